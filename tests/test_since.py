"""What a branch changes: `--since` and what it needs."""

from pathlib import Path

import pytest

from tests.conftest import Run, findings, git


def test_since_knows_files_that_were_renamed_and_odd_names(run: Run, desk: Path) -> None:
    odd = 'd "q" \u00fc.txt'
    long = "".join(f"Line {number}.\n\n" for number in range(20))
    (desk / "old.txt").write_text("They utilise it.\n\n" + long)
    (desk / odd).write_text("They utilise it.\n\nEnd.\n")
    git(desk, "init", "-q")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "drafts")
    git(desk, "branch", "base")
    git(desk, "mv", "old.txt", "new.txt")
    (desk / "new.txt").write_text("They utilise it.\n\n" + long + "We utilise it.\n")
    (desk / odd).write_text("They utilise it.\n\n++ b/new.txt utilise\n@@ -1 +1 @@ utilise\n")
    (desk / "fresh.txt").write_text("They utilise it.\n")
    git(desk, "add", "new.txt")
    git(desk, "commit", "-qm", "more")
    done = run("--format", "jsonl", "--since", "base", ".")
    assert findings(done) == [
        (odd, 3, "house.plain"),
        (odd, 4, "house.plain"),
        ("fresh.txt", 1, "house.plain"),
        ("new.txt", 43, "house.plain"),
    ]
    git(desk, "checkout", "-q", "base")
    assert findings(run("--format", "jsonl", "--since", "base", "draft.txt")) == []


def test_since_says_what_is_missing(run: Run, desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    git(desk, "init", "-q")
    git(desk, "add", ".")
    for message in ("one", "two"):
        git(desk, "commit", "--allow-empty", "-qm", message)
    shallow = tmp_path_factory.mktemp("shallow")
    git(desk, "clone", "-q", "--depth", "1", f"file://{desk}", str(shallow))
    done = run("--since", "HEAD~1", str(shallow / "draft.txt"))
    assert done.returncode == 2
    assert done.stderr.endswith(
        "; this is a shallow clone, so fetch the history too (fetch-depth: 0 in GitHub Actions)\n"
    )
    assert (
        run("--since", "nowhere", "draft.txt").stderr == "lintnews: --since nowhere: Not a valid object name nowhere\n"
    )
