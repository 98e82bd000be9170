"""Given names and the gender that they are mostly given to."""

import unicodedata
from collections.abc import Iterator

from lintnews.lexicon import Lexicon

# Letters that do not come apart into a base letter and an accent.
_BARE = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"})


def without_accents(word: str) -> str:
    """`Andrés` as `Andres`: what remains of a word when accents and strokes are taken off."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.translate(_BARE))
    return "".join(char for char in apart if not unicodedata.combining(char))


class GivenNames:
    """The lexicon's `given-names`, by gender; names are looked up with or without their accents."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("given-names", {})
        self._gender: dict[str, str] = {}
        for gender, lines in section.items():
            self._gender.update(dict.fromkeys(" ".join(lines).split(), gender))
        self.doubtful = frozenset(" ".join(lexicon.sections.get("doubtful-given-names", ())).split())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (name in self._gender or without_accents(name) in self._gender)

    def __iter__(self) -> Iterator[str]:
        return iter(self._gender)

    def gender(self, names: str) -> str:
        """`male`, `female`, `either`, or an empty string for a name that is not known; of several, the first known."""
        for name in names.split():
            gender = self._gender.get(name) or self._gender.get(without_accents(name))
            if gender:
                return gender
        return ""
