"""Alternatives of which only those are tried that a story can hold: what Vale makes one long expression of.

`\\b(?:one|two|...)\\b` finds the leftmost match, of those the alternative that stands first, and none that overlaps the
one before. Here each alternative stands alone and the same matches come out: a plain phrase is found by the trigger
index and only looked at for its case and its edges, and an expression is compiled and run only in those blocks of a
story where a string that it cannot do without was met. So the cost of a rule hardly grows with its tokens.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from heapq import heapify, heappop, heappush
from typing import Any

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.patterns import literals
from lintnews.patterns.pattern import Pattern
from lintnews.prose.folding import fold
from lintnews.prose.zones import Zone
from lintnews.records import Record
from lintnews.rule import Rule, Trigger

_SYNTAX = expression(r"[\\.^$*+?{}\[\]|()]")
_MARKS = '"\u201c\u201d\u201e\u00ab\u00bb'
# A part of an expression: an escape, a set, a look at what must not stand there, or a character.
_PIECE = expression(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?![^()]*\)|.", re.DOTALL)
_TYPOGRAPHIC = expression("[\u2018\u2019\u02bc\u00a0\u202f\u2009]")


class Match(Record):
    """The alternative of this number, where it stands in the story's visible text."""

    number: int
    start: int
    end: int


class Plan(Record):
    """The trigger phrases of all alternatives, which alternative each stands for, and those that have none."""

    phrases: list[str]
    owners: list[int]
    loose: list[int]


class _Candidate(Record):
    start: int
    order: Any
    number: int
    end: int


class Tokens:
    """The alternatives of a rule. `frame` is what Vale writes around them, `order` which of two is to come first."""

    def __init__(
        self, rule: Rule, tokens: Sequence[str], ignorecase: bool, word: bool, order: Callable[[int], Any] = int
    ) -> None:
        self._rule = rule
        self._tokens = tokens
        self._ignorecase = ignorecase
        self._word = word
        self._order = order
        self._patterns: dict[int, Pattern] = {}

    @cached_property
    def plan(self) -> Plan:
        """What is worked out once, when packs are compiled. Raises PatternError."""
        plan = Plan([], [], [])
        for number, token in enumerate(self._tokens):
            if not token.strip():
                continue
            phrases = [fold(token)] if is_phrase(token) else self.pattern(number).required()
            if phrases is None or self._rule.looks_at.raw:
                plan.loose.append(number)
            else:
                plan.phrases.extend(phrases)
                plan.owners.extend([number] * len(phrases))
        return plan

    def prepare(self) -> dict[str, Any]:
        """The plan as fields of a rule; where each phrase is an alternative of its own, numbers need no table. A rule
        that does not say so itself looks into quotations where it seeks their marks.
        """
        simple = self.plan.owners == list(range(len(self.plan.owners)))
        plan = {"owners": [] if simple else self.plan.owners, "loose": self.plan.loose}
        return {**plan, **self.quotes()}

    def quotes(self) -> dict[str, str]:
        """The key `quotes` of a rule that does not give it, where all alternatives seek the marks of quotations."""
        sees = "quotes" not in vars(self._rule) and _seeks_quotations(self._tokens)
        return {"quotes": "include"} if sees else {}

    def triggers(self) -> list[str]:
        """The trigger phrases, with an empty one where some alternative must always be tried."""
        return self.plan.phrases + [""] * bool(self.plan.loose)

    def problems(self) -> Iterator[tuple[int, str]]:
        """Alternatives that cannot be read, as (number, what is wrong)."""
        for number, token in enumerate(self._tokens):
            if not is_phrase(token):
                problem = self.pattern(number).problem()
                if problem:
                    yield number, problem

    def pattern(self, number: int) -> Pattern:
        """An alternative as an expression of its own."""
        if number not in self._patterns:
            frame = r"\b(?:%s)\b" if self._word else "(?:%s)"
            self._patterns[number] = Pattern(self._rule.id, self._tokens[number], frame, self._ignorecase)
        return self._patterns[number]

    def is_straight(self, number: int) -> bool:
        """Whether an alternative takes typographic and typed apostrophes and spaces for the same."""
        token = self._tokens[number]
        return not _TYPOGRAPHIC.search(token) if is_phrase(token) else self.pattern(number).expression.straight

    def matches(
        self, story: Document, triggers: Sequence[Trigger], owners: Sequence[int], loose: Sequence[int]
    ) -> Iterator[Match]:
        """The matches in the story, in order; `owners` and `loose` are those of the plan."""
        phrases: dict[Zone, list[_Candidate]] = {}
        expressions: dict[Zone, set[int]] = {}
        for trigger in triggers:
            region = self._rule.looks_at.region_at(story, trigger.start, trigger.end)
            if region is None:
                continue
            number = owners[trigger.number] if owners else trigger.number
            if not is_phrase(self._tokens[number]):
                expressions.setdefault(region, set()).add(number)
            elif self._stands(story, region, number, trigger):
                candidate = _Candidate(trigger.start, self._order(number), number, trigger.end)
                phrases.setdefault(region, []).append(candidate)
        if loose:
            for region in self._rule.looks_at.regions(story):
                expressions.setdefault(region, set()).update(loose)
        for region in sorted({*phrases, *expressions}, key=lambda zone: zone.start):
            yield from self._merge(story, region, phrases.get(region, []), expressions.get(region, ()))

    def filled(self, story: Document, match: Match, written: str) -> str:
        """A text with `$0`, `$1` and so on, filled with what the groups of the alternative matched."""
        text = story.source.text if self._rule.looks_at.raw else story.text
        pattern = self.pattern(match.number)
        around = seen(story, self._rule, pattern, Zone("text", 0, len(text)))
        return pattern.filled(around, text, (match.start, match.end), written) or written

    def _merge(self, story: Document, region: Zone, phrases: list[_Candidate], numbers: Any) -> Iterator[Match]:
        """The leftmost candidates that do not overlap; an expression is asked for its next match as it is needed."""
        found = (self._next(story, region, number, region.start) for number in numbers)
        heap = phrases + [candidate for candidate in found if candidate]
        heapify(heap)
        at = region.start
        while heap:
            start, _, number, end = heappop(heap)
            resume = at  # what another match overlaps may match again before its own end
            if start >= at:
                yield Match(number, start, end)
                at = end
                resume = end + (start == end)
            if number in numbers:
                candidate = self._next(story, region, number, resume)
                if candidate:
                    heappush(heap, candidate)

    def _next(self, story: Document, region: Zone, number: int, at: int) -> _Candidate | None:
        pattern = self.pattern(number)
        text = seen(story, self._rule, pattern, region)
        at -= region.start
        match = pattern.find(text, at) if at <= len(text) else None
        # What matches nothing, beside other things, says nothing; what can only match nothing points to a place.
        while match and not match.group() and pattern.expression.part != literals.EMPTY:
            match = pattern.find(text, match.end() + 1) if match.end() < len(text) else None
        if match is None:
            return None
        start, end = match.span()
        return _Candidate(region.start + start, self._order(number), number, region.start + end)

    def _stands(self, story: Document, region: Zone, number: int, trigger: Trigger) -> bool:
        """Whether a plain phrase stands here as it is written, and as words of its own."""
        token = self._tokens[number]
        straight, joined = not _TYPOGRAPHIC.search(token), "\n" not in token
        text = story.seen(self._rule.quotes_in(region), straight, joined)
        start, end = trigger.start, trigger.end
        observed = text[start:end]
        if observed != token and not (self._ignorecase and observed.lower() == token.lower()):
            return False
        if not self._word:
            return True
        before = start > region.start and is_word_character(text[start - 1])
        after = end < region.end and is_word_character(text[end])
        return before != is_word_character(token[0]) and after != is_word_character(token[-1])


