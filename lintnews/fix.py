"""Safe edits: those that do not overlap, put into a file as one atomic replacement that keeps all else as it was."""

from collections.abc import Callable, Iterable

from lintnews import atomic
from lintnews.errors import ReadError
from lintnews.finding import Finding, Fix, Report
from lintnews.source import Source

# What one fix makes of a text may want another; no text should want more than this.
ROUNDS = 5
Check = Callable[[Source], Iterable[Finding]]


def edits(findings: Iterable[Finding]) -> list[Fix]:
    """The fixes of these findings in order; of two that overlap, the first in the text is kept."""
    kept: list[Fix] = []
    for fix in sorted({finding.fix for finding in findings if finding.fix}):
        if not kept or fix.start >= kept[-1].end:
            kept.append(fix)
    return kept


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text with these fixes, which are in order and do not overlap."""
    parts, at = [], 0
    for fix in fixes:
        parts += [text[at : fix.start], fix.text]
        at = fix.end
    return "".join([*parts, text[at:]])


def settled(source: Source, findings: Iterable[Finding], again: Check, rounds: int = ROUNDS) -> str:
    """The text of a source with the fixes of its findings and, `again` and again, those that they give rise to."""
    text = source.text
    for _ in range(rounds):
        fixes = edits(findings)
        if not fixes:
            break
        text = apply(text, fixes)
        findings = again(Source(text, source.name, source.encoding, source.bom))
    return text


def diff(mended: Iterable[tuple[Report, str]]) -> str:
    """How these stories differ from their new texts, as a unified diff that git and patch can apply."""
    from difflib import unified_diff

    rows: list[str] = []
    for report, new in mended:
        mark = "\ufeff" if report.source.bom else ""
        before, after = _lines(mark + report.source.text), _lines(mark + new)
        path = report.path.removeprefix("./").removeprefix("/")
        for row in unified_diff(before, after, f"a/{path}", f"b/{path}"):
            rows.append(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n")
    return "".join(rows).removesuffix("\n")


def _lines(text: str) -> list[str]:
    """Lines with their ends, which in a diff are line feeds alone."""
    lines = [f"{line}\n" for line in text.split("\n")]
    return [*lines[:-1], lines[-1][:-1]] if lines[-1] != "\n" else lines[:-1]


def write(source: Source, text: str) -> None:
    """Put `text` in the place of the file's, in its encoding, with its permissions, all or nothing.

    A symbolic link stays one: the file that it leads to is written. Raises ReadError.
    """
    try:
        data = source.encode(text)
    except UnicodeEncodeError as error:
        what = error.object[error.start : error.end]
        raise ReadError(source.name, f"not fixed: '{what}' cannot be written in {source.encoding.upper()}") from None
    try:
        atomic.write(source.name, data)
    except OSError as error:
        raise ReadError(source.name, f"not fixed: {(error.strerror or str(error)).lower()}") from None
