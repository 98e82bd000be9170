"""Every word of a text that no dictionary has, names and all: what Vale's spelling rules report."""

import re
from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.words import ABSENT, Words
from lintnews.source import Span

_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TAIL = expression(r"(?:n['’]t|['’](?:ll|re|ve|d|m|s)?)$", re.IGNORECASE)


class UnknownWords:
    """Finds them. Built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._known: dict[str, bool] = {}

    def find(self, text: str) -> Iterator[Span]:
        """The spans of the words that are none, possessives and contractions read as the words they are made from."""
        for match in _WORD.finditer(text):
            word = match.group()
            known = self._known.get(word)
            if known is None:
                bare = _TAIL.sub("", word).lower()
                known = self._known[word] = len(bare) < 2 or self._words.frequency(bare) != ABSENT
            if not known:
                yield Span(*match.span())
