"""The events of a CommonMark parser, each in its place in the source."""

from collections.abc import Iterable, Sequence
from typing import Any

from lintnews.expressions import expression
from lintnews.markup.templates import Tag

# Stands for a template tag, one letter for each character: it may stand in the middle of a word or of an address.
_MASK = "x"
_LONE_CR = expression(r"\r(?!\n)")


def events(text: str, start: int, tags: Sequence[Tag]) -> Iterable[tuple[Any, Any]]:
    """What pyromark says of the text after `start`, with offsets that count as `text` does; tags are masked.

    The parser counts bytes of UTF-8, so it is given a stand-in of plain ASCII, one character for one: what it says of
    the place of each event holds for the source, and the source says what the text is.
    """
    from pyromark import Options, events_with_range

    parts, at = ["\n" * start], start
    for tag in tags:
        parts += [text[at : tag.start], _MASK * (tag.end - tag.start)]
        at = tag.end
    masked = "".join([*parts, text[at:]])
    if "\r" in masked:
        masked = _LONE_CR.sub("\n", masked)
    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_WIKILINKS
        | Options.ENABLE_GFM
    )
    return events_with_range(_stand_in(masked), options=options)


def _stand_in(text: str) -> str:
    if text.isascii():
        return text
    return text.translate({ord(char): char if char < "\x80" else _ascii(char) for char in set(text)})


def _ascii(char: str) -> str:
    """An ASCII character that Markdown takes as it takes this one: a letter, punctuation or a space."""
    if char.isalnum():
        return "abcdefghijklmnop"[ord(char) % 16]
    return "\f" if char.isspace() else ";"
