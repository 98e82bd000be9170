"""The people of a newsroom's register, found by their names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.name_parts import fold_name
from lintnews.prose.naming.parts import SUFFIXES
from lintnews.prose.naming.similarity import GivenNameVariants, Neighbours
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.orthography.words import ABSENT, Words
from lintnews.records import Record

# A bare surname shorter than this is too like other words to be called a slip.
_SHORTEST = 6


class Term(Record):
    """A title and the first and last day of it, in ISO form; an empty one is open."""

    title: str
    since: str
    until: str

    def holds(self, day: str) -> bool:
        """Whether somebody has the title on a day; on an unknown one, if it has no last day."""
        begun = not self.since or not day or self.since <= day
        return begun and (not self.until or (day != "" and day <= self.until))


class Entry(Record):
    """A person: the name, the folded given name and surname, the right forms and the wrong ones, folded, the titles."""

    name: str
    given: str
    surname: str
    forms: Mapping[str, frozenset[str]]
    wrong: frozenset[str]
    terms: tuple[Term, ...]

    @property
    def family(self) -> str:
        """The surname as it is written, with its small words."""
        return _apart(self.name)[1]


class Roster:
    """The people of a register, each once. `people` are the entries of a rule file; somebody may have several."""

    def __init__(self, people: Iterable[Mapping[str, Any]]) -> None:
        together: dict[str, list[Mapping[str, Any]]] = {}
        for person in people:
            together.setdefault(str(person["name"]), []).append(person)
        self.entries = tuple(_entry(name, entries) for name, entries in together.items())
        self.by_form = {form: entry for entry in self.entries for form in entry.forms}
        self._wrong = {form: entry for entry in self.entries for form in entry.wrong}
        self._bearers: dict[str, list[Entry]] = {}
        for entry in self.entries:
            self._bearers.setdefault(entry.surname, []).append(entry)
        self._neighbours = Neighbours(self._bearers)

    def instead(self, name: Name, written: str, lexicon: Lexicon) -> str:
        """How a name that is `written` otherwise than in the register is to be; empty where nothing is wrong."""
        folded = fold_name(written)
        entry = self.by_form.get(folded)
        if entry is not None:
            return _accented(entry, folded, written)
        entry = self._meant(name, written, lexicon)
        whole = name.given or _apart(written)[0][:1].isupper()
        return "" if entry is None else entry.name if whole else entry.family

    def _meant(self, name: Name, written: str, lexicon: Lexicon) -> Entry | None:
        """The person whose name is misspelled here, if any."""
        folded = fold_name(written)
        if folded in self._wrong:
            return self._wrong[folded]
        if name.given and name.surname:
            return self._by_full_name(name.given, name.surname, lexicon)
        given, surname = _apart(written)
        if given and (entry := self._by_full_name(given, surname, lexicon)):
            return entry  # a given name so misspelled that the story's people are without it
        if len(folded) < _SHORTEST or folded in self._bearers or folded[:-1] in self._bearers:
            return None  # the Karvonens are a family
        near = self._neighbours.of(folded)
        sure = len(near) == 1 and lexicon.get(Words).frequency(folded) == ABSENT
        return self._bearers[near[0]][0] if sure else None

    def _by_full_name(self, given: str, surname: str, lexicon: Lexicon) -> Entry | None:
        given, surname = fold_name(given), fold_name(surname)
        variants, frequency = lexicon.get(GivenNameVariants), lexicon.get(Words).frequency
        bearers = self._bearers.get(surname, ())
        if any(entry.given == given.split(" ")[0] for entry in bearers):
            return None
        for entry in bearers:
            rare = ABSENT in (frequency(given), frequency(surname))
            slip = len(entry.given) > 3 and parted_by_one_slip(given, entry.given) and rare
            if slip or variants.alike(given, entry.given):
                return entry
        for near in self._neighbours.of(surname) if not bearers else ():
            for entry in self._bearers[near]:
                if entry.given == given:
                    return entry
        return None


def right_forms(person: Mapping[str, Any]) -> list[str]:
    """The name and the other right forms of an entry, as written."""
    return [str(person["name"]), *map(str, person.get("forms", ()))]


def _apart(name: str) -> tuple[str, str]:
    """The given name and the surname with the small words that belong to it: Ursula, von der Leyen."""
    words = name.replace(",", "").split()
    if len(words) > 2 and words[-1].rstrip(".").casefold() in SUFFIXES:
        del words[-1]
    at = len(words) - 1
    while at > 1 and words[at - 1][0].islower():
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])


def _entry(name: str, entries: Sequence[Mapping[str, Any]]) -> Entry:
    given, surname = _apart(name)
    forms: dict[str, set[str]] = {}
    for form in [*(form for entry in entries for form in right_forms(entry)), surname]:
        forms.setdefault(fold_name(form), set()).add(_plain(form))
    wrong = frozenset(fold_name(str(form)) for entry in entries for form in entry.get("wrong", ()))
    terms = [
        Term(str(entry["title"]), str(entry.get("from", "")), str(entry.get("to", "")))
        for entry in entries
        if entry.get("title")
    ]
    kept = {folded: frozenset(written) for folded, written in forms.items()}
    return Entry(name, fold_name(given.split(" ")[0]), fold_name(surname), kept, wrong, tuple(terms))


def _plain(form: str) -> str:
    return form.casefold().replace("\u2019", "'")


def _accented(entry: Entry, folded: str, written: str) -> str:
    """A form of the register with its accents, where a name is written without them; names in capitals may be."""
    if written.isupper() or not written.isascii() or _plain(written) in entry.forms[folded]:
        return ""
    return entry.family if folded == entry.surname else entry.name if folded == fold_name(entry.name) else ""
