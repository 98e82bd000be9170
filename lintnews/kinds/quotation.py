"""Marks that do not pair, face the wrong way or are mixed; stops in the wrong place; words told twice."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.quotes import SPEECH_WORDS, Quotation
from lintnews.prose.quoting.cut_credits import find_cut_credits
from lintnews.prose.quoting.echoes import find_echoes
from lintnews.prose.quoting.typed_marks import Mark, Paragraph
from lintnews.prose.speakers import same_speaker, speaker_name
from lintnews.rule import Hit, Rule, Trigger

_INCHES = expression(r"\d['’′]\d{1,2}[\"”]\Z")
_INSIDE_STOPS = ".,"
_NOT_CURLY = ('"', "''", "``", "„")
_STOPS = frozenset(".,!?;:…-–—")
# What begins with an apostrophe: years, and words that have lost their beginning.
_ELISION = expression(r"(?<!\w)‘(?:\d0s|\d\d|[Nn](?=[’'])|[Ee]m|[Tt]il|[Tt]is|[Tt]was)(?!\w)")
_TOLD = ("paragraph", "list")
_NOT_TOLD = ("", "run-on", "signed")
_DOUBLE = frozenset('“”"')


class Kind(Rule):
    """Reports a fault in quotation marks or quotations. `finds` says which:

    - `unbalanced`: a double mark without a partner in its paragraph; a quotation that goes on in the next paragraph,
      which opens with a mark, is right
    - `reopened`: a mark that opens a further sentence of a quotation that is open
    - `nested`: double marks within double marks
    - `wrong-way`: a curly mark that faces the other way
    - `mismatched`: a quotation that opens with a curly mark and closes with a straight one, or the reverse
    - `mixed`: a story that uses both shapes, reported once
    - `unclosed-before-speaker`: a quotation left open although the next paragraph quotes somebody else
    - `stop`: a full stop or comma on the wrong side of the closing mark, by `style`: `american` (inside), `british`
      (outside, where the words are only part of a sentence), or `auto`, which follows the story where at least
      `evidence` quotations go one way and hardly any the other
    - `apostrophe`: an opening single mark that stands for an apostrophe (`‘90s`)
    - `cut-credit`: a full stop, or a capital, between the quoted words and the credit that ends their sentence
    - `repeated`: a quotation of at least `words` words that the story has told already
    """

    finds: Literal[
        "unbalanced",
        "reopened",
        "nested",
        "wrong-way",
        "mismatched",
        "mixed",
        "unclosed-before-speaker",
        "stop",
        "apostrophe",
        "cut-credit",
        "repeated",
    ]
    style: Literal["auto", "american", "british"] = "auto"
    evidence: int = 5
    words: int = 8
    quotes: Literal["skip", "include", "only"] = "include"

    placeholders: ClassVar[tuple[str, ...]] = ("match", "what")

    @cached_property
    def needs(self) -> str:
        if self.finds in ("stop", "cut-credit", "repeated"):
            return "quotations"
        return {"mixed": "typed_marks", "apostrophe": ""}.get(self.finds, "astray_marks")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds == "mixed":
            return _mixed(story)
        if self.finds == "stop":
            return _stops(story, self.style, self.evidence)
        if self.finds == "apostrophe":
            return _apostrophes(story)
        if self.finds == "cut-credit":
            return (Hit(start, end) for start, end in find_cut_credits(story.text, story.quotations))
        if self.finds == "repeated":
            return _repeated(story, self.words)
        if self.finds == "unclosed-before-speaker":
            return _unclosed_before_speaker(story)
        if self.finds in ("wrong-way", "mismatched"):
            return _wrong_way(story) if self.finds == "wrong-way" else _mismatched(story)
        return _unpaired(story, self.finds)


def _unpaired(story: Document, finds: str) -> Iterator[Hit]:
    what = {
        "unclosed": "nothing closes it, and the next paragraph does not open with a mark",
        "unopened": "nothing opens it",
    }
    for paragraph in story.astray_marks:
        for fault in paragraph.unpaired:
            if fault.fault == finds or (finds == "unbalanced" and fault.fault in what):
                yield Hit(fault.start, fault.end, {"what": what.get(fault.fault, "")})


def _wrong_way(story: Document) -> Iterator[Hit]:
    for paragraph in story.astray_marks:
        for mark in paragraph.marks:
            beside = story.text[max(mark.start - 1, 0) : mark.start] + story.text[mark.end : mark.end + 1]
            if mark.wrong_way and _DOUBLE.isdisjoint(beside):  # of two side by side one is to go
                right = "“" if mark.opens else "”"
                what = "opens a quotation" if mark.opens else "closes a quotation"
                yield Hit(mark.start, mark.end, {"what": what}, (right,), safe=True)


def _mismatched(story: Document) -> Iterator[Hit]:
    """The mark of the shape that the story uses less, in each pair of two shapes."""
    pairs = [pair for paragraph in story.astray_marks for pair in _of_two_shapes(paragraph)]
    if not pairs:
        return
    curly, straight = _shapes(story)
    for pair in pairs:
        odd = next(mark for mark in pair if mark.curly == (curly < straight))
        shape = "curly" if odd.curly else "straight"
        right = '"' if odd.curly else "“" if odd.opens else "”"
        yield Hit(odd.start, odd.end, {"what": shape}, (right,), safe=True)


def _of_two_shapes(paragraph: Paragraph) -> Iterator[tuple[Mark, Mark]]:
    """The pairs of marks of which one is curly and one straight."""
    opening: Mark | None = None
    for mark in paragraph.marks:
        if opening is not None and not mark.opens and opening.curly != mark.curly:
            yield opening, mark
        opening = mark if mark.opens else None


def _shapes(story: Document) -> tuple[int, int]:
    """How many double marks are curly, how many straight."""
    marks = [mark.curly for paragraph in story.typed_marks for mark in paragraph.marks]
    return sum(marks), len(marks) - sum(marks)


def _mixed(story: Document) -> Iterator[Hit]:
    if not ("“" in story.text or "”" in story.text) or not any(sign in story.text for sign in _NOT_CURLY):
        return
    curly, straight = _shapes(story)
    if curly and straight:
        odd = curly < straight
        first = next(mark for paragraph in story.typed_marks for mark in paragraph.marks if mark.curly == odd)
        fewer, more = ("curly", "straight") if odd else ("straight", "curly")
        what = f"{min(curly, straight)} {fewer} among {max(curly, straight)} {more}"
        yield Hit(first.start, first.end, {"what": what})


def _unclosed_before_speaker(story: Document) -> Iterator[Hit]:
    """Where a paragraph is left open, the next must be the same person's words, unless labels part a transcript."""
    quotes = iter(story.quotes)
    quote = next(quotes, None)
    for paragraph in story.astray_marks:
        mark = paragraph.goes_on
        if mark is None:
            continue
        while quote is not None and quote.start < mark.start:
            quote = next(quotes, None)
        left = quote
        quote = next(quotes, None)
        if left is None or quote is None or left.start != mark.start:
            continue
        labelled = quote.speaker is not None and quote.start <= quote.speaker.start < quote.end
        if not labelled and same_speaker(story.text, left, quote) is False:
            yield Hit(mark.start, mark.end, {"what": speaker_name(story.text, quote)})


