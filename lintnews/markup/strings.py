"""Strings as data files write them, quoted, escaped and folded: where each character of the value stands."""

from lintnews.expressions import expression
from lintnews.source import Piece

_ESCAPE = expression(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}"
    r"|(?:\r\n?|\n)[ \t]*|.)"
)
_FOLD = expression(r"[ \t]*(?:\r\n?|\n)[ \t\r\n]*")
_BLOCK = expression(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)[ \t\r\n]*")
_SINGLE = expression(r"''|" + _FOLD.pattern)
_DOUBLE = expression(_ESCAPE.pattern + "|" + _FOLD.pattern)
_NAMED = {
    "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "0": "\0", "a": "\a", "v": "\v", "e": "\x1b",
    "_": "\xa0", "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def unescape(escape: str) -> str:
    """What a backslash escape of JSON, TOML or double-quoted YAML stands for; half a surrogate pair is U+FFFD."""
    letter = escape[1:2]
    if letter in "uUx" and len(escape) > 2:
        if len(escape) == 12 and letter == "u":
            return bytes.fromhex(escape[2:6] + escape[8:]).decode("utf-16-be")
        code = int(escape[2:], 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
    if letter in ("\n", "\r"):
        return ""
    return _NAMED.get(letter, letter)


def escaped(text: str, start: int, end: int) -> list[Piece]:
    """The value of the JSON string whose content is `text[start:end]`, in pieces."""
    pieces, at = [], start
    for match in _ESCAPE.finditer(text, start, end):
        pieces.append(Piece(text[at : match.start()], at, match.start()))
        pieces.append(Piece(unescape(match.group()), *match.span()))
        at = match.end()
    pieces.append(Piece(text[at:end], at, end))
    return [piece for piece in pieces if piece.text]


def aligned(text: str, start: int, end: int, value: str) -> list[Piece]:
    """The string `value`, which a file writes as `text[start:end]` (quotes included), in pieces.

    Where the two cannot be aligned, one piece stands for the whole.
    """
    quote = text[start : start + 1]
    if quote in ("'", '"') and text[start : start + 3] == quote * 3:
        start, end = start + 3, end - 3
    elif quote in ("'", '"'):
        start, end = start + 1, end - 1
    elif header := _BLOCK.match(text, start, end):
        start = header.end()
    whole = [Piece(value, start, end)]
    if text[start:end] == value:
        return whole
    pattern = {'"': _DOUBLE, "'": _SINGLE}.get(quote, _FOLD)
    pieces, at, seen = [], start, 0
    for match in pattern.finditer(text, start, end):
        raw, mark = text[at : match.start()], match.group()
        if mark.startswith("\\"):
            shown = unescape(mark)
        elif mark == "''":
            shown = "'"
        else:
            rest = value[seen + len(raw) :]
            shown = rest[: len(rest) - len(rest.lstrip(" \n"))]
        if not value.startswith(raw + shown, seen):
            return whole
        pieces += [Piece(raw, at, match.start()), Piece(shown, *match.span())]
        at, seen = match.end(), seen + len(raw) + len(shown)
    pieces.append(Piece(text[at:end], at, end))
    return [piece for piece in pieces if piece.text] if value[seen:] == text[at:end] else whole
