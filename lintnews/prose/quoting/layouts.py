"""Whom the layout of a story credits: labels of transcripts, names set above quotations, questions above answers."""

from collections.abc import Sequence
from functools import cached_property

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.credits import Credit
from lintnews.prose.quoting.paragraphs import Paragraph
from lintnews.prose.zones import Zone

_LONG = 300  # characters of a question
_HEADING = 100  # characters of a name and what it is known for
_PAIRS = 2  # by which a layout is known: a single question may be put to the reader, a single label be none
_CAPITALS = r"[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3}"
# A speaker's name in capitals at the head of what is quoted, and of what is not: `“LEE: Yes.”`, `LEE: Yes.`, `A. Yes.`
_LABEL = expression(rf"[\"“‘']{{1,2}}({_CAPITALS})(:)\s")
_BARE_LABEL = expression(rf"(?:(?:[QA]|({_CAPITALS}))(:)|[QA]\.)\s")
_TURNS = expression(r"(?:ql){2,}|(?:lq){2,}")
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
        if self._order[number - 1] == "H" and _is_name(self._text, above.zone):
            return Credit((above.zone.start, above.zone.end), None, "lead-in")
        return None

    def signature(self, number: int) -> Credit | None:
        """The credit of the line below a quotation that is a paragraph, in a list of such."""
        zone = self._paragraphs[number].following
        if zone is None or "S" not in (self._order[number + 1 : number + 2], self._order[number - 1 : number]):
            return None
        if zone.end - zone.start > _HEADING or self._text[zone.end - 1] in ".!?;:,":
            return None
        comma = self._text.find(",", zone.start, zone.end)
        return Credit((zone.start, comma if comma > 0 else zone.end), None, "signed")

    def labelled(self, credit: Credit, label: Credit) -> Credit:
        """A credit in a labelled paragraph: the label's, where it inherits that or calls its speaker `I`."""
        own = credit.speaker is not None and self._text[slice(*credit.speaker)].lower() in _OWN
        return label if credit.how == "chain" or (own and label.speaker is not None) else credit

    @cached_property
    def _is_transcript(self) -> bool:
        labelled = (_BARE_LABEL.match(self._text, zone.start, zone.end) for zone, *_ in self._paragraphs)
        return sum(1 for match in labelled if match) >= _PAIRS

    @cached_property
    def _is_interview(self) -> bool:
        pairs = 0
        opened = False
        for paragraph in self._paragraphs:
            answers = paragraph.quotes and self._quotations[paragraph.first].start == paragraph.zone.start
            pairs += opened and answers
            opened = not paragraph.quotes and _asks(self._text, paragraph.zone)
        return pairs >= _PAIRS

    @cached_property
    def _order(self) -> str:
        """A character a paragraph: H for a name above a quotation, S for a signature below, where they take turns."""
        kinds = "".join(map(self._kind, self._paragraphs))
        return _TURNS.sub(lambda turns: turns[0].replace("l", "S" if turns[0][0] == "q" else "H"), kinds)

    def _kind(self, paragraph: Paragraph) -> str:
        """`q` for a paragraph that is a quotation, `l` for one that is a line, a full stop for another."""
        zone, first, last, _ = paragraph
        if last > first:
            span = self._quotations[first].start, self._quotations[last - 1].end
            return "q" if span == (zone.start, zone.end) else "."
        short = zone.kind != "headline" and zone.end - zone.start <= _HEADING
        return "l" if short and self._text[zone.end - 1] not in ".!?;:," and self._text[zone.start].isupper() else "."


def _asks(text: str, zone: Zone) -> bool:
    """Whether a paragraph ends by asking something: `Why does she stay?`"""
    return zone.end - zone.start < _LONG and text[zone.end - 1] == "?"


def _is_name(text: str, zone: Zone) -> bool:
    """Whether the greater words of a line are all in capitals: `Ada Lee, Mayor of Leddon`."""
    return _MINOR.search(text, zone.start, zone.end) is None
