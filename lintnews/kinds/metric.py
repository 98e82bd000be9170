"""A figure of one's own about a story."""

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews import measures
from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.formula import Formula, FormulaError
from lintnews.rule import Hit, Rule, Trigger

_HEADING = expression(r"heading\.(h[1-6])")


class Kind(Rule):
    """Works out `formula` and reports the story where the result meets `condition`, such as `> 25`.

    A formula is made of `words`, `sentences`, `paragraphs`, `characters`, `syllables`, `long_words`, `complex_words`,
    `polysyllabic_words`, and of the number of `list`, `blockquote` and `heading.h1` to `heading.h6`. It measures the
    running text; with a `scope` other than text, each block of it. `%s` in the message is the result.
    """

    formula: str
    condition: str
    quotes: Literal["skip", "include", "only"] = "include"

    placeholders: ClassVar[tuple[str, ...]] = ("value",)

    @cached_property
    def _formula(self) -> Formula:
        return Formula(_HEADING.sub(r"heading_\1", self.formula), measures.NAMES)

    @cached_property
    def _condition(self) -> Formula:
        condition = _HEADING.sub(r"heading_\1", self.condition)
        return Formula(f"value {condition}", ("value", *measures.NAMES))

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not self.condition.strip():
            yield "condition", "there is nothing to compare with; give a condition such as '> 25'"
        for key in ("formula", "condition"):
            if "check[" in getattr(self, key).replace(" ", ""):
                yield (
                    key,
                    "a formula counts what is in the story, not the findings of other rules (check[...])",
                )
                return
            try:
                getattr(self, f"_{key}")
            except FormulaError as error:
                shift = len("value ") if key == "condition" else 0
                yield key, f"the {key} cannot be read: {error}, at character {max(error.at - shift, 0) + 1}"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for region, numbers in measures.measured(self, story):
            if not numbers["words"]:
                continue
            value = float(self._formula(numbers))
            if math.isnan(value) or not self._condition({**numbers, "value": value}):
                continue
            values = {"value": f"{value:.2f}"}
            yield Hit(region.start, region.end, values) if region else Hit(0, 0, values, in_source=True)
