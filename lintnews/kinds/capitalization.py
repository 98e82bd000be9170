"""Capitals in headlines and headings."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from lintnews import actions
from lintnews.document import BLANK, Document
from lintnews.errors import did_you_mean
from lintnews.patterns.exceptions import WithExceptions
from lintnews.patterns.pattern import Pattern
from lintnews.prose.casing import WORD, sentence_case, title_case
from lintnews.prose.zones import Zone
from lintnews.rule import Hit, Trigger

_STYLES = ("$title", "$sentence", "$lower", "$upper")
# Texts of all kinds; what matches each of them tells nothing.
_SAMPLES = ("", "7", "a b", "A b", "A B", "AB", "-")


class Kind(WithExceptions):
    """Reports a block of the scope, a headline for instance, whose capitals are not as `match` wants them: `$title`
    (by the `style` AP or Chicago), `$sentence`, `$lower`, `$upper`, or a regular expression that it must match.

    `$title` and `$sentence` are content with a share of `threshold` of the words. After a word that ends in one of the
    `indicators`, such as a colon, a sentence begins anew. `prefix` is an expression for what may stand in front.
    `exceptions` and accepted words are right as they are written, and so are words all in capitals.
    """

    match: str
    style: Literal["AP", "Chicago"] = "AP"
    indicators: list[str] = []
    threshold: float = 0.8
    prefix: str = ""
    quotes: Literal["skip", "include", "only"] = "include"

    placeholders: ClassVar[tuple[str, ...]] = ("match", "expected")

    @cached_property
    def _pattern(self) -> Pattern:
        return Pattern(self.id, self.match, lines=False)

    @cached_property
    def _prefix(self) -> Pattern:
        return Pattern(self.id, self.prefix, r"\A(?:%s)", lines=False)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if self.match.startswith("$") and self.match not in _STYLES:
            yield "match", f"unknown case '{self.match}'{did_you_mean(self.match, _STYLES)}"
        if not 0 <= self.threshold <= 1:
            yield "threshold", "this is the share of the words that must be right, from 0 to 1, such as 0.8"
        for key, pattern in (("match", self._pattern), ("prefix", self._prefix)):
            problem = None if pattern is self._pattern and self.match in _STYLES else pattern.problem()
            if problem:
                yield key, problem
        if not self.match.startswith("$") and all(self._pattern.finds(some) for some in _SAMPLES):
            problem = "this expression matches any text, so nothing would be reported"
            yield "match", f"{problem}; bind it to the ends, as in '^[A-Z].*$', or give one of {', '.join(_STYLES)}"
        yield from super().problems()

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        whole = story.source.text if self.looks_at.raw else story.seen(self.quotes, joined=True)
        for region in self.looks_at.regions(story):
            text = whole[region.start : region.end]
            expected = self._expected(story, whole, region)
            if not text.strip() or self._is_right(story, whole, region, expected):
                continue
            offered, safe = actions.offer(self.action, whole, region.start, region.end)
            if BLANK in expected and self.match in _STYLES[:2] and not self.looks_at.raw:
                expected = _with_code(story, region, expected)
            if self.action.get("name") == "replace" and not offered and self.match in _STYLES[:2]:
                offered = (expected,)
            values = {"match": text, "expected": expected}
            yield Hit(region.start, region.end, values, offered, safe, in_source=self.looks_at.raw)

    def _expected(self, story: Document, whole: str, region: Zone) -> str:
        """The block as it should be written, or the expression that it should match."""
        if self.match not in _STYLES[:2]:
            return self.match
        text = whole[region.start : region.end]
        prefix = self._prefix.find(text) if self.prefix else None
        at = prefix.end() if prefix else 0

        def given(start: int, end: int) -> str | None:
            start, end = start + region.start + at, end + region.start + at
            word = whole[start:end]
            spelled = self._spellings(story).get(word.lower())
            return spelled or (word if self.excuses(story, whole, start, end) else None)

        if self.match == "$title":
            return text[:at] + title_case(text[at:], self.style == "Chicago", given)
        return text[:at] + sentence_case(text[at:], self.indicators, given)

    def _spellings(self, story: Document) -> dict[str, str]:
        """The exceptions that are plain words, by their small letters."""
        terms = [*self.exceptions, *(story.lexicon.sections.get("accept", ()) if self.vocab else ())]
        kept: tuple[int, dict[str, str]] | None = self.__dict__.get("_spelled")
        if kept is None or kept[0] != len(terms):
            kept = self.__dict__["_spelled"] = (len(terms), {term.lower(): term for term in terms})
        return kept[1]

    def _is_right(self, story: Document, whole: str, region: Zone, expected: str) -> bool:
        text = whole[region.start : region.end]
        if not any(map(str.isalnum, text)):
            return True
        if self.match == "$lower" or self.match == "$upper":
            is_right = text == (text.lower() if self.match == "$lower" else text.upper())
            return is_right or self.excuses(story, whole, region.start, region.end)
        if self.match not in _STYLES:
            return bool(self._pattern.find(text)) or self.excuses(story, whole, region.start, region.end)
        return _share(text, expected, self.match == "$sentence" and text[0] != BLANK) >= self.threshold


def _with_code(story: Document, region: Zone, expected: str) -> str:
    """The block as it should be written, with the code in it as the source has it."""

    def written(char: str, at: int) -> str:
        if char != BLANK:
            return char
        span = story.source_span(at, at + 1)
        return story.source.text[span.start : span.end]

    return "".join(map(written, expected, range(region.start, region.end)))


def _share(text: str, expected: str, first: bool) -> float:
    """How many of the words are as expected, from 0 to 1; none where `first` asks for the first one, which is not."""
    right = count = 0
    for word in WORD.finditer(text):
        is_right = word.group() == expected[slice(*word.span())] or word.group() == word.group().upper()
        if first and count == 0 and not is_right and not word.group()[0].isupper():
            return 0.0
        right += is_right
        count += 1
    return right / count if count else 1.0