def is_phrase(token: str) -> bool:
    """Whether a token means just what it says."""
    return _SYNTAX.search(token) is None


def seen(story: Document, rule: Rule, pattern: Pattern, region: Zone) -> str:
    """The text of a block as a pattern is to see it."""
    if rule.looks_at.raw:
        return story.source.text
    expression = pattern.expression
    text = story.seen(rule.quotes_in(region), expression.straight, expression.joined)
    return rule.looks_at.shown(story, text, region)


def _seeks_quotations(written: Sequence[str]) -> bool:
    """Whether each of these alternatives has a double quotation mark in what it finds, so that it is about quotations
    and must see them.
    """
    given = [token for token in written if token.strip()]
    return bool(given) and all(
        any(mark in token for mark in _MARKS) and any(map(_is_mark, _PIECE.finditer(token))) for token in given
    )


def _is_mark(piece: re.Match[str]) -> bool:
    """Whether a part of an expression is a mark, or a set of nothing but marks and apostrophes."""
    found = piece.group()
    if found[0] != "[":
        return len(found) < 3 and found[-1] in _MARKS
    return not set(found[1:-1]) - set(_MARKS + "\\'\u2018\u2019") and any(mark in found for mark in _MARKS)


def is_word_character(char: str) -> bool:
    """What `\\w` matches: a letter, a digit, a mark that stands over one, an underscore."""
    if char.isascii():
        return char.isalnum() or char == "_"
    if char.isalpha() or char.isdecimal():
        return True
    import unicodedata

    category = unicodedata.category(char)
    return category[0] == "M" or category in ("Nl", "Pc")
