"""The dateline that opens a story: the place, the day where the house gives it, the agency, a dash."""

import re
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.zones import Zone
from lintnews.records import Record

_DASH = r"(?:—|–|―|---?|\.?-|_)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_CITY = rf"(?:(?:St|Ste|Mt|Ft)\. )?{_CAPITAL}[A-ZÀ-ÖØ-Þ.'’\-]+(?:[ /]{_CAPITAL}[A-ZÀ-ÖØ-Þ.'’\-]*){{0,3}}"
_MIXED = rf"{_CAPITAL}[\w.'’\-]+(?:[ /](?:{_CAPITAL}[\w.'’\-]*|de|of|the|la|upon))*"
_REGION = rf"{_CAPITAL}[\w.’' ]{{1,24}}"
_AGENCY = r"\((?P<agency>[A-Za-z][\w.&’'/ ]{1,30})\)"
_SHAPES = (
    # WASHINGTON (AP) —, PARIS, Jan 3 (Reuters) - and Lyon (France) (AFP) - ; the place may stand in mixed letters, or
    # be left out.
    rf"(?:(?P<place>{_CITY}|{_MIXED})(?:, ?(?P<region>(?!{_DAY}){_REGION}?)| [(\[](?P<country>{_REGION})[)\]])?)?"
    rf"(?:(?:, ?| |^)(?P<day>{_DAY}))? ?(?:--)?{_AGENCY} ?(?P<dash>{_DASH}|:)?\s*",
    # TOKYO, Jan. 3, Kyodo - and MOSCOW, January 3. /TASS/. and OSLO, Jan. 3, 2022 /Newswire/ --
    rf"(?P<place>{_CITY}|{_MIXED})(?:, (?P<region>(?!{_DAY}){_REGION}?))?, (?P<day>{_DAY})"
    rf"(?:,? |\.? /)(?P<agency>[A-Z]\w+)(?P<dash> ?{_DASH}|/(?:\.| ?{_DASH}))\s*",
    # Oslo CNN — and Oslo, AAP - and AP — without brackets
    rf"(?:(?P<place>{_CITY}|{_MIXED})(?:, ?(?P<region>{_REGION}?))?,? )?(?P<agency>[A-Z]\w+)"
    r"(?P<dash> ?(?:—|–|―)| ---?| -(?= ))\s*",
    # WASHINGTON — and SPRINGFIELD, Ill., Jan. 3 —
    rf"(?P<place>{_CITY})(?:, ?(?P<region>(?!{_DAY}){_REGION}?))?(?:,? (?P<day>{_DAY}))?"
    rf"(?P<dash> ?(?:—|–|―)| (?:---?|- ))\s*",
    # NEW DELHI: where the place is known
    rf"(?P<place>{_CITY})(?:, (?P<day>{_DAY}))?(?P<dash>:) +",
    # Oslo, 3 January 2022 — where a day shows what it is
    rf"(?P<place>{_CITY}|{_MIXED}),? (?P<day>{_DAY})(?P<dash> ?(?:—|–|―)| ---?| -(?= ))\s*",
    # Oslo, Norway — and Washington — and (NEW YORK) — where the place is known
    rf"(?P<open>\()?(?P<place>{_CITY}|{_MIXED})(?:, ?(?P<region>{_REGION}?))?(?P<close>\))?"
    rf"(?P<dash> ?(?:—|–|―)| ---?| -(?= ))\s*",
)
_BRACKETED, _DAYED, _BARE_AGENCY, _CAPITALS, _COLON, _MIXED_DAY, _KNOWN = range(7)
# A dateline that the format marks as one, without a dash: HARBORTOWN, Maine and Harbortown, July 29
_MARKED = (
    rf"(?P<place>{_CITY}|{_MIXED})(?:, ?(?P<region>(?!{_DAY}){_REGION}?))?(?:,? (?P<day>{_DAY}))?(?: {_AGENCY})?\s*$"
)
LONGEST = 100
_ALONE = 40
_SET_OFF = expression(r"—|–|―| -{1,3} ")


class Dateline(Record):
    """The parts of a dateline, empty where it lacks them; `end` is where the story begins."""

    start: int
    end: int
    place: str
    region: str
    day: str
    agency: str
    dash: str


