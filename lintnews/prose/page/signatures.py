"""People as bylines and credit lines list them: `Times staff writers A in Oslo, B, and C of the Herald`."""

from collections.abc import Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.page.outlets import Outlets
from lintnews.prose.page.roles import Roles
from lintnews.source import Span

_SEPARATOR = expression(r"\s*;\s*(?:and\s+)?|\s*,\s*(?:and|&)\s+|\s+(?:and|AND|&|with)\s+|\s*,\s*|\s*\n\s*")
_POSSESSIVE = expression(r"((?:[Tt]he )?[A-ZÀ-Þ0-9][\w.&\- ]{0,40}?)(?:['’]s|(?<=s)['’]) (?=[A-ZÀ-Þa-z])")
_WHERE = expression(r"\s+([Ii]n|[Ff]rom|[Aa]t|near|reporting from|[Oo]f|[Ff]or|[Ww]ith)\s+(?=[A-ZÀ-Þt])")
_OF = expression(r"(.{3,40}?) (?:[Oo]f|[Ff]or) (?=(?:the )?[A-Z])(.{2,60})")
# In Oslo, behind a comma; health editor for The Oslo Times
_IN_PLACE = expression(r"(?:[Ii]n|[Aa]t|[Ff]rom|[Rr]eporting from) (?=[A-ZÀ-Þ])")
_AT = expression(r"(.+?)\s+(?:[Ff]or|[Aa]t)\s+((?:[Tt]he )?[A-ZÀ-Þ].*)")
_ASIDE = expression(r"\s*\([^()]*\)$")
_NAME = expression(r"(?:[dDlLoO]['’]|[aA]l-|Mc|Mac)?[A-ZÀ-ÖØ-ÞĀ-ž][\w'’.\-]*\.?")


class Person(NamedTuple):
    """Somebody whom a credit names, or an outlet (then `name` is empty), and the span of that name."""

    name: str
    start: int
    end: int
    place: str = ""
    outlet: str = ""
    role: str = ""


