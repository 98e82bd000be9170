"""Dates and sums that do not add up, and those that only seem not to."""

import pytest

from tests.credit_help import BODY, found, story_of

# A Friday.
TODAY = "2024-06-14"
PEOPLE = {
    "counted": ["people", "members", "suspects", "winners", "men"],
    "parts": ["men", "women", "Democrats", "Republicans"],
}
DEAD = {"counted": ["dead", "killed", "injured"]}


def told(kind: str, finds: str, line: str, headline: str = "Council closes bridge") -> list[str]:
    fields = {"list": PEOPLE, "parts": PEOPLE, "headline": DEAD}.get(finds, {})
    return found(kind, story_of(headline, BODY, line, as_of=TODAY), finds=finds, **fields)


@pytest.mark.parametrize(
    ("finds", "line", "match"),
    [
        ("weekday", "They met on Wed., June 13.", "Wed., June 13"),
        ("weekday", "They met on June 13, a Wednesday.", "June 13"),
        ("weekday", "June 13, 2024, was a Wednesday.", "June 13, 2024"),
        ("weekday", "They met on Wednesday (June 13).", "Wednesday (June 13"),
        ("weekday", "Roe, who was born in 1972, leaves on Wednesday, June 13.", "Wednesday, June 13"),
        ("weekday", "It runs from Friday, June 14 to Sunday, June 17.", "Sunday, June 17"),
        ("weekday", "It met on Monday, 24/11/2024.", "Monday, 24/11/2024"),
        ("weekday", "It met on Monday (2024-11-24).", "Monday (2024-11-24"),
        ("weekday", "It met on Monday 24.11.2024.", "Monday 24.11.2024"),
        ("weekday", "It met on 11/24/2024, a Monday.", "11/24/2024"),
        ("impossible", "It is due on 2023-02-30, they said.", "2023-02-30"),
        ("impossible", "It is due on 31/04/2024.", "31/04/2024"),
        ("impossible", "It is due on 2/29/2023.", "2/29/2023"),
        ("impossible", "It is due on 31.6.2023.", "31.6.2023"),
        ("impossible", "April 31st is the day.", "April 31st"),
        ("order", "He served from 2010 to 2005 and left.", "from 2010 to 2005"),
        ("age", "Ada Example (born 1985), 42, leads.", "born 1985), 42,"),
        ("age", "Born in 1985, the 42-year-old leads.", "Born in 1985, the 42-year-old"),
    ],
)
def test_a_date_that_cannot_be(finds: str, line: str, match: str) -> None:
    assert told("dates", finds, line) == [match]


@pytest.mark.parametrize(
    ("finds", "line"),
    [
        ("weekday", "They met on Thurs., June 13, and on June 13, a Thursday."),
        ("weekday", "They met on Tuesday, June 13, last year."),
        ("weekday", "It met on Sunday, 24/11/2024, Sunday (2024-11-24) and 11/24/2024, a Sunday."),
        ("weekday", "It met on Friday, 12/11/2024, and on Friday, 11/12/2024."),  # which is the month?
        ("weekday", "It is open Monday, 24/7, and Monday 10-12."),
        ("impossible", "It was 2/29/2024, version 2.30.2024, call 555-02-30 or 12-02-30-1, by 1/31/2024."),
        ("weekday", "The trial began Tuesday, June 13, of the previous year."),
        ("weekday", "A year earlier, on Tuesday, June 13, he had resigned."),
        ("weekday", "In 2023 they met on Tuesday, June 13, and voted."),
        ("weekday", "Voters went to the polls on Tuesday, Nov. 7, and stayed."),  # 2023
        ("distant", "The law took effect on Thursday, July 4, 1776."),
        ("distant", "Black Friday, Nov. 29, is the busiest day."),
        ("age", "Ada Example, who died at 42, was born in 1975."),
        ("age", "In 2010 Ada Example, 25, born in 1985, was elected."),
        ("age", "Ada Example, 25, born 1985, won gold at the 2010 games."),
        ("age", "Born in 1985, Ada Example was 25 then."),
    ],
)
def test_a_date_that_may_be(finds: str, line: str) -> None:
    assert told("dates", finds, line) == []


