"""The newsroom's own register of people: how each name is spelled, the title, and the dates of office."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Literal, NamedTuple

from lintnews.document import Document
from lintnews.errors import did_you_mean
from lintnews.prose.folding import fold
from lintnews.prose.names import Name
from lintnews.prose.naming.forms import fold_name
from lintnews.prose.naming.similarity import GivenNameVariants, Neighbours, one_slip
from lintnews.prose.orthography.words import ABSENT, Words
from lintnews.prose.titles import Title
from lintnews.prose.titling.offices import Offices
from lintnews.rule import Hit, Rule, Trigger

_KEYS = ("name", "forms", "wrong", "title", "from", "to")
# A bare surname shorter than this is too like other words to be called a slip.
_SHORTEST = 6


class _Term(NamedTuple):
    """A title and the first and last day of it, in ISO form; an empty one is open."""

    title: str
    since: str
    until: str


class _Entry(NamedTuple):
    """A person of the register: the name, every right form of it, and those known to be wrong, folded."""

    name: str
    given: str
    surname: str
    forms: tuple[str, ...]
    wrong: frozenset[str]
    terms: tuple[_Term, ...]


class Kind(Rule):
    """Holds a story against a register of people that the newsroom keeps in a rule file of its own pack:

        extends: register
        message: "{said}"
        people:
          - name: Antony Blinken
            forms: [Tony Blinken]             # other right forms
            wrong: [Anthony Blinken]          # known misspellings; those one slip away need not be listed
            title: US secretary of state
            from: 2021-01-26                  # in office, the first and the last day
            to: 2025-01-20

    It reports a name one slip from one in the register, a listed misspelling, and, by the story's date, a title that
    its holder no longer has or does not have yet; also another office than the one that the register has. Who has had
    several titles has an entry for each. The names of the register are known as those of people in every story, and
    no other rule takes them for misspelled words. `{said}` in a message is what is wrong, `{right}` the right name or
    title.
    """

    people: list[dict[str, Any]]
    scope: str | list[str] = "all"
    quotes: Literal["skip", "include", "only"] = "include"

    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("said", "right", "match")

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for number, person in enumerate(self.people):
            for key in person:
                if key not in _KEYS:
                    yield ["people", number, key], f"unknown key '{key}'{did_you_mean(str(key), _KEYS)}"
            if not isinstance(person.get("name"), str) or not person["name"].strip():
                yield ["people", number], "the key 'name' is missing; give the name as it is to be spelled"
            for key in ("from", "to"):
                if key in person and not _is_day(person[key]):
                    yield ["people", number, key], "this is not a day; write it as 2021-01-26"

    def adds(self) -> Mapping[str, Any]:
        return {"registered": [form for person in self.people for form in _right_forms(person)]}

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if not self.people:
            return
        right = {form for entry in self._entries for form in entry.forms}
        for name in story.names:
            if name.kind in ("", "person"):
                written = fold_name(story.text[name.start : name.end])
                if written not in right and (entry := self._meant(story, name, written)):
                    found = entry.name if name.given else entry.surname
                    yield Hit(name.start, name.end, {"said": f"Is this {found}?", "right": found}, (found,))
        if any(entry.terms for entry in self._entries):
            yield from self._titles(story, story.date.isoformat() if story.date else "")

    def _meant(self, story: Document, name: Name, written: str) -> _Entry | None:
        """The person whose name is misspelled here, if any."""
        if written in self._wrong:
            return self._wrong[written]
        if name.given and name.surname:
            return self._by_full_name(story, name)
        if len(written) < _SHORTEST or " " in written or written in self._surnames:
            return None
        near = self._neighbours.of(written)
        words = story.lexicon.get(Words)
        return self._surnames[near[0]] if len(near) == 1 and words.frequency(written) == ABSENT else None

    def _by_full_name(self, story: Document, name: Name) -> _Entry | None:
        given, surname = fold_name(name.given), fold_name(name.surname)
        variants = story.lexicon.get(GivenNameVariants)
        words = story.lexicon.get(Words)
        if surname in self._surnames:
            entry = self._surnames[surname]
            other = fold_name(entry.given)
            rare = ABSENT in (words.frequency(given), words.frequency(surname))
            slip = len(other) > 3 and one_slip(given, other) and rare
            return entry if variants.alike(given, other) or slip else None
        for near in self._neighbours.of(surname):
            if fold_name(self._surnames[near].given) == given:
                return self._surnames[near]
        return None

    def _titles(self, story: Document, day: str) -> Iterator[Hit]:
        """The titles that people of the register do not have on a day, which is empty where the story names none."""
        by_form = {form: entry for entry in self._entries for form in entry.forms}
        for person in story.people:
            entry = by_form.get(fold_name(person.name))
            for title in person.titles if entry else ():
                if entry is None or title.status or title.below or title.plural:
                    continue
                terms = [term for term in entry.terms if title.text.casefold() in term.title.casefold()]
                if terms and day and not any(_holds(term, day) for term in terms):
                    last = max(terms, key=lambda term: term.since)
                    yield Hit(title.start, title.end, {"said": _when(entry.name, last, day), "right": last.title})
                elif not terms and (term := self._instead(story, entry, title, day)):
                    said = f"The register has {entry.name} as {term.title}."
                    yield Hit(title.start, title.end, {"said": said, "right": term.title})

    def _instead(self, story: Document, entry: _Entry, title: Title, day: str) -> _Term | None:
        """The title of a person in office, where the story gives that of another office."""
        offices = story.lexicon.get(Offices)
        terms = [term for term in entry.terms if _holds(term, day)] if day or len(entry.terms) == 1 else []
        for term in terms if title.held.offices and title.place != "alone" else ():
            held = offices.held(fold(term.title).split())
            if held.offices and not set(held.offices) & set(title.held.offices):
                return term
        return None

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        """The people, each once."""
        people: dict[str, list[Mapping[str, Any]]] = {}
        for person in self.people:
            people.setdefault(str(person["name"]), []).append(person)
        return tuple(_entry(name, entries) for name, entries in people.items())

    @cached_property
    def _wrong(self) -> dict[str, _Entry]:
        return {form: entry for entry in self._entries for form in entry.wrong}

    @cached_property
    def _surnames(self) -> dict[str, _Entry]:
        """Entries by surname; of several with one surname none, as a slip would not tell whom it means."""
        count: dict[str, list[_Entry]] = {}
        for entry in self._entries:
            count.setdefault(fold_name(entry.surname), []).append(entry)
        return {surname: entries[0] for surname, entries in count.items() if len(entries) == 1}

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self._surnames)


def _entry(name: str, entries: Sequence[Mapping[str, Any]]) -> _Entry:
    given, _, surname = name.rpartition(" ")
    forms = dict.fromkeys(fold_name(form) for entry in entries for form in (*_right_forms(entry), surname))
    wrong = frozenset(fold_name(str(form)) for entry in entries for form in entry.get("wrong", ()))
    terms = [
        _Term(str(entry["title"]), str(entry.get("from", "")), str(entry.get("to", "")))
        for entry in entries
        if entry.get("title")
    ]
    return _Entry(name, given.split(" ")[0], surname, tuple(forms), wrong, tuple(terms))


def _right_forms(person: Mapping[str, Any]) -> list[str]:
    return [str(person["name"]), *map(str, person.get("forms", ()))]


def _holds(term: _Term, day: str) -> bool:
    """Whether somebody has a title on a day; on an unknown one, if it has no last day."""
    return (not term.since or not day or term.since <= day) and (not term.until or (day != "" and day <= term.until))


def _when(name: str, term: _Term, day: str) -> str:
    if day < term.since:
        return f"{name} takes this office on {term.since} only."
    return f"{name} left this office on {term.until}; write former, or the new title."


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
