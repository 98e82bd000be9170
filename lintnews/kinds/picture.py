"""Pictures: their credit and their description."""

from collections.abc import Iterator, Sequence
from typing import Literal

from lintnews.document import Document
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


class Kind(Rule):
    """Checks pictures; `finds` says for what.

    `credit`: a caption in the copy that names no source, where the metadata gives none either. `declared`: a picture
    whose metadata has a caption or a description and no credit. `description`: one that has a caption or a credit and
    no description (alternative text).
    """

    finds: Literal["credit", "declared", "description"]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        given = {name: story.metadata.get(name, ()) for name in ("caption", "alt", "credit")}
        if self.finds == "credit":
            yield from () if given["credit"] else _uncredited(story)
            return
        wanted, others = ("credit", ("caption", "alt")) if self.finds == "declared" else ("alt", ("caption", "credit"))
        values = [value for name in others for value in given[name]]
        if values and not given[wanted]:
            yield Hit(values[0].start, values[0].end, {"match": values[0].text}, in_source=True)


def _uncredited(story: Document) -> Iterator[Hit]:
    credited = any(zone.kind == "credit" and zone.detail == "photo" for zone in story.zones)
    for zone in story.zones:
        if zone.kind == "caption" and zone.detail != "alt" and not credited:
            line = fold(story.text[zone.start : zone.end])
            if not any(word in line for word in _CREDITS):
                yield Hit(zone.start, zone.end)
