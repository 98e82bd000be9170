"""For people at a terminal: the place, the message, the line with the span underlined, and the reason once a rule."""

from collections.abc import Sequence

from lintnews.finding import Finding, Level, Report
from lintnews.source import Source

_COLORS = {Level.ERROR: "31;1", Level.WARNING: "33;1", Level.SUGGESTION: "36;1"}
_WIDTH = 96  # of the stretch of a long line that is shown
# A terminal would obey these.
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)], "\ufffd")
_MARKS = {Level.ERROR: "^", Level.WARNING: "~", Level.SUGGESTION: "-"}


def report(reports: Sequence[Report], color: bool = False) -> str:
    """A block of lines a finding, then how many there are of each level; nothing where there is nothing to say."""
    explained: set[str] = set()
    blocks = []
    for story in reports:
        for finding in story.findings:
            blocks.append(_block(story, finding, finding.rule not in explained, color))
            explained.add(finding.rule)
    return "\n\n".join([*blocks, _summary(reports)]) if blocks else ""


def _block(story: Report, finding: Finding, explain: bool, color: bool) -> str:
    paint = _painter(color)
    path = story.path.replace("\n", "\\n").translate(_CONTROLS)
    place = f"{path}:{finding.line}:{finding.column}"
    message = finding.message.translate(_CONTROLS)
    head = f"{paint(place, '1')}: {paint(str(finding.level), _COLORS[finding.level])}: {message}"
    lines = [f"{head} {paint(f'[{finding.rule}]', '2')}", *_excerpt(story.source, finding, color)]
    if finding.suggestions and not all(word in finding.message for word in finding.suggestions[:1]):
        lines.append(f"     = try: {', '.join(finding.suggestions).translate(_CONTROLS)}")
    if explain and finding.why:
        lines.append(paint(f"     = {finding.why}", "2"))
    return "\n".join(lines)


def _excerpt(source: Source, finding: Finding, color: bool) -> list[str]:
    """The line (or a stretch of it) and, below it, marks under the span."""
    paint = _painter(color)
    at = max(0, finding.column - 1 - _WIDTH)
    line = source.line(finding.line, at, at + 4 * _WIDTH).expandtabs(1).translate(_CONTROLS)
    start = finding.column - 1 - at
    end = min(finding.end_column - 1 - at if finding.end_line == finding.line else len(line), start + _WIDTH)
    first = max(0, min(start - (_WIDTH - (end - start)) // 2, len(line) - _WIDTH)) if len(line) > _WIDTH else 0
    shown = line[first : first + _WIDTH]
    left, right = ("\u2026" if at + first else ""), ("\u2026" if first + _WIDTH < len(line) else "")
    gutter = f"{finding.line:4} | "
    marks = " " * (len(left) + _columns(line[first:start])) + _MARKS[finding.level] * max(1, _columns(line[start:end]))
    return [paint(gutter, "2") + left + shown + right, paint("     | ", "2") + paint(marks, _COLORS[finding.level])]


def _columns(text: str) -> int:
    """Columns of a terminal that the text takes up: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _summary(reports: Sequence[Report]) -> str:
    levels = [finding.level for story in reports for finding in story.findings]
    counts = [(levels.count(level), str(level)) for level in sorted(Level, reverse=True)]
    parts = [f"{count} {name}{'s' if count > 1 else ''}" for count, name in counts if count]
    stories = f"{len(reports)} {'story' if len(reports) == 1 else 'stories'}"
    return f"{', '.join(parts)} in {stories}"


def _painter(color: bool):  # type: ignore[no-untyped-def]
    return (lambda text, code: f"\x1b[{code}m{text}\x1b[0m") if color else (lambda text, code: text)
