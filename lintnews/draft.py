"""A story as a format reads it: what it shows of its file, its zones and its metadata."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Self

from lintnews.lexicon import Lexicon
from lintnews.prose.memo import fact
from lintnews.prose.zones import Zone
from lintnews.records import Record
from lintnews.source import Source, Span, View


class Value(Record):
    """A piece of metadata and its span in the source file."""

    text: str
    start: int
    end: int


class Comment(Record):
    """A comment in a draft, where directives stand; its span is in the source file."""

    text: str
    start: int
    end: int


def _as_it_is(text: str, offset: int) -> str | None:
    return text


class Draft:
    """A story of which nothing is worked out yet. Spans of zones and facts are half-open code points of `text`, the
    visible text, counted from 0; `source_span` takes them to the source file.

    `metadata` maps the common names (`headline`, `byline`, `authors`, `contributors`, `dateline`, `date`, `embargo`,
    `note`) to their values in order. `format` is the name of the format that it was read as; a story that is not
    `editable` is never fixed. `written` gives what to put at an offset of the source so that it reads as a text.
    `parts` are the stories of a file that holds several, each for itself; the file's own document shows them all.
    `stretch` is the part of the source that a story has.
    """

    def __init__(
        self,
        source: Source,
        view: View,
        zones: Sequence[Zone],
        lexicon: Lexicon,
        metadata: Mapping[str, Sequence[Value]] | None = None,
        comments: Sequence[Comment] = (),
        editable: bool = True,
        written: Callable[[str, int], str | None] = _as_it_is,
    ) -> None:
        self.source = source
        self.view = view
        self.text = view.text
        self.zones = tuple(zones)
        self.lexicon = lexicon
        self.metadata = metadata or {}
        self.comments = tuple(comments)
        self.editable = editable
        self._written = written
        self.format = "text"
        self.inlines: tuple[Zone, ...] = ()
        self.parts: tuple[Self, ...] = ()
        self.stretch = Span(0, len(source.text))
        self._seen: dict[tuple[str, bool, bool], str] = {}

    @property
    def name(self) -> str:
        """The name of the file, as the user gave it."""
        return self.source.name

    def source_span(self, start: int, end: int) -> Span:
        """The span of the source file that shows as `text[start:end]`."""
        return self.view.source_span(start, end)

    def written(self, text: str, offset: int) -> str | None:
        """What to put at an offset of the source so that it reads `text`: escaped as the format asks for it. None
        where that cannot be told, or where the encoding of the file lacks a character.
        """
        escaped = self._written(text, offset)
        return escaped if escaped is not None and self.source.can_hold(escaped) else None

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that holds this offset of `text`."""
        at = bisect_right(self._zone_starts, offset) - 1
        return self.zones[at] if at >= 0 and offset < self.zones[at].end else None

    @fact
    def _zone_starts(self) -> list[int]:
        return [zone.start for zone in self.zones]
