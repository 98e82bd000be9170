"""The same word twice in a row."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.finding import Level
from lintnews.prose.longwords import LongWords
from lintnews.prose.masking import masked
from lintnews.rule import Hit, Rule, Trigger

_TWICE = expression(r"(?<![\w'’.-])(\w+) \1(?![\w-])")
_WORD_BEFORE = expression(r"([\w'’]+)\W*$")


class Kind(Rule):
    """Reports a word that stands twice in a row, where nobody could mean that.

    `never` lists words that never do; they have the rule's level. Words of `particles` (`came in in 1979`) and all
    others of four letters or more are told no higher than a warning: a particle unless a verb of `phrasal` or one in
    -ed or -ing stands before it, any other word only outside quotations, in small letters, and once in the story. Words
    of `allowed` are let pass. The first of the two is offered for both.
    """

    never: list[str] = []
    particles: list[str] = []
    phrasal: list[str] = []
    allowed: list[str] = []
    quotes: Literal["skip", "include", "only"] = "include"

    def triggers(self) -> Sequence[str]:
        return ["", *(f"{word} {word}" for word in (*self.never, *self.particles))]

    @cached_property
    def _listed(self) -> list[str]:
        return ["", *self.never, *self.particles]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for trigger in triggers:
            word = self._listed[trigger.number]
            if not word or not self._stands_alone(story, trigger.start, trigger.end):
                continue
            certain = trigger.number <= len(self.never)
            if certain or (story.text[trigger.start].islower() and not self._phrasal(story.folded, trigger.start)):
                yield self._hit(story, trigger.start, trigger.end, certain)
        if story.lexicon.get(LongWords).any_doubled(story.text):
            yield from self._others(story)

    def _others(self, story: Document) -> Iterator[Hit]:
        known = {*self.never, *self.particles, *self.allowed}
        found = [match for match in _TWICE.finditer(story.text) if len(match[1]) >= 4 and match[1].islower()]
        for match in found:
            meant = sum(other[1] == match[1] for other in found) > 1
            if meant or match[1] in known or story.unquoted[match.start() : match.end()] != match[0]:
                continue
            if self._stands_alone(story, *match.span()):
                yield self._hit(story, *match.span(), certain=False)

    def _hit(self, story: Document, start: int, end: int, certain: bool) -> Hit:
        first = story.text[start:end].split()[0]
        milder = Level.WARNING if self.level == "error" and not certain else None
        return Hit(start, end, suggestions=(first,), safe=certain, level=milder)

    def _stands_alone(self, story: Document, start: int, end: int) -> bool:
        """Whether a pair is two whole words on one line, no more than two, no name, and no markup."""
        text = story.text
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if before.isalnum() or before in tuple("'’.-_/@#") or after.isalnum() or after in tuple("-_/@'’&"):
            return False
        first, second = text[start:end].split()[0], text[start:end].split()[-1]
        if not second.islower() or story.folded.startswith(f" {second} ", end) or (first.isupper() and len(first) > 1):
            return False
        return self.sees(story, start, end) and not masked(text, start, end)

    def _phrasal(self, folded: str, start: int) -> bool:
        found = _WORD_BEFORE.search(folded[max(start - 24, 0) : start])
        return found is not None and (found[1] in self.phrasal or found[1].endswith(("ed", "ing")))
