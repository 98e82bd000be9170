"""Names across stories: one name that this story spells otherwise than the others do.

    register = Register()
    for story in stories: register.add(story)
    for story in stories: findings = register.check(story)

`add` keeps only names and counts, so a folder of any size is read in one pass and checked in a second; where the
stories are not to be read twice, `names(story)` gives what both need.
"""

from collections.abc import Iterator

from lintnews import unfiled
from lintnews.document import Document
from lintnews.finding import Finding, Level
from lintnews.lexicon import Lexicon
from lintnews.prose.naming.name_parts import fold_name
from lintnews.prose.naming.similarity import GivenNameVariants, Neighbours
from lintnews.prose.near import parted_by_one_slip
from lintnews.records import Record

RULE = unfiled.ACROSS
# In how many other stories a spelling must stand, and how many times as often as the one that departs from it.
ENOUGH = 3
TIMES = 5


class FullName(Record):
    """A full name as a story first has it; the span is in the story's visible text."""

    given: str
    surname: str
    text: str
    start: int
    end: int


class Register:
    """The full names of many stories, with the number of stories that have each."""

    def __init__(self) -> None:
        self.stories = 0
        # By folded surname: by folded first given name: the spelling first met, and in how many stories it stands.
        self._people: dict[str, dict[str, tuple[str, int]]] = {}
        # The same, by the name as it is written: with accents and without.
        self._written: dict[tuple[str, str], dict[str, int]] = {}
        self._neighbours: Neighbours | None = None
        self._lexicon: Lexicon | None = None

    def add(self, story: Document) -> None:
        """Takes in the names of a story."""
        self.stories += 1
        self._lexicon = story.lexicon
        self._neighbours = None
        for name in names(story):
            people = self._people.setdefault(name.surname, {})
            spelled, count = people.get(name.given, (name.text, 0))
            people[name.given] = spelled, count + 1
            written = self._written.setdefault((name.surname, name.given), {})
            written[name.text] = written.get(name.text, 0) + 1

    def check(self, story: Document) -> Iterator[Finding]:
        """The names of a story that others spell otherwise, in order; the story is one of those taken in."""
        for name in names(story):
            mine = self._people.get(name.surname, {}).get(name.given, ("", 0))[1]
            written = self._written.get((name.surname, name.given), {}).get(name.text, 0)
            alike = [(spelled, count, mine) for spelled, count in self._alike(name, story.lexicon)]
            accented = [(spelled, count, written) for spelled, count in self._accented(name)]
            for spelled, count, own in (*alike, *accented):
                others = max(own - 1, 0)
                if count >= ENOUGH and count >= TIMES * (others + 1):
                    yield _finding(story, name, spelled, count, others)
                    break

    def _alike(self, name: FullName, lexicon: Lexicon) -> list[tuple[str, int]]:
        """Other spellings of a name, the most used first: the same surname and a given name that is a variant, or the
        same given name and a surname one slip away."""
        variants = lexicon.get(GivenNameVariants)
        found = []
        for given, person in self._people.get(name.surname, {}).items():
            slip = len(given) > 4 and given[0] == name.given[0] and parted_by_one_slip(given, name.given)
            if given != name.given and (slip or variants.alike(given, name.given)):
                found.append(person)
        if self._neighbours is None:
            self._neighbours = Neighbours(self._people)
        for surname in self._neighbours.of(name.surname):
            long = len(name.surname) > 3 or len(surname) > 3
            if long and name.given in self._people[surname]:
                found.append(self._people[surname][name.given])
        return sorted(found, key=lambda person: (-person[1], person[0]))

    def _accented(self, name: FullName) -> list[tuple[str, int]]:
        """Spellings of a name that differ from it in accents alone, the most used first."""
        plain = fold_name(name.text)
        written = self._written.get((name.surname, name.given), {}).items()
        found = [(text, count) for text, count in written if text != name.text and fold_name(text) == plain]
        return sorted(found, key=lambda spelling: (-spelling[1], spelling[0]))

    def people(self) -> Iterator[tuple[tuple[str, str], tuple[str, int]]]:
        """By folded given name and surname the name as first met and in how many stories it stands; spellings that
        `check` reports are left out.
        """
        if self._lexicon is None:
            return
        for surname, people in self._people.items():
            for given, (text, count) in people.items():
                name = FullName(given, surname, text, 0, len(text))
                alike = self._alike(name, self._lexicon)
                if not any(others >= ENOUGH and others >= TIMES * count for _, others in alike):
                    accented = self._accented(name)
                    if accented and accented[0][1] > self._written[surname, given][text]:
                        text = accented[0][0]
                    yield (given, surname), (text, count)


def names(story: Document) -> list[FullName]:
    """The distinct full names of a story, each at its first mention."""
    found: dict[tuple[str, str], FullName] = {}
    for name in story.names:
        if name.kind == "person" and name.given and name.surname and not name.given.isupper():
            given, surname = fold_name(name.given.split()[0]), fold_name(name.surname)
            text = " ".join(story.text[name.start : name.end].split())
            found.setdefault((given, surname), FullName(given, surname, text, name.start, name.end))
    return list(found.values())


def _finding(story: Document, name: FullName, spelled: str, count: int, others: int) -> Finding:
    span = story.source_span(name.start, name.end)
    line, column = story.source.position(span.start)
    end_line, end_column = story.source.position(span.end)
    also = f", {others} more {'has' if others == 1 else 'have'} '{name.text}'" if others else ""
    return Finding(
        rule=RULE,
        level=Level.WARNING,
        message=f"Is this {spelled}? {count} other stories spell the name so{also}.",
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        match=story.text[name.start : name.end],
        suggestions=(spelled,),
    )
