"""Names that every reader knows (`Amercian`, `Pensylvania`): a slip in one of them is told where a name nobody knows is
left alone.
"""

from collections.abc import Container
from functools import lru_cache

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.orthography.slips import cost_of

# The least length of a misspelled name; shorter ones are names of their own.
_LONG = 6
# The worst cost of a slip: a letter left out, doubled or swapped, and nearly any slip where the story has the name as
# well, or the name is long.
_WORST = 0.9
_WORST_IN_STORY = 2.4
_WORST_IN_LONG = 2.7
_VERY_LONG = 10
_KEPT = 5_000
_REACH = 24
_CAPITAL_BEFORE = expression(r"([A-Z][\w'’.-]*) $")


class FamousNames:
    """Finds them. Built once for a lexicon; reads `famous-names` and `before-names` of `spelling`."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("spelling", {})
        self._by_letter: dict[str, list[str]] = {}
        for name in section.get("famous-names", ()):
            self._by_letter.setdefault(name[0], []).append(name)
        self._before = frozenset(section.get("before-names", ()))
        self.near = lru_cache(_KEPT)(self._near)

    def _near(self, word: str) -> tuple[str, ...]:
        """The famous names that one slip parts from a capitalised word."""
        if len(word) < _LONG or not word[1:].islower():
            return ()
        names = self._by_letter.get(word[0], ())
        if word[:-1] in names and word[-1] == "s":
            return ()
        return tuple(name for name in names if -2 < len(name) - len(word) < 2 and parted_by_one_slip(word, name))

    def meant(self, word: str, start: int, text: str, story: Container[str]) -> str | None:
        """The famous name that was meant by a capitalised word that no dictionary has, or None."""
        before = _CAPITAL_BEFORE.search(text, max(start - _REACH, 0), start)
        end = start + len(word)
        if before and before[1] not in self._before:
            return None
        if not before and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return None  # a given name
        for name in self.near(word):
            cost = cost_of(word.lower(), name.lower(), 1)
            worst = _WORST_IN_LONG if len(name) >= _VERY_LONG else _WORST_IN_STORY if name in story else _WORST
            if cost is not None and cost <= worst:
                return name
        return None
