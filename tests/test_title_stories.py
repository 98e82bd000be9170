"""Stories of many kinds: who is in the cast, under which names and titles, and what the title rules report."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lintnews import Linter, parse

STORIES = Path(__file__).parent / "stories" / "titles"


@cache
def linter() -> Linter:
    return Linter(packs=["titles", "names"])


@cache
def expected() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((STORIES / "expected.yml").read_text(encoding="utf-8"))
    return data


def told(name: str) -> dict[str, Any]:
    """What a story is read as, in the words of `expected.yml`."""
    story = parse((STORIES / f"{name}.txt").read_text(encoding="utf-8"), format="text", name=f"{name}.txt")
    cast: dict[str, Any] = {}
    for person in story.people:
        titles = [title.text for title in person.titles if title.place != "alone"]
        cast[person.name] = {"called": [mention.text for mention in person.mentions], "titles": titles}
    findings = [
        f"{finding.line} {finding.rule.removeprefix('titles.')}: {finding.match}"
        + (f" -> {finding.suggestions[0]}" if finding.suggestions else "")
        for finding in linter().check(story)
        if finding.rule.startswith("titles.")
    ]
    return {"cast": cast, "findings": findings}


def test_every_story_has_an_expectation() -> None:
    assert sorted(path.stem for path in STORIES.glob("*.txt")) == sorted(expected())


@pytest.mark.parametrize("name", sorted(path.stem for path in STORIES.glob("*.txt")))
def test_story(name: str) -> None:
    assert told(name) == expected()[name]
