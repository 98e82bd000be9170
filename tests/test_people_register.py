"""The newsroom's register of people: one entry rules the spelling of a name, its exemption elsewhere, and titles."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

PEOPLE = """\
extends: register
message: "{said}"
level: warning
people:
  - name: Jane Adress
    title: UK foreign secretary
    from: 2019-03-01
    to: 2023-06-30
  - name: Jane Adress
    title: US secretary of state
    from: 2024-01-01
  - name: Tomas Recieve
    forms: [Tom Recieve]
    wrong: [Tomas Recieva]
    title: mayor of Ferrin
    to: 2020-12-31
  - name: Karl Hansen
  - name: Bastien Karvonen
  - name: Oyelaru Bandimere
"""


@pytest.fixture
def told(desk: Path, run: Run) -> "Told":
    (desk / "house" / "plain.yml").unlink()
    (desk / "house" / "people.yml").write_text(PEOPLE)
    (desk / "lintnews.yml").write_text("packs: [names, titles, typos, house/]\n")
    return Told(desk, run)


class Told:
    """Checks a story of a day."""

    def __init__(self, desk: Path, run: Run) -> None:
        self._desk, self._run = desk, run

    def __call__(self, text: str, day: str = "") -> list[tuple[str, str, str]]:
        """The findings as (rule, match, message)."""
        matter = f"---\ndate: {day}\n---\n" if day else ""
        (self._desk / "story.md").write_text(f"{matter}# The ferry\n\n{text}\n")
        data = json.loads(self._run("--format", "json", "story.md").stdout)
        return [(f["rule"], f["match"], f["message"]) for f in data["stories"][0]["findings"]]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Recieve, a fisherman, was angry. Recieve’s boat had left. “We wait,” Recieve said.",
        "Tom Recieve met Jane Adress. Adress waited for Recieve.",
        "Karl Hansen met Ole Hanson. Hansen left, and Hansen called.",
    ],
)
def test_registered_names_are_right_for_every_rule(told: Told, text: str) -> None:
    assert told(text) == []


def test_other_words_are_not_excused(told: Told) -> None:
    assert [match for _, match, _ in told("Tomas Recieve said that he would recieve a boat.")] == ["recieve"]


@pytest.mark.parametrize(
    ("text", "match", "right"),
    [
        ("The boat was late, Bastian Karvonen said.", "Bastian Karvonen", "Bastien Karvonen"),
        ("Nobody had asked Karvonnen about it.", "Karvonnen", "Karvonen"),
        ("Basteen Karvonen stayed in port on Tuesday.", "Basteen Karvonen", "Bastien Karvonen"),
        ("The boat was late, Tomas Recieva said.", "Tomas Recieva", "Tomas Recieve"),
    ],
)
def test_a_slip_is_told_once(told: Told, text: str, match: str, right: str) -> None:
    assert told(text) == [("house.people", match, f"Is this {right}?")]


def test_a_slip_that_the_story_itself_gives_away_is_told_once(told: Told) -> None:
    text = "Bastien Karvonen came. Karvonen spoke. Karvonnen left, and Karvonen slept."
    assert [match for _, match, _ in told(text)] == ["Karvonnen"]


SECRETARY = "The ferry was late, US Secretary of State Jane Adress said."
FORMER = "The ferry was late, former Mayor of Ferrin Tomas Recieve said."


def test_a_misspelling_of_the_register_is_told_by_the_register(told: Told) -> None:
    text = "Tomas Recieve left. Tomas Recieva, the mayor, waited. Tomas Recieve slept. Recieve was tired."
    right = ("house.people", "Tomas Recieva", "Is this Tomas Recieve?")
    assert [row for row in told(text) if "Recieva" in row[1]] == [right]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        (SECRETARY, "2024-05-01", []),
        (SECRETARY, "2023-12-24", ["Jane Adress takes this office on 2024-01-01 only."]),
        (SECRETARY, "2020-01-01", ["Jane Adress takes this office on 2024-01-01 only."]),
        (SECRETARY, "", []),
        (SECRETARY.replace("US S", "former US S"), "2020-01-01", []),
        ("The mayor of Ferrin, Tomas Recieve, slept.", "2020-12-31", []),
        (
            "The mayor of Ferrin, Tomas Recieve, slept.",
            "2021-01-01",
            ["Tomas Recieve left this office on 2020-12-31; write former, or the new title."],
        ),
        (FORMER, "2021-01-01", []),
        (
            "The ferry was late, UK Foreign Secretary Jane Adress said.",
            "2024-05-01",
            ["Jane Adress left this office on 2023-06-30; write former, or the new title."],
        ),
        (
            "The ferry was late, US Defense Secretary Jane Adress said.",
            "2024-05-01",
            ["The register has Jane Adress as US secretary of state."],
        ),
        ("The ferry was late, US Defense Secretary Jane Adress said.", "2023-12-24", []),
        (
            "The ferry was late, the British foreign secretary, Jane Adress, said.",
            "2024-05-01",
            ["Jane Adress left this office on 2023-06-30; write former, or the new title."],
        ),
        ("The ferry was late, Mayor of Torrin Tomas Recieve said.", "2021-01-01", []),
        (
            "The ferry was late, the former mayor of Ferrin, Tomas Recieve, said.",
            "2020-01-01",
            ["The register has Tomas Recieve as mayor of Ferrin still."],
        ),
        ("The ferry was late, lawyer Jane Adress said.", "2024-05-01", []),
    ],
)
def test_the_date_of_a_story_tells_a_stale_title(told: Told, text: str, day: str, expected: list[str]) -> None:
    assert [message for rule, _, message in told(text, day) if rule == "house.people"] == expected


def test_a_registered_name_is_known_as_that_of_a_person(told: Told, desk: Path, run: Run) -> None:
    (desk / "x.txt").write_text("Bandimere and Oyelaru Bandimere came.\n")
    people = json.loads(run("cast", "--format", "json", "x.txt").stdout)["stories"][0]["people"]
    assert [(person["person"], person["mentions"]) for person in people] == [("Oyelaru Bandimere", 2)]


def test_a_register_written_from_an_archive_checks_the_next_story(desk: Path, run: Run) -> None:
    (desk / "lintnews.yml").write_text("packs: [names, house/]\n")
    (desk / "archive").mkdir()
    for number in range(4):
        text = f"Bridge {number} opens\n\nMayor Vesna Moran opened the bridge. Andrew Sutter, a baker, sang.\n"
        (desk / "archive" / f"{number}.txt").write_text(text)
    assert run("cast", "--write", "house/people.yml", "draft.txt").returncode == 0
    assert run("draft.txt").stderr == ""  # a register of nobody
    assert run("cast", "--write", "house/people.yml", "archive").returncode == 0
    (desk / "new.txt").write_text("Bridge 5 opens\n\nMayor Vesna Morran opened the bridge. Andrew Sutter sang again.\n")
    done = run("--format", "json", "new.txt")
    assert done.stderr == ""
    findings = json.loads(done.stdout)["stories"][0]["findings"]
    assert [(f["rule"], f["match"], f["suggestions"]) for f in findings] == [
        ("house.people", "Vesna Morran", ["Vesna Moran"])
    ]


@pytest.mark.parametrize(
    ("text", "match", "right"),
    [
        ("Marie Dupont met Rafael Ortega. Marco Ortaga left.", "Marco Ortaga", "Marco Ortega"),
        ("The card was from Bob Dupon.", "Bob Dupon", "Bob Dupont"),
        ("The boat was late, Sinead Achter said.", "Sinead Achter", "Sinéad Achter"),
        ("The vote went to Ursula van der Halden.", "Ursula van der Halden", "Ursula von der Halden"),
    ],
)
def test_surnames_that_several_bear_accents_and_small_words(
    told: Told, desk: Path, text: str, match: str, right: str
) -> None:
    names = ["Marco Ortega", "Rafael Ortega", "Bob Dupont", "Marie Dupont", "Sinéad Achter", "Ursula von der Halden"]
    people = "".join(f"  - name: {name}\n" for name in names)
    (desk / "house" / "people.yml").write_text(f'extends: register\nmessage: "{{said}}"\npeople:\n{people}')
    assert (match, f"Is this {right}?") in [found[1:] for found in told(text)]


@pytest.mark.parametrize(
    "text", ["The Karvonens came.", "Bastien Karvonen Jr. came.", "BASTIEN KARVONEN came.", "Harbour Karvonens sing."]
)
def test_families_and_capitals_are_no_slips(told: Told, text: str) -> None:
    assert told(text) == []


ARCHIVE = (
    "Port to close\n\nHarbor Commissioner Stephen Lindqvist closed the port on Monday. Lindqvist gave no reason.\n"
)


def test_a_register_is_written_from_an_archive(desk: Path, run: Run) -> None:
    (desk / "archive").mkdir()
    for number in range(6):
        text = ARCHIVE.replace("Stephen", "Steven") if number == 5 else ARCHIVE
        (desk / "archive" / f"{number}.txt").write_text(text)
    assert run("cast", "--write", "desk/people.yml", "archive", "--no-config").returncode == 0
    written = (desk / "desk" / "people.yml").read_text()
    assert "  - name: Stephen Lindqvist  # Harbor Commissioner; 5 stories\n" in written
    assert "Steven" not in written
    (desk / "lintnews.yml").write_text("packs: [names, desk/]\n")
    (desk / "draft.txt").write_text("The gates\n\nThe gates were shut, Steven Lindqvist said on Friday.\n")
    assert "Is this Stephen Lindqvist?" in run("draft.txt").stdout


def test_a_house_adds_an_office(desk: Path, run: Run) -> None:
    (desk / "house" / "lexicon.yml").write_text(
        "offices:\n  harbor-master:\n    forms: [harbor master]\n    top: [sailor]\n    bodies: [harbor office]\n"
    )
    (desk / "lintnews.yml").write_text("packs: [titles, house/]\n")
    story = "The port\n\nHarbor master Ann Poe spoke. The city's top sailor left. The head of the harbor office sat.\n"
    (desk / "story.txt").write_text(story)
    data = json.loads(run("--format", "json", "story.txt").stdout)
    found = [f["match"] for f in data["stories"][0]["findings"] if f["rule"] == "titles.office-drift"]
    assert found == ["The city's top sailor", "The head of the harbor office"]
