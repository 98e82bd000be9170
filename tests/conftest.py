"""A desk to test at, the program as a person runs it, and, where the process does not matter, without a new one."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lintnews import cli

Run = Callable[..., "subprocess.CompletedProcess[str]"]
DRAFT = "The mayor will utilise the grant.\n\nShe will utilise it soon.\n"
RULE = """\
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
action: {name: replace}
swap: {utilise: use}
why: Short words are read.
"""
# Where the draft breaks the rule: path, line and rule.
TWICE = [("draft.txt", 1, "house.plain"), ("draft.txt", 3, "house.plain")]


ROOT = Path(__file__).parent.parent


def environment(desk: Path, **more: str) -> dict[str, str]:
    """The environment of a person at a terminal, with a cache of its own."""
    own = {"PYTHONPATH": str(ROOT), "LINTNEWS_CACHE": str(desk / ".cache"), "NO_COLOR": "1", "GITHUB_ACTIONS": ""}
    return {**os.environ, **own, **more}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a house pack, a configuration and a draft that breaks its one rule twice."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "plain.yml").write_text(RULE)
    (tmp_path / "lintnews.yml").write_text("packs: [house/]\n")
    (tmp_path / "draft.txt").write_text(DRAFT)
    return tmp_path


@pytest.fixture
def spawn(desk: Path) -> Run:
    """Runs the program in a process of its own."""

    def lintnews(*arguments: str, stdin: str | bytes = "", **env: str) -> "subprocess.CompletedProcess[str]":
        data = stdin.encode() if isinstance(stdin, str) else stdin
        command = [sys.executable, "-m", "lintnews", *arguments]
        done = subprocess.run(command, cwd=desk, input=data, capture_output=True, env=environment(desk, **env))
        return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())

    return lintnews


@pytest.fixture
def run(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """The same within this process, which takes a tenth of the time."""
    monkeypatch.chdir(desk)

    def lintnews(*arguments: str, stdin: str | bytes = "", **env: str) -> "subprocess.CompletedProcess[str]":
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        for name, value in environment(desk, **env).items():
            monkeypatch.setenv(name, value)
        capfd.readouterr()
        try:
            status = cli.main(arguments)
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        return subprocess.CompletedProcess(["lintnews", *arguments], status, *capfd.readouterr())

    return lintnews


def findings(done: "subprocess.CompletedProcess[str]") -> list[tuple[str, int, str]]:
    """The path, line and rule of each finding that was printed as JSON lines."""
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return [(row["path"], row["line"], row["rule"]) for row in rows]


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as somebody."""
    settings = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)
