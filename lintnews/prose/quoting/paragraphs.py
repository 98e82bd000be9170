"""The paragraphs of a story and the quotations that each of them holds."""

from bisect import bisect_left
from collections.abc import Sequence

from lintnews.prose.quotes import Quotation
from lintnews.prose.zones import PROSE, Zone
from lintnews.records import Record, maker
from lintnews.source import Span


class Paragraph(Record):
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


class Stretch(Record):
    """A sentence of a paragraph, yet to be read, with the numbers of the quotations in it."""

    start: int
    end: int
    first: int
    last: int


_make_stretch = maker(Stretch)


def stretches_of(paragraph: Paragraph, sentences: Sequence[Span], quotations: Sequence[Quotation]) -> list[Stretch]:
    """The sentences of a paragraph, none of which ends within a quotation; `sentences` are those of the story."""
    zone, at, last, _ = paragraph
    low = bisect_left(sentences, (zone.start,))
    spans = sentences[low : bisect_left(sentences, (zone.end,), low)]
    stretches = []
    start = -1
    for span in spans:
        if start < 0:
            start = span[0]
            begin = at
        while at < last and quotations[at].start < span[1]:
            at += 1
        if at > begin and quotations[at - 1].end > span[1] and span is not spans[-1]:
            continue
        stretches.append(_make_stretch((start, span[1], begin, at)))
        start = -1
    return stretches
