"""One who signs, alone or in a list: `CNN's Ada Example in Oslo`, `Times staff writer Bo Sample`, `Reuters`."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.page.outlets import Outlets
from lintnews.prose.page.roles import Roles
from lintnews.records import Record
from lintnews.source import Span

_POSSESSIVE = expression(r"((?:[Tt]he )?[A-ZÀ-Þ0-9][\w.&\- ]{0,40}?)(?:['’]s|(?<=s)['’]) (?=[A-ZÀ-Þa-z])")
_WHERE = expression(
    r"\s+([Ii]n|[Ff]rom|[Aa]t|near|aboard|across|around|throughout|reporting from|[Oo]f|[Ff]or|[Ww]ith)\s+(?=[A-ZÀ-Þt])"
)
_OF = expression(r"(.{3,40}?) (?:[Oo]f|[Ff]or) (?=(?:the )?[A-Z])(.{2,60})")
_ASIDE = expression(r"\s*\([^()]*\)$")
_NICKNAME = expression(r" [\"“'‘][^\"”'’\n]{2,25}[\"”'’] ")
_NAME = expression(r"(?:[dDlLoO]['’]|[aA]l-|Mc|Mac)?[A-ZÀ-ÖØ-ÞĀ-ž][\w'’.\-]*\.?")

# Capitalised in bylines, and no part of a name where they end it.
_SMALL = frozenset({"For", "At", "Of", "In", "From", "With", "And", "The", "By"})
_OUTLET_IN = expression(r"(.+?) in ([A-ZÀ-Þ].+)")


class Person(Record):
    """Somebody whom a credit names, or an outlet (then `name` is empty), and the span of that name."""

    name: str
    start: int
    end: int
    place: str = ""
    outlet: str = ""
    role: str = ""


class Signers:
    """Reads them. Sections of the lexicon: `name-particles` and `name-suffixes` (`van`, `Jr.`)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._outlets = lexicon.get(Outlets)
        self._roles = lexicon.get(Roles)
        self._given = lexicon.get(GivenNames)
        self._particles = frozenset(lexicon.sections.get("name-particles", ()))
        self._suffixes = frozenset(lexicon.sections.get("name-suffixes", ()))

    def read(self, text: str, chunk: Span, alone: bool) -> Person | None:
        """Who stands in this part of a text, or None; `alone` lets a surname stand for a person."""
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
            told = next((n for n in range(size, len(tokens)) if self._roles.is_role(" ".join(tokens[n:]))), len(tokens))
            outlet, role = " ".join(tokens[size:told]), " ".join(tokens[told:])
            if outlet.startswith("The "):
                return person._replace(outlet=outlet, role=role)
            if outlet and (
                self._outlets.house(outlet) or (self._outlets.is_one(outlet) and self._outlets.opens_plainly(outlet))
            ):
                return person._replace(outlet=outlet, role=role)
            plain = not any(map(self._roles.is_about, tokens[:size]))
            if not outlet and plain and tokens[0].title() in self._given and rest[:1].isupper():
                return person._replace(role=role)
        return None

    def _of_outlet(self, words: str, start: int) -> Person | None:
        """`Ada Example of The Oregonian`, whose last word alone would make all of it an outlet."""
        of = _OF.fullmatch(words)
        if of and self._is_name(of[1], False) and self._outlets.is_one(of[2]) and not self._outlets.house(words):
            return Person(of[1], start, start + len(of[1]), outlet=of[2].removesuffix(" staff"))
        return None

    def _outlet(self, words: str, start: int) -> Person | None:
        placed = _OUTLET_IN.fullmatch(words)
        if placed and self._outlets.house(placed[1]):  # Reuters in Oslo
            return Person("", start, start + len(placed[1]), placed[2], placed[1])
        nameless = self._outlets.is_nameless(words)
        if nameless or (self._outlets.is_one(words) and not self._roles.end(words)):
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
        role_end = self._roles.end(words)
        if role_end:
            role = words[:role_end].strip()
            owner, role = self._roles.split(role)
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
                outlet = rest.removesuffix(" staff")
            else:
                place, _, after = rest.partition(" for ")
                outlet = after or outlet
            words = words[: where.start()]
        name = words.strip()
        if not name and outlet and role:  # AP journalists across Europe
            return Person("", chunk.start, end, place, outlet, role)
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
        at = self._roles.start(words, 3 if short else 2)
        return at if at and self._is_name(words[:at], False) else 0

    def _is_name(self, words: str, alone: bool) -> bool:
        """Given name and surname, with initials, particles and suffixes; one capitalised word where `alone`."""
        tokens = _NICKNAME.sub(" ", words.replace("\0", " ")).split()
        if not 1 <= len(tokens) <= 6 or (len(tokens) == 1 and not (alone and len(tokens[0]) > 1)):
            return False
        if (
            tokens[0] == "The"
            or tokens[-1] in _SMALL
            or not all(_NAME.fullmatch(token) or fold(token) in self._particles | self._suffixes for token in tokens)
        ):
            return False
        return bool(_NAME.fullmatch(tokens[-1])) or fold(tokens[-1]) in self._suffixes
