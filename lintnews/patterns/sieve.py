"""Which of many phrases a text may hold, told by a few letters of each.

An automaton of 13,000 phrases takes some forty milliseconds to build, which a person who checks one story would wait
for. What the sieve lets pass is a tenth of the phrases or less, and no phrase that the text holds is held back.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

_SIZE = 4
# What is known of the text that holds a phrase of several words: a word within the phrase is one of its words, and one
# of its words ends as the first word does, or begins as the last one does. Of a phrase of one word, the first letters
# stand somewhere. Anything may hold a phrase with too few letters to tell.
_WITHIN, _ENDS, _BEGINS, _SOMEWHERE, _ANYTHING = range(5)


class Sieve:
    """Phrases in groups by the letters that tell most. `packed` works the groups out once, as plain values."""

    def __init__(self, groups: Sequence[Mapping[str, tuple[int, int]]]) -> None:
        self._groups = groups

    @staticmethod
    def packed(phrases: Iterable[str]) -> tuple[list[str], list[dict[str, tuple[int, int]]]]:
        """The phrases, those of a group side by side, and what the class is made from."""
        by_key: dict[tuple[int, str], list[str]] = {}
        for phrase in phrases:
            key = max(_keys(phrase), key=lambda key: (len(key[1]), -key[0]))
            by_key.setdefault(key, []).append(phrase)
        ordered: list[str] = []
        groups: list[dict[str, tuple[int, int]]] = [{} for _ in range(_ANYTHING + 1)]
        for (kind, letters), some in by_key.items():
            groups[kind][letters] = (len(ordered), len(ordered) + len(some))
            ordered += some
        return ordered, groups

    def passing(self, text: str) -> list[int]:
        """The numbers of the phrases that may stand in a text, in order."""
        words = {*text.split(" ")}
        told = [words, {word[-_SIZE:] for word in words}, {word[:_SIZE] for word in words}]
        if self._groups[_SOMEWHERE]:
            joined = " ".join(words)
            told.append({joined[at : at + _SIZE] for at in range(len(joined))})
        numbers: list[int] = []
        for kind, letters in enumerate(told):
            groups = self._groups[kind]
            for key in groups.keys() & letters:
                numbers.extend(range(*groups[key]))
        for span in self._groups[_ANYTHING].values():
            numbers.extend(range(*span))
        return sorted(numbers)


def _keys(phrase: str) -> Iterator[tuple[int, str]]:
    """The letters that may tell whether a text holds a phrase, each with where they stand."""
    yield _ANYTHING, ""
    first, *rest = phrase.split(" ")
    if not rest:
        if len(phrase) >= _SIZE:
            yield _SOMEWHERE, phrase[:_SIZE]
        return
    *within, last = rest
    yield from ((_WITHIN, word) for word in within)
    if len(first) >= _SIZE:
        yield _ENDS, first[-_SIZE:]
    if len(last) >= _SIZE:
        yield _BEGINS, last[:_SIZE]
