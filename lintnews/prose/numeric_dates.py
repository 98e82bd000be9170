"""Dates in figures: `2024-11-24`, `11/24/2024`, `24.11.2024`. One that two readers may read two ways is left out."""

from collections.abc import Iterator
from itertools import product

from lintnews.expressions import expression
from lintnews.prose.calendar import Date

_YEAR = r"(?:19|20)\d\d"
_FIGURES = (
    rf"(?<![\w/.-])(?:(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)"
    rf"|(?P<one>\d{{1,2}})(?P<sign>[/.-])(?P<two>\d{{1,2}})(?P=sign)(?P<year2>{_YEAR}))(?![\w/-]|\.\d)"
)
# Days that these months have in no year, or not in every.
_NO_DAYS = ((2, 29), (2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31))


def find(text: str, start: int, end: int) -> Iterator[Date]:
    """The dates in figures of `text[start:end]`, in order, possible or not."""
    for match in expression(_FIGURES).finditer(text, start, end):
        parts = match.groupdict()
        if parts["year"]:
            month, day = int(parts["month"]), int(parts["day"])
        else:
            one, two = int(parts["one"]), int(parts["two"])
            american = two > 12 and parts["sign"] != "."
            month, day = (one, two) if american else (two, one)
            if parts["sign"] != "." and max(one, two) <= 12 and one != two:
                continue
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Date(*match.span(), None, month, day, int(parts["year"] or parts["year2"]))


def impossible() -> list[str]:
    """How dates in figures begin, or end, that no year has, and those that only some have."""
    found = {f"-{month:02}-{day}" for month, day in _NO_DAYS}
    for (month, day), sign in product(_NO_DAYS, "/.-"):
        for form in (str(month), f"{month:02}"):
            found |= {f"{day}{sign}{form}{sign}"} | ({f"{form}{sign}{day}{sign}"} if sign != "." else set())
    return sorted(found)
