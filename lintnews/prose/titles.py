"""Titles, and the words that they are read from."""

from lintnews.prose.titling.offices import Held
from lintnews.prose.titling.roles import Roles
from lintnews.records import Record, maker

ARTICLES = frozenset(("the", "a", "an"))
OWNERS = frozenset(("his", "her", "their", "its", "my", "our", "your", "whose"))


class Word(Record):
    """A word of the text, folded, without the genitive ending that `owns` remembers."""

    start: int
    end: int
    text: str
    capital: bool
    owns: bool


class Title(Record):
    """What somebody is called beside a name, or without one.

    `start` to `end` is the title without its article. `place` is `before`, `after`, `alone`; `head` the noun it turns
    on, folded and in the singular; `words` all its words, folded. `status` is `former`, `acting`, `pending` or empty;
    `below` holds where it names a deputy. `article` is the article or owner in front
    ("the", "a", "his", "america"), if any.
    """

    start: int
    end: int
    text: str
    place: str
    head: str
    words: tuple[str, ...]
    status: str
    below: bool
    held: Held
    plural: bool
    article: str


_make_word = maker(Word)


def words_of(text: str, start: int, end: int, roles: Roles) -> list[Word]:
    """The words between two offsets; the stop of an abbreviation belongs to it, that of a sentence does not."""
    found = []
    pieces = roles.pieces
    for piece in text[start:end].split(" "):
        for left, right, word, capital, owns in pieces(piece):
            found.append(_make_word((start + left, start + right, word, capital, owns)))
        start += len(piece) + 1
    return found
