"""Who is credited with a quotation, as spans of the text."""

from lintnews.prose.quoting.clauses import Sentence
from lintnews.prose.quoting.cue_sources import Reading
from lintnews.prose.quoting.phrases import NOMINAL, phrase_left
from lintnews.records import Record


class Credit(Record):
    """Spans of speaker and cue, in code points, where known; and where the credit stands."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    how: str


NONE = Credit(None, None, "")


def credit_of(sentence: Sentence, reading: Reading, how: str) -> Credit:
    """A reading in tokens, as spans of the text."""
    found, cue = reading.speaker, reading.cue
    if found and sentence.tags[slice(*found)] in ("R", "t") and sentence.tags[found[0] - 1] in NOMINAL:
        found = (phrase_left(sentence.tags, found[0], 0) or found)[0], found[1]  # a banner that
    return Credit(sentence.span(*found) if found else None, sentence.span(*cue), how)
