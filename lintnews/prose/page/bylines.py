"""Bylines: `By A and B, CNN`, `BY A | The Associated Press`, `A in London`, `By The Associated Press`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.orthography.words import Words
from lintnews.prose.page.roles import Roles
from lintnews.prose.page.signatures import Person, Signatures
from lintnews.prose.zones import Zone

LONGEST = 200
# On Zipf's scale times ten: a word that is met once in some hundred thousand.
_COMMON = 40
_BY = expression(
    r"[—–\-*_\s]*((?:[A-Za-z]+ (?:and [a-z]+ )?)?by|words(?=:)|author(?=:)|reporter(?=:)|as told to)\b:?\s+",
    re.IGNORECASE,
)
_TAIL = expression(r"\s*(?:[|/•·]|\s[—–-]\s|\n|[,;]?\s\(?(?:@\w|[\w.+-]+@))\s*|\s+and (?:news )?agenc(?:y|ies)$")


class Byline(NamedTuple):
    """A byline. `again` says that its `By` stands twice; it is unmarked where there is no `By` at all."""

    start: int
    end: int
    people: tuple[Person, ...]
    again: bool = False
    marked: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(person.name for person in self.people if person.name)


class Bylines:
    """Reads bylines. Section `byline-openers` of the lexicon: words that may stand before `by` (`Story by`)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._signatures = lexicon.get(Signatures)
        self._roles = lexicon.get(Roles)
        self._particles = frozenset(lexicon.sections.get("name-particles", ()))
        self._openers = frozenset(lexicon.sections.get("byline-openers", ()))
        self._given = lexicon.get(GivenNames)
        self._lexicon = lexicon

    def read(self, text: str, start: int, end: int, unmarked: bool = False) -> Byline | None:
        """The paragraph as a byline, or None. `unmarked` says that it stands where one may lack its `By`."""
        if end - start > LONGEST:
            return None
        match = _BY.match(text, start, end)
        if match is None:
            return self._unmarked(text, start, end) if unmarked else None
        opener = match.group(1).lower().split()[0]
        if opener not in ("by", "author", "reporter", "as") and opener not in self._openers:
            return None
        people = self._people(text, match.end(), end)
        if any(self._is_phrase(person.name) for person in people):
            return None
        again = opener == "by" and " " in match.group(1)
        return Byline(start, end, people, again) if people else None

    def goes_on(self, text: str, start: int, end: int) -> bool:
        """Whether a line under a byline says more of its people: their outlet, what they are, where."""
        line = text[start:end]
        if len(line) > 60 or line.endswith((".", "!", "?", ":")):
            return False
        words = [part.strip() for part in line.partition("@")[0].replace("|", ",").split(",")]
        return all(self._signatures.is_outlet(part) or self._roles.is_role(part) for part in words[:1])

    def _unmarked(self, text: str, start: int, end: int) -> Byline | None:
        if text[end - 1] in ".!?:" or not text[start].isupper() or " " not in text[start:end]:
            return None
        small = [word for word in text[start:end].split() if word.islower()]
        if not all(self._roles.may_sign(word) or word in self._particles for word in small):
            return None
        people = self._people(text, start, end)
        named = [person.name for person in people if person.name]
        return Byline(start, end, people, marked=False) if named and not any(map(self._is_phrase, named)) else None

    def _is_phrase(self, name: str) -> bool:
        """Whether a name is made of common words, as headings are: `Key Points`, and not `Grace Hunter`."""
        words = name.split()
        if len(words) < 2 or words[0] in self._given or not any(self._given):
            return False
        frequency = self._lexicon.get(Words).frequency
        return frequency(words[0].lower()) >= _COMMON and frequency(words[-1].lower()) >= _COMMON

    def _people(self, text: str, start: int, end: int) -> tuple[Person, ...]:
        """People up to a bar, a dash or an address, after which only outlets, roles and places may follow."""
        tail = _TAIL.search(text, start, end)
        stop = tail.start() if tail else end
        return self._signatures.read(text, start, stop, follows=True)


def find_bylines(text: str, zones: Sequence[Zone], lexicon: Lexicon) -> tuple[Byline, ...]:
    """The bylines of a story in order."""
    reader = lexicon.get(Bylines)
    found = (reader.read(text, zone.start, zone.end, unmarked=True) for zone in zones if zone.kind == "byline")
    return tuple(byline for byline in found if byline is not None)
