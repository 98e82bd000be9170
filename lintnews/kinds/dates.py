"""Dates that cannot be: a weekday that was another, a day the calendar lacks, ages and spans that do not add up."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.calendar import MONTHS, WEEKDAYS, Calendar, Date, days_in, exists, on
from lintnews.prose.folding import fold
from lintnews.prose.numerals import NUMERAL, value_of
from lintnews.prose.zones import PROSE
from lintnews.rule import Hit, Rule, Trigger

if TYPE_CHECKING:
    import datetime

_YEAR = r"(?:1[5-9]|20)\d\d"
_BORN = r"(?:who )?(?:is |was )?born (?:on |in )?(?:[A-Z][a-z.]+ (?:\d{1,2}, )?)?"
_AGES = (
    rf"\b(?P<age>[1-9]\d)(?:-year-old)?,? {_BORN}(?P<year>{_YEAR})\b",
    rf"\b[Bb]orn (?:on |in )?(?:[A-Z][a-z.]+ (?:\d{{1,2}}, )?)?(?P<year>{_YEAR})(?:\),|,)? (?:the )?"
    r"(?P<age>[1-9]\d)(?:-year-old\b|,)",
)
# Words beside an age that is not today's, and beside a day of another year.
_THEN = r"\b(?:died|dies|dead|death|killed|late|then|would (?:be|have)|at the time|when (?:he|she|they))\b"
_OTHER_YEAR = (
    r"(?i)\b(?:last|next|that|previous|following|same|past) year\b|\byears? (?:ago|earlier|later|before|after|on)\b"
)
# "June 13, a Wednesday", "June 13 (Wednesday)" and "June 13, 2024, was a Wednesday"
_NAMED = r"(?:(?:, | \(|,? (?:is|was|falls on|fell on) )a | \()$"
# Days that go by a name of their own.
_FEAST = r"\b(?:Ash|Bloody|Black|Cyber|Easter|Fat|Giving|Good|Holy|Maundy|Palm|Shrove|Super|Whit) $"
# So many days from the story's own, a day of the year before or after is as likely.
_NEAR = 14
_SPAN = (
    rf"\b(?P<count>{NUMERAL})[- ]years?,? (?:\w+ ){{0,2}}?from (?P<from>{_YEAR}) (?:to|until|through) (?P<to>{_YEAR})\b"
)
_SPANNED = (
    rf"\bfrom (?P<from>{_YEAR}) (?:to|until|through) (?P<to>{_YEAR}),? "
    rf"(?:or |for |a (?:span|period|total|run|stretch|tenure|reign) of )(?P<count>{NUMERAL})[- ]years?\b"
)
# Years, and not members or dollars: the phrase ends with the second.
_BACKWARD = (
    rf"(?:from|between) (?P<from>{_YEAR}) (?:to|until|through|and) (?P<to>{_YEAR})"
    r"(?=[.,;:)]?(?:\s+(?:and|but|when|while|as|before|after|in|at|with|he|she|they)\b|\n|$)|[.,;:)](?:\s|$))"
)
_DEICTIC = r"(today|tonight|yesterday|tomorrow),? (?:\()?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
_DIGIT = expression(r"\d")
_SHIFT = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WEEK = 7
# After one of these, a day has ended.
_FUNCTION_WORDS = frozenset(
    ("and", "or", "at", "in", "for", "to", "the", "after", "before", "when", "as", "that", "but", "with", "by", "from")
)


class Kind(Rule):
    """Checks dates against the calendar and the story's own date; `finds` says for what.

    `weekday`: the weekday and the date are not the same day; a date without a year needs the story's date.
    `impossible`: a day that no such month has. `relative`: "yesterday, Friday" where yesterday was another day, by
    the story's date. `distant`: a weekday beside a date more than a week away. `age`: an age that a birth year does
    not give, by the story's date. `span`: "12 years, from 2001 to 2011". `order`: "from 2011 to 2001".
    """

    finds: Literal["weekday", "impossible", "relative", "distant", "age", "span", "order"]

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted", "date")

    def triggers(self) -> Sequence[str]:
        if self.finds == "impossible":
            from lintnews.prose import numeric_dates

            return [*(month[:3] for month in MONTHS), *numeric_dates.impossible()]
        return {
            "relative": ["today", "tonight", "yesterday", "tomorrow"],
            "age": ["born "],
            "span": ["year"],
            "order": [f"{word} {first}" for word in ("from", "between") for first in ("1", "2")],
        }.get(self.finds, [*WEEKDAYS, *_SHORT] if self.finds == "weekday" else WEEKDAYS)

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.seen(self.quotes)
        seen: set[int] = set()
        for trigger in triggers:
            named = self.finds == "weekday" and text.endswith((" a ", " ("), 0, trigger.start)
            behind = self.finds == "impossible" and text[trigger.start - 1 : trigger.start] == " "  # 31 November
            if self.finds in ("weekday", "distant", "impossible") and not (
                named
                or not text[trigger.start].isalpha()
                or _DIGIT.search(text, trigger.end, trigger.end + 30)
                or (behind and _DIGIT.search(text, max(trigger.start - 8, 0), trigger.start))
            ):
                continue
            zone = story.zone_at(trigger.start)
            if zone is None or (zone.kind not in PROSE and zone.kind != "dateline"):
                continue
            for hit in getattr(self, f"_{self.finds}")(story, text, trigger, zone.end):
                if hit.start not in seen:
                    seen.add(hit.start)
                    yield hit

    def _weekday(self, story: Document, text: str, trigger: Trigger, end: int) -> Iterator[Hit]:
        date = _CALENDAR.at(text, trigger.start) or _figures(text, trigger) or _named(text, trigger)
        day = on(date, story.date) if date else None
        wrong = date and day and date.weekday is not None and day.weekday() != date.weekday
        if date and day and wrong and (date.year or not _of_another_year(text, date, day, story.date)):
            wanted = WEEKDAYS[day.weekday()].title()
            yield Hit(date.start, date.end, {"wanted": wanted, "date": _shown(date, day.year)})

    def _distant(self, story: Document, text: str, trigger: Trigger, end: int) -> Iterator[Hit]:
        date = _CALENDAR.at(text, trigger.start)
        day = on(date, story.date) if date else None
        if date and day and story.date and date.weekday == day.weekday() and abs((day - story.date).days) > _WEEK:
            feast = _pattern(_FEAST).search(text, max(trigger.start - 8, 0), trigger.start)
            if feast is None and day.year == story.date.year:
                yield Hit(date.start, date.end)

    def _impossible(self, story: Document, text: str, trigger: Trigger, end: int) -> Iterator[Hit]:
        if not text[trigger.start].isalpha():
            from lintnews.prose import numeric_dates

            for date in numeric_dates.find(text, max(trigger.start - 5, 0), min(trigger.end + 5, end)):
                if not exists(date):
                    yield Hit(date.start, date.end, {"wanted": _longest(date)})
            return
        for date in _CALENDAR.find(text, max(trigger.start - 8, 0), min(trigger.end + 20, end)):
            decimal = text[date.end : date.end + 1] == "." and text[date.end + 1 : date.end + 2].isdigit()
            if not exists(date) and date.day <= 99 and not decimal and (date.day == 0 or _plainly_a_day(text, date)):
                yield Hit(date.start, date.end, {"wanted": _longest(date)})

    def _relative(self, story: Document, text: str, trigger: Trigger, end: int) -> Iterator[Hit]:
        match = _pattern(_DEICTIC).match(fold(text[trigger.start : min(end, trigger.start + 30)]))
        if match and story.date:
            wanted = WEEKDAYS[(story.date.weekday() + _SHIFT[match.group(1)]) % _WEEK]
            if wanted != match.group(2):
                start = trigger.start + match.start(2)
                yield Hit(start, start + len(match.group(2)), {"wanted": wanted.title()}, (wanted.title(),))

    def _age(self, story: Document, text: str, trigger: Trigger, end: int) -> Iterator[Hit]:
        low, high = max(trigger.start - 20, 0), min(end, trigger.end + 40)
        match = next((found for shape in _AGES if (found := _pattern(shape).search(text, low, high))), None)
        if match and story.date and not _of_another_time(text, match.start(), match.end(), match.group("year")):
            oldest = story.date.year - int(match.group("year"))
            if int(match.group("age")) not in (oldest, oldest - 1):
                yield Hit(*match.span(), {"wanted": f"{oldest - 1} or {oldest}"})

    def _span(self, story: Document, text: str, trigger: Trigger, end: int) -> Iterator[Hit]:
        low, high = max(trigger.start - 60, 0), min(end, trigger.end + 60)
        if text.find("from ", low, high) < 0:
            return
        match = _pattern(_SPAN).search(text, low, high) or _pattern(_SPANNED).search(text, low, high)
        count = value_of(match.group("count")) if match else None
        if match and count is not None:
            years = int(match.group("to")) - int(match.group("from"))
            if years > 0 and abs(count - years) > 1:
                yield Hit(*match.span(), {"wanted": str(years)})

    def _order(self, story: Document, text: str, trigger: Trigger, end: int) -> Iterator[Hit]:
        match = _pattern(_BACKWARD).match(text, trigger.start, end)
        if match and int(match.group("from")) > int(match.group("to")):
            yield Hit(*match.span())


_CALENDAR = Calendar()
# Compiled when first met: most stories never need them.
_pattern = cache(expression)


_SHORT_DAYS = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun")
_SHORT = [*(f"{day}." for day in _SHORT_DAYS), *(f"{day}," for day in _SHORT_DAYS[:-1])]


def _figures(text: str, trigger: Trigger) -> Date | None:
    """The date in figures that follows a weekday: `Sunday, 24/11/2024`, `Sunday (2024-11-24)`."""
    at = trigger.end + (text[trigger.end : trigger.end + 1] == ",")
    at += 2 if text[at : at + 2] == " (" else 1
    if not text[at : at + 1].isdigit():
        return None
    from lintnews.prose import numeric_dates

    found = next((date for date in numeric_dates.find(text, at, at + 12) if date.start == at), None)
    return found and found._replace(start=trigger.start, weekday=_weekday(text, trigger))


def _weekday(text: str, trigger: Trigger) -> int:
    name = fold(text[trigger.start : trigger.end])[:3]
    return next(number for number, day in enumerate(WEEKDAYS) if day.startswith(name))


def _longest(date: Date) -> str:
    return f"{MONTHS[date.month - 1].title()} has {days_in(date.month, date.year)} days"


def _named(text: str, trigger: Trigger) -> Date | None:
    """The date whose weekday follows it: `June 13, a Wednesday`."""
    before = _pattern(_NAMED).search(text, max(trigger.start - 16, 0), trigger.start)
    low = max(trigger.start - 40, 0)
    if before and before.group() == " (" and text[trigger.end : trigger.end + 1] != ")":
        return None
    if before is None:
        return None
    from lintnews.prose import numeric_dates

    dates = [*_CALENDAR.find(text, low, trigger.start), *numeric_dates.find(text, low, trigger.start)]
    found = next((date for date in dates if date.end == before.start()), None)
    return found and found._replace(weekday=_weekday(text, trigger))


def _of_another_year(text: str, date: Date, day: "datetime.date", near: "datetime.date | None") -> bool:
    """Whether a day without a year may be one of another year than the one nearest to the story: of one that stands
    beside it and gives it this weekday, or of the one before or after.
    """
    low, high = max(date.start - 60, 0), date.end + 40
    if _pattern(_OTHER_YEAR).search(text, low, high):
        return True
    years = [int(year) for year in _pattern(rf"\b{_YEAR}\b").findall(text, low, high)]
    if near is not None and abs((day - near).days) > _NEAR:
        years += [day.year - 1, day.year + 1]
    others = [on(date._replace(year=year), None) for year in years]
    return any(other is not None and other.weekday() == date.weekday for other in others)


def _of_another_time(text: str, start: int, end: int, born: str) -> bool:
    """Whether an age is of another time than the story's: somebody's who died, or of a year that stands beside it."""
    around = text[max(start - 80, 0) : end + 60]
    years = set(_pattern(rf"\b{_YEAR}\b").findall(around))
    return years != {born} or _pattern(_THEN).search(around) is not None


def _plainly_a_day(text: str, date: Date) -> bool:
    """Not `in May 45 people`, nor `in April 31,000 did`: a year stands with it, or the number ends the phrase."""
    if date.year is not None or date.weekday is not None or text[date.end - 2 : date.end] in ("st", "nd", "rd", "th"):
        return True
    following = text[date.end : date.end + 12]
    if following[:2] == " (" and following[2:3].isupper():  # BEIJING, Feb 30 (Reuters)
        return True
    if following[:1] == " ":
        return following.split(maxsplit=1)[:1] != [] and following.split()[0] in _FUNCTION_WORDS
    return not following or (following[0] in ".,;:)—–\n" and not following[1:2].isdigit())


def _shown(date: Date, year: int) -> str:
    return f"{MONTHS[date.month - 1].title()} {date.day}, {year}"
