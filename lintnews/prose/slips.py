"""Slips of the hand and of the ear: what a writer may have meant by a word that is none.

The costs are those of single edits counted in the histories of documents: most slips leave a letter out, then come
swapped neighbours, doubled letters, vowels confused. A slip seldom touches the first letter.
"""

from collections.abc import Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_FIRST_LETTER = 1.3


def _neighbours() -> dict[str, str]:
    """The keys that touch each key of a keyboard."""
    near: dict[str, str] = {}
    for number, row in enumerate(_ROWS):
        for place, key in enumerate(row):
            above = _ROWS[number - 1][place : place + 2] if number else ""
            below = _ROWS[number + 1][max(place - 1, 0) : place + 1] if number < 2 else ""
            near[key] = row[max(place - 1, 0) : place] + row[place + 1 : place + 2] + above + below
    return near


_NEAR = _neighbours()


def one_slip(word: str) -> Iterator[tuple[str, float]]:
    """Every string of which one slip makes `word`, with the cost of the slip; some come twice."""
    size = len(word)
    for place in range(size + 1):
        before, after = word[:place], word[place:]
        first = _FIRST_LETTER if place == 0 else 0.0
        twin = word[max(place - 1, 0) : place + 1]
        for letter in _LETTERS:  # the writer left a letter out
            yield before + letter + after, first + (0.1 if letter in twin else 0.3)
        if not after:
            break
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:], first + 0.3
        yield before + after[1:], first + _extra(word, place)
        for letter in _LETTERS:
            if letter != after[0]:
                yield before + letter + after[1:], first + _swapped(after[0], letter)


def _extra(word: str, place: int) -> float:
    """The cost of a letter too many."""
    letter = word[place]
    near = word[max(place - 1, 0) : place] + word[place + 1 : place + 2]
    if letter in near:
        return 0.2
    return 0.7 if any(letter in _NEAR[other] for other in near if other in _NEAR) else 0.9


def _swapped(wrong: str, right: str) -> float:
    """The cost of one letter for another."""
    if wrong in _VOWELS and right in _VOWELS:
        return 0.5
    return 1.0 if right in _NEAR.get(wrong, "") else 1.5
