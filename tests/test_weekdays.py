"""Dates of one story that no one year has."""

import pytest

from tests.credit_help import BODY, found, story_of


@pytest.mark.parametrize(
    ("line", "matches"),
    [
        ("It sat on Monday, 28 April, and will on Tuesday, 2 May.", ["Tuesday, 2 May"]),
        ("It sat on Monday, April 28, on Tuesday, April 28 and Monday, May 5.", ["Tuesday, April 28"]),
        ("It sat on Tuesday, May 6, on Monday, April 28 and Friday, May 2.", []),
        ("It sat on Wednesday, May 7, on Monday, April 28 and Friday, May 3.", ["Friday, May 3"]),
        ("It sat on Monday, Feb. 24, and will on Monday, March 3.", []),  # no leap year
        ("It sat on Monday, Feb. 26, and will on Monday, March 4.", []),  # a leap year
        ("It sat on Friday, Dec. 30, and will on Monday, Jan. 2.", []),
        ("It sat on Friday, March 3, and will on Friday, Sept. 2.", []),  # too far away to be sure
        ("It sat on Monday, 28 April. Last year it sat on Tuesday, 2 May.", []),
        ("It sat on Monday, 28 April, and on Tuesday, 2 May 2017.", []),
        ("It sat on Monday, 28 April, and on 2 May.", []),
        ("“It sat on Monday, 28 April,” Roe said. It will on Tuesday, 2 May.", []),
        ("It sat on Monday, 28 April, and not on Tuesday, 31 April.", []),  # another rule's business
    ],
)
def test_dates_go_together(line: str, matches: list[str]) -> None:
    assert found("weekdays", story_of("Council closes bridge", BODY, line)) == matches


def test_the_date_of_the_story_leaves_it_to_the_calendar() -> None:
    line = "It sat on Monday, 28 April, and will on Tuesday, 2 May."
    assert found("weekdays", story_of("Council closes bridge", BODY, line, as_of="2025-05-01")) == []
