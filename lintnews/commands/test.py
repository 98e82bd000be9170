"""Run the examples in rules: of the packs named, or of those in force here."""

import argparse
import os
import sys

from lintnews.run import session
from lintnews.run.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The packs to test."""
    parser.add_argument("packs", nargs="*", metavar="PACK", help="a pack or its folder (default: those in use)")
    parser.add_argument("--coverage", action="store_true", help="also fail a rule that no example fires")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print each failure with its place; 1 where there are any."""
    from lintnews import examples, pack

    configuration = Session(options).config_for(".")
    folders = configuration.pack_folders
    if options.packs:
        folders = [name if os.path.isdir(name) else pack.find(name, ".") for name in options.packs]
    failures, rules = examples.failures(folders, options.coverage)
    for failure in failures:
        print(failure)
    print(f"{_counted(rules, 'rule')}, {_counted(len(failures), 'failure')}", file=sys.stderr)
    return 1 if failures else 0


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
