"""Stories that are hard to read."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews import measures
from lintnews.document import Document
from lintnews.errors import did_you_mean
from lintnews.prose.readability import GRADES
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Reports a story that asks for more than `grade` years of school, by the mean of the `metrics`: Gunning Fog,
    Coleman-Liau, Flesch-Kincaid, SMOG, Automated Readability.

    It measures the running text, lists and block quotations; with a `scope` other than text, each block of it. `%s` in
    the message is the grade.
    """

    metrics: list[str]
    grade: float
    quotes: Literal["skip", "include", "only"] = "include"

    placeholders: ClassVar[tuple[str, ...]] = ("grade",)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not self.metrics:
            yield "metrics", f"give at least one of {', '.join(GRADES)}"
        for number, name in enumerate(self.metrics):
            if name not in GRADES:
                hint = did_you_mean(name, list(GRADES)) or f"; it is one of {', '.join(GRADES)}"
                yield ["metrics", number], f"unknown metric '{name}'{hint}"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for region, numbers in measures.measured(self, story):
            if not numbers["words"] or not numbers["sentences"]:
                continue
            grade = sum(GRADES[name](numbers) for name in self.metrics) / len(self.metrics)
            if grade > self.grade:
                values = {"grade": f"{grade:.2f}"}
                whole = Hit(0, 0, values, in_source=True, of_story=True)
                yield Hit(region.start, region.end, values) if region else whole
