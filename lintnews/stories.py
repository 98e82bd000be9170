"""The stories that a command line names, for the commands that report on them."""

import argparse
import sys

from lintnews import discovery
from lintnews.document import Document
from lintnews.errors import ReadError
from lintnews.session import Session


def read_all(options: argparse.Namespace) -> tuple[list[Document], int]:
    """Every story that can be read, and the exit status: 2 where one could not, which is told on standard error."""
    here = Session(options)
    stories, status = [], 0
    for path in discovery.find(options.paths, here.excludes, here.includes):
        try:
            stories.append(here.read(path))
        except ReadError as error:
            print(f"lintnews: {error}", file=sys.stderr)
            status = 2
    return stories, status
