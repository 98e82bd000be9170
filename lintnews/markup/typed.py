"""Paragraphs that no tags part, within one element: as typed for a wire, or as blogs keep them."""

from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.prose.page.paragraphs import find_paragraphs
from lintnews.source import Span

# The first line of each is indented, and the others are not.
_INDENTED = expression(r"\n[^\s<][^\n]*\n[ \t]{2,}\S|\n[ \t]{2,}\S[^\n]*\n[^\s<]")
_INDENT = expression(r"(?<!\s)[ \t]*+\r?\n(?:(?:[ \t]*+\r?\n)++[ \t]*+|[ \t]{2,}+)(?=\S)")
_BLANK = expression(r"[ \t]*+(?:\r\n?|\n)[ \t]*+[\r\n]")
_BLANK_LINE = expression(r"(?<!\s)[ \t]*+\r?\n[ \t]*+\r?\n\s*+")


def breaks(text: str, start: int, end: int, wire: bool, loose: bool, typed: bool) -> Iterator[Span]:
    """What parts the paragraphs of `text[start:end]`: where it is `typed`, what parts those of plain text; indents,
    where it may be `wire` copy and shows them; blank lines, where it is `loose`.
    """
    if typed:
        yield from _between(text, start, end)
    elif wire and _INDENTED.search(text, start, end):
        yield from (Span(*match.span()) for match in _INDENT.finditer(text, start, end))
    elif loose:
        yield from (Span(*match.span()) for match in _BLANK_LINE.finditer(text, start, end))


def _between(text: str, start: int, end: int) -> Iterator[Span]:
    """What lies between paragraphs of plain text, and above and below them where a line is blank."""
    paragraphs = [Span(start + span.start, start + span.end) for span in find_paragraphs(text[start:end])]
    at = start
    for span in paragraphs:
        if at > start or _BLANK.match(text, at, span.start):
            yield Span(at, span.start)
        at = span.end
    if _BLANK.match(text, at, end):
        yield Span(at, end)
