"""The same word twice in a row."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, ClassVar

from lintnews import actions
from lintnews.document import Document
from lintnews.patterns.exceptions import WithExceptions
from lintnews.patterns.pattern import Pattern
from lintnews.patterns.tokens import Tokens, seen
from lintnews.prose.folding import fold
from lintnews.rule import Hit, Trigger


class Kind(WithExceptions):
    """Reports a match of the `tokens`, regular expressions, that is the same as the match before it in a sentence.

    `max` repeats are let pass; `ignorecase` takes capitals and small letters for the same; with `alpha` only what is
    all letters counts. `exceptions` and `vocab` let pass as they do in the kind existence.
    """

    tokens: list[str]
    max: int = 0
    ignorecase: bool = False
    alpha: bool = False

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    @cached_property
    def _pattern(self) -> Pattern:
        return Pattern(self.id, "|".join(self.tokens), ignorecase=self.ignorecase, lines=False)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not any(map(str.strip, self.tokens)):
            yield "tokens", "there is nothing to look for; give the expression of a word, such as '[^\\s]+'"
        for number, problem in Tokens(self, self.tokens, self.ignorecase, word=False).problems():
            yield ["tokens", number], problem
        if self.max < 0:
            yield "max", "this many repeats are let pass; it is 0 or more"
        yield from super().problems()

    def triggers(self) -> Sequence[str] | None:
        return None if self.looks_at.raw else self._pattern.required()

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        whole = story.source.text if self.looks_at.raw else story.text
        for region in self.looks_at.regions(story):
            text = seen(story, self, self._pattern, region)
            for start, end, word in self._repeats(self._pattern.find_all(text)):
                first, last = region.start + start, region.start + end
                if not self._in_one_sentence(story, first, last) or self.excuses(story, whole, first, last):
                    continue
                suggestions, safe = actions.offer(self.action, whole, first, last)
                yield Hit(first, last, {"match": word}, suggestions, safe, in_source=self.looks_at.raw)

    def _repeats(self, found: Iterator[Any]) -> Iterator[tuple[int, int, str]]:
        """Spans from the last but one of too many equal matches to the last, with the word."""
        start, before, count = 0, "", 0
        for match in found:
            word = match.group().strip()
            same = fold(word) == fold(before) if self.ignorecase else word == before
            count = count + 1 if same and word and (not self.alpha or word.isalpha()) else 0
            if count > self.max:
                yield start, match.end(), word
                count = 0
            start, before = match.start(), word

    def _in_one_sentence(self, story: Document, start: int, end: int) -> bool:
        if self.looks_at.raw:
            return "\n" not in story.source.text[start:end]
        starts = story.sentence_starts
        return bisect_right(starts, start) == bisect_right(starts, end - 1)
