"""List the words that no dictionary here knows, with how often they stand, for building a list of accepted words."""

import argparse

from lintnews.run import session
from lintnews.run.stories import read_all


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Paths and the format of the list."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the list; 0, or 2 where a story could not be read."""
    from lintnews.reports import wordlist

    stories, status = read_all(options)
    text = wordlist.as_json(stories) if options.format == "json" else wordlist.as_text(stories)
    if text:
        print(text)
    return status
