"""Who said it: the cue and the speaker of each quotation."""

from typing import NamedTuple

from lintnews.prose.quotes import Quotation


class Speaker(NamedTuple):
    """The nearest mention that credits a quotation; `person` is the fullest name for them, or empty if unresolved."""

    start: int
    end: int
    person: str = ""


class Cue(NamedTuple):
    """The words that credit: `said`, `according to`."""

    start: int
    end: int


class Quote(NamedTuple):
    """A quotation with its attribution."""

    start: int
    end: int
    kind: str
    words: int
    attributed: bool
    speaker: Speaker | None
    cue: Cue | None


def attribute(text: str, quotations: tuple[Quotation, ...]) -> tuple[Quote, ...]:
    """Each quotation with its cue and speaker, or with none."""
    return tuple(Quote(q.start, q.end, q.kind, q.words, False, None, None) for q in quotations)
