"""Sums that do not add up: a count and its list, a total and its parts, a change in percent, headline and body."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.numerals import NUMERAL, value_of
from lintnews.prose.zones import PROSE, Zone
from lintnews.rule import Hit, Rule, Trigger

_NAME = r"[A-ZÀ-Þ][\w'’.-]+(?: (?:[A-ZÀ-Þ][\w'’-]*\.?|van|von|de|da|del|al|bin|el)){1,3}"
# Ada Example, 32, and Bo Sample, 41
_ITEM = rf"{_NAME}(?:, \d{{1,3}})?"
_LIST = (
    rf"(?P<list>{_ITEM}(?:[,;] {_ITEM})*[,;]? and {_ITEM})"
    r"(?=\.(?:\s|$)|;(?! (?:and )?[A-Z])|$| [—–] ?[a-z]|, (?:all|both|each) )"
)
_MONEY = (
    r"(?P<figure>[$£€]\d[\d,.]*)[- ](?P<scale>million|billion|trillion) (?:[a-z-]+ ){0,2}?"
    r"(?P<thing>project|plan|bridge|budget|deal|contract|fund|program|programme|package|bill|loan|lawsuit|settlement|"
    r"grant|investment|fine|bond|bonds|deficit|surplus|debt|takeover|acquisition|merger|bid|cost)\b"
)
_PART = rf"(?: were)?(?: [a-z]+)?(?:,|:| —| –| \() ?{NUMERAL} "
# Compiled when first met: most stories never need them.
_pattern = cache(expression)
# `Among the four winners are A and B`
_AMONG = r"(?i:\b(?:among|of|including|with) (?:the )?)$"
# Paragraphs that tell what the story is about.
_LEAD = 4
_APPROXIMATE = ("about", "nearly", "almost", "more than", "roughly", "over", "some", "around", "at least")


class Kind(Rule):
    """Checks sums that one sentence gives in full; `finds` says which.

    `list`: "three people: A and B", where `counted` lists the nouns that may be counted and the list is of plain
    names. `parts`: "12 people, five men and six women", where `counted` lists the nouns of the whole and `parts` those
    of its parts. `percent`: "from 50 to 75, up 25%". `points`: "from 4% to 6%, up 2%". `headline`: the headline
    counts other than the body, of the nouns in `counted`, or than its first paragraphs with one of the words that are
    `alike` (`dead`, `killed`). `scale`: one figure of money for one thing in
    millions and in billions.
    """

    finds: Literal["list", "parts", "percent", "points", "headline", "scale"]
    counted: list[str] = []
    alike: list[list[str]] = []
    parts: list[str] = []

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted")

    def triggers(self) -> Sequence[str]:
        if self.finds in ("percent", "points"):
            return ["percent", "%", "per cent"]
        return ["million", "billion", "trillion"] if self.finds == "scale" else self._words

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.seen(self.quotes)
        if self.finds in ("headline", "scale"):
            yield from getattr(self, f"_{self.finds}")(story, text)
            return
        done = -1
        for trigger in triggers:
            if trigger.start < done or not self._may_follow(text, trigger.end):
                continue
            zone = story.zone_at(trigger.start)
            if zone is None or zone.kind not in PROSE:
                continue
            start, end = self._sentence(story, trigger.start, zone.start, zone.end)
            done = end
            yield from getattr(self, f"_{self.finds}")(text, start, end)

    def _may_follow(self, text: str, end: int) -> bool:
        """A cheap look at what follows a counted noun: a list, or a part."""
        if self.finds == "list":
            near = text[end : end + 45]
            return ":" in near or "—" in near or "–" in near or near.startswith((" are ", " were "))
        return self.finds != "parts" or _pattern(_PART).match(text, end) is not None

    def _sentence(self, story: Document, at: int, start: int, end: int) -> tuple[int, int]:
        """The sentence around an offset, no more than 1,000 characters of it."""
        from bisect import bisect_right

        number = bisect_right(story.sentence_starts, at) - 1
        if number >= 0 and story.sentences[number].end > at:
            start, end = max(start, story.sentences[number].start), min(end, story.sentences[number].end)
        return max(start, at - 500), min(end, at + 500)

    @property
    def _words(self) -> list[str]:
        """The nouns that may be counted, and those that mean the same."""
        return list(dict.fromkeys([*self.counted, *(word for words in self.alike for word in words)]))

    @cached_property
    def _nouns(self) -> str:
        return "|".join(sorted(map(re.escape, self._words), key=len, reverse=True))

    @cached_property
    def _listing(self) -> re.Pattern[str]:
        return expression(
            rf"\b(?P<count>{NUMERAL}) (?:[a-z-]+ ){{0,3}}?(?:{self._nouns})(?: [a-z]+){{0,3}}"
            rf"(?::| —| –|(?: are| were| is| was)(?: identified as| named as)?) {_LIST}"
        )

    def _list(self, text: str, start: int, end: int) -> Iterator[Hit]:
        for match in self._listing.finditer(text, start, end):
            if _pattern(_AMONG).search(text, max(match.start() - 16, 0), match.start()):
                continue
            names = _pattern(_NAME).findall(match.group("list"))
            if value_of(match.group("count")) != len(names):
                yield Hit(match.start("count"), match.end("count"), {"wanted": str(len(names))})

    @cached_property
    def _partition(self) -> re.Pattern[str]:
        parts = "|".join(sorted(map(re.escape, self.parts), key=len, reverse=True))
        part = rf"(?P<n0>{NUMERAL}) (?:[a-z]+ )?(?:{parts})"
        more = rf"(?:, (?P<n1>{NUMERAL}) (?:[a-z]+ )?(?:{parts}))?,? and (?P<n2>{NUMERAL}) (?:[a-z]+ )?(?:{parts})"
        return expression(
            rf"\b(?P<count>{NUMERAL}) (?:{self._nouns})(?: were)?(?: [a-z]+)?(?:,|:| —| –| \() ?{part}{more}"
            r"(?=[.,;:)—–]| were\b| [—–]|$)(?!,? and\b)"
        )

    def _parts(self, text: str, start: int, end: int) -> Iterator[Hit]:
        for match in self._partition.finditer(text, start, end):
            if _is_hedged(text, start, match.start()):
                continue
            total = sum(value_of(match.group(name) or "0") or 0 for name in ("n0", "n1", "n2"))
            if value_of(match.group("count")) != total:
                yield Hit(match.start("count"), match.end(), {"wanted": f"{total:g}"})

    def _percent(self, text: str, start: int, end: int) -> Iterator[Hit]:
        from lintnews.prose.changes import changes

        for before, after, stated, span in changes(text, start, end, shares=False):
            real = abs(after - before) / before * 100 if before else 0
            multiple = after / before * 100 if before else 0
            slack = max(1.0, 0.05 * real)
            if real and abs(stated - real) > slack and abs(stated - multiple) > slack:
                yield Hit(*span, {"wanted": f"{real:.0f}"})

    def _points(self, text: str, start: int, end: int) -> Iterator[Hit]:
        from lintnews.prose.changes import changes

        for before, after, stated, span in changes(text, start, end, shares=True):
            if before and stated == abs(after - before) != abs(after - before) / before * 100:
                yield Hit(*span, {"wanted": f"{stated:g}"})

    @cached_property
    def _count(self) -> re.Pattern[str]:
        return expression(
            rf"\b(?P<count>{NUMERAL}) (?:[a-z-]+ )?(?:(?:were|was|have been|had been) )?(?P<noun>{self._nouns})\b"
            rf"|\b(?P<noun2>{self._nouns}) (?:at least )?(?P<count2>{NUMERAL})\b",
            re.IGNORECASE,
        )

    def _headline(self, story: Document, text: str) -> Iterator[Hit]:
        headlines = [zone for zone in story.zones if zone.kind == "headline"]
        body = [zone for zone in story.zones if zone.kind == "paragraph"]
        if not headlines or not body:
            return
        claims = list(self._counts(text, headlines[0].start, headlines[0].end))
        if not claims:
            return
        named = {word for word, _, _ in claims}
        counts: dict[str, set[float]] = {}
        for number, zone in enumerate(body):
            for word, count, _ in self._counts(text, zone.start, zone.end):
                if number < _LEAD or word in named:
                    counts.setdefault(self._meaning(word), set()).add(count)
        meanings = [self._meaning(word) for word, _, _ in claims]
        for meaning, (_, count, span) in zip(meanings, claims, strict=True):
            told = counts.get(meaning, set())
            if len(told) == 1 and count not in told and meanings.count(meaning) == 1 and not _says(text, body, count):
                yield Hit(*span, {"wanted": f"{next(iter(told)):g}"})

    def _meaning(self, word: str) -> str:
        """The first of the words that mean the same."""
        return next((words[0] for words in self.alike if word in words), word)

    def _scale(self, story: Document, text: str) -> Iterator[Hit]:
        """The rarer of the two, or the later one."""
        told: dict[tuple[str, str], dict[str, list[tuple[int, int]]]] = {}
        for match in _pattern(_MONEY).finditer(text):
            if story.zone_at(match.start()) is not None:
                thing = fold(match.group("thing"))
                scales = told.setdefault((match.group("figure"), thing), {})
                scales.setdefault(match.group("scale"), []).append((match.start(), match.end("scale")))
        for scales in told.values():
            if len(scales) > 1:
                odd, common = sorted(scales, key=lambda scale: (len(scales[scale]), -scales[scale][0][0]))[:2]
                for start, end in scales[odd]:
                    yield Hit(start, end, {"wanted": common})

    def _counts(self, text: str, start: int, end: int) -> Iterator[tuple[str, float, tuple[int, int]]]:
        for match in self._count.finditer(text, start, end):
            count = value_of(match.group("count") or match.group("count2"))
            if count is not None and not _is_hedged(text, start, match.start()):
                yield fold(match.group("noun") or match.group("noun2")), count, match.span()


def _is_hedged(text: str, start: int, at: int) -> bool:
    """Whether a figure is about so many: `nearly 12`."""
    return fold(text[max(start, at - 12) : at]).rstrip().endswith(_APPROXIMATE)


def _says(text: str, zones: Sequence[Zone], count: float) -> bool:
    """Whether the body has this number, of whatever."""
    numerals = (found for zone in zones for found in _pattern(rf"\b{NUMERAL}\b").findall(text, zone.start, zone.end))
    return any(value_of(numeral) == count for numeral in numerals)
