"""Who is credited from paragraph to paragraph: quotations that go on, lead-ins, lines below, monologues."""

from collections.abc import Sequence
from functools import partial

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.clauses import Sentence, read_sentence
from lintnews.prose.quoting.credit_below import signature_below, signed_throughout
from lintnews.prose.quoting.credits import NONE, Credit
from lintnews.prose.quoting.hidden_speakers import HiddenSpeakers
from lintnews.prose.quoting.layouts import Layout
from lintnews.prose.quoting.leads import LeadReader
from lintnews.prose.quoting.paragraphs import Stretch, stretches_of, with_quotations
from lintnews.prose.quoting.running import Running
from lintnews.prose.quoting.sentence_credits import SentenceReader, tells
from lintnews.prose.quoting.stances import Stances
from lintnews.prose.quoting.wordtags import Tags
from lintnews.prose.sentences import split_sentences
from lintnews.prose.zones import Zone
from lintnews.source import Span

_LOOK_BACK = 600  # characters of the paragraph before
_SHORT = 9  # tokens of a question that is put to somebody, rather than to the reader
_TOPIC = expression(r"On [^“”\"‘\n]{2,80}: ?[“\"‘'’]")


class ParagraphReader:
    """Reads the paragraphs of a story that hold quotations, in order."""

    def __init__(
        self,
        text: str,
        quotations: Sequence[Quotation],
        zones: Sequence[Zone],
        sentences: Sequence[Span],
        lexicon: Lexicon,
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._tags = tags = lexicon.get(Tags)
        self._spans = sentences
        hidden = lexicon.get(HiddenSpeakers)
        self._leads = LeadReader(text, tags, lexicon.get(Stances), hidden)
        self._reader = SentenceReader(text, quotations, self._leads, hidden)
        self._paragraphs = with_quotations(zones, quotations)
        self._layout = Layout(text, quotations, self._paragraphs)
        self._running = Running(text, quotations, self._paragraphs, self._first_credit)
        self._credits: list[Credit] = []
        self._known: Credit | None = None  # what the last sentence with quotations hands on
        self._rest: tuple[int, Sequence[Stretch], int] | None = None  # where its paragraph goes on

    def read(self, run_on: bool) -> list[Credit]:
        """The credit of each quotation. With `run_on`, one that stands alone in its paragraph and says nothing of who
        speaks is credited to whom the paragraph before quotes.
        """
        for number, paragraph in enumerate(self._paragraphs):
            if paragraph.quotes:
                self._paragraph(number, run_on)
                how = self._credits[-1].how
                headed = how == "lead-in" and number > 0 and self._paragraphs[number - 1].zone.kind == "headline"
                if how in ("", "run-on") or headed:
                    quotation = self._quotations[len(self._credits) - 1]
                    signed = signature_below(self._text, quotation, paragraph.zone, paragraph.following)
                    self._credits[-1] = signed or self._below(number) or self._credits[-1]
        self._running.carry_back(self._credits)
        self._credits += [NONE] * (len(self._quotations) - len(self._credits))
        return self._credits

    def _paragraph(self, number: int, run_on: bool) -> None:
        first = self._paragraphs[number].first
        stretches = self._stretches(number)
        label = known = self._layout.label(number)
        done = 0
        for place, stretch in enumerate(stretches):
            if stretch.first == stretch.last:
                continue
            known = self._led(number, stretches[:place], done, known)
            sentence = self._read(*stretch)
            credits, known = self._reader.credits(sentence, known, partial(self._plain, stretches, place + 1))
            if place == 0:
                credits = self._on_topic(number, credits)
            if label is not None:
                credits = [self._layout.labelled(credit, label) for credit in credits]
            self._credits += credits
            bare = known is None or (known.how == "embedded" and known.cue is None)
            if bare and place == 0:
                before = self._before(number, run_on and known is None)
                if before is not None and (known is None or before.how in ("carried", "lead-in")):
                    known = before
                    self._credits[-len(sentence.quotes) :] = [known] * len(sentence.quotes)
            done = place + 1
        if len(self._credits) > first + 1:
            self._credits[first:] = signed_throughout(self._text, self._quotations[first:], self._credits[first:])
        if any(credit.how == "statement" for credit in self._credits[first:]):
            self._settle(number, stretches)
        self._known, self._rest = known, (number, stretches, done)

    def _on_topic(self, number: int, credits: list[Credit]) -> list[Credit]:
        """`On her last match: “…”` goes on with whom the paragraph before quotes."""
        topic = _TOPIC.match(self._text, self._paragraphs[number].zone.start)
        if topic is None or not number or not self._paragraphs[number - 1].quotes:
            return credits
        speaking = self._handed_on()
        if speaking is None or speaking.speaker is None:
            return credits
        by_colon = [credit.cue is not None and self._text[credit.cue[0]] == ":" for credit in credits]
        return [
            credit._replace(speaker=speaking.speaker) if colon else credit
            for credit, colon in zip(credits, by_colon, strict=True)
        ]

    def _below(self, number: int) -> Credit | None:
        """The credit that the next paragraph gives a quotation which stands alone: `So says Lee.`"""
        zone, first, last, following = self._paragraphs[number]
        alone = last == first + 1 and self._quotations[first][:2] == (zone.start, zone.end)
        if not alone or following is None or self._credits[-1].how:
            return None
        signed = self._layout.signature(number)
        if signed is not None or following.kind != "paragraph":
            return signed
        leads = all(paragraph.zone.kind != "paragraph" for paragraph in self._paragraphs[:number])
        after = self._plain(self._stretches(number + 1), 0)
        if after is not None:
            return self._leads.backward(after, below=True, leads=leads)
        found = self._first_credit(number + 1) if leads and self._quotations[first].closed else None
        if found is None or found[0].how != "sentence" or not (found[1] and found[2]):
            return None
        return found[0]._replace(how="signed")  # the story opens with two quotations of one speaker

    def _plain(self, stretches: Sequence[Stretch], place: int) -> Sentence | None:
        """The sentence at this place, if there is one, without quotations."""
        found = stretches[place] if place < len(stretches) else None
        return self._read(*found) if found and found.first == found.last else None

    def _led(self, number: int, stretches: Sequence[Stretch], done: int, known: Credit | None) -> Credit | None:
        """What the sentences from the one at place `done`, none of which quotes, hand on: the last of them that credits
        decides. `known` is what they inherit.
        """
        for place in range(len(stretches) - 1, done - 1, -1):
            sentence = self._read(*stretches[place])
            near = place == len(stretches) - 1
            lead = self._leads.lead(sentence, near=near, answered=not self._running.asks(stretches[-1].last))
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
            lead = self._leads.lead(self._read(*span, 0, 0), near=False)
            if lead is not None:
                return lead
        return None

    def _settle(self, number: int, stretches: Sequence[Stretch]) -> None:
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

    def _stretches(self, number: int) -> list[Stretch]:
        return stretches_of(self._paragraphs[number], self._spans, self._quotations)

    def _first_credit(self, number: int) -> tuple[Credit, bool, bool] | None:
        """What the first sentence of a paragraph that quotes says of its quotation, whether that is its first sentence,
        and whether the quotation opens it; None where there is none.
        """
        stretches = self._stretches(number) if self._paragraphs[number].quotes else []
        quoting = next((stretch for stretch in stretches if stretch.last > stretch.first), None)
        if quoting is None:
            return None
        credit = self._reader.credits(self._read(*quoting))[0][0]
        return credit, quoting is stretches[0], self._quotations[quoting.first].start == stretches[0].start

    def _before(self, number: int, run_on: bool) -> Credit | None:
        """The credit that the paragraph before gives a quotation that opens a paragraph."""
        first = self._paragraphs[number].first
        if number == 0:
            return None
        previous = self._paragraphs[number - 1]
        quoted = previous.quotes
        if self._quotations[first].continued and first:
            return self._credits[first - 1]._replace(how="carried") if self._credits[first - 1].how else None
        end = previous.zone.end
        if self._text[end - 1] == ":" or not quoted:
            spans = self._split(max(previous.zone.start, end - _LOOK_BACK), end)
            lead = self._leads.lead(self._read(*spans[-1], 0, 0), above=True, answered=not self._running.asks(first))
            if lead is not None:
                return lead._replace(how="lead-in")
            if self._text[end - 1] == ":":
                return Credit(None, (end - 1, end), "lead-in")
        told = self._told(number)
        if told is not None:
            return told._replace(how="lead-in")
        if not quoted and run_on and self._running.returns(number, self._credits):
            return self._credits[first - 1]._replace(how="run-on")
        if not quoted or not self._credits[first - 1].how:
            return self._layout.heading(number)
        speaking = self._handed_on() or self._credits[first - 1]
        tied = self._running.is_tied(number, self._credits)
        if not tied and run_on and self._running.changes(first, self._credits):
            return Credit(None, None, "answer")
        return speaking._replace(how="resumed" if tied else "run-on") if tied or run_on else None

    def _told(self, number: int) -> Credit | None:
        """Whom a block quotation shows, or who answers a question, where the paragraph above tells of them."""
        above = self._paragraphs[number - 1]
        if self._quotations[self._paragraphs[number].first].marks == "none":
            return self._answering(number)
        if above.quotes or self._text[above.zone.end - 1] != "?":
            return None
        return self._asked(number - 1, self._read(above.zone.start, above.zone.end, 0, 0))
