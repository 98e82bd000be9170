"""Votes that a body has too few members for: `the eight-member board voted 5-4`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.numerals import NUMERAL, value_of
from lintnews.prose.zones import PROSE
from lintnews.rule import Hit, Rule, Trigger

_SIZE = rf"\b(?P<size>{NUMERAL})-(?:member|judge|justice|seat|person) "
_COUNT = r"(?P<count>(?P<ayes>\d{1,3})(?:-|–| to )(?P<noes>\d{1,3})(?:[-–](?P<more>\d{1,3}))?)(?![\d%/:-]|[.,]\d|–\d)"
# The body itself votes: another may vote to set one up, or on what one says.
_VOTES = (
    _SIZE + r"(?:(?:[A-Z][\w'’.]+|city|county|town|village|school|state|district|planning|zoning|library|park|ethics"
    r"|advisory|appeals|high|federal|regional|local|of|the) ){0,5}"
    r"(?:[Bb]oard|[Cc]ouncil|[Cc]ommission|[Cc]ommittee|[Pp]anel|[Cc]ourt|[Jj]ury|[Ss]enate|[Hh]ouse|[Aa]ssembly|[Bb]ench"
    r"|[Tt]ribunal|[Pp]arliament|[Ll]egislature|[Bb]ody)"
    r"(?: [A-Z][a-z]+day| last (?:week|month|year)| also| then)?"
    r" (?:(?:was|is|has|had) )?(?:voted|ruled|split|decided|divided)"
    r"(?: (?:on )?[A-Z][a-z]+day| last (?:week|month|year)| by)? " + _COUNT
)
_VOTE = (
    r"(?:\bvote was |(?<![\d.,/:$-])(?=[^ ]+(?: to \d+)? vote\b))" + _COUNT
    + r"(?: vote)? (?:of|by|on|in) (?:the|its|an?) " + _SIZE + "$"
)  # fmt: skip
_VERBS = (" vote", "ruled ", "split ", "decided ", "divided ")
# Compiled when first met: most stories never need them.
_pattern = cache(expression)


class Kind(Rule):
    """Holds the votes of a body against its size: "the eight-member board voted 5-4". Fewer votes than members are no
    mistake.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted")

    def triggers(self) -> Sequence[str]:
        return ["-member ", "-judge ", "-justice ", "-seat ", "-person "]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.seen(self.quotes)
        for trigger in triggers:
            near = text[max(trigger.start - 60, 0) : trigger.end + 140]
            if not any(verb in near for verb in _VERBS):
                continue
            zone = story.zone_at(trigger.start)
            if zone is None or zone.kind not in PROSE:
                continue
            low = max(zone.start, trigger.start - 60)
            match = _pattern(_VOTES).search(text, max(zone.start, trigger.start - 16), min(zone.end, trigger.end + 140))
            match = match or _pattern(_VOTE).search(text, low, trigger.end)
            if match is None or match.end("size") != trigger.start:
                continue
            cast = sum(int(match[name] or 0) for name in ("ayes", "noes", "more"))
            if cast > (value_of(match["size"]) or cast):
                yield Hit(*match.span("count"), {"wanted": match["size"]})
