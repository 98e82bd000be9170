"""Who is credited with a quotation, and where: nobody, too late, or two people in one paragraph."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.finding import Level
from lintnews.prose.attribution import Quote
from lintnews.prose.quoting.cues import Cues
from lintnews.prose.quoting.echoes import find_echoes
from lintnews.prose.quoting.voices import going_on, is_profile
from lintnews.prose.speakers import same_speaker, speaker_name
from lintnews.prose.zones import Zone
from lintnews.rule import Hit, Rule, Trigger
from lintnews.source import Span

_FIRST_PERSON = expression(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
_TOLD = 12  # words of a sentence about somebody whom readers take for the speaker of what follows
_HEAD = 25  # characters within which it names them
_TERM = 5  # words that a term has at most
_ARTICLES = (" a", " an", " the", " its", " this", " these", " so-called")
_PULLED_WORDS = 5  # in a row, by which a pull quote is known again
_WORD = expression(r"[^\W\d_][\w’'-]*")
_PERSONAL = {"he", "she", "they", "we", "i", "you", "his", "her", "their", "my", "our", "who", "whose", "one", "him"}
_REACH = 2000  # characters on either side of a quotation in which its sentence is searched for words
_SENTENCE_END = expression(r"[.!?…]['’)\]]*\s+(?=[\"'“‘(\[]*[A-Z])")
_SHORT = expression(r"\b(?:[A-Z]|Mrs?|Ms|Dr|St|Sgt|Lt|Col|Gen|Gov|Sen|Rep|Rev|Prof|vs|No|a\.m|p\.m|U\.S|U\.K)\.$")


class Kind(Rule):
    """Reports quotations by how they are credited. `finds` says which:

    - `uncredited`: somebody's words that stand alone, credited to nobody, told once where they go on over paragraphs; a
      block quotation without marks, which may be no quotation at all, is no more than a warning, and is told once for
      a row of them; so are words of an `I` or `we` where one person does nearly all the talking
    - `uncredited-fragment`: words quoted within a sentence that says nothing of whose they are: it holds no word that
      credits, no name and no pronoun for a person, and no other sentence of its paragraph quotes anybody
    - `run-on`: words that stand alone and are credited only by the paragraph before, which closes its own quotation
    - `late`: a new speaker who is named only after `sentences` quoted sentences
    - `two-speakers`: quotations of two people in one paragraph
    - `change-of-speaker`: a quotation that follows another person's in its paragraph, before its own speaker is named

    With `monologues`, a bare quotation after a paragraph that quotes somebody is theirs: a speaker who goes on.
    Without, it wants a credit of its own, unless it plainly takes up the words before it (`And ...`) or the paragraph
    after it names the same speaker.
    """

    finds: Literal["uncredited", "uncredited-fragment", "run-on", "late", "two-speakers", "change-of-speaker"]
    monologues: bool = True
    sentences: int = 2
    scope: str | list[str] = ["paragraph", "list", "quote-block"]
    quotes: Literal["skip", "include", "only"] = "include"

    reads_language: ClassVar[bool] = True
    placeholders: ClassVar[tuple[str, ...]] = ("match", "speaker", "other")

    @cached_property
    def needs(self) -> str:
        return "quotations"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds.startswith("uncredited"):
            uncredited = [*self._uncredited(story)]
            if not uncredited:
                return
            known = _pulled(story) | _ill_marked(story) | going_on(story.quotes, story.quotations, uncredited)
            blocks = _unmarked(story)
            profile = is_profile(story.quotes)
            for quote in uncredited:
                if quote not in known and blocks.get(quote, True):
                    open_to_doubt = (
                        quote in blocks or _is_answered(story, quote) or _follows_person(story, quote, profile)
                    )
                    doubtful = self.level == "error" and open_to_doubt
                    yield Hit(quote.start, quote.end, level=Level.WARNING if doubtful else None)
            return
        if self.finds == "run-on":
            yield from self._running_on(story)
            return
        before: Quote | None = None
        for zone, quotes in story.quoting_zones:
            if self.looks_at.selects(zone):
                if self.finds == "late":
                    yield from self._late(story, zone, quotes, before)
                else:
                    yield from self._speakers(story, quotes)
            before = next((quote for quote in reversed(quotes) if quote.speaker), before)

    def _uncredited(self, story: Document) -> Iterator[Quote]:
        for zone, quotes in story.quoting_zones:
            if not self.looks_at.selects(zone):
                continue
            for quote in quotes:
                if quote.kind != "speech":
                    continue
                if self.finds == "uncredited-fragment":
                    if _is_loose(story, quote, zone, quotes):
                        yield quote
                elif not (quote.attributed and (self.monologues or quote.how != "run-on")) and _stands_alone(
                    story, quote
                ):
                    yield quote

    def _running_on(self, story: Document) -> Iterator[Hit]:
        for zone, quotes in story.quoting_zones:
            quote = quotes[0]
            if quote.how == "run-on" and self.looks_at.selects(zone) and _stands_alone(story, quote):
                yield Hit(quote.start, quote.end, {"speaker": speaker_name(story.text, quote) or "the last speaker"})

    def _late(self, story: Document, zone: Zone, quotes: Sequence[Quote], before: Quote | None) -> Iterator[Hit]:
        quote = quotes[0]
        if quote.speaker is None or quote.speaker.start < quote.end or story.text[zone.start : quote.start].strip():
            return
        if before is not None and same_speaker(story.text, before, quote) is not False:
            return
        text = story.text[quote.start : quote.end]
        ends = [
            m for m in _SENTENCE_END.finditer(text) if not _SHORT.search(text[max(m.start() - 6, 0) : m.start() + 1])
        ]
        if len(ends) + 1 > self.sentences:
            yield Hit(quote.start, quote.end, {"speaker": speaker_name(story.text, quote)})

    def _speakers(self, story: Document, quotes: Sequence[Quote]) -> Iterator[Hit]:
        before: Quote | None = None
        for quote in quotes:
            if quote.kind != "speech" or quote.speaker is None:
                continue
            if before is not None and same_speaker(story.text, before, quote) is False:
                unnamed = quote.speaker.start > quote.end and _begins_sentence(story, quote)
                if self.finds == "two-speakers" or unnamed:
                    values = {"speaker": speaker_name(story.text, quote), "other": speaker_name(story.text, before)}
                    yield Hit(quote.start, quote.end, values)
            before = quote


def _is_answered(story: Document, quote: Quote) -> bool:
    """Whether it is a question that the next paragraph answers, so that readers may take it for the reporter's."""
    quotes = story.quotes
    number = quotes.index(quote) + 1
    if number == len(quotes) or not story.text[quote.start : quote.end].rstrip("”\"’'").endswith("?"):
        return False
    return quotes[number].attributed and not story.text[quote.end : quotes[number].start].strip()