def _stops(story: Document, style: str, evidence: int) -> Iterator[Hit]:
    inside, outside = [], []
    text = story.text
    for quotation in story.quotations:
        end = quotation.end
        last, after = text[end - 2], text[end : end + 1]
        if after and after in _INSIDE_STOPS and last not in _STOPS and not _no_stop(text, end):
            outside.append(quotation)
        elif last in _INSIDE_STOPS and _partial(text, quotation) and text[end - 3] != ".":
            inside.append(quotation)
    if style == "auto":
        style = _habit(len(inside), len(outside), evidence)
    if style == "american":
        for quotation in outside:
            stop, mark = text[quotation.end], text[quotation.end - 1]
            what = f"the {_name(stop)} goes inside the mark"
            yield Hit(quotation.end - 1, quotation.end + 1, {"what": what}, (stop + mark,))
    elif style == "british":
        for quotation in inside:
            stop, mark = text[quotation.end - 2], text[quotation.end - 1]
            what = f"the {_name(stop)} goes outside the mark, as these words are part of a sentence"
            yield Hit(quotation.end - 2, quotation.end, {"what": what}, (mark + stop,))


def _habit(inside: int, outside: int, evidence: int) -> str:
    if inside >= evidence and outside * 5 <= inside:
        return "american"
    if outside >= evidence and inside * 5 <= outside:
        return "british"
    return ""


def _partial(text: str, quotation: Quotation) -> bool:
    """Whether the quoted words carry on a sentence: begun in lower case, after a word with no comma or colon."""
    before = text[max(quotation.start - 2, 0) : quotation.start]
    return text[quotation.start + 1].islower() and len(before) == 2 and before[1] == " " and before[0].isalnum()


def _no_stop(text: str, at: int) -> bool:
    """Whether what follows is an ellipsis, or the mark in front stands for inches: 6'2"."""
    return text.startswith("..", at) or _INCHES.search(text, max(at - 6, 0), at) is not None


def _name(stop: str) -> str:
    return "comma" if stop == "," else "full stop"


def _apostrophes(story: Document) -> Iterator[Hit]:
    text = story.text
    at = text.find("‘")
    opened = {quotation.start for quotation in story.quotations if quotation.marks == "single"} if at >= 0 else set()
    while at >= 0:
        match = _ELISION.match(text, at)
        if match and at not in opened:
            yield Hit(at, match.end(), {"what": match.group()}, ("’" + match.group()[1:],), safe=True)
        at = text.find("‘", at + 1)


def _repeated(story: Document, words: int) -> Iterator[Hit]:
    """Quotations of the running text; a headline or a pull quote, credited below it or nowhere, may well repeat one."""
    titles = {q.start for q in story.quotations if q.kind == "mention" and q.words >= SPEECH_WORDS}  # of works
    told = [
        quote
        for zone, quotes in story.quoting_zones
        if zone.kind in _TOLD
        for quote in quotes
        if quote.start >= zone.start and quote.how not in _NOT_TOLD and quote.start not in titles
    ]
    for number, earlier in find_echoes(story.folded, [quote[:2] for quote in told], words):
        quote, first = told[number], told[earlier]
        line = story.source.position(story.source_span(first.start, first.end).start)[0]
        yield Hit(quote.start, quote.end, {"what": f"line {line}"})
