"""Findings that a newsroom knows of and lives with: recorded by rule, path and text, not by line, so that edits
elsewhere in a story do not bring them back.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from lintnews.errors import ConfigError
from lintnews.finding import Finding, Report
from lintnews.run import output

Key = tuple[str, str, str, str]
VERSION = 1
# So many characters of what is found are recorded.
LONGEST = 80


def write(name: str, reports: Sequence[Report]) -> None:
    """Record the findings of these reports, in order, one a line; `-` is standard output. Raises ConfigError."""
    folder = os.path.dirname(os.path.abspath(name))
    rows = sorted(key for report in reports for key, _ in _keys(folder, report))
    body = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
    output.write(name, f'{{"version": {VERSION}, "findings": [\n{body}\n]}}\n')


def without(name: str, reports: Sequence[Report]) -> list[Report]:
    """The reports less the findings that the file records, each as often as it stands there. Raises ConfigError."""
    known = Counter(_read(name))
    folder = os.path.dirname(os.path.abspath(name))
    kept = []
    for report in reports:
        new = []
        keys = list(_keys(folder, report))
        for key, finding in keys:
            known[key] -= 1
            if known[key] < 0:
                new.append((key, finding))
        moved = _moved(known, {key for key, _ in keys}, report) if new else Counter()
        left = []
        for key, finding in new:
            moved[key[:2]] -= 1
            if moved[key[:2]] < 0:
                left.append(finding)
        kept.append(report._replace(findings=tuple(left)))
    return kept


def _moved(known: Counter[Key], told: Set[Key], report: Report) -> Counter[tuple[str, ...]]:
    """How many findings a story has elsewhere now, by rule and path: nothing is told of the words that they are
    recorded by, though these stand as they did. What a story lacks is told at its end, and moves as it grows.
    """
    moved: Counter[tuple[str, ...]] = Counter()
    paths = {path for _, path, _, _ in told}
    for key, count in known.items():
        if count > 0 and key[3] and key not in told and key[1] in paths:
            before, _, after = key[3].partition("|")
            if before + key[2] + (after if len(key[2]) < LONGEST else "") in report.source.text:
                moved[key[:2]] += count
    return moved


def _read(name: str) -> list[Key]:
    try:
        with open(name, encoding="utf-8") as file:
            data = json.load(file)
        if data.get("version", VERSION) != VERSION:
            raise ConfigError(name, "this baseline is of another version of lintnews; write it anew")
        return [(str(rule), str(path), str(match), str(context)) for rule, path, match, context in data["findings"]]
    except OSError as error:
        raise ConfigError(name, f"cannot be read: {error.strerror}") from None
    except json.JSONDecodeError as error:
        problem = "broken JSON; write it anew with --write-baseline"
        raise ConfigError(name, problem, error.lineno, error.colno) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ConfigError(name, "this is no baseline; write one with --write-baseline") from None


def _keys(folder: str, report: Report) -> Iterator[tuple[Key, Finding]]:
    """Each finding with what it is recorded by: rule, path below the baseline's folder, match, words around it; one
    of the story as a whole by rule and path alone.
    """
    path = os.path.relpath(os.path.abspath(report.path), folder).replace(os.sep, "/")
    for finding in report.findings:
        if finding.of_story:
            yield (finding.rule, path, "", ""), finding
            continue
        before = report.source.line(finding.line, max(0, finding.column - 21), finding.column - 1)
        after = report.source.line(finding.end_line, finding.end_column - 1, finding.end_column + 19)
        yield (finding.rule, path, finding.match[:LONGEST], f"{before}|{after}"), finding
