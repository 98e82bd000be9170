"""The words of a text, found once for all the checks that look at them."""

from collections.abc import Collection
from itertools import compress, islice
from operator import eq

from lintnews.expressions import expression

_WORD = expression(r"\w+")
# What a word of a Western text is made of, in the code page that has its letters and its quotation marks: splitting
# bytes is three times as fast as a regular expression. Text with other characters is left to the expression.
_PAGE = "cp1252"
_SPACED = bytes(
    code if char.isalnum() or char == "_" else 32
    for code, char in enumerate(bytes(range(256)).decode(_PAGE, "replace"))
)
_FEW = 40


def words_of(text: str) -> list[str]:
    """The runs of letters, digits and underscores of a text, in order."""
    try:
        return text.encode(_PAGE).translate(_SPACED).decode(_PAGE).split()
    except UnicodeEncodeError:
        return _WORD.findall(text)


class Vocabulary:
    """The words of a text as they are written: each that it has, and those that stand twice in a row."""

    def __init__(self, text: str) -> None:
        self._text = text
        words = words_of(text)
        self.distinct = frozenset(words)
        self.doubled = frozenset(compress(words, map(eq, words, islice(words, 1, None))))

    def places(self, words: Collection[str]) -> list[tuple[int, int]]:
        """The spans at which some of these words stand, in order."""
        text = self._text
        if len(words) > _FEW:
            return [match.span() for match in _WORD.finditer(text) if match.group() in words]
        found = []
        for word in words:
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                if not _letter(text[max(at - 1, 0) : at]) and not _letter(text[end : end + 1]):
                    found.append((at, end))
                at = text.find(word, end)
        return sorted(found)


def _letter(char: str) -> bool:
    return char.isalnum() or char == "_"
