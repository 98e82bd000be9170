"""What `--fix` and `--diff` write: what they mend and nothing else, byte for byte."""

import os
import subprocess
from pathlib import Path

import pytest

import lintnews
from tests.conftest import DRAFT, TWICE, Run, findings, git


def test_a_diff_can_be_applied_and_is_what_fix_does(run: Run, desk: Path) -> None:
    """Whatever the line ends; and a second time there is nothing left to fix."""
    copy = desk / "copy"
    copy.mkdir()
    stories = {
        "crlf.txt": "\ufeffThey utilise it.\r\n\r\nThey utilise it.\r\n",
        "cr.txt": "They utilise it.\r\rAll\rgood.\r",
        "open.txt": "They utilise it",
        "odd.txt": "One\u2028two.\n\nThey utilise\x0cit\x85 now.\n",
        "\u00fc b.txt": "They utilise it.\n",
    }
    for name, text in stories.items():
        (copy / name).write_bytes(text.encode())
    git(desk, "init", "-q")
    diff = run("--diff", "--fail-on", "never", "copy").stdout
    subprocess.run(["git", "apply", "-"], cwd=desk, input=diff.encode(), check=True)
    applied = {name: (copy / name).read_bytes() for name in stories}
    assert applied == {name: text.replace("utilise", "use").encode() for name, text in stories.items()}
    for name, text in stories.items():
        (copy / name).write_bytes(text.encode())
    assert run("--fix", "copy").returncode == 0
    assert {name: (copy / name).read_bytes() for name in stories} == applied
    assert run("--diff", "copy").stdout == ""


@pytest.mark.parametrize(
    "data", [b"caf\xe9 utilise\r\n", "utilise it\n".encode("utf-16"), b"utilise it, no end", b"utilise\rit\r"]
)
def test_fix_keeps_what_it_does_not_mend(run: Run, desk: Path, data: bytes) -> None:
    draft = desk / "draft.txt"
    draft.write_bytes(data)
    draft.chmod(0o604)
    (desk / "link.txt").symlink_to("draft.txt")
    assert run("--fix", "link.txt").returncode == 0
    encoding = "utf-16" if data.startswith(b"\xff\xfe") else "cp1252"
    assert draft.read_bytes() == data.decode(encoding).replace("utilise", "use").encode(encoding)
    assert (draft.stat().st_mode & 0o777, (desk / "link.txt").is_symlink()) == (0o604, True)
    assert sorted(path.name for path in desk.glob("*.txt")) == ["draft.txt", "link.txt"]


def test_fixes_that_call_for_fixes_settle_at_once(run: Run, desk: Path) -> None:
    (desk / "house" / "short.yml").write_text(
        "extends: substitution\nmessage: m\naction: {name: replace}\nswap: {use the grant: spend it, spend it: pay}\n"
    )
    diff = run("--diff", "--fail-on", "never", "draft.txt").stdout
    assert "+The mayor will pay." in diff
    linter = lintnews.Linter.for_path(desk / "draft.txt")
    assert linter.fix(linter.read(desk / "draft.txt")) == "The mayor will pay.\n\nShe will use it soon.\n"
    assert run("--fix", "draft.txt").stdout == ""
    assert (desk / "draft.txt").read_text() == "The mayor will pay.\n\nShe will use it soon.\n"


def test_fix_mends_only_what_is_reported(run: Run, desk: Path) -> None:
    (desk / "house" / "soft.yml").write_text(
        "extends: substitution\nmessage: m\nlevel: suggestion\naction: {name: replace}\nswap: {grant: money}\n"
    )
    git(desk, "init", "-q")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "draft")
    (desk / "draft.txt").write_text(DRAFT + "\nThey utilise the grant.\n")
    assert run("--fix", "--since", "HEAD", "--level", "error", "draft.txt").returncode == 0
    assert (desk / "draft.txt").read_text() == DRAFT + "\nThey use the grant.\n"
    run("--write-baseline", "known.json", "draft.txt")
    assert run("--fix", "--baseline", "known.json", "draft.txt").returncode == 0
    assert (desk / "draft.txt").read_text() == DRAFT + "\nThey use the grant.\n"
    assert run("--fix", "--ignore", "house.soft", "draft.txt").returncode == 0
    assert (desk / "draft.txt").read_text() == DRAFT.replace("utilise", "use") + "\nThey use the grant.\n"
    run("--fix", "--stdin-filename", "draft.txt", "-", stdin=DRAFT)
    assert "grant" in (desk / "draft.txt").read_text()


def test_what_may_not_be_written_is_told_and_left_alone(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    done = run("--fix", "--format", "jsonl", "draft.txt")
    assert (done.returncode, done.stderr) == (2, "lintnews: draft.txt: not fixed: no permission to write\n")
    assert findings(done) == TWICE
    assert (desk / "draft.txt").read_text() == DRAFT
