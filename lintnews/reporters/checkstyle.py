"""Checkstyle's XML, which many continuous-integration servers read."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from lintnews.expressions import expression
from lintnews.finding import Level, Report

_SEVERITY = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "info"}

# What no XML document may hold, not even escaped.
_FORBIDDEN = expression("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(reports: Sequence[Report], color: bool = False) -> str:
    """One `file` a story, one `error` a finding."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">']
    for story in reports:
        rows.append(f"  <file name={quoteattr(story.path)}>")
        for f in story.findings:
            what = f"severity={quoteattr(_SEVERITY[f.level])} message={quoteattr(f.message)} source={quoteattr(f.rule)}"
            rows.append(f'    <error line="{f.line}" column="{f.column}" {what}/>')
        rows.append("  </file>")
    return _FORBIDDEN.sub("\ufffd", "\n".join([*rows, "</checkstyle>"]))
