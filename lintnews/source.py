"""A file as text, and the way back: encoding, line ends, spans, line and column, and views of the text."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from lintnews.errors import ReadError

_LINE_END = re.compile(r"\r\n|\r|\n")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Span(NamedTuple):
    """A half-open stretch of text in code points, counted from 0."""

    start: int
    end: int


class Source:
    """A decoded file. Offsets are code points of `text`, which keeps its line ends and loses only its BOM."""

    def __init__(self, text: str, name: str, encoding: str = "utf-8", bom: bytes = b"") -> None:
        self.text = text
        self.name = name
        self.encoding = encoding
        self.bom = bom

    @classmethod
    def from_bytes(cls, data: bytes, name: str) -> "Source":
        """Decode by BOM, else UTF-8, else UTF-16 by its zero bytes, else Windows-1252.

        Raises ReadError for binary data and for bytes that none of these decodes.
        """
        for bom, encoding in _BOMS:
            if data.startswith(bom):
                return cls(_decode(data[len(bom) :], encoding, name), name, encoding, bom)
        utf16 = _utf16_without_bom(data)
        if utf16:
            return cls(_decode(data, utf16, name), name, utf16)
        if b"\0" in data:
            raise ReadError(name, "this is a binary file; lintnews reads text")
        try:
            return cls(data.decode(), name)
        except UnicodeDecodeError as error:
            return cls(_windows_1252(data, error, name), name, "cp1252")

    def encode(self, text: str) -> bytes:
        """`text` in the encoding of this file, with the same BOM. Raises UnicodeEncodeError."""
        return self.bom + text.encode(self.encoding)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1 in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        return len(self._line_starts)

    def line_start(self, number: int) -> int:
        """Offset of the first character of a line, counted from 1."""
        return self._line_starts[number - 1]


class Piece(NamedTuple):
    """Visible text and the source span it stands for; of equal length and content, the piece is verbatim."""

    text: str
    start: int
    end: int


class View:
    """Visible text that maps back to the source: tags vanish, `&rsquo;` is one character from seven.

    `text` is what a reader sees. Every character of it belongs to one piece; a piece as long as its source span
    maps character by character, any other maps as a whole.
    """

    def __init__(self, pieces: Iterable[Piece]) -> None:
        kept = [piece for piece in pieces if piece.text]
        self.text = "".join(piece.text for piece in kept)
        self._pieces = kept
        self._starts: list[int] = []
        at = 0
        for piece in kept:
            self._starts.append(at)
            at += len(piece.text)

    @classmethod
    def identity(cls, text: str) -> "View":
        """A view in which everything is visible where it stands."""
        return cls([Piece(text, 0, len(text))])

    def source_span(self, start: int, end: int) -> Span:
        """The source span of the visible characters `start` to `end`; an empty span maps to an empty one."""
        if not self._pieces:
            return Span(0, 0)
        first = max(bisect_right(self._starts, start) - 1, 0)
        left = self._offset(first, start, before=True)
        if end <= start:
            return Span(left, left)
        last = max(bisect_right(self._starts, end - 1) - 1, 0)
        return Span(left, self._offset(last, end, before=False))

    def _offset(self, number: int, at: int, before: bool) -> int:
        piece = self._pieces[number]
        if len(piece.text) == piece.end - piece.start:
            return piece.start + at - self._starts[number]
        return piece.start if before and at < self._starts[number] + len(piece.text) else piece.end

    def visible_offset(self, offset: int) -> int:
        """The visible position of a source offset: the first visible character at or after it."""
        low = bisect_right(self._pieces, offset, key=lambda piece: piece.end)
        if low == len(self._pieces):
            return len(self.text)
        piece = self._pieces[low]
        if len(piece.text) == piece.end - piece.start:
            return self._starts[low] + max(offset - piece.start, 0)
        return self._starts[low]


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(name, f"byte {error.start + 1} is not {encoding.upper()}; save the file as UTF-8") from None


def _utf16_without_bom(data: bytes) -> str | None:
    """UTF-16 of Western text has a zero in nearly every second byte, and none in the others."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else None


def _windows_1252(data: bytes, error: UnicodeDecodeError, name: str) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(
            name, "neither UTF-8 nor Windows-1252 can read this byte; save the file as UTF-8", line=line
        ) from None
