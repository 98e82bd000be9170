"""For people: place, level, message (to be grown)."""

from collections.abc import Sequence

from lintnews.finding import Report


def report(reports: Sequence[Report], color: bool = False) -> str:
    """A line a finding."""
    rows = [(story.path, finding) for story in reports for finding in story.findings]
    return "\n".join(f"{path}:{f.line}:{f.column} {f.level} {f.rule} {f.message} [{f.match}]" for path, f in rows)
