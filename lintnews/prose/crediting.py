"""Which words of a sentence credit a quotation in it, and whom: a choice among the clauses that a sentence holds.

Works on the tags of `clauses`; tokens are numbers, a phrase is (first token, token after the last).
"""

from typing import NamedTuple

from lintnews.prose.subjects import (
    FINITE,
    NOMINAL,
    Phrase,
    main_verb,
    phrase_left,
    phrase_right,
    subject,
)

_REACH = 90


class Reading(NamedTuple):
    """What credits a quotation: the tokens of the speaker, if known, and of the cue; `word` for a known cue."""

    speaker: Phrase | None
    cue: Phrase
    word: bool = True


def credit(tags: str, at: int, low: int, high: int, inherited: Reading | None) -> Reading | None:
    """What credits the quotation at token `at`, or None if nothing in its sentence does.

    Tokens `low` to `high` lie between its neighbours among the quotations; `inherited` is what credits the one before.
    """
    left = _left(tags, at, low)
    if left is not None and inherited is not None and left.cue == inherited.cue[0]:
        return inherited
    if left is not None and left.strength == 3:
        return left.reading(tags)
    if inherited is not None and inherited.cue[0] >= low:
        return inherited  # the quotation goes on after an interruption
    right = None if left and left.strength and tags[0] == "S" else _right(tags, at, high, left)
    if right is not None:
        return right
    if left is not None and left.strength == 2:
        return left.reading(tags)
    if inherited is not None and (left is None or left.strength == 0):
        return inherited
    tail = _tail(tags, at)
    if tail is not None:
        return tail
    return left.reading(tags) if left else inherited


def announced(tags: str, at: int) -> Reading | None:
    """What credits a quotation that a sentence announces, `at` being where it would stand."""
    left = _left(tags, at, 0)
    return left.reading(tags) if left else None


class _Left(NamedTuple):
    """A cue before a quotation: 3 a word of saying at once before it, 2 one further off, 1 a word of attitude, a noun
    or a colon, 0 any other verb.
    """

    cue: int
    strength: int
    near: bool = False

    def reading(self, tags: str) -> Reading:
        return Reading(source_of(tags, self.cue, 0), cue_span(tags, self.cue), self.strength > 0)


def cue_span(tags: str, cue: int) -> Phrase:
    """The tokens of a cue: `according to` has two."""
    return cue, cue + 2 if tags[cue] == "L" and tags[cue + 1 : cue + 2] == "T" else cue + 1


def _left(tags: str, at: int, low: int) -> _Left | None:
    spare: _Left | None = None
    weak: int | None = None
    indirect: int | None = None
    for cue in range(at - 1, max(low, at - _REACH) - 1, -1):
        tag = tags[cue]
        near = at - cue < 4 and not tags[cue + 1 : at].strip("t,:rTIaHo")
        if tag in "VWL":
            if near:
                return _Left(cue, 3)
            if spare is not None and spare.near and not _inner(tags, spare.cue):
                return spare
            if tag == "V" and (tags[cue - 1 : cue] in ("T", "u") or _inner(tags, cue) or _is_aside(tags, cue, at)):
                indirect = cue if indirect is None else indirect
                continue
            return _Left(cue, 2)
        if spare is None and (
            tag in "AG" or (near and tag in "BFK" and tags[at - 1] != ":" and "a" not in tags[cue:at])
        ):
            spare = _Left(cue, 1, near)
        elif weak is None and tag in FINITE:
            weak = cue
    if indirect is not None:
        return _Left(indirect, 2)
    if spare is None and at > low + 1 and tags[at - 1] == ":":
        return _Left(at - 1, 1)
    return spare or (None if weak is None else _Left(weak, 0))


def _is_aside(tags: str, verb: int, at: int) -> bool:
    """Whether a verb ends an opening clause of time: `As Lee spoke, …`."""
    return tags[verb + 1 : verb + 2] == "," and tags[0] in "Sa" and "," not in tags[:verb] and at > verb + 2


