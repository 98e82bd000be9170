"""Bodies that people speak for and lead, under their several names: the Pentagon and the Defense Department."""

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.titling.offices import Offices

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "to", "&"))
# Nouns that many bodies share.
_COMMON = frozenset(
    (
        "department ministry office agency bureau board commission committee council center centre service services "
        "administration authority national federal state states united us u.s. american american's association"
    ).split()
)


class Bodies:
    """Tells whether two folded names may be those of one body: `one-body` of the section `title-words`, the bodies of
    one office, a word that both have, initials.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._offices = lexicon.get(Offices)
        section = lexicon.sections.get("title-words", {})
        self._rows = [frozenset(map(fold, row)) for row in section.get("one-body", ())]
        self._known = frozenset(name for row in self._rows for name in row)

    def known(self, name: str) -> bool:
        """Whether it is the name of a body that the lexicon knows."""
        return name in self._known or name in self._offices.bodies

    def same(self, one: str, other: str) -> bool:
        """Whether two names may be those of one body."""
        if any(_holds(one, row) and _holds(other, row) for row in self._rows):
            return True
        if set(self._offices.bodies.get(one, ())) & set(self._offices.bodies.get(other, ())):
            return True
        left, right = (name.replace("-", " ").split() for name in (one, other))
        words = [{word.removesuffix("'s") for word in name} - _SMALL - _COMMON for name in (left, right)]
        if words[0] & words[1] or not (words[0] or words[1]):
            return True
        return _shortened(left, right) or _shortened(right, left)


def _holds(name: str, row: frozenset[str]) -> bool:
    return any(f" {body} " in f" {name} " for body in row)


def _shortened(short: list[str], long: list[str]) -> bool:
    """Whether a word is made of the first letters of a name, all or the first few: DHS, CDC."""
    if len(short) != 1 or len(long) < 2:
        return False
    letters = short[0].replace(".", "")
    every = "".join(word[0] for word in long)
    large = "".join(word[0] for word in long if word not in _SMALL)
    return len(letters) > 1 and (large.startswith(letters) or every.startswith(letters))
