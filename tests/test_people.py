"""The cast: who is one person, what they are called, whose a title is that stands alone."""

from functools import cache
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import formats, pack, ruleset
from lintnews.cache import Cache
from lintnews.config import DEFAULT_PACKS
from lintnews.document import Document
from lintnews.ruleset import RuleSet
from lintnews.source import Source


@cache
def rules() -> RuleSet:
    return ruleset.load([pack.find(name, ".") for name in DEFAULT_PACKS], {}, {}, Cache(None))


def story(*paragraphs: str) -> Document:
    source = Source("\n\n".join(["Council meets today", *paragraphs]) + "\n", "story.txt")
    return formats.for_source(source).read(source, rules().lexicon)


def told(document: Document) -> dict[str, list[str]]:
    return {person.name: [mention.text for mention in person.mentions] for person in document.people}


CASTS = (
    (
        "Prime Minister Kishida Fumio spoke. Fumio Kishida left. Kishida waved.",
        {"Fumio Kishida": ["Kishida Fumio", "Fumio Kishida", "Kishida"]},
    ),
    (
        "James Thomas, a teacher, won. Thomas James, a nurse, came second.",
        {"James Thomas": ["James Thomas"], "Thomas James": ["Thomas James"]},
    ),
    ("Antony Vale spoke. Vale left.", {"Antony Vale": ["Antony Vale", "Vale"]}),
    (
        "Mayor Ann Lee and Sheriff Tom Lee met. Tom Lee left.",
        {"Ann Lee": ["Ann Lee"], "Tom Lee": ["Tom Lee", "Tom Lee"]},
    ),
    (
        "Dr. John Smith and Mrs. Jane Smith met. Mrs. Smith left.",
        {"John Smith": ["John Smith"], "Jane Smith": ["Jane Smith", "Smith"]},
    ),
    ("Robert Vale spoke. Bob Vale left.", {"Robert Vale": ["Robert Vale", "Bob Vale"]}),
    ("Mary Vale spoke. Bob Vale left.", {"Mary Vale": ["Mary Vale"], "Bob Vale": ["Bob Vale"]}),
    ("John F. Kerrigan met John Kerrigan.", {"John F. Kerrigan": ["John F. Kerrigan", "John Kerrigan"]}),
    ("President Xi Jinping spoke. Xi left.", {"Xi Jinping": ["Xi Jinping", "Xi"]}),
    (
        "Donald Marsh met Donald Marsh Jr. on Monday.",
        {"Donald Marsh": ["Donald Marsh"], "Donald Marsh Jr.": ["Donald Marsh Jr."]},
    ),
    (
        "Foreign Minister Anna Berg spoke. “No,” the foreign minister said.",
        {"Anna Berg": ["Anna Berg", "the foreign minister"]},
    ),
    (
        "US Secretary of State Antony Vale spoke. The top US diplomat left.",
        {"Antony Vale": ["Antony Vale", "The top US diplomat"]},
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASTS)
def test_cast(text: str, expected: dict[str, list[str]]) -> None:
    assert told(story(text)) == expected


def test_a_story_may_end_in_a_capital() -> None:
    source = Source("Ann Lee, the mayor I", "story.txt")
    assert list(told(formats.for_source(source).read(source, rules().lexicon))) == ["Ann Lee"]


KIN = (
    ("Shane Rudd drove. His wife, Kerryn Rudd, said he had complained.", "Kerryn Rudd", "female"),
    ("Tom Poe drove. His sister Corrow Poe said he had complained.", "Corrow Poe", "female"),
    ("Ann Poe drove. Her husband, Dorval Poe, said she had complained.", "Dorval Poe", "male"),
    ("Ann Poe drove. She thanked her son, Kestin Poe.", "Kestin Poe", "male"),
    ("Ann Poe came with her husband, Jane Roe said.", "Jane Roe", "female"),
    ("He set out with Ishbel Muir, whom he married.", "Ishbel Muir", ""),
)


@pytest.mark.parametrize(("text", "name", "gender"), KIN)
def test_kin_tell_the_gender(text: str, name: str, gender: str) -> None:
    assert {person.name: person.gender for person in story(text).people}[name] == gender


TITLES = (
    ("US Secretary of State Antony Vale spoke.", "US Secretary of State", "secretary-of-state", ""),
    ("Antony Vale, the secretary of state, spoke.", "secretary of state", "secretary-of-state", ""),
    ("The US secretary of state, Antony Vale, spoke.", "US secretary of state", "secretary-of-state", ""),
    ("They met former President Anna Berg.", "former President", "us-president", "former"),
    ("President-elect Anna Berg spoke.", "President-elect", "us-president", "pending"),
    ("Lt. Gen. Jim Sloe spoke.", "Lt. Gen.", "", ""),
    ("Work and Pensions Secretary Anna Berg spoke.", "Work and Pensions Secretary", "", ""),
    ("Children and Families Minister Anna Berg spoke.", "Children and Families Minister", "", ""),
    ("Roads and Ports Minister Anna Berg spoke.", "Roads and Ports Minister", "", ""),
    ("The board sat under Chairwoman Anna Berg.", "Chairwoman", "", ""),
    ("They served under Mayor Anna Berg.", "Mayor", "mayor", ""),
    ("They met Under Secretary Anna Berg.", "Under Secretary", "", ""),
    ("Austin Fire Chief Anna Berg spoke.", "Austin Fire Chief", "fire-chief", ""),
    ("Jordan Fire Marshal Anna Berg spoke.", "Jordan Fire Marshal", "", ""),
    ("Deputy mayor Cr Anna Berg spoke.", "Deputy mayor Cr", "mayor", ""),
    ("Jim Sloe, a State Department spokesperson, spoke.", "State Department spokesperson", "", ""),
    ("They met Archbishop of Canterbury Justin Vale.", "Archbishop of Canterbury", "archbishop-of-canterbury", ""),
    (
        "Jim Sloe, chairman and chief executive of Acme, spoke.",
        "chairman and chief executive of Acme",
        "chief-executive",
        "",
    ),
)


@pytest.mark.parametrize(("text", "title", "office", "status"), TITLES)
def test_titles(text: str, title: str, office: str, status: str) -> None:
    found = story(text).people[0].titles[0]
    assert (found.text, found.held.offices[:1], found.status) == (title, (office,) if office else (), status)


@pytest.mark.parametrize(
    "text",
    [
        "He rang French President Marc Aubin, the prime minister’s office said.",
        "It was confirmed by President Marc Aubin, the central bank’s governor said.",
    ],
)
def test_who_speaks_behind_a_name_is_somebody_else(text: str) -> None:
    assert [title.head for title in story(text).people[0].titles] == ["president"]


WORDS = (
    "US President Anna Berg , the Foreign Minister Tom Roe Roe’s Jr. former deputy Sens. and of State — ( top chief "
    "Pentagon UN diplomat “ ” . Ex-mayor Élodie Ñuñez İlhan Jean-Luc \n\n Mr. secretary-general 45 America’s Dr."
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_text_can_be_read(words: list[str]) -> None:
    document = story(" ".join(words))
    text = document.text
    for person in document.people:
        assert person.first.how == "name"
        for mention in person.mentions:
            assert " ".join(text[mention.start : mention.end].split()) == mention.text
        for title in person.titles:
            assert " ".join(text[title.start : title.end].split()) == title.text


@pytest.mark.parametrize(
    "line",
    [
        "US President Anna Berg met Sens. Tom Roe and Jan Poe. Roe, the senator, left. The top US diplomat stayed. ",
        "Orme Mayor Anna Berg met Sen. Tom Roe and Sen. Jan Poe. The Orme mayor left. The City Hall boss stayed. ",
    ],
)
def test_time_grows_with_the_text_only(line: str) -> None:
    def seconds(times: int) -> float:
        document = story(line * times)
        assert document.names and document.nicknames
        start = process_time()
        assert len(document.people) == 3
        return process_time() - start

    seconds(10)
    long, short = (min(seconds(times) for _ in range(3)) for times in (1600, 200))
    assert long < 24 * max(short, 0.002)


def test_a_name_without_end_takes_no_more_time_than_its_length() -> None:
    def seconds(times: int) -> float:
        document = story("A. " * times + "Quillan left.")
        assert document.names
        start = process_time()
        assert len(document.people) < 2
        return process_time() - start

    seconds(10)
    long, short = (min(seconds(times) for _ in range(3)) for times in (16_000, 2000))
    assert long < 24 * max(short, 0.002)


def test_every_span_says_what_it_says() -> None:
    document = story("Foreign Minister Anna Berg’s aide met Sens. Tom Roe and Jan Poe.", "The Russian minister left.")
    for person in document.people:
        for mention in person.mentions:
            assert document.text[mention.start : mention.end] == mention.text
        for title in person.titles:
            assert document.text[title.start : title.end] == title.text
