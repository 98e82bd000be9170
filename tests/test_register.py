"""Names across stories, and the register that a newsroom starts from."""

import pytest

from lintnews import formats
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.pack import BUILT_IN, load
from lintnews.reports.register import Register, names
from lintnews.source import Source


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(load(f"{BUILT_IN}/names")[1])


def story(text: str, lexicon: Lexicon, name: str = "story.txt") -> Document:
    return formats.read(Source(text, name), lexicon)


def register(texts: list[str], lexicon: Lexicon) -> tuple[Register, list[Document]]:
    stories = [story(text, lexicon, f"{number}.txt") for number, text in enumerate(texts)]
    found = Register()
    for one in stories:
        found.add(one)
    return found, stories


RIGHT = "A day at the docks\n\nThe harbor master, Stephen Lindqvist, opened the gates on Monday morning."


@pytest.mark.parametrize(
    ("odd", "found"),
    [
        ("Stephen Lindquist", ["Stephen Lindqvist"]),
        ("Steven Lindqvist", ["Stephen Lindqvist"]),
        ("Stephen Lindqvist", []),
        ("Harriet Lindqvist", []),
        ("Stephen Lindemann", []),
        ("Stephén Lindqvist", ["Stephen Lindqvist"]),
    ],
)
def test_a_name_that_other_stories_spell_otherwise(odd: str, found: list[str], lexicon: Lexicon) -> None:
    one = RIGHT.replace("Stephen Lindqvist", odd)
    gathered, stories = register([RIGHT] * 5 + [one], lexicon)
    findings = list(gathered.check(stories[-1]))
    assert [finding.suggestions[0] for finding in findings] == found
    assert all(one[finding.start : finding.end] == odd == finding.match for finding in findings)
    assert not [finding for right in stories[:-1] for finding in gathered.check(right)]


def test_a_short_surname_that_has_lost_a_letter(lexicon: Lexicon) -> None:
    right = RIGHT.replace("Lindqvist", "Rowe")
    gathered, stories = register([right] * 5 + [right.replace("Rowe", "Row")], lexicon)
    assert [finding.suggestions[0] for finding in gathered.check(stories[-1])] == ["Stephen Rowe"]


def test_the_register_has_the_accents_that_most_stories_have(lexicon: Lexicon) -> None:
    gathered, _ = register([RIGHT.replace("Stephen", "Stephán"), *[RIGHT.replace("Stephen", "Stephan")] * 2], lexicon)
    assert [told for _, told in gathered.people()] == [("Stephan Lindqvist", 3)]


def test_two_spellings_that_are_both_common_keep_silent(lexicon: Lexicon) -> None:
    gathered, stories = register([RIGHT] * 5 + [RIGHT.replace("Stephen", "Steven")] * 4, lexicon)
    assert not [finding for one in stories for finding in gathered.check(one)]


def test_spellings_that_others_have_otherwise_are_not_among_the_people(lexicon: Lexicon) -> None:
    gathered, _ = register(
        [RIGHT] * 5 + [RIGHT.replace("Stephen", "Steven"), RIGHT.replace("Stephen", "Harriet")], lexicon
    )
    assert [told for _, told in gathered.people()] == [("Stephen Lindqvist", 5), ("Harriet Lindqvist", 1)]


def test_full_names_are_given_once(lexicon: Lexicon) -> None:
    text = "Stephen Lindqvist met Ana Reyes. Stephen Lindqvist left, and Reyes stayed with Lindqvist."
    assert [name.text for name in names(story(f"Docks\n\n{text}", lexicon))] == ["Stephen Lindqvist", "Ana Reyes"]
