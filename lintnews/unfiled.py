"""Rules without a file: what lintnews says of directives, and of a run's stories side by side."""

from collections.abc import Iterable, Mapping
from typing import Any

from lintnews.errors import ChangeError, did_you_mean
from lintnews.finding import Finding, Level

UNUSED = "lintnews.unused-directive"
UNKNOWN = "lintnews.unknown-rule"
ACROSS = "names.across-stories"
# Each with what it is for, in the order of their names.
MEANINGS: Mapping[str, str] = {
    UNKNOWN: "A directive in a draft names a rule that does not exist, so it silences nothing.",
    UNUSED: "A directive in a draft (`lintnews: ignore-next RULE`) silences nothing. It was left when the copy "
    "changed, and would hide the next mistake.",
    ACROSS: "One story of a run spells a name otherwise than most others do. `--across` asks it.",
}
# Those that a story is asked by itself.
OF_DIRECTIVES = (UNKNOWN, UNUSED)

Changes = Mapping[str, Mapping[str, Any]]


def changed(changes: Changes) -> dict[str, dict[str, Any]]:
    """What a configuration says of these rules: off, or a level. Raises ChangeError for another key."""
    said = {id: dict(change) for id, change in changes.items() if id in MEANINGS}
    for id, change in said.items():
        for key in change:
            if key not in ("enabled", "level"):
                raise ChangeError(id, f"{id}: unknown key '{key}'{did_you_mean(key, ('level',)) or '; it has a level'}")
    return said


def as_configured(findings: Iterable[Finding], changes: Changes) -> list[Finding]:
    """These rules' findings at the level that a configuration gives them, without those that are off."""
    kept = []
    for finding in findings:
        change = changes.get(finding.rule, {})
        if change.get("enabled") is not False:
            level = change.get("level")
            kept.append(finding._replace(level=Level[level.upper()]) if level else finding)
    return kept
