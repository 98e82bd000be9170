"""Files that a command writes what it found into."""

import os
import sys

from lintnews import atomic
from lintnews.errors import ConfigError


def write(name: str, text: str) -> None:
    """Put a text into this file, all or nothing, and make its folders where they are missing; `-` is standard output.

    Raises ConfigError.
    """
    if name == "-":
        sys.stdout.write(text)
        return
    try:
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        atomic.write(name, text.encode(errors="surrogateescape"))
    except OSError as error:
        raise ConfigError(name, f"cannot be written: {(error.strerror or str(error)).lower()}") from None
