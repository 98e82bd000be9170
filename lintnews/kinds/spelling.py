"""Misspelled words, with names left alone."""

from collections.abc import Iterator, Sequence
from typing import Literal

from lintnews.document import Document
from lintnews.finding import Level
from lintnews.prose.masking import Surroundings, hyphenated, masked, torn
from lintnews.prose.spelling import Misspelling, Speller, occurrences
from lintnews.rule import Hit, Rule, Trigger
from lintnews.scope import selects


class Kind(Rule):
    """Reports misspelled words and says what was meant.

    Only words that a common word explains are reported: those of a list of misspellings, and lower-case words that
    no dictionary has and that one slip parts from a common word. A sure one is an error, any other has the rule's
    level. Quotations are read too; nothing in them is edited. `{right}` in the message is the likeliest word.
    """

    quotes: Literal["skip", "include", "only"] = "include"

    placeholders = ("match", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text: str = getattr(story, {"skip": "unquoted", "include": "text", "only": "quoted"}[self.quotes])
        misspelled = story.lexicon.get(Speller).misspelled(text)
        if not misspelled:
            return
        around = story.lexicon.get(Surroundings)
        zones = [zone for zone in story.zones if selects(self.scope, zone)]
        for word, start, end in sorted(occurrences(text, misspelled), key=lambda found: found[1]):
            if not any(zone.start <= start and end <= zone.end for zone in zones):
                continue
            if torn(text, start, end) or masked(text, start, end):
                continue
            found = misspelled[word]
            if not found.listed and self._excused(found, around, text, start, end):
                continue
            yield Hit(
                start,
                end,
                values={"right": found.suggestions[0]},
                suggestions=found.suggestions,
                safe=found.listed and len(found.suggestions) == 1,
                level=Level.ERROR if found.sure else None,
            )

    def _excused(self, found: Misspelling, around: Surroundings, text: str, start: int, end: int) -> bool:
        """Whether the words around make it likely that a word is meant as it stands."""
        certain = end - start >= 8 and found.score <= -1.0
        if hyphenated(text, start, end) and not (end - start >= 7 and found.score <= -2.0):
            return True
        return around.foreign(text, start, end) or (not certain and around.named(text, start, end))
