"""One pass over a story decides which rules can match at all: all trigger phrases in one Aho-Corasick automaton."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from lintnews.patterns.sieve import Sieve
from lintnews.prose.memo import Memo
from lintnews.records import maker
from lintnews.rule import Trigger

_make_trigger = maker(Trigger)
# The first few stories, where they are short, are read with only those of many phrases that the sieve lets pass.
FIRST_STORIES = 4
MANY = 1000
SHORT = 100_000
# A longer text is read stretch by stretch, and a rule gets no more triggers than this: what was made to do harm could
# have one at each character, and each costs memory.
STRETCH = 1_000_000
MOST = 250_000


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers up to 2**32 as bytes, read again by `numbers_in`."""
    from array import array

    return array("I", numbers).tobytes()


def numbers_in(data: bytes) -> memoryview:
    """The numbers that were `packed`."""
    return memoryview(data).cast("I")


class Owners:
    """For each phrase, its owners as (rule number, number of the phrase within the rule): three arrays in bytes."""

    def __init__(self, ends: bytes, rules: bytes, places: bytes) -> None:
        self._ends = numbers_in(ends)
        self._rules = numbers_in(rules)
        self._places = numbers_in(places)

    @staticmethod
    def packed(owners: Sequence[Sequence[tuple[int, int]]]) -> tuple[bytes, bytes, bytes]:
        """What the class is made from."""
        every = [owner for some in owners for owner in some]
        ends = packed(accumulate(map(len, owners)))
        return ends, packed(rule for rule, _ in every), packed(place for _, place in every)

    def __getitem__(self, phrase: int) -> list[tuple[int, int]]:
        start = self._ends[phrase - 1] if phrase else 0
        return [(self._rules[at], self._places[at]) for at in range(start, self._ends[phrase])]


class TriggerIndex:
    """Folded phrases, each with its owners as (rule number, number of the phrase within the rule).

    Source of the method: Aho and Corasick, Efficient string matching, CACM 18(6), 1975.
    """

    def __init__(
        self, phrases: Sequence[str], owners: Owners | Sequence[Sequence[tuple[int, int]]], sieve: Sieve | None = None
    ) -> None:
        self._phrases = phrases
        self._owners: Memo[int, Sequence[tuple[int, int]]] = Memo(owners.__getitem__, len(phrases) + 1)
        self._sieve = sieve
        self._automaton: Any = None
        self._read = 0

    def find(self, folded: str) -> dict[int, list[Trigger]]:
        """The triggers that a folded text holds, by rule number, each list in the order of the text."""
        found: defaultdict[int, list[Trigger]] = defaultdict(list)
        if not self._phrases:
            return found
        automaton, numbers = self._automaton_for(folded)
        if automaton is None:
            return found
        if len(folded) > STRETCH:
            return self._in_stretches(automaton, folded)
        owners, make = self._owners, _make_trigger
        for phrase, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
            for rule, number in owners[numbers[phrase] if numbers else phrase]:
                found[rule].append(make((number, start, end)))
        return found

    def _in_stretches(self, automaton: Any, folded: str) -> dict[int, list[Trigger]]:
        """The triggers of a long text, whose phrases may begin in one stretch and end in the next."""
        found: dict[int, list[Trigger]] = {}
        longest = max(map(len, self._phrases))
        for at in range(0, len(folded), STRETCH):
            lead = min(at, longest - 1)
            stretch = folded[at - lead : at + STRETCH]
            for phrase, start, end in automaton.find_matches_as_indexes(stretch, overlapping=True):
                if end <= lead:  # it ended in the stretch before
                    continue
                for rule, number in self._owners[phrase]:
                    triggers = found.setdefault(rule, [])
                    if len(triggers) < MOST:
                        triggers.append(Trigger(number, at - lead + start, at - lead + end))
        return found

    def _automaton_for(self, folded: str) -> tuple[Any, list[int]]:
        """An automaton for a text, and the numbers of its phrases where it does not hold them all."""
        from ahocorasick_rs import AhoCorasick

        self._read += 1
        is_first = self._automaton is None and self._read <= FIRST_STORIES
        if self._sieve and is_first and len(self._phrases) >= MANY and len(folded) <= SHORT:
            numbers = self._sieve.passing(folded)
            phrases = [self._phrases[n] for n in numbers]
            return AhoCorasick(phrases, store_patterns=False) if phrases else None, numbers
        if self._automaton is None:
            self._automaton = AhoCorasick(self._phrases, store_patterns=False)
        return self._automaton, []
