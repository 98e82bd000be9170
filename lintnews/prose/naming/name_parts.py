"""Mentions of names taken apart into words, and which of these may be a slip."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.memo import Memo
from lintnews.prose.naming.given_names import without_accents
from lintnews.prose.naming.name_words import (
    ALSO_SURNAME,
    BODY,
    CALENDAR,
    FAMILY_FIRST,
    OPENER,
    PEOPLE,
    PLACE,
    PLACE_WORD,
    TITLE,
    NameWords,
)
from lintnews.prose.orthography.words import ABSENT, Words
from lintnews.records import Record, maker

_WORD = expression(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
# How many mentions are kept with their parts.
_KEPT = 30_000
# What is known as no person's name.
FIXED = BODY | PLACE_WORD | PLACE | PEOPLE | CALENDAR | OPENER | TITLE
# A word that is more common than this, on Zipf's scale times ten, is one that begins sentences; one shorter than this
# has too many neighbours.
COMMON = 40
_SHORTEST = 4
# Capitals shorter than this are an abbreviation, not a name in capitals.
_ACRONYM = 5


class Part(Record):
    """A word of a name: as written, folded, its offset within the mention, and its part: `given`, `surname` or ``.

    `doubtful` says that it may be a slip: that it is a family name in a full name, or neither a place nor common;
    `absent` that no dictionary has it.
    """

    text: str
    folded: str
    offset: int
    part: str
    doubtful: bool
    absent: bool


_make_part = maker(Part)


def fold_name(word: str) -> str:
    """A word of a name as it is compared: without accents and capitals, with straight apostrophes."""
    return word.casefold() if word.isascii() else without_accents(word).casefold().replace("\u2019", "'")


def _is_compared(word: str) -> bool:
    """Whether a word of a name is neither an initial nor an abbreviation."""
    return len(word) > 2 and word[0].isupper() and (len(word) >= _ACRONYM or not word.isupper())


class NameParts:
    """Takes mentions of names apart, each once for all stories."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._roles = lexicon.get(NameWords).roles
        self._words = lexicon.get(Words)
        # The words of a mention, by how it reads and by the given name and the surname that it gives; abbreviations and
        # initials are left out.
        self.of = Memo(self._apart, _KEPT)
        # A word of a name folded, whether it may be a slip wherever it stands, and whether no dictionary has it.
        self._weighed = Memo(self._weigh, _KEPT).__getitem__

    def _apart(self, key: tuple[str, str, str]) -> tuple[Part, ...]:
        mention, given, surname = key
        if mention.isalpha() and not (given and surname):  # one word, which is its own part
            if not _is_compared(mention):
                return ()
            folded, doubtful, absent = self._weighed(mention)
            part = "surname" if mention == surname else "given" if mention == given else ""
            return (_make_part((mention, folded, 0, part, doubtful, absent)),)
        surnames = surname.replace("-", " ").split()
        givens = given.replace("-", " ").split()
        weighed, parts = self._weighed, []
        for match in _WORD.finditer(mention):
            word = match[0]
            if not _is_compared(word):
                continue
            folded, doubtful, absent = weighed(word)
            part = "surname" if word in surnames else "given" if word in givens else ""
            if part == "surname" and given and len(folded) >= _SHORTEST:
                doubtful = True
            parts.append(_make_part((word, folded, match.start(), part, doubtful, absent)))
        return tuple(parts)

    def _weigh(self, word: str) -> tuple[str, bool, bool]:
        folded, roles = fold_name(word), self._roles(word)
        frequency = self._words.frequency(folded)
        if len(folded) < _SHORTEST or (roles & (FIXED | FAMILY_FIRST) and not roles & ALSO_SURNAME):
            return folded, False, frequency == ABSENT
        return folded, frequency < COMMON, frequency == ABSENT
