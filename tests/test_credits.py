"""Contributor lines as newsrooms write them, found in a story and read into names. The names are invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.prose.folding import fold
from lintnews.prose.layout import find_zones
from lintnews.prose.page.credits import Credit, Credits
from tests.layout_help import BODY, lexicon


def read(line: str) -> Credit | None:
    return lexicon().get(Credits).read(line, 0, len(line))


def told(line: str) -> list[str]:
    """Everybody in a line, each as `name @ place / outlet`, with what is known."""
    credit = read(line)
    assert credit is not None, line
    rows = []
    for clause in credit.clauses:
        for person in clause.people:
            assert line[person.start : person.end] == (person.name or line[person.start : person.end])
            place = f" @ {person.place}" if person.place else ""
            rows.append(f"{person.name}{place}{f' / {person.outlet}' if person.outlet else ''}".strip())
    return rows


TABLE = Path(__file__).with_name("contributor_lines.txt").read_text(encoding="utf-8")
LINES = [line for line in TABLE.splitlines() if line and not line.startswith("#")]
SHAPES = list(zip(LINES[::2], [people.strip() for people in LINES[1::2]], strict=True))


@pytest.mark.parametrize(("line", "people"), SHAPES, ids=[line[:50] for line, _ in SHAPES])
def test_a_contributor_line_is_found_and_read(line: str, people: str) -> None:
    assert told(line) == people.split("; ")
    story = f"Council closes bridge\n\nBy Gil Penn\n\n{BODY}\n\n{line}\n"
    last = find_zones(story, lexicon())[-1]
    assert (last.kind, story[last.start : last.end]) == ("contributors", line)


@pytest.mark.parametrize(
    "line",
    [
        "Smith contributed to this report on climate by the United Nations.",
        "The rain contributed to the delay.",
        "Ada Example contributed $500 to the campaign.",
        "Reporting by the newspaper led to the arrest of two men.",
        "Editing by hand is slow.",
        "With help from the army, the bridge was rebuilt.",
        "With assistance from Congress, the agency will hire 40 people.",
        "Ada Example reported from the scene.",
        "Ada Example reported from Kyiv.",
        "Contributing: it is what members do.",
        "Writing by lamplight, Ada Example finished the book.",
        "and/or",
        "Ada Example helped.",
        "Ada Example helped with the story of the town that moved.",
        "The mayor provided a full report.",
        "Rain contributed to the report.",
        "Doctors contributed reporting fees.",
        "Sample contributed to this report of a storm.",
        "Police assisted in the report.",
        "Editing by Ada Example; +47 22 55 01 00 is the number to call",
        "he/she/they",
    ],
)
def test_what_is_no_contributor_line(line: str) -> None:
    assert read(line) is None


WORDS = ["Ada Example,", "and", "&", "in", "Oslo", ";", "CNN’s", "contributed", "reporting", "by", "Reporting", "from"]


@given(st.lists(st.sampled_from([*WORDS, "(", ")", ".", "The", "Jr.", "with", "reported", "to this report"])))
def test_any_line_can_be_read(words: list[str]) -> None:
    line = " ".join(words)
    credit = read(line)
    for person in credit.people if credit else ():
        assert fold(line[person.start : person.end]) == fold(person.name)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(Reporting by Sukarti; Editing by Nils Haraldsen)", ["Sukarti", "Nils Haraldsen"]),
        ("Additional reporting by Heru in Palu", ["Heru"]),
        ("- Additional reporting: PA", []),
        ("– Additional reporting, RNZ", []),
    ],
)
def test_one_name_and_an_agency_are_enough_behind_a_work(line: str, names: list[str]) -> None:
    credit = lexicon().get(Credits).read(line, 0, len(line))
    assert credit is not None
    assert [person.name for person in credit.people] == names
