"""The longer words of a text, found once for all the checks that look at them."""

from collections.abc import Iterator
from operator import eq

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon

TOKEN = expression(r"\b[A-Za-z]{4,}\b")


class LongWords:
    """Words of four or more plain letters. Built once for a lexicon; it remembers the last text that it was shown."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._text = ""
        self._words: list[str] = []
        self._distinct: set[str] = set()

    def distinct(self, text: str) -> set[str]:
        """Each word of the text, as written."""
        self._read(text)
        return self._distinct

    def any_doubled(self, text: str) -> bool:
        """Whether two neighbours among the words of the text are the same."""
        self._read(text)
        return any(map(eq, self._words, self._words[1:]))

    def _read(self, text: str) -> None:
        if self._text is not text:
            self._text = text
            self._words = TOKEN.findall(text)
            self._distinct = set(self._words)


def occurrences(text: str, words: set[str]) -> Iterator[tuple[str, int, int]]:
    """Where these words stand in a text, as (word, start, end), in no order; one pass where there are many."""
    if len(words) > 40:
        for match in TOKEN.finditer(text):
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