def _inner(tags: str, verb: int) -> bool:
    """Whether a verb stands in what somebody says of himself: `said (that) he rarely asks`."""
    at = verb - 1
    while at > 0 and tags[at] in "Xxur":
        at -= 1
    if at < 1 or tags[at] != "H":
        return False
    return tags[at - 1] in "VW" or (tags[at - 1] == "t" and tags[max(at - 2, 0)] in "VW")


def _right(tags: str, at: int, high: int, left: _Left | None) -> Reading | None:
    """The clause that follows a quotation at once: `said Lee`, `Lee said`, `according to Lee`."""
    start = at + 1
    while start < high and tags[start] in ",-(":
        start += 1
    if start >= high or tags[start] in "CS":
        return None
    if tags[start] == "L":
        return Reading(phrase_right(tags, start + 2), cue_span(tags, start))
    if tags[start] in "VG" or (tags[start] in "AE" and tags[at] == "Q"):
        found = phrase_right(tags, start + 1)
        if found is not None:
            return Reading(found, (start, start + 1), tags[start] != "E")
    if (tags[at] in "qz" and start == at + 1) or (tags[start] == "a" and left is not None):
        return None
    for cue in range(start, min(high, start + 60)):
        tag = tags[cue]
        if tag in "VGA" or (tag == "E" and left is None):
            found = subject(tags, cue, start)
            if found is not None and found[0] <= start + 1:
                return Reading(found, (cue, cue + 1), tag != "E")
    return None


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
            if found is not None:
                return Reading(found, (cue, cue + 1))
    return None


def source_of(tags: str, cue: int, low: int) -> Phrase | None:
    """Whom a cue credits."""
    tag = tags[cue]
    if tag == "L":
        return phrase_right(tags, cue + 2)
    if tag == "K":
        return _owner(tags, cue, low)
    if tag == ":":
        return _label(tags, cue, low)
    if tag == "P":
        by = tags.find("Y", cue, cue + 4)
        return phrase_right(tags, by + 1) if by > 0 else subject(tags, cue, low)
    if tag == "V" and (cue == low or tags[cue - 1] == ",") and tags.count(",", low, cue) < 2:
        found = phrase_right(tags, cue + 1)
        if found is not None and (cue == low or tags[found[1] : found[1] + 1] in (",", ":")):
            return found
    found = subject(tags, cue, low)
    if found is None and tag in "WBV" and not tags[low:cue].strip("CSrIa,"):
        return _following(tags, cue)
    return found


def _following(tags: str, cue: int) -> Phrase | None:
    """The subject of a clause that a participle opens: `Asked about it, Lee said`, `Saying that…, Lee left`."""
    comma = tags.find(",", cue)
    verb = main_verb(tags, comma + 1, min(len(tags), comma + 40)) if comma > 0 else -1
    return subject(tags, verb, comma + 1) if verb > 0 else None


def _label(tags: str, colon: int, low: int) -> Phrase | None:
    """Who stands before a colon: a bare name, or the subject of what comes before it."""
    dash = tags.rfind("-", low, colon)
    found = phrase_left(tags, colon, dash + 1 if dash >= 0 else low)
    if found is not None and (found[0] == low or tags[found[0] - 1] in ".-:"):
        return found
    verb = main_verb(tags, low, colon)
    if verb < 0:
        verb = max(tags.rfind(tag, low, colon) for tag in FINITE)
    return subject(tags, verb, low) if verb >= 0 else phrase_right(tags, low)


def _owner(tags: str, noun: int, low: int) -> Phrase | None:
    """Whose word a noun of saying is: `her words`, `the mayor's claim`; else the subject of its clause."""
    at = noun - 1
    while at >= low and tags[at] in "nrgEdNJ":
        at -= 1
    if at >= low and tags[at] == "h":
        return at, at + 1
    if at >= low and tags[at] == "O":
        return phrase_left(tags, at + 1, low)
    for verb in range(noun - 1, low - 1, -1):
        if tags[verb] in FINITE:
            return subject(tags, verb, low)
    if tags[noun + 1 : noun + 2] in ("I", "Y"):
        return phrase_right(tags, noun + 2)
    return phrase_left(tags, noun + 1, low) if tags[noun] in NOMINAL else None
