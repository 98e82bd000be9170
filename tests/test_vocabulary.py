"""The words of a story: split the fast way and the slow way alike, and found where they stand."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.vocabulary import Vocabulary, words_of
from lintnews.prose.orthography.words import Unusual, Words

TEXT = st.text(st.sampled_from("abzAé’'“ -_.,\n\t—œ0½€şл\u00a0\u00ad\u2028"), max_size=40)


@given(TEXT)
def test_words_are_runs_of_letters_digits_and_underscores(text: str) -> None:
    assert words_of(text) == re.findall(r"\w+", text)


@given(TEXT)
def test_doubled_words_are_neighbours(text: str) -> None:
    words = re.findall(r"\w+", text)
    assert Vocabulary(text).doubled == {a for a, b in pairwise(words) if a == b}


@given(TEXT, st.sampled_from([0, 50]))
def test_places_are_whole_words(text: str, more: int) -> None:
    vocabulary = Vocabulary(text)
    wanted = {*sorted(vocabulary.distinct)[:3], *(f"none{n}" for n in range(more))}
    spans = [match.span() for match in re.finditer(r"\w+", text) if match.group() in wanted]
    assert vocabulary.places(wanted) == spans


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("the", ""),
        ("government", ""),
        ("goverment", "absent listed unknown"),
        ("Goverment", "absent listed"),
        ("zorblatt", "absent unknown"),
        ("Zorblatt", "absent"),
        ("hillary", "names unknown"),
        ("Hillary", ""),
        ("colour", "two_ways"),
        ("Colour", ""),
        ("naïve", "unknown"),
        ("abc", "unknown"),
        ("house2house", ""),
        ("kombutcha", ""),
    ],
)
def test_unusual_words_are_told_apart(word: str, kinds: str) -> None:
    words = Words(Lexicon({"accept": ["kombutcha"]}))
    for _ in range(2):
        unusual = words.unusual(frozenset([word, "the"]))
        assert [name for name, some in zip(Unusual._fields, unusual, strict=True) if word in some] == kinds.split()
