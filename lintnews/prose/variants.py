"""American and British spellings in a text."""

from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.longwords import TOKEN, LongWords
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

    def find(self, text: str) -> list[Variant]:
        """The words of a text that are spelled in one way here and in another there, in order.

        Capitalised words are names more often than not and are left out.
        """
        fresh = self._long_words.distinct(text) - self._plain
        known = {word: self._words.variant(word) for word in fresh if word.islower()}
        if len(self._plain) > _KEPT:
            self._plain.clear()
        self._plain |= {word for word in fresh if known.get(word) is None}
        found = []
        if any(known.values()):
            for match in TOKEN.finditer(text):
                variant = known.get(match.group())
                if variant is not None and not _no_word(text, *match.span()):
                    found.append(Variant(*match.span(), *variant))
        return found


def _no_word(text: str, start: int, end: int) -> bool:
    return torn(text, start, end) or hyphenated(text, start, end) or masked(text, start, end)
