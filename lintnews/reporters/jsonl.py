"""One JSON object a line, one line a finding, each with its path: for pipes and logs."""

import json
from collections.abc import Sequence

from lintnews.finding import Report


def report(reports: Sequence[Report], color: bool = False) -> str:
    """The objects of the JSON format, with `path` in front."""
    rows = ({"path": story.path, **finding.as_json()} for story in reports for finding in story.findings)
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
