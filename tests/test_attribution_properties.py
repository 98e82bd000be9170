"""What holds of quotations and their credits in any text, and that the work grows as the text does."""

import sys
import time
from functools import cache
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import pack
from lintnews.lexicon import Lexicon
from lintnews.prose.attribution import Quote, attribute
from lintnews.prose.quotes import Quotation, find_quotations
from lintnews.prose.zones import Zone

WORDS = """Lee Ada said says he who that “We ” " '' ‘ ’ « » , . ? : - — ( ) according to as in the words of Mr. and when
asked praised was 12 called claim's vowed \n \n\n MAYOR: [so] you’re Jan.""".split(" ")
KINDS = ["paragraph", "headline", "list", "quote-block", "caption", "note"]


@cache
def lexicon() -> Lexicon:
    return Lexicon(pack.load(pack.find("attribution", "."))[1])


def zones_of(text: str, kinds: list[str]) -> list[Zone]:
    zones, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        if part.strip():
            zones.append(Zone(kinds[number % len(kinds)], at, at + len(part)))
        at += len(part) + 2
    return zones


def read(text: str, kinds: list[str], run_on: bool = True) -> tuple[tuple[Quotation, ...], tuple[Quote, ...]]:
    zones = zones_of(text, kinds)
    quotations = find_quotations(text, zones)
    return quotations, attribute(text, quotations, zones, lexicon(), run_on)


def check(text: str, kinds: list[str]) -> None:
    quotations, quotes = read(text, kinds)
    at = 0
    for quotation, quote in zip(quotations, quotes, strict=True):
        assert at <= quote.start < quote.end <= len(text)
        assert (quote.start, quote.end, quote.words) == (quotation.start, quotation.end, quotation.words)
        if quotation.marks != "none":  # marks are part of it, unless it goes on from or into another paragraph
            assert quotation.opened == 0 or not text[quote.start].isalnum()
            assert quotation.closed == 0 or not text[quote.end - 1].isalnum()
        assert quote.attributed == bool(quote.how)
        for part in (quote.speaker, quote.cue):
            assert part is None or 0 <= part.start < part.end <= len(text)
        assert quote.attributed or (quote.speaker is None and quote.cue is None)
        at = quote.end
    alone = read(text, kinds, run_on=False)[1]
    assert all(with_it.attributed or not quote.attributed for with_it, quote in zip(quotes, alone, strict=True))


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.lists(st.sampled_from(KINDS), min_size=1))
def test_any_words_have_sound_credits(text: str, kinds: list[str]) -> None:
    check(text, kinds)


@given(st.text(alphabet="aB .,\"'“”‘’«»`\n<6:—-(", max_size=150), st.lists(st.sampled_from(KINDS), min_size=1))
def test_any_signs_have_sound_credits(text: str, kinds: list[str]) -> None:
    check(text, kinds)


@given(st.text(max_size=200))
def test_any_text_has_sound_credits(text: str) -> None:
    check(text, KINDS)


# Pieces of which a text of any length is made, all of it one line.
PIECES = [
    "“We go on,” Ada Lee said on Friday. ",
    "“We go on,” he said, and ",
    "the “thing” of ",
    "The plan was “a big mess of things” and ",
    "Lee praised “Ann” and ",
    "“Why?” Ada ",
    "“a ",
    "a” ",
    '" ',
    "'' ",
    "‘a b’ c’ ",
    "he said that the claim that ",
]


def calls(text: str) -> int:
    """How many functions are called to read a text."""
    count = 0

    def tally(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        read(text, ["paragraph"])
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_as_the_text(piece: str) -> None:
    text = piece * (6000 // len(piece)) + "end. “We go on then.”"
    longer = piece * (24000 // len(piece)) + "end. “We go on then.”"
    assert calls(longer) < 4.6 * calls(text) + 1000


@pytest.mark.parametrize("piece", ['" ', "“We ", "“We go on,” Ada Lee said on Friday. "])
def test_a_long_line_is_read_in_seconds(piece: str) -> None:
    text = piece * (100_000 if len(piece) < 9 else 400_000 // len(piece))
    start = time.process_time()
    read(text, ["paragraph"])
    assert time.process_time() - start < 15
