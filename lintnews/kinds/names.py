"""Names that change on the way down a story."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.accept import Registered
from lintnews.document import Document
from lintnews.finding import Level
from lintnews.prose.naming.accents import find_mixed_accents
from lintnews.prose.naming.drift import find_drift
from lintnews.prose.naming.forms import Drift
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Reports a name that does not stay the same. `finds` says which:

    - `spelled-two-ways`: a name one slip from one that the story uses more (Lavorv, where it has Lavrov), two from a
      long one; a person's given name in two spellings (Antony and Anthony Blinken); a hyphen, a capital or a small word
      that changes (Jean Luc, Mcconnell, van der Leyen); two people, plurals and ordinary words are left alone
    - `mixed-accents`: a name with its accents in one place and without them in another (Gutiérrez, Gutierrez)

    The rule's level is for what is certain; where two names may be meant, it is a warning at most. In a message
    `{right}` is the other spelling, `{times}` how often the story has it, `{line}` the line of one of those places.
    """

    finds: Literal["spelled-two-ways", "mixed-accents"]
    scope: str | list[str] = "all"
    quotes: Literal["skip", "include", "only"] = "include"

    reads_language: ClassVar[bool] = True
    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "right", "times", "line")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for drift in _best(self._drifts(story)):
            if drift.wrong in story.lexicon.get(Registered):
                continue
            zone = story.zone_at(drift.start)
            if zone and self.looks_at.selects(zone):
                line, _ = story.source.position(story.source_span(drift.right_at, drift.right_at + 1).start)
                values = {"right": drift.right, "times": _times(drift.times), "line": str(line)}
                yield Hit(drift.start, drift.end, values, (drift.right,), level=self._level(drift.sure))

    def _drifts(self, story: Document) -> Iterable[Drift]:
        if self.finds == "mixed-accents":
            return sorted(find_mixed_accents(story.text, story.names, story.name_forms))
        return find_drift(story.text, story.names, story.name_forms, story.lexicon)

    def _level(self, sure: bool) -> Level:
        own = Level[self.level.upper()]
        return own if sure else min(own, Level.WARNING)


def _best(drifts: Iterable[Drift]) -> Iterable[Drift]:
    """Of drifts that ask for the same change, which two names may call for, the one with the most places for it."""
    best: dict[tuple[int, int, str], Drift] = {}
    for drift in drifts:
        key = drift.start, drift.end, drift.right
        if key not in best or best[key].times < drift.times:
            best[key] = drift
    return best.values()


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
