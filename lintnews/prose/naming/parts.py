"""Names taken apart into the words by which they are compared."""

import unicodedata

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.memo import Memo
from lintnews.records import Record

_PART = expression(r"[^\W_]+(?:['’][^\W_]+)*\.?")
SUFFIXES = frozenset("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split())
_NAMES_KEPT = 20_000


class Parts(Record):
    """A name as its folded words without accents and hyphens, those of its surname, and its suffix."""

    words: tuple[str, ...]
    surname: tuple[str, ...]
    suffix: str


def words_in(folded: str) -> tuple[str, ...]:
    """The words of a folded name as they are compared: "kim jong-un" is as "kim jong un", "josé" as "jose"."""
    if not folded.isascii():
        folded = "".join(char for char in unicodedata.normalize("NFD", folded) if not unicodedata.combining(char))
    return (folded,) if folded.isalpha() else tuple(word.rstrip(".") for word in _PART.findall(folded))


def _parts_of(name: tuple[str, str]) -> Parts:
    """The parts of a folded name, given with its surname, which is empty where it is not known or not given."""
    folded, surname = name[0], fold(name[1])
    words, suffix = words_in(folded), ""
    if len(words) > 1 and words[-1] in SUFFIXES:
        words, suffix = words[:-1], words[-1]
    return Parts(words, words_in(surname), suffix)


class KeptParts:
    """The parts of names, each taken apart once for all stories."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.of = Memo(_parts_of, _NAMES_KEPT).__getitem__
