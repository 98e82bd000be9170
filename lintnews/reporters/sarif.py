"""SARIF 2.1.0, for code scanning. Columns count code points, which SARIF calls `unicodeCodePoints`."""

import json
from collections.abc import Sequence
from typing import Any

from lintnews.finding import Finding, Level, Report

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "note"}


def report(reports: Sequence[Report], color: bool = False) -> str:
    """One run with the rules that found something, in order of their ids."""
    found = {finding.rule: finding for story in reports for finding in story.findings}
    rules = [_rule(found[id]) for id in sorted(found)]
    driver = {"name": "lintnews", "rules": rules}
    results = [_result(story.path, finding) for story in reports for finding in story.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(finding: Finding) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": finding.rule, "shortDescription": {"text": finding.why or finding.rule}}
    if not finding.link:
        return rule
    # What is no address would make the whole report invalid.
    is_address = finding.link.startswith(("http://", "https://"))
    return {**rule, **({"helpUri": finding.link} if is_address else {"help": {"text": finding.link}})}


def _result(path: str, finding: Finding) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    artifact = {"uri": _uri(path)}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if finding.fix:
        deleted = {"charOffset": finding.fix.start, "charLength": finding.fix.end - finding.fix.start}
        change = {"deletedRegion": deleted, "insertedContent": {"text": finding.fix.text}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}]}]
    return result


def _uri(path: str) -> str:
    """A relative reference, or a `file:` address where the path is absolute; bytes of no text keep their value."""
    import os
    from urllib.parse import quote

    if os.sep == "\\":
        path = path.replace("\\", "/")
    address = quote(path, errors="surrogateescape")
    if os.path.isabs(path):
        return f"file://{address}" if address.startswith("/") else f"file:///{address}"
    return address
