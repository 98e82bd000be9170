"""The cast of a story: every person, each mention, the forms of the name and the titles given."""

from collections.abc import Iterable, Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.memo import fact
from lintnews.prose.names import Name
from lintnews.prose.naming.coreference import Gathering, Member, Mention
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.naming.kin import namesakes, sex_of_kin
from lintnews.prose.naming.outlets import Outlets
from lintnews.prose.titles import Title
from lintnews.prose.titling.epithets import Epithet, find_epithets
from lintnews.prose.titling.nickname import Nickname
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.reader import TitleReader
from lintnews.prose.titling.roles import Roles
from lintnews.prose.zones import PROSE, Zone

# The first pronoun of a clause, past anything but its first letters: `h` and `s` that begin none.
_PRONOUN = expression(
    r"[^.!?“”\"\n;:hs]*+(?:(?:\B[hs]|h(?!(?:e|is|er|im|imself|erself)\b)|s(?!he\b))[^.!?“”\"\n;:hs]*+)*+"
    r"(he|she|his|her|him|himself|herself)\b"
)
# How far behind a name a pronoun is the bearer's.
_FAR = 90
# An object in a clause with its subject means somebody else: `Lee, who worked with her for years, said`.
_OF_ANOTHER = expression(
    r",? whom\b|,?(?: [^.,;]{1,40})? who\b[^.,;]*?"
    r"\b(?:about|after|against|before|behind|by|for|from|of|over|than|to|under|with)\s(?:him|her)"
    r"(?:[,;]|\s(?:and|at|during|for|in|last|more|on|since|than|to|when|while)\b)"
)
_AFTER = 8
_GENDERS = {"m": "male", "f": "female"}
# What stands before Rev. and Hon. where their bearers rank high.
_STYLES = ("the most ", "the very ", "the rt ", "the rt. ", "the right ", "the ")
# What a title behind a name begins with; a dash may have a space in front.
_LEADS = (",", "—", "–", " (", " —", " –", " -")
# What leads to one that somebody is said to hold.
_BEING = (
    *(" is ", " has been ", " had been ", " remains ", " serves as ", " became "),
    *(f" was {made} " for made in ("named", "appointed", "elected", "made", "sworn in")),
)


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
        mentions, titles = member.mentions, member.titles
        if epithets:
            mentions = sorted([*mentions, *(epithet.mention for epithet in epithets)])
            titles = [*titles, *(epithet.title for epithet in epithets if epithet.title)]
            epithets = sorted(epithets, key=lambda epithet: epithet.mention.start)
        self.mentions = tuple(mentions)
        self.titles = tuple(sorted(titles, key=lambda title: title.start) if len(titles) > 1 else titles)
        self.epithets = tuple(epithets)

    @fact
    def first(self) -> Mention:
        """The first mention by name."""
        return next(mention for mention in self.mentions if mention.how == "name")

    @fact
    def names(self) -> tuple[Mention, ...]:
        """The mentions by name."""
        return tuple([mention for mention in self.mentions if mention[3] == "name"])

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
    reading = _Reading(text, folded, zones, names, lexicon)
    # Where the names of persons begin, and the number of the next.
    starts = [name[0] for name in names if name[2] == "person"]
    starts.append(len(text))
    number = 0
    outlets = lexicon.get(Outlets)
    for name in names:
        kind = name[2]
        if kind != "person" and (kind or not reading.may_name(name)):
            continue
        if text[name[0] : name[1]] in outlets.names and outlets.is_meant(text, name[0], name[1]):
            continue
        while starts[number] <= name[0]:
            number += 1
        reading.take(name, starts[number])
    members = reading.gathering.members
    epithets = find_epithets(text, folded, zones, members, nicknames, lexicon)
    return tuple(Person(member, epithets.get(member.number, ())) for member in members)


def titles_of(people: Iterable[Person]) -> tuple[tuple[Person, Title], ...]:
    """Every title with a person who holds it, once, though a row of names may share it."""
    found: dict[int, tuple[Person, Title]] = {}
    for person in people:
        for title in person.titles:
            found.setdefault(title.start, (person, title))
    return tuple(found.values())


