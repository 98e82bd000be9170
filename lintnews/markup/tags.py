"""Tags, text, comments, attributes and entities of HTML, each with its place: the tokens of the HTML standard.

Source of the method: HTML Living Standard, section 13.2.5 (tokenization), without its error recovery for what
browsers alone meet.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lintnews.expressions import expression
from lintnews.records import Record
from lintnews.source import Piece


class Token(Record):
    """`name` is the tag in lower case, `/p` for one that closes; "" is text and "!" a comment.

    `start` and `end` bound the token, `inner` and `inner_end` the attributes, the text or what the comment says.
    """

    name: str
    start: int
    end: int
    inner: int
    inner_end: int


# Content that is no markup, up to the tag that closes it.
RAW = frozenset(
    {"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "template", "svg", "math"}
)

_OPENING = expression(r"<(?:/?[a-zA-Z]|[!?])")
_TAG = expression(r"""<(/?[a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)(>?)""")
_ATTRIBUTE = expression(r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_ENTITY = expression(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_FOLDED = expression(_ENTITY.pattern + r"|[\t\n\r\f ]{2,}|[\t\n\r\f]")
_SPECIAL = expression(r"&|[\t\n\r\f]|  ")


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of `text[start:end]` in order, in time linear in its length."""
    end = len(text) if end is None else end
    at = words = start
    while (at := text.find("<", at, end)) >= 0:
        if _OPENING.match(text, at, end) is None:
            at += 1
            continue
        token = _token(text, at, end)
        if token is None:  # nothing closes it, so no tag can follow
            break
        if words < at:
            yield Token("", words, at, words, at)
        yield token
        at = words = token.end
        if token.name in RAW and text[token.inner_end - 1] != "/":
            close = _closing(text, token.name, at, end)
            if at < close:
                yield Token("", at, close, at, close)
            at = words = close
    if words < end:
        yield Token("", words, end, words, end)


def _token(text: str, at: int, end: int) -> Token | None:
    """The tag, comment or declaration that begins at a `<`; None where it has no end."""
    match = _TAG.match(text, at, end)
    if match is not None:
        return Token(match[1].lower(), at, match.end(), match.start(2), match.end(2)) if match[3] else None
    if text.startswith("<!--", at):
        close = text.find("-->", at + 4, end)
        return Token("!", at, close + 3, at + 4, close) if close >= 0 else Token("!", at, end, at + 4, end)
    if text.startswith("<![CDATA[", at):
        close = text.find("]]>", at, end)
        return Token("", at, close + 3, at + 9, close) if close >= 0 else None
    close = text.find(">", at, end)
    return Token("?", at, close + 1, at + 2, close) if close >= 0 else None


def _closing(text: str, name: str, at: int, end: int) -> int:
    """Where the tag that closes a raw element begins."""
    match = expression(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at, end)
    return match.start() if match else end


def tag_end(text: str, at: int) -> int:
    """The end of the tag that begins at `at`."""
    match = _TAG.match(text, at)
    return match.end() if match else at


def attributes(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """The attributes of a tag by name in lower case, each with the span of its value; the first of a name counts."""
    found: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTE.finditer(text, start, end):
        group = match.lastindex or 1
        found.setdefault(match[1].lower(), match.span(group) if group > 1 else (match.end(), match.end()))
    return found


def unescape(text: str) -> str:
    """`text` with its entities read."""
    if "&" not in text:
        return text
    from html import unescape as decode

    return decode(text)


@lru_cache(maxsize=1024)
def _entity(mark: str) -> str:
    return unescape(mark)


def unescaped(text: str, start: int, end: int) -> Iterator[Piece]:
    """`text[start:end]` as readers see it: entities read and white space folded."""
    if not _SPECIAL.search(text, start, end):
        yield Piece(text[start:end], start, end)
        return
    at = start
    for match in _FOLDED.finditer(text, start, end):
        mark = match.group()
        shown = _entity(mark) if mark[0] == "&" else " "
        if shown == mark:
            continue
        yield Piece(text[at : match.start()], at, match.start())
        yield Piece(shown, *match.span())
        at = match.end()
    yield Piece(text[at:end], at, end)
