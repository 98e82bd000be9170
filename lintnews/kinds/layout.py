"""What is left on the page that is not story: furniture, desk notes, end marks."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.prose.phrases import Phrases
from lintnews.rule import Hit, Rule, Trigger
from lintnews.scope import selects


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
        allowed = Phrases({"allowed": self.allow})
        for zone in story.zones:
            if selects(self.zones, zone):
                line = story.text[zone.start : zone.end]
                if not (self.allow and allowed.find(line, fold(line))):
                    yield Hit(zone.start, zone.end)
