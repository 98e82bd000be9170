"""People as bylines and credit lines list them: `Times staff writers A in Oslo, B, and C of the Herald`."""

from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.page.outlets import Outlets
from lintnews.prose.page.roles import Roles
from lintnews.prose.page.signers import Person, Signers
from lintnews.source import Span

_SEPARATOR = expression(r"\s*;\s*(?:and\s+)?|\s*,\s*(?:and|&|while)\s+|\s+(?:and|AND|&|with|while)\s+|\s*,\s*|\s*\n\s*")
# In Oslo, behind a comma; health editor for The Oslo Times
_IN_PLACE = expression(r"(?:[Ii]n|[Aa]t|[Ff]rom|[Rr]eporting from) (?=[A-ZÀ-Þ])")
_AT = expression(r"(.+?)\s+(?:[Ff]or|[Aa]t)\s+((?:[Tt]he )?[A-ZÀ-Þ].*)")


class Signatures:
    """Reads lists of people. Sections of the lexicon: `states`, `postal` and `countries`, what may follow a city;
    `name-particles` and `name-suffixes` (`van`, `Jr.`).
    """

    def __init__(self, lexicon: Lexicon) -> None:
        sections = lexicon.sections
        self._outlets = lexicon.get(Outlets)
        self._roles = lexicon.get(Roles)
        states = sections.get("states", {})
        regions = [*states, *states.values(), *sections.get("postal", {}), *sections.get("countries", ())]
        self._regions = frozenset(fold(name).strip(".") for name in regions)
        self._suffixes = frozenset(sections.get("name-suffixes", ()))
        self._abbreviations = {fold(name) for name in states.values()} | self._suffixes
        self._signers = lexicon.get(Signers)

    def is_abbreviation(self, word: str) -> bool:
        """Whether a full stop after this word belongs to it: `Ill`, `Jr`, `D.C`, `St`."""
        bare = word.rstrip(".,")
        return "." in bare or len(bare) < 3 or f"{fold(bare)}." in self._abbreviations

    def read(self, text: str, start: int, end: int, follows: bool = False, alone: bool = False) -> tuple[Person, ...]:
        """The people of a list in order, or none where any part of it is no person, outlet, place or role.

        `follows` says that an outlet after a comma belongs to the person before it; `alone` lets a surname stand
        for a person.
        """
        people: list[Person] = []
        for chunk, joint in self._chunks(text, start, end):
            words = text[chunk.start : chunk.end]
            before = people[-1] if people else None
            if before and joint == "," and self._adds(words, before, follows):
                people[-1] = self._added(words, before, follows)
                continue
            person = self._signers.read(text, chunk, alone)
            if person is None and before and before.place and not before.name and words.istitle():
                people[-1] = before._replace(place=f"{before.place} and {words}")  # AP reporters in Kyiv and Moscow
                continue
            if person is None:
                return ()
            if before and before.outlet and before.name and not person.outlet:
                person = person._replace(outlet=before.outlet, role=person.role or before.role)
            people.append(person)
        return tuple(people)

    def _chunks(self, text: str, start: int, end: int) -> list[tuple[Span, str]]:
        """The parts of a list with the joint before each: a comma, `and`, or nothing."""
        masked = self._outlets.masked(text[start:end])
        found, at, joint = [], 0, ""
        for match in [*_SEPARATOR.finditer(masked), None]:
            stop = match.start() if match else len(masked)
            part = masked[at:stop]
            kept = part.strip(" \t\r\n.,()") if part.count("(") != part.count(")") else part.strip(" \t\r\n.,")
            if kept:
                begins = start + at + part.index(kept)
                dot = masked.startswith(".", at + part.index(kept) + len(kept)) and self.is_abbreviation(
                    kept.split()[-1]
                )
                found.append((Span(begins, begins + len(kept) + dot), joint))
                joint = ""
            if match:
                joint = joint or ("," if match.group().strip() == "," else ";" if ";" in match.group() else "and")
                at = match.end()
        return found

    def _adds(self, words: str, before: Person, follows: bool) -> bool:
        """Whether a part after a comma says more of the person before it."""
        folded = fold(words).strip(".")
        if folded in self._suffixes or f"{folded}." in self._suffixes or (before.place and folded in self._regions):
            return True
        if self._contracted(words) or self._employed(words):
            return True
        if self._placed(words, before, follows):
            return True
        if words[0].islower() or self._roles.is_role(words):
            return self._roles.has_role(words)
        if before.place and len(words.split()) == 1:
            return True
        outlet = self._outlets.is_one(words) or (follows and words.startswith("The "))
        return bool(before.name) and (follows or not before.outlet) and outlet

    def _contracted(self, words: str) -> str:
        """The outlet of `special to The Oregonian` and `for The Daily Bugle`, or empty."""
        for lead in ("special to ", "for ", "with "):
            rest = words[len(lead) :]
            if fold(words).startswith(lead) and (lead != "with " or self._outlets.is_one(rest)):
                return rest if lead == "special to " or rest[:1].isupper() or rest.startswith("the ") else ""
        return ""

    def _employed(self, words: str) -> tuple[str, str] | None:
        """Role and outlet of `Health Editor for The Oslo Times`."""
        at = _AT.fullmatch(words)
        return (at[1], at[2]) if at and self._roles.is_role(at[1]) else None

    def _placed(self, words: str, before: Person, follows: bool) -> str:
        """The place that a part after a comma says a person is in: `in Oslo`, and `Oslo` behind an outlet or a role."""
        if not before.name or before.place:
            return ""
        if where := _IN_PLACE.match(words):
            return words[where.end() :]
        told = follows and (before.outlet or before.role) and words.istitle() and " " not in words
        return words if told and not self._outlets.is_one(words) else ""

    def _added(self, words: str, before: Person, follows: bool) -> Person:
        folded = fold(words).strip(".")
        if folded in self._suffixes or f"{folded}." in self._suffixes:
            return before  # the span of the name ends before the comma
        if contracted := self._contracted(words):
            return before._replace(outlet=contracted)
        if employed := self._employed(words):
            return before._replace(role=employed[0], outlet=employed[1])
        if place := self._placed(words, before, follows):
            return before._replace(place=place)
        if words[0].islower() or self._roles.is_role(words):
            return before._replace(role=words)
        if before.place and not self._outlets.is_one(words):
            return before._replace(place=f"{before.place}, {words}")
        return before._replace(outlet=words)


def names(people: Sequence[Person]) -> tuple[str, ...]:
    """The names of the people in a list, outlets aside."""
    return tuple(person.name for person in people if person.name)
