"""Words that look alike: one slip apart, or known spellings of one given name."""

from collections.abc import Iterable, Iterator
from itertools import chain

from lintnews.lexicon import Lexicon
from lintnews.prose.memo import fact
from lintnews.prose.naming.given_names import without_accents
from lintnews.prose.near import parted_by_one_slip

# What makes another word of a name: a plural, a people, a faith.
_ENDINGS = ("s", "n", "i", "e", "h", "a", "o", "y")


def shortened(word: str) -> Iterator[str]:
    """The word itself and what is left of it when one letter but the first is taken out."""
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


class Neighbours:
    """Words among which those one slip away from another are found without trying all; a slip spares the first letter.

    It spares the second letter or the last, too; in words of some length the third letter with it, or the last two.
    Where many words are alike in these, all are indexed by what is left of them without one letter.
    Source of that method: Mor and Fraenkel, A hash code method for detecting and correcting spelling errors,
    CACM 25(12), 1982.
    """

    FEW = 60
    SHORTEST, LONG = 4, 6

    def __init__(self, words: Iterable[str]) -> None:
        self._by_letter: dict[str, list[str]] = {}
        for word in words:
            self._by_letter.setdefault(word[0], []).append(word)

    def among(self, wanted: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
        """Those of some of the words that have others one slip away, in order, each with them."""
        by_letter, few = self._by_letter, self.FEW
        for word in wanted:
            alike = by_letter.get(word[0], ())
            if len(alike) > 1:
                others = _beside(word, alike) if len(alike) <= few else self._of_many(word)
                if others:
                    yield word, others

    def of(self, word: str) -> list[str]:
        """The words one slip away, in the order in which they were given."""
        alike = self._by_letter.get(word[0], ())
        return _beside(word, alike) if len(alike) <= self.FEW else self._of_many(word)

    def _of_many(self, word: str) -> list[str]:
        size = len(word)
        alike: set[str] = set()
        if size >= self.LONG:
            alike.update(self._by_start.get(word[:3], ()), self._by_ends.get(word[0] + word[-2:], ()))
        if size <= self.LONG:
            alike.update(self._by_start.get(word[:2], ()), self._by_ends.get(word[0] + word[-1], ()))
        if size < self.SHORTEST or len(alike) > self.FEW:
            alike = {*self._with_a_rest(word)}
        found = _beside(word, alike)
        return found if len(found) < 2 else sorted(found, key=self._places.__getitem__)

    def _with_a_rest(self, word: str) -> Iterator[str]:
        for rest in shortened(word):
            yield from self._by_rest.get(rest, ())

    @fact
    def _words(self) -> list[str]:
        return [*chain.from_iterable(self._by_letter.values())]

    @fact
    def _by_start(self) -> dict[str, list[str]]:
        by_start: dict[str, list[str]] = {}
        for word in self._words:
            for size in self._sizes(word):
                by_start.setdefault(word[: size + 1], []).append(word)
        return by_start

    @fact
    def _by_ends(self) -> dict[str, list[str]]:
        by_ends: dict[str, list[str]] = {}
        for word in self._words:
            for size in self._sizes(word):
                by_ends.setdefault(word[0] + word[-size:], []).append(word)
        return by_ends

    def _sizes(self, word: str) -> tuple[int, ...]:
        """How many letters beside the first a slip spares at one end; a word on the border is looked for as both."""
        return (2,) if len(word) > self.LONG else (1,) if len(word) < self.LONG else (1, 2)

    @fact
    def _by_rest(self) -> dict[str, list[str]]:
        by_rest: dict[str, list[str]] = {}
        for word in self._words:
            for rest in {*shortened(word)}:
                by_rest.setdefault(rest, []).append(word)
        return by_rest

    @fact
    def _places(self) -> dict[str, int]:
        return {word: place for place, word in enumerate(self._words)}


def _beside(word: str, alike: Iterable[str]) -> list[str]:
    """Those of some words with its first letter that are one slip from a word."""
    low, high, second, last = len(word) - 1, len(word) + 1, word[1:2], word[-1]
    if low < Neighbours.SHORTEST - 1:
        return [other for other in alike if parted_by_one_slip(word, other)]
    return [
        other
        for other in alike
        if (other[1:2] == second or other[-1] == last)
        and low <= len(other) <= high
        and other != word
        and parted_by_one_slip(word, other)
    ]


def is_replaced(wrong: str, right: str) -> bool:
    """Whether one letter stands for another, rather than is left out, put in or swapped."""
    return len(wrong) == len(right) and sorted(wrong) != sorted(right)


def is_ending(wrong: str, right: str) -> bool:
    """Whether one letter at the end makes one name of the other, as a plural or a people has it."""
    short, long = sorted((wrong, right), key=len)
    if len(short) == len(long) or long[:-1] != short or long[-1] not in _ENDINGS:
        return False
    return long[-1] != long[-2]  # Zelensky, Zelenskyy


class GivenNameVariants:
    """The lexicon's `given-name-variants`: lines of spellings of one given name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lines: dict[str, list[int]] = {}
        for number, line in enumerate(lexicon.sections.get("given-name-variants", ())):
            for name in line.split():
                self._lines.setdefault(name.casefold(), []).append(number)

    def alike(self, left: str, right: str) -> bool:
        """Whether two given names are different spellings of one."""
        lines = self._lines.get(without_accents(left).casefold())
        others = self._lines.get(without_accents(right).casefold())
        return bool(lines and others and left.casefold() != right.casefold() and set(lines) & set(others))
