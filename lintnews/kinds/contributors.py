"""Contributor lines: the one that is missing, and what is wrong with the one that is there."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.page.credit_slips import CreditSlips
from lintnews.prose.page.credited import reporters_mentioned, same_person
from lintnews.prose.page.credits import Credit
from lintnews.prose.page.outlet_slips import OutletSlips
from lintnews.prose.page.outlets import Outlets
from lintnews.prose.zones import PROSE
from lintnews.rule import Hit, Rule, Trigger

_POLICIES = ("always", "declared", "mentioned", "listed")
_LAST_WORD = expression(r"\S+\s*$")


class Kind(Rule):
    """Checks the lines that credit contributors; `finds` says for what.

    `missing`: the story has no such line though one is due. `when` tells when it is, any of `always`; `declared`, the
    front matter names contributors; `mentioned`, the text speaks of another reporter of the house ("told CNN's A");
    `listed`, the story is of one of the wires or sections in `of`. `unnamed`: the front matter names a contributor
    whom the line leaves out. `undeclared`: the line names somebody whom the front matter does not. `bylined`: a
    contributor has the byline too. `absent`: the line says who reported the story, and leaves out an author. `list`:
    names joined in another way than "A, B and C" (with `comma: always`, "A, B, and C"). `early`: the line stands
    above the end of the story. `below`: it stands below the wire's mark. `houses`: a second line is of another house.
    `unseparated`: no semicolon parts "Editing by A" from what goes before. `misspelled`: a slip in the words that
    such lines are made of. `outlets`: one in the name of a news organisation, in bylines and the lines of a wire too.
    """

    finds: Literal[
        "missing",
        "unnamed",
        "undeclared",
        "bylined",
        "absent",
        "list",
        "early",
        "below",
        "houses",
        "unseparated",
        "misspelled",
        "outlets",
    ]
    when: str | list[str] = "declared"
    of: list[str] = []
    comma: Literal["always", "never"] = "never"

    placeholders: ClassVar[tuple[str, ...]] = ("match", "name")

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for name in self._when:
            if name not in _POLICIES:
                yield "when", f"'{name}' is no policy; give any of {', '.join(_POLICIES)}"

    @property
    def _when(self) -> list[str]:
        return [self.when] if isinstance(self.when, str) else self.when

    @cached_property
    def needs(self) -> str:
        return "" if self.finds in ("missing", "misspelled", "outlets") else "credits"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        found: Iterator[Hit] = getattr(self, f"_{self.finds}")(story)
        return found

    def _missing(self, story: Document) -> Iterator[Hit]:
        when = self._when
        if "mentioned" in when:
            yield from self._mentioned(story)
        due = (
            "always" in when
            or ("declared" in when and bool(story.declared("contributors")))
            or ("listed" in when and not {house.lower() for house in self.of}.isdisjoint(_listings(story)))
        )
        prose = [zone for zone in story.zones if zone.kind in PROSE] if due else []
        if prose and "contributors" not in story.zones_by_kind:
            body = [zone for zone in prose if zone.kind in ("paragraph", "quote-block", "list")] or prose
            last = _LAST_WORD.search(story.text, body[-1].start, body[-1].end)
            start = last.start() if last else body[-1].start
            names = " and ".join(story.declared("contributors")) or "those who helped"
            yield Hit(start, body[-1].end, {"name": names}, of_story=True)

    def _mentioned(self, story: Document) -> Iterator[Hit]:
        credited = [*story.authors, *(person.name for credit in story.credits for person in credit.people)]
        for person in reporters_mentioned(story.text, story.zones, _own_outlets(story), story.lexicon):
            if not any(same_person(person.name, name) for name in credited):
                yield Hit(person.start, person.end, {"name": person.name})

    def _unnamed(self, story: Document) -> Iterator[Hit]:
        """Reported at the line."""
        named = [person.name for credit in story.credits for person in credit.people]
        for name in story.declared("contributors"):
            if named and not any(same_person(name, other) for other in named):
                last = story.credits[-1]
                yield Hit(last.start, last.end, {"name": name})

    def _undeclared(self, story: Document) -> Iterator[Hit]:
        declared = story.declared("contributors")
        for credit in story.credits if declared else ():
            for clause in credit.clauses:
                for person in clause.people if "edit" not in clause.role else ():
                    if person.name and not any(same_person(person.name, name) for name in declared):
                        yield Hit(person.start, person.end, {"name": person.name})

    def _bylined(self, story: Document) -> Iterator[Hit]:
        """A line such as Reuters's `Reporting by A` repeats the byline on purpose; editing is another task, and
        where a writer reported from no claim to have helped.
        """
        for credit in story.credits:
            for clause in credit.clauses:
                repeats = clause.role in ("reporting", "writing", "reported", "written") and len(credit.clauses) > 1
                for person in () if repeats or "edit" in clause.role or clause.role == "dispatch" else clause.people:
                    if person.name and any(same_person(person.name, name) for name in story.authors):
                        yield Hit(person.start, person.end, {"name": person.name})

    def _absent(self, story: Document) -> Iterator[Hit]:
        """Where `Reporting by` opens the line, as at Reuters, it names those of the byline first."""
        for credit in story.credits:
            first = credit.clauses[0]
            opens = fold(story.text[first.start : first.end]).lstrip("( ").startswith("reporting by")
            told = [person for clause in credit.clauses for person in clause.people]
            if opens and all(person.name for person in told):
                for byline in story.bylines:
                    for person in byline.people:
                        if person.name and not any(same_person(person.name, other.name) for other in told):
                            yield Hit(person.start, person.end, {"name": person.name})
                if not story.bylines:
                    yield from self._absent_author(story, [person.name for person in told])

    def _absent_author(self, story: Document, told: Sequence[str]) -> Iterator[Hit]:
        """Authors that only the metadata names, and no reporter of the line is."""
        for name in story.declared("byline", "authors"):
            if not any(same_person(name, other) for other in told):
                for value in (value for key in ("byline", "authors") for value in story.metadata.get(key, ())):
                    at = story.source.text.find(name, value.start, value.end)
                    if at >= 0:
                        yield Hit(at, at + len(name), {"match": name, "name": name}, in_source=True)
                        break

    def _list(self, story: Document) -> Iterator[Hit]:
        for credit in story.credits:
            for clause in credit.clauses:
                people = [person for person in clause.people if not person.place]
                if len(people) == len(clause.people) > 2 and clause.role not in ("desk", "contributing"):
                    yield from self._joint(story.text, people[-2].end, people[-1].start)

    def _joint(self, text: str, start: int, end: int) -> Iterator[Hit]:
        joint = text[start:end]
        wanted = ", and " if self.comma == "always" else " and "
        if joint in (", and ", " and ", ", ") and joint != wanted:
            yield Hit(start, end, {}, (wanted,), safe=joint != ", ")

    def _early(self, story: Document) -> Iterator[Hit]:
        """With more than the last seventh of the body below it, as notes and blurbs may follow, and no further take."""
        body = [zone for zone in story.zones if zone.kind == "paragraph"]
        whole = sum(zone.end - zone.start for zone in body)
        for credit in story.credits:
            below = sum(zone.end - zone.start for zone in body if zone.start > credit.end)
            last_take = all(dateline.start < credit.end for dateline in story.datelines)
            if 7 * below > whole > below and last_take:
                yield Hit(credit.start, credit.end)

    def _below(self, story: Document) -> Iterator[Hit]:
        """Below a mark with less than half of the body below it: one above the story says where it is from."""
        body = [zone for zone in story.zones if zone.kind == "paragraph"]
        half, last = sum(zone.end - zone.start for zone in body) / 2, 0
        for zone in body:
            half -= zone.end - zone.start
            if half <= 0:
                last = zone.start
                break
        marks = [
            zone.start for zone in story.zones if zone.kind == "credit" and zone.detail not in ("photo", "contact")
        ]
        end = next((mark for mark in marks if mark > last), None)
        for credit in story.credits:
            if end is not None and end < credit.start:
                yield Hit(credit.start, credit.end)

    def _misspelled(self, story: Document) -> Iterator[Hit]:
        slips = story.lexicon.get(CreditSlips)
        for zone in story.zones_by_kind.get("contributors", ()):
            if zone.detail == "misspelled":
                for start, end, meant in slips.find(story.text, zone.start, zone.end):
                    yield Hit(start, end, {"name": meant}, (meant,), safe=True)

    def _outlets(self, story: Document) -> Iterator[Hit]:
        slips = story.lexicon.get(OutletSlips)
        for kind in ("byline", "contributors", "credit"):
            for zone in story.zones_by_kind.get(kind, ()):
                for start, end, meant in slips.find(story.text, zone.start, zone.end):
                    yield Hit(start, end, {"name": meant}, (meant,), safe=True)

    def _houses(self, story: Document) -> Iterator[Hit]:
        first: set[str] = set()
        for credit in story.credits:
            houses = _houses_of(story, credit)
            if first and houses and not first & houses:
                yield Hit(credit.start, credit.end)
            first = first or houses

    def _unseparated(self, story: Document) -> Iterator[Hit]:
        """The space before a statement that only a space parts from the one before it; `Reporting by A, edited by B`
        is a sentence.
        """
        for credit in story.credits:
            for before, after in zip(credit.clauses, credit.clauses[1:], strict=False):
                gap = story.text[before.end : after.start]
                sentence = "," in gap and after.role.endswith("ed") and story.text[after.start].islower()
                if gap.strip(" ,") == "" and before.role != "desk" and not sentence:
                    yield Hit(before.end, after.start, {}, ("; ",), safe=True)


def _houses_of(story: Document, credit: Credit) -> set[str]:
    """The houses whose staff a line credits."""
    outlets = story.lexicon.get(Outlets)
    houses = {outlets.house(p.outlet) for clause in credit.clauses for p in clause.people if p.name and p.outlet}
    return houses - {""}


def _own_outlets(story: Document) -> tuple[str, ...]:
    """The outlets of the house whose story this is, by its byline, dateline and wire mark."""
    return story.lexicon.get(Outlets).outlets_of(sorted(_listings(story)))


def _listings(story: Document) -> set[str]:
    """The wires and sections that a story is of, in lower case."""
    outlets = story.lexicon.get(Outlets)
    given = [value.text for name in ("source", "section") for value in story.metadata.get(name, ())]
    agencies = [dateline.agency for dateline in story.datelines if dateline.agency]
    signed = [person.outlet for byline in story.bylines for person in byline.people if person.outlet]
    marks = {zone.detail for zone in story.zones_by_kind.get("credit", ())}
    names = {*given, *agencies, *signed}
    return {name.lower() for name in names} | {outlets.house(name) for name in names} | marks
