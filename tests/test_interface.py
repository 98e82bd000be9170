"""The Python interface of the design, as another program would use it."""

from pathlib import Path

import pytest

import lintnews

RULE = """\
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
action: {name: replace}
swap: {utilise: use}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a house pack, which is also the current folder."""
    monkeypatch.setenv("LINTNEWS_CACHE", str(tmp_path / ".cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "plain.yml").write_text(RULE)
    return tmp_path


def test_packs_by_folder(desk: Path) -> None:
    linter = lintnews.Linter(packs=["house/"])
    story = lintnews.parse("They utilise it.\n", name="story.txt")
    assert [(f.line, f.column, f.rule, f.suggestions) for f in linter.check(story)] == [(1, 6, "house.plain", ("use",))]
    assert linter.fix(story) == "They use it.\n"
    assert '"utilise"' in lintnews.report([(story, linter.check(story))], format="json")


def test_the_nearest_configuration_holds_for_each_file(desk: Path) -> None:
    (desk / "a").mkdir()
    (desk / "b").mkdir()
    (desk / "lintnews.yml").write_text("packs: [house/]\n")
    (desk / "b" / "lintnews.yml").write_text("extends: ../lintnews.yml\nrules: {house.plain: off}\n")
    for name in ("a/x.txt", "b/x.txt"):
        (desk / name).write_text("They utilise it.\n")
    found = {name: lintnews.Linter.for_path(name).check(lintnews.read(name)) for name in ("a/x.txt", "b/x.txt")}
    assert [len(findings) for findings in found.values()] == [1, 0]


def test_overrides_accept_and_keys_of_a_rule(desk: Path) -> None:
    (desk / "words.txt").write_text("# the chief's own\nutilise\n")
    (desk / "lintnews.yml").write_text(
        "packs: [house/]\nrules: {house.plain: {swap: {grass: turf, utilise: use}}}\n"
        "overrides: [{files: ['letters/*'], rules: {house.plain: suggestion}}]\naccept: [words.txt]\n"
    )
    (desk / "letters").mkdir()
    for name, level in (("news.txt", lintnews.Level.ERROR), ("letters/x.txt", lintnews.Level.SUGGESTION)):
        (desk / name).write_text("They utilise the grass.\n")
        (finding,) = lintnews.Linter.for_path(name).check(lintnews.read(name))
        assert (finding.match, finding.level, finding.suggestions) == ("grass", level, ("turf",))


def test_facts_of_a_story(desk: Path) -> None:
    story = lintnews.parse("Bridge to close\n\n\u201cIt is not safe any more,\u201d said Ada Moran, the mayor.\n")
    assert [zone.kind for zone in story.zones] == ["headline", "paragraph"]
    assert [story.text[q.start : q.end] for q in story.quotes] == ["\u201cIt is not safe any more,\u201d"]
    assert story.sentences


def test_mistakes_are_exceptions_with_a_place(desk: Path) -> None:
    (desk / "house" / "plain.yml").write_text(RULE.replace("swap:", "swpa:"))
    with pytest.raises(lintnews.RuleError, match=r"plain\.yml:5:1: unknown key 'swpa'.*did you mean 'swap'"):
        lintnews.Linter(packs=["house/"]).check(lintnews.parse("x\n"))
    with pytest.raises(lintnews.ReadError, match="no such file"):
        lintnews.read("missing.txt")


def test_the_public_names_are_those_of_the_design() -> None:
    assert {"Linter", "read", "parse", "report"} <= set(lintnews.__all__)
    assert all(hasattr(lintnews, name) for name in lintnews.__all__)
    with pytest.raises(AttributeError):
        lintnews.nothing  # noqa: B018


def test_a_story_read_for_a_linter_shares_its_words_and_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The mayor will utilise it.\n")
    linter = lintnews.Linter.for_path(path)
    assert linter.read(path).lexicon is lintnews.read(path).lexicon
    (tmp_path / "lintnews.yml").write_text("accept: [utilise]\n")
    assert lintnews.read(path).lexicon is not linter.read(path).lexicon
