"""Patterns of word lists are spelled out, and entries that can never match are told."""

import pytest

from lintnews.wordlists.wordpatterns import spelled_out, unmatchable


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("galley", ["galley"]),
        ("[Gg]alley", ["Galley", "galley"]),
        ("proofs?", ["proof", "proofs"]),
        ("(?i)LaTeX", ["latex"]),
        ("col(or|our)s?", ["color", "colors", "colour", "colours"]),
        ("tele(?:phone|vision)", ["telephone", "television"]),
        ("web(site|page)?", ["web", "website", "webpage"]),
        ("(RED)", ["(RED)"]),
        ("C++", ["C++"]),
        ("[ab][ab][ab][ab][ab][ab][ab]", ["[ab][ab][ab][ab][ab][ab][ab]"]),
    ],
)
def test_a_pattern_is_spelled_out(entry: str, words: list[str]) -> None:
    assert list(spelled_out(entry)) == words


@pytest.mark.parametrize(
    "word", ["word", "two words", "C++", "(RED)", "AT&T", "Yahoo!", "O'Rourke", "C#", "Who?", "A*", "3.0", "U.S."]
)
def test_a_word_can_match(word: str) -> None:
    assert unmatchable(word) is None


@pytest.mark.parametrize(
    "entry",
    [
        "",
        " x",
        "--",
        "two  words",
        "foo.*",
        r"\bfoo",
        "[A-Z]foo",
        "(foo|.*)",
        "(?<!a)b",
        "foo|bar",
        "^foo",
        "x[0-9]+",
        "a(",
        "[ab",
        "f)x",
    ],
)
def test_what_can_never_match(entry: str) -> None:
    assert unmatchable(entry)
