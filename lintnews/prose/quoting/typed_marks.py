"""Double quotation marks as they were typed: which open, which close, and what is wrong with them.

Read paragraph by paragraph, so that one stray mark spoils nothing beyond its own paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.prose.memo import fact
from lintnews.prose.zones import PROSE, Zone
from lintnews.records import Record, maker

# One of “ ” „ ", two or more apostrophes or accents, a value in marks. One set of characters first is what `re` is fast
# at; what more there must be of each follows.
_MARK = expression(r"[“”„\"'`=](?:(?<=[“”„\"])|(?<=')'+|(?<=`)`+|(?<==)[\"“”][^\"“”<>]{0,300}[\"“”])")
_CREDIT_LINE_WORDS = 12
# What follows an apostrophe within a word, for which a double mark may stand by mistake.
_CONTRACTED = frozenset("strvldm")
_APOSTROPHE = expression(r"(?:s|t|re|ve|ll|d|m)(?![\w'’\"“”])")
_FEET = expression(r"\d['’]\s?\d{1,2}\Z")
_BEFORE_OPENING = frozenset("([{<-–—―/‘'“\"|*_>~\u200b\u202a\u200e\ufeff")
_AFTER_CLOSING = frozenset(".,;:!?)]}>-–—―/’'”…|*_<~")
# The end of a sentence before a mark that opens the next one, and words that credit what stands before them.
_SENTENCE_ENDS = expression(r"[.!?…][)\]’']?\s+\Z")
_CREDITED = expression(
    r"[,?!…—–-][’']?\s(?:[\w.’'-]+\s){0,4}?(?:sa(?:id|ys)|add(?:ed|s)|told|tells|asked|asks|wrote|writes|explain(?:ed|s)"
    r"|according|recall(?:ed|s)|continue[ds]|insist(?:ed|s)|argue[ds]|warn(?:ed|s)|admit(?:ted|s)|conclude[ds])\b"
)
# A mark that opens a quotation, words, and a mark of its shape that closes it, each beyond doubt.
_OPENS = rf"(?<![^\s{re.escape(''.join(sorted(_BEFORE_OPENING)))}])%s(?=\S)"
_CLOSES = rf"(?<![\s\d])%s(?![^\s{re.escape(''.join(sorted(_AFTER_CLOSING)))}])"
_WORDS = '[^“”„"]'
_PAIRS = "|".join(_OPENS % mark + _WORDS + "++" + _CLOSES % closing for mark, closing in ("“”", '""'))
_IN_ORDER = expression(f"{_WORDS}*+(?:(?:{_PAIRS}){_WORDS}*+)*")
# What every mark has.
_SIGNS = ("“", "”", '"', "„", "''", "``")
# Where marks are made of several signs, or may be part of a tag, nothing is beyond doubt.
_DOUBTFUL = ("''", "``", '="', "=“", "=”")


class Mark(Record):
    """A double mark. `opens` is how it is used, `curly` its shape; `wrong_way` a curly mark that faces the other way.

    `heads_line` is set where it begins a line of its paragraph.
    """

    start: int
    end: int
    opens: bool
    curly: bool
    wrong_way: bool = False
    heads_line: bool = False


_make_mark = maker(Mark)


class Unpaired(Record):
    """A mark without its partner: `unclosed`, `unopened`, `nested`, a double mark within double marks, or `reopened`,
    one that opens the next sentence of a quotation that is open, as where paragraphs of it were joined.
    """

    fault: str
    start: int
    end: int


class Paragraph:
    """The marks of one zone that holds some, in order, and what is wrong with them.

    `goes_on` is the opening mark of a quotation that is rightly left open because the next paragraph opens with a mark,
    or None. `in_order` says that each quotation stands between two marks of one shape and nothing is wrong.
    """

    def __init__(self, text: str, zone: Zone, in_order: bool) -> None:
        self._text = text
        self.zone = zone
        self.in_order = in_order
        self.unpaired: tuple[Unpaired, ...] = ()
        self.goes_on: Mark | None = None

    @fact
    def marks(self) -> tuple[Mark, ...]:
        """The marks, read one by one when they are asked for: of paragraphs in order they seldom are."""
        return tuple(_marks(self._text, self.zone))


def find_marks(text: str, zones: Sequence[Zone]) -> tuple[Paragraph, ...]:
    """The paragraphs that hold double marks, in order."""
    signs, doubtful = _held(text, _SIGNS), _held(text, _DOUBTFUL)
    starts = [zone.start for zone in zones]
    held = {bisect_right(starts, at) - 1 for sign in signs for at in _places(text, sign)}
    read = [
        _read_zone(text, zone, doubtful) if number in held else None
        for number, zone in enumerate(zones)
        if zone[0] in PROSE
    ]
    was_open = False
    for place, paragraph in enumerate(read):
        if paragraph is None or paragraph.in_order:
            was_open = False
            continue
        unpaired, left = _pair(text, paragraph.marks)
        following = read[place + 1] if place + 1 < len(read) else None
        reopens = following is not None and _begins_with_mark(text, following)
        if was_open and unpaired and unpaired[0].fault == "unopened" and not _begins_with_mark(text, paragraph):
            unpaired = unpaired[1:]  # told at the mark that the paragraph before left open
        paragraph.goes_on = left if reopens else None
        was_open = bool(left) and not reopens
        if left and was_open and not (following and _closes_credit_line(text, following)):
            unpaired.append(Unpaired("unclosed", left.start, left.end))
        paragraph.unpaired = tuple(sorted(unpaired, key=lambda fault: fault.start))
    return tuple(paragraph for paragraph in read if paragraph)


def _read_zone(text: str, zone: Zone, doubtful: Sequence[str]) -> Paragraph | None:
    """A zone with its marks, or None where it has none. `doubtful` are those signs that the text has at all."""
    _, start, end, _ = zone
    in_order = not _holds(text, start, end, doubtful) and _IN_ORDER.fullmatch(text, start, end) is not None
    paragraph = Paragraph(text, zone, in_order)
    return paragraph if in_order or paragraph.marks else None


def _held(text: str, signs: Sequence[str]) -> list[str]:
    """Which of these signs a text has: one character is found faster than two."""
    first = {sign[0] for sign in signs if sign[0] in text}
    return [sign for sign in signs if sign[0] in first and sign in text]


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _holds(text: str, start: int, end: int, signs: Sequence[str]) -> bool:
    return any(text.find(sign, start, end) >= 0 for sign in signs)


def _marks(text: str, zone: Zone) -> Iterator[Mark]:
    inside = False
    for match in _MARK.finditer(text, zone.start, zone.end):
        start, end = match.span()
        if end - start > 1:
            if text[start] == "=" or end - start > 3:
                continue  # the value of an attribute of a tag; a rule of apostrophes
            if end - start == 3:  # a single mark beside a double one: the double one stands outside
                opens = end < zone.end and (text[end].isalnum() or text[end] in "$£€([")
                start, end = (start, end - 1) if opens else (start + 1, end)
        before = text[start - 1] if start > zone.start else ""
        after = text[end] if end < zone.end else ""
        if (
            text[start] in '"”'
            and before.isdigit()
            and (not inside or _FEET.search(text[max(start - 6, zone.start) : start]))
        ):
            continue  # inches
        if before.isalpha() and after in _CONTRACTED and _APOSTROPHE.match(text, end) and not _is_apart(text, start):
            continue  # India"s
        opens, curly, wrong = _read(text[start:end], before, after, inside)
        inside = opens
        yield _make_mark((start, end, opens, curly, wrong, before == "\n"))


def _is_apart(text: str, end: int) -> bool:
    """Whether the word that ends here begins behind a mark of its own: three "no"s."""
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] in "-."):
        start -= 1
    return start > 0 and text[start - 1] in '"“”'


def _read(shape: str, before: str, after: str, inside: bool) -> tuple[bool, bool, bool]:
    """What a mark is by its shape and by what touches it, and by whether a quotation is open where these tell nothing:
    whether it opens, whether it is curly, whether it faces the wrong way.
    """
    at_word = bool(after) and not after.isspace()
    apart = not before or before.isspace() or before in _BEFORE_OPENING
    may_open = apart and (at_word or not before)
    may_close = bool(before) and not before.isspace() and (not at_word or after in _AFTER_CLOSING)
    if shape == "“":
        wrong = not may_open and (may_close or (inside and not apart) or not after)
        return not wrong, True, wrong
    if shape == "”":
        wrong = may_open and not may_close
        return wrong, True, wrong
    if shape in ("„", "``"):
        return True, False, False
    return may_open if may_open != may_close else not inside, False, False


def _pair(text: str, marks: Sequence[Mark]) -> tuple[list[Unpaired], Mark | None]:
    """The faults of a paragraph, and the mark that it leaves open, if there is one."""
    faults: list[Unpaired] = []
    waiting: list[Mark] = []
    nested: list[tuple[Mark, Mark]] = []
    astray = False  # after a closing mark that nothing opens, the next of its kind is its partner
    for mark in marks:
        if mark.opens:
            if waiting and mark.heads_line:
                waiting.pop()  # a quotation that goes on
            elif waiting and _goes_on(text[waiting[-1].end : mark.start]):
                waiting.pop()
                faults.append(Unpaired("reopened", mark.start, mark.end))
            waiting.append(mark)
            astray = False
        elif waiting:
            inner = waiting.pop()
            if waiting:
                nested.append((waiting[-1], inner))
        else:
            if not astray:
                faults.append(Unpaired("unopened", mark.start, mark.end))
            astray = not astray
    left = waiting[-1] if waiting else None
    faults += [Unpaired("unclosed", mark.start, mark.end) for mark in waiting[:-1]]
    lost = set(waiting)
    faults += [Unpaired("nested", inner.start, inner.end) for outer, inner in nested if outer not in lost]
    return faults, left


def _goes_on(between: str) -> bool:
    """Whether nothing but somebody's words stands between two opening marks, and the second opens a sentence."""
    return _SENTENCE_ENDS.search(between) is not None and _CREDITED.search(between) is None


def _closes_credit_line(text: str, paragraph: Paragraph) -> bool:
    """A pull quote whose name stands below it, within the marks."""
    zone, marks = paragraph.zone, paragraph.marks
    if len(marks) != 1 or marks[0].opens or text[marks[0].end : zone.end].strip():
        return False
    return len(text[zone.start : marks[0].start].split()) <= _CREDIT_LINE_WORDS


def _begins_with_mark(text: str, paragraph: Paragraph) -> bool:
    first = paragraph.marks[0]
    return first.opens and not text[paragraph.zone.start : first.start].strip(" \t*_>-–—•([‘'")
