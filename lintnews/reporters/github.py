"""Annotations on the lines of a pull request, as GitHub Actions reads them from the log."""

from collections.abc import Sequence

from lintnews.finding import Level, Report

_COMMAND = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "notice"}


def report(reports: Sequence[Report], color: bool = False) -> str:
    """One workflow command a finding; the format is that of GitHub's documentation on workflow commands."""
    rows = []
    for story in reports:
        for f in story.findings:
            place = f"file={_value(story.path)},line={f.line},endLine={f.end_line}"
            if f.line == f.end_line:  # columns are only allowed within one line
                place += f",col={f.column},endColumn={f.end_column}"
            rows.append(f"::{_COMMAND[f.level]} {place},title={_value(f.rule)}::{_data(f.message)}")
    return "\n".join(rows)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
