"""The newsroom's own register of people: how each name is spelled, the title, and the dates of office."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Literal, NamedTuple

from lintnews.document import Document
from lintnews.errors import did_you_mean
from lintnews.prose.name_forms import fold_name
from lintnews.prose.names import Name
from lintnews.prose.similarity import GivenNameVariants, Neighbours, one_slip
from lintnews.prose.words import ABSENT, Words
from lintnews.rule import Hit, Rule, Trigger

_KEYS = ("name", "forms", "wrong", "title", "from", "to")
# A bare surname shorter than this is too like other words to be called a slip.
_SHORTEST = 6


class _Entry(NamedTuple):
    """A person of the register: the name, every right form of it, and those known to be wrong, folded."""

    name: str
    given: str
    surname: str
    forms: tuple[str, ...]
    wrong: frozenset[str]
    title: str
    since: str
    until: str


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
    its holder no longer has or does not have yet. `{said}` in a message is what is wrong, `{right}` the right name or
    title.
    """

    people: list[dict[str, Any]]
    scope: str | list[str] = "all"
    quotes: Literal["skip", "include", "only"] = "include"

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
        if story.date is not None and any(entry.since or entry.until for entry in self._entries):
            yield from self._stale(story, story.date)

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

    def _stale(self, story: Document, day: date) -> Iterator[Hit]:
        by_form = {form: entry for entry in self._entries if entry.title for form in entry.forms}
        for person in story.people:
            entry = by_form.get(fold_name(person.name))
            if entry is None:
                continue
            for title in person.titles:
                if title.status or title.below or title.text.casefold() not in entry.title.casefold():
                    continue
                said = ""
                if entry.until and day.isoformat() > entry.until:
                    said = f"{entry.name} left this office on {entry.until}; write former, or the new title."
                elif entry.since and day.isoformat() < entry.since:
                    said = f"{entry.name} takes this office on {entry.since} only."
                if said:
                    yield Hit(title.start, title.end, {"said": said, "right": entry.title})

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        return tuple(_entry(person) for person in self.people)

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


def _entry(person: Mapping[str, Any]) -> _Entry:
    name = str(person["name"])
    given, _, surname = name.rpartition(" ")
    forms = [name, surname, *map(str, person.get("forms", ()))]
    wrong = frozenset(fold_name(str(form)) for form in person.get("wrong", ()))
    since, until = str(person.get("from", "")), str(person.get("to", ""))
    folded = tuple(fold_name(form) for form in forms)
    return _Entry(name, given.split(" ")[0], surname, folded, wrong, str(person.get("title", "")), since, until)


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
