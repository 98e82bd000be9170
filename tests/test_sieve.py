"""The sieve holds back no phrase that a text has, and most of the others."""

from hypothesis import given
from hypothesis import strategies as st

from lintnews.patterns.sieve import Sieve

SOME = st.text("ab' -é", min_size=1, max_size=9)


@given(st.lists(SOME, max_size=30, unique=True), st.text("ab' -é", max_size=40))
def test_what_a_text_holds_passes(phrases: list[str], text: str) -> None:
    ordered, groups = Sieve.packed(phrases)
    assert sorted(ordered) == sorted(phrases)
    passing = [ordered[number] for number in Sieve(groups).passing(text)]
    assert {phrase for phrase in phrases if phrase in text} <= {*passing}
    assert len({*passing}) == len(passing)


def test_most_of_what_it_does_not_hold_is_held_back() -> None:
    phrases = ["pubic hearing", "go into affect", "spinal chord", "utilise", "teh"]
    ordered, groups = Sieve.packed(phrases)
    passing = Sieve(groups).passing("the public hearing was held in a utility room")
    assert [ordered[number] for number in passing] == ["utilise", "teh"]
