"""What a pattern cannot do without: the plain strings of which one occurs in whatever it matches.

Rules are found by such strings in one pass over a story, so a pattern runs only where it may match. The method is the
one that Google's Code Search takes trigrams from expressions with (Cox, Regular Expression Matching with a Trigram
Index, 2012): for each part of a pattern, all the strings it can match while those are few (`exact`), and a set of
strings one of which every match holds (`needed`). Everything is folded; work is linear in the length of a pattern.
"""

from collections.abc import Iterable, Sequence

from lintnews.records import Record

# More spellings than this are no longer listed; the longest part that needs fewer stands for the pattern.
_FEW = 24
# A shorter string is in every second sentence and would cost more than it saves, unless it is of two signs, or of a
# space before a mark, which copy hardly has.
_SHORTEST = 3
_STOPS = frozenset(",.;:!?")
_CLOSING = _STOPS | frozenset(")]”")
_OPENING = frozenset("([“")
_QUOTES = frozenset("\"'`“”„‘’‚«»‹›")


class Part(Record):
    """Part of a pattern: all that it matches, or None where that is too much, and what each match holds, or None."""

    exact: frozenset[str] | None
    needed: frozenset[str] | None


EMPTY = Part(frozenset([""]), None)
UNKNOWN = Part(None, None)


def literal(text: str) -> Part:
    """A part that matches this folded text."""
    return Part(frozenset([text]), None)


def either(parts: Sequence[Part]) -> Part:
    """Alternatives: each must need something, or the whole needs nothing."""
    exact: frozenset[str] | None = frozenset()
    needed: frozenset[str] | None = frozenset()
    for part in parts:
        exact = None if exact is None or part.exact is None else exact | part.exact
        exact = None if exact is None or len(exact) > _FEW else exact
        own = _best(part)
        needed = None if needed is None or own is None else needed | own
        needed = None if needed is None or len(needed) > 4 * _FEW else needed
    return Part(exact, needed or None)


def sequence(parts: Iterable[Part]) -> Part:
    """Parts one after the other: strings grow while the spellings are few, and the best stretch is what is needed."""
    stretch: frozenset[str] = frozenset([""])
    needed: frozenset[str] | None = None
    broken = False
    for part in parts:
        grown = None if part.exact is None else _product(stretch, part.exact)
        if grown is not None:
            stretch = grown
            continue
        broken = True
        needed = _better(_better(needed, stretch), part.needed)
        stretch = part.exact or frozenset([""])
    return Part(None, _better(needed, stretch)) if broken else Part(stretch, None)


def repeated(part: Part, least: int, most: int | None) -> Part:
    """A part that stands `least` to `most` times."""
    if least == most == 1:
        return part
    if least == 0:
        if most == 1 and part.exact is not None and len(part.exact) < _FEW:
            return Part(part.exact | {""}, None)
        return UNKNOWN
    return Part(None, _best(part))


def required(part: Part) -> list[str] | None:
    """Folded strings one of which is in every match, in a fixed order; None where nothing long enough is needed."""
    best = _best(part)
    if best is None or not all(map(_is_rare, best)):
        return None
    return sorted(string for string in best if not any(other in string for other in best if other != string))


def _is_rare(string: str) -> bool:
    if len(string) != 2:
        return len(string) >= _SHORTEST
    first, second = string[0], string[1]
    signs = not any(char.isalnum() or char.isspace() or char in _QUOTES for char in string)
    return signs or (first == " " and second in _CLOSING) or (first in _OPENING and second == " ")


def _best(part: Part) -> frozenset[str] | None:
    return part.needed if part.exact is None else _better(part.needed, part.exact)


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """The set whose shortest string is the longer; of equals, the smaller set."""
    if not other or "" in other:
        return one
    if not one:
        return other
    return max(one, other, key=lambda some: (min(map(len, some)), -len(some)))


def _product(left: frozenset[str], right: frozenset[str]) -> frozenset[str] | None:
    if len(left) * len(right) > _FEW:
        return None
    return frozenset(a + b for a in left for b in right)
