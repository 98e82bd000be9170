"""American and British spellings in a text."""

from collections.abc import Collection

from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.masking import hyphenated, masked, torn
from lintnews.prose.orthography.vocabulary import Vocabulary
from lintnews.prose.orthography.words import Words
from lintnews.records import Record


class Variant(Record):
    """A word spelled as on one side of the Atlantic (`us` or `uk`), with the other side's spelling."""

    start: int
    end: int
    side: str
    other: str


class Variants:
    """Finds such words. Built once for a lexicon; what it has looked up it remembers."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._known: dict[str, tuple[str, str]] = {}

    def find(self, text: str, vocabulary: Vocabulary, two_ways: Collection[str], house: str) -> list[Variant]:
        """The words of a text that are not spelled as the house (`us`, `uk`) spells them, in order; for `either`, those
        that the text has in both spellings. `two_ways` holds the words of the text that are spelled in two ways.

        Capitalised words are names more often than not and are left out.
        """
        told = {}
        for word in two_ways:
            side, other = self._variant(word)
            if other in two_ways if house == "either" else side != house:
                told[word] = (side, other)
        found = []
        for start, end in vocabulary.places(told):
            word = text[start:end]
            if word in told and not _no_word(text, start, end):
                found.append(Variant(start, end, *told[word]))
        return found

    def _variant(self, word: str) -> tuple[str, str]:
        variant = self._known.get(word)
        if variant is None:
            variant = self._known[word] = self._words.variant(word) or ("", "")
        return variant


def _no_word(text: str, start: int, end: int) -> bool:
    return torn(text, start, end) or hyphenated(text, start, end) or masked(text, start, end)
