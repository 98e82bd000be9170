"""Phrases of several words whose forms the lexicon lists: `hit hits / back`, `answer came from`."""

import re
from collections.abc import Sequence

from lintnews.expressions import expression

_WORD = expression(r"\w+")


class Idioms:
    """Finds the first of some idioms in the words of a sentence, in lower case with one space between them.

    An idiom is the forms of its first word, a stroke, and what follows, with `*` for any word; or one phrase as it
    stands. An expression of hundreds of choices is slow to find none, so it is tried only where a word stands that
    one of them begins with.
    """

    def __init__(self, idioms: Sequence[str]) -> None:
        self._pattern = expression(rf"\b(?:{'|'.join(map(_pattern, idioms))})\b") if idioms else None
        # More than the first words of some: each is only where to try.
        begins = [idiom.partition(" / " if " / " in idiom else " ")[0] for idiom in idioms]
        self._first = frozenset(_WORD.findall(" ".join(begins)))

    def search(self, text: str) -> re.Match[str] | None:
        """The first idiom in a text."""
        if self._pattern is None:
            return None
        for word in _WORD.finditer(text):
            if word[0] in self._first and (found := self._pattern.match(text, word.start())):
                return found
        return None


def _pattern(idiom: str) -> str:
    forms, _, rest = idiom.partition(" / ")
    return f"(?:{'|'.join(forms.split())}) {rest.replace('*', '[a-z]+')}" if rest else forms
