"""Who does what a verb says: the subject of a verb in a shallow reading of its sentence."""

import re

from lintnews.prose.clauses import Sentence

_FINITE = frozenset("VAEXxGP")
_GOING = frozenset("WBFg")
_NOMINAL = frozenset("NnOdKMoqJ")
# How far to the left a subject may stand, in tokens; keeps the time linear whatever the length of a sentence.
_REACH = 90

# A noun phrase that ends where a verb group begins, read from right to left.
_PHRASE_LEFT = re.compile(
    r"(?:[NnOdKMqoJ]|[Eg](?=[DJhnO]))"  # its last word
    r"(?:[NnOdKMqoJD]|-(?=[Nn])|[Eg](?=[DJhnOrN])|r(?=[DJh])|h|[IT](?=[NnKOJ])|C(?=[NnKO]))*"
)
_PHRASE_RIGHT = re.compile(r"(?:H|[DJh]*(?:[nNOdKEgDMr](?![,.])|C(?=[NnDh])|-(?=[Nn]))*[nNOKdoHJ])")
_TAIL_RIGHT = re.compile(r"(?:I[DJh]*[nNOdKE]*[nNOK])?")


class Span(tuple[int, int]):
    """First and last token (exclusive)."""


def phrase_left(tags: str, end: int, low: int) -> tuple[int, int] | None:
    """The noun phrase whose last token is the one before `end`, within the tokens from `low`."""
    piece = tags[max(low, end - 40) : end][::-1]
    match = _PHRASE_LEFT.match(piece)
    if match is None:
        return None
    start = end - match.end()
    while start < end and tags[start] in "CITr.-,M" and not (tags[start] == "M" and end - start == 1):
        start += 1
    return (start, end) if start < end else None


def phrase_right(tags: str, start: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`."""
    match = _PHRASE_RIGHT.match(tags, start)
    if match is None:
        return None
    end = match.end()
    if tags[end - 1] == "n" and tags[end : end + 1] == "I":
        end = _TAIL_RIGHT.match(tags, end).end()  # type: ignore[union-attr]
    return start, end


def subject(sentence: Sentence, verb: int, low: int) -> tuple[int, int] | None:
    """The tokens of the subject of the verb at token `verb`, within the tokens from `low`."""
    tags = sentence.tags
    low = max(low, verb - _REACH)
    going = tags[verb] in _GOING
    for _ in range(8):
        found = _direct(sentence, verb, low)
        if found is not None:
            return found
        verb = _governor(tags, verb, low, going)
        if verb < 0:
            return None
    return None


def _direct(sentence: Sentence, verb: int, low: int) -> tuple[int, int] | None:
    """The subject that stands before the verb: at once, or before a stretch between commas."""
    tags = sentence.tags
    at = verb - 1
    while at >= low and tags[at] in "Xxr":
        at -= 1
    if at < low:
        return None
    tag = tags[at]
    if tag == "H" or (tag in "Rt" and at > low):
        return at, at + 1
    if tag in _NOMINAL:
        return phrase_left(tags, at + 1, low)
    if tag in ",-)" and tags[verb] not in _GOING:
        return _across(tags, at, low)
    return None


_OPENERS = re.compile(r"[CrStaI]*")


def _across(tags: str, comma: int, low: int) -> tuple[int, int] | None:
    """The phrase that a stretch between commas, dashes or brackets follows: `Lee, who is 45, said`."""
    start = low
    for mark in ".;:Qz":
        start = max(start, tags.rfind(mark, low, comma) + 1)
    at = start
    while at < comma:
        stop = min((place for mark in ",-(" if (place := tags.find(mark, at, comma)) >= 0), default=-1)
        if stop < 0:
            return None
        first = at
        while first < stop and tags[first] in "CrSta":
            first += 1
        if stop > first and (tags[stop - 1] in _NOMINAL or tags[stop - 1] == "H") and tags[first:stop].strip("Md"):
            if tags[stop - 1] == "H" and first == stop - 1:
                return first, stop
            found = phrase_left(tags, stop, first)
            if found is not None and found[0] == first:
                return found
        at = stop + 1
    return None


def _governor(tags: str, verb: int, low: int, going: bool) -> int:
    """The verb further left whose subject this one shares, or -1."""
    best = -1
    for at in range(verb - 1, low - 1, -1):
        tag = tags[at]
        if tag in _FINITE:
            left = at - 1
            while left >= low and tags[left] in "Xxr":
                left -= 1
            if left >= low and tags[left] in "RtT" and going:
                continue
            if not going or tag in "VA":
                return at
            if best < 0:
                best = at
    return best
