"""Names with the family name first, as in much of Asia."""

from lintnews.prose.naming.name_words import GIVEN, KNOWN
from lintnews.prose.naming.pieces import Piece, Token

# The middle name of many Vietnamese women and men, behind which a given name of two words may follow.
_MIDDLE = frozenset({"Thi", "Thị", "Van", "Văn"})


def family_first(tokens: list[Token], titled: bool) -> Piece | None:
    """A name with the family name first: Xi Jinping, Moon Jae-in, Kim Jong Un."""
    rest = tokens[1:]
    if len(rest) > 3 or any(token.roles & KNOWN and not token.roles & GIVEN for token in rest):
        return None
    vietnamese = rest[0].text in _MIDDLE
    if any(token.roles & GIVEN for token in rest) and (len(rest) == 1 or tokens[0].roles & GIVEN) and not vietnamese:
        return None
    hyphen = rest[-1].text.partition("-")[2][:1].islower()
    if len(rest) > 2 and not vietnamese:
        return None
    if tokens[0].roles & GIVEN and not (len(rest) == 2 or hyphen):
        return None
    given = " ".join(token.text for token in rest)
    return Piece(tokens[0].start, rest[-1].end, "person", given, tokens[0].text, "", not (titled or hyphen))
