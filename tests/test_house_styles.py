"""Sentences as the desks of four houses get them: what the house mends is marked, and everything else is silent."""

from functools import cache
from pathlib import Path

import pytest

from lintnews import Linter, parse
from lintnews.loading.marking import marked

FOLDER = Path(__file__).parent / "stories" / "house"
HEAD = "Talks go on at the river\n\nBy Jo Reed\n\nTalks went on by the river, officials said.\n\n"
SENTENCES = [
    (path.stem, line) for path in sorted(FOLDER.glob("*.txt")) for line in path.read_text("utf-8").split("\n") if line
]


@cache
def linter(house: str, folder: Path) -> Linter:
    (folder / "lintnews.yml").write_text(f"extends: {house}\n")
    return Linter.for_path(str(folder / "story.txt"))


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A folder for each house."""
    return {path.stem: tmp_path_factory.mktemp(path.stem) for path in FOLDER.glob("*.txt")}


@pytest.mark.parametrize(("house", "line"), SENTENCES)
def test_sentence(desks: dict[str, Path], house: str, line: str) -> None:
    sentence, spans = marked(line)
    story = parse(HEAD + sentence + "\n", format="text", name="story.txt")
    found = [one for one in linter(house, desks[house]).check(story) if one.rule.split(".")[0] in (house, "titles")]
    told = [(one.match, one.start - len(HEAD), next(iter(one.suggestions), None)) for one in found]
    assert told == [(sentence[start:end], start, right) for start, end, right in spans]
