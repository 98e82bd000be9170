"""What is counted in a story, for rules that calculate."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from lintnews.document import Document
from lintnews.prose.readability import count
from lintnews.prose.zones import Zone
from lintnews.rule import Rule
from lintnews.scope import RUNNING

BLOCKS = ("list", "blockquote", "pre", *(f"heading_h{level}" for level in range(1, 7)))
NAMES = (
    *("words", "sentences", "paragraphs", "characters", "syllables"),
    *("long_words", "polysyllabic_words", "complex_words", *BLOCKS),
)


def measured(rule: Rule, story: Document) -> Iterator[tuple[Zone | None, dict[str, float]]]:
    """The numbers of the whole story (None stands for its zone), or of each block of a scope other than `text`."""
    if rule.scope in ("text", "summary", ["text"], ["summary"]):
        zones = [zone for zone in story.zones if zone.kind in RUNNING]
        yield None, {**_blocks(story), **_numbers(story, zones)}
    else:
        for region in rule.looks_at.regions(story):
            yield region, {**_blocks(story), **_numbers(story, [region])}


def _numbers(story: Document, zones: list[Zone]) -> dict[str, float]:
    starts = story.sentence_starts
    sentences = sum(max(bisect_left(starts, zone.end) - bisect_left(starts, zone.start), 1) for zone in zones)
    paragraphs = sum(zone.kind == "paragraph" for zone in zones)
    return count("\n".join(story.text[zone.start : zone.end] for zone in zones), sentences, paragraphs)


def _blocks(story: Document) -> dict[str, float]:
    """How many lists, quoted blocks and headings there are."""
    names = Counter(_block(zone) for zone in story.zones)
    return {name: float(names[name]) for name in BLOCKS}


def _block(zone: Zone) -> str:
    if zone.kind in ("heading", "headline"):
        return f"heading_{zone.detail or 'h1'}"
    return {"quote-block": "blockquote"}.get(zone.kind, zone.kind)
