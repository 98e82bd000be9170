"""Which lines of plain text are headlines and headings."""

import pytest

from lintnews.prose.layout import find_zones
from tests.layout_help import BODY, lexicon, zones

SHORT = "The council voted on Tuesday to close the bridge."


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (
            ["World", "Council closes bridge for a year", "By Ada Example", SHORT, SHORT],
            "Council closes bridge for a year",
        ),
        (["Home / News / Local", "Council closes bridge for a year", SHORT, SHORT], "Council closes bridge for a year"),
        (["Pier opens", "By Ada Example", SHORT, SHORT], "Pier opens"),
        (
            [
                "UK edition",
                "Culture",
                "My account",
                "News",
                "Council closes bridge for a year",
                "By Ada Example",
                SHORT,
            ],
            "Council closes bridge for a year",
        ),
        (
            ["Weather", "Travel", *["Sport"] * 12, "Council closes bridge today", SHORT, BODY],
            "Council closes bridge today",
        ),
        (["Pier opens", SHORT, SHORT], "Pier opens"),
        (["Council closes bridge", "Shop owners fight the plan", "By Ada Example", SHORT], "Council closes bridge"),
        (["Agency News", "By Ada Example", "Council closes bridge today", SHORT, SHORT], "Council closes bridge today"),
    ],
)
def test_the_name_of_a_section_is_no_headline(lines: list[str], headline: str) -> None:
    assert [text for kind, text in zones("\n\n".join(lines)) if kind == "headline"] == [headline]


@pytest.mark.parametrize(
    "line",
    [
        "'Not good enough'",
        "Fares and ‘the long way down’",
        "‘Not good enough’",
        "- 'Not good enough' -",
        "- A long way down -",
    ],
)
def test_a_crosshead_in_marks_is_a_heading(line: str) -> None:
    body = (
        "The pier that was closed for repairs in the spring is to stay closed until the council has counted its bolts."
    )
    text = f"A pier stays closed\n\n{body}\n\n{line}\n\n{body}\n"
    kinds = [zone.kind for zone in find_zones(text, lexicon())]
    assert kinds == ["headline", "paragraph", "heading", "paragraph"]


def test_a_list_of_headings_is_not_all_furniture() -> None:
    text = "Categories: News\n\nRoad works\n\nSchool meals and milk\n\nLibraries\n"
    assert [zone.kind for zone in find_zones(text, lexicon())].count("furniture") == 1
