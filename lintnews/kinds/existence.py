"""Words that should not be there."""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import Any, ClassVar

from lintnews import actions
from lintnews.document import Document
from lintnews.patterns.dialect import read
from lintnews.patterns.exceptions import WithExceptions
from lintnews.patterns.pattern import Pattern
from lintnews.patterns.tokens import Tokens, is_phrase
from lintnews.prose.lettercase import like
from lintnews.rule import Hit, Trigger


class Kind(WithExceptions):
    """Reports each of its `tokens` that the copy holds; they are words and phrases, or regular expressions.

    `tokens` stand as words of their own unless `nonword` is true. `ignorecase` takes capitals and small letters
    for the same. `raw` expressions are put together as they are, in front of the tokens (after them with `append`),
    for a pattern that is too long for one line. A match that holds one of the `exceptions` is let pass, and so, while
    `vocab` is true, is one that holds an accepted word. With an `action` the rule says what to put instead, `$1` for
    what a group of the token matched; with `matchcase` in the capitals of what is found.
    """

    tokens: list[str] = []
    raw: list[str] = []
    nonword: bool = False
    ignorecase: bool = False
    append: bool = False
    matchcase: bool = False

    placeholders: ClassVar[tuple[str, ...]] = ("match", "replacement")

    # Worked out when packs are compiled, see `prepare`; `joined` is None before.
    owners: ClassVar[Sequence[int]] = ()
    loose: ClassVar[Sequence[int]] = ()
    joined: ClassVar[str | None] = None

    @cached_property
    def _tokens(self) -> Tokens:
        joined = self._join() if self.joined is None else self.joined
        if joined:
            return Tokens(self, [joined], self.ignorecase, word=False)
        return Tokens(self, self.tokens, self.ignorecase, word=not self.nonword)

    @cached_property
    def _has_references(self) -> bool:
        """Whether the action speaks of the groups of a token."""
        return "$" in str(self.action.get("params", ""))

    def _join(self) -> str:
        """All in one expression, where the tokens cannot stand alone: with `raw`, or bound up with one another."""
        tokens = [token for token in self.tokens if token.strip()]
        words = "|".join(tokens)
        if words and not self.nonword:
            words = rf"\b(?:{words})\b"
        if self.raw:
            raw = "".join(self.raw)
            return f"(?:{words}){raw}" if self.append else f"{raw}(?:{words})"
        expressions = [read(token) for token in tokens if not is_phrase(token)]
        return words if any(expression.leaks or expression.bound for expression in expressions) else ""

    def prepare(self) -> dict[str, Any]:
        return {**self._tokens.prepare(), "joined": self._join()}

    def triggers(self) -> Sequence[str]:
        return self._tokens.triggers()

    @property
    def takes_accepted(self) -> bool:
        """An accepted word is no exception where tokens are no words."""
        return self.vocab and not self.nonword

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not any(map(str.strip, (*self.tokens, *self.raw))):
            yield ["tokens"] if self.tokens else [], "there is nothing to look for; give 'tokens' or 'raw'"
        for number, problem in Tokens(self, self.tokens, self.ignorecase, word=False).problems():
            yield ["tokens", number], problem
        raw = Pattern(self.id, "".join(self.raw)).problem()
        if raw:
            yield ["raw"], raw
        yield from super().problems()

    def doubts(self) -> Iterator[tuple[Sequence[str | int], str]]:
        from lintnews.patterns.dead import dead

        alone = not self.nonword and not self.raw
        for number, problem in dead(self.tokens, self.ignorecase, alone, self.looks_at.raw):
            yield ["tokens", number], problem
        if self.action.get("name") == "replace" and not self.action.get("params"):
            yield ["action"], "the action offers nothing; give 'params', the words to put in"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.source.text if self.looks_at.raw else story.text
        for found in self._tokens.matches(story, triggers, self.owners, self.loose):
            start, end = found.start, found.end
            if self.excuses(story, text, start, end):
                continue
            fill = partial(self._tokens.filled, story, found) if self._has_references else None
            suggestions, safe = actions.offer(self.action, text, start, end, fill)
            if self.matchcase:
                suggestions = tuple(like(text[start:end], suggestion) for suggestion in suggestions)
            replacement = actions.in_words(suggestions) if len(suggestions) > 1 else "".join(suggestions)
            match = text[start:end]
            values = {"match": match, "replacement": replacement or match}
            yield Hit(start, end, values, suggestions, safe, in_source=self.looks_at.raw)
