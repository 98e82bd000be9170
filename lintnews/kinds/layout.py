"""What is left on the page that is not story: furniture, desk notes, end marks."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.prose.page import phrases
from lintnews.prose.page.phrases import Phrases
from lintnews.prose.zones import APPARATUS
from lintnews.rule import Hit, Rule, Trigger
from lintnews.scope import Scope

# How much of a line a message shows.
SHOWN = 50


class Kind(Rule):
    """Reports each stretch of the zones that `zones` names, such as `furniture.page`: a zone's kind and, after a
    stop, its detail. What the zones are is told by the lexicon's sections `lines`, `first-lines`, `last-lines` and
    `marks`.

    `allow` lists lines that the house leaves in on purpose, as patterns: `[a]` may be left out, `(a|b)` is either,
    `...` is anything.
    """

    zones: list[str]
    allow: list[str] = []

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        named = [zone for kind in self._kinds for zone in story.zones_by_kind.get(kind, ())]
        for zone in named if self._kinds else story.zones:
            if self._wanted.selects(zone):
                line = story.text[zone.start : zone.end]
                if not self._allowed.find(line, fold(line)):
                    yield Hit(zone.start, zone.end, {"match": _short(line)})

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for number, pattern in enumerate(self.allow):
            if problem := phrases.mistake(pattern):
                yield ["allow", number], problem

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """The kinds of the zones, where each is of the apparatus and so goes by one name."""
        kinds = frozenset(name.partition(".")[0] for name in self.zones)
        return kinds if kinds <= APPARATUS else frozenset()

    @cached_property
    def _wanted(self) -> Scope:
        return Scope(self.zones)

    @cached_property
    def _allowed(self) -> Phrases:
        return Phrases({"allowed": self.allow})


def _short(line: str) -> str:
    """A line as a message shows it."""
    words = " ".join(line.split())
    return words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + " ..."
