"""Changes in figures, as one sentence gives them in full: `rose from 50 to 75, up 25%`."""

import re
from collections.abc import Iterator
from functools import cache

from lintnews.expressions import expression
from lintnews.prose.numerals import value_of

_QUANTITY = r"[$£€]?\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion|trillion))?(?![\d.,]*\d)"
_SHARE = r"(?:%| ?percent\b| per cent\b)"
_FROM = rf"\bfrom (?P<from>{_QUANTITY})(?P<unit>{_SHARE})?(?: [a-z]+){{0,4}} to (?P<to>{_QUANTITY})(?P<unit2>{_SHARE})?"
_TO = rf"\bto (?P<to>{_QUANTITY})(?P<unit2>{_SHARE})? from (?P<from>{_QUANTITY})(?P<unit>{_SHARE})?"
_CHANGE = (
    r"(?:up|down|ris(?:e|en|es|ing)|rose|increas(?:e|ed|es|ing)|jump(?:ed|s)?|grew|growth|gain(?:ed|s)?|fell|fall(?:en|s)?"
    r"|drop(?:ped|s)?|declin(?:e|ed|es)|decreas(?:e|ed|es)|cut|surg(?:e|ed|es))"
)
# A change that has been adjusted follows from other figures than those beside it.
_ADJUSTED = (
    r"\b(?:adjusted|currency|currencies|comparable|organic|like-for-like|same-store|excluding|seasonally|annuali[sz]ed"
    r"|inflation|real terms|underlying)\b"
)
# What stands before the two figures of a change, `rose from` and `up 25%, from`, and not before those of a range.
_MOVES = r"go(?:es)?|went|takes?|took|brings?|brought|move[ds]?|rais(?:e|ed|es)|lower(?:ed|s)?|climb(?:ed|s)?"
_CHANGES = rf"(?:\b(?:{_CHANGE}|{_MOVES})|{_SHARE})(?: [a-z]+)?,? $"
_RANGES = r"\b(?:rang(?:e|es|ed|ing)|anywhere|var(?:y|ies|ied|ying)|runs?|ran)(?: [a-z]+)? $"
_HEDGES = r"(?:of |by |about |nearly |almost |more than |roughly )*"
_BY = (
    rf"\b(?:{_CHANGE} {_HEDGES}(?P<percent>\d+(?:\.\d+)?){_SHARE}|(?P<percent2>\d+(?:\.\d+)?){_SHARE} {_CHANGE}\b)"
    r"(?! points?\b)"
)
# `from $100 to $150, or 40 percent`
_OR = (
    r"(?:,? or |,? \((?:a )?)(?:by |about |nearly |almost |more than |roughly )*(?P<percent>\d+(?:\.\d+)?)"
    rf"{_SHARE}(?! (?:of|points?)\b)"
)
# Compiled when first met: most stories never need them.
_pattern = cache(expression)


def changes(text: str, start: int, end: int, shares: bool) -> Iterator[tuple[float, float, float, tuple[int, int]]]:
    """The changes of a sentence that tells of one only, as (before, after, percent stated, span): of quantities, or
    of shares, which are in percent themselves.
    """
    if text.find("from ", start, end) < 0 or _pattern(_ADJUSTED).search(text, start, end):
        return
    found = [change for change in _pattern(_FROM).finditer(text, start, end) if _is_change(text, change)]
    found += _pattern(_TO).finditer(text, start, end)
    stated = list(_pattern(_BY).finditer(text, start, end))
    if len(found) != 1 or len(stated) > 1:
        return
    change = found[0]
    by = stated[0] if stated else _pattern(_OR).match(text, change.end(), end)
    if by is None:
        return
    is_share = bool(change.group("unit") or change.group("unit2"))
    before, after = value_of(change.group("from")), value_of(change.group("to"))
    if is_share != shares or before is None or after is None or _years(before, after):
        return
    percent = float(next(filter(None, by.groups())))
    start = by.start() + (len(by.group()) - len(by.group().lstrip(", (")))
    yield before, after, percent, (start, by.end())


def _is_change(text: str, match: re.Match[str]) -> bool:
    """Whether two figures are those of a change, not the ends of a range."""
    before = max(match.start() - 40, 0), match.start()
    if _pattern(_RANGES).search(text, *before):
        return False
    money = match.group("from")[0] in "$£€" and match.group("to")[0] in "$£€"
    return money or _pattern(_CHANGES).search(text, *before) is not None


def _years(before: float, after: float) -> bool:
    """Whether `from 2001 to 2011` may be a time and no change."""
    return all(1500 <= number <= 2100 and number == int(number) for number in (before, after))
