"""Who is credited from paragraph to paragraph: quotations that go on, lead-ins, lines below, monologues."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, partial
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.clauses import Sentence, read_sentence
from lintnews.prose.quoting.credit_below import signature_below
from lintnews.prose.quoting.interviews import asks, is_interview
from lintnews.prose.quoting.paragraphs import with_quotations
from lintnews.prose.quoting.sentence_credits import NONE, Credit, SentenceReader, tells
from lintnews.prose.quoting.stances import Stances
from lintnews.prose.quoting.wordtags import Tags
from lintnews.prose.records import maker
from lintnews.prose.sentences import split_sentences
from lintnews.prose.zones import Zone
from lintnews.source import Span

_LOOK_BACK = 600  # characters of the paragraph before
_BARE = 4  # paragraphs from one that says who speaks to the next
_SHORT = 9  # tokens of a question that is put to somebody, rather than to the reader
# A speaker's name in capitals at the head of what is quoted.
_LABEL = expression(r"[\"“‘']{1,2}([A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3})(:)\s")
# The head of a quotation that takes up the words before it.
_CARRIES_ON = expression(
    r"[\"“”‘'’`«]{0,3}\s?(?:(?:And|But|Or|Nor|So|Then|Because|Therefore|Also|Yet|Plus|Though|Although|Which|Besides"
    r"|Moreover|Furthermore|I mean,?)\b|…|\.\.|[a-z])"
)
_LAST_NAME = expression(r"([A-Z][^\W_]+(?:['’-][^\W\d_]+)*)\W*\Z")


class _Stretch(NamedTuple):
    """A sentence of a paragraph, yet to be read, with the numbers of the quotations in it."""

    start: int
    end: int
    first: int
    last: int


_make_stretch = maker(_Stretch)


class ParagraphReader:
    """Reads the paragraphs of a story that hold quotations, in order."""

    def __init__(
        self,
        text: str,
        quotations: Sequence[Quotation],
        tags: Tags,
        zones: Sequence[Zone],
        sentences: Sequence[Span],
        stances: Stances,
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._tags = tags
        self._spans = sentences
        self._reader = SentenceReader(text, quotations, tags, stances)
        self._paragraphs = with_quotations(zones, quotations)
        self._credits: list[Credit] = []
        self._known: Credit | None = None  # what the last sentence with quotations hands on
        self._rest: tuple[int, Sequence[_Stretch], int] | None = None  # where its paragraph goes on

    def read(self, run_on: bool) -> list[Credit]:
        """The credit of each quotation. With `run_on`, one that stands alone in its paragraph and says nothing of who
        speaks is credited to whom the paragraph before quotes.
        """
        for number, paragraph in enumerate(self._paragraphs):
            if paragraph.quotes:
                self._paragraph(number, run_on)
                if paragraph.following and self._credits[-1].how in ("", "run-on"):
                    quotation = self._quotations[len(self._credits) - 1]
                    signed = signature_below(self._text, quotation, paragraph.zone, paragraph.following)
                    self._credits[-1] = signed or self._credits[-1]
        self._credits += [NONE] * (len(self._quotations) - len(self._credits))
        return self._credits

    def _paragraph(self, number: int, run_on: bool) -> None:
        first = self._paragraphs[number].first
        stretches = self._stretches(number)
        known: Credit | None = None
        done = 0
        for place, stretch in enumerate(stretches):
            if stretch.first == stretch.last:
                continue
            known = self._led(number, stretches[:place], done, known)
            sentence = self._read(*stretch)
            credits, known = self._reader.credits(sentence, known, partial(self._plain, stretches, place + 1))
            self._credits += credits
            bare = known is None or (known.how == "embedded" and known.cue is None)
            if bare and place == 0:
                before = self._before(number, run_on and known is None)
                if before is not None and (known is None or before.how in ("carried", "lead-in")):
                    known = before
                    self._credits[-len(sentence.quotes) :] = [known] * len(sentence.quotes)
            done = place + 1
        if any(credit.how == "statement" for credit in self._credits[first:]):
            self._settle(number, stretches)
        self._known, self._rest = known, (number, stretches, done)

    def _plain(self, stretches: Sequence[_Stretch], place: int) -> Sentence | None:
        """The sentence at this place, if there is one, without quotations."""
        found = stretches[place] if place < len(stretches) else None
        return self._read(*found) if found and found.first == found.last else None

    def _led(self, number: int, stretches: Sequence[_Stretch], done: int, known: Credit | None) -> Credit | None:
        """What the sentences from the one at place `done`, none of which quotes, hand on: the last of them that credits
        decides. `known` is what they inherit.
        """
        for place in range(len(stretches) - 1, done - 1, -1):
            sentence = self._read(*stretches[place])
            lead = self._reader.lead(sentence, near=place == len(stretches) - 1)
            lead = lead or (None if place else self._asked(number, sentence))
            if lead is not None:
                return lead
        return known

    def _handed_on(self) -> Credit | None:
        """What the last paragraph with quotations hands on; its last sentences are read when that is asked for."""
        if self._rest is not None:
            rest, self._rest = self._rest, None
            self._known = self._led(*rest, self._known)
        return self._known

    def _asked(self, number: int, sentence: Sentence) -> Credit | None:
        """A short question is answered by whom the paragraph before quotes or reports: `What of the owner? “…”`"""
        short = 0 < len(sentence.tags) < _SHORT and self._text[sentence.places[-1].end() - 1] == "?"
        return self._answering(number) if short and number else None

    def _answering(self, number: int) -> Credit | None:
        """Who speaks in the paragraph before this one, and so answers what is asked after it, or is shown below."""
        before = self._paragraphs[number - 1]
        if before.quotes:
            answering = self._handed_on() or self._credits[before.last - 1]
            return answering._replace(how="chain") if answering.how else None
        for span in reversed(self._split(before.zone.start, before.zone.end)):
            lead = self._reader.lead(self._read(*span, 0, 0), near=False)
            if lead is not None:
                return lead
        return None

    @cached_property
    def _interview(self) -> bool:
        return is_interview(self._text, self._quotations, self._paragraphs)

    def _settle(self, number: int, stretches: Sequence[_Stretch]) -> None:
        """A plain statement that quotes somebody credits nobody, unless its surroundings tell of one who speaks."""
        first = self._paragraphs[number].first
        told = any(credit.how not in ("statement", "embedded", "") for credit in self._credits[first:])
        told = told or any(tells(self._read(*stretch)) for stretch in stretches)
        if number and not told:
            before = self._paragraphs[number - 1]
            start = max(before.zone.start, before.zone.end - _LOOK_BACK)
            told = before.quotes or tells(self._read(start, before.zone.end, 0, 0))
        for place in range(first, len(self._credits)):
            if self._credits[place].how == "statement":
                self._credits[place] = self._credits[place]._replace(how="embedded") if told else NONE

    def _read(self, start: int, end: int, first: int, last: int) -> Sentence:
        return read_sentence(self._text, start, end, self._quotations, first, last, self._tags)

    def _split(self, start: int, end: int) -> list[Span]:
        return list(split_sentences(self._text, start, end, self._tags.goes_on))

    def _stretches(self, number: int) -> list[_Stretch]:
        """The sentences of a paragraph, none of which ends within a quotation."""
        zone, at, last, _ = self._paragraphs[number]
        low = bisect_left(self._spans, (zone.start,))
        spans = self._spans[low : bisect_left(self._spans, (zone.end,), low)]
        stretches = []
        start = -1
        for span in spans:
            if start < 0:
                start = span[0]
                begin = at
            while at < last and self._quotations[at].start < span[1]:
                at += 1
            if at > begin and self._quotations[at - 1].end > span[1] and span is not spans[-1]:
                continue
            stretches.append(_make_stretch((start, span[1], begin, at)))
            start = -1
        return stretches

    def _before(self, number: int, run_on: bool) -> Credit | None:
        """The credit that its own label gives a quotation that opens a paragraph, or the paragraph before."""
        first = self._paragraphs[number].first
        label = _LABEL.match(self._text, self._quotations[first].start)
        if label is not None:
            return Credit(label.span(1), label.span(2), "label")
        if number == 0:
            return None
        previous = self._paragraphs[number - 1]
        quoted = previous.quotes
        if self._quotations[first].continued and first:
            return self._credits[first - 1]._replace(how="carried") if self._credits[first - 1].how else None
        end = previous.zone.end
        if self._text[end - 1] == ":" or not quoted:
            spans = self._split(max(previous.zone.start, end - _LOOK_BACK), end)
            lead = self._reader.lead(self._read(*spans[-1], 0, 0), above=True)
            if lead is not None:
                return lead._replace(how="lead-in")
            if self._text[end - 1] == ":":
                return Credit(None, (end - 1, end), "lead-in")
        told = self._told(number)
        if told is not None:
            return told._replace(how="lead-in")
        if not quoted or not self._credits[first - 1].how:
            return None
        speaking = self._handed_on() or self._credits[first - 1]
        tied = self._is_tied(number)
        return speaking._replace(how="resumed" if tied else "run-on") if tied or run_on else None

    def _told(self, number: int) -> Credit | None:
        """Whom a block quotation shows, or who answers a question, where the paragraph above tells of them."""
        above = self._paragraphs[number - 1]
        if self._quotations[self._paragraphs[number].first].marks == "none":
            return self._answering(number)
        if above.quotes or not asks(self._text, above.zone):
            return None
        answering = self._asked(number - 1, self._read(above.zone.start, above.zone.end, 0, 0))
        return answering or (NONE if self._interview else None)

    def _is_tied(self, number: int) -> bool:
        """Whether a bare quotation is the last speaker's: it takes up the words before it, or what follows has the same
        speaker by name, or opens with more that `he` or `she` says.
        """
        paragraph = self._paragraphs[number]
        if _CARRIES_ON.match(self._text, self._quotations[paragraph.first].start):
            return True
        following, opens = NONE, False
        for later in range(number + 1, min(number + _BARE, len(self._paragraphs))):
            stretches = self._stretches(later) if self._paragraphs[later].quotes else []
            quoting = next((stretch for stretch in stretches if stretch.last > stretch.first), None)
            if quoting is None:
                break
            following = self._reader.credits(self._read(*quoting))[0][0]
            opens = self._quotations[quoting.first].start == stretches[0].start
            if following.how or quoting is not stretches[0]:
                break
        if opens and following.how == "sentence" and self._is_pronoun(following):
            return True
        names = [self._last_name(credit) for credit in (self._credits[paragraph.first - 1], following)]
        return bool(names[0]) and names[0] == names[1]

    def _is_pronoun(self, credit: Credit) -> bool:
        return credit.speaker is not None and self._text[slice(*credit.speaker)] in ("he", "she")

    def _last_name(self, credit: Credit) -> str:
        found = _LAST_NAME.search(self._text[slice(*credit.speaker)]) if credit.speaker else None
        return found.group(1) if found else ""
