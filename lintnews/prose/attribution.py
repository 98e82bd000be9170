"""Who said it: the cue and the speaker of each quotation."""

from collections.abc import Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.clauses import Sentence, Tags, read_sentence
from lintnews.prose.crediting import Reading, announced, credit, cue_span, source_of
from lintnews.prose.quotes import SPEECH_WORDS, Quotation
from lintnews.prose.sentences import split_sentences
from lintnews.prose.zones import PROSE, Zone


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
    """A quotation with its attribution.

    `how` says where the credit stands: `sentence`, `chain` (an earlier or the next sentence of the paragraph),
    `carried` (the quotation goes on from the paragraph before), `lead-in` (the paragraph before announces it),
    `signed` (a line below it names who said it), `run-on` (the paragraph before quotes somebody, and nobody is named
    since), `embedded` (the sentence itself, without a word that credits), or empty where nobody is credited.
    """

    start: int
    end: int
    kind: str
    words: int
    attributed: bool
    speaker: Speaker | None
    cue: Cue | None
    how: str = ""


class Credit(NamedTuple):
    """Spans of speaker and cue, in code points, where known; and where the credit stands."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    how: str


NONE = Credit(None, None, "")


def attribute(
    text: str,
    quotations: Sequence[Quotation],
    zones: Sequence[Zone] = (),
    lexicon: Lexicon | None = None,
    run_on: bool = True,
) -> tuple[Quote, ...]:
    """Each quotation with its cue and speaker, or with none.

    With `run_on`, a quotation that stands alone in its paragraph is credited to whom the paragraph before quotes.
    """
    reader = _Reader(text, quotations, lexicon or Lexicon())
    credits = reader.read(zones, run_on)
    quotes = []
    for q, given in zip(quotations, credits, strict=True):
        speaker = Speaker(*given.speaker) if given.speaker else None
        cue = Cue(*given.cue) if given.cue else None
        kind = "speech" if q.words >= SPEECH_WORDS and given.how in ("sentence", "chain") else q.kind
        quotes.append(Quote(q.start, q.end, kind, q.words, bool(given.how), speaker, cue, given.how))
    return tuple(quotes)


class _Reader:
    """Reads the paragraphs of a story that hold quotations, in order."""

    def __init__(self, text: str, quotations: Sequence[Quotation], lexicon: Lexicon) -> None:
        self.text = text
        self.quotations = quotations
        self.tags = lexicon.get(Tags)
        self.verbs = self.tags.goes_on
        self.credits: list[Credit] = []

    def read(self, zones: Sequence[Zone], run_on: bool) -> list[Credit]:
        at = 0
        previous: Zone | None = None
        quoted_before = False
        for zone in zones:
            if quoted_before and not self.credits[-1].how:
                self._signed(zone, at)
            if zone.kind not in PROSE:
                continue
            first = at
            while at < len(self.quotations) and self.quotations[at].start < zone.end:
                at += 1
            if at > first:
                self._paragraph(zone, first, at, previous, quoted_before, run_on)
            quoted_before = at > first
            previous = zone
        self.credits += [NONE] * (len(self.quotations) - len(self.credits))
        return self.credits

    def _signed(self, zone: Zone, last: int) -> None:
        """Credit the quotation before `last` to the line below it that names who said it: `- Ada Lee, mayor`."""
        line = _CREDIT_LINE.match(self.text, zone.start, zone.end)
        if line is not None and line.end() == zone.end and len(self.credits) == last:
            self.credits[-1] = Credit(line.span(2), line.span(1), "signed")

    def _paragraph(
        self, zone: Zone, first: int, last: int, previous: Zone | None, quoted_before: bool, run_on: bool
    ) -> None:
        spans = list(split_sentences(self.text, zone.start, zone.end, self.verbs, zone.kind in ("list", "table")))
        sentences = self._sentences(spans, first, last)
        known: Credit | None = None
        for number, sentence in enumerate(sentences):
            if sentence.quotes:
                opens = number == 0
                known = self._sentence(sentence, known, sentences[number + 1 : number + 2])
                if known is None:
                    known = self._before(first, previous, quoted_before, run_on) if opens else NONE
                    if known.how:
                        self.credits[-len(sentence.quotes) :] = [known] * len(sentence.quotes)
                    else:
                        known = None
            else:
                known = self._lead(sentence) or known

    def _sentences(self, spans: Sequence[tuple[int, int]], first: int, last: int) -> list[Sentence]:
        """The sentences of a paragraph, none of which ends within a quotation."""
        sentences = []
        start = -1
        at = first
        for span in spans:
            if start < 0:
                start = span[0]
                begin = at
            while at < last and self.quotations[at].start < span[1]:
                at += 1
            if at > begin and self.quotations[at - 1].end > span[1] and span is not spans[-1]:
                continue
            sentences.append(read_sentence(self.text, start, span[1], self.quotations, begin, at, self.tags))
            start = -1
        return sentences

    def _lead(self, sentence: Sentence) -> Credit | None:
        """The credit that a sentence without quotations gives to those that follow it."""
        tags = sentence.tags
        if tags.endswith(":"):
            reading = announced(tags, len(tags))
            return self._credit(sentence, reading, "chain") if reading else None
        for at in range(len(tags) - 1, -1, -1):
            if tags[at] in "VW" and self._word(sentence, at) not in self.tags.introducing:
                continue
            if tags[at] in "VWL":
                return self._credit(sentence, Reading(source_of(tags, at, 0), cue_span(tags, at)), "chain")
        return None

    def _word(self, sentence: Sentence, at: int) -> str:
        return self.text[sentence.starts[at] : sentence.ends[at]].lower()

    def _before(self, first: int, previous: Zone | None, quoted_before: bool, run_on: bool) -> Credit:
        """The credit that the paragraph before gives."""
        if previous is None:
            return NONE
        if self.quotations[first].continued and first:
            return self.credits[first - 1]._replace(how="carried") if self.credits[first - 1].how else NONE
        if self.text[previous.end - 1] == ":" or not quoted_before:
            spans = list(split_sentences(self.text, max(previous.start, previous.end - 600), previous.end, self.verbs))
            sentence = read_sentence(self.text, *spans[-1], self.quotations, 0, 0, self.tags)
            lead = self._lead(sentence)
            if lead is not None:
                return lead._replace(how="lead-in")
            if self.text[previous.end - 1] == ":":
                return Credit(None, (previous.end - 1, previous.end), "lead-in")
        if quoted_before and run_on and self.credits[first - 1].how:
            return self.credits[first - 1]._replace(how="run-on")
        return NONE

    def _sentence(self, sentence: Sentence, known: Credit | None, after: Sequence[Sentence]) -> Credit | None:
        """Credits every quotation of a sentence; returns what later sentences inherit, or None for nobody."""
        tags = sentence.tags
        alone = not tags.translate(_NO_WORDS)
        if alone and known is None and after and not after[0].quotes:
            known = self._backward(after[0])
        if alone or (known is not None and not _VERBS.intersection(tags)):
            self.credits += [known._replace(how="chain") if known else NONE] * len(sentence.quotes)
            return known
        reading: Reading | None = None
        main: Credit | None = None
        places = list(sentence.quotes)
        for number, at in enumerate(places):
            low = places[number - 1] + 1 if number else 0
            high = places[number + 1] if number + 1 < len(places) else len(tags)
            reading = credit(tags, at, low, high, reading)
            how = "sentence" if reading is not None and reading.word else "embedded"
            found = self._credit(sentence, reading, how) if reading else Credit(None, None, how)
            self.credits.append(found)
            if main is None or reading is None or reading.speaker is None or tags[reading.speaker[0]] != "R":
                main = found
        return main

    def _backward(self, sentence: Sentence) -> Credit | None:
        """A short sentence after a quotation that says who spoke: `So says Lee.`"""
        if len(sentence.tags) < 12:
            for at, tag in enumerate(sentence.tags):
                if tag in "VG":
                    reading = Reading(source_of(sentence.tags, at, 0), (at, at + 1))
                    return self._credit(sentence, reading, "chain")
        return None

    def _credit(self, sentence: Sentence, reading: Reading, how: str) -> Credit:
        """A reading in tokens, as spans of the text."""
        found, cue = reading.speaker, reading.cue
        speaker = (sentence.starts[found[0]], sentence.ends[found[1] - 1]) if found else None
        return Credit(speaker, (sentence.starts[cue[0]], sentence.ends[cue[1] - 1]), how)


_CREDIT_LINE = expression(r"\s*([-–—―]+)\s*([A-Z][^\s,.\n]*(?: [^\s,.\n]+){0,5})[^\n“”\"]{0,80}")
_NO_WORDS = str.maketrans("", "", "Qqz,;:-().")
_VERBS = frozenset("VWABGFEXxuPKL:")
