"""Names by which somebody is known, between marks within the full name: William “Bill” Gates."""

from lintnews.expressions import expression
from lintnews.prose.naming.name_words import GIVEN
from lintnews.prose.naming.pieces import Token

_OPENING = expression('["\u201c]')
_CLOSING = ('"', "\u201d")


def around_marks(run: str, tokens: list[Token]) -> list[list[Token]]:
    """The words of a run without what stands between marks: together where a given name or an initial stands before
    it, so that it is part of the name, else what parts two names.
    """
    if not _OPENING.search(run):
        return [tokens]
    first = next(number for number, token in enumerate(tokens) if _OPENING.match(token.text))
    last = next(number for number, token in enumerate(tokens) if number >= first and token.text.endswith(_CLOSING))
    before, after = tokens[:first], tokens[last + 1 :]
    given = before[-1].roles & GIVEN or before[-1].text[1:2] == "."
    return [[*before, *after]] if given else [before, after]
