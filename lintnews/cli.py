"""The command line: finds the command, reads its options, and turns every mistake into one line and an exit status."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from lintnews import __version__, commands, expressions
from lintnews.errors import LintnewsError


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, as for every other mistake."""
        self.exit(2, f"lintnews: {message}; see '{self.prog} --help'\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status: 0, 1 for findings, 2 for a mistake, 130 for Ctrl-C."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Facts of a story are many small objects that reference counts free; looking for cycles among them as often as
    # Python does by default takes a fifth of the time of a run.
    gc.set_threshold(50_000, 20, 100)
    try:
        status = _run(words)
        sys.stdout.flush()
        expressions.keep()
        return status
    except LintnewsError as error:
        print(f"lintnews: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # What is left in the buffer has nowhere to go, and must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print("lintnews: the output pipe was closed before everything was printed", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("lintnews: interrupted", file=sys.stderr)
        return 130


def _run(words: list[str]) -> int:
    name = words.pop(0) if words and words[0] in commands.names() else "check"
    if name == "check" and words in (["--version"], ["-V"]):
        print(f"lintnews {__version__}")
        return 0
    command = commands.by_name(name)
    parser = _Parser(f"lintnews {name}", description=command.__doc__, epilog=_overview(name))
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    command.add_arguments(parser)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return command.run(parser.parse_args(words))


def _overview(name: str) -> str | None:
    """The other commands, for the help of the default one."""
    if name != "check" or not {"-h", "--help"} & set(sys.argv):
        return None
    rows = [f"  {name:8} {(commands.by_name(name).__doc__ or '').splitlines()[0]}" for name in commands.names()]
    return "\n".join(["commands (lintnews COMMAND --help tells more):", *rows])
