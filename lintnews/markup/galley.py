"""The galley: where a format's reader sets the visible text of a story, zone by zone, each stretch with its source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager

from lintnews.document import Comment, Document, Value
from lintnews.errors import ReadError
from lintnews.lexicon import Lexicon
from lintnews.markup.writing import Escape, Passage, Writing, plain
from lintnews.prose.layout import refine_zones
from lintnews.prose.zones import Zone
from lintnews.source import Piece, Source, Span, View

_GAP = "\n\n"
# No story has more lines or paragraphs; a file that has was made to do harm, or is no story.
MOST = 250_000
# Stories of a file that holds several.
STORIES = 10_000
# The longest book has no paragraph of so many characters.
LONGEST = 1_000_000
_ADDED = (("furniture", "page"), ("furniture", "promo"))
_MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb'\u2018\u2019<`"


def refuse_if_many(count: int, name: str, what: str = "paragraphs") -> None:
    """Raises ReadError for a file of more lines or paragraphs than a story can have."""
    if count > MOST:
        raise ReadError(name, f"more than {MOST:,} {what}, which no story has; lintnews leaves it")


def refuse_if_archive(stories: int, name: str) -> None:
    """Raises ReadError for a file of more stories than a desk or a feed hands on at once."""
    if stories > STORIES:
        raise ReadError(name, f"more than {STORIES:,} stories; split the file")


def refuse_if_long(text: str, name: str) -> None:
    """Raises ReadError for a file of more lines than a story can have."""
    refuse_if_many(max(text.count("\n"), text.count("\r")), name, "lines")


def refuse_if_no_story(text: str, paragraphs: Iterable[tuple[int, int]], name: str) -> None:
    """Raises ReadError for text that would take memory and time without measure: a paragraph longer than a book, or
    hardly anything but marks.
    """
    if len(text) < MOST:
        return
    longest = max((end - start for start, end in paragraphs), default=0)
    if longest > LONGEST:
        raise ReadError(name, f"a paragraph of {longest:,} characters, which no story has; lintnews leaves it")
    refuse_if_many(sum(map(text.count, _MARKS)), name, "quotation marks")


class Galley:
    """Visible text under construction. Zones are opened, filled and closed one after another, never nested; `open`
    raises ReadError where there are more of them than a story can have.

    `is_page` says that the story stands in a whole page: what its words show to be furniture is the page's own.

    Offsets count in `text`: the source, or within `reading(view)`, for HTML that stands escaped inside of JSON or
    XML, the unescaped string, whose view leads back to the source.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self._origin: View | None = None
        self.zones: list[Zone] = []
        self.metadata: dict[str, list[Value]] = {}
        self.comments: list[Comment] = []
        self.inlines: list[Zone] = []
        self.is_page = False
        self._begun: list[tuple[str, int]] = []
        self._passages: list[Passage] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._kind = self._detail = ""
        self._start = self._first = 0
        self._run: tuple[int, int] | None = None

    def open(self, kind: str, detail: str = "") -> None:
        """Begin a zone; one that is open is closed."""
        self.close()
        refuse_if_many(len(self.zones), self.source.name)
        self._kind, self._detail = kind, detail
        self._first = len(self._pieces)
        self._start = self._length

    @property
    def is_open(self) -> bool:
        return bool(self._kind)

    @property
    def is_empty(self) -> bool:
        """Whether the open zone has nothing in it yet."""
        return not self._kind or (self._length == self._start and self._run is None)

    @contextmanager
    def reading(self, view: View) -> Iterator[None]:
        """Count offsets in the text of a view of the source."""
        self._flush()
        before = self.text, self._origin
        self.text, self._origin = view.text, view
        yield
        self._flush()
        self.text, self._origin = before

    def copy(self, start: int, end: int) -> None:
        """Show the characters `start` to `end` as they are.

        Where something between two spaces has vanished, one space is left.
        """
        if self._run is not None and self._run[1] == start:
            self._run = (self._run[0], end)
        elif start < end:
            self._flush()
            if self._ends_in_space():
                while start < end and self.text[start] == " ":
                    start += 1
            self._run = (start, end) if start < end else None

    def put(self, text: str, start: int, end: int) -> None:
        """Show `text`, which stands for the characters `start` to `end`."""
        if text:
            self._flush()
            self._set(Piece(text, *self.span(start, end)))

    def space(self, start: int, end: int) -> None:
        """Show one space for the characters `start` to `end`, unless one is there already."""
        self._flush()
        if len(self._pieces) > self._first and not self._ends_in_space():
            self.put(" ", start, end)

    def begin(self, kind: str) -> None:
        """Begin a stretch within a zone: `link`, `strong`, `emphasis`. These may be nested."""
        self._flush()
        self._begun.append((kind, self._length))

    def end(self, kind: str) -> None:
        """End the last stretch of this kind."""
        self._flush()
        while self._begun:
            begun, start = self._begun.pop()
            if begun == kind:
                if start < self._length:
                    self.inlines.append(Zone(kind, start, self._length))
                return

    def span(self, start: int, end: int) -> Span:
        """The source span of these characters."""
        return Span(start, end) if self._origin is None else self._origin.source_span(start, end)

    def value(self, text: str, start: int, end: int) -> Value:
        """A piece of metadata that stands at these characters."""
        return Value(text, *self.span(start, end))

    def _set(self, piece: Piece) -> None:
        if piece.text:
            self._pieces.append(piece)
            self._length += len(piece.text)

    @property
    def last(self) -> str:
        """The last character of the open zone, or empty."""
        self._flush()
        return self._pieces[-1].text[-1] if len(self._pieces) > self._first else ""

    def extend(self, pieces: Iterable[Piece]) -> None:
        """Show pieces that were read elsewhere."""
        self._flush()
        for piece in pieces:
            self._set(piece)

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
            self.inlines = [inline for inline in self.inlines if inline.end <= self._length]
            return
        left = len(text) - len(text.lstrip())
        right = len(text.rstrip())
        self.zones.append(Zone(kind, self._start + left, self._start + right, self._detail))
        end = self._pieces[-1].end
        self._set(Piece(_GAP, end, end))

    def _ends_in_space(self) -> bool:
        return len(self._pieces) > self._first and self._pieces[-1].text[-1] in " \n"

    def _flush(self) -> None:
        if self._run is not None:
            (start, end), self._run = self._run, None
            if self._origin is None:
                self._set(Piece(self.text[start:end], start, end))
            else:
                for piece in self._origin.pieces(start, end):
                    self._set(piece)

    def add(self, name: str, values: Iterable[Value]) -> None:
        """Note metadata under one of the common names."""
        found = [value for value in values if value.text]
        if found:
            self.metadata.setdefault(name, []).extend(found)

    def written(self, start: int, end: int, escape: Escape) -> None:
        """Note that these characters are written in another way than the rest of the file."""
        self._passages.append(Passage(*self.span(start, end), escape))

    def document(self, lexicon: Lexicon, escape: Escape = plain, editable: bool = True) -> Document:
        """The story as set, in a file that is written with `escape`; a paragraph whose words say that it is a byline,
        a credit or the like becomes one.
        """
        self.close()
        view = View(self._pieces)
        metadata: Mapping[str, Sequence[Value]] = {name: tuple(values) for name, values in self.metadata.items()}
        refuse_if_no_story(view.text, (zone[1:3] for zone in self.zones), self.source.name)
        zones = refine_zones(view.text, self.zones, lexicon, self.is_page)
        if self.is_page:
            linked = {inline[1:3] for inline in self.inlines if inline.kind == "link"}
            zones = tuple(_of_site(view.text, zone, linked) for zone in zones)
        writing = Writing(escape, self._passages)
        story = Document(self.source, view, zones, lexicon, metadata, self.comments, editable, writing)
        story.inlines = tuple(sorted(self.inlines, key=lambda inline: (inline.start, -inline.end)))
        return story


def _of_site(text: str, zone: Zone, linked: Set[tuple[int, int]]) -> Zone:
    """A zone of a whole page: what its words show to be furniture is the page's own, and so is a line that is all link
    and no sentence.
    """
    teases = zone.kind in ("paragraph", "heading", "list") and zone[1:3] in linked
    if zone[0::3] in _ADDED or (teases and text[zone.end - 1] not in '.!?”"'):
        return Zone("furniture", zone.start, zone.end, "site")
    return zone
