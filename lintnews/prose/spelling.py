"""Misspelled words of a story: lower-case words that are none, and what was meant.

The order is that of a careful reader: a list of misspellings first, then a word that one slip parts from a common one,
then two slips, then a missing space. What no common word explains is left alone, since news copy is full of names,
coinages and foreign words; so are capitalised words, but for those of the list and for misspelled offices.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.lettercase import cased
from lintnews.prose.longwords import LongWords, occurrences
from lintnews.prose.masking import Surroundings, hyphenated, masked, torn
from lintnews.prose.meaning import Reader
from lintnews.prose.openings import opens_sentence
from lintnews.prose.slips import shortened
from lintnews.prose.words import NAME, Words

_THRICE = expression(r"(.)\1\1")
_STRETCHED = expression(r"(.)\1\1\1|([aeiouhw])\2\2")
# The worst scores: of what is sure, of what explains a name in lower case or a capitalised word, of what is meant by
# a part of a hyphenated word or by a word in quotation marks.
_SURE = -2.5
_LOWER_NAME = -3.2
_OFFICE = -2.0
_OPENING = -3.0
_HYPHENATED = -2.0
_QUOTED = -1.0
_COMMON = 30
_LONG_NAME = 8
_KEPT = 50_000


class Misspelling(NamedTuple):
    """A misspelled word and what it should have been, the likeliest first.

    `listed` says that the list of misspellings has it, `joined` that a space is missing.
    """

    start: int
    end: int
    suggestions: tuple[str, ...]
    sure: bool
    listed: bool = False
    joined: bool = False


class Speller:
    """Reads stories for misspelled words. Built once for a lexicon; words that it knows it does not look up again."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("spelling", {})
        self._words = lexicon.get(Words)
        self._long_words = lexicon.get(LongWords)
        self._reader = lexicon.get(Reader)
        self._around = lexicon.get(Surroundings)
        self._offices = frozenset(section.get("offices", ()))
        self._near_office = self._offices.union(*map(shortened, self._offices))
        self._fine: set[str] = set(section.get("contracted", ()))
        self._last: tuple[str, tuple[Misspelling, ...]] = ("", ())

    def misspellings(self, text: str) -> tuple[Misspelling, ...]:
        """The misspelled words of a text in order. The last text is remembered, for the rules that share it."""
        if self._last[0] is not text:
            self._last = (text, tuple(self._misspellings(text)))
        return self._last[1]

    def _misspellings(self, text: str) -> Iterator[Misspelling]:
        words = self._long_words.distinct(text)
        suspects = self._suspects(words)
        if not suspects:
            return
        for word, start, end in sorted(occurrences(text, suspects), key=lambda found: found[1]):
            if not torn(text, start, end) and not masked(text, start, end):
                found = self._listed(word, start, end) or self._unknown(word, start, end, text, words)
                if found is not None:
                    yield found

    def _suspects(self, words: set[str]) -> set[str]:
        """Those of a set of words that are none or are names, and those of the list of misspellings."""
        fresh = words - self._fine
        if not fresh:
            return fresh
        suspects = {word for word in fresh if self._is_suspect(word)}
        if len(self._fine) > _KEPT:
            self._fine.clear()
        self._fine |= fresh - suspects
        return suspects

    def _is_suspect(self, word: str) -> bool:
        lower = word.lower()
        frequency = self._words.frequency(lower)
        if frequency >= 0:
            return self._words.listed(lower)
        if word == lower:
            return True
        if frequency == NAME:
            return False
        if self._words.listed(lower):
            return True
        return len(word) >= _LONG_NAME or (len(word) >= 7 and self._near_an_office(lower))

    def _near_an_office(self, word: str) -> bool:
        return word in self._near_office or not self._near_office.isdisjoint(shortened(word))

    def _listed(self, word: str, start: int, end: int) -> Misspelling | None:
        lower = word.lower()
        right = tuple(cased(one, word) for one in self._words.corrections(lower))
        return Misspelling(start, end, right, True, listed=True) if right else None

    def _unknown(self, word: str, start: int, end: int, text: str, story: set[str]) -> Misspelling | None:
        if not word.islower():
            return self._capitalised(word, start, end, text)
        if _STRETCHED.search(word) and self._words.frequency(_THRICE.sub(r"\1\1", word)) < _COMMON:
            return None
        meant = self._reader.meant(word, story)
        if meant is None or self._excused(meant.score, text, start, end):
            return None
        if self._words.frequency(word) == NAME and (meant.score > _LOWER_NAME or len(word) < 5):
            return None
        sure = meant.score <= _SURE and meant.slips == 1 and len(word) >= 5
        return Misspelling(start, end, meant.words, sure, joined=meant.joined)

    def _excused(self, score: float, text: str, start: int, end: int) -> bool:
        """Whether the words around make it likely that a word is meant as it stands."""
        if hyphenated(text, start, end) and not (end - start >= 7 and score <= _HYPHENATED):
            return True
        if self._around.foreign(text, start, end):
            return True
        return self._around.named(text, start, end) and not (end - start >= 8 and score <= _QUOTED)

    def _capitalised(self, word: str, start: int, end: int, text: str) -> Misspelling | None:
        """A misspelled office (`Secretery of State`), or a long word that opens a sentence and is surely no name."""
        lower = word.lower()
        if not word[1:].islower() or text.count(word) > 1:
            return None
        if self._near_an_office(lower) or opens_sentence(text, start, end):
            meant = self._reader.meant(lower)
            if meant is None or meant.slips > 1 or meant.joined or self._around.foreign(text, start, end):
                return None
            if meant.score <= (_OFFICE if meant.words[0] in self._offices else _OPENING):
                return Misspelling(start, end, tuple(cased(one, word) for one in meant.words), False)
        return None
