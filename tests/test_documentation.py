"""The pages in docs/ say what the program does: every option, key, format and kind is there; every link leads on."""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lintnews import commands, configfile, formats, kinds, reporters
from lintnews.loading import schema
from lintnews.rule import Rule
from tests.conftest import ROOT, Run, environment

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def options(command: str) -> list[str]:
    parser = argparse.ArgumentParser(add_help=False)
    commands.by_name(command).add_arguments(parser)
    return [name for action in parser._actions for name in action.option_strings]


@pytest.mark.parametrize("command", commands.names())
def test_every_command_and_option_is_documented(command: str) -> None:
    text = page("commands.md")
    assert f"lintnews {command}" in text or f"lintnews [{command}]" in text
    assert [option for option in options(command) if not re.search(rf"`[^`\n]*{option}\b", text)] == []


def test_no_option_is_documented_that_does_not_exist() -> None:
    known = {option for command in commands.names() for option in options(command)} | {"--help", "--version"}
    assert set(re.findall(r"`[^`\n]*?(--[a-z][a-z-]*)", page("commands.md"))) <= known


def test_every_key_of_a_rule_and_every_kind_is_documented() -> None:
    text = page("rules.md")
    assert [key for key in (*schema.keys_of(Rule), *kinds.known()) if f"`{key}`" not in text] == []


def test_every_key_of_the_configuration_is_documented() -> None:
    text = page("configuration.md")
    assert [key for key in configfile._SHAPES if f"| `{key}` |" not in text] == []


def test_every_format_is_documented() -> None:
    assert [name for name in reporters.names() if f"`{name}`" not in page("commands.md")] == []
    told = "".join(path.read_text(encoding="utf-8") for path in PAGES)
    assert [name for name in formats.names() if f"`{name}`" not in told] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []


def keys(data: object) -> set[str]:
    if isinstance(data, dict):
        return {*data, *(key for value in data.values() for key in keys(value))}
    return {key for item in data for key in keys(item)} if isinstance(data, list) else set()


DRAFT = """\
Bridge to close

The bridge will close, Mayor Ada Moran said. \u201cIt is not safe any more at all,\u201d she said.

They close the the road to Grommoxby.

\u201cNobody will say so aloud,\u201d said an official, who spoke on condition of anonymity because the plan is secret.

Moran said no more.
"""


@pytest.mark.parametrize("command", ["check", "sources", "cast", "words"])
def test_the_json_is_what_its_page_shows(run: Run, desk: Path, command: str) -> None:
    (desk / "draft.txt").write_text(DRAFT, encoding="utf-8")
    heading = "lintnews --format json`" if command == "check" else f"lintnews {command} --format json`"
    example = re.search(r"```json\n(.*?)```", page("json.md").partition(heading)[2], re.DOTALL)
    assert example is not None
    done = run(command, "--no-config", "--format", "json", "draft.txt")
    assert keys(json.loads(done.stdout)) == keys(json.loads(example[1]))


def test_python_page_names_what_there_is() -> None:
    import lintnews

    named = set(re.findall(r"\blintnews\.([a-zA-Z_]+)", page("python.md")))
    assert [name for name in named if not hasattr(lintnews, name)] == []
    facts = re.findall(r"`story\.(\w+)`|, `\.(\w+)`", page("python.md"))
    story = lintnews.parse("Text.\n")
    assert facts and [fact for pair in facts for fact in pair if fact and not hasattr(story, fact)] == []


NEW = {
    "rules/typos/teh.yml": """\
extends: existence
message: "Not '%s'."
level: error
tokens: [grommox]
""",
    "rules/typos/loud.yml": "extends: shouting\nmessage: m\nword: HELP\n",
    "lintnews/kinds/shouting.py": '''\
"""Words in capitals."""

from lintnews.rule import Hit, Rule


class Kind(Rule):
    """Reports `word`."""

    word: str

    def hits(self, story, triggers):
        at = story.text.find(self.word)
        if at >= 0:
            yield Hit(at, at + len(self.word))
''',
    "lintnews/formats/shell.py": '''\
"""Stories in a shell."""

from lintnews.markup.galley import Galley

EXTENSIONS = (".shl", ".shell")


def detects(source):
    return False


def read(source, lexicon):
    galley = Galley(source)
    galley.open("paragraph")
    galley.copy(2, len(source.text))
    return galley.document(lexicon)
''',
    "lintnews/reporters/count.py": '''\
"""How many."""


def report(reports, color=False):
    return f"{sum(len(story.findings) for story in reports)} in all"
''',
    "lintnews/commands/hello.py": '''\
"""Greet."""


def add_arguments(parser):
    pass


def run(options):
    print("hello")
    return 0
''',
}


def test_adding_is_one_new_file(tmp_path: Path) -> None:
    """What CONTRIBUTING promises: a rule, a kind, a format, a reporter, a command, none of them registered anywhere."""
    for folder in ("lintnews", "rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in NEW.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "x.shl").write_text("$ A grommox. HELP\n")

    def lintnews(*arguments: str) -> str:
        command = [sys.executable, "-m", "lintnews", *arguments]
        env = environment(tmp_path, PYTHONPATH=str(tmp_path))
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=env).stdout

    rows = [json.loads(row) for row in lintnews("--format", "jsonl", "--select", "typos", "x.shl").splitlines()]
    assert [(row["rule"], row["column"]) for row in rows] == [("typos.teh", 5), ("typos.loud", 14)]
    assert lintnews("--format", "count", "--select", "typos", "x.shl") == "2 in all\n"
    (tmp_path / "drafts").mkdir()
    (tmp_path / "x.shl").rename(tmp_path / "drafts" / "x.shell")
    assert lintnews("--format", "count", "--select", "typos", "drafts") == "2 in all\n"
    assert lintnews("hello") == "hello\n"
