"""How often something stands in a headline, a sentence, a paragraph."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from lintnews import actions
from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.patterns.pattern import Pattern
from lintnews.patterns.tokens import seen
from lintnews.prose.zones import Zone
from lintnews.rule import Hit, Rule, Trigger

# With the sign of money or of a tag before it.
_WORD = expression(r"[$£€#@]?\w+")


class Kind(Rule):
    """Counts `token`, a regular expression, in each block of the scope, and reports more than `max` or fewer than
    `min` of it (0 asks nothing). The first one is shown, or the first word of the block where there is none (the top of
    the file, where the scope is the whole story).
    """

    token: str
    max: int = 0
    min: int = 0
    ignorecase: bool = False

    # That a word is accepted says nothing of how often it may stand.
    vocab: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("count",)

    @cached_property
    def _pattern(self) -> Pattern:
        return Pattern(self.id, self.token, ignorecase=self.ignorecase, lines=False)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        problem = self._pattern.problem()
        if problem:
            yield "token", problem
        if not self.token:
            yield "token", "there is nothing to count; give a word or an expression, such as ','"
        if self.max <= 0 and self.min <= 0:
            yield [], "this can never report anything; give 'max' or 'min'"
        if self.min > self.max > 0:
            yield (
                "min",
                f"nothing is {self.min} or more and at most {self.max}, so all would be reported; swap the two",
            )

    def triggers(self) -> Sequence[str] | None:
        """A rule that asks for at least so many must run where there is none."""
        return None if self.min > 0 or self.looks_at.raw else self._pattern.required()

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for region in self.looks_at.regions(story):
            text = seen(story, self, self._pattern, region)
            found = [match.span() for match in self._pattern.find_all(text)]
            if not (self.max > 0 and len(found) > self.max) and not (self.min > 0 and len(found) < self.min):
                continue
            values = {"count": str(len(found))}
            if not found:
                yield from self._nowhere(region, text, values)
            for start, end in next(([span] for span in found if text[slice(*span)].strip()), []):
                whole = story.source.text if self.looks_at.raw else story.text
                suggestions, safe = actions.offer(self.action, whole, region.start + start, region.start + end)
                place = (region.start + start, region.start + end)
                yield Hit(*place, values, suggestions, safe, in_source=self.looks_at.raw)

    def _nowhere(self, region: Zone, text: str, values: Mapping[str, str]) -> Iterator[Hit]:
        """A block that holds none of it, shown by its first word. Of one that is all quotation nothing is asked."""
        word = _WORD.search(text)
        if self.looks_at.raw or self.looks_at.summary:
            yield Hit(0, 0, values, in_source=True, of_story=True)
        elif word:
            yield Hit(region.start + word.start(), region.start + word.end(), values)
