"""Mistakes of use that a person can mend: each is one line that names the place and what to do."""

import os
from collections.abc import Iterable

# Set in the environment, this shows where in lintnews an exception comes from that is a fault of lintnews.
TRACEBACK = "LINTNEWS_TRACEBACK"
# How like two names are, at the least, of which one may be meant by the other.
_CLOSE = 0.72


class LintnewsError(Exception):
    """A mistake in use, configuration, rules or reading; the command line prints it and exits with 2.

    `line` and `column` count from 1 and are left out where the mistake has no place in the file. `also` are further
    mistakes of the kind, in other files.
    """

    def __init__(self, name: str, problem: str, line: int | None = None, column: int | None = None) -> None:
        place = ":".join(str(part) for part in (name.replace("\n", "\\n"), line, column) if part)
        super().__init__(f"{place}: {problem}" if place else problem)
        self.name = name
        self.problem = problem
        self.line = line
        self.column = column
        self.also: list[LintnewsError] = []

    def __reduce__(self) -> tuple[type, tuple[str, str, int | None, int | None]]:
        return type(self), (self.name, self.problem, self.line, self.column)


class ReadError(LintnewsError):
    """A story that cannot be read."""


class RuleError(LintnewsError):
    """A mistake in a rule, a pack or a lexicon; a file below the current folder is named from there."""

    def __init__(self, name: str, problem: str, line: int | None = None, column: int | None = None) -> None:
        here = os.path.join(os.path.abspath(os.curdir), "")
        super().__init__(name.removeprefix(here), problem, line, column)


class ConfigError(LintnewsError):
    """A mistake in a configuration file or on the command line."""


class ChangeError(ConfigError):
    """A mistake in what a configuration says of a rule; the configuration knows where it says it."""

    def __init__(self, rule: str, problem: str) -> None:
        super().__init__("", problem)
        self.rule = rule

    def __reduce__(self) -> tuple[type, tuple[str, str]]:  # type: ignore[override]
        return type(self), (self.rule, self.problem)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'tokens'?`, or nothing where no known word is close.

    Close are a slip or two in each part of a name, other capitals, and the last part of the name of a rule.
    """
    best = max(((_likeness(word, name), name) for name in sorted(known)), default=(0.0, ""), key=lambda pair: pair[0])
    return f"; did you mean '{best[1]}'?" if best[0] >= _CLOSE else ""


def _likeness(word: str, name: str) -> float:
    """How like two names are, from 0 to 1: as like as those of their parts that differ most."""
    from difflib import SequenceMatcher

    given, meant = word.casefold().split("."), name.casefold().split(".")
    if len(given) == 1 < len(meant):
        return float(given[0] == meant[-1])
    if len(given) != len(meant):
        return 0.0
    return min(SequenceMatcher(None, *pair).ratio() for pair in zip(given, meant, strict=True))


def stumble(error: BaseException) -> str:
    """One line for an exception that nobody expected, with what to do about it."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"this is a fault of lintnews ({what[:200]}); please report it, with what {TRACEBACK}=1 shows"
