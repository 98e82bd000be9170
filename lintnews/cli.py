"""The command line: finds the command, reads its options, and turns every mistake into one line and an exit status."""

import argparse
import atexit
import gc
import os
import re
import sys
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from lintnews import __version__, commands, expressions
from lintnews.errors import TRACEBACK, ConfigError, LintnewsError, did_you_mean, stumble
from lintnews.expressions import expression

_CHOICE = expression(r"invalid choice: '(.*)' \(choose from (.*)\)")
_OPTION = expression(r"unrecognized arguments: (--?[\w-]+)")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, as for every other mistake."""
        self.exit(2, f"lintnews: {message}{self._nearest(message)}; see '{self.prog} --help'\n")

    def _nearest(self, message: str) -> str:
        """The option or choice that was meant, where one is close."""
        choice = _CHOICE.search(message)
        if choice:
            return did_you_mean(choice[1], re.findall(r"[\w.-]+", choice[2]))
        option = _OPTION.search(message)
        options = [name for action in self._actions for name in action.option_strings]
        return did_you_mean(option[1], options) if option else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status: 0, 1 for findings, 2 for a mistake, 130 for Ctrl-C."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Facts of a story are many small objects that reference counts free; looking for cycles among them as often as
    # Python does by default takes a fifth of the time of a run. What is kept of stories does not come to this many.
    gc.set_threshold(1_000_000, 20, 100)
    # Nor for cycles among all that is kept, on the way out, whose memory the system takes back anyway.
    atexit.register(gc.freeze)
    _open_streams()
    try:
        status = _run(words)
        sys.stdout.flush()
        expressions.keep()
        return status
    except LintnewsError as error:
        for other in (error, *error.also):
            _told(str(other))
        return 2
    except KeyboardInterrupt:
        return _told("interrupted", 130)
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        return _told(_cannot_print(error) if isinstance(error, OSError) and not error.filename else stumble(error))


def _cannot_print(error: OSError) -> str:
    """Why the output has nowhere to go; what is left of it in the buffer must not fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return "the output pipe was closed before everything was printed"
    return f"the output cannot be written: {(error.strerror or str(error)).lower()}"


def _told(problem: str, status: int = 2) -> int:
    """Say what is wrong, in one line, and give the exit status; whoever has closed standard error is not told."""
    try:
        print("lintnews: " + " ".join(problem.splitlines()), file=sys.stderr, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return status


def _open_streams() -> None:
    """Streams that were closed before the start lead nowhere; names of files may hold what a terminal cannot show."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(words: list[str]) -> int:
    name = words.pop(0) if words and words[0] in commands.names() else "check"
    if name == "check" and words and words[0] not in commands.names() and not os.path.exists(words[0]):
        meant = did_you_mean(words[0], commands.names()) if words[0].isalpha() else ""
        if meant:
            raise ConfigError("", f"no file and no command is named '{words[0]}'{meant}")
    if name == "check" and words in (["--version"], ["-V"]):
        print(f"lintnews {__version__}")
        return 0
    command = commands.by_name(name)
    # Each option is tried on a formatter, which imports much to ask how wide the terminal is unless it is told.
    narrow = partial(argparse.HelpFormatter, width=80)
    parser = _Parser(
        f"lintnews {name}", description=command.__doc__, epilog=_overview(name, words), formatter_class=narrow
    )
    command.add_arguments(parser)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    return command.run(parser.parse_args(words))


def _overview(name: str, words: list[str]) -> str | None:
    """The other commands, for the help of the default one."""
    if name != "check" or not {"-h", "--help"} & set(words):
        return None
    rows = [f"  {name:8} {(commands.by_name(name).__doc__ or '').splitlines()[0]}" for name in commands.names()]
    return "\n".join(["commands (lintnews COMMAND --help tells more):", *rows])
