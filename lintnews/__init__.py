"""lintnews: the copy desk in a repository.

import lintnews
linter = lintnews.Linter.for_path("drafts/story.md")
for finding in linter.check(linter.read("drafts/story.md")):
    print(finding.line, finding.column, finding.rule, finding.message)
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lintnews.document import Document as Document
    from lintnews.errors import ConfigError as ConfigError
    from lintnews.errors import LintnewsError as LintnewsError
    from lintnews.errors import ReadError as ReadError
    from lintnews.errors import RuleError as RuleError
    from lintnews.finding import Finding as Finding
    from lintnews.finding import Fix as Fix
    from lintnews.finding import Level as Level
    from lintnews.linter import Linter as Linter
    from lintnews.linter import parse as parse
    from lintnews.linter import read as read
    from lintnews.reporters import report as report

__version__ = "0.1.0"

_HOMES = {
    "Document": "document",
    "ConfigError": "errors",
    "LintnewsError": "errors",
    "ReadError": "errors",
    "RuleError": "errors",
    "Finding": "finding",
    "Fix": "finding",
    "Level": "finding",
    "Linter": "linter",
    "parse": "linter",
    "read": "linter",
    "report": "reporters",
}
__all__ = ["__version__", *sorted(_HOMES)]


def __getattr__(name: str) -> Any:
    """Public names load on first use, so that the command line starts with only what it needs."""
    if name not in _HOMES:
        raise AttributeError(f"module 'lintnews' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(f"lintnews.{_HOMES[name]}"), name)
