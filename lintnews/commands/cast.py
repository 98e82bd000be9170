"""Tell who is who: every person, where they first appear, what they are called and their titles."""

import argparse
import sys

from lintnews import session
from lintnews.stories import read_all


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Paths and the format of the report."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the report; 0, or 2 where a story could not be read."""
    from lintnews import cast

    stories, status = read_all(options)
    print(cast.as_json(stories) if options.format == "json" else cast.as_text(stories, sys.stdout.isatty()))
    return status