def _follows_person(story: Document, quote: Quote, profile: bool) -> bool:
    """Whether it says `I` or `we` in a `profile` of one person, or right after a short sentence about one, to whom
    readers may credit it.
    """
    if not _FIRST_PERSON.search(story.text, quote.start, quote.end):
        return False
    if profile:
        return True
    number = bisect_right(story.sentences, (quote.start,)) - 1
    if number < 0 or story.text[story.sentences[number].end : quote.start].strip():
        return False
    start, end = story.sentences[number]
    words = story.text[start:end].split()
    if len(words) > _TOLD or story.unquoted[start] == "\ufffc":
        return False
    return words[0] in ("He", "She") or any(
        start <= mention.start <= start + _HEAD for person in story.people for mention in person.mentions
    )


def _pulled(story: Document) -> set[Quote]:
    """Pull quotes: quotations credited to nobody whose words the story quotes elsewhere, with a credit."""
    quotes = story.quotes
    if all(quote.attributed for quote in quotes):
        return set()
    pairs = find_echoes(story.folded, [quote[:2] for quote in quotes], _PULLED_WORDS)
    return {
        quotes[one]
        for pair in pairs
        for one, other in (pair, reversed(pair))
        if not quotes[one].attributed and quotes[other].attributed
    }


def _ill_marked(story: Document) -> set[Quote]:
    """Quotations whose end or beginning is only guessed, since a mark is lost: the mark is the fault to report."""
    return {
        quote
        for quote, quotation in zip(story.quotes, story.quotations, strict=True)
        if quotation.fault in ("unclosed", "unopened", "mixed") or (quotation.marks != "none" and not quotation.opened)
    }


def _unmarked(story: Document) -> dict[Quote, bool]:
    """Block quotations without marks, which pages have for much else than somebody's words; and for each, whether it is
    the first of its row.
    """
    found: dict[Quote, bool] = {}
    end = -1
    for quote, quotation in zip(story.quotes, story.quotations, strict=True):
        if quotation.marks == "none":
            found[quote] = end < 0 or bool(story.text[end : quote.start].strip())
            end = quote.end
    return found


def _is_loose(story: Document, quote: Quote, zone: Zone, quotes: Sequence[Quote]) -> bool:
    """Whether a quotation within a sentence of its own paragraph is nobody's, as far as a reader can tell."""
    if (quote.attributed and quote.how != "embedded") or quote.speaker is not None or zone.kind != "paragraph":
        return False
    if any(other.how not in ("", "embedded") for other in quotes) or _stands_alone(story, quote):
        return False
    start, end = _sentence(story, quote)
    around = [story.unquoted[start : quote.start].rstrip(), story.unquoted[quote.end : end].lstrip()]
    if quote.words <= _TERM and around[0].lower().endswith(_ARTICLES):
        return False  # a “digital high street hub” is a term
    if around[0].endswith((":", "(", "—", "–", "-")) or around[1].startswith((":", "[", "(", "—", "–", "-", "http")):
        return False
    words = _WORD.findall(" ".join(around))
    if words and story.text[start : start + len(words[0])] == words[0]:
        words = words[1:]
    cues = story.lexicon.get(Cues)
    telling = _PERSONAL | {"word", "words", *cues.nouns, *cues.speech.forms()}
    return bool(words) and not any(word[0].isupper() or word.lower() in telling for word in words)


def _sentence(story: Document, quote: Quote) -> Span:
    number = max(bisect_right(story.sentences, (quote.start, len(story.text))) - 1, 0)
    start, end = story.sentences[number]
    while end < quote.end and number + 1 < len(story.sentences):
        number += 1
        end = story.sentences[number].end
    return Span(max(start, quote.start - _REACH), min(end, quote.end + _REACH))


def _stands_alone(story: Document, quote: Quote) -> bool:
    """Whether the sentence has no words outside quotation marks."""
    if not story.sentences or quote.start < story.sentences[0].start:
        return True
    start, end = _sentence(story, quote)
    return not any(char.isalnum() for char in story.unquoted[start:end])


def _begins_sentence(story: Document, quote: Quote) -> bool:
    before = story.text[max(quote.start - 3, 0) : quote.start].rstrip()
    return not before or before[-1] in ".!?…\"”'’"
