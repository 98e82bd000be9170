"""Paragraphs that no tags part, within one element: as typed for a wire, or as blogs keep them."""

import re
from collections.abc import Iterator

from lintnews.expressions import expression

# The first line of each is indented, and the others are not.
_INDENTED = expression(r"\n[^\s<][^\n]*\n[ \t]{2,}\S|\n[ \t]{2,}\S[^\n]*\n[^\s<]")
_INDENT = expression(r"(?<!\s)[ \t]*+\r?\n(?:(?:[ \t]*+\r?\n)++[ \t]*+|[ \t]{2,}+)(?=\S)")
_BLANK_LINE = expression(r"(?<!\s)[ \t]*+\r?\n[ \t]*+\r?\n\s*+")


def breaks(text: str, start: int, end: int, wire: bool, loose: bool) -> Iterator[re.Match[str]]:
    """What parts the paragraphs of `text[start:end]`: indents, where it may be `wire` copy and shows them, else blank
    lines, where it is `loose`.
    """
    if wire and _INDENTED.search(text, start, end):
        yield from _INDENT.finditer(text, start, end)
    elif loose:
        yield from _BLANK_LINE.finditer(text, start, end)
