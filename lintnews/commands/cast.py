"""Tell who is who: every person, where they first appear, what they are called and their titles."""

import argparse
import sys

from lintnews.document import Document
from lintnews.run import output, session
from lintnews.run.stories import read_all


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Paths and the format of the report."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")
    parser.add_argument("--write", metavar="FILE", help="write the people as a rule file that checks their names")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the report; 0, or 2 where a story could not be read."""
    from lintnews.reports import cast

    stories, status = read_all(options)
    if options.write:
        output.write(options.write, _register(stories))
        return status
    print(cast.as_json(stories) if options.format == "json" else cast.as_text(stories, sys.stdout.isatty()))
    return status


def _register(stories: list[Document]) -> str:
    from lintnews.reports.people_file import PeopleFile

    people = PeopleFile()
    for story in stories:
        people.add(story)
    return people.as_yaml()
