"""Who said it: the cue and the speaker of each quotation."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from lintnews.lexicon import Lexicon
from lintnews.prose.quotes import SPEECH_WORDS, Quotation
from lintnews.prose.quoting.cues import Cues
from lintnews.prose.quoting.paragraph_credits import ParagraphReader
from lintnews.prose.quoting.wordtags import Tags
from lintnews.prose.sentences import find_sentences
from lintnews.prose.zones import Zone
from lintnews.records import Record, maker
from lintnews.source import Span

# Characters behind a few quoted words within which who said them stands.
_BESIDE = 40
# What ends the sentence, the line or the quotation before.
_ENDS = frozenset(".!?:\n”\"’'")


class Speaker(Record):
    """The nearest mention that credits a quotation; `person` is the fullest name for them, or empty if unresolved."""

    start: int
    end: int
    person: str = ""


class Cue(Record):
    """The words that credit: `said`, `according to`."""

    start: int
    end: int


class Quote(Record):
    """A quotation with its attribution.

    `how` says where the credit stands: `sentence`, `chain` (an earlier or the next sentence of the paragraph),
    `carried` (the quotation goes on from the paragraph before), `lead-in` (the paragraph before announces it),
    `signed` (a line below it names who said it), `label` (it, or its paragraph, begins with its speaker's name in
    capitals, or with Q. or A.), `resumed` (it plainly goes on with what the paragraph before quotes), `run-on` (the
    paragraph before quotes somebody, and nobody is named since), `answer` (the paragraph before asks for it, whoever
    speaks), `embedded` (the sentence itself, without a word that credits), or empty where nobody is credited.
    """

    start: int
    end: int
    kind: str
    words: int
    attributed: bool
    speaker: Speaker | None
    cue: Cue | None
    how: str = ""


_make_quote, _make_speaker, _make_cue = maker(Quote), maker(Speaker), maker(Cue)


def by_zone(quotes: Sequence[Quote], zones: Sequence[Zone]) -> Iterator[tuple[Zone, tuple[Quote, ...]]]:
    """The zones that hold quotations, each with its quotations, in order."""
    ends = [zone.end for zone in zones]
    at, count = 0, len(quotes)
    while at < count and (number := bisect_right(ends, quotes[at].start)) < len(ends):
        first, at = at, at + 1
        while at < count and quotes[at].start < ends[number]:
            at += 1
        yield zones[number], tuple(quotes[first:at])


def attribute(
    text: str,
    quotations: Sequence[Quotation],
    zones: Sequence[Zone] = (),
    lexicon: Lexicon | None = None,
    run_on: bool = True,
    sentences: Sequence[Span] | None = None,
) -> tuple[Quote, ...]:
    """Each quotation with its cue and speaker, or with none.

    With `run_on`, a quotation that stands alone in its paragraph is credited to whom the paragraph before quotes. The
    sentences are found unless they are given.
    """
    if not quotations:
        return ()
    lexicon = lexicon or Lexicon()
    sentences = find_sentences(text, zones, lexicon.get(Tags).goes_on) if sentences is None else sentences
    credits = ParagraphReader(text, quotations, zones, sentences, lexicon).read(run_on)
    saying = lexicon.get(Cues).saying
    quotes = []
    for q, given in zip(quotations, credits, strict=True):
        speaker = _make_speaker((*given.speaker, "")) if given.speaker else None
        cue = _make_cue(given.cue) if given.cue else None
        said = given.how in ("sentence", "chain") and (q.words >= SPEECH_WORDS or _is_said(text, q, cue, saying))
        kind = "speech" if said else q.kind
        quotes.append(_make_quote((q.start, q.end, kind, q.words, bool(given.how), speaker, cue, given.how)))
    return tuple(quotes)


def _is_said(text: str, quotation: Quotation, cue: Cue | None, saying: Set[str]) -> bool:
    """Whether a few words are speech, and no scare quote: a sentence of their own, next to who said it, `"No," she
    said.` `She said, "No."`
    """
    before = text[max(quotation.start - 3, 0) : quotation.start].rstrip(" ")
    last = text[quotation.end - quotation.closed - 1]
    if cue is None or text[cue.start : cue.end] not in saying:
        return False
    if cue.end <= quotation.start:
        between = text[cue.end : quotation.start].rstrip(" ")  # in her memoir, “Wet Feet” is no speech
        leads = between == "," or (between.endswith(":") and len(between) < _BESIDE)
        return leads and text[quotation.start + 1].isupper() and last in ".!?"
    if (before and before[-1] not in _ENDS) or last not in ",.!?" or cue.start < quotation.end:
        return False
    return cue.end - quotation.end < _BESIDE
