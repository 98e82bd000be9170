"""Plain text marks nothing, so its words say what each paragraph is: headline, byline, body, credit, furniture."""

import re

from lintnews.lexicon import Lexicon
from lintnews.prose.zones import Zone


def find_zones(text: str, lexicon: Lexicon) -> tuple[Zone, ...]:
    """The zones of a plain-text story, in order."""
    zones: list[Zone] = []
    for match in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        end = match.start() + len(match.group().rstrip())
        zones.append(Zone("paragraph" if zones else "headline", start, end))
    return tuple(zones)