class Datelines:
    """Reads datelines. Sections of the lexicon: `dateline-agencies`, known in a dateline's brackets; `dateline-labels`,
    words in capitals that open a paragraph and are no place (`UPDATE`); `standalone-cities` and `colon-cities`, places
    that a colon may follow; `states`, `postal` and `countries`.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        sections = lexicon.sections
        self._agencies = {name.lower() for name in sections.get("dateline-agencies", ())}
        self._signed = tuple(sections.get("dateline-agencies", ()))
        self._labels = {word.upper() for word in sections.get("dateline-labels", ())}
        groups = [*sections.get("standalone-cities", {}).values(), sections.get("colon-cities", ())]
        self._places = {city.upper() for group in groups for city in group}
        states, postal = sections.get("states", {}), sections.get("postal", {})
        self._regions = frozenset([*states, *states.values(), *postal, *sections.get("countries", ())])
        self._states = {name for name in sections.get("states", {}).values() if name.endswith(".")}
        self._shapes: list[re.Pattern[str]] = []

    def find(self, text: str, start: int, end: int, lead: bool = True) -> Dateline | None:
        """The dateline that opens a paragraph. `lead` says that it is one of the first paragraphs of the body,
        where a place in capitals and a dash are enough.
        """
        end = min(end, start + LONGEST)
        head = text[start:end]
        if not self._possible(head, lead):
            return None
        self._shapes = self._shapes or [expression(shape) for shape in _SHAPES]
        for number, shape in enumerate(self._shapes if lead else self._shapes[:1]):
            match = shape.match(head)
            if match and self._accepts(number, match.groupdict(""), head[match.end() :]):
                return Dateline(start, start + match.end(), *self._parts(match))
        return None

    def marked(self, text: str, start: int, end: int) -> Dateline | None:
        """A stretch that the format marks as a dateline, whether it ends in a dash or not."""
        found = self.find(text, start, len(text))
        if found is not None and found.end >= end:
            return found
        match = expression(_MARKED).match(text[start : min(end, start + LONGEST)])
        return None if match is None else Dateline(start, end, *self._parts(match))

    def alone(self, line: str) -> bool:
        """Whether a line of its own is a dateline: `CNN —`, `Washington CNN —`."""
        words = line.rstrip(" \xa0")
        if len(words) > _ALONE or not words.endswith(("—", "–", "--")):
            return False
        return words.rstrip("—–- \xa0)").endswith(self._signed)

    def _possible(self, head: str, lead: bool) -> bool:
        """A cheap look: an agency in brackets soon, or capitals first."""
        if "(" in head and ")" in head:
            return head[0] == "(" or head[0].isupper()
        if not lead or len(head) < 4 or not head[0].isupper():
            return False
        return head[1].isupper() or head.startswith(("St. ", "Ste. ")) or _SET_OFF.search(head, 0, _ALONE) is not None

    def _accepts(self, number: int, parts: dict[str, str], rest: str) -> bool:
        """Whether what has the shape of a dateline is one; `rest` is what follows it."""
        place = parts["place"].upper()
        if place in self._labels or place.split(" ")[0] in self._labels:
            return False
        known = any(name in self._agencies for name in parts.get("agency", "").lower().split("/"))
        begins = rest[:1].isupper() or rest[:1] in tuple("“\"‘'")
        if number == _BRACKETED:
            shown = place == parts["place"] or (begins and bool(parts["day"] or parts["dash"] or known))
            told = known or (bool(place) and (parts["place"].isupper() or bool(parts["day"] and parts["dash"])))
            return told and bool(parts["dash"] or not place or shown)
        if number == _DAYED:
            return known or "/" in parts["dash"]
        if number == _CAPITALS:
            return len(place) > 3 and any(char.isalpha() for char in place)
        if number == _MIXED_DAY:
            return begins
        if number == _KNOWN:
            told = parts["region"] in self._regions or (not parts["region"] and place in self._places)
            return begins and told and bool(parts["open"]) == bool(parts["close"])
        return begins and known if number == _BARE_AGENCY else place in self._places

    def _parts(self, match: re.Match[str]) -> list[str]:
        parts = match.groupdict("")
        parts["region"] = parts.get("region") or parts.get("country", "")
        parts["place"] = parts.get("place", "").rstrip("-")
        city, _, last = parts["place"].rpartition(" ")
        if city and last in self._states and not parts["region"]:  # SPRINGFIELD Ill. lacks its comma
            parts["place"], parts["region"] = city, last
        return [parts.get(name, "") for name in ("place", "region", "day", "agency", "dash")]


def find_datelines(text: str, zones: Sequence[Zone], lexicon: Lexicon) -> tuple[Dateline, ...]:
    """The datelines of a story in order."""
    reader = lexicon.get(Datelines)
    found = (reader.marked(text, zone.start, zone.end) for zone in zones if zone.kind == "dateline")
    return tuple(dateline for dateline in found if dateline is not None)
