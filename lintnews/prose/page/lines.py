"""Whole paragraphs that are not story, told by their words: furniture, credits, notes, marks."""

from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.page.phrases import Phrases


class Lines:
    """Whole paragraphs that are not story. Sections of the lexicon, each {zone: {detail: [pattern]}}: `lines` for
    those found anywhere, `first-lines` above the story only, `last-lines` below it only; `marks`, {detail: [mark]},
    exact signs that stand alone (`-30-`), spaces aside. The patterns are those of `phrases.Phrases`.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._anywhere, self._above, self._below = (
            Phrases(_labelled(lexicon.sections.get(name, {}))) for name in ("lines", "first-lines", "last-lines")
        )
        marks = lexicon.sections.get("marks", {})
        self._marks = {"".join(mark.split()): detail for detail, some in marks.items() for mark in some}
        self._widest = max(map(len, self._marks), default=0) + 4

    def inside(self, folded: str) -> list[str]:
        """Which of the words that lines anywhere are known by within a whole text holds."""
        return self._anywhere.inside(folded)

    def find(
        self, line: str, folded: str, first: str, above: bool, below: bool, inside: Sequence[str]
    ) -> tuple[str, str] | None:
        """The zone and detail of a paragraph that is not story; `first` is its first word."""
        if len(line) <= self._widest and (mark := self._marks.get("".join(line.split()))):
            return "furniture", mark
        label = self._anywhere.find(line, folded, first, inside)
        if label is None and above:
            label = self._above.find(line, folded, first)
        if label is None and below:
            label = self._below.find(line, folded, first)
        if label is None:
            return None
        kind, _, detail = label.partition(".")
        return kind, detail


def _labelled(section: dict[str, dict[str, list[str]]]) -> dict[str, list[str]]:
    return {f"{kind}.{detail}": some for kind, details in section.items() for detail, some in details.items()}
