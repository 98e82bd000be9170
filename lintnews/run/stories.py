"""The stories that a command line names, for the commands that report on them."""

import argparse
import sys

from lintnews.document import Document
from lintnews.errors import ReadError
from lintnews.run.session import Session


def read_all(options: argparse.Namespace) -> tuple[list[Document], int]:
    """Every story that can be read, those of a file that holds several one by one, and the exit status: 2 where a file
    could not be read, which is told on standard error.
    """
    here = Session(options)
    stories: list[Document] = []
    status = 0
    for path in here.find():
        try:
            story = here.read(path)
            stories += story.parts or (story,)
        except ReadError as error:
            print(f"lintnews: {error}", file=sys.stderr)
            status = 2
    return stories, status
