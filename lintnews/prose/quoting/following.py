"""The cue after a quotation: the clause that follows it at once, ends its sentence, or signs it.

Works on the tags of `wordtags`; tokens are numbers, a phrase is (first token, token after the last).
"""

from lintnews.expressions import expression
from lintnews.prose.quoting.cue_sources import Reading, cue_span, owner_left, source_of
from lintnews.prose.quoting.main_clauses import FINITE, main_verb
from lintnews.prose.quoting.phrases import Phrase, phrase_right
from lintnews.prose.quoting.preceding import Left
from lintnews.prose.quoting.subjects import GOING, subject

_REACH = 90
_SIGNED = expression(r"[tD]K[ux]+r*[PAE]Y")
_ALL = expression(r"xr*[SJ](?:H|[DJn]*N+)")  # was all that Lee would say
_VERDICT = expression(r"xD[nJrEg]*KI(?=D?[nNJ]{0,2}N)")
_PASSIVE = expression(r"xr*(P)r?Y")
_IN_VIEW_OF = expression(r",I(h|[DJnN]*O)n?K\.?\Z")  # …, in Lee's view
# …, Lee told the council on Monday: whom a verb is told to, and nothing that anybody does behind it.
_HEARER = expression(r"(?:D[nJNOrg]*[nN]|J?n+|N+|o)(?:[IwYM,.][^VAEXxuGPH]*)?")
_CAME = expression(r"(ED[nJrEg]*K)[I,.]")


def cue_after(tags: str, at: int, high: int, left: Left | None) -> Reading | None:
    """The clause that follows the quotation at token `at` at once, before token `high`: `said Lee`, `according to Lee`.

    `left` is the cue before the quotation, if there is one.
    """
    start = at + 1
    while start < high and tags[start] in ",-(":
        start += 1
    if start >= high or tags[start] in "CS":
        return None
    if tags[start] == "L":
        return Reading(phrase_right(tags, start + 2), cue_span(tags, start))
    came = _CAME.match(tags, start)
    if came is not None:  # came the answer from Lee
        noun = came.end(1)
        return Reading(phrase_right(tags, noun + 1) if tags[noun : noun + 1] == "I" else None, (start, noun))
    verdict = _VERDICT.match(tags, start)
    if verdict is not None:  # is the verdict of Lee
        return Reading(phrase_right(tags, verdict.end()), (verdict.end() - 2, verdict.end() - 1))
    agent = _agent(tags, at, start, left is None or not left.strength)
    if agent is not None:
        return agent
    inverted = inverted_after(tags, at, start)
    if inverted is not None:
        return inverted
    if (tags[at] in "qz" and start == at + 1 and not _ALL.match(tags, start)) or (
        tags[start] == "a" and left is not None and left.strength > 0
    ):
        return None
    return _clause(tags, at, start, high, left)


def _agent(tags: str, at: int, start: int, alone: bool) -> Reading | None:
    """Whose words a quotation is said to be: `(a paper titled) “…” by Lee`, or where it stands `alone`, with no cue
    before it, `“…” was written by Lee`.
    """
    if tags[at - 1 : at] == "P" and tags[start] == "Y":
        return Reading(phrase_right(tags, start + 1), (at - 1, at))
    passive = _PASSIVE.match(tags, start) if tags[start] == "x" and alone else None
    return Reading(phrase_right(tags, passive.end()), passive.span(1)) if passive else None


def _clause(tags: str, at: int, start: int, high: int, left: Left | None) -> Reading | None:
    """The first verb that may credit in the clause that begins at `start`, with a subject that begins it."""
    as_said = tags[start] == "a"
    if tags[start] == "x" and tags[start + 1 : start + 2] in ("S", "J", "t"):
        start += 2  # is how Lee puts it, was all that Lee said
    for cue in range(start, min(high, start + 60)):
        tag = tags[cue]
        if tag == "W" and tags[cue - 2 : cue] in ("Pa", "xE", "xP"):
            return Reading(subject(tags, cue - 2, start), (cue, cue + 1))  # Lee is quoted as saying, is heard asking
        weak = tag == "E" and left is None and not as_said and tags[cue + 1 : cue + 2] != "W"
        if tags[:cue].endswith(("T", "Tr")) or not (tag in "VGA" or weak):
            continue
        found = subject(tags, cue, start)
        if found is not None and tags[found[0]] == "R" and found[0] > start:
            continue  # the man who agreed to come said
        if found is not None and found[0] <= start + (tags[start] not in GOING):
            return Reading(found, (cue, cue + 1), tag != "E")
        if tag == "V" and tags[at] == "Q" and left is None and not as_said:
            apart = found is not None and tags[found[0] - 1] == ","
            return Reading(found, (cue, cue + 1)) if apart else _at_start(tags, start, cue)
    return None


