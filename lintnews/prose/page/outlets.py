"""News organisations as bylines and credit lines name them: `The Associated Press`, `BBC Scotland News`, `agencies`."""

from collections.abc import Iterable

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold

# American stations: WHBR, KQED-FM
_STATION = expression(r"[WK][A-Z]{3}(?:[ -](?:TV|FM|AM))?")


class Outlets:
    """Tells them. Sections of the lexicon: `outlets`, the names of news organisations by house; `outlet-words`, how
    their names end (`Times`); `nameless-outlets`, who is credited without a name (`agencies`).
    """

    def __init__(self, lexicon: Lexicon) -> None:
        sections = lexicon.sections
        self._by_house = {house: tuple(names) for house, names in sections.get("outlets", {}).items()}
        self._names = [name for names in self._by_house.values() for name in names]
        self._houses = {fold(name): house for house, names in self._by_house.items() for name in names}
        self.houses = frozenset(self._by_house)
        self._endings = frozenset(sections.get("outlet-words", ()))
        self._nameless = frozenset(sections.get("nameless-outlets", ()))
        self._joined = [name for name in self._houses if " and " in name or " & " in name]

    def house(self, outlet: str) -> str:
        """The house of an outlet's name (`ap` for `The Associated Press`), or empty."""
        name = fold(outlet).strip(" .")
        return self._houses.get(name) or self._houses.get(name.removeprefix("the ")) or ""

    def outlets_of(self, houses: Iterable[str]) -> tuple[str, ...]:
        """The names that the outlets of these houses go by."""
        return tuple(name for house in houses for name in self._by_house.get(house, ()))

    def house_in(self, line: str) -> str:
        """The house of the first outlet that a line names, or empty."""
        for outlet in self._names:
            before, found, after = line.partition(outlet)
            if found and not before[-1:].isalnum() and not after[:1].isalnum():
                return self.house(outlet)
        return ""

    def is_one(self, words: str) -> bool:
        """Whether words are the name of a news organisation, known or by its last word."""
        if self.house(words) or self.is_nameless(words) or _STATION.fullmatch(words):
            return True
        tokens = words.strip(" .").split()
        last = fold(tokens[-1]) if tokens else ""
        if len(tokens) > 1 and tokens[0].isupper() and fold(tokens[0]) in self._houses:
            return "'" not in fold(words)
        return len(tokens) > 1 and last in self._endings and (tokens[0][0].isupper() or tokens[0] == "the")

    def is_known(self, words: str) -> bool:
        """Whether words name a house of the lexicon, or those who are credited without a name."""
        return bool(self.house(words)) or self.is_nameless(words)

    def are_known(self, words: str) -> bool:
        """Whether words list houses of the lexicon: `AFP, Reuters`."""
        return all(self.is_known(name) for name in words.replace("/", ",").replace(" and ", ",").split(","))

    def is_nameless(self, words: str) -> bool:
        """Whether words credit a newsroom without its name: `staff and agencies` has two of them."""
        return fold(words).strip(" .") in self._nameless

    def opens_plainly(self, words: str) -> bool:
        """Whether the first word shows that an outlet begins here: `The`, or a house in capitals."""
        first = words.split()[0]
        return first in ("The", "the") or (first.isupper() and bool(self.house(first)))

    def masked(self, part: str) -> str:
        """`part` with the `and` of known outlets hidden at equal length."""
        folded = fold(part)
        for name in self._joined:
            at = folded.find(name)
            if at >= 0:
                inside = part[at : at + len(name)].replace(" and ", "\0and\0").replace(" & ", "\0&\0")
                part = part[:at] + inside + part[at + len(name) :]
        return part
