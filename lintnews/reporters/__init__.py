"""What lintnews can print: one module a format, whose `report(reports, color)` turns findings into text.

Reporters are pure functions; they see sources and findings and nothing else.
"""

import importlib
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from lintnews import modules
from lintnews.errors import ConfigError, did_you_mean
from lintnews.finding import Finding, Report
from lintnews.source import Source


class Reporter(Protocol):
    def report(self, reports: Sequence[Report], color: bool = False) -> str: ...


class Story(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def source(self) -> Source: ...


def names() -> list[str]:
    """The formats, in order of their names."""
    return modules.names(__path__)


def by_name(name: str) -> Reporter:
    """The reporter of this name. Raises ConfigError."""
    if name not in names():
        raise ConfigError("", f"unknown format '{name}'{did_you_mean(name, names())}")
    return importlib.import_module(f"{__name__}.{name}")


def report(stories: Iterable[tuple[Story, Sequence[Finding]]], format: str = "text") -> str:
    """Stories, each with its findings, in one of the formats. Raises ConfigError."""
    reports = [Report(story.name, story.source, tuple(findings)) for story, findings in stories]
    return by_name(format).report(reports)


def statistics(reports: Sequence[Report]) -> str:
    """How often each rule found something, the most frequent first."""
    count = Counter((finding.rule, str(finding.level)) for story in reports for finding in story.findings)
    rows = sorted(count.items(), key=lambda row: (-row[1], row[0]))
    return "\n".join(f"{number:6} {level:10} {rule}" for (rule, level), number in rows)
