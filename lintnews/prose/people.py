"""The cast of a story: every person, each mention, the forms of the name and the titles given."""

import re
from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.coreference import Clue, Gathering, Member, Mention
from lintnews.prose.epithets import Epithet, find_epithets
from lintnews.prose.given_names import GivenNames
from lintnews.prose.names import Name
from lintnews.prose.nicknames import Nickname
from lintnews.prose.offices import Offices
from lintnews.prose.roles import Roles
from lintnews.prose.titles import Title, TitleReader
from lintnews.prose.zones import PROSE, Zone

_PRONOUN = re.compile(r"[^.!?“”\"\n;:]{0,90}?\b(he|she|his|her|him|himself|herself)\b")
_GENDERS = {"m": "male", "f": "female"}


class Person:
    """A person of the story.

    `name` is the fullest name for them; `given`, `surname` and `suffix` are its parts, as written. `gender` is `male`,
    `female` or empty; `pronoun` is `he` or `she` where one refers to them near their name. `mentions` are in order of
    the text, `titles` likewise, each with its span; a title that stands alone is among both, and among `epithets`.
    """

    def __init__(self, member: Member, epithets: Sequence[Epithet]) -> None:
        self.name = member.name
        self.given, self.surname, self.suffix = member.given, member.surname, member.suffix
        self.gender = member.gender
        self.pronoun = member.pronoun
        self.mentions = tuple(sorted([*member.mentions, *(epithet.mention for epithet in epithets)]))
        titles = [*member.titles, *(epithet.title for epithet in epithets if epithet.title)]
        self.titles = tuple(sorted(titles, key=lambda title: title.start))
        self.epithets = tuple(sorted(epithets, key=lambda epithet: epithet.mention.start))

    @property
    def first(self) -> Mention:
        """The first mention by name."""
        return next(mention for mention in self.mentions if mention.how == "name")

    @property
    def names(self) -> tuple[Mention, ...]:
        """The mentions by name."""
        return tuple(mention for mention in self.mentions if mention.how == "name")

    def __repr__(self) -> str:
        return f"Person({self.name!r}, {len(self.mentions)} mentions)"


def find_people(
    text: str,
    folded: str,
    zones: Sequence[Zone],
    names: Sequence[Name],
    nicknames: Sequence[Nickname],
    lexicon: Lexicon,
) -> tuple[Person, ...]:
    """The persons of a story in the order of their first mention. `names` are in order of the text."""
    reading = _Reading(text, folded, zones, lexicon)
    following = len(text)
    ahead = [following]
    for name in reversed(names):
        if name.kind == "person":
            following = name.start
        ahead.append(following)
    for name, after in zip(names, reversed(ahead[:-1]), strict=True):
        if name.kind == "person" or (not name.kind and reading.in_row(name)):
            reading.take(name, after)
    members = reading.gathering.members
    epithets = find_epithets(text, folded, zones, members, nicknames, lexicon)
    return tuple(Person(member, epithets.get(member.number, ())) for member in members)


class _Reading:
    """Takes the names of a story one by one."""

    def __init__(self, text: str, folded: str, zones: Sequence[Zone], lexicon: Lexicon) -> None:
        self._text = text
        self._folded = folded
        self._zones = zones
        self._zone = 0
        self._roles = lexicon.get(Roles)
        self._given = lexicon.get(GivenNames)
        self._titles = TitleReader(text, folded, self._roles, lexicon.get(Offices))
        self._row: tuple[int, Title] | None = None
        self.gathering = Gathering()

    def take(self, name: Name, following: int) -> None:
        zone = self._zone_of(name)
        if zone.kind not in PROSE:
            return
        title = self._title_before(name, zone)
        courtesy = self._courtesy(name)
        gender = _GENDERS.get(courtesy) or _GENDERS.get(self._roles.sex(title.words) if title else "", "")
        text = " ".join(self._text[name.start : name.end].split())
        gender = gender or self._given.gender(name.given)
        member = self.gathering.add(name, text, Clue(gender, title))
        if member is None:
            return
        member.vote(gender, 4)
        if title:
            member.titles.append(title)
        after = self._titles.after(name.end, zone.end)
        if after and after.start <= following:
            member.titles.append(after)
            member.vote(_GENDERS.get(self._roles.sex(after.words), ""), 4)
        if len(member.mentions) < 5:
            self._pronoun(member, name.end, min(following, zone.end))

    def in_row(self, name: Name) -> bool:
        """Whether a name goes on the row of the one before it, whose title was in the plural: "Sens. Doe and Roe"."""
        row = self._row
        return row is not None and self._text[row[0] : name.start].strip(" ,\n") in ("", "and", "&")

    def _zone_of(self, name: Name) -> Zone:
        zones = self._zones
        while self._zone + 1 < len(zones) and zones[self._zone].end <= name.start:
            self._zone += 1
        return zones[self._zone]

    def _title_before(self, name: Name, zone: Zone) -> Title | None:
        """The title in front of the name, or that of the row of names it stands in ("Sens. Doe and Roe")."""
        title = self._titles.before(name.start, zone.start)
        if title is None and self._row and self.in_row(name):
            title = self._row[1]
        self._row = None
        if title and title.plural:
            self._row = (name.end, title)
        return title

    def _courtesy(self, name: Name) -> str:
        """The sex that a courtesy in front of the name, or at its start, tells."""
        end = name.start - 1
        word = self._folded[self._folded.rfind(" ", max(0, end - 12), end) + 1 : end]
        return self._roles.courtesy.get(word, "")

    def _pronoun(self, member: Member, start: int, end: int) -> None:
        match = _PRONOUN.match(self._text, start, end)
        if match:
            he = match.group(1).startswith("h") and not match.group(1).startswith("her")
            member.vote("male" if he else "female", 1)
            member.pronoun = member.pronoun or ("he" if he else "she")