def inverted_after(tags: str, at: int, verb: int) -> Reading | None:
    """A verb and its subject after it: `said Lee`; or a participle, a name and a verb: `retired general Lee said`."""
    if tags[verb] not in "VG" and not (tags[verb] in "AE" and tags[at] == "Q"):
        return None
    found = phrase_right(tags, verb + 1)
    if found is None or tags[found[1] : found[1] + 1] in ("u", "x", "X", *("aT" if tags[verb] in "AE" else "")):
        return None  # said the plan would …, described the plan as …
    if tags[verb] in "AE" and tags[found[1] : found[1] + 1] == "V":
        return Reading((verb, found[1]), (found[1], found[1] + 1))
    return Reading(found, (verb, verb + 1), tags[verb] != "E")


def _at_start(tags: str, start: int, verb: int) -> Reading | None:
    """The phrase that begins a clause, for a verb that has a nearer one: `the senator and candidate for mayor said`."""
    found: Phrase | None = phrase_right(tags, start)
    if found is None or FINITE.intersection(tags[start : found[1]]):
        return None
    whole = tags[start:verb].strip("NnOdKDJhCIg") == "" and "," not in tags[start:verb]
    return Reading((start, verb) if whole else found, (verb, verb + 1))


def signature(tags: str, at: int) -> Reading | None:
    """The name that ends a sentence after a quotation and a dash, or in brackets: `- Ada Lee, mayor`, `(Ada Lee)`."""
    start = at + 1
    while start < len(tags) and tags[start] in "-(":
        start += 1
    found = phrase_right(tags, start) if start > at + 1 and tags[start : start + 1] == "N" else None
    if found is None or FINITE.intersection(tags[start : found[1]]):
        return None
    named = tags[start - 1] == "-" and tags[found[1] - 1 : found[1] + 1] == "N,"  # - Ada Lee, who won
    if not named and FINITE.intersection(tags[start:]):
        return None
    return Reading(found, (at + 1, at + 2)) if tags[found[1] : found[1] + 1] in ("", ",", ".", ")") else None


def cue_at_end(tags: str, at: int) -> Reading | None:
    """The clause that ends a sentence: `…, Lee said on Monday.` `…, said Lee.` `…, according to Lee.`"""
    viewed = _IN_VIEW_OF.search(tags, at, at + _REACH) if tags[-2:-1] == "K" or tags[-1] == "K" else None
    if viewed is not None:
        noun = viewed.end(1)
        owner = viewed.span(1) if tags[noun - 1] == "h" else owner_left(tags, noun, at)
        return Reading(owner, (tags.index("K", noun), tags.index("K", noun) + 1))
    for cue in range(min(len(tags), at + _REACH) - 1, at, -1):
        if tags[cue] == "L":
            return Reading(phrase_right(tags, cue + 2), cue_span(tags, cue))
        if tags[cue] != "V":
            continue
        start = max(tags.rfind(",", at, cue), tags.rfind("-", at, cue)) + 1
        inverted = phrase_right(tags, cue + 1) if start == cue else None
        if inverted is not None:
            return Reading(inverted, (cue, cue + 1))
        if tags[cue + 1 : cue + 2] in ("", ".", "I", "M", "r", ",", "a", "T") or _HEARER.fullmatch(tags, cue + 1):
            found = subject(tags, cue, at + 1)
            if found is not None and tags[found[0] - 1] in ",-Qqz":
                return Reading(found, (cue, cue + 1))
    return None


def looking_back(tags: str, so: bool) -> Reading | None:
    """Who spoke, by the sentence after a quotation: `So says Lee.` `(Ada Lee, mayor)` `Those words of Lee…`

    With `so`, which opens it, only a verb that follows at once counts.
    """
    if so:
        return Reading(source_of(tags, 1, 0), (1, 2)) if tags[1:2] == "V" else None
    found = signed_by(tags) or signature(tags, -1)
    if found is not None:
        return found
    if tags[:2] in ("tK", "DK") and tags[2:3] in ("I", "Y"):
        return Reading(phrase_right(tags, 3), (1, 2))
    for at, tag in enumerate(tags[:12]):
        if tag in "VG" and (len(tags) < 12 or not tags[:at].strip("Cr")):
            return Reading(source_of(tags, at, 0), (at, at + 1))
    return None


def signed_by(tags: str) -> Reading | None:
    """Who signed what a quotation is of: `The letter was signed by Lee.`"""
    match = _SIGNED.match(tags)
    return Reading(phrase_right(tags, match.end()), (1, 2)) if match else None


def about_somebody(tags: str) -> Reading | None:
    """The person whom a sentence is about, by first name and surname: `Ada Lee, a farmer, knows the river well.`"""
    verb = main_verb(tags, 0, len(tags))
    found = subject(tags, verb, 0) if verb > 0 else None
    named = found is not None and tags[found[0]] != "D" and "NN" in tags[slice(*found)]
    return Reading(found, (verb, verb + 1)) if named else None
