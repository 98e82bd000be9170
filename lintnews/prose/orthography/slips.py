"""Slips of the hand and of the ear: what a writer may have meant by a word that is none.

The costs are logarithms (base ten) of how rare a slip is: most leave a letter out, then come swapped neighbours,
doubled letters, vowels confused; few touch the first letter. They were fitted to misspellings of many sources.
"""

from collections.abc import Callable, Iterator

from lintnews.prose.near import unlike

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_FIRST_LETTER = 1.3
# What another last letter than one of these vowels adds: words of Romance languages often differ from English so.
_FULL_VOWELS = frozenset("aiou")
_LAST_VOWEL = 1.4
_SOUND_ALIKE = frozenset(
    ("cs", "sc", "ck", "kc", "sz", "zs", "td", "dt", "nm", "mn", "gj", "jg", "fv", "vf", "pb", "bp")
)


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


def one_slip(word: str, known: Callable[[str], bool], letters: str = LETTERS) -> Iterator[tuple[str, float]]:
    """Every known word of which one slip makes `word`, with the cost of the slip; some come twice. `letters` are those
    that words are written with.
    """
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        first = 0.0 if place else _FIRST_LETTER
        twin = word[max(place - 1, 0) : place + 1]
        for letter in letters:
            right = before + letter + after
            if known(right):
                yield right, first + left_out(letter, twin)
        if not after:
            break
        rest = after[1:]
        if rest and after[0] != rest[0]:
            right = before + rest[0] + after[0] + rest[1:]
            if known(right):
                yield right, first + SWAPPED
        borrowed = 0.0 if rest or after not in _FULL_VOWELS else _LAST_VOWEL
        if known(before + rest):
            yield before + rest, first / 2 + borrowed + too_many(after[0], before[-1:] + rest[:1])
        for letter in letters:
            right = before + letter + rest
            if letter != after[0] and known(right):
                yield right, first + borrowed + mistaken(after[0], letter)


SWAPPED = 0.8
SAID_TWICE = 1.0
# Added where the group ends the word, as the plural of `business` does.
_AT_THE_END = 1.5
_KEPT_Y = 0.3


def stutters(word: str) -> Iterator[tuple[str, float]]:
    """The word without a group of letters that stands twice in a row, with the cost: `happenening` from `happening`."""
    for size in (2, 3, 4):
        for place in range(len(word) - 2 * size + 1):
            if word[place : place + size] == word[place + size : place + 2 * size]:
                at_the_end = place + 2 * size == len(word)
                yield word[:place] + word[place + size :], SAID_TWICE + (_AT_THE_END if at_the_end else 0.0)


def plural(word: str) -> Iterator[tuple[str, float]]:
    """The plural in `ies` of which the `y` was kept (`countrys` from `countries`), with the cost."""
    if word.endswith("ys") and word[-3:-2] not in _VOWELS:
        yield word[:-2] + "ies", _KEPT_Y


def misplaced(word: str) -> Iterator[tuple[str, float]]:
    """The words of which two swaps of neighbours make `word` (`engouh` from `enough`), or one across the letter between
    (`vefiry` from `verify`), with the cost; some come twice. The first letter keeps its place, or goes one place on.
    """
    swapped = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]
    for at, once in enumerate(swapped):
        for second in range(max(at - 1, 1), len(word) - 1):
            if second != at:
                yield once[:second] + once[second + 1] + once[second] + once[second + 2 :], 2 * SWAPPED
    for at in range(1, len(word) - 2):
        yield word[:at] + word[at : at + 3][::-1] + word[at + 3 :], 2 * SWAPPED


def left_out(letter: str, around: str) -> float:
    """The cost of leaving out a letter between those around it."""
    return 0.05 if letter in around else 0.3


def too_many(letter: str, around: str) -> float:
    """The cost of a letter too many between those around it."""
    if letter in around:
        return 0.3 if around == 2 * letter else 0.9
    return 2.4 if any(other in _NEAR.get(letter, "") for other in around) else 2.6


def mistaken(wrong: str, right: str) -> float:
    """The cost of one letter for another."""
    if wrong in _VOWELS and right in _VOWELS:
        return 1.3
    if wrong + right in _SOUND_ALIKE:
        return 1.7
    return 2.3 if right in _NEAR.get(wrong, "") else 3.1


def cost_of(wrong: str, right: str, limit: int) -> float | None:
    """The cheapest way from `right` to `wrong` in at most `limit` slips, or None.

    Optimal string alignment (Damerau 1964; Wagner and Fischer 1974) with costs and counts of slips, row by row within
    `limit` of the diagonal.
    """
    if unlike(wrong, right, limit):
        return None
    older: dict[int, tuple[int, float]] = {}
    last = {place: (place, 0.3 * place) for place in range(limit + 1)}
    for row in range(1, len(wrong) + 1):
        line: dict[int, tuple[int, float]] = {}
        if row <= limit:
            line[0] = (row, 2.6 * row)
        for place in range(max(row - limit, 1), min(row + limit, len(right)) + 1):
            way = _cheapest(wrong, right, row, place, limit, (older, last, line))
            if way is not None:
                line[place] = way
        if not line:
            return None
        older, last = last, line
    if len(right) not in last:
        return None
    borrowed = wrong[-1] in _FULL_VOWELS and wrong[-1] != right[-1]
    return last[len(right)][1] + (_LAST_VOWEL if borrowed else 0.0)


def _cheapest(
    wrong: str, right: str, row: int, place: int, limit: int, rows: tuple[dict[int, tuple[int, float]], ...]
) -> tuple[int, float] | None:
    """How to come from the first `place` letters of `right` to the first `row` of `wrong`, as (slips, cost)."""
    older, last, line = rows
    letter, meant = wrong[row - 1], right[place - 1]
    if letter == meant and place - 1 in last:
        return last[place - 1]
    ways = []
    if place - 1 in last:
        ways.append((last[place - 1], mistaken(letter, meant)))
    if place - 1 in line:
        ways.append((line[place - 1], left_out(meant, right[max(place - 2, 0) : place - 1] + right[place : place + 1])))
    if place in last:
        ways.append((last[place], too_many(letter, wrong[max(row - 2, 0) : row - 1] + wrong[row : row + 1])))
    if place - 2 in older and letter == right[place - 2] and meant == wrong[row - 2]:
        ways.append((older[place - 2], SWAPPED))
    costs = [(before[1] + cost, before[0] + 1) for before, cost in ways if before[0] < limit]
    if not costs:
        return None
    cost, slips = min(costs)
    return slips, cost
