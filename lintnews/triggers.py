"""One pass over a story decides which rules can match at all: all trigger phrases in one Aho-Corasick automaton."""

from collections.abc import Sequence
from typing import Any

from lintnews.rule import Trigger


class TriggerIndex:
    """Folded phrases, each with its owners as (rule number, number of the phrase within the rule).

    The automaton is built on first use. Source of the method: Aho and Corasick, Efficient string matching,
    CACM 18(6), 1975.
    """

    def __init__(self, phrases: Sequence[str], owners: Sequence[Sequence[tuple[int, int]]]) -> None:
        self._phrases = phrases
        self._owners = owners
        self._automaton: Any = None

    def find(self, folded: str) -> dict[int, list[Trigger]]:
        """The triggers that a folded text holds, by rule number, each list in the order of the text."""
        found: dict[int, list[Trigger]] = {}
        if not self._phrases:
            return found
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(self._phrases, store_patterns=False)
        for phrase, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            for rule, number in self._owners[phrase]:
                found.setdefault(rule, []).append(Trigger(number, start, end))
        return found
