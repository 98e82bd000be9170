"""JUnit's XML: a story is a suite, a finding a failed case, and a story with none a passed one."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from lintnews.expressions import expression
from lintnews.finding import Report

# What no XML document may hold, not even escaped.
_FORBIDDEN = expression("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(reports: Sequence[Report], color: bool = False) -> str:
    """The suites in the order of the stories."""
    failures = sum(len(story.findings) for story in reports)
    tests = sum(max(1, len(story.findings)) for story in reports)
    rows = ['<?xml version="1.0" encoding="UTF-8"?>']
    rows.append(f'<testsuites name="lintnews" tests="{tests}" failures="{failures}">')
    for story in reports:
        count = len(story.findings)
        rows.append(f'  <testsuite name={quoteattr(story.path)} tests="{max(1, count)}" failures="{count}">')
        if not count:
            rows.append(f'    <testcase classname={quoteattr(story.path)} name="lintnews"/>')
        for f in story.findings:
            case = f"classname={quoteattr(story.path)} name={quoteattr(f'{f.rule} {f.line}:{f.column}')}"
            rows.append(f"    <testcase {case}>")
            detail = escape(f"{story.path}:{f.line}:{f.column}: {f.match}")
            rows.append(f'      <failure type="{f.level}" message={quoteattr(f.message)}>{detail}</failure>')
            rows.append("    </testcase>")
        rows.append("  </testsuite>")
    return _FORBIDDEN.sub("\ufffd", "\n".join([*rows, "</testsuites>"]))
