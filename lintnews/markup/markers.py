"""What Markdown of other dialects adds that readers never see: attributes of kramdown and Pandoc, the lines around
containers, abbreviations, the names of callouts, comments of Obsidian.
"""

import re
from collections.abc import Iterable, Iterator

from lintnews.expressions import expression
from lintnews.markup.templates import Tag

_ATTRIBUTE = r"(?:[.#][\w-]+|[\w-]+=(?:\"[^\"\n]*\"|[^\s{}\"]+))"
_SIGNS = ("{:", "){", "]{", ":::", "*[", "[!", "%%")
# How a block begins that is set as a quotation and quotes nobody.
CALLOUT = expression(r"[ \t]*>[ \t]*\[!(?!quote\b|cite\b)[\w-]+\]")
_MARKER = expression(
    rf"\{{:[^{{}}\n]{{0,300}}\}}|(?<=[)\]`*_])\{{ ?{_ATTRIBUTE}(?: {_ATTRIBUTE})* ?\}}"
    r"|^[ \t]*:{3,}[^\n]*$|^\*\[[^\]\n]+\]:[^\n]*$"
    r"|(?:(?<=>)|(?<=> ))\[![\w-]+\][+-]?[ \t]*|(?<![\w%])%%(?!%)(?P<comment>[^%]{1,2000})%%(?!%)",
    re.MULTILINE,
)


def find_markers(text: str, start: int) -> Iterator[Tag]:
    """The markers of a text, in order, as tags that show nothing."""
    if any(sign in text for sign in _SIGNS):
        for match in _MARKER.finditer(text, start):
            yield Tag(*match.span(), comment=match["comment"], silent=True)


def merged(tags: Iterable[Tag], markers: Iterable[Tag]) -> list[Tag]:
    """Both in order; a marker that a tag holds, or that holds one, is left out."""
    found: list[Tag] = []
    for tag in sorted([*tags, *markers], key=lambda tag: (tag.start, tag.silent)):
        if not found or tag.start >= found[-1].end:
            found.append(tag)
        elif found[-1].silent and not tag.silent:
            found[-1] = tag
    return found