@pytest.mark.parametrize(
    ("finds", "line", "match"),
    [
        ("list", "The four suspects were identified as Ada Example, Bo Sample and Cy Test.", "four"),
        (
            "parts",
            "The council has 12 members, seven Democrats and four Republicans.",
            "12 members, seven Democrats and four Republicans",
        ),
        ("percent", "Sales fell 25% to $80 million from $100 million.", "fell 25%"),
        ("percent", "The price went up from 20 to 30, up 10%.", "up 10%"),
        ("percent", "The price rose from $100 to $150, or 40 percent.", "or 40 percent"),
        ("percent", "The price rose from $100 to $150 (40%) in May.", "40%"),
        ("list", "Police held three men: Ada Example, 31, and Bo Sample, 22.", "three"),
        ("list", "Police held two men: Ada Example, 31; Bo Sample, 22; and Cy Test, 40, all of Oslo.", "two"),
    ],
)
def test_a_sum_that_does_not_add_up(finds: str, line: str, match: str) -> None:
    assert told("numbers", finds, line) == [match]


@pytest.mark.parametrize(
    ("finds", "line"),
    [
        ("list", "Among the four winners are Ada Example and Bo Sample."),
        ("parts", "About 12 people, five men and six women, were hurt."),
        ("parts", "It killed 12 people, five men and six women, and a child."),
        ("percent", "The price rose from $100 to $150, or 50 percent, and to $200, or 40 percent of pay."),
        ("percent", "The price rose from $100 to $150, or 40 percent of pay."),
        ("list", "Police held three men: Ada Example, 31; Bo Sample, 22; and Cy Test, 40."),
        ("list", "Police held three men: Ada Example, 31, Bo Sample, 22, and a third man."),
        ("list", "Police held three men: Ada Example, 31, and Bo Sample, 22, and his son."),
        ("percent", "Adjusted for inflation, pay rose 3% from $50,000 to $60,000."),
        ("percent", "Sales rose 3% in constant currency, to $60 million from $50 million."),
        ("percent", "The range runs from 20 to 30 miles, up 10% on the old model."),
        ("percent", "Temperatures from 20 to 30 degrees rose 10%."),
    ],
)
def test_a_sum_that_may_add_up(finds: str, line: str) -> None:
    assert told("numbers", finds, line) == []


@pytest.mark.parametrize(
    ("headline", "line", "match"),
    [
        ("12 dead in bridge fire", "Officials said there were 11 dead after the fire.", ["12 dead"]),
        ("12 dead in bridge fire", "At least 12 people were killed. Of the 3 dead at the pier, one was a child.", []),
        ("2 killed in crash a year after 5 killed", "Police said that 2 killed were found.", []),
    ],
)
def test_the_count_of_a_headline(headline: str, line: str, match: list[str]) -> None:
    assert told("numbers", "headline", line, headline) == match


UP, DOWN = ["rose", "raised", "rise", "grew"], ["fell", "falling", "drop", "declined"]


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("Unemployment fell to 4.3% from 4.1%.", "fell to 4.3% from 4.1%"),
        ("The fare rose 20 percent, from $30 to $24, in May.", "rose 20 percent, from $30 to $24"),
        ("The budget grew from $1.2 billion to $900 million.", "grew from $1.2 billion to $900 million"),
        ("Attendance fell from 12,000 to 15,000.", "fell from 12,000 to 15,000"),
        (
            "The board raised the fee last week from \u00a320 to \u00a315.",
            "raised the fee last week from \u00a320 to \u00a315",
        ),
        (
            "It slowed, falling from 3.1 percent in May to 3.4 percent.",
            "falling from 3.1 percent in May to 3.4 percent",
        ),
        ("It rose from 5 to 4 percent.", "rose from 5 to 4 percent"),
        ("Turnout declined from 40% in 2020 to 45% in 2024.", "declined from 40% in 2020 to 45%"),
    ],
)
def test_a_change_that_goes_the_other_way(line: str, match: str) -> None:
    assert found("direction", story_of(BODY, line), rises=UP, falls=DOWN) == [match]


