"""Names of bodies that offices are at the head of, among the words of a clause."""

from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.titles import OWNERS, Word
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.roles import Roles
from lintnews.records import Record

_LONGEST = 3


class BodyName(Record):
    """A body: the ids of its offices, its folded name, how many words it has."""

    offices: Sequence[str]
    name: str
    size: int


class BodyNames:
    """Reads names of bodies at the start or the end of a run of words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._bodies = lexicon.get(Offices).bodies
        self._roles = lexicon.get(Roles)
        self._codes = lexicon.get(Countries).code

    def opening(self, words: Sequence[Word]) -> BodyName | None:
        """The body that a run of words begins with, behind "the"; none where its name goes on."""
        named = words[1:] if words[:1] and words[0].text == "the" else words
        for size in range(min(_LONGEST, len(named)), 0, -1):
            found = self._named(named[:size])
            if found and (named[0].capital or size > 1):
                return None if named[size - 1].owns or self._goes_on(named[size:]) else found
        return None

    def _goes_on(self, rest: Sequence[Word]) -> bool:
        """Whether the words behind a body's name make it part of another: the Pentagon press office."""
        if not rest:
            return False
        word = rest[0]
        return word.capital or word.text in self._roles.modifiers or self._roles.head(word.text) is not None

    def ending(self, words: Sequence[Word]) -> BodyName | None:
        """The body that a run of words ends with, whole: not the New York Fed, not military spies."""
        for size in range(min(_LONGEST, len(words)), 0, -1):
            found = self._named(words[-size:])
            if found and self._is_whole(words, len(words) - size):
                return found
        return None

    def owner(self, words: Sequence[Word]) -> BodyName | None:
        """The body in the genitive that a run of words ends with: "the State Department's"."""
        if not words or not words[-1].owns:
            return None
        for size in range(min(_LONGEST, len(words)), 0, -1):
            found = self._named(words[-size:])
            if found and words[-size].capital:
                return found
        return None

    def _named(self, words: Sequence[Word]) -> BodyName | None:
        name = " ".join([word.text for word in words])
        ids = self._bodies.get(name)
        return BodyName(ids, name, len(words)) if ids else None

    def _is_whole(self, words: Sequence[Word], first: int) -> bool:
        if any(word.owns for word in words[first:]):
            return False
        if first == 0 or words[first - 1].owns:
            return True
        word = words[first - 1]
        if word.text in self._roles.openers or word.text in OWNERS or self._roles.status([word.text]):
            return True
        if word.text in self._roles.below:
            return False
        if word.text in self._codes or " ".join([two.text for two in words[max(first - 2, 0) : first]]) in self._codes:
            return True
        return words[first].capital and not word.capital
