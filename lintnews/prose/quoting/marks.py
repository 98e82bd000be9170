"""Quotation marks, paired into quotations: straight, curly, guillemets, two apostrophes and two grave accents.

For reading a story, which must go on whatever a mark lacks; `typed_marks` tells editors what is wrong with them."""

from bisect import bisect_left
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.records import Record, maker

# Every mark; an apostrophe within a word is left out. One set of characters first is what `re` is fast at.
_MARK = expression("[“”„\"«»<`‘'’](?:(?<!['’])|(?![a-z])|(?<=[\\s(—–]'))")
# Marks inside a tag are no quotation marks.
_TAG = expression(r"<[/!a-zA-Z][^<>\n]{0,500}>")
_SPACE = " \t\n\r\u00a0\u2009\u202f"
_OPENS_AFTER = frozenset(_SPACE + "([{—–-/:;,.…‘'|*_>=~•#")
_CLOSES_BEFORE = frozenset(_SPACE + ".,;:!?)]}…—–-’'|*_<")
# What a straight mark does not open before, and does not close behind.
_NOT_OPENED = frozenset(("", *_SPACE))
_NOT_CLOSED = frozenset(_SPACE + "([—")
_OPENING = frozenset(("“", "„", "«", "``", "‘‘"))
_CLOSING = frozenset(("”", "»", "’’"))
# What closes what, by the family of the mark: typographic, straight, guillemets, doubled single marks.
_FAMILY = {"“": "curly", "”": "curly", "„": "curly", '"': "straight", "«": "guillemet", "»": "guillemet"}


class Pair(Record):
    """A quotation between its marks, as `Quotation` describes it."""

    start: int
    end: int
    marks: str
    opened: int
    closed: int
    continued: bool = False
    continues: bool = False
    fault: str = ""


class _Open(Record):
    start: int
    end: int
    mark: str
    continued: bool
    fault: str


_make_pair, _make_open = maker(Pair), maker(_Open)


