"""Somebody who changes sex on the way down: a spokesman, whom the story then calls the spokeswoman."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.rule import Hit, Rule, Trigger

# What stands around a noun that takes up somebody whom the story has told of: not `the spokeswoman for the board`, nor
# `Ann Lee, the spokeswoman`, `the spokeswoman Ann Lee`.
_THE = expression(r"(?<!, )\b[Tt]he $")
_TELLS_WHO = expression(
    r" (?:for|of|at|from|in|to|with|who|whose|[A-Z])|, (?:[A-Z]|who\b)|['’]s? (?:husband|wife|name)\b"
)


class Kind(Rule):
    """Reports a noun that takes somebody up (`the spokeswoman`) where the story has told of nobody called so, but of
    one called by its counterpart (`a spokesman`). Each of `pairs` is two such nouns; `unless` lists nouns for either,
    which leave it open in a story that has them (`spokesperson`).
    """

    pairs: list[list[str]]
    unless: list[str] = []

    reads_language: ClassVar[bool] = True
    placeholders: ClassVar[tuple[str, ...]] = ("match", "other")

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        for number, pair in enumerate(self.pairs):
            if len(pair) != 2:
                yield ["pairs", number], "a pair is two nouns, each the counterpart of the other"

    @cached_property
    def _counterparts(self) -> dict[str, str]:
        return {one: other for pair in self.pairs for one, other in (pair, pair[::-1])}

    @cached_property
    def _words(self) -> list[str]:
        return [*self._counterparts, *self.unless]

    def triggers(self) -> Sequence[str]:
        return [fold(word) for word in self._words]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if len(triggers) < 2 or any(self._words[trigger.number] in self.unless for trigger in triggers):
            return
        text = story.seen(self.quotes)
        told: set[str] = set()
        for start, end, number in sorted({(trigger.start, trigger.end, trigger.number) for trigger in triggers}):
            if text[start - 1 : start].isalpha() or text[end : end + 1].isalpha():
                continue
            noun = self._words[number]
            other = self._counterparts[noun]
            before = text[max(start - 8, 0) : start]
            takes_up = _THE.search(before) is not None and _TELLS_WHO.match(text, end) is None
            if takes_up and noun not in told and other in told:
                yield Hit(start, end, {"other": other}, (other,))
            elif not takes_up:
                told.add(noun)
