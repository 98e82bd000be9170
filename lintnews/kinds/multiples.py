"""Multiples that two figures do not make: `doubled from $10 to $15`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.numerals import value_of
from lintnews.prose.zones import PROSE
from lintnews.rule import Hit, Rule, Trigger

# How many times as much each says, and how far off a round word may be.
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_OFF = 0.15
_QUANTITY = r"[$£€]?\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion|trillion))?%?(?![\d.,]*\d)"
_FIGURES = (
    rf"(?: [a-z]+){{0,3}},? (?:from (?P<from>{_QUANTITY})(?: [a-z]+){{0,4}} to (?P<to>{_QUANTITY})"
    rf"|to (?P<to2>{_QUANTITY})(?: [a-z]+){{0,4}},? from (?P<from2>{_QUANTITY}))"
)
_HEDGED = r"\b(?:more than|less than|nearly|almost|roughly|about|over|at least|not|all but)(?: \w+)? ?$"
# Compiled when first met: most stories never need them.
_pattern = cache(expression)


class Kind(Rule):
    """Holds "doubled", "tripled" and "halved" against the two figures of a change in the same sentence: reported where
    the second is no such multiple of the first, within 15 percent. Hedged ones ("nearly doubled") are left alone.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted")

    def triggers(self) -> Sequence[str]:
        return tuple(_TIMES)

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.seen(self.quotes)
        for trigger in triggers:
            zone = story.zone_at(trigger.start)
            if zone is None or zone.kind not in PROSE:
                continue
            match = _pattern(_FIGURES).match(text, trigger.end, min(zone.end, trigger.end + 120))
            before = max(zone.start, trigger.start - 24)
            if match is None or _pattern(_HEDGED).search(fold(text[before : trigger.start])):
                continue
            yield from self._hit(text, trigger, *_ends(match), match.end())

    def _hit(self, text: str, trigger: Trigger, low: str, high: str, end: int) -> Iterator[Hit]:
        before, after = value_of(low.rstrip("%")), value_of(high.rstrip("%"))
        times = _TIMES[fold(text[trigger.start : trigger.end])]
        years = before and after and all(number.isdigit() and 1500 <= int(number) <= 2100 for number in (low, high))
        if before and after and not years and abs(after / before - times) > _OFF * times:
            yield Hit(trigger.start, end, {"wanted": f"{after / before:.2g}"})


def _ends(match: re.Match[str]) -> tuple[str, str]:
    """The figure that a change began with, and the one that it ended with."""
    return match["from"] or match["from2"], match["to"] or match["to2"]
