"""Who does what a verb says: the subject of a verb in a shallow reading of its sentence.

A phrase is (first token, token after the last). Everything reads the string of tags; see `wordtags`.
"""

from lintnews.expressions import expression
from lintnews.prose.quoting.main_clauses import FINITE, main_start, main_verb
from lintnews.prose.quoting.phrases import NOMINAL, Phrase, phrase_left, phrase_right

GOING = frozenset("WBFg")
# How far to the left a subject may stand, in tokens; keeps the time linear whatever the length of a sentence.
_REACH = 90

# What may stand between a subject and its verb, read from right to left: auxiliaries, adverbs, days.
_BETWEEN = expression(r"(?:[Xxur]|d?M+[DJr]*n?I?(?=[NnHOoK,)-])|C(?=r*[VAEGXxu]))*")
_DAYS = frozenset("MdDJr")
_CLAUSE_END = frozenset(",;:-.QztSR")
# The words somebody said: comments Lee made last year | saying.
_MADE = expression(r"K(N{1,4}|H)[Xxr]*E[IDJnNdMr]*\Z")
# How a relative clause may end: who saw the plan, who asked not to be named, who knew him.
_DESCRIBING = NOMINAL | frozenset("EPo")
# Somebody of a place that its state follows: Ada Lee of Columbia, | South Carolina
_OF_PLACE = expression(r"([DJnN]*N)IN+,")
# Something done by somebody: a suit filed on Monday in the city by | Ada Lee
_DONE_BY = expression(r"(D?J?(?:[nN]+|[nN]*K(?=[EP][rMd]*I[DJhnN])))[EP](?:[rMd]|I(?:[DJhnNOKEd]+)?)*Y")
# A relative clause whose verb says nothing that may go on: who lives near, who had reviewed.
_WHO_DOES = expression(r"[Xxur]*(?:[AEGxP]|(?<=[Xxur])[nV]|n(?=[IDhTarwYM]))|[Xx]+[DJIaNnd]|V(?=r*[ITwY])")


def subject(tags: str, verb: int, low: int) -> Phrase | None:
    """The subject of the verb at token `verb`, within the tokens from `low`."""
    low = max(low, verb - _REACH)
    low = main_start(tags, low, verb)
    made = _MADE.search(tags, low, verb) if tags[verb] in GOING else None
    if made is not None:
        return made.span(1)
    for _ in range(6):
        found = _direct(tags, verb, low)
        if found is not None:
            return found
        verb = _governor(tags, verb, low)
        if verb < low:
            return None
    return None


def _direct(tags: str, verb: int, low: int) -> Phrase | None:
    """The subject that stands before the verb: at once, or before a stretch between commas."""
    going = tags[verb] in GOING
    at = verb - 1
    if not going:
        at -= _BETWEEN.match(tags[max(low, verb - 12) : verb][::-1]).end()  # type: ignore[union-attr]
    else:
        while at >= low and tags[at] in "xurM":
            at -= 1
    if at < low:
        return None
    tag = tags[at]
    joined = "C" in tags[at + 1 : verb]
    if (
        not going
        and joined
        and ((tag == "H" and tags[at - 1 : at] == "V") or (tag == "R" and tags[at - 1 : at] != ","))
    ):
        return None  # a verb of the clause that this one stands in: Lee said he had been and …
    if tag == "H" or (tag == "R" and at > low) or (tag == "t" and at > low and tags[at - 1] in NOMINAL):
        return at, at + 1
    if going and tag in "aI" and (found := _of_participle(tags, at, low)) is not None:
        return found
    described = None if going or joined or tag not in _DESCRIBING else _before_relative(tags, at, low)
    if described is not None or tag in NOMINAL:
        return described or _adjacent(tags, at + 1, low, going, joined)
    if tag == "Q" and not going and ",R" in tags[low:at]:
        return _across(tags, at, low)  # Lee, who called it “…,” said
    if tag in ",-)" and (not going or not FINITE.intersection(tags[low:at])):
        return _across(tags, at, low)
    return None


def _of_participle(tags: str, at: int, low: int) -> Phrase | None:
    """Whose a participle behind the preposition at token `at` is: `quoted Lee as saying`, `Lee, despite saying`."""
    if tags[at] == "a":
        quoted = phrase_left(tags, at, low)
        return quoted if quoted is not None and tags[quoted[0] - 1] == "V" else None
    apart = tags[at - 1 : at] == "," and FINITE.isdisjoint(tags[low:at])
    return _across(tags, at - 1, low) if apart else None


def _before_relative(tags: str, at: int, low: int) -> Phrase | None:
    """The phrase before a relative clause without commas whose last token is `at`: `a man who saw it | said`."""
    who = tags.rfind("R", low, at)
    if who <= low or tags[who - 1] not in NOMINAL or _CLAUSE_END.intersection(tags[who + 1 : at]):
        return None
    return phrase_left(tags, who, low) if _WHO_DOES.match(tags, who + 1) else None


def _adjacent(tags: str, end: int, low: int, going: bool, joined: bool) -> Phrase | None:
    """The noun phrase before a verb, unless a preposition shows that it is an adjunct: `and in a letter called`."""
    found = phrase_left(tags, end, low)
    if found is None or found[0] <= low:
        return found
    for shape in () if going else (_OF_PLACE, _DONE_BY):
        whole = shape.fullmatch(tags, low, found[0])
        if whole is not None:
            return whole.span(1)
    before = tags[found[0] - 1]
    if going:
        if tags[end - 1] == "K" and "O" in tags[found[0] : end]:
            return found  # after the paper's editorial telling him
        owner = _absolute(tags, found[0], end, low)
        return owner or (None if "K" in tags[found[0] : end] or before in "ITY" else found)
    if before in "Xur" and tags[found[0]] == "n" and (helping := tags[: found[0]].rstrip("r"))[-1:] in ("X", "u"):
        return _direct(tags, len(helping) - 1, low)  # he did not give details but said
    return _after_preposition(tags, found, low, joined) if before in "IYTw" else found


