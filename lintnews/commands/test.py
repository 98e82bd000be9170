"""Run the examples in rules: of the packs named, or of those in force here."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from lintnews.errors import ConfigError
from lintnews.loading import packfiles
from lintnews.loading.packfiles import TESTS
from lintnews.run import session
from lintnews.run.session import Session

if TYPE_CHECKING:
    from lintnews import examples


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The packs to test."""
    parser.add_argument("packs", nargs="*", metavar="PACK", help="a pack, its folder, or the file of a rule")
    parser.add_argument("--coverage", action="store_true", help="also fail a rule that no example fires")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print each failure with its place; 1 where there are any."""
    from lintnews import examples, pack

    configuration = Session(options).config_for(".")
    folders = configuration.pack_folders
    files = [name for name in options.packs if name.endswith(".yml") and os.path.isfile(name)]
    if options.packs:
        packs = [os.path.dirname(name) or "." if name in files else name for name in options.packs]
        folders = [name if os.path.isdir(name) else pack.find(name, ".") for name in packs]
        for name, folder in zip(options.packs, folders, strict=True):
            if not any((*packfiles.files(folder), *packfiles.misnamed(folder))):
                raise ConfigError(name, "no rules here; give a pack, its folder, or the file of a rule")
    failures, rules = examples.failures(folders, options.coverage)
    doubts = examples.doubts(folders)
    if files:
        failures, doubts, rules = _of_files(failures, files), _of_files(doubts, files), len(files)
    here = os.path.join(os.getcwd(), "")
    for doubt in doubts:
        print(f"note: {doubt._replace(path=doubt.path.removeprefix(here))}", file=sys.stderr)
    for failure in failures:
        print(failure._replace(path=failure.path.removeprefix(here)))
    print(f"{_counted(rules, 'rule')}, {_counted(len(failures), 'failure')}", file=sys.stderr)
    return 1 if failures else 0


def _of_files(failures: "list[examples.Failure]", files: list[str]) -> "list[examples.Failure]":
    """The failures of rules in these files, and of the tests that stand beside them."""
    names = {os.path.realpath(f"{name.removesuffix('.yml')}{ending}") for name in files for ending in (".yml", TESTS)}
    return [failure for failure in failures if os.path.realpath(failure.path) in names]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
