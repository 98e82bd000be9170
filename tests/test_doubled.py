"""A word that stands twice in a row is told where nobody could mean that."""

import os

import pytest

from lintnews import engine, pack, ruleset
from lintnews.finding import Finding, Level
from lintnews.formats import text
from lintnews.lexicon import Lexicon
from lintnews.source import Source

FILES, WORDS = pack.load(os.path.join(pack.BUILT_IN, "typos"))
RULES = ruleset.of_file(next(file for file in FILES if file.kind == "doubled"), Lexicon(WORDS))


def found(copy: str) -> list[Finding]:
    story = text.read(Source(f"Council backs plan\n\n{copy}\n", "draft.txt"), Lexicon(WORDS))
    return list(engine.check(story, RULES))


@pytest.mark.parametrize(
    ("copy", "match", "level"),
    [
        ("She walked to to the station.", "to to", Level.ERROR),
        ("The the mayor agreed.", "The the", Level.ERROR),
        ("The party at noon in\nin the park.", "in in", Level.WARNING),
        ("She walked to the  the station.", "the  the", Level.ERROR),
        ("They are are here, in the the hall.", "the the", Level.ERROR),
        ("Members voted against against the plan.", "against against", Level.WARNING),
        ("He said “the the bill” was dead.", "the the", Level.ERROR),
        ("What a day. Friends said this was was a mistake.", "was was", Level.WARNING),
        ("It it doesn't rain, they will play.", "It it", Level.WARNING),
        ("If if it rains, they will not.", "If if", Level.WARNING),
        ("He said that that that was so.", "that that that", Level.WARNING),
        ("The man who who died was 40.", "who who", Level.ERROR),
        ("They are are here.", "are are", Level.WARNING),
    ],
)
def test_a_doubled_word_is_told(copy: str, match: str, level: Level) -> None:
    assert (match, level) in [(finding.match, finding.level) for finding in found(copy)]


@pytest.mark.parametrize(
    "copy",
    [
        "He knew that that was so, and she had had enough.",
        "The troops came in in 1979 and moved on on Monday.",
        "It was a very very long day in Walla Walla with Duran Duran.",
        "A leading role at AT&T. He left the. The mayor stayed.",
        "He wants to trump Trump, and Will will go.",
        "They sang la la la and na na na.",
        "The debate debate goes on. Critics call the debate debate a farce.",
        "Write to the the-mayor list or to @the the_band.",
        "One by-by-one vote. The 5 5 p.m. trains.",
        "A to-to do.",
        "When we look back on it it is a shame, and after this this was it.",
        "All this was was a stunt, and what it is is a shame.",
    ],
)
def test_what_may_stand_twice_is_left_alone(copy: str) -> None:
    assert found(copy) == []


def test_nothing_in_a_quotation_is_edited() -> None:
    (finding,) = found("He said “the the bill” was dead.")
    assert finding.fix is None
    (finding,) = found("He said the the bill was dead.")
    assert finding.fix is not None
    assert finding.fix.text == "the"
