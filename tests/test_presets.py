"""The configurations that come with lintnews."""

from pathlib import Path

import pytest

import lintnews
from lintnews import configfile
from lintnews.source import Source

STORY = "Council keeps bridge\n\nBy Ruth Delaney\n\nSenator Maria Lopez said the colour would cost 5 per cent more.\n"


@pytest.mark.parametrize("preset", configfile.presets())
def test_each_is_valid_and_puts_its_own_pack_in_force(tmp_path: Path, preset: str) -> None:
    (tmp_path / "lintnews.yml").write_text(f"extends: {preset}\n", encoding="utf-8")
    rules = lintnews.Linter.for_path(tmp_path / "story.txt").config.rules_for(str(tmp_path / "story.txt"))
    assert {id.split(".")[0] for id in rules.ids} >= {"attribution", "typos", preset}
    assert [rules.rule(number).id for number in range(len(rules.ids))] == list(rules.ids)


def test_the_house_decides_what_is_found(tmp_path: Path) -> None:
    (tmp_path / "lintnews.yml").write_text("extends: ap\nrules: {titles.short-titles: off}\n", encoding="utf-8")
    linter = lintnews.Linter.for_path(tmp_path / "story.txt")
    story = linter.parse_source(Source(STORY, str(tmp_path / "story.txt")))
    assert {finding.rule for finding in linter.check(story)} == {"typos.american-spelling", "ap.percent"}


def test_an_unknown_preset_is_told_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "lintnews.yml").write_text("extends: aap\n", encoding="utf-8")
    with pytest.raises(lintnews.ConfigError, match="no preset is named 'aap'; did you mean 'ap'"):
        lintnews.Linter.for_path(tmp_path / "story.txt")
