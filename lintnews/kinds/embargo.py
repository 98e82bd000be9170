"""Embargoes that still hold."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.calendar import parse
from lintnews.rule import Hit, Rule, Trigger

_CLOCK = expression(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z| ?[+-]\d{2}:?\d{2})?|\d{8}T\d{4,6}(?:Z|[+-]\d{4})?"
)


class Kind(Rule):
    """Reports an embargo in the metadata that lies in the future: after the day that `--as-of` gives, or else after
    now. A time without a zone is taken for UTC.
    """

    @cached_property
    def needs(self) -> str:
        return "metadata"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for value in story.metadata.get("embargo", ()):
            if _holds(value.text, story.lexicon.sections.get("as-of")):
                yield Hit(value.start, value.end, {"match": value.text}, in_source=True)


def _holds(value: str, as_of: object) -> bool:
    import datetime

    day, until = parse(str(as_of)) if as_of else None, parse(value)
    if until is None:
        return False
    if day is not None:
        return until > day
    clock = _CLOCK.search(value)
    if clock is None:
        return until > datetime.datetime.now(datetime.UTC).date()
    moment = datetime.datetime.fromisoformat(clock.group())
    moment = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    return moment > datetime.datetime.now(datetime.UTC)
