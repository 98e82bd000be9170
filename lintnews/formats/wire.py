"""Wire copy as agencies send it down a line: IPTC 7901 and ANPA 1312, with their control characters. Read only."""

import re
from collections.abc import Iterator

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup.galley import Galley
from lintnews.markup.wireheads import is_sent_line, is_slug, sent, set_heads
from lintnews.source import Source, Span

EXTENSIONS = (".anpa", ".iptc", ".wire")

_ANPA = expression(r"[\x00\x16\s]*\x16\x16\x01([a-z])([0-9]{4})\x1f", re.IGNORECASE)
_7901 = expression(r"[\x00\s]*\x01([a-z]*)([0-9]*) (.) ([a-z]{1,3}) ([0-9]*)", re.IGNORECASE)
# The first lines of either where a mail or a page has taken the control characters out.
_BARE_ANPA = expression(r"\s*[a-z][0-9]{4}-{3,}[^\n]*\n[^^\n]*\n(?=\^)", re.IGNORECASE)
_BARE_7901 = expression(r"\s*[a-z]{2,4}[0-9]{3,4} [0-9] [a-z]{1,3} [0-9]+[^\n]*\n\s*", re.IGNORECASE)
_LINE = expression(r"[^\r\n\x02\x03]+")
_LINE_END = expression(r"\r\n?|\n")
_PRIVATE = expression(
    r"\s*(?:#+ Notebook|(?:The )?following information is not (?:intended )?for publication)", re.IGNORECASE
)
# Quotation marks, where the line knows no others.
_QUOTES = expression(r"``|''")


def detects(source: Source) -> bool:
    """The start of heading of either standard."""
    return _ANPA.match(source.text, 0, 200) is not None or _7901.match(source.text, 0, 200) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The text between STX and ETX: heads, paragraphs (each begins with a tab, an indent or after a blank line), and
    no copy where an agency says that it is not for publication. Heads may stand in the header too, below its codes.
    """
    text = source.text
    galley = Galley(source)
    bare = (_BARE_ANPA.match(text) or _BARE_7901.match(text)) if "\x02" not in text else None
    start = bare.end() if bare else text.find("\x02") + 1
    end = text.find("\x03", start)
    end = len(text) if end < 0 else end
    anpa = _ANPA.match(text, 0, 200) is not None or _BARE_ANPA.match(text) is not None
    heads = list(_header(text, start, anpa))
    told = not all(is_slug(text[slice(*head)]) for head in heads) and (len(heads) > 1 or text[heads[0].end - 1] != "/")
    above = start if anpa else _heads_end(text, start, end, told)
    body = start
    for match in _LINE.finditer(text, start, end):
        if match.start() >= above and match.group()[0] != "^":
            break
        heads += [words] if (words := _words(text, *match.span())) else []
        body = match.end()
    set_heads(galley, heads)
    _set_lines(galley, body, end)
    galley.add("date", list(sent(galley, max(body, end - 200), len(text)))[-1:])
    return galley.document(lexicon, editable=False)


def _header(text: str, end: int, anpa: bool) -> Iterator[Span]:
    """The lines above the text, below the codes of the first; the second of ANPA begins with codes and has the slug."""
    for number, match in enumerate(_LINE.finditer(text, 0, end)):
        words = _words(text, *match.span())
        if words is not None and number:
            yield words


def _heads_end(text: str, start: int, end: int, told: bool) -> int:
    """Where the heads of IPTC 7901 end, which stand in a block of their own: its first line ends in a slash or its
    last in an equals sign. Where none does, the first line is the headline, unless one stands above the text.
    """
    lines: list[re.Match[str]] = []
    for match in _LINE.finditer(text, start, end):
        words = match.group()
        apart = lines and len(_LINE_END.findall(text, lines[-1].end(), match.start())) > 1
        if apart or words[0] in " \t" or not words.strip():
            break
        lines.append(match)
    if lines and (lines[0].group().rstrip().endswith("/") or lines[-1].group().rstrip().endswith("=")):
        return lines[-1].end()
    return lines[0].end() if lines and not told else start


def _set_lines(galley: Galley, start: int, end: int) -> None:
    """Lines gathered into paragraphs."""
    text, kind = galley.text, "paragraph"
    paragraph: list[Span] = []
    last = start
    for match in _LINE.finditer(text, start, end):
        line = match.group()
        words = _words(text, *match.span())
        blank = words is None or len(_LINE_END.findall(text, last, match.start())) > 1
        last = match.end()
        apart = bool(paragraph) and text.endswith("))", paragraph[-1].start, paragraph[-1].end)  # how to reach a desk
        if blank or line[0] in "^ \t" or line.startswith("((") or apart:
            _set(galley, kind, paragraph)
            paragraph = []
        if _PRIVATE.match(line):
            kind = "furniture"
        if words is not None and not is_sent_line(text[slice(*words)]):
            paragraph.append(words)
    _set(galley, kind, paragraph)


def _words(text: str, start: int, end: int) -> Span | None:
    """A line without its control characters and line marks."""
    while start < end and (text[start] <= " " or text[start] == "^"):
        start += 1
    while start < end and (text[end - 1] <= " " or text[end - 1] in "<"):
        end -= 1
    return Span(start, end) if start < end else None


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
