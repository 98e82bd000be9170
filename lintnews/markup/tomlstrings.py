"""Where the values of a TOML document stand, which `tomllib` does not tell. The document is known to be well formed."""

import re

from lintnews.expressions import expression
from lintnews.markup.strings import escaped

_SPACE = expression(r"(?:[ \t\r\n,]|#[^\r\n]*)*")
_TABLE = expression(r"\[{1,2}((?:[^\[\]\r\n\"]++|\"[^\"\r\n]*+\"|\")*+)\]{1,2}")
_KEY = expression(
    r"""((?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*'))*)[ \t]*=[ \t]*"""
)
_STRING = expression(
    r'"""(?:\r\n|\n)?((?:[^"\\]|\\.|"{1,2}(?!"))*"{0,2})"""'
    r"|'''(?:\r\n|\n)?((?:[^']|'{1,2}(?!'))*'{0,2})'''"
    r'|"((?:[^"\\\r\n]|\\.)*)"'
    r"|'([^'\r\n]*)'",
    re.DOTALL,
)
_BARE = expression(r"[^\s,\]}#][^,\]}#\r\n]*")
_PART = expression(r"""[\w-]+|"((?:[^"\\]|\\.)*)"|'([^']*)'""")

Path = tuple[str | int, ...]


Found = tuple[Path, str, int, int]


def strings(text: str) -> list[Found]:
    """Each scalar with its keys and its span, quotes included, in order."""
    found: list[Found] = []
    table: Path = ()
    at = _skip(text, 0)
    while at < len(text):
        if match := _TABLE.match(text, at):
            table, at = _path(match.group(1)), match.end()
        elif match := _KEY.match(text, at):
            at = _value(text, match.end(), (*table, *_path(match.group(1))), found)
        else:
            break
        at = _skip(text, at)
    return found


def _value(text: str, at: int, path: Path, found: list[Found]) -> int:
    """Note the scalars of the value that begins at `at`; the end of the value."""
    opening = text[at : at + 1]
    if opening and opening in "[{":
        return _nested(text, at + 1, path, found, "]" if opening == "[" else "}")
    match = _STRING.match(text, at)
    if match is not None:
        inside = match.group(match.lastindex or 0)
        literal = opening == "'"
        value = inside if literal else "".join(piece.text for piece in escaped(inside, 0, len(inside)))
        found.append((path, value, *match.span()))
        return match.end()
    match = _BARE.match(text, at)
    if match is None:
        return len(text)
    value = match.group().rstrip()
    found.append((path, value, at, at + len(value)))
    return match.end()


def _nested(text: str, at: int, path: Path, found: list[Found], closing: str) -> int:
    number = 0
    at = _skip(text, at)
    while at < len(text) and text[at] != closing:
        if closing == "]":
            at = _value(text, at, (*path, number), found)
            number += 1
        elif match := _KEY.match(text, at):
            at = _value(text, match.end(), (*path, *_path(match.group(1))), found)
        else:
            return len(text)
        at = _skip(text, at)
    return at + 1


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _path(key: str) -> Path:
    return tuple(match.group(1) or match.group(2) or match.group() for match in _PART.finditer(key))
