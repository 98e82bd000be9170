"""Which words of a sentence credit a quotation in it, and whom: a choice among the clauses that a sentence holds.

Works on the tags of `wordtags`; tokens are numbers, a phrase is (first token, token after the last).
"""

from lintnews.expressions import expression
from lintnews.prose.quoting.cue_sources import Reading, cue_span, owner_left
from lintnews.prose.quoting.following import cue_after, cue_at_end, inverted_after, signature
from lintnews.prose.quoting.main_clauses import FINITE, main_start
from lintnews.prose.quoting.phrases import phrase_left
from lintnews.prose.quoting.preceding import Left, cue_before
from lintnews.prose.quoting.reach import is_relative

# To whom something is so: `because to her, “…”`, `To Lee, “…”`
_TO_SOMEBODY = expression(r"(?<![^SCt])T(o|h|N{1,3}),\Z")


def credit(tags: str, at: int, low: int, high: int, inherited: Reading | None) -> Reading | None:
    """What credits the quotation at token `at`, or None if nothing in its sentence does.

    Tokens `low` to `high` lie between its neighbours among the quotations; `inherited` is what credits the one before.
    """
    framed = _TO_SOMEBODY.search(tags, max(low, at - 8), at) if tags[at - 1 : at] == "," else None
    if framed is not None:
        return Reading(framed.span(1), (framed.start(1) - 1, framed.start(1)))
    if inherited is not None and _is_joined(tags, at, low, inherited):
        return inherited
    left = _within_brackets(tags, at, low) or cue_before(tags, at, low)
    found = _at_once(tags, at, high, left, inherited) or _after_label(tags, at, high, left)
    found = found or _by_left(tags, at, low, left, inherited) or _by_right(tags, at, high, left)
    if found is None and left is not None and left.strength == 2:
        return left.reading(tags)
    return found or _from_afar(tags, at, low, high, left, inherited)


def _at_once(tags: str, at: int, high: int, left: Left | None, inherited: Reading | None) -> Reading | None:
    """A clause with a word of saying and its subject right behind a quotation that has another cue: `“…,” Lee said`."""
    if tags[at] != "Q" or (inherited is None and (left is None or not _runs_on(tags, at, left))):
        return None
    own = cue_after(tags, at, high, None)
    near = own is not None and own.speaker is not None and own.speaker[0] <= at + 2
    if own is not None and left is not None and left.strength > 1 and _is_part(tags, at) and _is_pronoun(tags, own):
        return None
    return own if own is not None and near and tags[own.cue[0]] == "V" else None


def _by_right(tags: str, at: int, high: int, left: Left | None) -> Reading | None:
    """What stands behind a quotation: `“…,” said Lee`, `“…” - Ada Lee, mayor`."""
    weak = left is None or not left.strength
    right = inverted_after(tags, at, at + 1) if tags[at + 1 : at + 2] == "V" else None
    if right is None and (weak or not _is_opening(tags, at)):
        right = cue_after(tags, at, high, left)
    if right is None:
        return signature(tags, at) if weak else None
    if left is not None and left.strength == 2 and _is_part(tags, at) and _is_pronoun(tags, right):
        return left.reading(tags)
    introduced = left is not None and left.strength == 2 and tags[at - 1] == ","
    return left.reading(tags) if left and introduced and _leads_on(tags, right.cue[1], high) else right


def _is_part(tags: str, at: int) -> bool:
    """Whether a quotation is part of the clause before it, as one behind a comma or a colon is not."""
    return tags[at - 1] not in ",:-("


def _is_pronoun(tags: str, reading: Reading) -> bool:
    """Whether a reading credits `he` or `she`, who was named before: `Lee said that it was “…,” she said`."""
    return reading.speaker is not None and tags[slice(*reading.speaker)] == "H"


def _from_afar(tags: str, at: int, low: int, high: int, left: Left | None, inherited: Reading | None) -> Reading | None:
    """What credits a quotation by which no word of saying stands: the quotation before it, or a clause at the end."""
    if inherited is not None and (left is None or left.strength == 0 or tags[left.cue - 1 : left.cue] == "t"):
        return inherited
    known = left if left is not None and left.strength else None
    apart = known is not None and (_parted(tags, at, high) or (known.near and _is_opening(tags, at)))
    found = None if apart else cue_at_end(tags, at)
    found = found or (known.reading(tags) if known else inherited)
    if found is None and tags[at - 1 : at] == "O" and at > low:
        return Reading(owner_left(tags, at, low), (at - 1, at), word=False)  # Lee's “…” promise
    return found or (left.reading(tags) if left else None)