@pytest.mark.parametrize(
    "line",
    [
        "The pound fell from $1.30 to $1.20.",
        "Her ranking rose from 212 to 95, and she rose from 8th to 5th.",
        "Loans fell from $1.5 to $1.2 million, and from $1.5 million to $900.",
        "The firm fell from $3 million to a loss of $5 million.",
        "The firm fell from $3 million in profit to $5 million in losses.",
        "The rate rose from 4 to 5 percent, and rose from 2 percent to between 1 and 3 percent.",
        "The fee did not rise from $20 to $15, and the club never fell from 1,000 to 2,000 members.",
        "Prices fell from $2.50 a pound to 99 cents.",
        "They raised money from $5 tickets to $3 beers.",
        "It fell from 1989 to 2013, and fell from -0.5% to -0.75%.",
        "It grew from 40% to $3 million.",
    ],
)
def test_a_change_that_goes_as_its_verb_says(line: str) -> None:
    assert found("direction", story_of(BODY, line), rises=UP, falls=DOWN) == []


@pytest.mark.parametrize(
    ("kind", "line", "match"),
    [
        ("shares", "The party won 30 of the 50 seats, or 70 percent.", ["70 percent"]),
        ("shares", "Nine out of 10, or 80%, agreed.", ["80%"]),
        ("shares", "Some 45 of 90 residents (about 75 per cent) signed.", ["75 per cent"]),
        ("shares", "The party won 30 of the 50 seats, or 60 percent, and nine out of 10 towns (90%).", []),
        ("shares", "The party won 30 of the 50 seats, or 70 percent of those up for a vote.", []),
        ("shares", "It won 20 of 61 towns, or about 33 percent, and 2 of 3 million votes, or 10 percent.", []),
        ("shares", "It took five of the seats, or 70 percent, and 30 of the 20 towns, or 9 percent.", []),
        ("shares", "He was paid in May for 12 of 30 days. Prices rose, or 70 percent did.", []),
        ("tally", "The eight-member board voted 5-4 on Tuesday.", ["5-4"]),
        ("tally", "The plan failed in a 6 to 4 vote of the nine-member board.", ["6 to 4"]),
        ("tally", "The 12-member jury was split 8-4-1.", ["8-4-1"]),
        ("tally", "The nine-judge court ruled 6\u20134 for the town.", ["6\u20134"]),
        ("tally", "The seven-member Oslo City Council voted Tuesday 6-4 to close it.", ["6-4"]),
        ("tally", "The vote was 6-4 on the nine-member board.", ["6-4"]),
        ("tally", "The council voted 5-4 to set up a three-member panel.", []),
        ("tally", "The council voted 5-4 on the three-member panel's plan.", []),
        ("tally", "The three-member panel says the council voted 5-4.", []),
        ("tally", "The three-member panel was told that the board voted 5-4.", []),
        ("tally", "The nine-member board voted 5-4, and the five-member panel voted 6-1.", ["6-1"]),
        ("tally", "The five-member panel approved the shots for children 5-12.", []),
        ("tally", "The five-member board voted 3-1, with one member absent.", []),
        ("tally", "The five-member board voted 3-1. The council voted 7-2.", []),
        ("tally", "The three-seat car costs more, they decided 10-year loans are best.", []),
    ],
)
def test_shares_and_tallies(kind: str, line: str, match: list[str]) -> None:
    assert found(kind, story_of(BODY, line)) == match