class _Reading:
    """Takes the names of a story one by one."""

    def __init__(self, text: str, folded: str, zones: Sequence[Zone], names: Sequence[Name], lexicon: Lexicon) -> None:
        self._text = text
        self._folded = folded
        self._zones = zones
        self._zone = -1
        # The zone that the last name stands in: its start and end, where the next one begins, if it is prose.
        self._low = self._high = self._past = 0
        self._in_prose = False
        self._roles = lexicon.get(Roles)
        self._courtesy = self._roles.courtesy
        self._given = lexicon.get(GivenNames)
        self._titles = TitleReader(text, folded, self._roles, lexicon.get(Offices))
        self._row: tuple[int, Title] | None = None
        self._last: Member | None = None
        self._last_end = 0
        self.gathering = Gathering(lexicon, namesakes(text, names, lexicon))

    def take(self, name: Name, following: int) -> None:
        """Takes in a name, which is a person's; the next such name begins at `following`."""
        start, end, given = name[0], name[1], name[3]
        if not (self._in_prose if start < self._past else self._enter(start)):
            return
        text, folded = self._text[start:end], self._folded[start:end]
        text = " ".join(text.split()) if "\n" in text else text
        title, gender = self._in_front(start, end)
        if not gender and given and not self.gathering.ends_name(folded):
            gender = self._given.gender(given) or sex_of_kin(self._folded, start, end, self._roles)
        member = self.gathering.add(name, text, folded, gender, title)
        if member is None:
            return
        if gender:
            member.vote(gender, 4)
        if title:
            member.titles += [*self._office_of(title), title]
        following = min(following, self._high)
        if self._text.startswith(_LEADS, end):
            self._behind(member, name, following, self._high)
        elif self._text.startswith(_BEING, end):
            self._being(member, name, following)
        self._last, self._last_end = member, end
        if len(member.mentions) < 5:
            self._pronoun(member, end, following)

    def _behind(self, member: Member, name: Name, following: int, high: int) -> None:
        """The title that follows the name, which the name before may share: "Ann Poe and Tom Roe, lawyers"."""
        title = self._titles.after(name.end, high)
        if title is None:
            self._being(member, name, following)
        if title is None or title.start > following:
            return
        member.titles.append(title)
        member.vote(_GENDERS.get(self._roles.sex(title.words), ""), 4)
        if title.plural and self._last and self._text[self._last_end : name.start] in (" and ", " & "):
            self._last.titles.append(title)

    def _being(self, member: Member, name: Name, following: int) -> None:
        """The title that the name is said to hold: "Doe is mayor of Ely"."""
        title = self._titles.said_to_be(name.end, following)
        if title is not None:
            member.titles.append(title)
            member.vote(_GENDERS.get(self._roles.sex(title.words), ""), 4)

    def _in_front(self, start: int, name_end: int) -> tuple[Title | None, str]:
        """The title in front of a name, or that of the row of names it stands in, and the gender told there."""
        low, begin, folded = self._low, start, self._folded
        end = start - 1 if start > low else low
        word = folded[max(folded.rfind(" ", low, end) + 1, low) : end]
        if "\n" in word:
            word = word.rpartition("\n")[2]
        row, self._row = self._row, None
        if not word and row is None:
            return None, ""  # the name begins a paragraph
        courtesy = self._courtesy.get(word)
        if courtesy is None and row is None and not self._titles.may_end(word, end):
            return None, ""
        if courtesy is not None:
            start = end - len(word)
            start -= next((len(style) for style in _STYLES if folded.endswith(style, low, start)), 0)
            end = max(start - 1, low)
            word = folded[max(folded.rfind(" ", low, end) + 1, low) : end]
        title = self._titles.before(start, low, word, self._last_end)
        if title is None and row and courtesy is None and self._in_row(row, begin):
            title = row[1]
        gender = _GENDERS.get(courtesy or "", "")
        if title is None:
            return None, gender
        if title.plural:
            self._row = (name_end, title)
        return title, gender or _GENDERS.get(self._roles.sex(title.words), "")

    def _office_of(self, rank: Title) -> Sequence[Title]:
        """The title before a rank, behind a comma: "the chairman of the Joint Chiefs of Staff, Gen. Poe"."""
        if self._text[rank.start - 2 : rank.start] != ", " or not self._roles.are_ranks(rank.words):
            return ()
        word = self._folded[self._low : rank.start - 1].rpartition(" ")[2]
        title = self._titles.before(rank.start, self._low, word, self._last_end)
        return () if title is None or title.plural else (title,)

    def may_name(self, name: Name) -> bool:
        """Whether a name of unknown kind is a person's here: in a row of them, or the last word of a full name."""
        if self._row is not None and self._in_row(self._row, name[0]):
            return True
        gathering = self.gathering
        return bool(gathering.lasts) and gathering.ends_name(self._folded[name[0] : name[1]])

    def _in_row(self, row: tuple[int, Title], start: int) -> bool:
        """Whether a name goes on the row of the one before it, whose title was in the plural: "Sens. Doe and Roe"."""
        return self._text[row[0] : start].strip(" ,\n") in ("", "and", "&")

    def _enter(self, start: int) -> bool:
        """Goes on to the zone that a name stands in, and says whether it is prose."""
        zones, at = self._zones, max(self._zone, 0)
        while at + 1 < len(zones) and zones[at].end <= start:
            at += 1
        self._zone = at
        kind, self._low, self._high, _ = zones[at]
        self._past = self._high if at + 1 < len(zones) else len(self._text)
        self._in_prose = kind in PROSE
        return self._in_prose

    def _pronoun(self, member: Member, start: int, end: int) -> None:
        match = _PRONOUN.match(self._text, start, end)
        if match and match.start(1) - start <= _FAR and not _OF_ANOTHER.match(self._text, start, match.end() + _AFTER):
            he = match.group(1).startswith("h") and not match.group(1).startswith("her")
            member.vote("male" if he else "female", 1)
            member.pronoun = member.pronoun or ("he" if he else "she")
