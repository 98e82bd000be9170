"""How a title is written where it stands alone, and in which of its forms a story has it."""

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.offices import LINKS, Countries
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
        offices = lexicon.sections.get("offices", {}).values()
        self._written = {fold(form): form for entry in offices for form in entry["forms"]}

    def lower(self, text: str) -> str:
        """`US Secretary of State` as `US secretary of state`, `Fed Chair` as `Fed chair`."""
        words, done = text.split(), list[str]()
        while words:
            for size in range(min(len(words), 9), 0, -1):
                form = self._written.get(fold(" ".join(words[:size])))
                if form:
                    done.append(form)
                    break
            else:
                size = 1
                done.append(self._word(words[0]))
            words = words[size:]
        return " ".join(done)

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
        if folded in _KEPT or folded in self._countries.code:
            return word
        known = folded in LINKS or folded in self._roles.modifiers or self._roles.head(folded)
        return word.lower() if known else word
