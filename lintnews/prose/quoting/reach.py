"""How far a word of saying reaches: where its clause ends, and what somebody says goes on.

Works on the tags of `wordtags`; tokens are numbers.
"""

from lintnews.expressions import expression
from lintnews.prose.quoting.phrases import phrase_left

# What ends the reach of a word of saying over what follows it.
_BREAKS = frozenset(";:-RQz")
_NEW_CLAUSE = expression(r",C(?!t)(?:I[DJhNnOKd]+)?,?r*(?:H|[DJhNnO][NnOKd]*)[Xxur]*[VAEGXxu]")
_GOES_ON = expression(r"t?H[Xxur]*[AEn][^;:\-QqzRSHV]*,CH[Xxur]*")
_ASIDE = expression(r",R[^,;:QqzV-]{1,40},(?=[Xxur]*[AEGXx])")  # said Lee, who was there, had
_CLOSED = expression(r",r*[xuXEA]")


def opens_clause(tags: str, start: int, end: int) -> bool:
    """Whether a comma, `and` or `but`, a subject and its verb stand between two tokens: `, and Lee left`."""
    return _NEW_CLAUSE.search(tags, start, end) is not None


def is_aside(tags: str, verb: int, at: int) -> bool:
    """Whether a verb ends an opening clause of time: `As Lee spoke, …`."""
    return tags[verb + 1 : verb + 2] == "," and tags[0] in "Sa" and "," not in tags[:verb] and at > verb + 2


def is_closed(tags: str, verb: int, at: int) -> bool:
    """Whether a verb stands in a relative clause that ends before the quotation: `The plan, which some hate, is`."""
    who, comma = tags.rfind(",R", 0, verb), tags.find(",", verb, at)
    return 0 < who == tags.rfind(",", 0, verb) and comma > 0 and _CLOSED.match(tags, comma) is not None


def is_relative(tags: str, verb: int) -> bool:
    """Whether a verb stands in a clause with `who` behind a comma, which it opens."""
    return tags[:verb].rstrip("Xxur").endswith(",R")


def of_himself(tags: str, cue: int, inner: int) -> bool:
    """Whether what somebody says of himself goes on to another verb: `said she hopes to win, but she knows that`."""
    return _GOES_ON.fullmatch(tags, cue + 1, inner) is not None


def governs(tags: str, cue: int, inner: int) -> bool:
    """Whether a word of saying governs the clause of a later cue: `said (that) the board would call it`."""
    between = _ASIDE.sub("", tags[cue + 1 : inner + 1])
    return not _BREAKS.intersection(between[:-1]) and not opens_clause(between, 0, len(between))


def is_inner(tags: str, verb: int) -> bool:
    """Whether a verb stands in what somebody says of himself: `said (that) he rarely asks`."""
    at = verb - 1
    while at > 0 and tags[at] in "Xxur":
        at -= 1
    if at < 1 or tags[at] != "H":
        return False
    told = tags[: at - 1].rstrip("nNDhJOoKMr") if tags[at - 1] == "t" else tags[:at]
    return told.endswith(("V", "W"))


def is_named_so(tags: str, verb: int) -> bool:
    """Whether a verb stands in a clause with `what` whose subject is no pronoun: `found what one visitor called`."""
    found = phrase_left(tags, verb, 0)
    return found is not None and tags[found[0] - 1 : found[0]] == "S" and tags[verb] == "A"
