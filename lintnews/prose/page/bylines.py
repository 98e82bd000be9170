"""Bylines: `By A and B, CNN`, `BY A | The Associated Press`, `A in London`, `By The Associated Press`."""

import re
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.orthography.words import Words
from lintnews.prose.page.datelines import MONTH
from lintnews.prose.page.outlets import Outlets
from lintnews.prose.page.roles import Roles
from lintnews.prose.page.signatures import Signatures
from lintnews.prose.page.signers import Person
from lintnews.prose.zones import Zone
from lintnews.records import Record

LONGEST = 200
_SIGNATURE = 80
_DASHES = "—–-"
# On Zipf's scale times ten: a word that is met once in some hundred thousand.
_COMMON = 40
_DAY = (
    rf"(?:(?:(?:[A-Z][a-z]+day|[A-Z][a-z]{{2}}),? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})"
    r"|\d{1,4}[/-]\d{1,2}[/-]\d{1,4})\b"
)
_BY = expression(
    rf"(?:(?:(?:updated|published|posted)(?: on)?:? )?{_DAY}(?:,? \d{{4}})?\s*[|•·/,–—-]?\s*(?=by\b))?[—–\-*_\s]*"
    r"((?:(?:an? |guest |special )?[a-z]+ (?:and [a-z]+ )?)?by|(?:compiled )?from(?= (?:staff|wire|news|agency)\b)"
    r"|words(?=:)|author(?=:)|reporter(?=:)|as told to)\b(?::\s*|\s+)",
    re.IGNORECASE,
)
# What follows the names: their outlet behind a bar, an address, a day, those who took the pictures.
_TAIL = expression(
    r"\s*(?:[|/•·]|\s[—–-]\s|\n|[,;]?\s\(?(?:@\w|[\w.+-]+@))\s*|\s+and (?:news )?agenc(?:y|ies)$"
    rf"|[,;.]?\s+(?:{_DAY}|(?:(?:Last|First) )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted)\b|[Rr]eporting from\b|as told to\b"
    r"|(?i:(?:with |and )?(?:additional )?"
    r"(?:photo|photograph|photography|picture|video|graphic|illustration|reporting)s? by)\b)",
)
_BAR = expression(r"[|/•·\n]| [—–-] ")
_CITY = expression(r"[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+)?")
_FURTHER = expression(r"\s+by\s+(?=[A-Z])", re.IGNORECASE)
_LEADS = frozenset({"a", "an", "guest", "special", "compiled"})


class Byline(Record):
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
        self._outlets = lexicon.get(Outlets)
        self._roles = lexicon.get(Roles)
        self._particles = frozenset(lexicon.sections.get("name-particles", ()))
        self._openers = frozenset(lexicon.sections.get("byline-openers", ()))
        self._given = lexicon.get(GivenNames)
        self._lexicon = lexicon

    def read(self, text: str, start: int, end: int, unmarked: bool = False) -> Byline | None:
        """The paragraph as a byline, or None. `unmarked` says that it stands where one may lack its `By`."""
        if end - start > LONGEST:
            return None
        last = start + len(text[start:end].rstrip("*_"))
        match = _BY.match(text, start, last)
        if match is None:
            return self._unmarked(text, start, last) if unmarked else None
        opener = next(word for word in match.group(1).lower().split() if word not in _LEADS)
        if opener not in ("by", "from", "author", "reporter", "as") and opener not in self._openers:
            return None
        people = self._people(text, match.end(), last) or self._in_city(text, match.end(), last)
        if any(self._is_phrase(person.name) for person in people):
            return None
        again = opener == "by" and " " in match.group(1)
        return Byline(start, end, people, again) if people else None

    def signs(self, text: str, start: int, end: int) -> bool:
        """Whether a line signs what stands above it: `— Ada Example, AP`."""
        if end - start > _SIGNATURE or text[start] not in _DASHES:
            return False
        signed = self.read(text, start, end, unmarked=True)
        return signed is not None and bool(signed.names) and self._outlets.is_known(signed.people[-1].outlet)

    def goes_on(self, text: str, start: int, end: int) -> bool:
        """Whether a line under a byline says more of its people: their outlet, what they are, where."""
        line = text[start:end]
        if len(line) > 60 or line.endswith((".", "!", "?", ":")):
            return False
        if line.lower().startswith("special to "):
            return True
        words = [part.strip() for part in line.partition("@")[0].replace("|", ",").split(",")]
        return all(self._outlets.is_one(part) or self._roles.is_role(part) for part in words[:1])

    def _unmarked(self, text: str, start: int, end: int) -> Byline | None:
        start = end - len(text[start:end].lstrip(_DASHES + " "))
        if start == end or text[end - 1] in ".!?:" or not text[start].isupper():
            return None
        house = self._outlets.is_known(text[start:end])
        if not house and " " not in text[start:end]:
            return None
        if house:
            return Byline(start, end, (Person("", start, end, outlet=text[start:end]),), marked=False)
        small = [word for word in text[start:end].split() if word.islower()]
        if not all(self._roles.may_sign(word) or word in self._particles for word in small):
            return None
        people = self._people(text, start, end)
        named = [person.name for person in people if person.name]
        known = named or (people and all(self._outlets.is_known(person.outlet) for person in people))
        return Byline(start, end, people, marked=False) if known and not any(map(self._is_phrase, named)) else None

    def _is_phrase(self, name: str) -> bool:
        """Whether a name is made of common words, as headings are: `Key Points`, and not `Grace Hunter`."""
        words = name.split()
        if len(words) < 2 or words[0].title() in self._given or not any(self._given):
            return False
        frequency = self._lexicon.get(Words).frequency
        return frequency(words[0].lower()) >= _COMMON and frequency(words[-1].lower()) >= _COMMON

    def _people(self, text: str, start: int, end: int) -> tuple[Person, ...]:
        """People up to a bar, a dash, a day or an address, after which only outlets, roles and places may follow."""
        tail = _TAIL.search(text, start, end)
        stop = tail.start() if tail else end
        if _FURTHER.search(text, start, stop):  # By A and By B
            listed = _FURTHER.sub(lambda match: "," + " " * (len(match.group()) - 1), text[start:stop])
            text = text[:start] + listed
        people = self._signatures.read(text, start, stop, follows=True)
        behind = _BAR.split(text[stop:end].lstrip(" |/•·—–-\n"), maxsplit=1)[0].strip()
        if not people or not people[-1].name or people[-1].outlet:
            return people
        if self._roles.is_role(behind):
            return (*people[:-1], people[-1]._replace(role=behind))
        return (*people[:-1], people[-1]._replace(outlet=behind)) if self._outlets.is_one(behind) else people

    def _in_city(self, text: str, start: int, end: int) -> tuple[Person, ...]:
        """`By Ada Example, Oslo`."""
        name, comma, place = text[start:end].rpartition(", ")
        if not comma or not _CITY.fullmatch(place) or place.split()[0] in self._given:
            return ()
        people = self._signatures.read(text, start, start + len(name), follows=True)
        return (people[0]._replace(place=place),) if len(people) == 1 and people[0].name else ()


def find_bylines(text: str, zones: Sequence[Zone], lexicon: Lexicon) -> tuple[Byline, ...]:
    """The bylines of a story in order."""
    reader = lexicon.get(Bylines)
    found = (reader.read(text, zone.start, zone.end, unmarked=True) for zone in zones if zone.kind == "byline")
    return tuple(byline for byline in found if byline is not None)
