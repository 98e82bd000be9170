"""Misspelled words are found, and everything that only looks like one is left alone."""

import os

import pytest

from lintnews import pack
from lintnews.finding import Level
from lintnews.formats import text
from lintnews.kinds.spelling import Kind
from lintnews.lexicon import Lexicon
from lintnews.rule import Hit
from lintnews.source import Source

LEXICON = Lexicon(pack.load(os.path.join(pack.BUILT_IN, "typos"))[1])


def found(copy: str) -> list[Hit]:
    """What the rule finds in a body paragraph."""
    story = text.read(Source(f"Council backs plan\n\n{copy}", "draft.txt"), LEXICON)
    rule = Kind("typos.misspelling", {"message": "'{match}': {right}"})
    return list(rule.hits(story, ()))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("spokesperon", "spokesperson"),
        ("acheived", "achieved"),
        ("presidetial", "presidential"),
        ("goverment", "government"),
        ("forecs", "forces"),
        ("Wendesday", "Wednesday"),
        ("Recieved", "Received"),
        ("atttended", "attended"),
    ],
)
def test_a_misspelling_is_found_with_what_was_meant(wrong: str, right: str) -> None:
    (hit,) = found(f"They said {wrong} is what they had in mind.")
    assert hit.suggestions[0] == right


@pytest.mark.parametrize(
    "copy",
    [
        "The favourite colour of the labour organiser was grey.",
        "The favorite color of the labor organizer was gray.",
        "She couldn’t say, didn't know and wasn’t asked.",
        "See https://example.org/recieved or write to recieved@example.org.",
        "The account @recieved and the tag #recieved went quiet.",
        "The file recieved.txt was lost, as was src/recieved and my_recieved_folder.",
        "The sign said “recieved” [sic] in red.",
        "The crowd sang nooooo and gooool.",
        "Mr. Frankin and Ms. Probeof left.",
        "It ended in a fiancée’s naïveté.",
        "He said it was pronounced kuh-MAH-luh, or kama-lah.",
    ],
)
def test_what_only_looks_misspelled_is_left_alone(copy: str) -> None:
    assert found(copy) == []


def test_a_sure_one_is_an_error() -> None:
    (hit,) = found("The committe voted.")
    assert hit.level is Level.ERROR
