"""American and British spellings in a text."""

from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.longwords import LongWords, occurrences
from lintnews.prose.masking import hyphenated, masked, torn
from lintnews.prose.words import Words

_KEPT = 50_000


class Variant(NamedTuple):
    """A word spelled as on one side of the Atlantic (`us` or `uk`), with the other side's spelling."""

    start: int
    end: int
    side: str
    other: str


class Variants:
    """Finds such words. Built once for a lexicon; words that are spelled one way alone it does not look up again."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._long_words = lexicon.get(LongWords)
        self._plain: set[str] = set()

    def find(self, text: str, house: str) -> list[Variant]:
        """The words of a text that are not spelled as the house (`us`, `uk`) spells them, in order; for `either`, those
        that the text spells both ways.

        Capitalised words are names more often than not and are left out.
        """
        distinct = self._long_words.distinct(text)
        fresh = distinct - self._plain
        known = {word: self._words.variant(word) for word in fresh if word.islower()}
        if len(self._plain) > _KEPT:
            self._plain.clear()
        self._plain |= {word for word in fresh if known.get(word) is None}
        told = {
            word: (side, other)
            for word, (side, other) in ((word, variant) for word, variant in known.items() if variant is not None)
            if (other in distinct if house == "either" else side != house)
        }
        found = [
            Variant(start, end, *told[word])
            for word, start, end in occurrences(text, set(told))
            if not _no_word(text, start, end)
        ]
        return sorted(found)


def _no_word(text: str, start: int, end: int) -> bool:
    return torn(text, start, end) or hyphenated(text, start, end) or masked(text, start, end)
