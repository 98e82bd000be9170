"""Words broken in two: by the hyphen of a line's end that was left in (`spokes- person`), or by a stray space."""

from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.words import Words
from lintnews.source import Span

_HYPHEN = expression(r"(?<![\w'’.@/-])[^\W\d_]{2,}(- )[^\W\d_]{2,}(?![\w'’@/-])")
_BEFORE = expression(r"(?<![\w'’.@/-])([^\W\d_]{1,12})[ \n]$")
_AFTER = expression(r"[ \n]([^\W\d_]{1,12})(?![\w'’@/-])")
_REACH = 16
_LEAST = 6
# The least frequency (Zipf's scale times ten) of a word that was broken.
_COMMON = 26


class BrokenWords:
    """Finds them. Built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)

    def hyphenated(self, text: str) -> Iterator[tuple[Span, str]]:
        """The spans of words with a hyphen and a space inside, and the words. `two- and three-day` has none."""
        at = text.find("- ")
        while at >= 0:
            found = _HYPHEN.search(text, max(at - _REACH, 0), at + 2 * _REACH)
            if found and found.start(1) == at:
                first, second = text[found.start() : at], text[at + 2 : found.end()]
                if second.islower() and self._is_word(first + second):
                    yield Span(found.start(), found.end()), first + second
            at = text.find("- ", at + 2)

    def whole(self, text: str, start: int, end: int) -> tuple[Span, str] | None:
        """The span and the word of which the word at a span, which is none, is a part torn off by a space."""
        piece = text[start:end]
        before = _BEFORE.search(text, max(start - _REACH, 0), start)
        if before and self._is_word(before[1] + piece):
            return Span(before.start(1), end), before[1] + piece
        after = _AFTER.match(text, end)
        if after and after[1].islower() and self._is_word(piece + after[1]):
            return Span(start, after.end(1)), piece + after[1]
        return None

    def _is_word(self, word: str) -> bool:
        return len(word) >= _LEAST and self._words.frequency(word.lower()) >= _COMMON
