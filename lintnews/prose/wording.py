"""How a title is written where it stands alone, and in which of its forms a story has it."""

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.offices import LINKS, Countries, Offices
from lintnews.prose.roles import Roles
from lintnews.prose.titles import Title

_KEPT = frozenset(("ceo", "cfo", "coo", "cto", "cio", "mp", "mep", "msp"))
# Not countries: their name is that of the body, and stays.
_BODIES = frozenset(("EU", "UN"))


class Wording:
    """Writes titles in lower case, but for the words that keep their capital anywhere."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._roles = lexicon.get(Roles)
        self._countries = lexicon.get(Countries)
        self._capitals = {
            fold(word)
            for entry in lexicon.sections.get("offices", {}).values()
            for form in entry["forms"]
            for word in form.split()
            if word[0].isupper()
        }
        self._offices = lexicon.get(Offices)

    def lower(self, text: str) -> str:
        """`US Secretary of State` as `US secretary of state`."""
        return " ".join(self._word(word) for word in text.split())

    def alone(self, title: Title) -> str:
        """The title as it stands alone on later reference: lower case, without its country and status."""
        words = [word for word in title.text.split() if not self._roles.status([fold(word)])]
        rest = words
        for size in (2, 1):
            code = self._countries.code.get(fold(" ".join(words[:size])).removesuffix("'s"), "")
            if len(words) > size and code and code not in _BODIES:
                rest = words[size:]
                break
        return self.lower(" ".join(rest))

    def _word(self, word: str) -> str:
        folded = fold(word).rstrip(".,")
        short = self._roles.short.get(fold(word))
        if short:
            return short
        if folded in self._capitals or folded in _KEPT or folded in self._countries.code:
            return word
        known = folded in LINKS or folded in self._roles.modifiers or self._roles.head(folded)
        return word.lower() if known else word
