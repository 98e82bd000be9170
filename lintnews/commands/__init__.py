"""What lintnews can be told to do: one module a command, with `add_arguments(parser)` and `run(options) -> int`.

The first line of a module's docstring is the help of its command.
"""

import argparse
import importlib
from typing import Protocol

from lintnews import modules


class Command(Protocol):
    __doc__: str | None

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


def names() -> list[str]:
    """The commands, in order of their names."""
    return modules.names(__path__)


def by_name(name: str) -> Command:
    """The command of this name."""
    return importlib.import_module(f"{__name__}.{name}")
