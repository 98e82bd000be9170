"""Embargoes that still hold."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.calendar import parse
from lintnews.rule import Hit, Rule, Trigger

_CLOCK = expression(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z| ?[+-]\d{2}:?\d{2})?|\d{8}T\d{4,6}(?:Z|[+-]\d{4})?"
)
# 5 p.m. ET, 17:00 GMT
_HOUR = expression(
    r"\b(?:(\d{1,2})(?::(\d\d))? ?([ap])\.?m\b\.?|(\d{1,2}):(\d\d)(?::\d\d)?)(?: ([A-Z]{2,4})\b)?", re.IGNORECASE
)
# Hours from UTC; of a zone that changes with the season the later one.
_ZONES = {
    "ET": -5, "EST": -5, "EDT": -4, "CT": -6, "CST": -6, "CDT": -5, "MT": -7, "MST": -7, "MDT": -6, "PT": -8,
    "PST": -8, "PDT": -7, "BST": 1, "CET": 1, "CEST": 2, "IST": 5.5,
}  # fmt: skip
_SECONDS = expression(r"\s*(\d{10})(?:\d{3})?\s*")


class Kind(Rule):
    """Reports an embargo in the metadata that lies in the future: after the day that `--as-of` gives, or else after
    now. A time without a zone is taken for UTC; ten or thirteen digits are seconds or milliseconds since 1970.
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
    seconds = _SECONDS.fullmatch(value)
    if seconds:
        value = datetime.datetime.fromtimestamp(int(seconds[1]), datetime.UTC).isoformat()
        until = parse(value)
    if until is None:
        return False
    if day is not None:
        return until > day
    now = datetime.datetime.now(datetime.UTC)
    clock, hour = _CLOCK.search(value), _HOUR.search(value)
    if clock is not None:
        moment = datetime.datetime.fromisoformat(clock.group())
    elif hour is not None:
        moment = datetime.datetime.combine(until, datetime.time()) + datetime.timedelta(hours=_hours(hour))
    else:
        return until > now.date()
    moment = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    return moment > now


def _hours(hour: re.Match[str]) -> float:
    """The hours from the midnight of UTC to a time of day."""
    figure, minutes = int(hour[1] or hour[4]), int(hour[2] or hour[5] or 0)
    if hour[3]:
        figure = figure % 12 + (12 if hour[3] in "pP" else 0)
    return figure + minutes / 60 - _ZONES.get((hour[6] or "").upper(), 0)
