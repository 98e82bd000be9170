"""Noun phrases in a shallow reading of a sentence: the one that ends here, the one that begins here.

A phrase is (first token, token after the last). Everything reads the string of tags; see `wordtags`.
"""

from lintnews.expressions import expression

Phrase = tuple[int, int]

NOMINAL = frozenset("NnOdKMoqJ")
# How far a phrase is looked for, in tokens; keeps the time linear whatever the length of a sentence.
_PHRASE = 40

# A noun phrase that ends where a verb group begins, read from right to left.
_PHRASE_LEFT = expression(
    r"(?:[NnOdKMqoJ]|[Eg](?=[DJhnO]))"  # its last word
    r"(?:[NnOdKMqoJ]|D(?![nKNEg])|[Eg](?=[DJhnOrN])|r(?=[DJh])|h|[ITw](?=[NnKOJ])|(?<=N)C(?=N)|(?<=[nKDJhO])C(?=[NnK]))*D?"
)
_PHRASE_RIGHT = expression(r"(?:H|[DJh]*(?:[nNOdKEgDMr](?![,.])|[BWAV](?=[nN])|C(?=[NnDh]))*[nNOKdoHJ])")
_TAIL_RIGHT = expression(r"(?:I[DJh]*[nNOdKE]*[nNOK])?")


def phrase_left(tags: str, end: int, low: int) -> Phrase | None:
    """The noun phrase whose last token is the one before `end`, within the tokens from `low`."""
    match = _PHRASE_LEFT.match(tags[max(low, end - _PHRASE) : end][::-1])
    if match is None:
        return None
    start = end - match.end()
    while start < end and (tags[start] in "CITwr.-," or (tags[start] == "M" and end - start > 1)):
        start += 1
    return (start, end) if start < end else None


def phrase_right(tags: str, start: int) -> Phrase | None:
    """The noun phrase that begins at `start`."""
    match = _PHRASE_RIGHT.match(tags, start)
    if match is None:
        return None
    end = match.end()
    if tags[end - 1] in "nJ" and tags[end : end + 1] == "I":
        end = _TAIL_RIGHT.match(tags, end).end()  # type: ignore[union-attr]
    return start, end
