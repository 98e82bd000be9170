"""Files that hold several stories, as a feed or an agency's message does."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from lintnews.document import Document
from lintnews.markup.galley import refuse_if_archive
from lintnews.source import Source, Span

S = TypeVar("S")


def bundled(
    source: Source, stories: Sequence[S], read: Callable[[Sequence[S]], Document], span: Callable[[S], Span]
) -> Document:
    """All stories of a file as `read` sets them; each of several is a part of it, too, with its span in the source.
    Raises ReadError for more than a desk hands on at once.
    """
    refuse_if_archive(len(stories), source.name)
    whole = read(stories)
    if len(stories) > 1:
        whole.parts = tuple(read([story]) for story in stories)
        for part, story in zip(whole.parts, stories, strict=True):
            part.stretch = span(story)
    return whole
