"""Vale's comments in a draft, such as `<!-- vale off -->` and `<!-- vale Google.We = NO -->`, which hold here too."""

import re

from lintnews.expressions import expression
from lintnews.records import Record

_SWITCH = expression(r"\s*vale\s+(on|off)\s*")
_RULE = expression(r"\s*vale\s+([\w-]+(?:\.[\w-]+)*)\s*(?:\[(.*)\])?\s*=\s*(YES|NO)\s*", re.DOTALL)
_QUOTED = expression(r'"((?:\\.|[^"\\])*)"')


class ValeComment(Record):
    """What a comment switches off, or on again: a rule, a style, or all where it names none; or only what these words
    of the copy are found for.
    """

    off: bool
    rule: str
    matches: tuple[str, ...] = ()


def read(comment: str) -> ValeComment | None:
    """What a comment says to Vale, or None where it says nothing."""
    switch = _SWITCH.fullmatch(comment)
    if switch:
        return ValeComment(switch[1] == "off", "")
    said = _RULE.fullmatch(comment)
    if said is None:
        return None
    matches = tuple(re.sub(r"\\(.)", r"\1", quoted) for quoted in _QUOTED.findall(said[2] or ""))
    return ValeComment(said[3] == "NO", said[1], matches)
