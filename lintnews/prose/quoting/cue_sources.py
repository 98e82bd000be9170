"""Whom a cue credits: the subject of a verb of saying, whose word a noun of saying is, the name before a colon.

Works on the tags of `wordtags`; tokens are numbers, a phrase is (first token, token after the last).
"""

from collections.abc import Callable

from lintnews.expressions import expression
from lintnews.prose.quoting.main_clauses import FINITE, main_start, main_verb
from lintnews.prose.quoting.phrases import NOMINAL, Phrase, phrase_left, phrase_right
from lintnews.prose.quoting.subjects import GOING, subject
from lintnews.records import Record

_BY = expression(r"[PEA]I?Y\Z")
# What a phrase for somebody holds: one of these, among those.
_NAMED, _OF_PHRASES = frozenset("NhD"), frozenset("NhDJnOK")
_CLAUSE_MARKS = frozenset(",;-StRQqz")
_PREDICATE = expression(r"[nNK]E[DhJNO]")  # the director congratulated the team:


class Reading(Record):
    """What credits a quotation: the tokens of the speaker, if known, and of the cue; `word` for a known cue."""

    speaker: Phrase | None
    cue: Phrase
    word: bool = True


def moved(reading: Reading | None, by: int) -> Reading | None:
    """A reading with its tokens counted from elsewhere."""
    if reading is None or by == 0:
        return reading
    speaker, cue = reading.speaker, reading.cue
    return Reading(speaker and (speaker[0] + by, speaker[1] + by), (cue[0] + by, cue[1] + by), reading.word)


def cue_span(tags: str, cue: int) -> Phrase:
    """The tokens of a cue: `according to` has two."""
    return cue, cue + 2 if tags[cue] == "L" and tags[cue + 1 : cue + 2] == "T" else cue + 1


def source_of(tags: str, cue: int, low: int) -> Phrase | None:
    """Whom a cue credits."""
    tag = tags[cue]
    if tag == "L":
        return phrase_right(tags, cue + 2)
    if tag == "K":
        return _owner(tags, cue, low)
    if tag in ":-":
        return _label(tags, cue, low)
    if tag == "P":
        by = tags.find("Y", cue, cue + 6)
        return phrase_right(tags, by + 1) if by > 0 else subject(tags, cue, low)
    opens = not tags[low:cue].strip("Cr")
    if tag == "V" and (opens or tags[cue - 1] == ",") and tags.count(",", low, cue) < 2:
        found = phrase_right(tags, cue + 1)
        if found is not None and (opens or tags[found[1] : found[1] + 1] in (",", ":")):
            return found
    found = subject(tags, cue, low)
    if found is None and tag in "WBV" and not tags[low:cue].strip("CSrIa,"):
        return _following(tags, cue)
    return found


def _following(tags: str, cue: int) -> Phrase | None:
    """The subject of a clause that a participle opens: `Asked about it, Lee said`, `Saying that…, Lee left`."""
    comma = min((at for at in (tags.find(",", cue), tags.find("Q", cue)) if at >= 0), default=-1)
    verb = main_verb(tags, comma + 1, min(len(tags), comma + 40)) if comma > 0 else -1
    return subject(tags, verb, comma + 1) if verb > 0 else None


def _label(tags: str, colon: int, low: int) -> Phrase | None:
    """Who stands before a colon: a bare name, or the subject of what comes before it."""
    dash = tags.rfind("-", low, colon)
    found = phrase_left(tags, colon, dash + 1 if dash >= 0 else low)
    bare = found is not None and (found[0] == low or tags[found[0] - 1] in (".-:I" if tags[colon] == "-" else ".-:"))
    if bare and not _PREDICATE.search(tags, found[0], found[1]):  # type: ignore[index]
        return found
    if tags[colon - 1] == "K" and (tags[colon - 2] == "h" or tags[colon - 3 : colon - 1] == "hn"):
        nearest = tags.rfind("H", low, colon)
        verb = nearest + 1
        while tags[verb] in "Xxur":
            verb += 1
        if nearest >= low and verb < colon and not _CLAUSE_MARKS.intersection(tags[verb:colon]):
            return nearest, nearest + 1  # so that I had to change my answer:
    if found is not None and _BY.search(tags, low, found[0]):
        return found  # was summed up by Lee:
    verb = main_verb(tags, low, colon)
    if verb < 0:
        verb = max(tags.rfind(tag, low, colon) for tag in FINITE)
    found = subject(tags, verb, low) if verb >= 0 else phrase_right(tags, main_start(tags, low, colon))
    if tags[colon - 1] == "K" and (found is None or not tags[slice(*found)].strip("JMdDr")):
        return _owner(tags, colon - 1, low) if tags[colon - 2] in "Oh" else phrase_left(tags, colon, low)  # a note:
    return found


def owner_left(tags: str, end: int, low: int) -> Phrase | None:
    """Who owns what follows `end`, the last of those before it: `the head of | the board's`."""
    found = phrase_left(tags, end, low)
    return found and (max(found[0], tags.rfind("I", low, end) + 1), end)


def headed(tags: str, reading: Reading, is_from: Callable[[int], bool]) -> Reading:
    """A reading with whom a label without a verb gives for its speaker: `From the report: “…”`, `On her match: “…”`."""
    colon = reading.cue[0]
    start = 0
    while tags[start] in "d:-" and start < colon:
        start += 1  # 14:52 -
    if tags[colon] != ":" or tags[start] != "I" or not FINITE.isdisjoint(tags[start:colon]):
        return reading
    if not is_from(start):
        person = tags.find("h", start, colon)
        return reading._replace(speaker=(person, person + 1) if person > 0 else None)
    named = tags.rfind(",", start, colon) + 1
    if 0 < named < colon and not tags[named:colon].strip("N"):
        return reading._replace(speaker=(named, colon))
    return reading._replace(speaker=phrase_right(tags, start + 1))


def sender(tags: str, colon: int, word: Callable[[int], str]) -> Phrase | None:
    """Whom words before a colon come from: `There was praise from Lee:`, `The board heard this from Lee:`."""
    end = colon - 2 if tags[colon - 2 : colon] == ",r" else colon
    start = end
    while start > 2 and tags[start - 1] in _OF_PHRASES and word(start - 1) != "from":
        start -= 1
    if start == end or word(start - 1) != "from" or _NAMED.isdisjoint(tags[start:end]):
        return None
    return (start, end) if tags[start - 2] in "KAGVW" or word(start - 2) in ("this", "that") else None


def _owner(tags: str, noun: int, low: int) -> Phrase | None:
    """Whose word a noun of saying is: `her words`, `the mayor's claim`; else the subject of its clause."""
    if tags[:noun].endswith((",ID", ",I")) and tags[noun + 1 : noun + 2] == "I":
        return phrase_right(tags, noun + 2)  # it was, in the words of Lee, “…”
    at = noun - 1
    while at >= low and tags[at] in "nrgEdNJM":
        at -= 1
    if at >= low and tags[at] == "h":
        return at, at + 1
    if at >= low and tags[at] == "O":
        return owner_left(tags, at + 1, low)
    if tags[noun + 1 : noun + 2] == "Y":
        return phrase_right(tags, noun + 2)
    for verb in range(noun - 1, low - 1, -1):
        if tags[verb] in FINITE or tags[verb] in GOING:
            return subject(tags, verb, low)
    if tags[noun + 1 : noun + 2] == "I":
        return phrase_right(tags, noun + 2)
    return phrase_left(tags, noun + 1, low) if tags[noun] in NOMINAL else None
