"""Words that the house does not print: whole words, in the case that they are written in."""

import pytest

from lintnews import engine, ruleset
from lintnews.formats import text
from lintnews.kinds.reject import Kind
from lintnews.lexicon import Lexicon
from lintnews.pack import RuleFile
from lintnews.source import Source

WORDS = {
    "irregardless": "regardless",
    "E-mail": "email",
    "the ukraine": "Ukraine",
    "claim": "",
    "Frisco's": "the city's",
}
FIELDS = {"extends": "reject", "message": "Write '{right}', not '{match}'.", "reject": WORDS}
RULES = ruleset.of_file(RuleFile("house.reject", "reject", FIELDS, ""), Lexicon())


def found(copy: str) -> list[tuple[str, tuple[str, ...]]]:
    story = text.read(Source(f"Council backs plan\n\n{copy}\n", "draft.txt"), Lexicon())
    return [(finding.match, finding.suggestions) for finding in engine.check(story, RULES)]


@pytest.mark.parametrize(
    ("copy", "match", "suggestions"),
    [
        ("They went irregardless of it.", "irregardless", ("regardless",)),
        ("Irregardless of it, they went.", "Irregardless", ("Regardless",)),
        ("Send an E-mail now.", "E-mail", ("email",)),
        ("Aid for the Ukraine is due.", "the Ukraine", ("Ukraine",)),
        ("It is a claim.", "claim", ()),
        ("In Frisco’s centre", "Frisco’s", ("the city's",)),
        ("The claim's merit", "claim", ()),
    ],
)
def test_a_rejected_word_is_told(copy: str, match: str, suggestions: tuple[str, ...]) -> None:
    assert found(copy) == [(match, suggestions)]


@pytest.mark.parametrize(
    "copy",
    [
        "Send an e-mail now.",
        "They reclaim it; claims were made; claim-free.",
        "He said “irregardless” twice.",
        "See example.org/claim or @claim.",
    ],
)
def test_other_words_are_not(copy: str) -> None:
    assert found(copy) == []


@pytest.mark.parametrize("key", ["", " word", "two  words", "!!"])
def test_an_entry_that_can_never_match_is_told(key: str) -> None:
    ((_, problem),) = Kind("house.reject", {"reject": {key: "x"}}).problems()
    assert "can never be found" in problem


def test_an_entry_that_replaces_a_word_by_itself_is_told() -> None:
    assert list(Kind("house.reject", {"reject": {"word": "word"}}).problems())
