"""Sentence ends, told from the stops of abbreviations, initials and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.prose.sentences import find_sentences, split_sentences
from lintnews.prose.zones import Zone

CASES = [
    "Sen. J. R. Lee, D-N.Y., arrived at 5 p.m. Tuesday. | He left the U.S. | The plan failed.",
    "Then No. 1 fell 3.5 percent. | It cost $3. | Nobody knew why.",
    '"Why?" Lee asked. | "No." | He left.',
    "“Why?” | Ardern went home.",
    "Mr. Moss Jr. works at Acme Inc. in St. Louis. | The firm is small.",
    "Acme Inc. | It grew on Jan. 5 by 2 percent... | Then it fell.",
    "He said no. | The end.",
    "He said: “We won. We did.” | “It is over,” she said. | ‘Good.’ | They left.",
    "Is it? | Yes! | The U.N. Security Council met, i.e. talked.",
    "1. First things first. | Next.",
    "The S.&P. 500 fell. | A Q.&A. | The rest is in it.",
]


@pytest.mark.parametrize("case", CASES)
def test_ends(case: str) -> None:
    expected = case.split(" | ")
    text = " ".join(expected)
    found = [text[start:end] for start, end in split_sentences(text, 0, len(text), {"asked"})]
    if "“We won. We did.”" in case:  # sentences within a quotation are sentences too
        expected = [part for whole in expected for part in whole.replace("won. We", "won.|We").split("|")]
    assert found == expected


def test_lines_of_a_list_end_sentences() -> None:
    text = "one thing\nAnother thing"
    assert find_sentences(text, [Zone("list", 0, len(text))]) == ((0, 9), (10, 23))
    assert find_sentences(text, [Zone("paragraph", 0, len(text))]) == ((0, 23),)


def test_apparatus_has_no_sentences() -> None:
    assert find_sentences("By Ann Lee", [Zone("byline", 0, 10)]) == ()


@given(st.text(alphabet="aB .!?\"'“”\n1…", max_size=80))
def test_sentences_cover_everything_but_space(text: str) -> None:
    at = 0
    for start, end in split_sentences(text, 0, len(text)):
        assert start < end and not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()
