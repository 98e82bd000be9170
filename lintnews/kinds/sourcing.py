"""Sources without a name: listed with the reason given, reported where none is given, or where nobody is meant."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.quoting.sourcing_words import Sourcing
from lintnews.prose.sourcing import names_follow
from lintnews.rule import Hit, Rule, Trigger

_REACH = 3000  # characters after a source in which somebody may still be named, however long the paragraphs


class Kind(Rule):
    """Reports sources that the copy lets speak without naming them. `finds` says which:

    - `explained`: an anonymous source, with the reason that the copy gives for it
    - `unexplained`: an anonymous source with no reason given (`according to a senior official`)
    - `granted-unexplained`: copy that says a source asked for anonymity, and not why
    - `vague`: `sources said`, `critics say`, with nobody named in the rest of the paragraph and the `paragraphs`
      after it

    The words for such sources are the section `sourcing` of a pack's `lexicon.yml`.
    """

    finds: Literal["explained", "unexplained", "granted-unexplained", "vague"]
    paragraphs: int = 2

    reads_language: ClassVar[bool] = True
    placeholders: ClassVar[tuple[str, ...]] = ("match", "reason")

    @cached_property
    def needs(self) -> str:
        return "unnamed_sources"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        ends = [zone.end for zone in story.zones_by_kind.get("paragraph", ())]
        for source in story.unnamed_sources:
            if source.vague:
                kind = "vague"
            elif source.reason:
                kind = "explained"
            else:
                kind = "granted-unexplained" if source.granted else "unexplained"
            if kind != self.finds or (source.vague and self._named_after(story, source.end, ends)):
                continue
            reason = story.text[source.reason.start : source.reason.end] if source.reason else ""
            yield Hit(source.start, source.end, {"reason": reason})

    def _named_after(self, story: Document, at: int, ends: Sequence[int]) -> bool:
        last = min(bisect_left(ends, at) + self.paragraphs, len(ends) - 1)
        end = max(ends[last], at) if ends else at
        return names_follow(story.unquoted, at, min(end, at + _REACH), story.lexicon.get(Sourcing))
