"""What the kinds dates and numbers find, and what they let pass."""

import pytest

from tests.credit_help import BODY, HEAD, found, story_of


@pytest.mark.parametrize(
    ("finds", "as_of", "text", "spans"),
    [
        ("weekday", "", "They met on Friday, July 28, 2022, at noon.", ["Friday, July 28, 2022"]),
        ("weekday", "", "They met on Friday, July 29, 2022, at noon.", []),
        ("weekday", "", "They met on Friday, July 28, at noon.", []),
        ("weekday", "2022-07-30", "They met on Friday, July 28, at noon.", ["Friday, July 28"]),
        ("weekday", "2022-07-30", "They met on Friday 29 July at noon.", []),
        ("weekday", "2023-01-02", "They met on Friday, Dec. 30, at noon.", []),
        ("impossible", "", "They met on Feb. 30.", ["Feb. 30"]),
        ("impossible", "", "They met on April 31st, then left.", ["April 31st"]),
        ("impossible", "", "They met on Feb. 29, 2024.", []),
        ("impossible", "", "They met on 31 November.", ["31 November"]),
        ("impossible", "", "They met on the 31st of June.", ["31st of June"]),
        ("impossible", "", "They met on 30 June; in 45 May polls it led.", []),
        ("weekday", "", "They met on 28 July 2022 (Friday).", ["28 July 2022"]),
        ("weekday", "", "They met on 28 July 2022 (Friday to Sunday).", []),
        ("impossible", "", "BEIJING, Feb 30 (Reuters) - They met.", ["Feb 30"]),
        ("impossible", "", "They met on Feb. 30 and left.", ["Feb. 30"]),
        ("impossible", "", "Prices fell 0.6 percent in December and in January 0.7 percent, and in May 0.", ["May 0"]),
        ("impossible", "", "In May 45 people came; in August 32 percent, in April 31,000 did, in June 31 men.", []),
        ("relative", "2022-07-29", "They met yesterday, Wednesday, at noon.", ["Wednesday"]),
        ("relative", "2022-07-29", "They met yesterday (Thursday) at noon.", []),
        ("relative", "", "They met yesterday, Wednesday, at noon.", []),
        ("distant", "2022-07-29", "They meet on Friday, Aug. 19, to vote.", ["Friday, Aug. 19"]),
        ("distant", "2022-07-29", "They meet on Tuesday, Aug. 2, to vote.", []),
        ("age", "2022-07-29", "Ada Example, 42, born in 1985, won.", ["42, born in 1985"]),
        ("age", "2022-07-29", "Ada Example, 36, born in 1985, won.", []),
        ("age", "", "Ada Example, 42, born in 1985, won.", []),
        ("span", "", "He ruled for 12 years, from 2001 to 2011.", ["12 years, from 2001 to 2011"]),
        ("span", "", "He ruled for ten years, from 2001 to 2011.", []),
        ("span", "", "He ruled from 2001 to 2011, a span of 12 years.", ["from 2001 to 2011, a span of 12 years"]),
        ("span", "", "He ruled from 2001 to 2011, or 10 years.", []),
        ("age", "2022-07-29", "The 42-year-old was born in 1985.", ["42-year-old was born in 1985"]),
    ],
)
def test_dates(finds: str, as_of: str, text: str, spans: list[str]) -> None:
    assert found("dates", story_of("Council closes bridge", BODY, text, as_of=as_of), finds=finds) == spans


@pytest.mark.parametrize(
    ("finds", "text", "spans"),
    [
        ("percent", "The fare goes from $50 to $75, up 25%.", ["up 25%"]),
        ("percent", "The fare goes from $50 to $75, up 50%.", []),
        ("percent", "A 25 percent increase takes it from 1.2 million to 1.8 million.", ["25 percent increase"]),
        ("percent", "From 2001 to 2011 it rose 25%.", []),
        ("percent", "It rose from 4% to 6%, up 2%.", []),
        ("percent", "It fell by 10% to 80 from 100.", ["fell by 10%"]),
        ("percent", "It fell by 20% to 80 from 100.", []),
        ("list", "The three finalists are Ada Example and Bo Sample.", ["three"]),
        ("list", "The two finalists are Ada Example and Bo Sample.", []),
        ("points", "It rose from 4% to 6%, up 2%.", ["up 2%"]),
        ("points", "It rose to 6% from 4%, an increase of 2%.", ["increase of 2%"]),
        ("points", "It rose from 4% to 6%, up 50%.", []),
    ],
)
def test_sums(finds: str, text: str, spans: list[str]) -> None:
    story = story_of("Council closes bridge", BODY, text)
    assert found("numbers", story, finds=finds, counted=["finalists"]) == spans


def test_who_was_killed_is_counted_in_the_passive() -> None:
    fields = {"finds": "headline", "counted": ["killed"]}
    for body, spans in (("Eleven people were killed on Monday.", ["12 killed"]), ("12 people were killed.", [])):
        assert found("numbers", story_of("12 killed in fire", BODY, body), **fields) == spans


def test_one_sum_in_millions_and_in_billions() -> None:
    story = story_of(*HEAD, BODY, "The $5 million bridge is old.", "A $5 billion bridge is new.", "The $5 million deal")
    assert found("numbers", story, finds="scale") == ["$5 billion"]
    assert found("numbers", story_of(*HEAD, "A $5 million bridge and a $5 billion plan."), finds="scale") == []
