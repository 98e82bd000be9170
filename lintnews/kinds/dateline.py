"""Datelines: the form of the house, the state that must or must not follow the city, the city's spelling."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.calendar import MONTHS, Calendar, on, parse
from lintnews.prose.folding import fold
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.page.datelines import Dateline
from lintnews.prose.page.gazetteer import Gazetteer
from lintnews.rule import Hit, Rule, Trigger

_CAPITALIZED = expression(r"[A-ZÀ-Þ](?<!\w.)[\w'’-]{4,}")  # a set of characters first is what `re` is fast at


class Kind(Rule):
    """Checks datelines, those of the `agencies` given or of all; `finds` says for what.

    `form`: capitals where the agency's form (section `dateline-forms` of the lexicon) has them, and its dash.
    `state`: a city that needs a state or country and has none; cities that stand alone are in the lexicon's
    `standalone-cities`. `spare`: a state or country after a city that stands alone. `abbreviation`: a state in
    another than its dateline form (`states`; for `wrong-states`, whatever the agency). `misspelled`: a city one slip
    from one that stands alone; with a state or country, one that is no name and a slight slip from a name. `unlike`:
    another city than that of the metadata. `drift`: a city that the story spells otherwise, by one slip, and never as
    the dateline does. `day`: a day that is not the story's, nor the one before or after it.
    """

    finds: Literal["form", "state", "spare", "abbreviation", "misspelled", "unlike", "drift", "day"]
    agencies: list[str] = []

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted")

    @cached_property
    def needs(self) -> str:
        return "datelines"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for dateline in story.datelines:
            if not self.agencies or dateline.agency in self.agencies:
                yield from getattr(self, f"_{self.finds}")(story, dateline, story.lexicon.get(Gazetteer))

    def _form(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        form = gazetteer.forms.get(dateline.agency)
        apart = "\n" in story.text[dateline.start : dateline.end + 1]  # the format sets it off, or the wire has its own
        if form is None or not dateline.place or (apart and not dateline.dash) or dateline.dash == "_":
            return
        place = _in_capitals(dateline.place) if form.capitals else dateline.place
        text = story.text[dateline.start : dateline.end].rstrip()
        opening = text.removesuffix(dateline.dash.strip()).rstrip().replace(dateline.place, place, 1)
        if dateline.region:
            opening = opening.replace(f"{place} {dateline.region}", f"{place}, {dateline.region}")
        wanted = f"{opening} {form.dash}"
        if wanted != text:
            yield Hit(dateline.start, dateline.start + len(text), {"wanted": wanted}, (wanted,))

    def _state(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        cities = dateline.place.split("/")
        alone = all(gazetteer.stands_alone(city) or gazetteer.slip(city) for city in cities)
        if dateline.place and not dateline.region and not alone:
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
        wanted = gazetteer.town(dateline.place) if dateline.region else gazetteer.slip(dateline.place)
        if wanted is not None and dateline.place.title() not in story.text[dateline.end :]:
            yield _at(dateline)._replace(values={"wanted": wanted}, suggestions=(wanted,))

    def _unlike(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        declared = [value.text for value in story.metadata.get("dateline", ())]
        place = fold(dateline.place)
        if (
            place
            and declared
            and not any(place in fold(text) or fold(text).split(",")[0] in place for text in declared)
        ):
            yield _at(dateline)._replace(values={"wanted": declared[0].split(",")[0]})

    def _drift(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        """Where the story has the other spelling twice: one slip from a name may be another name."""
        city = dateline.place.upper()
        if len(city) < 6 or " " in city:
            return
        size = len(city)
        counts = Counter([word for word in _CAPITALIZED.findall(story.text, dateline.end) if -2 < len(word) - size < 2])
        alike = [word for word in counts if parted_by_one_slip(word.upper(), city)]
        if not any(word.upper() == city for word in counts) and len(alike) == 1 and counts[alike[0]] > 1:
            wanted = alike[0].upper() if dateline.place.isupper() else alike[0]
            yield _at(dateline)._replace(values={"wanted": wanted}, suggestions=(wanted,))

    def _day(self, story: Document, dateline: Dateline, gazetteer: Gazetteer) -> Iterator[Hit]:
        given = next((day for value in story.metadata.get("date", ()) if (day := parse(value.text))), None)
        date = next(Calendar().find(dateline.day), None) if dateline.day else None
        day = on(date, given) if date and given else None
        if given and day and abs((day - given).days) > 1:
            start = story.text.index(dateline.day, dateline.start)
            yield Hit(start, start + len(dateline.day), {"wanted": f"{MONTHS[given.month - 1].title()} {given.day}"})


def _in_capitals(place: str) -> str:
    """A place as datelines have it: McALLEN, DeKALB and FOND du LAC keep their small letters."""
    return " ".join(_capitals(word) for word in place.split(" "))


def _capitals(word: str) -> str:
    if word[:2] == "Mc":
        return word[:2] + word[2:].upper()
    kept = word in ("du", "de", "la") or (word[:2].istitle() and word[2:].isupper())
    return word if kept else word.upper()


def _at(dateline: Dateline) -> Hit:
    return Hit(dateline.start, dateline.start + len(dateline.place), {"wanted": dateline.place})
