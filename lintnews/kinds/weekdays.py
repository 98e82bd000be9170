"""Dates of one story that no one year has: `Monday, 28 April` and `Tuesday, 2 May`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.calendar import WEEKDAYS, Calendar, Date, days_in, exists
from lintnews.prose.zones import PROSE
from lintnews.rule import Hit, Rule, Trigger

_CALENDAR = Calendar()
_DIGIT = expression(r"\d")
# Days apart within which two dates without a year are taken to be of the same one.
_NEAR = 45
# A year without a leap day and one with it.
_YEARS = (2023, 2024)
_OTHER_YEAR = expression(
    r"(?i)\b(?:last|next|that|previous|following|same|past) year\b|\byears? (?:ago|earlier|later|before|after|on)\b"
    r"|\banniversary\b|\b(?:1[5-9]|20)\d\d\b"
)


class Kind(Rule):
    """Holds the dates of a story against one another: reported where a weekday beside a day of the month does not go
    with those beside other days, not far from it, in any one year. Dates with a year, and stories whose own date is
    known, are the business of `dates`. Where half the dates say one thing and half another, the first is believed.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted", "other")

    def triggers(self) -> Sequence[str]:
        return WEEKDAYS

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if story.date is not None or len(triggers) < 2:
            return
        text = story.seen(self.quotes)
        dates = [date for trigger in triggers if (date := _date(story, text, trigger)) is not None]
        if len(dates) < 2:
            return
        common = [_common(dates, year) for year in _YEARS]
        for date in dates:
            sides = [
                next((other for other in dates if _first_day(other, year) == first and _near(date, other, year)), None)
                for year, first in zip(_YEARS, common, strict=True)
            ]
            agrees = any(_first_day(date, year) == first for year, first in zip(_YEARS, common, strict=True))
            other = sides[0]
            if not agrees and other is not None and sides[1] is not None:
                wanted = (common[0] + _day_of_year(date, _YEARS[0])) % len(WEEKDAYS)
                details = {"wanted": WEEKDAYS[wanted].title(), "other": text[other.start : other.end]}
                yield Hit(date.start, date.end, details)


def _date(story: Document, text: str, trigger: Trigger) -> Date | None:
    """The date without a year that begins here, in what readers read as the story."""
    if not _DIGIT.search(text, trigger.end, trigger.end + 16):
        return None
    date = _CALENDAR.at(text, trigger.start)
    if date is None or date.weekday is None or date.year is not None or not exists(date):
        return None
    zone = story.zone_at(trigger.start)
    if zone is None or zone.kind not in PROSE or _OTHER_YEAR.search(text, max(date.start - 60, 0), date.end + 40):
        return None
    return date


def _day_of_year(date: Date, year: int) -> int:
    return sum(days_in(month, year) for month in range(1, date.month)) + date.day


def _first_day(date: Date, year: int) -> int:
    """What makes two dates go together: the weekday of the day before the year that both would be in."""
    assert date.weekday is not None
    return (date.weekday - _day_of_year(date, year)) % len(WEEKDAYS)


def _common(dates: Sequence[Date], year: int) -> int:
    """What most of the dates say; of two as common, what the first says."""
    return Counter(_first_day(date, year) for date in dates).most_common(1)[0][0]


def _near(one: Date, other: Date, year: int) -> bool:
    return abs(_day_of_year(one, year) - _day_of_year(other, year)) <= _NEAR
