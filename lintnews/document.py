"""A story as a copy editor sees it: zones, metadata, and facts that are each computed on demand and once."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.attribution import Quote, attribute
from lintnews.prose.folding import fold
from lintnews.prose.quotes import Quotation, find_quotations
from lintnews.prose.sentences import find_sentences
from lintnews.prose.typed_marks import Paragraph, find_marks
from lintnews.prose.zones import Zone
from lintnews.source import Source, Span, View

# Stands for quoted text in what style rules see: neither a letter nor a space, so no pattern runs across it.
BLANK = "\ufffc"


class Value(NamedTuple):
    """A piece of metadata and its span in the source file."""

    text: str
    start: int
    end: int


class Comment(NamedTuple):
    """A comment in a draft, where directives stand; its span is in the source file."""

    text: str
    start: int
    end: int


class Document:
    """A story. Spans of zones and facts are half-open code points of `text`, the visible text, counted from 0;
    `source_span` takes them to the source file.

    `metadata` maps the common names (`headline`, `byline`, `authors`, `contributors`, `dateline`, `date`, `embargo`,
    `note`) to their values in order. `format` is the name of the format that it was read as; a story that is not
    `editable` is never fixed.
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
    ) -> None:
        self.source = source
        self.view = view
        self.text = view.text
        self.zones = tuple(zones)
        self.lexicon = lexicon
        self.metadata = metadata or {}
        self.comments = tuple(comments)
        self.editable = editable
        self.format = "text"

    @property
    def name(self) -> str:
        """The name of the file, as the user gave it."""
        return self.source.name

    def source_span(self, start: int, end: int) -> Span:
        """The span of the source file that shows as `text[start:end]`."""
        return self.view.source_span(start, end)

    @cached_property
    def folded(self) -> str:
        """`text` in lower case with straight apostrophes and plain spaces, each character in its place."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the story, without its apparatus."""
        return find_sentences(self.text, self.zones)

    @cached_property
    def typed_marks(self) -> tuple[Paragraph, ...]:
        """The double quotation marks as typed, paragraph by paragraph, with those that lack a partner."""
        return find_marks(self.text, self.zones)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Everything between quotation marks, in order; `quotes` says who speaks."""
        return find_quotations(self.text, self.zones)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations with their cues and speakers."""
        return attribute(self.text, self.quotations)

    @cached_property
    def unquoted(self) -> str:
        """`text` with every quotation blanked, marks included, at equal length."""
        return _blank(self.text, self.quotations, keep=False)

    @cached_property
    def quoted(self) -> str:
        """`text` with everything but quotations blanked, at equal length."""
        return _blank(self.text, self.quotations, keep=True)


def _blank(text: str, spans: Sequence[Quotation], keep: bool) -> str:
    parts, at = [], 0
    for span in spans:
        start, end = max(span.start, at), max(span.end, at)
        outside, inside = text[at:start], text[start:end]
        parts += [BLANK * len(outside), inside] if keep else [outside, BLANK * len(inside)]
        at = end
    rest = text[at:]
    return "".join([*parts, BLANK * len(rest) if keep else rest])
