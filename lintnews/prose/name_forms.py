"""The words that a story's names are made of, each with the mentions that it stands in."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.given_names import without_accents
from lintnews.prose.names import Name

_WORD = expression(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
# How many mentions are kept apart.
_KEPT = 30_000
# Capitals shorter than this are an abbreviation, not a name in capitals.
_ACRONYM = 5


class Drift(NamedTuple):
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


class Part(NamedTuple):
    """A word of a name: as written, folded, its offset within the mention, and its part: `given`, `surname` or ``."""

    text: str
    folded: str
    offset: int
    part: str


class Entry:
    """Mentions that read alike: the first of them, its words, and the place of each among the story's names.

    `full` says that it gives a person's given name and surname.
    """

    __slots__ = ("full", "name", "parts", "places")

    def __init__(self, name: Name, parts: tuple[Part, ...], place: int) -> None:
        self.name = name
        self.parts = parts
        self.places = [place]
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


def fold_name(word: str) -> str:
    """A word of a name as it is compared: without accents and capitals, with straight apostrophes."""
    return word.casefold() if word.isascii() else without_accents(word).casefold().replace("\u2019", "'")


class NameParts:
    """Takes mentions of names apart, each once for all stories."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._kept: dict[tuple[str, str, str], tuple[Part, ...]] = {}

    def of(self, mention: str, name: Name) -> tuple[Part, ...]:
        """The words of a mention of this name; abbreviations and initials are left out."""
        key = (mention, name[3], name[4])
        parts = self._kept.get(key)
        if parts is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            parts = self._kept[key] = _parts(mention, name)
        return parts


class NameForms:
    """The words that a story's names are made of.

    `entries` are the distinct mentions in order of their first, `uses` holds by folded word the entries that have it.
    """

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        parts = lexicon.get(NameParts)
        entries: dict[str, Entry] = {}
        for place, name in enumerate(names):
            mention = text[name[0] : name[1]]
            entry = entries.get(mention)
            if entry is None:
                entries[mention] = Entry(name, parts.of(mention, name), place)
            else:
                entry.places.append(place)
        self.entries = list(entries.values())
        self.uses: dict[str, list[tuple[Entry, int]]] = {}
        self._forms: dict[str, Form] = {}
        for entry in self.entries:
            for index, part in enumerate(entry.parts):
                folded = part[1]
                if folded in self.uses:
                    self.uses[folded].append((entry, index))
                else:
                    self.uses[folded] = [(entry, index)]

    def __getitem__(self, word: str) -> Form:
        form = self._forms.get(word)
        if form is None:
            form = self._forms[word] = Form(word, self.uses[word])
        return form

    def accented(self) -> Iterator[Form]:
        """The words that are written with letters beyond ASCII somewhere."""
        found = (part.folded for entry in self.entries for part in entry.parts if not part.text.isascii())
        return (self[word] for word in dict.fromkeys(found))


def _parts(mention: str, name: Name) -> tuple[Part, ...]:
    if mention.isalpha():
        if len(mention) < 3 or (len(mention) < _ACRONYM and mention.isupper()):
            return ()
        return (Part(mention, fold_name(mention), 0, "surname" if name.surname else "given" if name.given else ""),)
    parts = []
    surname = name.surname.replace("-", " ").split()
    given = name.given.replace("-", " ").split()
    for match in _WORD.finditer(mention):
        word = match.group()
        if len(word) > 2 and word[0].isupper() and (len(word) >= _ACRONYM or not word.isupper()):
            part = "surname" if word in surname else "given" if word in given else ""
            parts.append(Part(word, fold_name(word), match.start(), part))
    return tuple(parts)