class _Paragraph:
    """The marks of one paragraph, read from left to right. `carried` is a quotation that the last one left open."""

    def __init__(self, text: str, start: int, end: int, carried: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.carried = carried
        self.open: _Open | None = None
        self.depth = 0
        self.pairs: list[Pair] = []

    def read(self, found: Sequence[tuple[str, int, int]]) -> None:
        """Pair the marks, each (mark, start, end)."""
        marks = [mark for mark, _, _ in found]
        nests = marks.count("“") == marks.count("”") > 1
        for mark, start, end in found:
            before = self.text[start - 1] if start > self.start else "\n"
            after = self.text[end] if end < self.end else "\n"
            if self.open is None:
                self._outside(mark, start, end, before, after)
            else:
                self._inside(mark, start, end, before, after, nests)

    def goes_on(self) -> bool:
        """Whether its first quotation goes on from the paragraph before."""
        if self.pairs:
            return self.pairs[0].continued
        return self.open is not None and self.open.continued

    def _outside(self, mark: str, start: int, end: int, before: str, after: str) -> None:
        fault = ""
        if mark in _CLOSING:
            swedish = mark == "»" and "«" in self.text[end : self.end]
            if not swedish and (before not in _OPENS_AFTER or after in _SPACE):
                self._stray(start, end)
                return
            fault = "" if swedish else "wrong-way"
        elif mark not in _OPENING and (after in _SPACE or before not in _OPENS_AFTER):
            if before.isdigit() and mark in ('"', "''"):  # inches
                return
            if after in _CLOSES_BEFORE or before in _CLOSES_BEFORE:
                self._stray(start, end)
                return
        continued = self.carried and not self.text[self.start : start].strip()
        self.open = _make_open((start, end, mark, continued, fault))
        self.depth = 1
        self.carried = False

    def _stray(self, start: int, end: int) -> None:
        """A closing mark with nothing to close ends what the paragraph before left open, or is passed over."""
        if self.carried:
            self.pairs.append(Pair(self.start, end, "double", 0, end - start, continued=True))
            self.carried = False

    def _inside(self, mark: str, start: int, end: int, before: str, after: str, nests: bool) -> None:
        opened = self.open
        assert opened is not None
        can_open = before in _OPENS_AFTER and after not in _CLOSES_BEFORE
        if mark in _OPENING:
            if not can_open and after in _CLOSES_BEFORE and before not in _SPACE:
                self._close(mark, start, end, "wrong-way")
            elif mark == "“" and nests and opened.mark == "“":
                self.depth += 1
            elif mark == opened.mark or _FAMILY.get(mark) == _FAMILY.get(opened.mark):
                self._lost(start)
                self._outside(mark, start, end, before, after)
            return
        if mark not in _CLOSING and can_open and before in _NOT_CLOSED:
            if _FAMILY.get(mark) == _FAMILY.get(opened.mark):
                self._lost(start)
                self._outside(mark, start, end, before, after)
            return
        if self.depth > 1 and mark == "”":
            self.depth -= 1
            return
        same = _FAMILY.get(mark) == _FAMILY.get(opened.mark) or (opened.mark in ("``", "‘‘") and mark in ("''", "’’"))
        if same or opened.mark not in _CLOSING:
            if not same and mark in ("''", "’’") and after.isalnum():
                return
            self._close(mark, start, end, "" if same else "mixed")

    def _close(self, mark: str, start: int, end: int, fault: str) -> None:
        opened = self.open
        assert opened is not None
        size = opened.end - opened.start
        fault = fault or opened.fault
        self.pairs.append(_make_pair((opened.start, end, "double", size, end - start, opened.continued, False, fault)))
        self.open = None

    def _lost(self, at: int) -> None:
        """The quotation that is open was never closed, since another begins at `at`."""
        opened = self.open
        assert opened is not None
        end = opened.start + len(self.text[opened.start : at].rstrip())
        size = opened.end - opened.start
        self.pairs.append(Pair(opened.start, end, "double", size, 0, opened.continued, False, "unclosed"))
        self.open = None


class Found(Record):
    """The marks of a text: double ones as (mark, start, end), and where single ones stand that no word surrounds."""

    doubles: list[tuple[str, int, int]]
    singles: list[int]


def find_marks(text: str) -> Found:
    """Every mark outside markup; of three apostrophes after a word, the last two are the double mark."""
    doubles: list[tuple[str, int, int]] = []
    singles: list[int] = []
    past = 0
    for match in _MARK.finditer(text):
        at = match.start()
        if at < past:
            continue
        mark = text[at]
        if mark in "'’‘`":
            if text[at + 1 : at + 2] == mark:
                after = text[at + 3 : at + 4]
                if mark in "'’" and text[at + 2 : at + 3] == mark and not after.isalnum():
                    singles.append(at)
                    at += 1
                past = at + 2
                doubles.append((mark * 2, at, past))
            elif mark != "`":
                singles.append(at)
        elif mark == "<":
            tag = _TAG.match(text, at)
            past = tag.end() if tag else at
        else:
            doubles.append((mark, at, at + 1))
    return Found(doubles, singles)


def pair_marks(text: str, paragraphs: Sequence[tuple[int, int]], found: Sequence[tuple[str, int, int]]) -> list[Pair]:
    """The quotations between double marks in these paragraphs, in order.

    A quotation left open at the end of a paragraph goes on in the next one if that begins with an opening mark or has
    the closing mark before any opening one; else it is unclosed.
    """
    pairs: list[Pair] = []
    starts = [start for _, start, _ in found]
    at = 0
    left: _Open | None = None
    for start, end in paragraphs:
        first = bisect_left(starts, start, at)
        at = bisect_left(starts, end, first)
        if first == at and left is None:
            continue
        plain = _plain_pairs(text, start, found[first:at]) if left is None else None
        if plain is not None:
            pairs += plain
            continue
        paragraph = _Paragraph(text, start, end, left is not None)
        paragraph.read(found[first:at])
        if left is not None:
            _leave(pairs, paragraph.goes_on())
        pairs += paragraph.pairs
        left = paragraph.open
        if left is not None:
            stop = left.start + len(text[left.start : end].rstrip())
            pairs.append(Pair(left.start, stop, "double", left.end - left.start, 0, left.continued))
    if left is not None:
        _leave(pairs, False)
    return pairs


def _plain_pairs(text: str, low: int, found: Sequence[tuple[str, int, int]]) -> list[Pair] | None:
    """The quotations of a paragraph that begins at `low` where its marks are nothing but pairs of one shape, as those
    of most paragraphs are; None elsewhere.
    """
    shapes = "".join([mark for mark, _, _ in found])
    opening, closing = found[::2], found[1::2]
    if shapes != "“”" * len(closing):
        if shapes != '""' * len(closing):
            return None
        for _, start, end in opening:
            if (start > low and text[start - 1] not in _OPENS_AFTER) or text[end : end + 1] in _NOT_OPENED:
                return None
        for _, start, _ in closing:
            if text[start - 1] in _NOT_CLOSED:
                return None
    ends = zip(opening, closing, strict=True)
    return [_make_pair((start, end, "double", 1, 1, False, False, "")) for (_, start, _), (_, _, end) in ends]


def _leave(pairs: list[Pair], goes_on: bool) -> None:
    """Settle the last quotation, which its paragraph left open."""
    pairs[-1] = pairs[-1]._replace(continues=True) if goes_on else pairs[-1]._replace(fault="unclosed")
