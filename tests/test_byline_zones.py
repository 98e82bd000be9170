"""Which lines of plain text are bylines."""

import pytest

from lintnews.lexicon import Lexicon
from lintnews.prose.layout import find_zones
from tests.layout_help import BODY, kinds, lexicon, zones

SHORT = "The council voted on Tuesday to close the bridge."


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Example",
        "By Ada Example and Bo Sample",
        "By Ada Example, Bo Sample and Cy Test",
        "BY ADA EXAMPLE",
        "By ADA EXAMPLE, Associated Press",
        "By Jack White",
        "By Ada House and Bo State",
        "By The Associated Press",
        "By Ada Example | The Daily Bugle",
        "By Ada Example, Staff Writer",
        "By Ada Example in Paris and Bo Sample in Rome",
        "By Ada van der Example, CNN Business",
        "Story by Ada Example",
        "By By Ada Example",
        "Ada Example in Paris",
        "Ada Example, BBC News",
        "By Ada O’Example Jr.",
        "By Éva Példa and José-María de la Prueba",
        "By Ada Example of the Daily Bugle",
        "By Ada Example For The Daily Bugle",
        "By Ada Example, for The Daily Bugle",
        "By Ada Example, M.D.",
        "By the Editorial Board",
        "By Staff and agencies",
        "Story and photos by Ada Example",
        "Exclusive by Ada Example, Political Editor",
        "Written by Ada Example",
        "Words: Ada Example",
        "Author: Ada Example",
        "As told to Ada Example",
        "Ada Example for Bugle News",
    ],
)
def test_bylines(line: str) -> None:
    assert kinds(f"Council closes bridge\n\n{line}\n\n{BODY}\n")[1] == "byline"


@pytest.mark.parametrize("line", ["Key Points", "What We Know", "World Cup", "By Popular Demand"])
def test_a_phrase_of_common_words_is_no_name(line: str) -> None:
    text = f"Council closes bridge for a year\n\n{{}}\n\n{BODY}\n\n{BODY}\n"
    named = Lexicon({**lexicon().sections, "given-names": {"either": ["Ada Grace"]}})
    assert "byline" not in [zone.kind for zone in find_zones(text.format(line), named)]
    for name in ("Grace Hunter", "Ada Example", "Vasil Doran"):
        assert find_zones(text.format(name), named)[1].kind == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "By Wednesday afternoon, the council had voted.",
        "By the numbers",
        "By Friday, it was over.",
        "By winning, Ada Example has shown how.",
        "By 2010, the work was done.",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert "byline" not in kinds(f"Council closes bridge\n\n{line}\n\n{BODY}\n")


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        (["Ada Example Transport correspondent"], "Ada Example Transport correspondent"),
        (["Shop owners fight the plan", "1 hour ago", "Share", "Save", "Ada Example", "BBC News"], "Ada Example"),
        (
            ["The mayor says that the work is to take a year.", "Ada Example", "Business correspondent @ada"],
            "Ada Example",
        ),
        (["The mayor says that the work is to take a year.", "Ada Example", "4 March 2024 06.00"], "Ada Example"),
        (["The mayor says that the work is to take a year.", "Ada Example", SHORT], None),
        (["Ada Example Party leader"], None),
        (["Army Corps of Engineers says that the work goes on"], None),
    ],
)
def test_a_byline_that_lacks_its_by(lines: list[str], byline: str | None) -> None:
    found = zones("\n\n".join(["Council closes bridge for a year", *lines, SHORT, BODY]))
    assert next((text for kind, text in found if kind == "byline"), None) == byline


def test_what_a_byline_ends_in() -> None:
    for line in ("By Ada Example ada@bugle.example", "By Ada Example (@ada)", "By Ada Example and agencies"):
        assert kinds(f"Council closes bridge\n\n{line}\n\n{BODY}")[1] == "byline"


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("— Ada Example, AP", "byline"),
        ("— Ada Example, The Associated Press", "byline"),
        ("-- Ada Example and Bo Sample, Reuters", "byline"),
        ("— Ada Example said so", "paragraph"),
        ("— The plan, Reuters said, is dead", "paragraph"),
        ("(AFP, Reuters)", "credit"),
        ("(AFP said so)", "paragraph"),
    ],
)
def test_a_line_that_signs_the_story_at_its_end(line: str, zone: str) -> None:
    assert kinds(f"Council closes bridge\n\n{BODY}\n\n{BODY}\n\n{line}\n")[-1] == zone


def test_a_nickname_is_part_of_a_name() -> None:
    line = 'By Ada "Ace" Example November 19, 2023 7:18 pm'
    assert kinds(f"Council closes bridge\n\n{line}\n\n{BODY}\n\n{BODY}\n")[1] == "byline"
