"""Stories made by hand, with what the names pack is to find in each marked, and everything else silent."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lintnews import Linter, parse
from lintnews.finding import Finding, Level
from lintnews.loading.marking import marked

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


CAST: dict[str, Any] = yaml.safe_load((STORIES[0].parent / "cast.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(CAST))
def test_cast(name: str) -> None:
    text, _ = marked((STORIES[0].parent / f"{name}.txt").read_text(encoding="utf-8"))
    people = parse(text, format="text", name="story.txt").people
    called = {person.name: list(dict.fromkeys(mention.text for mention in person.names)) for person in people}
    assert called == CAST[name]


def test_nothing_in_a_quotation_is_fixed() -> None:
    text, _ = marked((STORIES[0].parent / "slip-in-quotation.txt").read_text(encoding="utf-8"))
    assert [one.fix for one in findings(text)] == [None]
