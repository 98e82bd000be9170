"""`a` and `an` go by the sound of what follows, and other uses of the two are left alone."""

import os

import pytest

from lintnews import engine, pack, ruleset
from lintnews.formats import text
from lintnews.lexicon import Lexicon
from lintnews.source import Source

FILES, WORDS = pack.load(os.path.join(pack.BUILT_IN, "typos"))
RULES = ruleset.of_file(next(file for file in FILES if file.kind == "article"), Lexicon(WORDS))


def found(copy: str) -> list[tuple[str, str]]:
    story = text.read(Source(f"Council backs plan\n\nIt was so. {copy}\n", "draft.txt"), Lexicon(WORDS))
    return [(finding.match, finding.suggestions[0]) for finding in engine.check(story, RULES)]


@pytest.mark.parametrize(
    ("phrase", "right"),
    [
        ("unusual plan", "an"),
        ("uninsured driver", "an"),
        ("university", "a"),
        ("European", "a"),
        ("one-off", "a"),
        ("onerous task", "an"),
        ("useful idea", "a"),
        ("US senator", "a"),
        ("UN envoy", "a"),
        ("UFO", "a"),
        ("ukulele", "a"),
        ("uranium mine", "a"),
        ("urgent call", "an"),
        ("umbrella", "an"),
        ("hour", "an"),
        ("heir", "an"),
        ("honor guard", "an"),
        ("honorary degree", "an"),
        ("house", "a"),
        ("huge crowd", "a"),
        ("FBI agent", "an"),
        ("NHS trust", "an"),
        ("SUV", "an"),
        ("BBC reporter", "a"),
        ("CEO", "a"),
        ("8-year-old", "an"),
        ("18th", "an"),
        ("11 percent rise", "an"),
        ("80s song", "an"),
        ("18,000-seat arena", "an"),
        ("10-year-old", "a"),
        ("180-page report", "a"),
        ("1.8 percent rise", "a"),
        ("$8 million claim", "an"),
        ("£11m loss", "an"),
        ("$1.5 billion plan", "a"),
        ("“unusual” plan", "an"),
        ("x-ray", "an"),
        ("U-turn", "a"),
        ("T-shirt", "a"),
        ("M-shaped line", "an"),
        ("Obama aide", "an"),
    ],
)
def test_the_article_follows_the_sound(phrase: str, right: str) -> None:
    wrong = {"a": "an", "an": "a"}[right]
    assert found(f"They saw {wrong} {phrase} there.") == [(wrong, right)]
    assert found(f"They saw {right} {phrase} there.") == []
    assert found(f"They said: “{wrong.capitalize()} {phrase.lower()} is there.”") in (
        [(wrong.capitalize(), right.capitalize())],
        [],
    )


@pytest.mark.parametrize(
    "phrase", ["historic day", "herb garden", "hotel", "NATO ship", "UPDATE query", "1890s house", "1,100-acre site"]
)
def test_some_words_go_with_both(phrase: str) -> None:
    assert found(f"They saw a {phrase} there.") == found(f"They saw an {phrase} there.") == []


@pytest.mark.parametrize(
    "copy",
    [
        "Vitamin A is good, as is plan A or a grade A establishment.",
        "An Post and An Bord Pleanála spoke to an Taoiseach. An Chang-ho ran.",
        "Se lo dio a ella, a Antonio y a un amigo.",
        "He called it a s–t show and a a***** of a week.",
        "He wanted a, e and i.",
        "It was a in the first line, an the in the next.",
        "The lock'n'roll an' roll, she wrote.",
        "THEY SAW AN UNION MAN.",
    ],
)
def test_what_is_no_english_article_is_left_alone(copy: str) -> None:
    assert found(copy) == []
