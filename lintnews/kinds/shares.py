"""Shares that do not follow from their figures: `30 of the 50 seats, or 70 percent`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.numerals import NUMERAL, value_of
from lintnews.prose.zones import PROSE
from lintnews.rule import Hit, Rule, Trigger

_SHARE = (
    rf"\b(?P<part>{NUMERAL})(?: [a-z]+)? (?:out )?of (?:(?:the|its|his|her|their|our|all|some|about|nearly) ){{0,2}}"
    rf"(?P<whole>{NUMERAL})(?P<scale> (?:hundred|thousand|million|billion))?(?: [a-z-]+){{0,4}},? "
    r"(?:or |\()(?P<hedge>(?:about|around|roughly|nearly|almost|just|more than|over|under|less than|some) ){0,2}"
    r"(?P<stated>\d{1,3}(?:\.\d+)?)(?:%| percent\b| per cent\b)(?! (?:of|points?)\b)"
)
# A cheap look at what stands before the sign.
_OR = r"(?: or|\()(?: ?[a-z]+){0,2} ?\d[\d.]* ?$"
# How far off a rounded share may be, and one that says that it is.
_OFF, _FAR = 1.0, 4.0
# So much of the copy in front of a percentage is read for its two figures.
_REACH = 120
# Compiled when first met: most stories never need them.
_pattern = cache(expression)


class Kind(Rule):
    """Holds a percentage against the two figures that it sums up: "30 of the 50 seats, or 70 percent"."""

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted")

    def triggers(self) -> Sequence[str]:
        return ["percent", "%", "per cent"]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.seen(self.quotes)
        for trigger in triggers:
            if not _pattern(_OR).search(text, max(trigger.start - 32, 0), trigger.start):
                continue
            zone = story.zone_at(trigger.start)
            if zone is None or zone.kind not in PROSE or text.rfind(" of ", zone.start, trigger.start) < 0:
                continue
            low = max(zone.start, trigger.start - _REACH)
            for match in _pattern(_SHARE).finditer(text, low, min(zone.end, trigger.end + 10)):
                part, whole = value_of(match["part"]), value_of(match["whole"])
                if match.end() < trigger.end or match["scale"] or not part or not whole or part > whole:
                    continue
                real = 100 * part / whole
                if abs(real - float(match["stated"])) > (_FAR if match["hedge"] else _OFF):
                    yield Hit(match.start("stated"), trigger.end, {"wanted": f"{real:.0f}"})
