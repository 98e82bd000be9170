"""A compiled pattern of a rule, with a limit to the time it may take: rules come from anywhere."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from lintnews.errors import RuleError
from lintnews.expressions import expression
from lintnews.patterns import literals
from lintnews.patterns.dialect import Expression, PatternError, read

# Seconds for one pattern on one block of text; a sane pattern reads a whole book in that.
TIME_LIMIT = 2.0

# What only the library knows: properties of characters, classes by name, numbers beyond its reach.
_DOUBTFUL = expression(r"\\[pPN]|\[:|\d{4}|\(\?P?[<']\d")
_GROUP = expression(r"\$(?:(\d+)|\{(\w+)\}|([$&]))")


class Pattern:
    """A regular expression in Vale's dialect. It is compiled on first use.

    `frame` holds the place of the expression as `%s`, such as `\\b(?:%s)\\b`; with `lines` the signs `^` and `$` stand
    for the ends of each line. Raises PatternError for one that
    cannot be read, and RuleError on use where it takes too long.
    """

    def __init__(
        self, rule: str, written: str, frame: str = "(?:%s)", ignorecase: bool = False, lines: bool = True
    ) -> None:
        self._rule = rule
        self._written = written
        self._frame = frame
        self._ignorecase = ignorecase
        self._lines = lines

    @cached_property
    def expression(self) -> Expression:
        return read(self._written)

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression. Raises PatternError."""
        import regex

        flags = regex.V0 | (regex.MULTILINE if self._lines else 0) | (regex.IGNORECASE if self._ignorecase else 0)
        try:
            return regex.compile(self._frame.replace("%s", self.expression.text), flags)
        except regex.error as error:
            raise PatternError(str(error).partition(" at position")[0], 0) from None

    @property
    def _shown(self) -> str:
        """The pattern as a message has room for it, on one line."""
        written = self._written if len(self._written) <= 60 else f"{self._written[:57]}..."
        return written.replace("\n", r"\n")

    @property
    def _usable(self) -> Any:
        """The compiled expression. Raises RuleError."""
        try:
            return self.compiled
        except PatternError as error:
            what = f"rule {self._rule}: the pattern '{self._shown}' cannot be read: {error.problem}"
            raise RuleError("", what) from None

    def problem(self) -> str | None:
        """What is wrong with the pattern, in a few words, or None. Compiled only where in doubt."""
        try:
            if self.expression.bound or _DOUBTFUL.search(self._written):
                self.compiled  # noqa: B018
        except PatternError as error:
            return f"the pattern '{self._shown}' cannot be read: {error.problem}, at character {error.at + 1}"
        return None

    def required(self) -> list[str] | None:
        """Folded strings one of which is in whatever it matches, with what it looks at around that, or None."""
        return literals.required(self.expression.near)

    def find(self, text: str, start: int = 0) -> Any:
        """The first match from `start` on, or None. Raises RuleError where that takes too long."""
        try:
            return self._usable.search(text, start, timeout=TIME_LIMIT)
        except TimeoutError:
            raise self._too_slow() from None

    def finds(self, text: str) -> bool:
        """Whether it can be read and matches within the text."""
        return self.problem() is None and self.find(text) is not None

    def find_all(self, text: str) -> Iterator[Any]:
        """The matches that do not overlap, from left to right. Raises RuleError where that takes too long."""
        try:
            yield from self._usable.finditer(text, timeout=TIME_LIMIT)
        except TimeoutError:
            raise self._too_slow() from None

    def replaced(self, text: str, replacement: str) -> str:
        """`text` with every match replaced; `$1`, `${name}` and `$0` stand for what groups of it matched."""

        def fill(match: Any) -> str:
            return _GROUP.sub(lambda group: _group(match, group, text), replacement)

        try:
            result: str = self._usable.sub(fill, text, timeout=TIME_LIMIT)
            return result
        except TimeoutError:
            raise self._too_slow() from None

    def filled(self, seen: str, shown: str, span: tuple[int, int], replacement: str) -> str | None:
        """`replacement` for the match of this very span in `seen`, its groups taken from the same places in `shown`;
        None where the pattern does not match just there.
        """
        try:
            match = self._usable.match(seen, span[0], timeout=TIME_LIMIT)
        except TimeoutError:
            raise self._too_slow() from None
        if match is None or match.span() != span:
            return None
        return _GROUP.sub(lambda group: _group(match, group, shown), replacement)

    def _too_slow(self) -> RuleError:
        return RuleError(
            "",
            f"rule {self._rule}: the pattern '{self._shown}' takes more than {TIME_LIMIT:g} seconds on one block of "
            "text; make it simpler (nested repeats such as '(a+)+' are the usual cause)",
        )


def _group(match: Any, reference: re.Match[str], text: str) -> str:
    """What `$1`, `${name}`, `$&` or `$$` stands for in `text`; one that names no group stays as it is."""
    if reference[3] == "$":
        return "$"
    name = "0" if reference[3] else reference[1] or reference[2]
    try:
        start, end = match.span(int(name) if name.isdecimal() else name)
    except IndexError:
        return reference[0]
    return text[start:end] if start >= 0 else ""
