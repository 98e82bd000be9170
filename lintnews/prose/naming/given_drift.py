"""One person's given name spelled two ways: Antony Blinken and Anthony Blinken, told from two of one family."""

from collections.abc import Iterator, Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.forms import Drift, Entry, NameForms
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.naming.kin import Kin
from lintnews.prose.naming.name_parts import Part
from lintnews.prose.naming.name_words import NameWords
from lintnews.prose.naming.similarity import GivenNameVariants
from lintnews.prose.near import parted_by_one_slip
from lintnews.records import Record

# So many given names before one surname are a list of people.
_MANY = 40
# A shorter second given name is too like others.
_SHORTEST = 5


class _Spelling(Record):
    """One spelling of the given name before one surname: the word, and the places of its full names."""

    part: Part
    places: list[int]


class GivenJudge:
    """Compares the given names before each surname of a story."""

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.known = lexicon.get(GivenNames)
        self.well_known = lexicon.get(NameWords).well_known
        self.variants = lexicon.get(GivenNameVariants)
        self.kin = Kin(text, names)

    def drifts(self, forms: NameForms) -> Iterator[Drift]:
        """The departures, in no order."""
        yield from self._middle_names(forms)
        families = forms.families()
        if not families:
            return
        alone = {entry.parts[0].folded: len(entry.places) for entry in forms.entries if len(entry.parts) == 1}
        people = self._by_surname([entry for entry in forms.given if entry.full])
        for surname in families:
            spellings = people[surname]
            if len(spellings) < _MANY:
                yield from self._compare(surname, list(spellings.values()), alone)

    def _middle_names(self, forms: NameForms) -> Iterator[Drift]:
        """The departures among the second given names of people whose first given name and surname are alike."""
        people: dict[tuple[str, str], dict[str, _Spelling]] = {}
        for entry in [entry for entry in forms.given if entry.full and len(entry.parts) > 2]:
            first, middle = entry.parts[:2]
            surnames = entry.has("surname")  # none where a name is cut off: By Ada Mary J
            if surnames and first.part == middle.part == "given" and len(middle.folded) >= _SHORTEST:
                spellings = people.setdefault((first.folded, surnames[-1]), {})
                spellings.setdefault(middle.folded, _Spelling(middle, [])).places.extend(entry.places)
        for spellings in people.values():
            right, *others = sorted(spellings.values(), key=lambda one: (-len(one.places), min(one.places)))
            for wrong in others:
                if parted_by_one_slip(right.part.folded, wrong.part.folded):
                    yield from self._report(wrong, right, len(right.places), len(wrong.places))

    @staticmethod
    def _by_surname(entries: Sequence[Entry]) -> dict[str, dict[str, _Spelling]]:
        """The spellings of given names in these full names, by the surname behind them."""
        people: dict[str, dict[str, _Spelling]] = {}
        for entry in entries:
            if len(entry.parts) > 1 and entry.parts[0].part == "given":
                surnames = entry.has("surname")
                if surnames:
                    spellings = people.setdefault(surnames[-1], {})
                    spelling = spellings.setdefault(entry.parts[0].folded, _Spelling(entry.parts[0], []))
                    spelling.places.extend(entry.places)
        return people

    def _compare(self, surname: str, spellings: list[_Spelling], alone: dict[str, int]) -> Iterator[Drift]:
        def weight(spelling: _Spelling) -> tuple[bool, int, bool, int]:
            support = len(spelling.places) + alone.get(spelling.part.folded, 0)
            known = f"{spelling.part.folded} {surname}" in self.well_known
            return known, support, spelling.part.text in self.known, -min(spelling.places)

        spellings.sort(key=weight, reverse=True)
        for index, wrong in enumerate(spellings):
            for right in spellings[:index]:
                if not self._alike(right.part, wrong.part):
                    continue
                if not self.kin.are_two((right.part.text, right.places), (wrong.part.text, wrong.places)):
                    yield from self._report(wrong, right, weight(right)[1], weight(wrong)[1])
                    break

    def _alike(self, right: Part, wrong: Part) -> bool:
        left, other = right.folded, wrong.folded
        if self.variants.alike(left, other):
            return True
        if min(len(left), len(other)) < 4 or not parted_by_one_slip(left, other):
            return False
        return not (right.text in self.known and wrong.text in self.known)

    def _report(self, wrong: _Spelling, right: _Spelling, times: int, against: int) -> Iterator[Drift]:
        best = self.names[min(right.places)]
        unknown = wrong.part.text not in self.known
        sure = against == 1 and times >= 3 and (unknown or self.variants.alike(right.part.folded, wrong.part.folded))
        for place in wrong.places:
            start = self.names[place].start + wrong.part.offset
            end = start + len(wrong.part.text)
            spelled = right.part.text
            if self.text[start:end].isupper():
                spelled = spelled.upper()
            yield Drift(start, end, self.text[start:end], spelled, best.start, times, sure)
