"""The speakers of a story, counted: who is quoted how often and in how many words, named or not."""

from collections import Counter
from collections.abc import Iterator

from lintnews.document import Document
from lintnews.prose.attribution import Quote, Speaker
from lintnews.prose.folding import fold
from lintnews.prose.sourcing import UnnamedSource
from lintnews.prose.titles import Title
from lintnews.records import Record


class SpeakerEntry(Record):
    """A speaker: `person` is the fullest name, empty where none is known; `name` what to show, the words of the copy
    where there is no person; `anonymous` one whose name the copy keeps back; `cues` the words that credit them, those
    used most first, each with how often."""

    person: str
    name: str
    title: str
    quotes: int
    words: int
    anonymous: bool
    cues: tuple[tuple[str, int], ...]


class Ledger:
    """The account of a story's quotations. Of speech alone: `count` quotations, `words` in all.

    `speakers` are in order of the words they are given, then of the text; `anonymous` are the sources whose name is
    kept back, quoted or not, in order; `uncredited` the quotations that nobody is credited with.
    """

    def __init__(self, story: Document) -> None:
        speech = [quote for quote in story.quotes if quote.kind == "speech"]
        self.count = len(speech)
        self.words = sum(quote.words for quote in speech)
        self.anonymous = tuple(source for source in story.unnamed_sources if not source.vague)
        self.uncredited = tuple(quote for quote in speech if not quote.attributed)
        self.speakers = tuple(sorted(_entries(story, speech, self.anonymous), key=lambda entry: -entry.words))


def _entries(story: Document, speech: list[Quote], anonymous: tuple[UnnamedSource, ...]) -> Iterator[SpeakerEntry]:
    hidden = {_noun(story, source.start, source.end) for source in anonymous}
    spans = {source.end for source in anonymous}
    titles = {person.name: _title(person.titles) for person in story.people}
    groups: dict[str, list[Quote]] = {}
    for quote in speech:
        if quote.speaker is not None:
            groups.setdefault(_key(story, quote.speaker), []).append(quote)
    for quotes in groups.values():
        speaker = quotes[0].speaker
        assert speaker is not None
        without_name = not speaker.person and (
            _noun(story, speaker.start, speaker.end) in hidden
            or any(speaker.start < end <= speaker.end for end in spans)
        )
        yield SpeakerEntry(
            speaker.person,
            speaker.person or " ".join(story.text[speaker.start : speaker.end].split()),
            titles.get(speaker.person, ""),
            len(quotes),
            sum(quote.words for quote in quotes),
            without_name,
            tuple(Counter(fold(story.text[q.cue.start : q.cue.end]) for q in quotes if q.cue).most_common()),
        )


def _key(story: Document, speaker: Speaker) -> str:
    """What one speaker's quotations have in common: the person, else the words, which an article does not change."""
    words = fold(story.text[speaker.start : speaker.end])
    article, _, rest = words.partition(" ")
    return speaker.person or (rest if article in ("a", "an", "the", "one") and rest else words)


def _noun(story: Document, start: int, end: int) -> str:
    """The last word of a noun phrase that has no more after its noun."""
    words = fold(story.text[start:end]).split()
    return words[-1] if words else ""


def _title(titles: tuple[Title, ...]) -> str:
    """The first title that stands beside the name."""
    return next((title.text for title in titles if title.place != "alone"), "")
