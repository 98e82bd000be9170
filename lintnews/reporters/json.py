"""One JSON document: the interface that other programs rely on."""

import json
from collections.abc import Sequence

from lintnews.finding import Level, Report


def report(reports: Sequence[Report], color: bool = False) -> str:
    """Version 1 of the interface; offsets are 0-based half-open code points, lines and columns 1-based."""
    levels = [finding.level for story in reports for finding in story.findings]
    return json.dumps(
        {
            "version": 1,
            "stories": [{"path": story.path, "findings": [f.as_json() for f in story.findings]} for story in reports],
            "summary": {
                "stories": len(reports),
                "errors": levels.count(Level.ERROR),
                "warnings": levels.count(Level.WARNING),
                "suggestions": levels.count(Level.SUGGESTION),
            },
        },
        ensure_ascii=False,
        indent=1,
    )
