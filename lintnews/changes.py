"""Lines that a branch has changed, as git tells them: a newsroom answers for what it touches."""

import os
import re
import subprocess
from collections.abc import Sequence

from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.finding import Report

_HUNK = expression(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def only(reports: Sequence[Report], revision: str) -> list[Report]:
    """The reports less the findings on lines that stood so when the branch left `revision`. Raises ConfigError.

    A file that git does not track is new as a whole.
    """
    kept = []
    bases: dict[str, str] = {}
    for report in reports:
        folder = os.path.dirname(os.path.abspath(report.path))
        if folder not in bases:
            bases[folder] = _base(folder, revision)
        lines = _changed(os.path.abspath(report.path), folder, bases[folder])
        findings = report.findings
        if lines is not None:
            findings = tuple(
                f for f in findings if any(f.line <= last and f.end_line >= first for first, last in lines)
            )
        kept.append(report._replace(findings=findings))
    return kept


def _base(folder: str, revision: str) -> str:
    """The commit at which the present branch left the revision."""
    if revision.startswith("-"):
        raise ConfigError("", f"'{revision}' is no git revision")
    found = _git(folder, "merge-base", revision, "HEAD")
    if found.returncode:
        why = found.stderr.strip().splitlines()
        raise ConfigError("", f"--since {revision}: {why[-1] if why else 'no commit in common'}")
    return found.stdout.strip()


def _changed(path: str, folder: str, base: str) -> list[tuple[int, int]] | None:
    """First and last line of each changed stretch; None for a file that git does not track."""
    if _git(folder, "ls-files", "--error-unmatch", "--", path).returncode:
        return None
    text = _git(folder, "diff", "-U0", "--no-color", "--no-ext-diff", base, "--", path).stdout
    hunks = ((int(match[1]), int(match[2] or 1)) for match in _HUNK.finditer(text))
    return [(first, first + count - 1) for first, count in hunks if count]


def _git(folder: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except FileNotFoundError:
        raise ConfigError("", "--since needs git, which is not installed") from None
