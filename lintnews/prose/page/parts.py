"""The paragraphs of a story while its page is read: what each says, as it stands and folded, and how long it is."""

from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.prose.folding import fold_whole
from lintnews.prose.zones import Zone
from lintnews.records import Record, maker

# A paragraph this long is story wherever it stands, and what stands before the first of them is the page's head.
LONG = 200
# A headline, and a heading within a story, is never longer.
HEADLINE = 200
HEADING = 70
STOP = expression(r"[.!?…]['’\"”)\]]*$")
# What a line shows of a longer paragraph.
_CUT = 1600


class Part(Record):
    """A paragraph: its zone as the format gives it, its text, cut where it is long, as it stands and folded."""

    zone: Zone
    line: str
    folded: str
    long: bool

    @property
    def is_bare(self) -> bool:
        """Whether it is short and no sentence."""
        return len(self.line) <= HEADING and not STOP.search(self.line)


def parts_of(text: str, zones: Sequence[Zone]) -> list[Part]:
    """The paragraphs of a story."""
    folded, make = fold_whole(text), maker(Part)
    found = []
    for zone in zones:
        _, start, end, _ = zone
        cut = min(end, start + _CUT)
        found.append(make((zone, text[start:cut], folded[start:cut], end - start > LONG)))
    return found
