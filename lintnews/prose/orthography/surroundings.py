"""The words around a word, which tell a foreign phrase or a coinage from a slip."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.meaning import Reader
from lintnews.prose.orthography.words import Words

_NEAR = 40
# The score of a slip that explains a neighbour so well that it is a slip and no foreign word.
_WELL = -3.0
_WORD = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = expression(r"[.!?\n]")
_MARKS = dict.fromkeys(map(ord, "'’-"))
_VOWELS = frozenset("aeiouy")
_OPENING = frozenset("\"'“‘«")
_CLOSING = frozenset("\"'”’»")


class Surroundings:
    """Reads them. Built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._reader = lexicon.get(Reader)
        self._foreign = frozenset(lexicon.sections.get("spelling", {}).get("foreign-words", ()))

    def foreign(self, text: str, start: int, end: int) -> bool:
        """Whether a word nearby is no English word either, or is one of those that foreign phrases are made with."""
        left = text[max(start - _NEAR, 0) : start]
        before = _WORD.findall(_STOP.split(left)[-1].partition(" ")[2] if start > _NEAR else _STOP.split(left)[-1])
        after = _WORD.findall(_STOP.split(text[end : end + _NEAR], maxsplit=1)[0])[:-1]
        if {*before[-1:], *after[:1]} & self._foreign:
            return True
        return any(self._strange(word) for word in before[-2:] + after[:2])

    def _strange(self, word: str) -> bool:
        if not self._words.spells(word.lower().translate(_MARKS)):
            return True
        if not word.isalpha() or not word.islower() or len(word) < 3 or self._words.frequency(word) >= 0:
            return False
        if word.isascii() and _VOWELS.isdisjoint(word):  # mph, bpd
            return False
        return not self._words.listed(word) and not self._explains(word)

    def _explains(self, word: str) -> bool:
        meant = self._reader.meant(word)
        return len(word) >= 6 and meant is not None and meant.slips == 1 and meant.score <= _WELL

    def named(self, text: str, start: int, end: int) -> bool:
        """Whether a word stands alone in quotation marks, or is told how to say."""
        if text[max(start - 1, 0) : start] in _OPENING and text[end : end + 1] in _CLOSING:
            return True
        return "pronounced" in text[max(start - 40, 0) : start]
