"""Slips: what one slip makes is undone by one slip, and the cost is the same read either way."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.prose.orthography.slips import cost_of, misplaced, one_slip, plural, stutters

WORDS = st.text(string.ascii_lowercase, min_size=3, max_size=8)


def any_word(word: str) -> bool:
    return True


@settings(max_examples=15, deadline=None)
@given(WORDS)
def test_every_candidate_is_one_slip_away(word: str) -> None:
    for right, cost in one_slip(word, any_word):
        assert right != word
        assert cost > 0
        assert cost_of(word, right, 1) is not None


@given(WORDS, WORDS)
def test_two_slips_reach_no_farther_than_two(word: str, other: str) -> None:
    cost = cost_of(word, other, 2)
    if abs(len(word) - len(other)) > 2:
        assert cost is None
    if word == other:
        assert cost == 0


def test_a_letter_left_out_is_the_cheapest_slip() -> None:
    costs = dict(sorted(one_slip("acros", any_word), key=lambda found: -found[1]))
    assert costs["across"] < costs["acres"]


def test_what_was_typed_twice() -> None:
    assert "happening" in dict(stutters("happenening"))


@given(WORDS)
def test_letters_that_changed_places_are_all_there(word: str) -> None:
    for right, cost in misplaced(word):
        assert sorted(right) == sorted(word)
        assert cost > 0


def test_letters_change_places_twice_or_across_another() -> None:
    assert "enough" in dict(misplaced("engouh"))
    assert "verify" in dict(misplaced("vefiry"))


def test_a_plural_keeps_its_y() -> None:
    assert dict(plural("countrys")) == {"countries": 0.3}
    assert dict(plural("plays")) == {}
