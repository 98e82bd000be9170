"""Bylines read into people: the place, the outlet and the role of each, and what is no part of a name."""

from functools import cache

import pytest

from lintnews import pack
from lintnews.document import Document
from lintnews.formats import text
from lintnews.lexicon import Lexicon
from lintnews.prose.page.credited import people_in
from lintnews.prose.page.signers import Person, Signers
from lintnews.source import Source, Span

BODY = (
    "The council voted on Tuesday to close the bridge for repairs that are to last until the end of next year, "
    "a decision that shop owners on both banks had fought for months in hearings, petitions and the courts."
)


@cache
def lexicon() -> Lexicon:
    sections: dict[str, object] = {}
    for name in ("credits", "names"):
        sections |= pack.load(pack.find(name, "."))[1]
    return Lexicon(sections)


def story_of(byline: str) -> Document:
    return text.read(Source(f"Council closes bridge\n\n{byline}\n\n{BODY}\n", "story.txt"), lexicon())


def told(byline: str) -> list[str]:
    rows = []
    for read in story_of(byline).bylines:
        for person in read.people:
            place, outlet = f" @ {person.place}" * bool(person.place), f" / {person.outlet}" * bool(person.outlet)
            rows.append(f"{person.name}{place}{outlet}{f' ({person.role})' * bool(person.role)}".strip())
    return rows


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By MARY EXAMPLE and JOHN SAMPLE Associated Press", ["MARY EXAMPLE", "JOHN SAMPLE / Associated Press"]),
        ("By Mary Example, Oslo", ["Mary Example @ Oslo"]),
        ("By Mary Example For The Daily Bugle", ["Mary Example / The Daily Bugle"]),
        ("Mary Example, WHBR-TV", ["Mary Example / WHBR-TV"]),
        ("Updated November 24, 2026 By Mary Example", ["Mary Example"]),
        ("Reuters in Oslo", ["@ Oslo / Reuters"]),
        ("Reuters", ["/ Reuters"]),
        ("By JOHN SAMPLE Associated Press Writers", ["JOHN SAMPLE / Associated Press (Writers)"]),
        ("By Mary Example The Daily Bugle", ["Mary Example / The Daily Bugle"]),
        ("By Mary Example BBC News", ["Mary Example / BBC News"]),
        ("Mary Example BBC Scotland News", ["Mary Example / BBC Scotland News"]),
        ("By Mary Example Staff Writer", ["Mary Example (Staff Writer)"]),
        ("By Mary Example Special to The Bugle", ["Mary Example / The Bugle"]),
        ("By Mary Example | The Daily Herald", ["Mary Example / The Daily Herald"]),
        ("By Mary Example • Staff Writer", ["Mary Example (Staff Writer)"]),
        ("By Mary Example, Political Editor, in Oslo", ["Mary Example @ Oslo (Political Editor)"]),
        ("By Mary Example, Health Editor For The Bugle", ["Mary Example / The Bugle (Health Editor)"]),
        ("By Mary Example, Senior Reporter for Bugleonline", ["Mary Example / Bugleonline (Senior Reporter)"]),
        ("By Mary Example, BBC News, Oslo", ["Mary Example @ Oslo / BBC News"]),
        ("By Mary Example, PhD", ["Mary Example"]),
        ("By:Mary Example", ["Mary Example"]),
        ("**By Mary Example**", ["Mary Example"]),
        ("By Mary Example By John Sample", ["Mary Example", "John Sample"]),
        ("By Mary Example, By John Sample", ["Mary Example", "John Sample"]),
        ("Story by Mary Example, photos by John Sample", ["Mary Example"]),
        ("Text by Mary Example, Photographs by John Sample", ["Mary Example"]),
        ("By Mary Example with additional reporting by John Sample", ["Mary Example"]),
        ("Guest essay by Mary Example", ["Mary Example"]),
        ("A column by Mary Example", ["Mary Example"]),
        ("Mary Example Reporting from Oslo", ["Mary Example"]),
        ("Reuters Staff", ["/ Reuters (Staff)"]),
        ("Staff reports", ["/ Staff reports"]),
        ("From staff and wire reports", ["/ staff", "/ wire reports"]),
        ("By Mail Foreign Service", ["/ Mail Foreign Service"]),
        ("By Daily Times Reporter", ["/ Daily Times (Reporter)"]),
    ],
)
def test_a_byline_is_read(byline: str, people: list[str]) -> None:
    assert told(byline) == people


@pytest.mark.parametrize(
    "byline",
    [
        "By Mary Example, January 3, 2023",
        "By Mary Example January 3, 2023 at 5:00 a.m. EST",
        "By Mary Example 3 January 2023",
        "Jan. 3, 2023 | By Mary Example",
        "Tuesday 3 January 2023 by Mary Example",
    ],
)
def test_a_day_beside_a_byline_is_the_storys(byline: str) -> None:
    assert told(byline) == ["Mary Example"]
    assert str(story_of(byline).date) == "2023-01-03"


def test_the_initials_of_a_desk_name_no_author() -> None:
    assert people_in("ab/cd", lexicon()) == ()
    assert [person.name for person in people_in("Mary Example", lexicon())] == ["Mary Example"]


@pytest.mark.parametrize(
    "line", ["By the numbers", "By Tuesday all will be closed", "By a narrow vote, council moves on", "Rain, Snow"]
)
def test_a_deck_is_no_byline(line: str) -> None:
    assert told(line) == []


def test_a_space_behind_a_name_is_no_role() -> None:
    signed = "Ada Example "
    assert lexicon().get(Signers).read(signed, Span(0, len(signed)), alone=True) == Person("Ada Example", 0, 11)
