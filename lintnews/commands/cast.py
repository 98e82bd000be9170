"""Tell who is who: every person, where they first appear, what they are called and their titles."""

import argparse
import sys
from pathlib import Path

from lintnews.document import Document
from lintnews.errors import ConfigError
from lintnews.run import session
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
        _write(options.write, stories)
        return status
    print(cast.as_json(stories) if options.format == "json" else cast.as_text(stories, sys.stdout.isatty()))
    return status


def _write(name: str, stories: list[Document]) -> None:
    from lintnews.reports.people_file import PeopleFile

    people = PeopleFile()
    for story in stories:
        people.add(story)
    try:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(people.as_yaml(), encoding="utf-8")
    except OSError as error:
        raise ConfigError(name, f"cannot be written: {error.strerror}") from None
