"""Whom the layout of a story credits: labels of transcripts, names set above quotations, questions above answers."""

from collections.abc import Callable, Sequence
from functools import cached_property

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.paragraphs import Paragraph
from lintnews.prose.quoting.sentence_credits import Credit
from lintnews.prose.zones import Zone

_LONG = 300  # characters of a question
_HEADING = 100  # characters of a name and what it is known for
_PAIRS = 2  # by which a layout is known: a single question may be put to the reader, a single label be none
_CAPITALS = r"[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3}"
# A speaker's name in capitals at the head of what is quoted, and of what is not: `“LEE: Yes.”`, `LEE: Yes.`, `A. Yes.`
_LABEL = expression(rf"[\"“‘']{{1,2}}({_CAPITALS})(:)\s")
_BARE_LABEL = expression(rf"(?:(?:[QA]|({_CAPITALS}))(:)|[QA]\.)\s")
_MINOR = expression(r"\b[a-z]{4,}")
_OWN = frozenset("i i'm i've i'd i'll i’m i’ve i’d i’ll my".split())


class Layout:
    """Reads the layout of one story's paragraphs."""

    def __init__(self, text: str, quotations: Sequence[Quotation], paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._quotations = quotations
        self._paragraphs = paragraphs

    def label(self, number: int) -> Credit | None:
        """The credit of the label that opens a paragraph's first quotation, or the paragraph itself."""
        zone, first = self._paragraphs[number][:2]
        match = _LABEL.match(self._text, self._quotations[first].start)
        if match is None and self._text[zone.start].isupper():
            match = _BARE_LABEL.match(self._text, zone.start, zone.end)
            match = match if match and self._is_transcript else None
        if match is None:
            return None
        return Credit(match.span(1), match.span(2), "label") if match[1] else Credit(None, None, "label")

    def heading(self, number: int) -> Credit | None:
        """The credit of a question or a name that stands above the quotation which opens a paragraph."""
        above = self._paragraphs[number - 1]
        if above.quotes:
            return None
        if _asks(self._text, above.zone):
            return Credit(None, None, "lead-in") if self._is_interview else None
        if _is_name(self._text, above.zone) and self._is_round_up:
            return Credit((above.zone.start, above.zone.end), None, "lead-in")
        return None

    def is_own(self, credit: Credit) -> bool:
        """Whether the words for a speaker are what a labelled speaker calls himself: `A. I tell them: “…”`"""
        return credit.speaker is not None and self._text[slice(*credit.speaker)].lower() in _OWN

    @cached_property
    def _is_transcript(self) -> bool:
        labelled = (_BARE_LABEL.match(self._text, zone.start, zone.end) for zone, *_ in self._paragraphs)
        return sum(1 for match in labelled if match) >= _PAIRS

    @cached_property
    def _is_interview(self) -> bool:
        return self._recurs(_asks)

    @cached_property
    def _is_round_up(self) -> bool:
        return self._recurs(_is_name)

    def _recurs(self, opens: Callable[[str, Zone], bool]) -> bool:
        """Whether such paragraphs stand again and again above one that a quotation opens."""
        pairs = 0
        opened = False
        for paragraph in self._paragraphs:
            answers = paragraph.quotes and self._quotations[paragraph.first].start == paragraph.zone.start
            pairs += opened and answers
            opened = not paragraph.quotes and opens(self._text, paragraph.zone)
        return pairs >= _PAIRS


def _asks(text: str, zone: Zone) -> bool:
    """Whether a paragraph ends by asking something: `Why does she stay?`"""
    return zone.end - zone.start < _LONG and text[zone.end - 1] == "?"


def _is_name(text: str, zone: Zone) -> bool:
    """Whether a paragraph is a line for somebody, all its greater words in capitals: `Ada Lee, Mayor of Leddon`."""
    if zone.kind == "headline" or zone.end - zone.start > _HEADING or text[zone.end - 1] in ".!?;,":
        return False
    return text[zone.start].isupper() and _MINOR.search(text, zone.start, zone.end) is None
