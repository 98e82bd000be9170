"""Every word of a text that no dictionary has, names and all: what Vale's spelling rules report."""

import re
from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.words import ABSENT, Words
from lintnews.source import Span

# What has a digit or an underscore in it is a number or a name: `3rd`, `C3PO`, `max_words`.
_WORD = expression(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w)")
_TAIL = expression(r"(?:n['’]t|['’](?:ll|re|ve|d|m|s)?)$", re.IGNORECASE)


class UnknownWords:
    """Finds them. Built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._known: dict[str, bool] = {}

    def find(self, text: str, own: frozenset[str] | None = None, alone: bool = False) -> Iterator[Span]:
        """The spans of the words that are none, possessives and contractions read as the words they are made from.

        The words in `own` are right, and no others where they stand `alone`.
        """
        for match in _WORD.finditer(text):
            word = match.group()
            if not (own and _is_among(word, own)) and (alone or not self._knows(word)):
                yield Span(*match.span())

    def _knows(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            bare = _TAIL.sub("", word).lower()
            known = self._known[word] = len(bare) < 2 or self._words.frequency(bare) != ABSENT
        return known


def _is_among(word: str, words: frozenset[str]) -> bool:
    """Whether a dictionary has a word: as it is written, or in small letters where it has a capital."""
    bare = _TAIL.sub("", word)
    forms = {word, bare, word.lower(), bare.lower(), *((bare.capitalize(),) if bare.isupper() else ())}
    return not words.isdisjoint(forms)
