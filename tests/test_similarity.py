"""One slip between two words, and finding those one slip away without trying all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.prose.naming.similarity import Neighbours
from lintnews.prose.near import parted_by_one_slip


class Indexed(Neighbours):
    FEW = 3


WORDS = st.text("abc", min_size=2, max_size=9)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("lavrov", "lavorv", True),
        ("blinken", "blinkin", True),
        ("whelan", "wheelan", True),
        ("wheelan", "whelan", True),
        ("hansen", "hansen", False),
        ("lavrov", "lavvoro", False),
        ("smith", "smythe", False),
        ("abcd", "badc", False),
    ],
)
def test_one_slip(left: str, right: str, expected: bool) -> None:
    assert parted_by_one_slip(left, right) is expected


@given(WORDS, WORDS)
def test_one_slip_goes_both_ways(left: str, right: str) -> None:
    assert parted_by_one_slip(left, right) == parted_by_one_slip(right, left)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=30, max_size=60, unique=True), WORDS)
def test_neighbours_are_those_one_slip_away_that_begin_alike(words: list[str], word: str) -> None:
    expected = sorted(w for w in words if w[0] == word[0] and parted_by_one_slip(word, w))
    assert sorted(Neighbours(words).of(word)) == expected
    assert sorted(Indexed(words).of(word)) == expected


@settings(deadline=None, max_examples=300)
@given(st.text("abcd", min_size=4, max_size=9), st.integers(1, 8), st.sampled_from("abcd"), st.sampled_from("dris"))
def test_a_word_with_a_slip_in_it_is_found(word: str, place: int, letter: str, kind: str) -> None:
    at = min(place, len(word) - 1)
    slips = {
        "d": word[:at] + word[at + 1 :],
        "r": word[:at] + letter + word[at + 1 :],
        "i": word[:at] + letter + word[at:],
    }
    slipped = slips.get(kind, word[:at] + word[at : at + 2][::-1] + word[at + 2 :])
    assert (slipped in Neighbours([slipped]).of(word)) == parted_by_one_slip(word, slipped)
