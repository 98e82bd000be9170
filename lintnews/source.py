"""A file as text, and the way back: encoding, line ends, spans, line and column, and views of the text."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from lintnews.encoding import ZIP, decode
from lintnews.expressions import expression
from lintnews.records import Record


class Span(Record):
    """A half-open stretch of text in code points, counted from 0."""

    start: int
    end: int


class Source:
    """A decoded file. Offsets are code points of `text`, which keeps its line ends and loses only its BOM.

    Of a zip archive, which is what a `.docx` is, `text` is empty and `package` holds the bytes.
    """

    def __init__(self, text: str, name: str, encoding: str = "utf-8", bom: bytes = b"", package: bytes = b"") -> None:
        self.text = text
        self.name = name
        self.encoding = encoding
        self.bom = bom
        self.package = package

    @classmethod
    def from_bytes(cls, data: bytes, name: str) -> "Source":
        """Decode by BOM, else UTF-8, else UTF-16 by its zero bytes, else as declared, else Windows-1252.

        Raises ReadError for binary data and for bytes that none of these decodes.
        """
        if data.startswith(ZIP):
            return cls("", name, package=data)
        text, encoding, bom = decode(data, name)
        return cls(text, name, encoding, bom)

    def encode(self, text: str) -> bytes:
        """`text` in the encoding of this file, with the same BOM. Raises UnicodeEncodeError."""
        return self.bom + text.encode(self.encoding)

    def can_hold(self, text: str) -> bool:
        """Whether the encoding of this file has every character of `text`."""
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in expression(r"\r\n|\r|\n").finditer(self.text))]
        # Splitting is several times as fast as an expression. What follows the last line end begins no further line.
        return [0, *accumulate([len(line) + 1 for line in self.text.split("\n")])][:-1]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1 in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int, first: int = 0, last: int | None = None) -> str:
        """The text of a line, counted from 1, without its line end; or its characters `first` to `last`, counted
        from 0, without a copy of the rest, which may be the whole of a large file.
        """
        starts = self._line_starts
        start, end = starts[number - 1], starts[number] if number < len(starts) else len(self.text)
        return self.text[min(start + first, end) : end if last is None else min(start + last, end)].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        return len(self._line_starts)

    def line_start(self, number: int) -> int:
        """Offset of the first character of a line, counted from 1."""
        return self._line_starts[number - 1]


class Piece(Record):
    """Visible text and the source span it stands for; of equal length and content, the piece is verbatim."""

    text: str
    start: int
    end: int


class View:
    """Visible text that maps back to the source: tags vanish, `&rsquo;` is one character from seven.

    `text` is what a reader sees. Every character of it belongs to one piece; a piece as long as its source span
    maps character by character, any other maps as a whole. Pieces mostly stand in the order of the source, but need
    not: a caption may be shown after the paragraph that it stands in.
    """

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.text]
        self.text = "".join([piece.text for piece in self._pieces])
        self._starts: list[int] = []
        at = 0
        for piece in self._pieces:
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
        left = self._left(first, start)
        if end <= start:
            return Span(left, left)
        last = max(bisect_right(self._starts, end - 1) - 1, 0)
        right = self._right(last, end)
        if left <= right:
            return Span(left, right)
        spans = self.pieces(start, end)
        return Span(min(piece.start for piece in spans), max(piece.end for piece in spans))

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces that show the visible characters `start` to `end`, the first and last cut to measure.

        A piece that maps as a whole keeps its whole source span however little of it is asked for.
        """
        found = []
        number = max(bisect_right(self._starts, start) - 1, 0)
        while number < len(self._pieces) and self._starts[number] < end:
            piece, at = self._pieces[number], self._starts[number]
            text = piece.text[max(start - at, 0) : end - at]
            if text:
                right = self._right(number, min(end, at + len(piece.text)))
                found.append(Piece(text, self._left(number, max(start, at)), right))
            number += 1
        return found

    def _left(self, number: int, at: int) -> int:
        piece = self._pieces[number]
        if len(piece.text) == piece.end - piece.start:
            return piece.start + at - self._starts[number]
        return piece.start if at < self._starts[number] + len(piece.text) else piece.end

    def _right(self, number: int, at: int) -> int:
        piece = self._pieces[number]
        if len(piece.text) == piece.end - piece.start:
            return piece.start + at - self._starts[number]
        return piece.end

    def visible_offset(self, offset: int) -> int:
        """The visible position of a source offset: the first visible character at or after it."""
        order = self._order
        low = bisect_right(order, offset, key=lambda number: self._pieces[number].end)
        if low == len(order):
            return len(self.text)
        piece, at = self._pieces[order[low]], self._starts[order[low]]
        if len(piece.text) == piece.end - piece.start:
            return at + max(offset - piece.start, 0)
        return at

    @cached_property
    def _order(self) -> Sequence[int]:
        """The numbers of the pieces in the order of the source."""
        ends = [piece.end for piece in self._pieces]
        return range(len(ends)) if ends == sorted(ends) else sorted(range(len(ends)), key=ends.__getitem__)
