"""A synonym for an office, and what stands in front of its own words."""

from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.titles import OWNERS, Word
from lintnews.prose.titling.body_names import BodyNames
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.roles import Roles
from lintnews.prose.titling.vicinity import Vicinity
from lintnews.prose.zones import Zone
from lintnews.records import Record


class Nickname(Record):
    """A synonym for an office. `start` is that of its article or owner, `core` that of the words behind it.

    `offices` are the ids that it may stand for; for a body that no office names, `body` holds its folded words. `weak`
    says little by itself and counts only near the holder. `definite` is false for one without article or owner. `below`
    holds where it stands for the deputy.
    """

    start: int
    core: int
    end: int
    text: str
    offices: tuple[str, ...]
    country: str
    body: str
    weak: bool
    former: bool
    definite: bool
    below: bool


class Meant(Record):
    """What the words of a nickname stand for by themselves; `owned` is one that is always of something."""

    offices: Sequence[str] = ()
    country: str = ""
    body: str = ""
    weak: bool = False
    below: bool = False
    owned: bool = False


class NicknameReader:
    """Reads on to the left: article, country, the whole that somebody is the top one of, "former"."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("office-nicknames", {})
        self._wholes = frozenset(fold(word) for word in section.get("wholes", ()))
        self._roles = lexicon.get(Roles)
        self._codes = lexicon.get(Countries).code
        self._bodies = lexicon.get(BodyNames)

    def read(self, near: Vicinity, start: int, last: Word, zone: Zone, meant: Meant) -> Nickname | None:
        """The nickname whose own words go from `start` to the end of `last`; None for one of several."""
        behind = near.behind(start, zone)
        offices, country, body, weak, below, owned = meant
        former, nation, at = self._qualities(behind)
        country, core = country or nation, behind[at + 1].start if at + 1 < len(behind) else start
        first, definite = core, False
        if at >= 0:
            word = behind[at].text
            if word in ("a", "an") or (word in self._roles.counts and not behind[at].owns):
                return None
            if behind[at].owns:
                code = self._codes.get(word, "")
                if owned and not (code or word in self._wholes or behind[at].capital):
                    return None
                owner = self._bodies.owner(behind[: at + 1])
                if owner:
                    word, at = owner.name, at + 1 - owner.size
                country, body = country or code, body or ("" if code or word in self._wholes else word)
                definite, first = True, behind[at].start
                if at > 0 and behind[at - 1].text == "the":
                    first = behind[at - 1].start
            elif word == "the" or word in OWNERS:
                definite, first = True, behind[at].start
        text = near.text
        end = last.end - (2 if last.owns and text[last.end - 1] in "sS" else 0)
        words = " ".join(text[first:end].split())
        return Nickname(first, core, end, words, tuple(offices), country, body, weak, former, definite, below)

    def _qualities(self, behind: Sequence[Word]) -> tuple[bool, str, int]:
        """Whether the words in front say former, the country they name, and the place of the word before them."""
        former, country, at = False, "", len(behind) - 1
        while at >= 0 and not behind[at].owns:
            word = behind[at].text
            if word in self._roles.former:
                former = True
            elif at and (code := self._codes.get(f"{behind[at - 1].text} {word}", "")):
                country = country or code
                at -= 1
            elif code := self._codes.get(word, ""):
                country = country or code
            else:
                break
            at -= 1
        return former, country, at