def _within_brackets(tags: str, at: int, low: int) -> Left | None:
    """The cue before a quotation in the brackets that hold both: `(Lee once said, “…”)`."""
    bracket = tags.rfind("(", low, at)
    if bracket < 0 or tags.find(")", bracket, at) >= 0:
        return None
    left = cue_before(tags, at, bracket + 1)
    return left if left is not None and left.strength else None


def _is_joined(tags: str, at: int, low: int, inherited: Reading) -> bool:
    """Whether `and` joins a quotation to the one before it, which a word of saying introduced: `says “…,” and “…,”`."""
    return tags[at - 1] == "C" and FINITE.isdisjoint(tags[low:at]) and tags[inherited.cue[0]] in "VW"


def _leads_on(tags: str, end: int, high: int) -> bool:
    """Whether a cue before token `end` introduces the next quotation: `Lee asks with a nod, “…?” Orme says, “…”`"""
    return tags[high : high + 1] != "" and tags[end:high].strip("r") in (",", ":")


def _parted(tags: str, at: int, high: int) -> bool:
    """Whether a verb parts a quotation from the next one, which is then another's, or another time's."""
    return high < len(tags) and not FINITE.isdisjoint(tags[at + 1 : high])


def announced(tags: str, at: int) -> Reading | None:
    """What credits a quotation that a sentence announces, `at` being where it would stand."""
    left = cue_before(tags, at, 0)
    return left.reading(tags) if left else None


def _by_left(tags: str, at: int, low: int, left: Left | None, inherited: Reading | None) -> Reading | None:
    """What credits a quotation whatever follows it: a word of saying just before it, an interruption, a naming."""
    if left is not None and inherited is not None:
        if left.cue == inherited.cue[0]:
            return inherited
        if left.strength > 1 and inherited.cue[0] < left.cue and (left.strength == 2 or inherited.cue[0] >= low):
            hangs_on = tags[left.cue] == "W" and (left.strength == 2 or inherited.word)
            return Reading(inherited.speaker, cue_span(tags, left.cue)) if hangs_on else left.reading(tags)
    if left is not None and left.strength == 3:
        return left.reading(tags)
    if inherited is not None and inherited.cue[0] >= low:
        if left is not None and left.strength == 1 and tags[at - 1] not in ",-" and is_relative(tags, left.cue):
            return left.reading(tags)  # “…,” said Lee, who thinks it “…”
        return inherited  # the quotation goes on after an interruption
    return left.reading(tags) if left is not None and left.near and _is_named_so(tags, left.cue) else None


def _after_label(tags: str, at: int, high: int, left: Left | None) -> Reading | None:
    """Who is named behind a quotation that a label announces: `Overheard: “…,” Lee said`, `Of note: “…” - Lee`."""
    if left is None or tags[left.cue] != ":":
        return None
    own = cue_after(tags, at, high, None) if tags[at] == "Q" else signature(tags, at)
    if own is None or own.speaker is None or tags[own.cue[0]] not in "V-":
        return None
    return own if "N" in tags[slice(*own.speaker)] else None


def _runs_on(tags: str, at: int, left: Left) -> bool:
    """Whether a quotation goes on with a clause that may itself be reported: `Lee cannot say that “…,” Jones said`."""
    return left.strength == 3 and tags[left.cue] == "V" and tags[at - 1] not in ",:" and tags[at + 1 : at + 2] != "a"


def _is_opening(tags: str, at: int) -> bool:
    """Whether a quotation stands in a clause that opens its sentence: `As Lee put it, “…”, the plan failed`."""
    return tags.lstrip("Cr")[0] in "Sa" and main_start(tags, 0, at) == 0


def _is_named_so(tags: str, verb: int) -> bool:
    """Whether a verb stands in a clause with `what`: `under what Lee called`."""
    found = phrase_left(tags, verb, 0)
    start = found[0] if found else verb - 1
    return start > 0 and tags[start - 1] == "S" and tags[verb] == "A"
