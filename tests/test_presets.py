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


HOUSES = """Bridge keeps its “old charm” for now

By Ruth Delaney

The US envoy said Monday that NATO would spend $5 million on the color of 5 houses by 3 May, and that Teheran knew.

"We leave at 7 p.m. on the 3rd May, with 5 percent of it," the envoy, Maria Lopez, said.
"""


@pytest.mark.parametrize(
    ("house", "expected"),
    [
        ("guardian", "acronyms american-spelling headline-quotes money small-numbers"),
        ("bbc", "acronyms american-spelling day-without-on headline-quotes money small-numbers"),
        ("reuters", "dates full-stops headline-quotes places small-numbers"),
    ],
)
def test_each_house_has_its_way_and_leaves_quotations_alone(tmp_path: Path, house: str, expected: str) -> None:
    (tmp_path / "lintnews.yml").write_text(f"extends: {house}\n", encoding="utf-8")
    linter = lintnews.Linter.for_path(tmp_path / "story.txt")
    story = linter.parse_source(Source(HOUSES, str(tmp_path / "story.txt")))
    findings = [finding for finding in linter.check(story) if finding.rule.startswith(f"{house}.")]
    assert sorted({finding.rule for finding in findings}) == [f"{house}.{name}" for name in expected.split()]
    assert all(finding.line <= 5 for finding in findings)


def test_an_unknown_preset_is_told_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "lintnews.yml").write_text("extends: aap\n", encoding="utf-8")
    with pytest.raises(lintnews.ConfigError, match="no preset is named 'aap'; did you mean 'ap'"):
        lintnews.Linter.for_path(tmp_path / "story.txt")


@pytest.mark.parametrize("rule", ["dates.weekday", "attribution.loaded-verb", "attribution.stop-before-credit"])
def test_a_scope_holds_for_rules_of_every_kind(tmp_path: Path, rule: str) -> None:
    copy = "Council meets\n\nThey met on Friday, July 28, 2022. “It was far too late.” she told us, he admitted.\n"
    (tmp_path / "story.txt").write_text(copy, encoding="utf-8")
    for scope, found in (("paragraph", [rule]), ("headline", [])):
        settings = f"packs: [attribution, dates]\nrules:\n  {rule}: {{scope: {scope}}}\n"
        (tmp_path / "lintnews.yml").write_text(settings, encoding="utf-8")
        linter = lintnews.Linter.for_path(tmp_path / "story.txt")
        findings = linter.check(linter.read(tmp_path / "story.txt"))
        assert [finding.rule for finding in findings if finding.rule == rule] == found
