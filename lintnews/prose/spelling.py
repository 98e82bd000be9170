"""Misspelled words: lower-case words that are none, and what was meant, judged word by word and kept.

The order is that of a careful reader: a list of misspellings first, then a word that one slip parts from a common one.
What no common word explains is left alone, since news copy is full of names, coinages and foreign words.
"""

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.slips import one_slip
from lintnews.prose.words import ABSENT, FOLDER, NAME, Table, Words

_TOKEN = re.compile(r"\b[A-Za-z]{4,}\b")
_STRETCHED = re.compile(r"(.)\1\1\1|([aeiouhw])\2\2")
_STEMS = ("aren", "couldn", "didn", "doesn", "hadn", "hasn", "haven", "mightn", "mustn", "needn", "shouldn", "wasn")
# A word this common (Zipf times ten) is sure to be what was meant; one this rare is never offered.
_SURE = 40
_RARE = 30
_FIVE_LETTERS = 38
_FOUR_LETTERS = 50


class Misspelling(NamedTuple):
    """What a word should have been, the likeliest first; `listed` says that the list of misspellings has it."""

    suggestions: tuple[str, ...]
    listed: bool
    sure: bool


class Speller:
    """Judges words. Built once for a lexicon; what it has judged it keeps."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon.get(Words)
        self._listed = Table(os.path.join(FOLDER, f"{self.words.language}.misspellings"))
        self._fine: set[str] = {*_STEMS, "weren", "wouldn"}
        self._judged: dict[str, Misspelling] = {}

    def misspelled(self, text: str) -> dict[str, Misspelling]:
        """The distinct words of a text that look misspelled, as written."""
        fresh = set(_TOKEN.findall(text)) - self._fine
        found = {}
        for word in fresh:
            judged = self._judged.get(word) or self._judge(word)
            if judged is None:
                self._fine.add(word)
            else:
                self._judged[word] = found[word] = judged
        return found

    def _judge(self, word: str) -> Misspelling | None:
        lower = word.lower()
        frequency = self.words.frequency(lower)
        listed = self._listed.get(lower)
        if listed is not None and (word == lower or frequency != NAME):
            right = tuple(cased(one, word) for one in listed.decode().split(","))
            return Misspelling(right, True, True)
        if frequency != ABSENT or word != lower or _STRETCHED.search(word):
            return None
        meant = self._meant(word)
        if not meant:
            return None
        return Misspelling(meant, False, self.words.frequency(meant[0]) >= _SURE)

    def _meant(self, word: str) -> tuple[str, ...]:
        """Common words that one slip turns into this one, the likeliest first."""
        least = {4: _FOUR_LETTERS, 5: _FIVE_LETTERS}.get(len(word), _RARE)
        costs: dict[str, float] = {}
        for right, cost in one_slip(word):
            frequency = self.words.frequency(right)
            if frequency >= least:
                cost -= 0.08 * frequency
                costs[right] = min(cost, costs.get(right, cost))
        return tuple(sorted(costs, key=lambda right: (costs[right], right))[:3])


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
