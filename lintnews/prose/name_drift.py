"""One name spelled two ways in a story: a surname or another name one slip from one that the story uses more, a given
name in another of its spellings. Two people, two places and two words are told from slips by the company they keep.
"""

import re
from collections.abc import Iterator, Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.given_drift import GivenJudge
from lintnews.prose.name_forms import Drift, Entry, Form, entries, forms
from lintnews.prose.name_words import (
    ALSO_SURNAME,
    BODY,
    CALENDAR,
    GIVEN,
    OPENER,
    PEOPLE,
    PLACE,
    PLACE_WORD,
    TITLE,
    NameWords,
)
from lintnews.prose.names import Name
from lintnews.prose.similarity import GivenNameVariants, Neighbours, one_slip
from lintnews.prose.words import ABSENT, Words

_FIXED = BODY | PLACE_WORD | PLACE | PEOPLE | CALENDAR | OPENER | TITLE
# What makes another word of a name: a plural, a people, a faith.
_ENDINGS = ("s", "n", "i", "e", "h", "a", "o", "y")
_SHORTEST = 4
# A spelling that is used more often than this is no slip.
_MOST = 4
# A word that is rarer than this, on Zipf's scale times ten, is not expected.
_RARE = 15
_PLACING = re.compile(r"(?:\b(?:in|at|near|from|outside|of|to|around|toward|towards)|,)\s$")


class _Judge:
    """The names of one story, weighed against one another."""

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.lexicon = lexicon
        self.roles = lexicon.get(NameWords).roles
        self.variants = lexicon.get(GivenNameVariants)
        self.entries = entries(text, names)
        self.forms = forms(self.entries)

    def drifts(self) -> Iterator[Drift]:
        """The departures among surnames and other names, in no order."""
        forms = [form for form in self.forms.values() if len(form.word) >= _SHORTEST]
        neighbours = Neighbours(form.word for form in forms if self._may_be_right(form))
        for form in forms:
            if form.count <= _MOST:
                near = [self.forms[word] for word in neighbours.of(form.word)]
                near = [other for other in near if self._outweighs(other, form)]
                if near:
                    yield from self._compare(form, max(near, key=lambda other: other.count))

    def _may_be_right(self, form: Form) -> bool:
        return form.count > 1 or form.full or self._is_fixed(form)

    def _outweighs(self, right: Form, wrong: Form) -> bool:
        if right.count >= 2 * wrong.count:
            return True
        if right.count < wrong.count:
            return False
        return (right.full and not wrong.full) or (self._is_fixed(right) and not self._is_fixed(wrong))

    def _is_fixed(self, form: Form) -> bool:
        """Whether it is known as the name of a place, a people or a month."""
        return bool(self.roles(form.written) & (PLACE | PEOPLE | CALENDAR))

    def _compare(self, wrong: Form, right: Form) -> Iterator[Drift]:
        person = right.surname
        full = wrong.fulls()
        same = [entry for entry in full if self._same_person(entry, right)]
        if full and not same:
            return
        if not same and not self._may_be_slip(wrong, right, person):
            return
        for place, entry, part in wrong.places():
            sure = self._sure(wrong, right, person, bool(same), entry)
            if same or self._stands_for(place, entry, part.folded, right, person):
                yield self._drift(place, part.text, part.offset, right, sure)

    def _same_person(self, entry: Entry, right: Form) -> bool:
        given = entry.has("given")
        return any(given and self._alike(given[0], other.has("given")) for other in right.fulls())

    def _alike(self, given: str, others: list[str]) -> bool:
        return bool(others) and (
            given == others[0] or self.variants.alike(given, others[0]) or one_slip(given, others[0])
        )

    def _may_be_slip(self, wrong: Form, right: Form, person: bool) -> bool:
        roles = self.roles(wrong.written)
        if roles & _FIXED and not roles & ALSO_SURNAME:
            return False
        if wrong.word[0] != right.word[0] or _is_ending(wrong.word, right.word):
            return False
        if roles & GIVEN and not (person and wrong.count == 1 and right.count >= 5):
            return False
        return person or len(right.word) > 4

    def _frequency(self, word: str) -> int:
        return self.lexicon.get(Words).frequency(word)

    def _stands_for(self, place: int, entry: Entry, wrong: str, right: Form, person: bool) -> bool:
        """Whether a mention is in all likelihood meant to be the other word."""
        name = self.names[place]
        frequency = self._frequency(wrong)
        if len(entry.parts) > 1 and not self._reads_alike(entry, wrong, right.word):
            others = [self.roles(part.text) for part in entry.parts if part.folded != wrong]
            if frequency != ABSENT or not all(roles & _FIXED and not roles & GIVEN for roles in others):
                return False
        elif name.kind in ("organisation", "place") and len(entry.parts) == 1:
            return False
        if frequency > _RARE:
            return False
        if frequency == ABSENT:
            return True
        return person and not _PLACING.search(self.text, max(name.start - 12, 0), name.start)

    def _reads_alike(self, entry: Entry, wrong: str, right: str) -> bool:
        """Whether the story has this mention with the other word in the place of the wrong one, too."""
        words = [right if part.folded == wrong else part.folded for part in entry.parts]
        return any([part.folded for part in other.parts] == words for other in self.entries)

    def _sure(self, wrong: Form, right: Form, person: bool, same: bool, entry: Entry) -> bool:
        return (
            person
            and wrong.count == 1
            and right.count >= 3
            and len(wrong.word) > 4
            and (same or entry.name.kind in ("", "person"))
            and self._frequency(wrong.word) == ABSENT
        )

    def _drift(self, place: int, written: str, offset: int, right: Form, sure: bool) -> Drift:
        start = self.names[place].start + offset
        best = max(right.places(), key=lambda use: (not use[2].text.isupper(), -use[0]))
        spelled = best[2].text
        if written.isupper():
            spelled = spelled.upper()
        return Drift(start, start + len(written), written, spelled, self.names[best[0]].start, right.count, sure)


def _is_ending(wrong: str, right: str) -> bool:
    short, long = sorted((wrong, right), key=len)
    return len(short) < len(long) and long[:-1] == short and long[-1] in _ENDINGS


def find_drift(text: str, names: Sequence[Name], lexicon: Lexicon) -> tuple[Drift, ...]:
    """Where a story spells a name otherwise than it does elsewhere, in order."""
    judge = _Judge(text, names, lexicon)
    return tuple(sorted({*judge.drifts(), *GivenJudge(text, names, lexicon).drifts(judge.entries)}))
