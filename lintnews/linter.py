"""The Python interface: read a story, check it, fix it, with the rules that a configuration puts in force."""

import os
import sys
from collections.abc import Callable, Sequence

from lintnews import config, configfile, engine, fix, formats
from lintnews.cache import Cache
from lintnews.config import Config
from lintnews.document import Document
from lintnews.errors import ReadError
from lintnews.finding import Finding
from lintnews.source import Source


class Linter:
    """Checks stories under one configuration.

    `Linter.for_path(path)` takes the nearest configuration; `Linter(packs=[...])` takes packs by name, or by folder
    (with a slash) relative to the current one. Raises ConfigError and RuleError for mistakes in either.
    """

    def __init__(self, packs: Sequence[str] | None = None, configuration: Config | None = None) -> None:
        self.config = configuration or config.default(Cache.of_user(), list(packs) if packs is not None else None)

    @classmethod
    def for_path(cls, path: str | os.PathLike[str], cache: Cache | None = None) -> "Linter":
        """A linter with the nearest configuration at or above a file."""
        cache = cache or Cache.of_user()
        name = configfile.nearest(os.fspath(path))
        return cls(configuration=config.read(name, cache) if name else config.default(cache))

    def read(self, path: str | os.PathLike[str], format: str | None = None) -> Document:
        """Read a story from a file. Raises ReadError."""
        return self.parse_source(read_source(os.fspath(path)), format)

    def parse_source(self, source: Source, format: str | None = None) -> Document:
        """Read a story from a source; its format is found by name and content unless it is given."""
        return formats.read(source, self.config.rules_for(source.name).lexicon, format)

    def check(self, story: Document, asked: Callable[[str], bool] = engine.everything) -> tuple[Finding, ...]:
        """The findings of a story, in order. Raises RuleError for a pattern that takes too long."""
        rules = self.config.rules_for(story.name)
        if story.lexicon is not rules.lexicon:  # read under another configuration, so with other words
            story = formats.read(story.source, rules.lexicon, story.format)
        return engine.check(story, rules, asked)

    def fix(self, story: Document) -> str:
        """The source text of a story with every safe fix; nothing is written."""
        again = lambda source: self.check(self.parse_source(source, story.format))  # noqa: E731
        return fix.settled(story.source, self.check(story), again)


def read(path: str | os.PathLike[str], format: str | None = None) -> Document:
    """Read a story from a file, under its nearest configuration. Raises ReadError and ConfigError."""
    return Linter.for_path(path).read(path, format)


def parse(text: str, format: str | None = None, name: str = "story.txt") -> Document:
    """Read a story from text; `name` stands for its file. Raises ReadError and ConfigError."""
    return Linter.for_path(name).parse_source(Source(text, name), format)


def read_source(path: str) -> Source:
    """The decoded file, or standard input for `-`. Raises ReadError."""
    try:
        if path == "-":
            return Source.from_bytes(sys.stdin.buffer.read(), "-")
        with open(path, "rb") as file:
            return Source.from_bytes(file.read(), path)
    except FileNotFoundError:
        raise ReadError(path, "no such file") from None
    except OSError as error:
        raise ReadError(path, _unreadable(path, error)) from None
    except ValueError as error:  # a NUL in a name, for one
        raise ReadError(path, f"cannot be read: {error}") from None


def _unreadable(path: str, error: OSError) -> str:
    """Why a file cannot be read; of a folder, whether it can be looked into."""
    if isinstance(error, IsADirectoryError):
        try:
            os.scandir(path).close()
            return "this is a folder, not a story"
        except OSError as reason:
            error = reason
    return f"cannot be read: {(error.strerror or str(error)).lower()}"
