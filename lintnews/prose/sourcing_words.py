"""The words for sources without a name: reader of the lexicon section `sourcing`."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lintnews.lexicon import Lexicon


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
        self.nouns = _alternation(self.people | self.vague)
        self.grants = _alternation(section.get("grants", ()))
        self.reasons = _alternation(section.get("reasons", ()))
        self.self_explaining = tuple(section.get("self-explaining", ()))


def _alternation(phrases: Iterable[str]) -> re.Pattern[str] | None:
    ordered = sorted(set(phrases), key=len, reverse=True)
    spaced = "|".join(re.escape(phrase).replace("\\ ", r"\s+") for phrase in ordered)
    return re.compile(rf"\b(?:{spaced})\b") if ordered else None
