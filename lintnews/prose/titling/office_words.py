"""The words that offices are told by, all found in one pass over a story."""

from collections.abc import Mapping, Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.titling.offices import Offices
from lintnews.prose.watchwords import WatchWords


class OfficeWords:
    """Finds what nicknames turn on (`tops`, `bosses`, `seconds`, `synonyms`) and the `misused`: the names of offices
    that some country calls by another name. The phrases of each are folded.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("office-nicknames", {})
        offices = lexicon.get(Offices)
        self.tops = [fold(word) for word in section.get("tops", ())]
        self.bosses = [fold(word) for word in section.get("bosses", ())]
        self.seconds = [fold(word) for word in section.get("seconds", ())]
        self.synonyms = list(offices.synonyms)
        elsewhere = [office for office in offices.by_id.values() if office.instead or office.rendered]
        self.misused = [(form, office) for office in elsewhere for form in office.forms]
        misused = [form for form, _ in self.misused]
        self.misused_forms = frozenset(misused)
        phrases = dict.fromkeys([*self.tops, *self.bosses, *self.seconds, *self.synonyms, *misused])
        self._watched = WatchWords([*phrases])

    def find(self, folded: str) -> Mapping[str, Sequence[int]]:
        """Where each phrase that a folded text holds as whole words starts."""
        found: dict[str, list[int]] = {}
        for number, start, end in self._watched.find(folded):
            before = folded[start - 1] if start else " "
            if not (before.isalnum() or before in "-'" or folded[end : end + 1].isalnum()):
                found.setdefault(self._watched.phrases[number], []).append(start)
        return found
