"""What a run of capitals is that is no person's name: a body, a place, a people, a day."""

from collections.abc import Sequence

from lintnews.prose.naming.name_words import BODY, CALENDAR, KNOWN, PLACE, PLACE_WORD
from lintnews.prose.naming.pieces import Piece, Token, make_piece


def whole(tokens: Sequence[Token], kind: str) -> Piece:
    """All the words of a run as one name."""
    return make_piece((tokens[0].start, tokens[-1].end, kind, "", "", "", False))


def kind_of_body(tokens: Sequence[Token]) -> str:
    """The kind of a run that ends like a body's name or a place's."""
    return "organisation" if any(token.roles & BODY for token in tokens) else "place"


def kind_of(roles: int) -> str:
    """The kind of a word by its roles; empty for one that is not known."""
    if roles & CALENDAR:
        return "other"
    if roles & (PLACE | PLACE_WORD):
        return "place"
    if roles & BODY:
        return "organisation"
    return "other" if roles & KNOWN else ""
