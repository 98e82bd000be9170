"""Changes that go the other way than their verb: `rose from $200 to $150`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.numerals import value_of
from lintnews.prose.zones import PROSE
from lintnews.records import Record
from lintnews.rule import Hit, Rule, Trigger

_SCALES = ("thousand", "million", "billion", "trillion")
_UNIT = r"(?: ?%| percent\b| per cent\b)"
_FIGURE = rf"[$£€]?\d+(?:,\d{{3}})*(?:\.\d+)?(?: (?:{'|'.join(_SCALES)}))?{_UNIT}?(?![\d.,]*\d)"
# `by 20 percent`, which may stand before or behind the two figures.
_BY = rf"(?: (?:by |about |nearly |almost |roughly |more than )*{_FIGURE})?"
# What and when the first figure is of: `a barrel in May`, `last year`.
_OF = (
    r"(?: (?:an?|per|in|at|on|last|this|the|day|week|month|quarter|year|share|barrel|pound|ton|gallon|ounce|hour|ago"
    r"|before|earlier|[A-Z][a-z]+\.?|\d{1,4})){0,4}"
)
_FIGURES = (
    rf"{_BY}(?: [a-z]+){{0,4}}?,? (?:from (?P<from>{_FIGURE}){_OF},? to (?P<to>{_FIGURE})"
    rf"|to (?P<to2>{_FIGURE}){_OF},? from (?P<from2>{_FIGURE}))"
)
_DENIED = r"\b(?:not|never|no longer)\b|n['’]t\b"
# The one figure of two that is less than nothing, whatever it says.
_LOST = r"\b(?:loss|losses|deficits?|debts?|red|shortfall|below|negative|minus)\b"
# So much of the copy is read for one change.
_REACH = 140
# Figures below this may be ranks, ages, scores, and some above it years.
_MANY = 1000
# Compiled when first met: most stories never need them.
_pattern = cache(expression)


class _Figure(Record):
    """A number, its sign of money or `%`, and what it is to be multiplied by."""

    value: float
    unit: str
    scale: float

    @property
    def year(self) -> bool:
        return 1500 <= self.value <= 2100


class Kind(Rule):
    """Holds verbs of change against the two figures of the change in the same sentence: what `rises` must not end
    lower than it began, nor higher what `falls`. Only money, percentages and figures with a scale (`million`) or in
    thousands are read, for of others the lower may be the better.
    """

    rises: list[str]
    falls: list[str]

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    def triggers(self) -> Sequence[str]:
        return [fold(verb) for verb in (*self.rises, *self.falls)]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.seen(self.quotes)
        for trigger in triggers:
            around = text[max(trigger.start - 1, 0) : trigger.start] + text[trigger.end : trigger.end + 1]
            zone = None if any(map(str.isalnum, around)) else story.zone_at(trigger.start)
            if zone is None or zone.kind not in PROSE:
                continue
            end = min(zone.end, trigger.end + _REACH)
            match = _pattern(_FIGURES).match(text, trigger.end, end)
            if match is None or _pattern(_DENIED).search(text, max(zone.start, trigger.start - 24), trigger.start):
                continue
            rises = trigger.number < len(self.rises)
            if _goes_otherwise(match, rises) and not _pattern(_LOST).search(
                text, trigger.end, min(zone.end, match.end() + 24)
            ):
                yield Hit(trigger.start, match.end())


def _goes_otherwise(match: re.Match[str], rises: bool) -> bool:
    """Whether what is said to rise, or to fall, does not."""
    first, last = _figure(match["from"] or match["from2"]), _figure(match["to"] or match["to2"])
    if first is None or last is None or not (first.unit == last.unit or (last.unit == "%" and not first.unit)):
        return False
    if not (last.unit or last.scale > 1 or (min(first.value, last.value) >= _MANY and not (first.year and last.year))):
        return False
    if first.scale > 1 and last.scale == 1 and last.value < _MANY:
        return False  # from $1.5 million to $900, in thousands perhaps
    begun = first.value * (last.scale if first.scale == 1 and first.value < _MANY else first.scale)
    ended = last.value * last.scale
    return begun > ended if rises else begun < ended


def _figure(written: str) -> _Figure | None:
    """A figure, read: `$1.2 million`, `4 percent`."""
    share = _pattern(_UNIT).search(written)
    number, _, scale = written[: share.start() if share else None].strip().partition(" ")
    value = value_of(number)
    if value is None:
        return None
    return _Figure(value, "%" if share else number[0] if number[0] in "$£€" else "", value_of(f"1 {scale}") or 1.0)