class Signatures:
    """Reads lists of people. Sections of the lexicon: `states`, `postal` and `countries`, what may follow a city;
    `name-particles` and `name-suffixes` (`van`, `Jr.`).
    """

    def __init__(self, lexicon: Lexicon) -> None:
        sections = lexicon.sections
        self._outlets = lexicon.get(Outlets)
        self.roles = lexicon.get(Roles)
        states = sections.get("states", {})
        regions = [*states, *states.values(), *sections.get("postal", {}), *sections.get("countries", ())]
        self._regions = frozenset(fold(name).strip(".") for name in regions)
        self._particles = frozenset(sections.get("name-particles", ()))
        self._suffixes = frozenset(sections.get("name-suffixes", ()))
        self._abbreviations = {fold(name) for name in states.values()} | self._suffixes
        self._given = lexicon.get(GivenNames)

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
            person = self._person(text, chunk, alone)
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
        if words[0].islower() or self.roles.is_role(words):
            return self.roles.has_role(words)
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
        return (at[1], at[2]) if at and self.roles.is_role(at[1]) else None

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
        if words[0].islower() or self.roles.is_role(words):
            return before._replace(role=words)
        if before.place and not self._outlets.is_one(words):
            return before._replace(place=f"{before.place}, {words}")
        return before._replace(outlet=words)

    def _person(self, text: str, chunk: Span, alone: bool) -> Person | None:
        start, end = chunk
        words = text[start:end]
        aside = _ASIDE.search(words)
        if aside and not self._outlets.is_one(words):
            words = words[: aside.start()]
            end = start + len(words)
        told = self._of_outlet(words, start) or self._before_outlet(words, start) or self._outlet(words, start)
        return told or self._named(text, Span(start, end), alone)

    def _before_outlet(self, words: str, start: int) -> Person | None:
        """`Ada Example Associated Press`, `Ada Example Special to The Oregonian`, `Ada Example Staff Writer`."""
        tokens = words.split(" ")
        if len(tokens) < 3 or self._outlets.house(words):
            return None
        for size in range(2, min(len(tokens), 5)):
            name, rest = " ".join(tokens[:size]), " ".join(tokens[size:])
            if not self._is_name(name, False) or self._outlets.is_one(name):
                continue
            person = Person(name, start, start + len(name))
            if fold(rest).startswith("special to "):
                return person._replace(outlet=rest[len("special to ") :])
            told = next((n for n in range(size, len(tokens)) if self.roles.is_role(" ".join(tokens[n:]))), len(tokens))
            outlet, role = " ".join(tokens[size:told]), " ".join(tokens[told:])
            if outlet.startswith("The "):
                return person._replace(outlet=outlet, role=role)
            if outlet and (
                self._outlets.house(outlet) or (self._outlets.is_one(outlet) and self._outlets.opens_plainly(outlet))
            ):
                return person._replace(outlet=outlet, role=role)
            plain = not any(map(self.roles.is_about, tokens[:size]))
            if not outlet and plain and tokens[0].title() in self._given and rest[0].isupper():
                return person._replace(role=role)
        return None

    def _of_outlet(self, words: str, start: int) -> Person | None:
        """`Ada Example of The Oregonian`, whose last word alone would make all of it an outlet."""
        of = _OF.fullmatch(words)
        if of and self._is_name(of[1], False) and self._outlets.is_one(of[2]) and not self._outlets.house(words):
            return Person(of[1], start, start + len(of[1]), outlet=of[2])
        return None

    def _outlet(self, words: str, start: int) -> Person | None:
        nameless = self._outlets.is_nameless(words)
        if nameless or (self._outlets.is_one(words) and not self.roles.end(words)):
            return Person("", start, start + len(words), outlet=words)
        return None

    def _named(self, text: str, chunk: Span, alone: bool) -> Person | None:
        start, end = chunk
        words = text[start:end]
        outlet, role = "", ""
        possessive = _POSSESSIVE.match(words)
        if possessive and self._owner(possessive.group(1)):
            outlet = possessive.group(1)
            start += possessive.end()
            words = text[start:end]
        told = self._role_start(words)
        if told:
            role = words[told:].strip()
            words = words[:told]
        role_end = self.roles.end(words)
        if role_end:
            role = words[:role_end].strip()
            owner, role = self.roles.split(role)
            outlet = owner or outlet
            start += role_end
            words = text[start:end]
            if not words.strip():
                return Person("", chunk.start, end, outlet=outlet, role=role) if outlet else None
        place = ""
        where = _WHERE.search(words)
        if where:
            rest = words[where.end() :].strip()
            if where.group(1).lower() in ("of", "for", "with"):
                outlet = rest
            else:
                place, _, after = rest.partition(" for ")
                outlet = after or outlet
            words = words[: where.start()]
        name = words.strip()
        if not self._is_name(name, alone):
            return None
        start += len(words) - len(words.lstrip())
        return Person(name.replace("\0", " "), start, start + len(name), place, outlet, role)

    def _owner(self, words: str) -> bool:
        """Whether `words` may own reporters: an outlet, known or not, but not a lone given name."""
        return self._outlets.is_one(words) or words.isupper() or " " in words or words.endswith("s") or len(words) > 3

    def _role_start(self, words: str) -> int:
        """Where the role begins that follows a name without a comma (`Ada Example Transport correspondent`), or 0."""
        tokens = words.split()
        short = len(tokens) > 1 and ("." in tokens[1] or tokens[1] in self._particles)
        at = self.roles.start(words, 3 if short else 2)
        return at if at and self._is_name(words[:at], False) else 0

    def _is_name(self, words: str, alone: bool) -> bool:
        """Given name and surname, with initials, particles and suffixes; one capitalised word where `alone`."""
        tokens = words.replace("\0", " ").split()
        if not 1 <= len(tokens) <= 6 or (len(tokens) == 1 and not (alone and len(tokens[0]) > 1)):
            return False
        if tokens[0] == "The" or not all(
            _NAME.fullmatch(token) or fold(token) in self._particles | self._suffixes for token in tokens
        ):
            return False
        return bool(_NAME.fullmatch(tokens[-1])) or fold(tokens[-1]) in self._suffixes


def names(people: Sequence[Person]) -> tuple[str, ...]:
    """The names of the people in a list, outlets aside."""
    return tuple(person.name for person in people if person.name)
