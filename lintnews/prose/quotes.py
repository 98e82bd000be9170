"""Quotations: where they begin and end, and whether they are somebody's words."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lintnews.prose.zones import PROSE, Zone


class Quotation(NamedTuple):
    """A stretch between quotation marks, which its span includes.

    `kind` is `speech` (somebody's words) or `mention` (a scare quote, a title, a nickname, a sign).
    `words` counts the words inside.
    """

    start: int
    end: int
    kind: str
    words: int


_PAIR = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def find_quotations(text: str, zones: Sequence[Zone]) -> tuple[Quotation, ...]:
    """The quotations of a story in order, from the zones that readers read as the story."""
    found = []
    for zone in zones:
        if zone.kind in PROSE:
            for match in _PAIR.finditer(text, zone.start, zone.end):
                words = len(match.group().split())
                found.append(Quotation(*match.span(), "speech" if words > 3 else "mention", words))
    return tuple(found)
