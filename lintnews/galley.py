"""The galley: where a format's reader sets the visible text of a story, zone by zone, each stretch with its source."""

from collections.abc import Iterable, Mapping, Sequence

from lintnews.document import Comment, Document, Value
from lintnews.lexicon import Lexicon
from lintnews.prose.layout import refine_zones
from lintnews.prose.zones import Zone
from lintnews.source import Piece, Source, View

_GAP = "\n\n"


class Galley:
    """Visible text under construction. Zones are opened, filled and closed one after another, never nested."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.zones: list[Zone] = []
        self.metadata: dict[str, list[Value]] = {}
        self.comments: list[Comment] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._kind = self._detail = ""
        self._start = self._first = 0
        self._run: tuple[int, int] | None = None

    def open(self, kind: str, detail: str = "") -> None:
        """Begin a zone; one that is open is closed."""
        self.close()
        self._kind, self._detail = kind, detail
        self._first = len(self._pieces)
        self._start = self._length

    @property
    def is_open(self) -> bool:
        return bool(self._kind)

    @property
    def is_empty(self) -> bool:
        """Whether the open zone has nothing in it yet."""
        return self._length == self._start and self._run is None

    def copy(self, start: int, end: int) -> None:
        """Show the source characters `start` to `end` as they are.

        Where something between two spaces has vanished, one space is left.
        """
        if self._run is not None and self._run[1] == start:
            self._run = (self._run[0], end)
        elif start < end:
            self._flush()
            text = self.source.text
            while start < end and text[start] == " " and self._ends_in_space():
                start += 1
            self._run = (start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Show `text`, which stands for the source characters `start` to `end`."""
        if text:
            self._flush()
            self._pieces.append(Piece(text, start, end))
            self._length += len(text)

    def extend(self, pieces: Iterable[Piece]) -> None:
        """Show pieces that were read elsewhere."""
        for piece in pieces:
            self.put(*piece)

    def close(self) -> None:
        """End the open zone: white space at its ends is no part of it, and one with no word in it is dropped."""
        if not self._kind:
            return
        self._flush()
        kind, self._kind = self._kind, ""
        text = "".join([piece.text for piece in self._pieces[self._first :]])
        if not text.strip(" \t\r\n\f\v\ufffc"):
            del self._pieces[self._first :]
            self._length = self._start
            return
        left = len(text) - len(text.lstrip())
        right = len(text.rstrip())
        self.zones.append(Zone(kind, self._start + left, self._start + right, self._detail))
        end = self._pieces[-1].end
        self._pieces.append(Piece(_GAP, end, end))
        self._length += len(_GAP)

    def _ends_in_space(self) -> bool:
        return len(self._pieces) > self._first and self._pieces[-1].text[-1] in " \n"

    def _flush(self) -> None:
        if self._run is not None:
            start, end = self._run
            self._run = None
            self._pieces.append(Piece(self.source.text[start:end], start, end))
            self._length += end - start

    def add(self, name: str, values: Iterable[Value]) -> None:
        """Note metadata under one of the common names."""
        self.metadata.setdefault(name, []).extend(values)

    def document(self, lexicon: Lexicon, zones: Sequence[Zone] | None = None, editable: bool = True) -> Document:
        """The story as set; `zones` stand in for those that were opened, where the words said more."""
        self.close()
        metadata: Mapping[str, Sequence[Value]] = {name: tuple(values) for name, values in self.metadata.items()}
        view = View(self._pieces)
        return Document(
            self.source,
            view,
            refine_zones(view.text, self.zones, lexicon) if zones is None else zones,
            lexicon,
            metadata,
            self.comments,
            editable,
        )
