"""Corrections and editor's notes: their label and their date."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.calendar import Calendar
from lintnews.prose.folding import fold
from lintnews.rule import Hit, Rule, Trigger

_LABEL = expression(r"\W*([A-Za-z'’]+(?:[ .][A-Za-z'’]+){0,2}?)\.?\s*(?::|—|–|--| - )")
# `Correction, June 4, 2024:` and `Clarification (June 4) —`
_DATED = expression(
    r"\W*(?:correction|clarification)s?\b[^.!?:—–]{0,40}(?:[A-Za-z]{3}\.[^.!?:—–]{0,20})?[:—–]", re.IGNORECASE
)
_FAULTS = ("misstat", "misspell", "misidentif", "misattribut", "incorrect", "wrong", "error", "misquot", "inaccura")


class Kind(Rule):
    """Checks notes to readers; `finds` says for what.

    `label`: a label in another form than one of `labels` (`Editor's note`, `Correction`). `unlabeled`: a paragraph
    that sets right what an earlier version said and has no label. `undated`: a correction without a date.
    `update`: a note that says the story was updated, where the metadata gives its date and no date of an update.
    """

    finds: Literal["label", "unlabeled", "undated", "update"]
    labels: list[str] = []

    placeholders: ClassVar[tuple[str, ...]] = ("match", "wanted")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds == "update":
            dated = story.metadata.get("date") and not story.metadata.get("updated")
            notes = story.zones_by_kind.get("note", ()) if dated else ()
            for zone in [note for note in notes if note.detail == "update"]:
                yield Hit(zone.start, zone.start + len(story.text[zone.start : zone.end].split(":")[0].split(" ")[0]))
            return
        label = False
        for zone in story.zones if "note" in story.zones_by_kind else ():
            above, label = label, False
            if zone.kind == "note" and zone.detail in ("editor", "correction"):
                line = story.text[zone.start : zone.end]
                label = " " not in line
                if above and self.finds == "unlabeled":
                    continue
                yield from getattr(self, f"_{self.finds}")(zone.start, line, zone.detail)

    def _label(self, start: int, line: str, detail: str) -> Iterator[Hit]:
        label = _LABEL.match(line)
        if label is None or fold(label.group(1)) in {fold(wanted) for wanted in self.labels}:
            return
        initial = fold(label.group(1))[0]
        wanted = next((wanted for wanted in self.labels if fold(wanted)[0] == initial), None)
        if wanted is not None:
            apostrophe = "’" if "’" in line or "'" not in line else "'"
            wanted = wanted.replace("'", apostrophe)
            wanted = wanted.upper() if label.group(1).isupper() else wanted
            end = label.end(1) + (line[label.end(1)] == ".")
            yield Hit(start + label.start(1), start + end, {"wanted": wanted}, (wanted,), safe=True)

    def _unlabeled(self, start: int, line: str, detail: str) -> Iterator[Hit]:
        faulty = any(fault in fold(line) for fault in _FAULTS)
        if detail == "correction" and faulty and not (_LABEL.match(line) or _DATED.match(line)):
            yield Hit(start, start + len(line.split(".")[0]))

    def _undated(self, start: int, line: str, detail: str) -> Iterator[Hit]:
        if detail == "correction" and len(line) > 40 and next(Calendar().find(line), None) is None:
            label = _LABEL.match(line)
            yield Hit(start, start + (label.end(1) if label else len(line.split(" ")[0])))
