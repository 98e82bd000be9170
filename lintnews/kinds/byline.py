"""Bylines: the one that is missing, and what is wrong with the one that is there."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.finding import Level
from lintnews.prose.naming.given_names import without_accents
from lintnews.prose.page.bylines import Byline
from lintnews.prose.page.credited import same_person
from lintnews.rule import Hit, Rule, Trigger

# A paragraph of the story's text is longer than this, in characters.
_LONG = 200
# A page with more bylines than this is an index of stories.
_MOST = 5


class Kind(Rule):
    """Checks the byline; `finds` says for what.

    `missing`: neither the copy nor its metadata has a byline (`when: always`; with `when: listed` only in stories
    whose metadata `source` or `section` is among `of`). Reported at the headline, or at the first paragraph.
    `unlike`: the byline in the copy and those whom the metadata names differ, or the metadata names two; a name that
    differs in accents alone is a suggestion.
    `doubled`: `By By A`. `agency`: an agency alone is named, and no person.
    """

    finds: Literal["missing", "unlike", "doubled", "agency"]
    when: Literal["always", "listed"] = "always"
    of: list[str] = []

    placeholders: ClassVar[tuple[str, ...]] = ("match", "name")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        found: Iterator[Hit] = getattr(self, f"_{self.finds}")(story)
        return found

    def _missing(self, story: Document) -> Iterator[Hit]:
        given = [value.text.lower() for name in ("source", "section") for value in story.metadata.get(name, ())]
        due = self.when == "always" or any(name.lower() in given for name in self.of)
        declared = any(value.text.strip() for name in ("byline", "authors") for value in story.metadata.get(name, ()))
        if due and not declared and not story.bylines:
            places = [zone for zone in story.zones if zone.kind in ("headline", "paragraph")]
            headlines = [zone for zone in places if zone.kind == "headline"]
            for zone in (headlines or places)[:1]:
                yield Hit(zone.start, zone.end, of_story=True)

    def _unlike(self, story: Document) -> Iterator[Hit]:
        told = [names for names in map(story.declared, ("byline", "authors")) if names]
        if story.format == "html":  # the head of a page often names one author of several
            signed = [name for byline in story.bylines for name in byline.names]
            told = [names for names in told if not any(same_person(one, name) for one in signed for name in names)]
        makers = story.declared("creator")  # whoever set a file up need not be the writer
        for byline in _own(story):
            for person in byline.people:
                near = _closest(person.name, makers) if makers and person.name not in makers else ()
                if near and not told:
                    yield Hit(person.start, person.end, {"name": near[0]}, near)
                for names in told if person.name else ():
                    if not any(same_person(person.name, name) for name in names):
                        values = {"name": " and ".join(names)}
                        yield Hit(person.start, person.end, values, _closest(person.name, names))
                        break
                    accented = _accented(person.name, names)
                    if accented:
                        values = {"name": accented[0]}
                        yield Hit(person.start, person.end, values, accented, level=Level.SUGGESTION)
                        break
        if len(told) > 1 and not story.bylines:
            yield from self._within_metadata(story, *told)

    def _within_metadata(self, story: Document, bylined: Sequence[str], authors: Sequence[str]) -> Iterator[Hit]:
        """The names of a byline in the metadata that the authors there lack."""
        for name in bylined:
            if any(same_person(name, author) for author in authors):
                continue
            values = {"match": name, "name": " and ".join(authors)}
            for value in story.metadata.get("byline", ()):
                at = story.source.text.find(name, value.start, value.end)
                if at >= 0:
                    yield Hit(at, at + len(name), values, _closest(name, authors), in_source=True)

    def _doubled(self, story: Document) -> Iterator[Hit]:
        for byline in story.bylines:
            if byline.again:
                line = story.text[byline.start : byline.end]
                first, _, rest = line.partition(" ")
                again = byline.start + len(first) + 1 + len(rest) - len(rest.lstrip())
                yield Hit(byline.start, again + len(rest.split()[0]), {}, (first,), safe=True)

    def _agency(self, story: Document) -> Iterator[Hit]:
        if story.bylines and not story.authors:
            byline = story.bylines[0]
            outlets = " and ".join(person.outlet for person in byline.people)
            yield Hit(byline.start, byline.end, {"name": outlets})


def _own(story: Document) -> Sequence[Byline]:
    """The story's own bylines: above its text, or below where none stands above; others are of stories beside it."""
    text = next((zone.start for zone in story.zones if zone.kind == "paragraph" and zone.end - zone.start > _LONG), 0)
    own = [byline for byline in story.bylines if byline.start < text] or story.bylines
    return own if len(own) <= _MOST else ()


def _accented(name: str, others: Sequence[str]) -> tuple[str, ...]:
    """The name of the others that is this one but for its accents: José, Jose."""
    plain = without_accents(name)
    return tuple(other for other in others if other != name and without_accents(other) == plain)[:1]


def _closest(name: str, others: Sequence[str]) -> tuple[str, ...]:
    """The name of the others that this one may be a slip for."""
    import difflib

    return tuple(difflib.get_close_matches(name, others, n=1, cutoff=0.75))
