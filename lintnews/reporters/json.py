"""The interface that other programs rely on: one JSON document."""

import json
from collections.abc import Sequence
from typing import Any

from lintnews.finding import Finding, Level, Report


def report(reports: Sequence[Report], color: bool = False) -> str:
    """Version 1 of the interface; offsets are 0-based half-open code points, lines and columns 1-based."""
    count = {level: sum(finding.level is level for story in reports for finding in story.findings) for level in Level}
    return json.dumps(
        {
            "version": 1,
            "stories": [{"path": story.path, "findings": [as_json(f) for f in story.findings]} for story in reports],
            "summary": {
                "stories": len(reports),
                "errors": count[Level.ERROR],
                "warnings": count[Level.WARNING],
                "suggestions": count[Level.SUGGESTION],
            },
        },
        ensure_ascii=False,
        indent=1,
    )


def as_json(finding: Finding) -> dict[str, Any]:
    """One finding as the interface gives it."""
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "message": finding.message,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.start,
        "end": finding.end,
        "match": finding.match,
        "suggestions": list(finding.suggestions),
        "fix": finding.fix and finding.fix._asdict(),
    }
