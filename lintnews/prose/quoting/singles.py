"""British quotation marks: single marks, told from apostrophes and plural possessives."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.prose.quoting.marks import Pair

# Words that begin with an apostrophe.
_ELIDED = expression(
    r"[‘'’](?:\d0s|\d\d\b|(?:em|n|tis|twas|til|till|cause|cos|bout|round|neath|kay|ello|ere|im|er|urrah)\b)", re.I
)
_BEFORE = frozenset(' \t\n\u00a0([{—–-/:;,"“')
_AFTER = frozenset('$£€“"[(…')
_NEXT = expression(r"[a-z][a-z'’]*")
# Words that no possessive stands before.
_NO_THING = frozenset(
    """a an and as at because but by for from had has have he her his if in into is it its nor not of on or our said
    says she so that the their then there they this to told was we were when where which while who will with would you
    """.split()
)
# The longest quotation between single marks in one paragraph, in characters: apostrophes would join what lies apart.
_LIMIT = 1500


def pair_singles(
    text: str, paragraphs: Sequence[tuple[int, int]], found: Sequence[int], doubles: Sequence[Pair]
) -> list[Pair]:
    """The quotations between double marks together with those between single marks outside them, in order.

    A double-marked quotation inside a single-marked one is part of it.
    """
    starts = [pair.start for pair in doubles]
    pairs: list[Pair] = []
    low = 0
    for number, (start, end) in enumerate(paragraphs):
        low = bisect_left(found, start, low)
        if low == len(found):
            break
        high = bisect_left(found, end, low)
        if high > low:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            reopens = number + 1 < len(paragraphs) and _reopens(text, paragraphs[number + 1][0])
            some = _in_paragraph(text, found[low:high], doubles[first:last], start, end, reopens)
            if some and some[0].start == start and pairs and pairs[-1].continues:
                some[0] = some[0]._replace(continued=True)
            pairs += some
        low = high
    if not pairs:
        return list(doubles)
    kept = [pair for pair in doubles if not _within(pair, pairs)]
    return sorted([*kept, *pairs])


def _within(pair: Pair, singles: Sequence[Pair]) -> bool:
    at = bisect_left(singles, (pair.start,)) - 1
    return at >= 0 and singles[at].end >= pair.end


def _reopens(text: str, start: int) -> bool:
    """Whether a paragraph begins with a mark and a sentence, as one does that goes on with a quotation."""
    return text[start] in "'‘" and text[start + 1 : start + 2].isupper()


def _in_paragraph(
    text: str, found: Sequence[int], doubles: Sequence[Pair], start: int, end: int, reopens: bool
) -> list[Pair]:
    """The quotations of a paragraph; the last may go on in the next one where that `reopens` it."""
    places = _outside(found, doubles)
    opens = [_opens(text, place, start) for place in places]
    pairs: list[Pair] = []
    number = 0
    while number < len(places):
        opening = number
        number += 1
        if not opens[opening]:
            continue
        after = opening + 1
        while after < len(places) and not opens[after] and places[after] - places[opening] <= _LIMIT:
            after += 1
        may_go_on = reopens and after == len(places) and text[places[opening] + 1].isupper()
        closing = _choose(text, places, opening + 1, after, end, doubtful=not may_go_on)
        if closing is None and may_go_on:
            pairs.append(Pair(places[opening], end, "single", 1, 0, continues=True))
            break
        if closing is not None:
            pairs.append(Pair(places[opening], places[closing] + 1, "single", 1, 1))
            number = closing + 1
    return pairs


def _outside(places: Sequence[int], doubles: Sequence[Pair]) -> list[int]:
    """The places that no double-marked quotation holds."""
    kept = []
    at = 0
    for place in places:
        while at < len(doubles) and doubles[at].end <= place:
            at += 1
        if at == len(doubles) or place < doubles[at].start:
            kept.append(place)
    return kept


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    if before not in _BEFORE or text[at] == "’" or not (after.isalnum() or after in _AFTER):
        return False
    return not _ELIDED.match(text, at)


def _choose(text: str, places: Sequence[int], first: int, last: int, end: int, doubtful: bool) -> int | None:
    """The number of the mark that closes: the first that no plural possessive explains, else the last if a `doubtful`
    one will do.
    """
    closers = [number for number in range(first, last) if not text[places[number] - 1].isspace()]
    for number in closers:
        place = places[number]
        before, after = text[place - 1], text[place + 1] if place + 1 < end else "\n"
        following = _NEXT.match(text, place + 2, end)
        if before not in "sxz" or after not in " \u00a0" or following is None or following.group() in _NO_THING:
            return number
    return closers[-1] if closers and doubtful else None
