"""Serve an editor over the Language Server Protocol, on standard input and output."""

import argparse
import os

from lintnews.errors import ConfigError
from lintnews.run import session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of every command that reads stories, and `--stdio`, which editors like to give."""
    parser.add_argument("--stdio", action="store_true", help="use standard input and output (it always does)")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Serve until the editor hangs up. Raises ConfigError where pygls is not installed."""
    try:
        from lintnews import lsp
    except ModuleNotFoundError as error:
        raise ConfigError("", f"the language server needs {error.name}; pip install 'lintnews[lsp]'") from None
    # The server closes what it is given when the editor hangs up; Python's own streams are left open.
    with os.fdopen(os.dup(0), "rb") as incoming, os.fdopen(os.dup(1), "wb") as outgoing:
        lsp.server(options).start_io(incoming, outgoing)
    return 0
