"""What lintnews can read: one module a format, found by the ending of a file's name, then by its content.

A format module has `EXTENSIONS` (with the dot), `detects(source) -> bool` and `read(source, lexicon) -> Document`,
and imports its parser inside `read`.
"""

import importlib
import os
from typing import Protocol

from lintnews import modules
from lintnews.document import Document
from lintnews.errors import ConfigError, did_you_mean
from lintnews.lexicon import Lexicon
from lintnews.source import Source


class Format(Protocol):
    __name__: str
    EXTENSIONS: tuple[str, ...]

    def detects(self, source: Source) -> bool: ...

    def read(self, source: Source, lexicon: Lexicon) -> Document: ...


def names() -> list[str]:
    """The formats, in order of their names."""
    return modules.names(__path__)


def by_name(name: str) -> Format:
    """The format of this name. Raises ConfigError."""
    if name not in names():
        raise ConfigError("", f"unknown format '{name}'{did_you_mean(name, names())}")
    return importlib.import_module(f"{__name__}.{name}")


def for_source(source: Source) -> Format:
    """The format of a file, by its name, then by its content, else plain text."""
    text = by_name("text")
    extension = os.path.splitext(source.name)[1].lower()
    if extension in text.EXTENSIONS:
        return text
    others = [by_name(name) for name in names() if name != "text"]
    for found in others:
        if extension in found.EXTENSIONS:
            return found
    return next((found for found in others if found.detects(source)), text)


def read(source: Source, lexicon: Lexicon, format: str | None = None) -> Document:
    """The story in a source; its format is found by name and content unless it is given. Raises ReadError."""
    found = by_name(format) if format else for_source(source)
    story = found.read(source, lexicon)
    story.format = format or found.__name__.rpartition(".")[2]
    return story
