"""Misspelled words: lower-case words that are none, and what was meant, judged word by word and kept.

The order is that of a careful reader: a list of misspellings first, then a word that one slip parts from a common one.
What no common word explains is left alone, since news copy is full of names, coinages and foreign words.
"""

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.meaning import Reader
from lintnews.prose.words import FOLDER, NAME, Table, Words

_TOKEN = re.compile(r"\b[A-Za-z]{4,}\b")
_THRICE = re.compile(r"(.)\1\1")
_STRETCHED = re.compile(r"(.)\1\1\1|([aeiouhw])\2\2")
# The worst score of what is sure, and of what explains a lower-case word that is a name.
_SURE = -2.5
_NAME = -3.2
_COMMON = 30
_KEPT = 50_000


class Misspelling(NamedTuple):
    """What a word should have been, the likeliest first; `listed` says that the list of misspellings has it,
    `joined` that a space is missing."""

    suggestions: tuple[str, ...]
    listed: bool
    sure: bool
    joined: bool = False
    score: float = -9.0


class Speller:
    """Judges the words of stories. Built once for a lexicon; the words that it knows it does not look up again."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._reader = lexicon.get(Reader)
        self._listed = Table(os.path.join(FOLDER, f"{self._words.language}.misspellings"))
        self._contracted = frozenset(lexicon.sections.get("spelling", {}).get("contracted", ()))
        self._fine: set[str] = set()

    def misspelled(self, text: str) -> dict[str, Misspelling]:
        """The distinct words of a text that look misspelled, as written."""
        words = set(_TOKEN.findall(text))
        if len(self._fine) > _KEPT:
            self._fine.clear()
        found = {}
        for word in words - self._fine:
            lower = word.lower()
            frequency = self._words.frequency(lower)
            judged = self._in_list(word, lower, frequency)
            if judged is None and word == lower and frequency < 0 and word not in self._contracted:
                judged = self._unknown(word, frequency, words)
            elif judged is None:
                self._fine.add(word)
            if judged is not None:
                found[word] = judged
        return found

    def _in_list(self, word: str, lower: str, frequency: int) -> Misspelling | None:
        right = self._listed.get(lower)
        if right is None or (word != lower and frequency == NAME):
            return None
        return Misspelling(tuple(cased(one, word) for one in right.decode().split(",")), True, True)

    def _unknown(self, word: str, frequency: int, story: set[str]) -> Misspelling | None:
        if _STRETCHED.search(word) and self._words.frequency(_THRICE.sub(r"\1\1", word)) < _COMMON:
            return None
        meant = self._reader.meant(word, story)
        if meant is None or (frequency == NAME and (meant.score > _NAME or len(word) < 5)):
            return None
        return Misspelling(
            meant.words, False, meant.score <= _SURE and len(word) >= 5 and meant.slips == 1, meant.joined, meant.score
        )


def cased(right: str, written: str) -> str:
    """A word with the capitals of the one that it stands in for."""
    if written.isupper() and len(written) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right


def occurrences(text: str, words: dict[str, Misspelling]) -> Iterator[tuple[str, int, int]]:
    """Where these words stand in a text, as (word, start, end), in no order; one pass where there are many."""
    if len(words) > 12:
        for match in _TOKEN.finditer(text):
            if match.group() in words:
                yield match.group(), match.start(), match.end()
        return
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not _letter(text[max(at - 1, 0) : at]) and not _letter(text[end : end + 1]):
                yield word, at, end
            at = text.find(word, end)


def _letter(char: str) -> bool:
    return char.isalnum() or char == "_"
