"""Wire credits and copyright lines."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.page.outlets import Outlets
from lintnews.rule import Hit, Rule, Trigger

_YEAR = expression(r"\b(?:19|20)\d\d\b")
_APART = ("contact", "photo", "syndication")


class Kind(Rule):
    """Checks the lines that say whose copy a story is; `finds` says for what.

    `missing`: the dateline or byline is an agency's, of `houses` where any are given, and no credit or copyright
    line names it. `foreign`: a mark of another house than the byline's or dateline's, and than `houses`. `year`: a
    copyright year that is not the story's. `ours` names the houses whose copy goes without a mark: a story with no
    agency in its byline or dateline is then theirs, and every other house's mark in it is foreign.
    """

    finds: Literal["missing", "foreign", "year"]
    houses: list[str] = []
    ours: list[str] = []

    placeholders: ClassVar[tuple[str, ...]] = ("match", "name")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        found: Iterator[Hit] = getattr(self, f"_{self.finds}")(story)
        return found

    def _missing(self, story: Document) -> Iterator[Hit]:
        marked = _marks(story)
        for start, end, house, name in _owners(story):
            if (not self.houses or house in self.houses) and house not in {mark[2] for mark in marked}:
                yield Hit(start, end, {"name": name}, of_story=True)
                return

    def _foreign(self, story: Document) -> Iterator[Hit]:
        marks = _marks(story)
        owners = {house for _, _, house, _ in _owners(story)} or set(self.ours) if marks else set()
        for start, end, house in marks:
            if house and owners and house not in owners and house not in self.houses:
                yield Hit(start, end, {"name": house.upper()})

    def _year(self, story: Document) -> Iterator[Hit]:
        """A page of the web shows the year that it was called up in."""
        for zone in story.zones_by_kind.get("credit", ()):
            line = story.text[zone.start : zone.end]
            years = list(_YEAR.finditer(line)) if "©" in line or "opyright" in line else []
            if not years or zone.detail in _APART or story.date is None:
                continue
            told, year = [int(match.group()) for match in years], story.date.year
            if year not in told and not (story.format == "html" and max(told) > year):
                start = zone.start + years[-1].start()
                yield Hit(start, start + 4, {"name": str(year)}, (str(year),))


def _owners(story: Document) -> list[tuple[int, int, str, str]]:
    """The houses that byline and dateline name, as (start, end, house, name)."""
    outlets = story.lexicon.get(Outlets)
    named = [
        (byline.start, byline.end, person.outlet)
        for byline in story.bylines
        for person in byline.people
        if person.outlet
    ]
    named += [(line.start, line.end, line.agency) for line in story.datelines if line.agency]
    return [(start, end, house, name) for start, end, name in named if (house := outlets.house(name))]


def _marks(story: Document) -> list[tuple[int, int, str]]:
    """The credit lines with the house of each, as (start, end, house), empty where no house is known."""
    outlets = story.lexicon.get(Outlets)
    found = []
    for zone in story.zones_by_kind.get("credit", ()):
        if zone.detail not in _APART:
            line = story.text[zone.start : zone.end]
            found.append((zone.start, zone.end, outlets.house_in(line) or _known(outlets, zone.detail)))
    return found


def _known(outlets: Outlets, house: str) -> str:
    """The house, where it is one: details of credits name other things too."""
    return house if house in outlets.houses else ""
