"""The pre-commit hook, through the real pre-commit, on a repository made for the test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GIT = ["git", "-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
CLEAN = """\
# Harbour wall to be rebuilt

The council voted on Tuesday to rebuild the harbour wall.

\u201cWe could not wait another winter,\u201d said Ada Moran, the harbour master.
"""
BROKEN = CLEAN.replace("The council", "A council spokesperon said it")

pytestmark = pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None, reason="needs a checkout of lintnews and git"
)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A repository with one draft that passes and one that fails, both staged."""
    (tmp_path / "clean.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "broken.md").write_text(BROKEN, encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "drafts"]):
        subprocess.run([*GIT, *arguments], cwd=tmp_path, check=True)
    return tmp_path


@pytest.mark.parametrize(("draft", "status"), [("clean.md", 0), ("broken.md", 1)])
def test_pre_commit_runs_the_hook(newsroom: Path, draft: str, status: int) -> None:
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "lintnews", "--files", draft]
    done = subprocess.run(command, cwd=newsroom, capture_output=True, text=True, env=_environment(), check=False)
    assert done.returncode == status, done.stdout + done.stderr
    assert ("Passed" if status == 0 else "Failed") in done.stdout
    if status:
        assert "broken.md:3:11: error:" in done.stdout
        assert "spokesperson" in done.stdout


def _environment() -> dict[str, str]:
    """Without what pytest or an outer hook has set, as in a person's shell."""
    dropped = ("GIT_", "PYTHONPATH", "PYTEST_", "SKIP", "GITHUB_ACTIONS")
    return {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
