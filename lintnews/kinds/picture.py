"""Pictures: their credit and their description."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.rule import Hit, Rule, Trigger

_CREDITS = (
    "photo",
    "getty",
    "courtesy",
    "/ap",
    "/reuters",
    "/afp",
    "image:",
    "picture:",
    "credit",
    "©",
    "handout",
    "illustration",
)
# A whole page, of which the story is a part.
_PAGE = expression(r"<body\b", re.IGNORECASE)

# What is there to be counted, or beside a name or a link: it needs `alt=""` at most.
_DECORATION = expression(
    r"\b(?:width|height)=[\"']?\d{1,2}(?!\d)|\bsrc=[\"']?data:|\bclass=[\"'][^\"']*(?:icon|logo|avatar|emoji|mugshot|author)"
    r"|(?:1px|1x1|pixel|blank|spacer|space|icon|logo|sprite|avatar|mugshot|headshot|transparent|badge)[\w-]*\.(?:gif|png|svg|jpe?g)"
    r"|/(?:share|icons?|logos?|avatars?)/",
    re.IGNORECASE,
)
_TOLD = expression(r"\balt\b", re.IGNORECASE)


class Kind(Rule):
    """Checks pictures; `finds` says for what.

    `credit`: a caption in the copy that names no source, where the metadata gives none either. `declared`: a picture
    whose metadata has a caption or a description and no credit. `description`: one that has a caption or a credit and
    no description (alternative text). `unseen`: a picture in the copy without one.
    """

    finds: Literal["credit", "declared", "description", "unseen"]

    @cached_property
    def needs(self) -> str:
        return "metadata" if self.finds in ("declared", "description") else ""

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds == "unseen":
            yield from _unseen(story)
            return
        given = {name: story.metadata.get(name, ()) for name in ("caption", "alt", "credit")}
        if self.finds == "credit":
            yield from () if given["credit"] else _uncredited(story)
            return
        wanted, others = ("credit", ("caption", "alt")) if self.finds == "declared" else ("alt", ("caption", "credit"))
        values = [value for name in others for value in given[name]]
        if wanted == "alt" and any(zone.detail == "alt" for zone in story.zones):
            return  # in a tag of the site, as like as not of this picture
        if values and not given[wanted]:
            yield Hit(values[0].start, values[0].end, {"match": values[0].text}, in_source=True)


def _unseen(story: Document) -> Iterator[Hit]:
    """Images of Markdown with empty brackets, and of HTML without `alt`; those around the story are the page's own."""
    text = story.source.text
    first, last = story.stretch
    if "![](" not in text and "<img " not in text:
        return
    own = [zone for zone in story.zones if zone.kind != "furniture"]
    if own and _PAGE.search(text, first, last):
        first = story.source_span(*own[0][1:3]).start
        last = story.source_span(*own[-1][1:3]).end
    at = text.find("![](", first, last)
    while at >= 0:
        yield Hit(at, at + 3, in_source=True)
        at = text.find("![](", at + 3, last)
    at = text.find("<img ", first, last)
    while at >= 0:
        end = text.find(">", at, at + 2000)
        if end >= 0 and not _TOLD.search(text, at, end) and not _DECORATION.search(text, at, end):
            yield Hit(at, end + 1, in_source=True)
        at = text.find("<img ", at + 5, last)


def _uncredited(story: Document) -> Iterator[Hit]:
    credited = any(zone.detail == "photo" for zone in story.zones_by_kind.get("credit", ()))
    for zone in story.zones_by_kind.get("caption", ()):
        if zone.detail != "alt" and not credited:
            line = fold(story.text[zone.start : zone.end])
            if not any(word in line for word in _CREDITS):
                yield Hit(zone.start, zone.end)
