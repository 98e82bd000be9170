"""Where the paragraphs of plain text are: between blank lines, one to a line, or wrapped at a width."""

from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.records import maker
from lintnews.source import Span

# A draft is wrapped when hardly any of it stands in lines longer than this.
WIDEST = 130
# Nobody wraps a draft at less.
NARROWEST = 45
# What may open a paragraph without a blank line above it: a bullet, a number, a rule.
ITEM = expression(r"(?:[-*•·‣▪●o]|\(?\d{1,2}[.)]|[-*_=]{3,}\s*$)(?:\s|$)")
DIRECTIVE = "lintnews:"

_MARKS = frozenset("\"”’'")
# The least indent that opens a paragraph.
_INDENT = 2

_WORD = expression(r"\S+")
_STOPS = (".", "!", "?", "…", ":", '"', "”", "'", "’", ")", "]")


def find_paragraphs(text: str) -> list[Span]:
    """The paragraphs of plain text, in order, without the space around them.

    Lines end in CR, LF or both. Lines that follow one another without a blank line are one paragraph where the
    draft is wrapped and the upper one had no room for the next word, or where the sentence plainly runs on. Lines
    that hold a directive belong to no paragraph.
    """
    lines = _lines(text)
    width = _width(text, lines)
    indents = bool(width) and _opens_with_indents(text, lines)
    directives = DIRECTIVE in text
    found: list[Span] = []
    last: Span | None = None
    for line in lines:
        if directives and text.startswith(DIRECTIVE, line.start):
            last = None
            continue
        apart = last is None or text[last[1] : line[0]] == "\n\n"
        if last is not None and not apart and _touch(text, last, line) and _runs_on(text, last, line, width, indents):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
        last = line
    return found


def _lines(text: str) -> list[Span]:
    """The lines that hold anything, without the space around them."""
    make, found, at = maker(Span), [], 0
    for line in text.replace("\r", "\n").split("\n"):
        inside = line.strip()
        if inside:
            start = at + line.index(inside)
            found.append(make((start, start + len(inside))))
        at += len(line) + 1
    return found


def _width(text: str, lines: Sequence[Span]) -> int:
    """The width at which a draft is wrapped, or 0 where it is not."""
    lengths = [end - start for start, end in lines]
    long = sum(length for length in lengths if length > WIDEST)
    if 5 * long > sum(lengths):
        return 0
    width = max((length for length in lengths if length <= WIDEST), default=0)
    return width if width >= NARROWEST else 0


def _touch(text: str, upper: Span, lower: Span) -> bool:
    """Whether nothing but one line end lies between two lines (and spaces)."""
    gap = text[upper[1] : lower[0]]
    if len(gap) == 1:
        return True
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _runs_on(text: str, upper: Span, lower: Span, width: int, indents: bool) -> bool:
    if ITEM.match(text, lower.start, lower.end) or _indented(text, upper, lower):
        return False
    last = _last_sign(text, upper)
    stops = last in _STOPS
    if text[lower.start].islower() and not stops and (last.islower() or last == ","):
        return True
    if upper.end - upper.start == len("By") and text[upper.start : upper.end].lower() == "by":
        return True
    if not width:
        return False
    word = next(_words(text, lower), 0)
    room = width - (upper.end - upper.start) - 1 - word
    if indents and not _margin(text, lower.start):
        return room < (width // 4 if stops else width // 2)  # a paragraph would have begun further in
    return room < 0 if stops else room < max(10, width // 5)


def _last_sign(text: str, line: Span) -> str:
    """The last sign of a line; where a quotation ends in a comma, that."""
    last = text[line.end - 1]
    return "," if last in _MARKS and text[line.end - 2 : line.end - 1] == "," else last


def _opens_with_indents(text: str, lines: Sequence[Span]) -> bool:
    """Whether a draft tells its paragraphs by indents alone, as wire copy does."""
    begins = [line for line in lines if _margin(text, line.start) >= _INDENT]
    return len(begins) > 2 and 2 * len(begins) < len(lines)


def _indented(text: str, upper: Span, lower: Span) -> bool:
    """Whether a line stands further in than the one above it, as first lines do in wire copy."""
    return _margin(text, lower.start) >= _margin(text, upper.start) + _INDENT


def _margin(text: str, start: int) -> int:
    at = start
    while at and text[at - 1] in " \t":
        at -= 1
    return len(text[at:start].expandtabs(4))


def _words(text: str, line: Span) -> Iterator[int]:
    """The lengths of the words of a line."""
    for match in _WORD.finditer(text, line.start, line.end):
        yield len(match.group())
