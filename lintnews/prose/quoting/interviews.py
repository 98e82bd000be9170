"""Interviews set as questions, a paragraph each, and answers between quotation marks."""

from collections.abc import Iterable, Sequence

from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.paragraphs import Paragraph
from lintnews.prose.zones import Zone

_LONG = 300  # characters of a question
_PAIRS = 2  # questions with answers that make an interview; one may be put to the reader


def asks(text: str, zone: Zone) -> bool:
    """Whether a paragraph without quotations ends by asking something: `Why does she stay?`"""
    return zone.end - zone.start < _LONG and text[zone.end - 1] == "?"


def is_interview(text: str, quotations: Sequence[Quotation], paragraphs: Iterable[Paragraph]) -> bool:
    """Whether questions stand before quotations that open the next paragraph, more than once."""
    pairs = 0
    asked = False
    for paragraph in paragraphs:
        answers = paragraph.quotes and quotations[paragraph.first].start == paragraph.zone.start
        pairs += asked and answers
        asked = not paragraph.quotes and asks(text, paragraph.zone)
    return pairs >= _PAIRS
