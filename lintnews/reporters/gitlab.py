"""GitLab's Code Quality report, which marks the lines of a merge request."""

import hashlib
import json
from collections.abc import Sequence

from lintnews.finding import Level, Report

_SEVERITY = {Level.ERROR: "critical", Level.WARNING: "minor", Level.SUGGESTION: "info"}


def report(reports: Sequence[Report], color: bool = False) -> str:
    """One entry a finding; its fingerprint holds while the text around it does, and tells repeats apart."""
    entries = []
    seen: dict[str, int] = {}
    for story in reports:
        for f in story.findings:
            around = "" if f.of_story else story.source.text[max(0, f.start - 20) : f.end + 20]
            key = "\0".join((f.rule, story.path, around))
            seen[key] = seen.get(key, 0) + 1
            entries.append(
                {
                    "description": f.message,
                    "check_name": f.rule,
                    "fingerprint": hashlib.sha256(f"{key}\0{seen[key]}".encode(errors="backslashreplace")).hexdigest(),
                    "severity": _SEVERITY[f.level],
                    "location": {"path": story.path, "lines": {"begin": f.line, "end": f.end_line}},
                }
            )
    return json.dumps(entries, ensure_ascii=False, indent=1)
