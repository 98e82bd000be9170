"""The words that offices are told by, all found in one pass over a story."""

from collections.abc import Mapping, Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.titling.offices import Offices
from lintnews.prose.watchwords import WatchWords


class OfficeWords:
    """Finds what nicknames turn on (`tops`, `bosses`, `seconds`, `leaders`, `synonyms`) and the `misused`: the names of
    offices that some country calls by another name. The phrases of each are folded.

    `foreign` holds the ids of the offices that have a country and are called so only by others: the treasury secretary,
    by "finance minister"; `led` those of whoever leads a country.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("office-nicknames", {})
        offices = lexicon.get(Offices)
        self.tops = [fold(word) for word in section.get("tops", ())]
        self.bosses = [fold(word) for word in section.get("bosses", ())]
        self.seconds = [fold(word) for word in section.get("seconds", ())]
        self.leaders = [fold(word) for word in section.get("leaders", ())]
        self.led = [id for id in section.get("led-by", ()) if id in offices.by_id]
        self.synonyms = list(offices.synonyms)
        elsewhere = [office for office in offices.by_id.values() if office.instead or office.rendered]
        self.misused = [(form, office) for office in elsewhere for form in office.forms]
        misused = [form for form, _ in self.misused]
        self.misused_forms = frozenset(misused)
        self.foreign = _foreign(offices)
        turns = (*self.tops, *self.bosses, *self.seconds, *self.leaders)
        phrases = dict.fromkeys([*turns, *self.synonyms, *misused])
        self._watched = WatchWords([*phrases])

    def find(self, folded: str) -> Mapping[str, Sequence[int]]:
        """Where each phrase that a folded text holds as whole words starts."""
        found: dict[str, list[int]] = {}
        for number, start, end in self._watched.find(folded):
            before = folded[start - 1] if start else " "
            if not (before.isalnum() or before in "-'" or folded[end : end + 1].isalnum()):
                found.setdefault(self._watched.phrases[number], []).append(start)
        return found


def _foreign(offices: Offices) -> dict[str, list[str]]:
    """The names of offices that have another name in some country, each with the ids of the offices there."""
    found: dict[str, list[str]] = {}
    held: dict[str, Sequence[str]] = {}
    countries = {office.country for office in offices.by_id.values()}
    for office in offices.by_id.values():
        for code, right in (*office.instead.items(), *office.rendered.items()):
            if code not in countries:
                continue
            if right not in held:
                held[right] = offices.held(fold(right).split()).offices
            # Heads of state and of government may well meet.
            alike = [offices.by_id[id] for id in held[right] if not (office.national or offices.by_id[id].national)]
            ids = [other.id for other in alike if other.country == code]
            for form in office.forms if ids else ():
                known = found.setdefault(form, [])
                known += [id for id in ids if id not in known and form not in offices.by_id[id].forms]
    return {form: ids for form, ids in found.items() if ids}
