"""Where in a run of capitals a person's name may begin, and where the name of a body ends."""

from lintnews.prose.naming.name_words import (
    ALSO_SURNAME,
    BODY,
    CALENDAR,
    DOUBTFUL,
    GIVEN,
    JOB,
    PEOPLE,
    PLACE,
    PLACE_WORD,
)
from lintnews.prose.naming.pieces import Token

# Bits that make a run of words something else than a person.
NO_PERSON = BODY | PLACE_WORD | CALENDAR
_ADVERBS = tuple("ably ally antly arily ately edly ently essly fully ibly ingly ively ously mely tely".split())


def first_given(tokens: list[Token]) -> int | None:
    """Where a person's name may begin: at a given name or an initial that more words follow."""
    for index, token in enumerate(tokens[:-1]):
        initials = token.text[1:2] == "." or (len(token.text) == 2 and token.text.isupper() and not token.roles)
        if token.roles & GIVEN or (initials and len(token.text) < 7):
            return index
    return None


def body_size(tokens: list[Token], first: int | None) -> int:
    """How many words make the name of a body or a place, or 0; a person's name may follow."""
    last = tokens[-1].roles
    if last & NO_PERSON and not (last & ALSO_SURNAME and first == len(tokens) - 2):
        return len(tokens)
    for index, token in enumerate(tokens[:-1]):
        if token.roles & BODY and not token.roles & (ALSO_SURNAME | GIVEN):
            return len(tokens) if first is None or first < index else index + 1
    return 0


def is_unknown(tokens: list[Token]) -> bool:
    """Whether nothing speaks against a run that stands behind a title."""
    named = tokens[1:] if len(tokens) > 1 and tokens[0].roles & CALENDAR else tokens
    return len(tokens) <= 4 and not any(token.roles & (NO_PERSON | PEOPLE | PLACE) for token in named)


def is_adverb(token: Token) -> bool:
    """Whether a word that opens a run is no name: "Interestingly Quillan left"."""
    return not token.roles and token.text.endswith(_ADVERBS)


def opens_with_job(tokens: list[Token]) -> bool:
    """Whether a job that is no title stands before a full name, with the capital of a sentence's first word."""
    roles = tokens[0].roles
    return bool(roles & JOB) and not roles & GIVEN and len(tokens) > 2 and not tokens[-1].roles & NO_PERSON


def is_surname(tokens: list[Token], at: int, index: int) -> bool:
    """Whether a word that may be a title is the end of a name: Stephen King, Howard Dean."""
    if index == at:
        return False
    before = tokens[index - 1].roles
    if index > at + 1 and index == len(tokens) - 1 and tokens[at].roles & GIVEN and not tokens[at].roles & DOUBTFUL:
        return True  # Salum Juma Haji
    if not tokens[index].roles & ALSO_SURNAME:
        return False
    return bool(before & GIVEN) and not before & (PLACE | PEOPLE)
