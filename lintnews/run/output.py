"""Files that a command writes what it found into."""

import os
import sys

from lintnews.errors import ConfigError


def write(name: str, text: str) -> None:
    """Write a text to this file, whose folders are made where they are missing; `-` is standard output. Raises
    ConfigError.
    """
    if name == "-":
        sys.stdout.write(text)
        return
    try:
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise ConfigError(name, f"cannot be written: {(error.strerror or str(error)).lower()}") from None
