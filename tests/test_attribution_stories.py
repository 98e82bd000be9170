"""Who said it, in whole stories: each file of `stories/attribution` marks its quotations with their speakers.

A file begins with lines of remarks (`# ...`). In the story after them each quotation stands as `{{WHO: “...”}}`, where
WHO is one of

- `Jane Smith`    the person: the fullest name that the story gives
- `=the report`   credited to these words of the story, which are no person's name
- `anyone`        credited, whoever speaks
- `nobody`        credited to nobody, and must be flagged
- `mention`       nobody's speech: a scare quote, a title, a nickname

and a `?` before WHO is a known failure; a remark that begins with `?` says why. It fails this test as soon as it is
mended.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from lintnews import formats, pack
from lintnews.config import DEFAULT_PACKS
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.prose.attribution import Quote
from lintnews.source import Source

STORIES = sorted((Path(__file__).parent / "stories" / "attribution").iterdir())
_MARKED = re.compile(r"\{\{(\??)(=?)([^:{}]+): (.*?)\}\}", re.DOTALL)


class Marked(NamedTuple):
    """A quotation as its file marks it."""

    known_failure: bool
    words: bool
    who: str
    start: int
    end: int


class Story(NamedTuple):
    document: Document
    marked: tuple[Marked, ...]
    why: str


@cache
def lexicon() -> Lexicon:
    merged = Lexicon()
    for name in DEFAULT_PACKS:
        if name in pack.built_in_names():
            merged = merged.merged(pack.load(pack.find(name, "."))[1])
    return merged


@cache
def read(path: Path) -> Story:
    written = path.read_text(encoding="utf-8")
    body = re.sub(r"\A(?:#[^\n]*\n)+\n*", "", written)
    why = re.search(r"^# \? (.*)", written, re.MULTILINE)
    text, marked, at = "", [], 0
    for match in _MARKED.finditer(body):
        text += body[at : match.start()]
        start = len(text)
        text += match[4]
        marked.append(Marked(bool(match[1]), bool(match[2]), match[3], start, len(text)))
        at = match.end()
    source = Source(text + body[at:], path.name)
    return Story(formats.for_source(source).read(source, lexicon()), tuple(marked), why[1] if why else "")


def mismatch(story: Story, marked: Marked) -> str:
    """What is wrong about the reading of a marked quotation, or nothing."""
    shown = story.document.source.text[marked.start : marked.end]
    quote = next((quote for quote in story.document.quotes if is_at(story, quote, marked)), None)
    if quote is None:
        return f"{shown} is not found"
    if marked.who == "mention":
        return "" if quote.kind == "mention" else f"{shown} is read as speech"
    if marked.who == "nobody":
        return (
            "" if not quote.attributed and quote.kind == "speech" else f"{shown} is credited, {credited(story, quote)}"
        )
    if not quote.attributed:
        return f"{shown} is credited to nobody, not to {marked.who}"
    if marked.who == "anyone":
        return ""
    return "" if is_right(story, quote, marked) else f"{shown} is {credited(story, quote)}, not {marked.who}"


def is_at(story: Story, quote: Quote, marked: Marked) -> bool:
    """Whether a quotation has the marked span, give or take its marks."""
    start, end = story.document.source_span(quote.start, quote.end)
    return abs(start - marked.start) <= 1 and abs(end - marked.end) <= 1


def is_right(story: Story, quote: Quote, marked: Marked) -> bool:
    if quote.speaker is None:
        return False
    if marked.words:
        places = [m.start() for m in re.finditer(re.escape(marked.who), story.document.text, re.IGNORECASE)]
        return quote.speaker.person.casefold() in marked.who.casefold() and any(
            place < quote.speaker.end and place + len(marked.who) > quote.speaker.start for place in places
        )
    return f" {quote.speaker.person}".endswith(f" {marked.who}")  # a title such as Dom or Sister may stand before


def credited(story: Story, quote: Quote) -> str:
    if quote.speaker is None:
        return f"with no speaker ({quote.how})"
    words = story.document.text[quote.speaker.start : quote.speaker.end]
    return f"{words!r}, person {quote.speaker.person!r} ({quote.how})"


CASES = [
    pytest.param(
        path,
        number,
        id=f"{path.stem}-{number}",
        marks=[pytest.mark.xfail(strict=True, reason=read(path).why)] if marked.known_failure else [],
    )
    for path in STORIES
    for number, marked in enumerate(read(path).marked)
]


@pytest.mark.parametrize(("path", "number"), CASES)
def test_each_quotation_has_its_speaker(path: Path, number: int) -> None:
    story = read(path)
    assert not mismatch(story, story.marked[number])


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_other_speech_is_found(path: Path) -> None:
    story = read(path)
    headlines = [zone.end for zone in story.document.zones if zone.kind == "headline"]
    speech = [q for q in story.document.quotes if q.kind == "speech" and q.start >= max(headlines, default=0)]
    spans = [story.document.source_span(quote.start, quote.end) for quote in speech]
    others = [span for span in spans if not any(m.start < span.end and m.end > span.start for m in story.marked)]
    assert not [story.document.source.text[span.start : span.end] for span in others]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_known_failures_are_explained(path: Path) -> None:
    story = read(path)
    assert bool(story.why) == any(marked.known_failure for marked in story.marked)
