"""Where sentences end."""

import re
from collections.abc import Sequence

from lintnews.prose.zones import PROSE, Zone
from lintnews.source import Span

_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")


def find_sentences(text: str, zones: Sequence[Zone]) -> tuple[Span, ...]:
    """The sentences of the zones that readers read as the story, in order, without the space between them."""
    found = []
    for zone in zones:
        if zone.kind in PROSE:
            start = zone.start
            for match in _STOP.finditer(text, zone.start, zone.end):
                found.append(Span(start, match.start() + len(match.group().rstrip())))
                start = match.end()
            if start < zone.end:
                found.append(Span(start, zone.end))
    return tuple(found)
