"""Words for which the house uses others."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, ClassVar

from lintnews import actions
from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.patterns.exceptions import WithExceptions
from lintnews.patterns.pattern import Pattern
from lintnews.patterns.tokens import Tokens, is_phrase, seen
from lintnews.prose.folding import straighten
from lintnews.prose.lettercase import like
from lintnews.prose.zones import Zone
from lintnews.rule import Hit, Trigger

_NUMBER = expression(r"(?<!\$)\$(\d+)")
# More groups than this no key has: what looks like one is a sum of money.
_MANY = 20
_REFERENCE = expression(r"\$(?:\d|\{)")


class Kind(WithExceptions):
    """Reports each key of `swap` that the copy holds and offers its value instead.

    Keys are words, phrases or regular expressions; of two that match at one place the longer key is taken. A value
    may use what groups of its key matched (`$1`). With `action: {name: replace}` the value is text to put in, or
    several kinds of text with `|` between them (`\\|` for the sign itself); without it, a value may be an expression
    for the forms that are right; an empty value takes the match out. What is right already is let pass. `capitalize`
    carries a capital over to the value, which a suggestion does in any case where `ignorecase` is true; `matchcase`
    carries over small letters too. The keys stand as words of their own unless
    `nonword` is true; `exceptions` and `vocab` let pass as they do in the kind existence.
    """

    swap: dict[str, str]
    ignorecase: bool = False
    nonword: bool = False
    capitalize: bool = False
    matchcase: bool = False
    pos: str = ""

    placeholders: ClassVar[tuple[str, ...]] = ("expected", "observed")

    # Worked out when packs are compiled, see `prepare`.
    owners: ClassVar[Sequence[int]] = ()
    loose: ClassVar[Sequence[int]] = ()

    @cached_property
    def _keys(self) -> list[str]:
        return list(self.swap)

    @cached_property
    def _tokens(self) -> Tokens:
        keys = self._keys
        return Tokens(self, keys, self.ignorecase, not self.nonword, lambda number: (-len(keys[number]), number))

    @property
    def _replaces(self) -> bool:
        return self.action.get("name") == "replace"

    def prepare(self) -> dict[str, Any]:
        return self._tokens.prepare()

    def triggers(self) -> Sequence[str]:
        return self._tokens.triggers()

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not self.swap:
            yield ["swap"], "there is nothing to look for; give pairs of 'found: better'"
        for key, value in self.swap.items():
            if not key.strip():
                yield ["swap", key], "this key is empty and finds nothing; write what is to be found before the colon"
            elif key == value and is_phrase(key) and not self.ignorecase:
                hint = "take the pair out, or set 'ignorecase: true' for its other capitals"
                yield ["swap", key], f"'{key}' stands for itself and is never reported; {hint}"
        for number, problem in self._tokens.problems():
            yield ["swap", self._keys[number]], problem
        for key, value in self.swap.items():
            # A key without groups, or a number that is too high for one, means a sum of money.
            named = [int(group) for group in _NUMBER.findall(value) if "(" in key]
            if named and self._tokens.pattern(self._keys.index(key)).problem() is None:
                groups = self._tokens.pattern(self._keys.index(key)).compiled.groups
                if 0 < groups < max(named) < _MANY:
                    yield ["swap", key], f"'${max(named)}' stands for a group, and the key has {groups}"
        yield from super().problems()

    def doubts(self) -> Iterator[tuple[Sequence[str | int], str]]:
        from lintnews.patterns.dead import dead

        for number, problem in dead(self._keys, self.ignorecase, not self.nonword, self.looks_at.raw):
            yield ["swap", self._keys[number]], problem
        for key, value in self.swap.items():
            if key != value and self.swap.get(value) == key and self._keys.index(value) < self._keys.index(key):
                yield ["swap", key], f"'{value}' stands for '{key}' and '{key}' for '{value}'; take one pair out"

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.source.text if self.looks_at.raw else story.text
        for number, start, end in self._tokens.matches(story, triggers, self.owners, self.loose):
            observed = text[start:end]
            expected = self._expected(number, story, start, end)
            if self._is_right(number, expected, observed) or self.excuses(story, text, start, end):
                continue
            gap = not expected and not actions.removal(text, start, end).safe
            hit = self._hit(number, start, end, observed, expected, gap)
            # What owns something needs another ending than the value has: the attorney generals' office.
            owns = observed.endswith("s") and text[end : end + 1] in ("'", "’") and not expected.endswith("s")
            yield hit._replace(suggestions=(), safe=False) if owns else hit

    def _hit(self, number: int, start: int, end: int, observed: str, expected: str, gap: bool) -> Hit:
        options = [str(param) for param in self.action.get("params", ())] or _options(expected)
        if self.matchcase:
            options = [like(observed, option) for option in options]
        elif self.capitalize:
            options = [_like(observed, option) for option in options]
        message = None
        if self._replaces:
            expected, message = actions.in_words(options), _unquoted_once(self.message)
        elif not is_phrase(expected):
            options = []
        if self.ignorecase and self._keys[number].islower():
            options = [_like(observed, option) for option in options]
        # A message with one place says what to take out; one with two, what to write, which is nothing.
        named = expected or ("" if self.message.count("%s") > 1 else observed)
        values = {"expected": named, "observed": observed, "match": observed}
        safe = self._replaces and len(options) == 1
        if not expected and not options:
            options, safe = [""], self._replaces and not gap
        return Hit(start, end, values, tuple(options), safe, message=message, in_source=self.looks_at.raw)

    def _expected(self, number: int, story: Document, start: int, end: int) -> str:
        """The value for what was found, with the groups of its key filled in."""
        value = self.swap[self._keys[number]]
        text = story.source.text if self.looks_at.raw else story.text
        if self.capitalize and text[start].isupper():
            value = value[:1].upper() + value[1:]
        if not _REFERENCE.search(value):
            return value
        if not self.looks_at.raw:
            # A key may look at what stands around the match, as the rule sees it.
            pattern = self._tokens.pattern(number)
            around = seen(story, self, pattern, Zone("text", 0, len(text)))
            filled = pattern.filled(around, text, (start, end), value)
            if filled is not None:
                return filled
        return Pattern(self.id, self._keys[number], ignorecase=self.ignorecase).replaced(text[start:end], value)

    def _is_right(self, number: int, expected: str, observed: str) -> bool:
        if not self._tokens.is_straight(number):  # it is about the marks themselves
            return observed in (_options(expected) if self._replaces else [expected])
        observed = straighten(observed)
        if self._replaces:
            return observed in map(straighten, _options(expected))
        if is_phrase(expected):
            return observed == straighten(expected)
        pattern = Pattern(self.id, expected, r"\A(?:%s)\Z")
        return pattern.problem() is None and pattern.find(observed) is not None


def _options(value: str) -> list[str]:
    """The kinds of text in a value, `|` between them."""
    options = re.split(r"(?<!\\)\|", value)
    return [option.replace(r"\|", "|") for option in options if option]


def _like(observed: str, option: str) -> str:
    """An option in the capitals of what it stands for."""
    if not option[:1].islower():
        return option
    if observed.isupper() and sum(map(str.isalpha, observed)) > 1:
        return option.upper()
    words = [word for word in observed.split() if len(word) > 3]
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return " ".join(word if word in ("of", "the") else word[:1].upper() + word[1:] for word in option.split(" "))
    return option[0].upper() + option[1:] if observed[:1].isupper() else option


def _unquoted_once(message: str) -> str:
    """Vale's message without the marks around its first `%s`, as alternatives come with their own."""
    for place in ("'%s'", '"%s"', "“%s”"):
        if message.count(place) == 2:
            message = message.replace(place, "%s", 1)
    return message
