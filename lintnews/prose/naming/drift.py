"""One name spelled two ways in a story: a surname or another name one slip from one that the story uses more, a given
name in another of its spellings. Two people, two places and two words are told from slips by the company they keep.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.capitals import find_mixed_capitals
from lintnews.prose.naming.company import Company
from lintnews.prose.naming.family_first_drift import find_family_first_drift
from lintnews.prose.naming.far_slips import FarSlips
from lintnews.prose.naming.forms import Drift, Entry, Form, NameForms
from lintnews.prose.naming.given_drift import GivenJudge
from lintnews.prose.naming.joints import JointJudge
from lintnews.prose.naming.kin import SENTENCE_BREAK
from lintnews.prose.naming.name_parts import COMMON, FIXED, Part
from lintnews.prose.naming.name_words import ALSO_SURNAME, CALENDAR, FAMILY_FIRST, GIVEN, PEOPLE, PLACE, NameWords
from lintnews.prose.naming.similarity import GivenNameVariants, Neighbours, is_ending, is_replaced
from lintnews.prose.naming.strangers import Strangers
from lintnews.prose.naming.unintroduced import Unintroduced
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.orthography.words import ABSENT, NAME, Words

_SHORTEST = 4
# A spelling that is used more often than this is no slip.
_MOST = 4
# The length from which a name that a dictionary has is not taken for another one.
_KNOWN = 5
# A word that is rarer than this, on Zipf's scale times ten, is not expected.
_RARE = 15

_SIC = expression(r"(?:['’]s?)? [\[(]sic\b")


class _Judge:
    """The names of one story, weighed against one another."""

    def __init__(self, text: str, names: Sequence[Name], forms: NameForms, lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.lexicon = lexicon
        self.roles = lexicon.get(NameWords).roles
        self.variants = lexicon.get(GivenNameVariants)
        self.forms = forms
        self._unintroduced = Unintroduced(text, names, forms, lexicon)

    def drifts(self) -> Iterator[Drift]:
        """The departures among surnames and other names, in no order."""
        letters = {word[0] for word in self.forms.doubtful}
        neighbours = Neighbours([word for word in self.forms.words if len(word) >= _SHORTEST and word[0] in letters])
        for word, near in neighbours.among(self.forms.doubtful):
            wrong, rights = self.forms[word], [*map(self.forms.__getitem__, near)]
            likely = [right for right in rights if self._outweighs(right, wrong)]
            if likely and wrong.count <= _MOST:
                yield from self._compare(wrong, max(likely, key=lambda right: right.count))
            meant = self._unintroduced.meant(wrong, rights)
            if meant:
                place, _, part = next(wrong.places())
                yield self._drift(place, part.text, part.offset, meant, False)

    def _may_be_right(self, form: Form) -> bool:
        return form.count > 1 or form.full or form.surname or self._is_fixed(form)

    def _outweighs(self, right: Form, wrong: Form) -> bool:
        if not self._may_be_right(right):
            return False
        if right.count >= 2 * wrong.count:
            return True
        if right.count < wrong.count:
            return False
        if right.full and wrong.full:  # the earlier of two spellings may be wrong, but the later one makes readers ask
            return right.first < wrong.first and self._apart(right.fulls()[0], wrong)
        if self._is_known(right, wrong):
            return True
        return (right.full and not wrong.full) or (self._is_fixed(right) and not self._is_fixed(wrong))

    def _is_known(self, right: Form, wrong: Form) -> bool:
        """Whether a dictionary of names has the one surname, and nothing has the other: Obama, Oabma."""
        if not right.surname or wrong.full or len(right.word) < _KNOWN:
            return False
        return self._frequency(right.word) == NAME and self._frequency(wrong.word) == ABSENT

    def _apart(self, known: Entry, wrong: Form) -> bool:
        """Whether two full names with one given name stand in two sentences, neither marked as written so."""
        for entry in wrong.fulls():
            if known.has("given")[:1] == entry.has("given")[:1]:
                spans = [(self.names[one.places[0]].start, self.names[one.places[0]].end) for one in (known, entry)]
                between = self.text[spans[0][1] : spans[1][0]]
                sic = any(_SIC.match(self.text, end) for _, end in spans)
                return not sic and SENTENCE_BREAK.search(between) is not None
        return False

    def _is_fixed(self, form: Form) -> bool:
        """Whether it is known as the name of a place, a people or a month."""
        return bool(self.roles(form.written) & (PLACE | PEOPLE | CALENDAR))

    def _compare(self, wrong: Form, right: Form) -> Iterator[Drift]:
        full = wrong.fulls()
        same = any(self._same_person(entry, right) for entry in full)
        if full and not same and not self._never_introduced(wrong, right):
            return
        if not full and not self._may_be_slip(wrong, right):
            return
        if not full and wrong.count > 1 and right.surname and self._is_place(wrong):
            return
        for place, entry, part in wrong.places():
            if part.folded == f"{right.word}s" and self._just_before(place) == "the ":
                continue  # the Barry Bennetts of this world
            if full or self._stands_for(place, entry, part, right):
                sure = self._sure(wrong, right, entry)
                yield self._drift(place, part.text, part.offset, right, sure and (same or not full))

    def _same_person(self, entry: Entry, right: Form) -> bool:
        given = entry.has("given")
        return any(given and self._alike(given[0], other.has("given")) for other in right.fulls())

    def _alike(self, given: str, others: list[str]) -> bool:
        return bool(others) and (
            given == others[0] or self.variants.alike(given, others[0]) or parted_by_one_slip(given, others[0])
        )

    def _never_introduced(self, wrong: Form, right: Form) -> bool:
        """Whether a slip in the one full name is why nobody introduces the other surname."""
        if right.full or wrong.count > 1 or right.count < 2 or not _alike_at_start(wrong.word, right.word):
            return False
        if self.roles(right.written) & (GIVEN | FIXED):
            return False
        return self._frequency(wrong.word) == ABSENT and not is_ending(wrong.word, right.word)

    def _may_be_slip(self, wrong: Form, right: Form) -> bool:
        roles = self.roles(wrong.written)
        if roles & (FIXED | FAMILY_FIRST) and not roles & ALSO_SURNAME:
            return False
        if not _alike_at_start(wrong.word, right.word) or is_ending(wrong.word, right.word):
            return False
        if roles & GIVEN and not (right.surname and wrong.count == 1 and right.count >= 5):
            return False
        return right.surname or len(right.word) > 4

    def _frequency(self, word: str) -> int:
        return self.lexicon.get(Words).frequency(word)

    def _stands_for(self, place: int, entry: Entry, part: Part, right: Form) -> bool:
        """Whether a mention without a full name is in all likelihood meant to be the other word."""
        start = self.names[place].start + part.offset
        company = Company.of(self.text, start, start + len(part.text))
        frequency = self._frequency(part.folded)
        if company.address or not self._is_bare(entry, part, right, frequency):
            return False
        if not right.full and not self._speaks_for(right, company, frequency):
            return False
        if frequency < _RARE and frequency != NAME:
            return frequency == ABSENT or not company.placed
        if frequency >= COMMON or self.forms[part.folded].count > 1 or not right.surname:
            return False
        person = entry.name.kind == "person" or company.acts(self.lexicon.get(NameWords).acts)
        if not person or right.count <= 1 + (not right.full):
            return False
        return not self._among_strangers(part.folded)

    def _just_before(self, place: int) -> str:
        start = self.names[place].start
        return self.text[max(start - 4, 0) : start].lower()

    def _is_place(self, form: Form) -> bool:
        """Whether something is said to be in it."""
        starts = [(self.names[place].start + part.offset, part) for place, _, part in form.places()]
        return any(Company.of(self.text, start, start + len(part.text)).inside for start, part in starts)

    def _is_bare(self, entry: Entry, part: Part, right: Form, frequency: int) -> bool:
        """Whether the word is a name by itself, not part of a longer one."""
        if len(entry.parts) == 1:
            return entry.name.kind not in ("organisation", "place")
        if self._reads_alike(entry, part.folded, right.word):
            return True
        others = [self.roles(other.text) for other in entry.parts if other is not part and not _joined(other, part)]
        if right.count == 1 and is_replaced(part.folded, right.word):
            return False  # Hanmi Securities is not of Hanoi
        return frequency == ABSENT and all(roles & FIXED and not roles & GIVEN for roles in others)

    def _speaks_for(self, right: Form, company: Company, frequency: int) -> bool:
        """Whether a word that is in no full name is sure enough to be a name."""
        if self._is_fixed(right) and frequency == ABSENT:
            return right.surname or not company.says
        # A long name that a dictionary has is known from two places, where none has the other: Volkswagen.
        known = len(right.word) >= _KNOWN and frequency == ABSENT and self._frequency(right.word) == NAME
        needed = 3 - right.surname - (known and (right.surname or len(right.word) > 6))
        return right.count >= needed and not company.listed

    def _reads_alike(self, entry: Entry, wrong: str, right: str) -> bool:
        """Whether the story has this mention with the other word in the place of the wrong one, too."""
        return tuple(right if part.folded == wrong else part.folded for part in entry.parts) in self._mentions

    @cached_property
    def _mentions(self) -> set[tuple[str, ...]]:
        return {tuple(part.folded for part in entry.parts) for entry in self.forms.entries}

    def _sure(self, wrong: Form, right: Form, entry: Entry) -> bool:
        return (
            right.full
            and wrong.count == 1
            and right.count >= 3
            and len(wrong.word) > 4
            and entry.name.kind in ("", "person")
            and self._frequency(wrong.word) == ABSENT
            and not self._among_strangers(wrong.word)
        )

    def _among_strangers(self, word: str) -> bool:
        """Whether the story leaves others unintroduced, too, so that a word may be one more of them."""
        return Strangers(self.text, self.names, self.lexicon).are_several(self.forms, word)

    def _drift(self, place: int, written: str, offset: int, right: Form, sure: bool) -> Drift:
        start = self.names[place].start + offset
        best = max(right.places(), key=lambda use: (not use[2].text.isupper(), -use[0]))
        spelled = best[2].text
        if written.isupper():
            spelled = spelled.upper()
        return Drift(start, start + len(written), written, spelled, self.names[best[0]].start, right.count, sure)


def _joined(one: Part, other: Part) -> bool:
    """Whether a hyphen joins the two."""
    first, second = sorted((one, other), key=lambda part: part.offset)
    return second.offset - first.offset == 1 + len(first.text)


def _alike_at_start(wrong: str, right: str) -> bool:
    return wrong[0] == right[0]


def find_drift(text: str, names: Sequence[Name], forms: NameForms, lexicon: Lexicon) -> tuple[Drift, ...]:
    """Where a story spells a name otherwise than it does elsewhere, in order."""
    judge = _Judge(text, names, forms, lexicon)
    found = {
        *judge.drifts(),
        *GivenJudge(text, names, lexicon).drifts(forms),
        *JointJudge(text, names, lexicon).drifts(forms),
        *FarSlips(text, names, lexicon).drifts(forms),
        *find_mixed_capitals(names, forms),
        *find_family_first_drift(text, names, forms),
    }
    return tuple(sorted(found))
