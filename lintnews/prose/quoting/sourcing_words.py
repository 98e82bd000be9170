"""The words for sources without a name: reader of the lexicon section `sourcing`."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.watchwords import WatchWords, is_whole
from lintnews.source import Span

_REACH = 40  # characters on either side of a word that a phrase with it may take
_WORD = expression(r"[^\W_]+")
_CREDITING = frozenset(("according", "wrote", "writes"))


class Sourcing:
    """Reader of the lexicon section `sourcing`: its lists as sets of folded words, its phrases as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        section: Mapping[str, Any] = lexicon.sections.get("sourcing", {})
        words = {name: frozenset(" ".join(entries).split()) for name, entries in section.items()}
        nothing: frozenset[str] = frozenset()
        self.people = words.get("people", nothing)
        self.vague = words.get("vague", nothing)
        self.bare = words.get("bare", nothing)
        self.saying = words.get("saying", nothing)
        self.describing = words.get("describing", nothing)
        self.one = words.get("one", nothing)
        self.several = words.get("several", nothing)
        self.definite = words.get("definite", nothing)
        self.prepositions = words.get("prepositions", nothing)
        self.breaks = words.get("breaks", nothing)
        self.following = words.get("following", nothing)
        self.knowing = words.get("knowing", nothing)
        self.helping = words.get("helping", nothing)
        self.crediting = tuple(section.get("crediting", ()))
        self.nouns = self.people | self.vague
        # Words next to which a name is that of a source, and words with a capital that are none.
        self.naming = self.saying | _CREDITING
        self.unnaming = self.vague | self.definite | self.breaks | self.several
        self.grants = _alternation(section.get("grants", ()))
        told = {max(_WORD.findall(phrase), key=len) for phrase in section.get("grants", ())}
        self._watched = WatchWords([*sorted(self.nouns), *sorted(told)])
        self._count = len(self.nouns)
        self.reasons = _alternation(section.get("reasons", ()))
        self.self_explaining = tuple(section.get("self-explaining", ()))

    def find(self, folded: str) -> tuple[list[Span], list[Span]]:
        """Where the nouns stand in a folded text, and where it speaks of anonymity, each in order."""
        nouns: list[Span] = []
        told: set[int] = set()
        spoken: dict[int, list[int]] = {}
        for number, start, end in self._watched.find(folded):
            if number >= self._count:
                spoken.setdefault(number, []).append(start)
                told.update([number] if is_whole(folded, start, end) else ())
            elif is_whole(folded, start, end):
                nouns.append(Span(start, end))
        return sorted(nouns), self._granted(folded, [at for number in told for at in spoken[number]])

    def _granted(self, folded: str, places: Iterable[int]) -> list[Span]:
        """The phrases that speak of anonymity around the longest words of some, which stand in these places."""
        if self.grants is None:
            return []
        found = (self.grants.search(folded, max(at - _REACH, 0), at + _REACH) for at in places)
        return sorted({Span(*match.span()) for match in found if match})


def _alternation(phrases: Iterable[str]) -> re.Pattern[str] | None:
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    spaced = "|".join(re.escape(phrase).replace("\\ ", r"\s+") for phrase in ordered)
    return expression(rf"\b(?:{spaced})\b") if ordered else None
