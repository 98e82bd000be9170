"""Dates and numbers as copy writes them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.prose.calendar import MONTHS, WEEKDAYS, Calendar, days_in, exists, on, parse
from lintnews.prose.numerals import value_of

SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31))


def forms(day: datetime.date) -> list[str]:
    weekday, month = WEEKDAYS[day.weekday()].title(), MONTHS[day.month - 1].title()
    return [
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{weekday}, {SHORT[day.month - 1]} {day.day}, {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
    ]


@given(DAYS)
def test_every_form_of_a_day_is_that_day(day: datetime.date) -> None:
    for form in forms(day):
        text = f"They met on {form}, at noon."
        (date,) = Calendar().find(text)
        assert text[date.start : date.end] == form
        assert (date.year, date.month, date.day) == (day.year, day.month, day.day)
        assert date.weekday in (None, day.weekday())
        assert exists(date) and on(date, None) == day
        assert parse(form) == parse(day.isoformat()) == day


@given(DAYS, st.integers(-100, 100))
def test_a_day_without_a_year_is_the_one_nearest_to_the_story(day: datetime.date, away: int) -> None:
    story = day + datetime.timedelta(days=away)
    (date,) = Calendar().find(f"{MONTHS[day.month - 1].title()} {day.day}")
    if day.month == 2 and day.day == 29:
        return
    assert on(date, story) == day


@given(st.integers(1, 12), st.integers(1800, 2100))
def test_days_of_a_month(month: int, year: int) -> None:
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    assert days_in(month, year) == (after - datetime.timedelta(days=1)).day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three", 3),
        ("twenty-one", 21),
        ("Twelve", 12),
        ("1,200", 1200),
        ("$5.3 million", 5_300_000),
        ("two hundred", 200),
        ("a dozen", None),
        ("many", None),
        ("5 apples", None),
        ("", None),
    ],
)
def test_numbers(text: str, value: float | None) -> None:
    assert value_of(text) == value


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    list(Calendar().find(text))
    parse(text)
    value_of(text)
