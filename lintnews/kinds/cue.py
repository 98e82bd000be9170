"""The words that credit a quotation: verbs that judge, that decorate, or that are no speech at all."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.attribution import Quote
from lintnews.prose.folding import fold
from lintnews.rule import Hit, Rule, Trigger

_CLAUSE = 60  # characters between a quotation and the gesture that tags it


class Kind(Rule):
    """Reports the verbs in `verbs` where they credit somebody's words; each has the reason that the message gives.

    `where` says which uses count: `quotation`, a verb that credits quoted words; `tag`, a verb that tags a quotation
    which ends in a comma, as only a verb of saying can (`"Great," she smiled`); `report`, either a verb that credits
    quoted words or one that reports with `that`. `instead` maps a verb to what might stand for it.
    """

    verbs: dict[str, str]
    where: Literal["quotation", "tag", "report"] = "quotation"
    instead: dict[str, str] = {}
    scope: str | list[str] = ["paragraph", "list", "caption"]

    reads_language: ClassVar[bool] = True
    placeholders: ClassVar[tuple[str, ...]] = ("match", "reason")

    def problems(self) -> Iterator[tuple[str, str]]:
        for verb in self.instead:
            if verb not in self.verbs:
                yield "instead", f"'{verb}' is not among the verbs"

    def triggers(self) -> Sequence[str] | None:
        return [fold(verb) for verb in self.verbs]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        verbs = list(self.verbs)
        credits = sorted(((q.cue.start, q.cue.end, q) for q in story.quotes if q.cue), key=lambda credit: credit[:2])
        starts = [credit[0] for credit in credits]
        for trigger in triggers:
            if _is_part(story.folded, trigger) or story.unquoted[trigger.start] != story.text[trigger.start]:
                continue
            number = bisect_right(starts, trigger.start) - 1
            quote = credits[number][2] if number >= 0 and credits[number][1] >= trigger.end else None
            if self._counts(story, trigger, quote):
                verb = verbs[trigger.number]
                instead = (self.instead[verb],) if verb in self.instead else ()
                yield Hit(trigger.start, trigger.end, {"reason": self.verbs[verb]}, instead)

    def _counts(self, story: Document, trigger: Trigger, quote: Quote | None) -> bool:
        if self.where == "report" and story.folded.startswith(" that ", trigger.end):
            return True
        if quote is None or quote.kind != "speech":
            return False
        if self.where != "tag":
            return True
        if not quote.end <= trigger.start <= quote.end + _CLAUSE or story.text[quote.end - 2] != ",":
            return False
        return not any(stop in story.text[quote.end : trigger.start] for stop in ".;:")


def _is_part(folded: str, trigger: Trigger) -> bool:
    """Whether the verb is only part of a word here."""
    around = folded[max(trigger.start - 1, 0) : trigger.start] + folded[trigger.end : trigger.end + 1]
    return any(char.isalnum() or char in "-'" for char in around)
