"""The main clause of a sentence: where it begins, and its verb. Reads the string of tags; see `wordtags`."""

from lintnews.expressions import expression

FINITE = frozenset("VAEXxuGP")
_CLAUSE = expression(r"r*(?:H|(?:I?d)?[DJhNnO][NnOKd]*(?:[Iw][DJhNnOKd]+)*)[Xxur]*[VAEGXx]")
# Outside, Ada Lee, whose
_NAMED = expression(r"N{1,4},[hDR]")


def main_start(tags: str, low: int, high: int) -> int:
    """Where the main clause begins after clauses and phrases that open the sentence: `When he left, | Lee said`."""
    start = low
    while start < high:
        first = start
        while tags[first] in "CrMd" and first < high - 1:
            first += 1
        while tags[first] == "r" and tags[first + 1] in "SaI" and first < high - 1:
            first += 1  # shortly after
        if tags[first] not in "SaI," or first == high - 1:
            return start
        comma = tags.find(",", first, high)
        while (
            comma >= 0
            and tags[first] != ","
            and not _opens_clause(tags, comma + 1, high)
            and tags[comma + 1] not in "SaI"
            and (tags[comma - 1] == "N" or _NAMED.match(tags, comma + 1, high) is None)
        ):
            comma = tags.find(",", comma + 1, high)
        if comma < 0:
            return start
        start = comma + 1
    return low


def main_verb(tags: str, low: int, high: int) -> int:
    """The finite verb of the main clause among tokens `low` to `high`, or -1; of joined clauses, the last."""
    found = skip = spare = -1
    below = _is_adjunct(tags, low)
    for at in range(low, high):
        tag = tags[at]
        if tag in "SRta" and at != skip:
            below = True
        elif tag in ",;:Q" or (tag == "-" and tags.find("-", at + 1, high) < 0):
            below = _is_adjunct(tags, at + 1)
            if tags[at + 1 : at + 2] in ("V", "E", "A") and at > low:
                spare = at + 1  # a participle, or the verb of a subject that a comma parts from it
            following = tags[at + 1 : at + 2]
            if following and following in "CSa" and _opens_clause(tags, at + 2, high):
                found = -1
                below = False
                skip = at + 1
        elif tag in FINITE and not below and found < 0 and tags[at - 1 : at] != "T":
            found = at
    return spare if found < 0 else found


def _is_adjunct(tags: str, start: int) -> bool:
    """Whether the stretch that begins here is no clause of its own: `In a letter`, `After he left`, `Asked why`."""
    while tags[start : start + 1] in ("r", "C"):
        start += 1
    following = tags[start : start + 1]
    return bool(following) and following in "ISawYgWBFVEAP" and tags[start - 1 : start] != "C"


def _opens_clause(tags: str, start: int, high: int) -> bool:
    """Whether a subject and its verb follow, rather than one more verb or noun."""
    return _CLAUSE.match(tags, start, high) is not None
