"""What a rule lets pass: its own exceptions and the words that a newsroom accepts."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.orthography.addresses import in_address
from lintnews.rule import Rule

# Patterns are imported where they are needed, which for most rules that could have exceptions is nowhere.
if TYPE_CHECKING:
    from lintnews.patterns.pattern import Pattern

_WORD = expression(r"\w+")
# Characters on either side of a match in which an accepted phrase around it is looked for.
_REACH = 200


class Exceptions:
    """Words, phrases and regular expressions, as Vale reads them: one of them in a match excuses it, its capitals
    as they are written; so does a longer phrase, in any case, that the match is part of.
    """

    def __init__(self, rule: str, written: Sequence[str], accepted: Sequence[str] = ()) -> None:
        from lintnews.patterns.tokens import is_phrase

        self._rule = rule
        terms = [*written, *accepted]
        self._phrases = frozenset(term for term in terms if is_phrase(term))
        self._expressions = [term for term in terms if not is_phrase(term)]

    def excuse(self, text: str, start: int, end: int) -> bool:
        """Whether the match `text[start:end]` is let pass."""
        if not self._phrases and not self._expressions:
            return False
        observed = text[start:end].strip()
        if observed in self._phrases or any(phrase in self._phrases for phrase in self._inside(observed)):
            return True
        if any(phrase in self._longer for phrase in self._around(text, start, end)):
            return True
        return any(pattern.find(observed) for pattern in self._within) or any(
            match.start() <= start and end <= match.end() for pattern in self._over for match in pattern.find_all(text)
        )

    @cached_property
    def _longest(self) -> int:
        return max((len(_WORD.findall(phrase)) for phrase in self._phrases), default=0)

    @cached_property
    def _longer(self) -> frozenset[str]:
        return frozenset(phrase.lower() for phrase in self._phrases if len(phrase.split()) > 1)

    @cached_property
    def _within(self) -> "list[Pattern]":
        from lintnews.patterns.pattern import Pattern

        return [Pattern(self._rule, term, r"\b(?:%s)\b") for term in self._expressions if _readable(self._rule, term)]

    @cached_property
    def _over(self) -> "list[Pattern]":
        """Expressions of more than one word."""
        from lintnews.patterns.pattern import Pattern

        return [
            Pattern(self._rule, term, r"\b(?:%s)\b", ignorecase=True)
            for term in self._expressions
            if (" " in term or "\t" in term or r"\s" in term) and _readable(self._rule, term)
        ]

    def _inside(self, observed: str) -> Iterator[str]:
        """The runs of whole words in a match, none longer than the longest exception."""
        words = [match.span() for match in _WORD.finditer(observed)]
        for first, (start, _) in enumerate(words):
            for _, end in words[first : first + self._longest]:
                yield observed[start:end]

    def _around(self, text: str, start: int, end: int) -> Iterator[str]:
        """The runs of whole words that hold a match, in lower case."""
        if not self._longer:
            return
        left = max(start - _REACH, 0)
        words = [match.span() for match in _WORD.finditer(text, left, end + _REACH)]
        for first, (begin, _) in enumerate(words):
            if begin > start:
                return
            for _, finish in words[first : first + self._longest]:
                if finish >= end:
                    yield text[begin:finish].lower()


class WithExceptions(Rule):
    """A rule that lets pass what holds one of its `exceptions` or, while `vocab` is true, an accepted word."""

    exceptions: list[str] = []
    vocab: bool = True

    def excuses(self, story: Document, text: str, start: int, end: int) -> bool:
        """Whether the match `text[start:end]` is let pass. So are the parts of an address."""
        if not self.looks_at.raw and in_address(text, start, end):
            return True
        accepted = story.lexicon.sections.get("accept", ()) if self.takes_accepted else ()
        if not self.exceptions and not accepted:
            return False
        kept: tuple[object, Exceptions] | None = self.__dict__.get("_exceptions")
        if kept is None or kept[0] is not accepted:
            kept = self.__dict__["_exceptions"] = (accepted, Exceptions(self.id, self.exceptions, accepted))
        return kept[1].excuse(text, start, end)

    @property
    def takes_accepted(self) -> bool:
        """Whether accepted words excuse."""
        return self.vocab

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        from lintnews.patterns.pattern import Pattern
        from lintnews.patterns.tokens import is_phrase

        for number, term in enumerate(self.exceptions):
            problem = None if is_phrase(term) else Pattern(self.id, term).problem()
            if problem:
                yield ["exceptions", number], problem


def _readable(rule: str, term: str) -> bool:
    """An accepted word may be no expression at all; a rule's own were checked when it was loaded."""
    from lintnews.patterns.pattern import Pattern

    return Pattern(rule, term).problem() is None
