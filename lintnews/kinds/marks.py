"""Exact marks that a desk, a system or a typist left in the copy: TK, [CQ], &amp;, <<<<<<<."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.records import Record
from lintnews.rule import Hit, Rule, Trigger

# How far a mark with a gap may reach, in characters.
REACH = 120
_CLOSING = frozenset("])}>")


class _Mark(Record):
    """A mark's text, up to its gap where it has one, and what closes it then."""

    head: str
    tail: str


class Kind(Rule):
    """Reports each of its `marks` that the copy holds, in exactly these letters and signs.

    A mark that begins or ends with a letter or figure stands as a word of its own. `...` in a mark is a gap of some
    characters on one line (`[TK...]`). Of two marks at one place the longer is taken. A mark within one of the phrases
    of `unless` is let pass, and so is one of those in `named` where it stands as part of a name: a capitalised word
    before it within the sentence, or after it (`Super Bowl XXX`, `TK Example`). Those in `leading` may only begin one:
    `Ada TK` has no surname yet.
    `instead` says what a mark stands for; with `remove`, it may go, and the space before it. With `scope: raw` the
    file as it stands is searched, and a mark begins a line.
    """

    marks: list[str]
    unless: list[str] = []
    named: list[str] = []
    leading: list[str] = []
    instead: dict[str, str] = {}
    remove: bool = False

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for number, mark in enumerate(self.marks):
            if not mark.partition("...")[0].strip():
                yield ["marks", number], "a mark begins with what it is known by; give it letters or signs first"

    @cached_property
    def _marks(self) -> list[_Mark]:
        return [_Mark(head, tail) for mark in self.marks for head, _, tail in [mark.partition("...")]]

    def triggers(self) -> Sequence[str] | None:
        return None if self.looks_at.raw else [fold(mark.head) for mark in self._marks]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.looks_at.raw:
            yield from self._raw_hits(story.source.text, *story.stretch)
            return
        text, found = story.seen(self.quotes), list[tuple[int, int, int]]()
        for trigger in triggers:
            end = self._end(text, trigger)
            seen = end and self.looks_at.region_at(story, trigger.start, end) is not None
            if seen and not self._excused(text, trigger, end):
                found.append((trigger.start, -end, trigger.number))
        last = 0
        for start, negative, number in sorted(found):
            if start >= last:
                last = -negative
                yield self._hit(text, start, last, self.marks[number])

    def _raw_hits(self, text: str, start: int, end: int) -> Iterator[Hit]:
        for mark in self._marks:
            at = text.find(mark.head, start, end)
            while at >= 0:
                if at == 0 or text[at - 1] in "\r\n":
                    line = text[at : at + REACH].splitlines()[0]
                    yield Hit(at, at + len(line.rstrip()), in_source=True)
                at = text.find(mark.head, at + len(mark.head), end)

    def _end(self, text: str, trigger: Trigger) -> int:
        """Where the mark ends that begins here, or 0 where it does not stand here as it is written."""
        mark = self._marks[trigger.number]
        start, end = trigger.start, trigger.end
        if text[start:end] != mark.head or (mark.head[0].isalnum() and start and text[start - 1].isalnum()):
            return 0
        if mark.tail:
            gap = text[end : end + REACH].split("\n")[0]
            at = gap.find(mark.tail)
            told = at >= 0 and (len(mark.tail) == 1 or (at > 1 and not _CLOSING & set(gap[:at])))
            return end + at + len(mark.tail) if told else 0
        return 0 if mark.head[-1].isalnum() and text[end : end + 1].isalnum() else end

    def _excused(self, text: str, trigger: Trigger, end: int) -> bool:
        start = trigger.start
        around = text[max(start - 40, 0) : end + 40]
        offset = start - max(start - 40, 0)
        for phrase in self.unless:
            at = around.find(phrase)
            while at >= 0:
                if at <= offset and offset + end - start <= at + len(phrase):
                    return True
                at = around.find(phrase, at + 1)
        mark = self.marks[trigger.number]
        if mark in self.leading:
            return _is_titled(text, start, end) or _leads_name(text, end)
        return mark in self.named and _in_name(text, start, end)

    def _hit(self, text: str, start: int, end: int, mark: str) -> Hit:
        match = text[start:end]
        if self.remove:
            start -= start > 0 and text[start - 1] == " "
            return Hit(start, end, {"match": match}, ("",), safe=True)
        stands_for = self.instead.get(mark)
        return Hit(start, end, {"match": match}, (stands_for,) if stands_for else (), safe=stands_for is not None)


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether quotation marks make the mark a title."""
    return start > 0 and text[start - 1] in '"“‘' and text[end : end + 1] in tuple('"”’:')


def _leads_name(text: str, end: int) -> bool:
    """Whether a capitalised word stands after the mark."""
    first, second = text[end + 1 : end + 2], text[end + 2 : end + 3]
    return text[end : end + 1] in (" ", "&") and first.isupper() and (second.islower() or not second.isalpha())


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands beside the mark, other than one that opens the sentence, or quotation marks
    make it a title.
    """
    if _is_titled(text, start, end) or _leads_name(text, end):
        return True
    before = text[max(start - 30, 0) : start]
    word = before.split(" ")[-2] if before.endswith(" ") and len(before.split(" ")) > 1 else ""
    word_start = start - 1 - len(word)
    opens = word_start == 0 or text[word_start - 1] in '\n\r“"' or text[max(word_start - 2, 0)] in ".!?"
    return word[:1].isupper() and not word.isupper() and not opens
