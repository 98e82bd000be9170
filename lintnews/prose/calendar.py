"""Dates in copy: `Friday, July 28, 2022`, `28 July`, `2022-07-28`."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from lintnews.expressions import expression
from lintnews.records import Record

if TYPE_CHECKING:
    import datetime

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
_MONTH += r"|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\."
# A newspaper is called The Sun.
_DAY += r"|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat)(?=,))"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\da-z])"
_DATE = (
    rf"\b(?:(?P<weekday>{_DAY})(?:(?:,| the|, the|)? | \())?(?:"
    rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}}){_ORDINAL}\b(?:(?:,? )(?P<year>{_YEAR}))?"
    rf"|(?P<day2>\d{{1,2}}){_ORDINAL}(?: of)? (?P<month2>{_MONTH})\b(?:(?:,? )(?P<year2>{_YEAR}))?)"
)
# 2022-07-29, and 20220729 where a time follows or nothing does.
_ISO = expression(r"(?<!\d)(\d{4})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2})(?=T|$))")


class Date(Record):
    """A day as copy gives it, with its span. `weekday` is 0 for Monday, or None; `year` may be None."""

    start: int
    end: int
    weekday: int | None
    month: int
    day: int
    year: int | None


class Calendar:
    """Finds dates. The pattern is compiled when a date is first looked for."""

    @cached_property
    def _date(self) -> re.Pattern[str]:
        return expression(_DATE)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
        """The dates of a text in order, possible or not."""
        for match in self._date.finditer(text, start, len(text) if end is None else end):
            yield _read(match)

    def at(self, text: str, start: int) -> Date | None:
        """The date that begins here."""
        match = self._date.match(text, start)
        return None if match is None else _read(match)


def _read(match: re.Match[str]) -> Date:
    parts = match.groupdict()
    weekday = parts["weekday"]
    month = (parts["month"] or parts["month2"])[:3].lower()
    year = parts["year"] or parts["year2"]
    return Date(
        *match.span(),
        next(n for n, name in enumerate(WEEKDAYS) if name[:3] == weekday[:3].lower()) if weekday else None,
        1 + next(number for number, name in enumerate(MONTHS) if name.startswith(month)),
        int(parts["day"] or parts["day2"]),
        int(year) if year else None,
    )


def exists(date: Date) -> bool:
    """Whether the calendar has this day; February has 29 where no year is given."""
    return 1 <= date.day <= days_in(date.month, date.year)


def days_in(month: int, year: int | None) -> int:
    """The number of days of a month."""
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def on(date: Date, near: "datetime.date | None") -> "datetime.date | None":
    """The day that a date means: with its year, or in the year that brings it nearest to the story's own date."""
    import datetime

    if not exists(date):
        return None
    years = [date.year] if date.year else [near.year - 1, near.year, near.year + 1] if near else []
    days = [datetime.date(year, date.month, date.day) for year in years if exists(date._replace(year=year))]
    return min(days, key=lambda day: abs((day - near).days) if near else 0, default=None)


def parse(value: str) -> "datetime.date | None":
    """The day that a piece of metadata gives: ISO 8601, RFC 5322, or in words with a year."""
    import datetime

    iso = _ISO.search(value)
    try:
        if iso:
            return datetime.date(*(int(part) for part in iso.groups() if part))
        for date in Calendar().find(value):
            if date.year:
                return datetime.date(date.year, date.month, date.day)
    except ValueError:
        pass
    return None
