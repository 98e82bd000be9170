"""American and British spelling, as the house has it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.orthography.variants import Variants
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Reports words that are not spelled as the house spells them.

    `spelling: us` reports British spellings, `spelling: uk` American ones; with `ize: true` the British house writes
    `organize`. With `spelling: either` a word that one story spells both ways is told where it departs from its first
    spelling. Capitalised words are left alone, since names are spelled as their bearers spell them. `{right}` in the
    message is the house's spelling.
    """

    spelling: Literal["us", "uk", "either"] = "either"
    ize: bool = False

    reads_language: ClassVar[bool] = True
    placeholders = ("match", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        seen: dict[str, str] = {}
        two_ways = story.unusual.two_ways
        for found in story.lexicon.get(Variants).find(story.text, story.vocabulary, two_ways, self.spelling):
            word = story.text[found.start : found.end]
            if not self.sees(story, found.start, found.end):
                continue
            if self.spelling == "either":
                wrong = seen.setdefault(min(word, found.other), word) != word
            else:
                wrong = not (self.ize and _in_ize(word, found.other))
            if wrong:
                yield Hit(found.start, found.end, {"right": found.other}, (found.other,), safe=True)


def _in_ize(american: str, british: str) -> bool:
    """Whether the two differ only in z for s, as `organize` and `organise`, but not `analyze` and `analyse`."""
    return american.replace("iz", "is") == british
