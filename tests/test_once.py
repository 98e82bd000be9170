"""One fault is told once, though several rules find it."""

import pytest

from lintnews.finding import Finding, Level
from lintnews.once import once

TEXT = "So Hilary Clinton won."


def finding(rule: str, match: str, right: str, level: Level = Level.WARNING) -> Finding:
    start = TEXT.index(match)
    end = start + len(match)
    return Finding(rule, level, "", start, end, 1, start + 1, 1, end + 1, match, (right,) if right else ())


SHORT = finding("a.short", "Hilary", "Hillary")
LONG = finding("b.long", "Hilary Clinton", "Hillary Clinton")


@pytest.mark.parametrize(
    ("findings", "kept"),
    [
        ([LONG, SHORT], [SHORT]),
        ([SHORT, finding("b.long", "Hilary Clinton", "Clinton")], None),
        ([SHORT, finding("b.long", "Hilary Clinton", "")], None),
        ([SHORT, finding("b.same", "Hilary", "Hilarie")], None),
        ([SHORT, finding("b.same", "Hilary", "Hillary")], [SHORT]),
        (
            [SHORT, finding("b.same", "Hilary", "Hillary", Level.ERROR)],
            [finding("b.same", "Hilary", "Hillary", Level.ERROR)],
        ),
        ([SHORT, finding("b.next", "Clinton", "Clintons")], None),
    ],
)
def test_once(findings: list[Finding], kept: list[Finding] | None) -> None:
    expected = findings if kept is None else kept
    assert sorted(once(findings)) == sorted(expected)
    assert once(findings) == once(findings[::-1])


def test_what_is_graver_is_told_and_before_all_what_a_rule_says_that_knows_better() -> None:
    grave = finding("b.long", "Hilary Clinton", "Hillary Clinton", Level.ERROR)
    assert once([SHORT, grave]) == once([grave, SHORT]) == [grave]
    assert once([SHORT, LONG], {"b.long"}) == [LONG]
    assert once([SHORT, grave], {"a.short"}) == [SHORT]


def test_two_faults_of_one_rule_are_both_told() -> None:
    twice = [finding("a.short", "Hilary", "Hillary"), finding("a.short", "Hilary Clinton", "Hillary Clinton")]
    assert len(once(twice)) == 2
