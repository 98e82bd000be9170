"""A figure of one's own about a story."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews import measures
from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.formula import Formula, FormulaError
from lintnews.rule import Hit, Rule, Trigger

_HEADING = expression(r"heading\.(h[1-6])")
_COUNTED = expression(r"""check\[\s*["']([^"'\]]+)["']\s*\]""")


class Kind(Rule):
    """Works out `formula` and reports the story where the result meets `condition`, such as `> 25`.

    A formula is made of `words`, `sentences`, `paragraphs`, `characters`, `syllables`, `long_words`, `complex_words`,
    `polysyllabic_words`, of the number of `list`, `blockquote` and `heading.h1` to `heading.h6`, and of the findings
    that another rule has in the story, `check["house.hedging"]`. It measures the running text, lists and block
    quotations; with a `scope` other than text, each block of it. `%s` in the message is the result.
    """

    formula: str
    condition: str
    quotes: Literal["skip", "include", "only"] = "include"

    placeholders: ClassVar[tuple[str, ...]] = ("value",)

    @cached_property
    def weighs(self) -> Sequence[str]:
        return list(dict.fromkeys(_COUNTED.findall(f"{self.formula} {self.condition}")))

    def _named(self, written: str) -> str:
        """A formula with names for what it counts, each as long as it was written."""

        def name(match: re.Match[str]) -> str:
            return f"check_{self.weighs.index(match[1])}".ljust(len(match[0]))

        return _HEADING.sub(r"heading_\1", _COUNTED.sub(name, written))

    @cached_property
    def _names(self) -> Sequence[str]:
        return [*measures.NAMES, *(f"check_{number}" for number in range(len(self.weighs)))]

    @cached_property
    def _formula(self) -> Formula:
        return Formula(self._named(self.formula), self._names)

    @cached_property
    def _condition(self) -> Formula:
        return Formula(f"value {self._named(self.condition)}", ("value", *self._names))

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not self.condition.strip():
            yield "condition", "there is nothing to compare with; give a condition such as '> 25'"
        if not any(map(str.isalpha, self.formula)):
            yield (
                "formula",
                f"this is the same for every story; name what is counted: {', '.join(measures.NAMES[:4])}, ...",
            )
        for key in ("formula", "condition"):
            try:
                getattr(self, f"_{key}")
            except FormulaError as error:
                shift = len("value ") if key == "condition" else 0
                yield key, f"the {key} cannot be read: {error}, at character {max(error.at - shift, 0) + 1}"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        return self.hits_by_number(story, {})

    def hits_by_number(self, story: Document, findings: Mapping[str, int]) -> Iterator[Hit]:
        counts = {f"check_{number}": float(findings.get(id, 0)) for number, id in enumerate(self.weighs)}
        for region, measured in measures.measured(self, story):
            if not measured["words"]:
                continue
            numbers = {**measured, **counts}
            value = float(self._formula(numbers))
            if math.isnan(value) or not self._condition({**numbers, "value": value}):
                continue
            values = {"value": f"{value:.2f}"}
            whole = Hit(0, 0, values, in_source=True, of_story=True)
            yield Hit(region.start, region.end, values) if region else whole
