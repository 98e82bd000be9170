"""The parts of a story, as a copy editor names them."""

from collections.abc import Iterable

from lintnews.records import Record

# What readers read as the story; style rules look nowhere else unless their scope says so.
PROSE = frozenset({"headline", "heading", "paragraph", "quote-block", "list", "table", "caption"})
# What stands around it.
APPARATUS = frozenset({"byline", "dateline", "contributors", "credit", "note", "furniture"})


class Zone(Record):
    """A stretch of the visible text of one kind: `headline`, `byline`, `dateline`, `paragraph`, `quote-block`,
    `caption`, `contributors`, `credit`, `note`, `furniture`, `heading`, `list` or `table`.

    `detail` says more where the format knows more: the level of a heading (`h2`), `header` or `cell` of a table.
    A dateline zone ends where its paragraph's body begins, so zones never overlap.
    """

    kind: str
    start: int
    end: int
    detail: str = ""


def by_kind(zones: Iterable[Zone]) -> dict[str, list[Zone]]:
    """The zones of each kind that there are, in order."""
    found: dict[str, list[Zone]] = {}
    for zone in zones:
        found.setdefault(zone[0], []).append(zone)
    return found
