"""Tell who is quoted, how often, in how many words and with which cues."""

import argparse
import sys

from lintnews.run import session
from lintnews.run.stories import read_all


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Paths and the format of the report."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the report; 0, or 2 where a story could not be read."""
    from lintnews.reports import sources

    stories, status = read_all(options)
    text = sources.as_json(stories) if options.format == "json" else sources.as_text(stories, sys.stdout.isatty())
    if text:
        print(text)
    return status
