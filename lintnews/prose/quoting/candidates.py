"""Who may speak in a story: its people, and names that only their context tells from names of bodies."""

from bisect import bisect_left
from collections.abc import Sequence, Set

from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.names import Name
from lintnews.prose.people import Person
from lintnews.prose.quoting.relations import Relation, find_aged, find_relations
from lintnews.records import Record, maker

GENDERS = {"he": "male", "him": "male", "his": "male", "himself": "male"}
GENDERS |= {"she": "female", "her": "female", "hers": "female", "herself": "female"}
# What follows the name of a person and hardly that of a body: an age, `who`, a place it is of, `said she`.
_PERSONAL = expression(
    r",\s+(?:\d{1,3}\b|who\b)|\s+\(\d{1,3}\)|\s+of\s+[A-Z]|,\s+(?:said|says)\s+s?he\b|(\s+(?:said|says)\s+s?he\b)"
)
_SPEAKS = expression(r" (?:said|says|told|added|asked|wrote|replied|argued)\b")
_NEAR_PRONOUN = expression(r"[^.!?“”\"\n;:]{0,90}?\b(he|she|his|her|him|himself|herself)\b")
# What stands before the name of a thing, of which the first word may have been taken for another: the Long Range Inn.
_ARTICLE = expression(r"\b[Tt]he (?:[A-Z]\w+ )?\Z")
_BLANK = "\ufffc"


class Candidate(Record):
    """`person` is a number in the cast, or -1 for a name that may be anybody's; `bearers` are those who share it."""

    start: int
    end: int
    person: int
    by_name: bool
    bearers: tuple[int, ...] = ()


class Candidates:
    """The persons who may speak, by number: those of the story, and names that only their context tells from bodies."""

    def __init__(
        self, text: str, unquoted: str, words: Set[str], people: Sequence[Person], names: Sequence[Name]
    ) -> None:
        self._text = text
        self.names = [person.name for person in people]
        self.genders = [person.gender or GENDERS.get(person.pronoun, "") for person in people]
        self.mentions: list[Candidate] = []
        self.surnames: dict[str, list[int]] = {}
        self.offices: dict[str, list[int]] = {}
        self.title_starts: set[int] = set()
        self.titled: dict[int, int] = {}  # where a title before a name ends, and where it starts
        make, add = maker(Candidate), self.mentions.append
        shared: dict[tuple[int, int], list[int]] = {}
        for place, person in enumerate(people):
            number = _full(place, people)
            for start, end, _, how, among in person.mentions:
                if unquoted[start] == _BLANK:
                    continue
                if among:
                    shared.setdefault((start, end), []).append(number)
                else:
                    add(make((start, end, number, how == "name", ())))
            if person.surname:
                self.surnames.setdefault(fold(person.surname), []).append(number)
            if person.titles:
                self._add_titles(number, person)
        self.mentions += [Candidate(*span, -1, True, tuple(bearers)) for span, bearers in shared.items()]
        self._add_names(unquoted, people, names)
        self._add_relations(unquoted, [*find_relations(unquoted, words), *find_aged(unquoted, names)])
        self.mentions.sort()

    def _add_names(self, unquoted: str, people: Sequence[Person], names: Sequence[Name]) -> None:
        """The names that may be anybody's, and surnames that read as places: `Penn said`."""
        text = self._text
        unlisted = {name[0]: name[1] for name in names if not name[2] and " " in text[name[0] : name[1]]}
        titled = _titled(people, list(unlisted)) if unlisted else set()
        for start, end in unlisted.items():
            if unquoted[start] == _BLANK or start in titled or _ARTICLE.search(text, max(start - 20, 0), start):
                continue
            if (personal := _PERSONAL.match(text, end)) and not (personal[1] and text[start - 2 : start] == ", "):
                self.admit(text[start:end], start, end)
            else:
                self.mentions.append(Candidate(start, end, -1, True))
        for start, end, kind, *_ in names:
            bearers = self.surnames.get(fold(text[start:end]), ()) if kind == "place" else ()
            if len(bearers) == 1 and _SPEAKS.match(unquoted, end):
                self.mentions.append(Candidate(start, end, bearers[0], True))  # Penn said

    def _add_relations(self, unquoted: str, relations: Sequence[Relation]) -> None:
        """Those with one name who are somebody's wife or friend, or of an age, wherever it stands for nobody else."""
        mentions = self.mentions if relations else ()
        taken = {at for mention in mentions for at in range(mention.start, mention.end)}
        for start, end, gender in relations:
            name = unquoted[start:end]
            if start in taken or name in self.names:
                continue
            for match in expression(rf"\b{name}\b(?! [A-Z])").finditer(unquoted):
                if match.start() not in taken:
                    number = self.admit(name, *match.span())
                    self.genders[number] = gender or self.genders[number]

    def _add_titles(self, number: int, person: Person) -> None:
        before = [title for title in person.titles if title.place == "before"]
        self.title_starts |= {title.start for title in before}
        self.titled |= {title.end: title.start for title in before}
        for head in {title.head for title in person.titles}:
            self.offices.setdefault(head, []).append(number)

    def admit(self, name: str, start: int, end: int) -> int:
        """A person whom the story's people do not hold: their number."""
        number = self.names.index(name) if name in self.names else len(self.names)
        if number == len(self.names):
            pronoun = _NEAR_PRONOUN.match(self._text, end)
            self.names.append(name)
            self.genders.append(GENDERS[pronoun[1].lower()] if pronoun else "")
            self.surnames.setdefault(fold(name.split()[-1]), []).append(number)
        self.mentions.append(Candidate(start, end, number, True))
        return number

    def one(self, mention: Candidate, gender: str) -> int | None:
        """The person of a mention; of several who bear the name, the only one of the gender."""
        if mention.person >= 0:
            return mention.person
        fitting = [number for number in mention.bearers if gender and self.fits(number, gender)]
        return fitting[0] if len(fitting) == 1 else None

    def fits(self, number: int, gender: str) -> bool:
        return self.genders[number] in (gender, "")


def _full(number: int, people: Sequence[Person]) -> int:
    """The number of a person, or of the only one whose full name begins with the given name that is all of this one's:
    Zara in the headline, Zara Quinn in the story.
    """
    person = people[number]
    if person.surname or " " in person.name:
        return number
    full = [n for n, other in enumerate(people) if other.name.startswith(f"{person.name} ")]
    return full[0] if len(full) == 1 else number


def _titled(people: Sequence[Person], starts: Sequence[int]) -> set[int]:
    """Those of these offsets, which are in order, that lie within a title."""
    titles = [title for person in people for title in person.titles]
    return {at for title in titles for at in starts[bisect_left(starts, title.start) : bisect_left(starts, title.end)]}
