"""Words made by rule from other words: a dictionary lacks many of them, and they are no misspellings."""

from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.words import Words

_PLURAL_IN_ES = expression(r"(?:[sxz]|[cs]h|o)$")
_NO_PLURAL_IN_S = expression(r"(?:[sxz]|[cs]h|[^aeiou]y)$")
# One syllable with one vowel before one consonant, which is doubled before an ending: `drag`, `dragged`.
_DOUBLES = expression(r"[^aeiou]*[aeiou][^aeiouwxy]")
# What an ending is put on changes here: `basically`, `possibly`, `readiness`.
_UNCHANGED = expression(r"(?:ic|[^aeiou]le|[^aeiou]y)ly$|[^aeiou]yness$")
_AFTER_Y = ("ies", "ied", "ier", "iest", "ily", "iness")
# The least frequency (Zipf's scale times ten) of a word that others are made from, and of a part of a compound.
_BASE = 24
_PART = 32


class Morphology:
    """Endings, beginnings and compounds. Reads `beginnings`, `endings` and `endings-with-vowel` of `spelling`."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("spelling", {})
        self._frequency = lexicon.get(Words).frequency
        self._beginnings: tuple[str, ...] = tuple(section.get("beginnings", ()))
        self._endings: tuple[str, ...] = tuple(section.get("endings", ()))
        self._endings_with_vowel: tuple[str, ...] = tuple(section.get("endings-with-vowel", ()))

    def with_ending(self, word: str) -> bool:
        """Whether a known word with an ending put on it makes this word."""
        return any(self._frequency(base) >= _BASE for base in self._bases(word))

    def with_beginning(self, word: str) -> bool:
        """Whether a known word with a beginning put before it makes this word."""
        for beginning in self._beginnings:
            rest = word.removeprefix(beginning)
            if rest != word and len(rest) >= 4 and (self._frequency(rest) >= _BASE or self.with_ending(rest)):
                return True
        return False

    def compounded(self, word: str) -> bool:
        """Whether two known words of four letters or more, written as one, make this word."""
        return any(
            self._frequency(word[:place]) >= _PART and self._frequency(word[place:]) >= _PART
            for place in range(4, len(word) - 3)
        )

    def _bases(self, word: str) -> Iterator[str]:
        """The words that this one may be made from with an ending, by the rules of English spelling."""
        if word.endswith("es") and _PLURAL_IN_ES.search(word[:-2]):
            yield word[:-2]
        if word.endswith("s") and not _NO_PLURAL_IN_S.search(word[:-1]) and len(word) > 5:
            yield word[:-1]
        for ending in _AFTER_Y:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                yield word[: -len(ending)] + "y"
        for ending in self._endings_with_vowel:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                yield from _before_vowel(word[: -len(ending)])
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= 3 and not _UNCHANGED.search(word):
                yield word[: -len(ending)]
        if word.endswith("ability"):
            yield word[: -len("ability")] + "able"


def _before_vowel(stem: str) -> Iterator[str]:
    """The words that lose or double their last letter before an ending that begins with a vowel."""
    if stem[-1] == stem[-2] and _DOUBLES.fullmatch(stem[:-1]):
        yield stem[:-1]
    if not stem.endswith("e"):
        yield stem + "e"
        if not _DOUBLES.fullmatch(stem):
            yield stem
