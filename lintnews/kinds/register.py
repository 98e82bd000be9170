"""The newsroom's own register of people: how each name is spelled, the title, and the dates of office."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Literal

from lintnews.document import Document
from lintnews.errors import did_you_mean
from lintnews.prose.folding import fold
from lintnews.prose.naming.name_parts import fold_name
from lintnews.prose.titles import Title, words_of
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.roles import Roles
from lintnews.references.roster import Entry, Roster, Term, right_forms
from lintnews.rule import Hit, Rule, Trigger

_KEYS = ("name", "forms", "wrong", "title", "from", "to")


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

    It reports a name one slip from one in the register, one without its accents, a listed misspelling, and, by the
    story's date, a title that
    its holder no longer has or does not have yet; also another office than the one that the register has. Who has had
    several titles has an entry for each. The names of the register are known as those of people in every story, and
    no other rule takes them for misspelled words. `{said}` in a message is what is wrong, `{right}` the right name or
    title.
    """

    people: list[dict[str, Any]]
    scope: str | list[str] = "all"
    quotes: Literal["skip", "include", "only"] = "include"

    heeds_register: ClassVar[bool] = False
    knows_better: ClassVar[bool] = True
    placeholders: ClassVar[tuple[str, ...]] = ("said", "right", "match")

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for number, person in enumerate(self.people):
            for key in person:
                if key not in _KEYS:
                    yield ["people", number, key], f"unknown key '{key}'{did_you_mean(str(key), _KEYS)}"
            if not isinstance(person.get("name"), str) or not person["name"].strip():
                yield ["people", number], "the key 'name' is missing; give the name as it is to be spelled"
            for key, problem in _in_entry(person):
                yield ["people", number, key], problem

    def adds(self) -> Mapping[str, Any]:
        return {"registered": [form for person in self.people for form in right_forms(person)]}

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if not self.people:
            return
        for name in story.names:
            if name.kind in ("", "person"):
                right = self._roster.instead(name, story.text[name.start : name.end], story.lexicon)
                if right:
                    yield Hit(name.start, name.end, {"said": f"Is this {right}?", "right": right}, (right,))
        if any(entry.terms for entry in self._roster.entries):
            yield from self._titles(story, story.date.isoformat() if story.date else "")

    def _titles(self, story: Document, day: str) -> Iterator[Hit]:
        """The titles that people of the register do not have on a day, which is empty where the story names none."""
        for person in story.people:
            entry = self._roster.by_form.get(fold_name(person.name))
            for title in person.titles if entry else ():
                if entry is None or title.below or title.plural or title.status not in ("", "former"):
                    continue
                terms = [term for term in entry.terms if self._is_of(story, title, term)]
                if title.status:
                    if day and len(terms) == 1 and terms[0].holds(day):
                        said = f"The register has {entry.name} as {terms[0].title} still."
                        yield Hit(title.start, title.end, {"said": said, "right": terms[0].title})
                elif terms and day and not any(term.holds(day) for term in terms):
                    last = max(terms, key=lambda term: term.since)
                    yield Hit(title.start, title.end, {"said": _when(entry.name, last, day), "right": last.title})
                elif not terms and (term := self._instead(story, entry, title, day)):
                    said = f"The register has {entry.name} as {term.title}."
                    yield Hit(title.start, title.end, {"said": said, "right": term.title})

    def _is_of(self, story: Document, title: Title, term: Term) -> bool:
        """Whether a title in a story is the one of a term: in its words, or of the same office and country."""
        if title.text.casefold() in term.title.casefold():
            return True
        words = fold(term.title).replace(",", " ").split()
        held = story.lexicon.get(Offices).held(words)
        if set(held.offices).isdisjoint(title.held.offices) or len({held.country, title.held.country} - {""}) > 1:
            return False
        roles, codes = story.lexicon.get(Roles), story.lexicon.get(Countries).code
        more = [word for word in words_of(story.text, title.start, title.end, roles) if word.text not in words]
        more = [word for word in more if not (word.text in codes or roles.head(word.text) or roles.status([word.text]))]
        # The state senator, the mayor of another town.
        return not any(word.capital or word.text == "state" for word in more)

    def _instead(self, story: Document, entry: Entry, title: Title, day: str) -> Term | None:
        """The title of a person in office, where the story gives that of another office."""
        offices = story.lexicon.get(Offices)
        terms = [term for term in entry.terms if term.holds(day)] if day or len(entry.terms) == 1 else []
        for term in terms if title.held.offices and title.place != "alone" else ():
            held = offices.held(fold(term.title).split())
            if held.offices and not set(held.offices) & set(title.held.offices):
                return term
        return None

    @cached_property
    def _roster(self) -> Roster:
        return Roster(self.people)


def _when(name: str, term: Term, day: str) -> str:
    if day < term.since:
        return f"{name} takes this office on {term.since} only."
    return f"{name} left this office on {term.until}; write former, or the new title."


def _in_entry(person: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with the days and the other names of a person, by key."""
    for key in ("from", "to"):
        if key in person and not _is_day(person[key]):
            yield key, "this is not a day; write it as 2021-01-26"
            return
    if "from" in person and "to" in person and str(person["to"]) < str(person["from"]):
        yield "to", f"this day is before the first one in office, {person['from']}"
    for key in ("forms", "wrong"):
        names = person.get(key, [])
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            yield key, "a list of names is wanted here, such as [Tony Blinken]"
        elif key == "wrong" and person.get("name") in names:
            yield key, f"'{person['name']}' is the right name; list only misspellings of it"


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
