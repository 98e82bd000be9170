"""The words that a story's names are made of, each with the mentions that it stands in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.name_parts import NameParts, Part
from lintnews.records import Record


class Drift(Record):
    """A spelling that departs from the one that the story uses for the same name.

    The span holds only the words that differ. `right_at` is where the story has the other spelling, `times` how often;
    `sure` says that nothing speaks for two different names.
    """

    start: int
    end: int
    wrong: str
    right: str
    right_at: int
    times: int
    sure: bool


_PARTS, _TEXT, _FOLDED = itemgetter(0), itemgetter(0), itemgetter(1)


class Entry:
    """Mentions that read alike: the first of them, its words, and the place of each among the story's names.

    `full` says that it gives a person's given name and surname.
    """

    __slots__ = ("full", "name", "parts", "places")

    def __init__(self, name: Name, parts: tuple[Part, ...], places: Sequence[int]) -> None:
        self.name = name
        self.parts = parts
        self.places = places
        self.full = bool(name.given and name.surname)

    def has(self, part: str) -> list[str]:
        """The folded words of this part."""
        return [word.folded for word in self.parts if word.part == part]


class Form:
    """A folded word with the entries that hold it and its index in each, and the number of its mentions.

    `surname` says that it is a person's family name or part of one, `full` that a full name has it as such.
    """

    __slots__ = ("count", "full", "surname", "uses", "word")

    def __init__(self, word: str, uses: Sequence[tuple[Entry, int]]) -> None:
        self.word = word
        self.uses = uses
        self.count = sum([len(entry.places) for entry, _ in uses])
        family = [entry for entry, index in uses if entry.parts[index].part == "surname"]
        self.surname = bool(family)
        self.full = any([entry.full for entry in family])

    @property
    def first(self) -> int:
        """Where it stands first, as a place among the names."""
        return min(entry.places[0] for entry, _ in self.uses)

    @property
    def written(self) -> str:
        """The word as it is first written."""
        entry, index = self.uses[0]
        return entry.parts[index].text

    def places(self) -> Iterator[tuple[int, Entry, Part]]:
        """Each mention, as its place among the names, its entry and the part."""
        for entry, index in self.uses:
            for place in entry.places:
                yield place, entry, entry.parts[index]

    def fulls(self) -> list[Entry]:
        """The full names that have it in their surname."""
        return [entry for entry, index in self.uses if entry.full and entry.parts[index].part == "surname"]


class NameForms:
    """The words that a story's names are made of.

    `words` are all of them, folded, in order of their first; `doubtful` those that may be slips, `absent` those of
    them that no dictionary has.
    """

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(names):
            places[text[name[0] : name[1]]].append(place)
        parts_of = lexicon.get(NameParts).of
        self._mentions = [(parts_of[said, names[at[0]][3], names[at[0]][4]], at) for said, at in places.items()]
        self._written = [*places]
        self._names = names
        self._forms: dict[str, Form] = {}
        self._parts = parts = [*chain.from_iterable(map(_PARTS, self._mentions))]
        self.words = dict.fromkeys(map(_FOLDED, parts))
        doubtful = [part for part in parts if part[4]]
        self.doubtful = dict.fromkeys(map(_FOLDED, doubtful))
        self.absent = dict.fromkeys([part[1] for part in doubtful if part[5]])

    @cached_property
    def given(self) -> list[Entry]:
        """Those of `entries` that give a given name, made anew, since most stories ask for no others."""
        names = self._names
        return [Entry(names[at[0]], parts, at) for parts, at in self._mentions if names[at[0]][3]]

    @cached_property
    def joined(self) -> list[Entry]:
        """Those of `entries` with a hyphen, or a surname of several words."""
        names = self._names
        return [
            Entry(names[at[0]], parts, at)
            for mention, (parts, at) in zip(self._written, self._mentions, strict=True)
            if "-" in mention or " " in names[at[0]][4] or "\u2010" in mention or "\u2011" in mention
        ]

    @cached_property
    def entries(self) -> list[Entry]:
        """The distinct mentions in order of their first."""
        return [Entry(self._names[places[0]], parts, places) for parts, places in self._mentions]

    @cached_property
    def _uses(self) -> dict[str, list[tuple[Entry, int]]]:
        """By folded word the entries that have it."""
        uses: dict[str, list[tuple[Entry, int]]] = {word: [] for word in self.words}
        for entry in self.entries:
            for index, part in enumerate(entry.parts):
                uses[part.folded].append((entry, index))
        return uses

    def __getitem__(self, word: str) -> Form:
        form = self._forms.get(word)
        if form is None:
            form = self._forms[word] = Form(word, self._uses[word])
        return form

    def families(self) -> list[str]:
        """The folded surnames before which several given names stand."""
        given: dict[str, set[str]] = {}
        for entry in self.given:
            parts = entry.parts
            if len(parts) > 1 and parts[0].part == "given":
                surnames = entry.has("surname")
                if surnames:
                    given.setdefault(surnames[-1], set()).add(parts[0].folded)
        return [surname for surname, names in given.items() if len(names) > 1]

    def recased(self) -> Iterator[Form]:
        """The words that are written with capitals in several ways."""
        if len({*map(_TEXT, self._parts)}) == len(self.words):
            return
        written = dict.fromkeys(zip(map(_TEXT, self._parts), map(_FOLDED, self._parts), strict=True))
        first: dict[str, str] = {}
        found = [folded for text, folded in written if first.setdefault(folded, text) != text]
        for word in dict.fromkeys(found):
            yield self[word]

    def accented(self) -> Iterator[Form]:
        """The words that are written with letters beyond ASCII somewhere."""
        if "".join(self._written).isascii():
            return
        found = [part.folded for part in self._parts if not part.text.isascii()]
        for word in dict.fromkeys(found):
            yield self[word]
