"""List the rules in force for a file or folder, with their levels."""

import argparse

from lintnews.run import session
from lintnews.run.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The path to ask for."""
    parser.add_argument("path", nargs="?", default=".", metavar="PATH", help="a file or folder (default: this folder)")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """One line a rule: level, id, message."""
    here = Session(options)
    rules = here.rules_for(here.existing(options.path))
    width = max(map(len, rules.ids), default=0)
    for number, id in sorted(enumerate(rules.ids), key=lambda row: row[1]):
        rule = rules.rule(number)
        print(f"{rule.level:10}  {id:{width}}  {rule.description or rule.message}".rstrip())
    return 0
