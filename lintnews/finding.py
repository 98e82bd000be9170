"""What a rule found, in terms of the source file: all that a reporter knows."""

from enum import IntEnum
from typing import Any

from lintnews.records import Record
from lintnews.source import Source


class Level(IntEnum):
    """How sure and how grave: an error must not go out, a warning wants a look, a suggestion is taste."""

    SUGGESTION = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        return self.name.lower()


class Fix(Record):
    """A safe edit: put `text` in the place of the source code points `start` to `end` (0-based, half-open)."""

    start: int
    end: int
    text: str


class Finding(Record):
    """One thing to look at. Offsets are 0-based half-open code points of the source, line and column 1-based. What is
    told `of_story`, such as what it lacks, has nothing to do with the words at its place.
    """

    rule: str
    level: Level
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    match: str
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    link: str = ""
    why: str = ""
    of_story: bool = False

    def as_json(self) -> dict[str, Any]:
        """The finding as the JSON interface gives it; `fix` is null where no safe edit exists."""
        names = ("rule", "message", "line", "column", "end_line", "end_column", "start", "end", "match")
        row = {name: getattr(self, name) for name in names}
        fix = None if self.fix is None else self.fix._asdict()
        return {
            "rule": row.pop("rule"),
            "level": str(self.level),
            **row,
            "suggestions": [*self.suggestions],
            "fix": fix,
        }


def in_order(finding: Finding) -> tuple[int, int, str, str]:
    """The key that findings are sorted by: their place in the text, then the rule."""
    return finding.start, finding.end, finding.rule, finding.message


class Report(Record):
    """A story's name, its source and its findings in order."""

    path: str
    source: Source
    findings: tuple[Finding, ...]
