"""One tense for what people say: `said` or `says`, not both in one story."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Reports a story whose quotations are credited in two tenses: at the first verb of the form that it uses less,
    where the other is used at least twice.

    `past` and `present` are the forms that are counted. Documents speak in the present (`the report says`) and are
    not counted: only verbs whose speaker is a person are.
    """

    past: list[str] = ["said"]
    present: list[str] = ["says"]
    scope: str | list[str] = "paragraph"

    reads_language: ClassVar[bool] = True
    placeholders: ClassVar[tuple[str, ...]] = ("match", "count", "other", "others")

    def triggers(self) -> Sequence[str] | None:
        return [fold(form) for form in self.present]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        past, present = [], []
        zones = iter(zone for zone in story.zones if self.looks_at.selects(zone))
        zone = next(zones, None)
        for quote in story.quotes:
            while zone is not None and zone.end <= quote.start:
                zone = next(zones, None)
            if zone is None or quote.start < zone.start or quote.cue is None or not _by_person(story, quote.speaker):
                continue
            word = fold(story.text[quote.cue.start : quote.cue.end])
            if word in self.past:
                past.append(quote.cue)
            elif word in self.present:
                present.append(quote.cue)
        past, present = sorted(set(past)), sorted(set(present))
        if past and present and len(past) + len(present) > 2:
            fewer, more = (past, present) if len(past) < len(present) else (present, past)
            cue, other = fewer[0], story.text[more[0].start : more[0].end]
            values = {"count": str(len(fewer)), "other": other, "others": str(len(more))}
            yield Hit(cue.start, cue.end, values, (other,))


def _by_person(story: Document, speaker: object) -> bool:
    """A speaker with a name, or a pronoun for a person."""
    start, end = getattr(speaker, "start", 0), getattr(speaker, "end", 0)
    words = story.text[start:end]
    return bool(words) and (words[0].isupper() or fold(words) in ("he", "she", "they"))
