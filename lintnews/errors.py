"""Mistakes of use that a person can mend: each is one line that names the place and what to do."""

# Set in the environment, this shows where in lintnews an exception comes from that is a fault of lintnews.
TRACEBACK = "LINTNEWS_TRACEBACK"


class LintnewsError(Exception):
    """A mistake in use, configuration, rules or reading; the command line prints it and exits with 2.

    `line` and `column` count from 1 and are left out where the mistake has no place in the file.
    """

    def __init__(self, name: str, problem: str, line: int | None = None, column: int | None = None) -> None:
        place = ":".join(str(part) for part in (name.replace("\n", "\\n"), line, column) if part)
        super().__init__(f"{place}: {problem}" if place else problem)
        self.name = name
        self.problem = problem
        self.line = line
        self.column = column

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


def did_you_mean(word: str, known: "list[str] | tuple[str, ...] | set[str]") -> str:
    """`; did you mean 'tokens'?`, or nothing where no known word is close."""
    import difflib

    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""


def stumble(error: BaseException) -> str:
    """One line for an exception that nobody expected, with what to do about it."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"this is a fault of lintnews ({what[:200]}); please report it, with what {TRACEBACK}=1 shows"
