"""Stories made by hand, with what the names pack is to find in each marked, and everything else silent."""

from functools import cache
from pathlib import Path

import pytest

from lintnews import Linter, parse
from lintnews.finding import Finding, Level
from lintnews.marking import marked

STORIES = sorted((Path(__file__).parent / "stories" / "names").glob("*.txt"))


@cache
def linter() -> Linter:
    return Linter(packs=["names"])


def findings(text: str) -> list[Finding]:
    found = linter().check(parse(text, format="text", name="story.txt"))
    return [one for one in found if one.rule.startswith("names.") and one.level >= Level.WARNING]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path: Path) -> None:
    text, spans = marked(path.read_text(encoding="utf-8"))
    found = [(text[one.start : one.end], one.start, one.suggestions[:1]) for one in findings(text)]
    assert found == [(text[start:end], start, (right,)) for start, end, right in spans]


def test_nothing_in_a_quotation_is_fixed() -> None:
    text, _ = marked((STORIES[0].parent / "slip-in-quotation.txt").read_text(encoding="utf-8"))
    assert [one.fix for one in findings(text)] == [None]
