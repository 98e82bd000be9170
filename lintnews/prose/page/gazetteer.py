"""Places as datelines have them: which cities stand alone, how states are written, and slips in either."""

from lintnews.lexicon import Lexicon
from lintnews.prose.naming.given_names import without_accents
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.orthography.slips import one_slip
from lintnews.prose.orthography.words import NAME, Words
from lintnews.records import Record

# Shorter names of towns have too many neighbours.
_TOWN = 7
# What one vowel for another costs, more than two letters that changed places; and a letter set once for twice.
_SLIGHT = 1.3
_TWIN = 0.1


class Form(Record):
    """How an agency writes its datelines."""

    dash: str
    capitals: bool


class Gazetteer:
    """Places as datelines have them. Sections of the lexicon: `standalone-cities`, by group; `states` and `postal`,
    states with their dateline form and postal code; `wrong-states`, forms that are wrong in every house, with the
    right one; `dateline-forms`, by agency.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        sections = lexicon.sections
        groups = sections.get("standalone-cities", {})
        self._home = {city.upper() for city in groups.get("us", ())}
        self._cities = {city.upper() for group in groups.values() for city in group}
        self._states: dict[str, str] = sections.get("states", {})
        self._postal: dict[str, str] = sections.get("postal", {})
        self._wrong: dict[str, str] = sections.get("wrong-states", {})
        self._forms = sections.get("dateline-forms", {})
        self._words = lexicon.get(Words)

    @property
    def forms(self) -> dict[str, Form]:
        return {agency: Form(form["dash"], form["capitals"]) for agency, form in self._forms.items()}

    def stands_alone(self, city: str) -> bool:
        """Whether a city needs no state or country; a ship and a plane have none."""
        name = without_accents(city.strip().upper())
        return name in self._cities or name.startswith("ABOARD ")

    def is_spare(self, city: str, region: str) -> bool:
        """Whether a region says nothing new: a home city's state, a foreign city's country."""
        known = city.upper() in self._home
        state = region in self._states or region in self._states.values() or region in self._postal
        return (known and state) or (not known and not state and self.stands_alone(city))

    def state(self, region: str, everywhere: bool) -> str | None:
        """The dateline form of a state; with `everywhere`, only where the form given is wrong in every house."""
        if region in self._wrong:
            return self._wrong[region]
        if everywhere:
            return None
        name = self._postal.get(region, region)
        if f"{region}." in self._states.values():
            return f"{region}."
        return self._states.get(name)

    def slip(self, city: str) -> str | None:
        """The city that stands alone from which one slip parts this one, in its capitals."""
        upper = city.upper()
        if len(upper) < 5 or self.stands_alone(upper):
            return None
        close = [known for known in self._cities if parted_by_one_slip(known, upper)]
        return None if len(close) != 1 else close[0] if city.isupper() else close[0].title()

    def town(self, place: str) -> str | None:
        """The name, as dictionaries have it, from which a slight slip parts a place that is none, in its capitals."""
        word = place.lower()
        if len(word) < _TOWN or not word.isalpha() or self._words.knows(word):
            return None
        slips = one_slip(word, self._is_name)
        alike = {name for name, cost in slips if cost <= (_SLIGHT if len(name) == len(word) else _TWIN)}
        name = alike.pop() if len(alike) == 1 else ""
        return (name.upper() if place.isupper() else name.title()) or None

    def _is_name(self, word: str) -> bool:
        return self._words.frequency(word) == NAME
