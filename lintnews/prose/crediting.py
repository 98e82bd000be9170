"""Which words of a sentence credit a quotation in it, and whom: a choice among the clauses that a sentence holds.

Works on the tags of `wordtags`; tokens are numbers, a phrase is (first token, token after the last).
"""

from lintnews.prose.cue_sources import Reading, cue_span
from lintnews.prose.main_clauses import FINITE, main_start
from lintnews.prose.preceding import Left, cue_before
from lintnews.prose.subjects import phrase_left, phrase_right, subject

_REACH = 90


def credit(tags: str, at: int, low: int, high: int, inherited: Reading | None) -> Reading | None:
    """What credits the quotation at token `at`, or None if nothing in its sentence does.

    Tokens `low` to `high` lie between its neighbours among the quotations; `inherited` is what credits the one before.
    """
    left = cue_before(tags, at, low)
    if left is not None and inherited is not None and left.cue == inherited.cue[0]:
        return inherited
    if left is not None and left.strength == 3:
        if inherited is not None and inherited.word and tags[left.cue] == "W" and low <= inherited.cue[0] < left.cue:
            return Reading(inherited.speaker, cue_span(tags, left.cue))
        return left.reading(tags)
    if left is not None and left.strength == 2 and inherited is not None and inherited.cue[0] < left.cue:
        return Reading(inherited.speaker, cue_span(tags, left.cue)) if tags[left.cue] == "W" else left.reading(tags)
    if inherited is not None and inherited.cue[0] >= low:
        return inherited  # the quotation goes on after an interruption
    if left is not None and left.near and _is_named_so(tags, left.cue):
        return left.reading(tags)
    opening = tags.lstrip("Cr")[0] in "Sa" and main_start(tags, 0, at) == 0
    right = None if left and left.strength and opening else _right(tags, at, high, left)
    right = right or (signature(tags, at) if left is None else None)
    if right is not None:
        return right
    if left is not None and left.strength == 2:
        return left.reading(tags)
    if inherited is not None and (left is None or left.strength == 0 or tags[left.cue - 1 : left.cue] == "t"):
        return inherited
    tail = _tail(tags, at)
    if tail is not None:
        return tail
    return left.reading(tags) if left else inherited


def _is_named_so(tags: str, verb: int) -> bool:
    """Whether a verb stands in a clause with `what`: `under what Lee called`."""
    found = phrase_left(tags, verb, 0)
    start = found[0] if found else verb - 1
    return start > 0 and tags[start - 1] == "S" and tags[verb] == "A"


def announced(tags: str, at: int) -> Reading | None:
    """What credits a quotation that a sentence announces, `at` being where it would stand."""
    left = cue_before(tags, at, 0)
    return left.reading(tags) if left else None


def _right(tags: str, at: int, high: int, left: Left | None) -> Reading | None:
    """The clause that follows a quotation at once: `said Lee`, `Lee said`, `according to Lee`."""
    start = at + 1
    while start < high and tags[start] in ",-(":
        start += 1
    if start >= high or tags[start] in "CS":
        return None
    if tags[start] == "L":
        return Reading(phrase_right(tags, start + 2), cue_span(tags, start))
    if tags[start] in "VG" or (tags[start] in "AE" and tags[at] == "Q"):
        inverted = _inverted(tags, start)
        if inverted is not None:
            return inverted
    if (tags[at] in "qz" and start == at + 1) or (tags[start] == "a" and left is not None and left.strength > 0):
        return None
    for cue in range(start, min(high, start + 60)):
        tag = tags[cue]
        if tags[cue - 1] != "T" and (tag in "VGA" or (tag == "E" and left is None)):
            found = subject(tags, cue, start)
            if found is not None and found[0] <= start + 1:
                return Reading(found, (cue, cue + 1), tag != "E")
    return None


def _inverted(tags: str, verb: int) -> Reading | None:
    """A verb and its subject after it: `said Lee`; or a participle, a name and a verb: `retired general Lee said`."""
    found = phrase_right(tags, verb + 1)
    if found is None:
        return None
    if tags[found[1] : found[1] + 1] in ("u", "x", "X"):
        return None  # said the plan would …
    if tags[verb] in "AE" and tags[found[1] : found[1] + 1] == "V":
        return Reading((verb, found[1]), (found[1], found[1] + 1))
    return Reading(found, (verb, verb + 1), tags[verb] != "E")


def signature(tags: str, at: int) -> Reading | None:
    """The name that ends a sentence after a quotation and a dash, or in brackets: `- Ada Lee, mayor`, `(Ada Lee)`."""
    start = at + 1
    while start < len(tags) and tags[start] in "-(":
        start += 1
    if start == at + 1 or tags[start : start + 1] != "N" or FINITE.intersection(tags[start:]):
        return None
    found = phrase_right(tags, start)
    return Reading(found, (at + 1, at + 2)) if found and tags[found[1] : found[1] + 1] in ("", ",", ".", ")") else None


def _tail(tags: str, at: int) -> Reading | None:
    """The clause that ends a sentence: `…, Lee said on Monday.` `…, said Lee.` `…, according to Lee.`"""
    for cue in range(min(len(tags), at + _REACH) - 1, at, -1):
        if tags[cue] == "L":
            return Reading(phrase_right(tags, cue + 2), cue_span(tags, cue))
        if tags[cue] != "V":
            continue
        start = max(tags.rfind(",", at, cue), tags.rfind("-", at, cue)) + 1
        if start == cue and tags[cue + 1 : cue + 2] not in (",", "."):
            return Reading(phrase_right(tags, cue + 1), (cue, cue + 1))
        if tags[cue + 1 : cue + 2] in ("", ".", "I", "M", "r", ",", "a"):
            found = subject(tags, cue, at + 1)
            if found is not None and tags[found[0] - 1] in ",-Qqz":
                return Reading(found, (cue, cue + 1))
    return None
