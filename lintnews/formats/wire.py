"""Wire copy as agencies send it down a line: IPTC 7901 and ANPA 1312, with their control characters. Read only."""

import re

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup.galley import Galley
from lintnews.markup.hypertext import set_plain
from lintnews.source import Source, Span

EXTENSIONS = (".anpa", ".iptc", ".wire")

_ANPA = expression(r"[\x00\x16\s]*\x16\x16\x01([a-z])([0-9]{4})\x1f")
_7901 = expression(r"[\x00\s]*\x01([a-zA-Z]*)([0-9]*) (.) ([A-Z]{1,3}) ([0-9]*)")
_LINE = expression(r"[^\r\n\x02\x03]+")
_MARKS = expression(r"[\x00-\x08\x0b-\x1f<=^]+|[<=]+$")
_SLUG = expression(r"(?:BC|AM|PM|AP|US|EU)-{1,2}\w|[\w,. ()-]+-{2}\w")
_PRIVATE = expression(r"\s*The following information is not (?:intended )?for publication", re.IGNORECASE)
# Quotation marks, where the line knows no others.
_QUOTES = expression(r"``|''")
_BYLINE = expression(r"By [A-Z]")


def detects(source: Source) -> bool:
    """The start of heading of either standard."""
    return _ANPA.match(source.text, 0, 200) is not None or _7901.match(source.text, 0, 200) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The text between STX and ETX: heads, paragraphs (each begins with a tab, an indent or after a blank line), and
    what an agency says is not for publication as a note. Heads may stand in the header too, below its codes.
    """
    text = source.text
    galley = Galley(source)
    start = text.find("\x02") + 1
    end = text.find("\x03", start)
    end = len(text) if end < 0 else end
    anpa = _ANPA.match(text, 0, 200) is not None
    headline = _header(galley, start, anpa)
    _set_lines(galley, start, end, anpa, headline)
    return galley.document(lexicon, editable=False)


def _header(galley: Galley, end: int, anpa: bool) -> bool:
    """The lines above the text: codes, the slug, heads in some; True where a headline is among them."""
    headline, codes = False, 2 if anpa else 1
    for number, match in enumerate(_LINE.finditer(galley.text, 0, end)):
        words = _words(galley.text, *match.span())
        if words is None or number < codes - anpa:
            continue
        shown = galley.text[slice(*words)]
        if match.group().startswith("^") or (number > codes and not anpa):
            headline = _head(galley, Span(words.start, words.end - shown.endswith("/")), shown, headline) or headline
        elif number >= codes - anpa:
            galley.add("slug", [galley.value(shown.rstrip("/"), *words)])
    return headline


def _set_lines(galley: Galley, start: int, end: int, anpa: bool, headline: bool) -> None:
    """Lines gathered into heads and paragraphs; a line that is indented is no head."""
    text, kind = galley.text, "paragraph"
    paragraph: list[Span] = []
    last = start
    for match in _LINE.finditer(text, start, end):
        line = match.group()
        words = _words(text, *match.span())
        blank = len(re.findall(r"\r\n?|\n", text[last : match.start()])) > 1
        last = match.end()
        if words is None:
            blank = True
        is_head = line[0] == "^" or (not anpa and not headline and line[0] not in " \t")
        if blank or is_head or line[0] in " \t":
            _set(galley, kind, paragraph)
            paragraph = []
        if words is None:
            continue
        if _PRIVATE.match(line):
            kind = "note"
        shown = text[slice(*words)]
        if is_head and kind == "paragraph":
            headline = _head(galley, words, shown, headline) or headline
        else:
            paragraph.append(words)
    _set(galley, kind, paragraph)


def _words(text: str, start: int, end: int) -> Span | None:
    """A line without its control characters and line marks."""
    while start < end and (text[start] <= " " or text[start] == "^"):
        start += 1
    while start < end and (text[end - 1] <= " " or text[end - 1] in "<="):
        end -= 1
    return Span(start, end) if start < end else None


def _head(galley: Galley, words: Span, shown: str, headline: bool) -> bool:
    """A line above the story: its slug, its headline or its byline; True for a headline."""
    shown = shown.rstrip("/")
    if _SLUG.match(shown) and not headline:
        galley.add("slug", [galley.value(shown, *words)])
        return False
    kind = "byline" if headline or _BYLINE.match(shown) else "headline"
    galley.add(kind, [galley.value(shown, *words)])
    set_plain(galley, [words], kind)
    return kind == "headline"


def _set(galley: Galley, kind: str, lines: list[Span]) -> None:
    if lines:
        galley.open(kind)
        for number, (start, end) in enumerate(lines):
            if number:
                galley.put(" ", lines[number - 1].end, start)
            for mark in _QUOTES.finditer(galley.text, start, end):
                galley.copy(start, mark.start())
                galley.put("\u201c" if mark.group() == "``" else "\u201d", *mark.span())
                start = mark.end()
            galley.copy(start, end)
        galley.close()
