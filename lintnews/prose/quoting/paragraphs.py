"""The paragraphs of a story and the quotations that each of them holds."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lintnews.prose.quotes import Quotation
from lintnews.prose.records import maker
from lintnews.prose.zones import PROSE, Zone


class Paragraph(NamedTuple):
    """A zone that may hold quotations, the numbers of those that it holds, and the zone after it, whatever its kind."""

    zone: Zone
    first: int
    last: int
    following: Zone | None

    @property
    def quotes(self) -> bool:
        """Whether it holds any."""
        return self.last > self.first


def with_quotations(zones: Sequence[Zone], quotations: Sequence[Quotation]) -> list[Paragraph]:
    """The zones that readers read as the story, each with its quotations."""
    make = maker(Paragraph)
    starts = [quotation.start for quotation in quotations]
    found = []
    at = 0
    for zone, following in zip(zones, [*zones[1:], None], strict=True):
        if zone[0] in PROSE:
            first = at
            at = bisect_left(starts, zone[2], at)
            found.append(make((zone, first, at, following)))
    return found
