"""What may stand only where something else does: an abbreviation that is never explained."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from lintnews import actions
from lintnews.document import Document
from lintnews.patterns.exceptions import WithExceptions
from lintnews.patterns.pattern import Pattern
from lintnews.patterns.tokens import seen
from lintnews.prose.zones import Zone
from lintnews.rule import Hit, Trigger


class Kind(WithExceptions):
    """Reports what `first` matches unless `second` allows it; both are regular expressions.

    Where `second` has groups, what they match, up to and in the same paragraph, is what `first` may say: with
    `first: '\\b[A-Z]{3,5}\\b'` and `second: '\\(([A-Z]{3,5})\\)'` an abbreviation must have stood in brackets. Where
    it has none, it must stand somewhere in the same paragraph. `exceptions` and `vocab` let pass as in existence.
    """

    first: str
    second: str
    ignorecase: bool = False

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    @cached_property
    def _first(self) -> Pattern:
        return Pattern(self.id, self.first, lines=False)

    @cached_property
    def _second(self) -> Pattern:
        return Pattern(self.id, self.second, lines=False)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for key, pattern in (("first", self._first), ("second", self._second)):
            problem = pattern.problem()
            if problem:
                yield key, problem
            elif not getattr(self, key).strip():
                yield key, "there is nothing to look for, so the rule would never report anything; give an expression"
        yield from super().problems()

    def triggers(self) -> Sequence[str] | None:
        return None if self.looks_at.raw else self._first.required()

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        allowed: set[str] = set()
        captures = self._second.compiled.groups > 0
        for region in self.looks_at.regions(story):
            found = list(self._first.find_all(seen(story, self, self._first, region)))
            if captures:
                allowed.update(self._captured(story, region))
            elif found and self._second.find(self._unmasked(story, region)):
                continue
            spans = [match.span() for match in found if match.group() not in allowed]
            yield from self._reported(story, region, spans)

    def _reported(self, story: Document, region: Zone, spans: list[tuple[int, int]]) -> Iterator[Hit]:
        text = story.source.text if self.looks_at.raw else story.text
        for start, end in spans:
            place = (region.start + start, region.start + end)
            if start < end and not self.excuses(story, text, *place):
                suggestions, safe = actions.offer(self.action, text, *place)
                yield Hit(*place, {}, suggestions, safe, in_source=self.looks_at.raw)

    def _captured(self, story: Document, region: Zone) -> Iterator[str]:
        for match in self._second.find_all(self._unmasked(story, region)):
            yield from (group for group in match.groups() if group)

    def _unmasked(self, story: Document, region: Zone) -> str:
        """The block with its quotations: what somebody says explains an abbreviation too."""
        if self.looks_at.raw:
            return story.source.text
        expression = self._second.expression
        text = story.seen("include", expression.straight, expression.joined)
        return self.looks_at.shown(story, text, region)
