"""The words for sources without a name: reader of the lexicon section `sourcing`."""

import re
from collections.abc import Iterable, Mapping, Set
from typing import Any

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.source import Span

_REACH = 40  # characters on either side of a word that a phrase with it may take
_WORD = expression(r"[^\W_]+")


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
        self._stems = {noun: _stem(noun, self.nouns) for noun in self.nouns}
        self._compounds = frozenset(noun for noun in self.nouns if not noun.isalnum())
        self.grants = _alternation(section.get("grants", ()))
        self._grant_words = {max(_WORD.findall(phrase), key=len) for phrase in section.get("grants", ())}
        self.reasons = _alternation(section.get("reasons", ()))
        self.self_explaining = tuple(section.get("self-explaining", ()))

    def find_grants(self, folded: str, words: Set[str]) -> list[Span]:
        """Where a folded text of these words speaks of anonymity, in order: by the longest word of each phrase."""
        if self.grants is None:
            return []
        found = set()
        for word in self._grant_words & words:
            at = folded.find(word)
            while at >= 0:
                match = self.grants.search(folded, max(at - _REACH, 0), at + _REACH)
                if match:
                    found.add(Span(*match.span()))
                at = folded.find(word, at + len(word))
        return sorted(found)

    def find_nouns(self, folded: str, words: Set[str]) -> list[Span]:
        """Where the nouns stand in a folded text of these words, in order.

        Searching for one stem after another, of those that are there, is faster than one expression with all of them.
        """
        found = []
        for stem in {self._stems[noun] for noun in (self.nouns & words) | self._compounds}:
            at = folded.find(stem)
            while at >= 0:
                end = at + len(stem)
                while end < len(folded) and folded[end].isalnum():
                    end += 1
                if folded[at:end] in self.nouns and not (at and folded[at - 1].isalnum()):
                    found.append(Span(at, end))
                at = folded.find(stem, end)
        found.sort()
        return found


def _stem(noun: str, nouns: Iterable[str]) -> str:
    """The shortest of these nouns that this one begins with."""
    return min((other for other in nouns if noun.startswith(other)), key=len)


def _alternation(phrases: Iterable[str]) -> re.Pattern[str] | None:
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    spaced = "|".join(re.escape(phrase).replace("\\ ", r"\s+") for phrase in ordered)
    return expression(rf"\b(?:{spaced})\b") if ordered else None
