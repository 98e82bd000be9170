"""Words that should not be there. (Placeholder to be grown.)"""

from collections.abc import Iterator, Sequence

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Reports each of its `tokens` that the copy holds."""

    tokens: list[str]

    def triggers(self) -> Sequence[str] | None:
        return [fold(token) for token in self.tokens]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for trigger in triggers:
            yield Hit(trigger.start, trigger.end)
