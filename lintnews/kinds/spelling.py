"""Misspelled words, with names left alone; or, as Vale does it, every word that no dictionary has."""

from collections.abc import Iterator, Sequence
from typing import Literal

from lintnews.document import Document
from lintnews.exceptions import WithExceptions
from lintnews.finding import Level
from lintnews.prose.spelling import Speller
from lintnews.rule import Hit, Trigger


class Kind(WithExceptions):
    """Reports misspelled words and says what was meant.

    `finds: misspelling` reports words that a common word explains: those of a list of misspellings, and lower-case
    words that no dictionary has and that a slip or two part from a common word. `finds: missing-space` reports two
    words run together. Where the rule's level is `error`, one that is not sure is a warning. Quotations are read too;
    nothing in them is edited. `{right}` in the message is the likeliest word.
    """

    quotes: Literal["skip", "include", "only"] = "include"
    finds: Literal["misspelling", "missing-space"] = "misspelling"

    placeholders = ("match", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for found in story.lexicon.get(Speller).misspellings(story.text):
            if found.joined != (self.finds == "missing-space") or not self.sees(story, found.start, found.end):
                continue
            if self.excuses(story, story.text, found.start, found.end):
                continue
            yield Hit(
                found.start,
                found.end,
                values={"right": found.suggestions[0]},
                suggestions=found.suggestions,
                safe=found.listed and len(found.suggestions) == 1,
                level=None if found.sure or self.level != "error" else Level.WARNING,
            )
