"""Slips in the names of news organisations: `The Assocaited Press`, `Agence France-Press`."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.near import parted_by_one_slip

# A slip in a shorter word may be another name: ABC, NBC.
_SHORTEST = 6
_WORD = expression(r"[\w-]+")


class OutletSlips:
    """Finds them in lines that name outlets. Section `outlets` of the lexicon: those of several words are known by
    the words around the slip.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        houses: dict[str, list[str]] = lexicon.sections.get("outlets", {})
        names = [name.split() for some in houses.values() for name in some]
        self._names = [name for name in names if len(name) > 1]
        self._words = frozenset(word for name in names for word in name)

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """The slips of a line, as (start, end, what was meant)."""
        words = [match.span() for match in _WORD.finditer(text, start, end)]
        found = []
        for number, (begin, stop) in enumerate(words):
            word = text[begin:stop]
            if len(word) < _SHORTEST or not word[0].isupper() or word in self._words:
                continue
            around = [text[slice(*span)] for span in words[max(number - 4, 0) : number + 5]]
            at = min(number, 4)
            meant = next((meant for name in self._names if (meant := _meant(name, around, at))), None)
            if meant is not None:
                found.append((begin, stop, meant))
        return found


def _meant(name: list[str], around: list[str], at: int) -> str | None:
    """The word of a name that the one at a place stands for, where the words around it are those of the name."""
    for place, meant in enumerate(name):
        first = at - place
        others = around[first : first + len(name)] if first >= 0 else []
        if len(others) != len(name) or len(meant) < _SHORTEST:
            continue
        rest = others[:place] + others[place + 1 :] == name[:place] + name[place + 1 :]
        if rest and parted_by_one_slip(others[place], meant):
            return meant
    return None
