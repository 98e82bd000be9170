"""Who said it: the cue and the speaker of each quotation."""

from collections.abc import Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.clauses import Sentence, read_sentence
from lintnews.prose.quotes import SPEECH_WORDS, Quotation
from lintnews.prose.sentence_credits import NONE, Credit, SentenceReader, tells
from lintnews.prose.sentences import split_sentences
from lintnews.prose.wordtags import Tags
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
    `signed` (a line below it names who said it), `label` (it begins with its speaker's name in capitals), `run-on` (the
    paragraph before quotes somebody, and nobody is named since), `embedded` (the sentence itself, without a word that
    credits), or empty where nobody is credited.
    """

    start: int
    end: int
    kind: str
    words: int
    attributed: bool
    speaker: Speaker | None
    cue: Cue | None
    how: str = ""


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
        self.reader = SentenceReader(text, quotations, self.tags)
        self.credits: list[Credit] = []

    def read(self, zones: Sequence[Zone], run_on: bool) -> list[Credit]:
        at = 0
        previous: Zone | None = None
        quoted_before = False
        for zone in zones:
            if quoted_before and self.credits[-1].how in ("", "run-on"):
                self._signed(zone, at, previous)
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

    def _signed(self, zone: Zone, last: int, previous: Zone | None) -> None:
        """Credit the quotation before `last` to the line below it that names who said it: `- Ada Lee, mayor`.

        Without a dash, the quotation must be the whole paragraph. The line may stand within its marks.
        """
        if len(self.credits) != last or previous is None:
            return
        quotation = self.quotations[last - 1]
        alone = not self.text[previous.start : quotation.start].strip() and quotation.end == previous.end
        line = _CREDIT_LINE.match(self.text, zone.start, zone.end)
        if line is None and alone:
            line = _NAME_LINE.match(self.text, zone.start, zone.end)
        if line is not None and line.end() == zone.end and not line.group(2).isupper():
            self.credits[-1] = Credit(line.span(2), line.span(1) if line.group(1) else None, "signed")

    def _paragraph(
        self, zone: Zone, first: int, last: int, previous: Zone | None, quoted_before: bool, run_on: bool
    ) -> None:
        spans = list(split_sentences(self.text, zone.start, zone.end, self.verbs, zone.kind in ("list", "table")))
        sentences = self._sentences(spans, first, last)
        known: Credit | None = None
        for number, sentence in enumerate(sentences):
            if sentence.quotes:
                opens = number == 0
                credits, known = self.reader.credits(sentence, known, sentences[number + 1 : number + 2])
                self.credits += credits
                if known is None:
                    known = self._before(first, previous, quoted_before, run_on) if opens else NONE
                    if known.how:
                        self.credits[-len(sentence.quotes) :] = [known] * len(sentence.quotes)
                    else:
                        known = None
            else:
                known = self.reader.lead(sentence) or known
        if any(credit.how == "statement" for credit in self.credits[first:]):
            told = quoted_before or any(
                credit.how not in ("statement", "embedded", "") for credit in self.credits[first:]
            )
            self._settle(first, told or any(map(tells, sentences)) or (previous is not None and self._tells(previous)))

    def _settle(self, first: int, told: bool) -> None:
        """A plain statement that quotes somebody credits nobody, unless its surroundings tell of somebody who speaks."""
        for number in range(first, len(self.credits)):
            if self.credits[number].how == "statement":
                self.credits[number] = self.credits[number]._replace(how="embedded") if told else NONE

    def _tells(self, zone: Zone) -> bool:
        start = max(zone.start, zone.end - _LOOK_BACK)
        return tells(read_sentence(self.text, start, zone.end, self.quotations, 0, 0, self.tags))

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

    def _before(self, first: int, previous: Zone | None, quoted_before: bool, run_on: bool) -> Credit:
        """The credit that its own label gives a quotation that opens a paragraph, or the paragraph before."""
        label = _LABEL.match(self.text, self.quotations[first].start)
        if label is not None:
            return Credit(label.span(1), label.span(2), "label")
        if previous is None:
            return NONE
        if self.quotations[first].continued and first:
            return self.credits[first - 1]._replace(how="carried") if self.credits[first - 1].how else NONE
        if self.text[previous.end - 1] == ":" or not quoted_before:
            spans = list(
                split_sentences(self.text, max(previous.start, previous.end - _LOOK_BACK), previous.end, self.verbs)
            )
            sentence = read_sentence(self.text, *spans[-1], self.quotations, 0, 0, self.tags)
            lead = self.reader.lead(sentence)
            if lead is not None:
                return lead._replace(how="lead-in")
            if self.text[previous.end - 1] == ":":
                return Credit(None, (previous.end - 1, previous.end), "lead-in")
        if quoted_before and run_on and self.credits[first - 1].how:
            return self.credits[first - 1]._replace(how="run-on")
        return NONE


_LABEL = expression(r"[\"“‘']{1,2}([A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3})(:)\s")
_LOOK_BACK = 600  # characters of the paragraph before
_NAME = r"((?!An? |The )[A-Z][\w.'’-]+(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]*){1,4}(?<![.\"”]))"
_NAME_LINE = expression(rf"(){_NAME}(?:, [^\n“”\".!?]{{2,80}}|(?=\.?[\"”]))\.?[\"”]?")
_CREDIT_LINE = expression(r"\s*([-–—―]+)\s*((?!An? )[A-Z][^\s,.\n]*(?: [^\s,.\n]+){0,5})[^\n“”\"]{0,80}")
