"""Datelines: the form of the house, the state that must or must not follow the city, the city's spelling."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.datelines import Dateline, Gazetteer
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Checks datelines, those of the `agencies` given or of all; `finds` says for what.

    `form`: capitals where the agency's form (section `dateline-forms` of the lexicon) has them, and its dash.
    `state`: a city that needs a state or country and has none; cities that stand alone are in the lexicon's
    `standalone-cities`. `spare`: a state or country after a city that stands alone. `abbreviation`: a state in
    another than its dateline form (`states`; for `wrong-states`, whatever the agency). `misspelled`: a city one slip
    from one that stands alone.
    """

    finds: Literal["form", "state", "spare", "abbreviation", "misspelled"]
    agencies: list[str] = []

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for dateline in story.datelines:
            if not self.agencies or dateline.agency in self.agencies:
                yield from getattr(self, f"_{self.finds}")(story, dateline, story.lexicon.get(Gazetteer))

    def _form(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        form = gazetteer.forms.get(dateline.agency)
        apart = "\n" in story.text[dateline.start : dateline.end + 1]  # the format sets it off, or the wire has its own
        if form is None or not dateline.place or (apart and not dateline.dash) or dateline.dash == "_":
            return
        place = dateline.place.upper() if form.capitals else dateline.place
        text = story.text[dateline.start : dateline.end].rstrip()
        opening = text.removesuffix(dateline.dash.strip()).rstrip().replace(dateline.place, place, 1)
        wanted = f"{opening} {form.dash}"
        if wanted != text:
            yield Hit(dateline.start, dateline.start + len(text), {"wanted": wanted}, (wanted,))

    def _state(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        cities = dateline.place.split("/")
        if dateline.place and not dateline.region and not all(gazetteer.stands_alone(city) for city in cities):
            yield _at(dateline)

    def _spare(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        """A foreign city that shares its name with one in a state (`PARIS, Texas`) needs that state."""
        region = dateline.region
        if region and gazetteer.is_spare(dateline.place, region):
            start = story.text.index(region, dateline.start)
            yield Hit(dateline.start, start + len(region), {"wanted": dateline.place}, (dateline.place,))

    def _abbreviation(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        wanted = gazetteer.state(dateline.region, everywhere=not self.agencies) if dateline.region else None
        if wanted is not None and wanted != dateline.region:
            start = story.text.index(dateline.region, dateline.start + len(dateline.place))
            yield Hit(start, start + len(dateline.region), {"wanted": wanted}, (wanted,), safe=True)

    def _misspelled(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        wanted = None if dateline.region else gazetteer.slip(dateline.place)
        if wanted is not None and dateline.place.title() not in story.text[dateline.end :]:
            yield _at(dateline)._replace(values={"wanted": wanted}, suggestions=(wanted,))


def _at(dateline: Dateline) -> Hit:
    return Hit(dateline.start, dateline.start + len(dateline.place), {"wanted": dateline.place})