def _after_preposition(tags: str, found: Phrase, low: int, joined: bool) -> Phrase | None:
    """The subject of a verb that a preposition and this phrase stand before: `a source in Rome said`."""
    left = found[0] - 2
    if left < low:
        return found
    tag = tags[left]
    if tag == "I" and left - 1 > low and tags[left - 1] in "EP" and tags[left - 2] != "K":
        left, tag = left - 1, tags[left - 1]  # a page set up by a friend said
    if left > low and (tag in "gWBFE" or (tag == "P" and tags[left - 1] != "K")) and tags[left - 1] in NOMINAL:
        before = phrase_left(tags, left, low)  # a source speaking to the paper said
        apart = before is not None and before[0] - 2 > low and tags[before[0] - 1] == "I" and tags[before[0] - 2] == "g"
        return _after_preposition(tags, before, low, joined) if before and apart else before
    if tag in "RH":
        return left, left + 1
    if tag in ",C":
        return _across(tags, left, low) if tag == "," else None
    if tags[left + 1] == "I" and tag in "Xu":
        return _direct(tags, left, low)  # who has in the past said
    if tags[left + 1] == "I" and not joined and (tag == "M" or tag in FINITE):
        return found  # three days after Lee said
    if tag in NOMINAL:
        return phrase_left(tags, left + 1, low)
    return None if tag in FINITE else found


def _absolute(tags: str, start: int, end: int, low: int) -> Phrase | None:
    """The subject of a participle after `with`: `with one of her ads asking`."""
    at = start
    while at - 2 >= low and tags[at - 1] == "I":
        more = phrase_left(tags, at - 1, low)
        if more is None:
            return None
        at = more[0]
    return (at, end) if at > low and tags[at - 1] == "w" else None


def _across(tags: str, comma: int, low: int) -> Phrase | None:
    """The phrase that a stretch between commas or dashes follows: `Lee, who is 45, said`."""
    start = low
    for mark in ".;:Qz":
        start = max(start, tags.rfind(mark, low, comma) + 1)
    bracket = tags.rfind("(", start, comma) + 1
    if bracket and tags.find(")", bracket, comma) < 0:
        start = bracket
    marks = [at for at in range(start, comma + 1) if tags[at] in ",-"]
    for at in reversed(marks):
        if at > start and tags[at - 1] in "RH":
            return at - 1, at
    first = start
    second: Phrase | None = None
    for at in marks:
        while first < at and tags[first] in "CrSta":
            first += 1
        opens = tags[first : first + 1] in ("g", "W", "B", "F")
        days = tags[first:at] != "J" and _DAYS.issuperset(tags[first:at])
        if at > first and tags[at - 1] in NOMINAL and not opens and not days:
            found = _named_between(tags, first, at)
            if found is not None and tags[first : found[0]] in ("", "M"):
                return found
            if found is not None and second is None and found[0] > first + 1 and tags[found[0] - 1] in "SItC":
                second = found
        first = at + 1
    return second


def _named_between(tags: str, first: int, end: int) -> Phrase | None:
    """The noun phrase at the end of a stretch between commas, or the one that heads it: `a poll by the firm`."""
    found = phrase_left(tags, end, first)
    if found is not None and found[0] > first and not FINITE.intersection(tags[first:end]):
        head = phrase_right(tags, first)
        if head is not None and head[1] < found[0] and tags[head[1]] in "YI":
            return head
    return found


def _governor(tags: str, verb: int, low: int) -> int:
    """The verb further left whose subject this one shares, or -1.

    A participle after a comma takes the subject of the main clause; a verb after `and` that of the verb of saying
    before it, if there is one; any other that of the next verb to the left.
    """
    joined = tags[max(low, verb - 4) : verb].rstrip("XxurT").endswith("C")
    if joined and tags[:verb].rstrip("XxurT").endswith(",C") and tags[verb] not in GOING:
        other = main_verb(tags, low, tags.rfind("C", low, verb) - 1)
        if other >= 0:
            return other
    if joined:
        pair = tags.rfind("C", low, verb) - 1
        if pair >= low and tags[pair] in "VAEG" and (tags[pair - 1] != "R" or tags[pair - 2] == ","):
            return pair
    if tags[verb] in GOING:
        other = max(tags.rfind("W", low, verb), tags.rfind("B", low, verb)) if joined else -1
        other = other if other >= 0 else _reporting(tags, low, verb)
        other = other if other >= 0 else main_verb(tags, low, verb)
        return other if other >= 0 else max(tags.rfind(tag, low, verb) for tag in FINITE)
    best = -1
    for at in range(verb - 1, low - 1, -1):
        if tags[at] in FINITE and tags[at - 1 : at] not in ("R", "t"):
            if not joined or tags[at] == "V":
                return at
            if best < 0:
                best = at
    return best


def _reporting(tags: str, low: int, high: int) -> int:
    """The verb of saying of a clause that stands apart between commas: `…, Lee said on Friday, adding`."""
    verb = tags.rfind("V", low, high)
    while verb >= 0:
        found = phrase_left(tags, verb, low) or ((verb - 1, verb) if tags[verb - 1 : verb] == "H" else None)
        if found is not None and found[0] > low and tags[found[0] - 1] in ",Q":
            return verb
        verb = tags.rfind("V", low, verb)
    return -1
