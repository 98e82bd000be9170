"""Lines that a branch has changed, as git tells them: a newsroom answers for what it touches."""

import os
import subprocess
from collections.abc import Iterator, Sequence

from lintnews.errors import ConfigError, ReadError
from lintnews.expressions import expression
from lintnews.finding import Report
from lintnews.source import Source

# Lines of two versions of a text that are held against each other here, and not by git.
MOST = 20_000
Lines = list[tuple[int, int]]
_HUNK = expression(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = expression(r"\\(?:([0-7]{3})|(.))")
_CONTROLS = {"a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"}


def only(reports: Sequence[Report], revision: str) -> list[Report]:
    """The reports less the findings on lines that stood so when the branch left `revision`. Raises ConfigError.

    A file that git does not track is new as a whole; one that was renamed is held against what it was.
    """
    trees: dict[str, _Tree] = {}
    kept = []
    for report in reports:
        path = os.path.realpath(report.path)
        top = _top(os.path.dirname(path))
        if top not in trees:
            trees[top] = _Tree(top, revision)
        lines = trees[top].changed(path, report)
        findings = report.findings
        if lines is not None:
            findings = tuple(
                f for f in findings if any(f.line <= last and f.end_line >= first for first, last in lines)
            )
        kept.append(report._replace(findings=findings))
    return kept


def _top(folder: str) -> str:
    """The top of the working tree that a folder is in, or the folder itself where it is in none."""
    at = folder
    while not os.path.exists(os.path.join(at, ".git")):
        above = os.path.dirname(at)
        if above == at:
            return folder
        at = above
    return at


class _Tree:
    """What changed in a working tree since the present branch left a revision."""

    def __init__(self, top: str, revision: str) -> None:
        self._top = top
        self._base = base = _base(top, revision)
        self._tracked = set(_git(top, "ls-files", "-z").stdout.split("\0"))
        options = ["-U0", "--inter-hunk-context=0", "-M", "--no-color", "--no-ext-diff", "--no-textconv"]
        options += ["--src-prefix=a/", "--dst-prefix=b/"]
        self._lines = dict(_files(_git(top, "-c", "core.quotePath=false", "diff", *options, base).stdout))

    def changed(self, path: str, report: Report) -> Lines | None:
        """First and last line of each changed stretch of a file; None where all of it is new."""
        name = os.path.relpath(path, self._top).replace(os.sep, "/")
        if name not in self._tracked:
            return None
        if _differs(path, report.source):
            return self._held_against_base(name, report.source.text)
        lines = self._lines.get(name, [])
        # Git ends lines at line feeds alone.
        return lines if not lines or report.source.line_count == report.source.text.count("\n") + 1 else None

    def _held_against_base(self, name: str, text: str) -> Lines | None:
        """The changed stretches of a text that is not the file's own: what an editor gives before it is saved."""
        from difflib import SequenceMatcher

        before = _git(self._top, "show", f"{self._base}:{name}")
        if before.returncode != 0:
            return None
        # difflib takes square time for what has little in common: then all of it is new.
        lines, old = text.split("\n"), before.stdout.split("\n")
        if len(lines) + len(old) > MOST:
            return None
        matcher = SequenceMatcher(
            None, [row.rstrip("\r") for row in old], [row.rstrip("\r") for row in lines], autojunk=False
        )
        return [
            (first + 1, last) for tag, _, _, first, last in matcher.get_opcodes() if tag != "equal" and first < last
        ]


def _differs(path: str, source: Source) -> bool:
    """Whether a story is another than the file of its name, which may not be there."""
    try:
        with open(path, "rb") as file:
            saved = Source.from_bytes(file.read(), path)
    except (OSError, ReadError):
        return True
    return saved.text != source.text and not source.package


def _base(folder: str, revision: str) -> str:
    """The commit at which the present branch left the revision."""
    if not revision or revision.startswith("-"):
        raise ConfigError("", f"'{revision}' is no git revision; --since takes a branch, a tag or a commit")
    found = _git(folder, "merge-base", revision, "HEAD")
    if found.returncode == 0:
        return found.stdout.strip()
    why = [line.removeprefix("fatal: ") for line in found.stderr.strip().splitlines()]
    hint = ""
    if _git(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == "true":
        hint = "; this is a shallow clone, so fetch the history too (fetch-depth: 0 in GitHub Actions)"
    raise ConfigError("", f"--since {revision}: {why[-1] if why else 'no commit in common'}{hint}")


def _files(diff: str) -> Iterator[tuple[str, Lines]]:
    """Each file of a diff with its changed stretches. What is in a hunk is passed over by its count of lines."""
    name, lines = "", Lines()
    rows = iter(diff.split("\n"))
    for row in rows:
        if row.startswith("diff --git "):
            if name:
                yield name, lines
            name, lines = "", []
        elif row.startswith("+++ "):
            name = _unquoted(row[4:].removesuffix("\t")).removeprefix("b/")
        hunk = _HUNK.match(row)
        if hunk:
            removed, first, added = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            if added:
                lines.append((first, first + added - 1))
            for _ in range(removed + added):
                next(rows, "")
    if name:
        yield name, lines


def _unquoted(name: str) -> str:
    """A name as git writes one that holds quotation marks or control characters."""
    if not name.startswith('"'):
        return name
    return _ESCAPE.sub(lambda m: chr(int(m[1], 8)) if m[1] else _CONTROLS.get(m[2], m[2]), name[1:-1])


def _git(folder: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(
            ["git", *arguments],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
    except OSError as error:
        if isinstance(error, FileNotFoundError) and os.path.isdir(folder):
            raise ConfigError("", "--since needs git, which is not installed") from None
        raise ConfigError(folder, f"git cannot run here: {(error.strerror or str(error)).lower()}") from None
