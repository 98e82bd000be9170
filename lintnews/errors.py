"""Mistakes of use that a person can mend: each is one line that names the place and what to do."""

from collections.abc import Iterable

# Set in the environment, this shows where in lintnews an exception comes from that is a fault of lintnews.
TRACEBACK = "LINTNEWS_TRACEBACK"
# More slips than anybody makes in one word.
_FAR = 9


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
    """A mistake in a rule, a pack or a lexicon."""


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

    Close is a slip or two of the keyboard, other capitals, a beginning, or the last part of the name of a rule.
    """
    found = min(((_slips(word, name), name) for name in known), default=(_FAR, ""))
    return f"; did you mean '{found[1]}'?" if found[0] < _FAR else ""


def _slips(word: str, name: str) -> int:
    """The slips that lie between two names, part by part; _FAR where that is more than anybody makes."""
    given, meant = word.casefold().split("."), name.casefold().split(".")
    if len(given) == 1 < len(meant):
        return 1 if given[0] == meant[-1] else _FAR
    if len(given) != len(meant):
        return _FAR
    return min(sum(map(_slips_in_part, given, meant)), _FAR)


def _slips_in_part(given: str, meant: str) -> int:
    """Optimal string alignment (Damerau, 1964): letters added, left out, changed, or two that changed places."""
    most = min(max(len(given) // 3, 1), 3) if len(given) > 1 else 0
    if (meant.startswith(given) and len(given) > 2) or (given.startswith(meant) and len(meant) > 3):
        return min(abs(len(given) - len(meant)), most + 1)
    if abs(len(given) - len(meant)) > most:
        return _FAR
    before, row = [0] * (len(meant) + 1), list(range(len(meant) + 1))
    for i, letter in enumerate(given, 1):
        above, row, older = row, [i], before
        for j, other in enumerate(meant, 1):
            least = min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != other))
            if i > 1 < j and letter == meant[j - 2] and given[i - 2] == other:
                least = min(least, older[j - 2] + 1)
            row.append(least)
        before = above
    return row[-1] if row[-1] <= most else _FAR


def stumble(error: BaseException) -> str:
    """One line for an exception that nobody expected, with what to do about it."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"this is a fault of lintnews ({what[:200]}); please report it, with what {TRACEBACK}=1 shows"
