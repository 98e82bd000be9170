"""What `.vale.ini` puts in force is taken over."""

from pathlib import Path

import pytest

import lintnews
from lintnews import valeini
from lintnews.cli import main

RULE = "extends: existence\nmessage: m\ntokens: [zorb]\n"
INI = """\
StylesPath = rules
Vocab = House

[*]
BasedOnStyles = Vale, Desk, Gone
Desk.Two = NO
Desk.Nobody = NO
Desk.sub.Three = suggestion
Vale.Spelling = NO

[*.{md,txt}]
BasedOnStyles = Vale, Other
Desk.One = error
Single.Sub.On = YES
Nowhere.Rule = YES
TokenIgnores = (\\$+[^\\n$]+\\$+)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (
        ("rules/Desk/One.yml", RULE),
        ("rules/Desk/Two.yml", RULE),
        ("rules/Desk/sub/Three.yml", RULE),
        ("rules/Single/Off.yml", RULE),
        ("rules/Single/Sub/On.yml", RULE),
        ("rules/Other/Run.yml", "extends: script\nmessage: m\nscript: x\n"),
        (".vale.ini", INI),
        ("a.md", "A zorb.\n"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_styles_and_rules_are_read(folder: Path) -> None:
    found = valeini.read(str(folder))
    assert found.source == ".vale.ini"
    assert found.packs == ("rules/Desk/", "rules/Other/", "rules/Single/")
    assert found.rules == {"Other.Run": "off", "Desk.Two": "off", "Desk.sub.Three": "suggestion", "Single.Off": "off"}
    assert found.overrides == ((("*.md", "*.txt"), {"Desk.One": "error"}),)
    assert (found.refused, found.missing, found.unread) == (("Other.Run",), ("Gone",), ("TokenIgnores",))


def test_what_is_written_holds(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINTNEWS_CACHE", str(folder / ".cache"))
    assert main(["init", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "Other.Run is off, as lintnews does not run it" in told
    assert ".vale.ini: 'TokenIgnores' was not taken over" in told
    findings = lintnews.Linter.for_path(folder / "a.md").check(lintnews.read(folder / "a.md"))
    assert [(f.rule, str(f.level)) for f in findings] == [
        ("Desk.One", "error"),
        ("Desk.sub.Three", "suggestion"),
        ("Single.Sub.On", "warning"),
    ]


@pytest.mark.parametrize("style", ["Desk: one", "Desk #2", "a [Desk]", "{Desk}", "7", "No", "Öl's", "*Desk", "- Desk"])
def test_a_style_whose_name_yaml_would_take_for_something_else(
    tmp_path: Path, style: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINTNEWS_CACHE", str(tmp_path / ".cache"))
    for name, text in (
        (f"vale: styles/{style}/One.yml", RULE),
        (".vale.ini", f"StylesPath = vale: styles\n[*]\nBasedOnStyles = {style}\n{style}.One = error\n"),
        ("a.md", "A zorb.\n"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 0
    findings = lintnews.Linter.for_path(tmp_path / "a.md").check(lintnews.read(tmp_path / "a.md"))
    assert [(f.rule, str(f.level)) for f in findings] == [(f"{style}.One", "error")]


@pytest.mark.parametrize("text", ["[*", "=\x00", ""])
def test_what_says_nothing_is_no_mistake(tmp_path: Path, text: str) -> None:
    (tmp_path / ".vale.ini").write_text(text)
    assert valeini.read(str(tmp_path))[1:4] == ((), {}, ())
