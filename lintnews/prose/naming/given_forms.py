"""Which given names may be forms of one another: Robert and Bob, Antony and Anthony."""

from lintnews.lexicon import Lexicon


class GivenForms:
    """Reader of the sections `given-forms` and `given-name-variants`, each a list of lines of names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._forms: dict[str, list[list[str]]] = {}
        for section in ("given-forms", "given-name-variants"):
            for line in lexicon.sections.get(section, ()):
                names = line.lower().split()
                for name in names:
                    self._forms.setdefault(name, []).append(names)

    def alike(self, one: str, other: str) -> bool:
        """Whether two folded given names may be one person's."""
        return one == other or any(other in names for names in self._forms.get(one, ()))
