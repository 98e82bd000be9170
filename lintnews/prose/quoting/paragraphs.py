"""The paragraphs of a story and the quotations that each of them holds."""

from collections.abc import Sequence
from typing import NamedTuple

from lintnews.prose.quotes import Quotation
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
    found = []
    at = 0
    for number, zone in enumerate(zones):
        if zone.kind in PROSE:
            first = at
            while at < len(quotations) and quotations[at].start < zone.end:
                at += 1
            found.append(Paragraph(zone, first, at, zones[number + 1] if number + 1 < len(zones) else None))
    return found
