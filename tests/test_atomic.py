"""A file is written whole or not at all, and stays what it was otherwise."""

import os
import stat
from pathlib import Path

import pytest

from lintnews import atomic


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    kept, link = tmp_path / "kept.txt", tmp_path / "link.txt"
    kept.write_text("old\n")
    kept.chmod(0o640)
    link.symlink_to(kept)
    atomic.write(str(link), b"new\n")
    assert (link.is_symlink(), kept.read_text(), stat.S_IMODE(kept.stat().st_mode)) == (True, "new\n", 0o640)


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    atomic.write(str(tmp_path / "new.txt"), b"new\n")
    (tmp_path / "usual.txt").write_text("")
    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "usual.txt").stat().st_mode


def test_nothing_is_lost_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("old\n")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        atomic.write(str(kept), b"new\n")
    assert (kept.read_text(), [path.name for path in tmp_path.iterdir()]) == ("old\n", ["kept.txt"])


def test_a_pipe_is_written_as_it_is() -> None:
    atomic.write(os.devnull, b"new\n")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
