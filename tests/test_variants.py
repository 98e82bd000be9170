"""American and British spelling by house, and both in one story."""

import pytest

from lintnews.formats import text
from lintnews.kinds.variants import Kind
from lintnews.lexicon import Lexicon
from lintnews.source import Source


def found(copy: str, **keys: object) -> list[tuple[str, str]]:
    story = text.read(Source(f"Council backs plan\n\n{copy}\n", "draft.txt"), Lexicon())
    rule = Kind("typos.variant", {"message": "", **keys})
    return [(story.text[hit.start : hit.end], hit.suggestions[0]) for hit in rule.hits(story, ())]


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("color", "colour"),
        ("center", "centre"),
        ("organized", "organised"),
        ("analyze", "analyse"),
        ("traveled", "travelled"),
        ("defense", "defence"),
        ("gray", "grey"),
        ("skeptical", "sceptical"),
        ("jewelry", "jewellery"),
        ("fulfill", "fulfil"),
        ("leukemia", "leukaemia"),
        ("catalog", "catalogue"),
        ("maneuver", "manoeuvre"),
    ],
)
def test_each_house_spells_its_own_way(american: str, british: str) -> None:
    assert found(f"It was {american} then.", spelling="uk") == [(american, british)]
    assert found(f"It was {british} then.", spelling="us") == [(british, american)]
    assert found(f"It was {british} then.", spelling="uk") == []
    assert found(f"It was {american} then.", spelling="us") == []


@pytest.mark.parametrize("word", "check meter license practice tire draft story program judgment towards".split())
def test_words_of_both_sides_are_left_alone(word: str) -> None:
    assert found(f"It was {word} then.", spelling="uk") == found(f"It was {word} then.", spelling="us") == []


def test_a_british_house_may_write_ize() -> None:
    assert found("They organize and analyze.", spelling="uk", ize=True) == [("analyze", "analyse")]


def test_names_and_quotations_are_left_alone() -> None:
    assert found("The Labour Party said: “Our favourite colour is red.”", spelling="us") == []


def test_mixed_spelling_is_told_where_it_departs() -> None:
    copy = "A color here, a colour there, and a centre. The color won."
    assert found(copy) == [("colour", "color")]
