"""One run of a command: which configuration holds for which file, from what was asked on the command line."""

import argparse
import os
from collections.abc import Iterator
from typing import Any

from lintnews import config, configfile, formats
from lintnews.cache import Cache
from lintnews.config import Config
from lintnews.document import Document
from lintnews.errors import ConfigError
from lintnews.linter import read_source
from lintnews.ruleset import RuleSet
from lintnews.run import discovery
from lintnews.source import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of every command that reads stories."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="use this configuration for every file")
    which.add_argument("--no-config", action="store_true", help="use the default packs, whatever lintnews.yml says")
    parser.add_argument("--stdin-filename", metavar="NAME", help="treat standard input as a file of this name")
    parser.add_argument("--as", dest="read_as", metavar="FORMAT", help="read every file as this format")
    parser.add_argument("--as-of", type=_day, metavar="DATE", help="the date of stories that carry none, as YYYY-MM-DD")
    parser.add_argument("--no-cache", action="store_true", help="neither use nor keep compiled packs")


def _day(value: str) -> str:
    import datetime

    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{value}' is no day; write it as 2026-01-31") from None


class Session:
    """What the options of a run mean for each file. It can be pickled, so that each process builds its own."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self._cache = Cache(None) if options.no_cache else Cache.of_user()
        self._configs: dict[str | None, Config] = {}
        self._nearest: dict[str, str | None] = {}

    def __getstate__(self) -> dict[str, Any]:
        return {"options": self.options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["options"])  # type: ignore[misc]

    def name_of(self, path: str) -> str:
        """The name that a path is known by: standard input may be given one."""
        return (self.options.stdin_filename or "stdin") if path == "-" else path

    def existing(self, path: str) -> str:
        """A path that a command is asked about. Raises ConfigError where nothing stands there."""
        if not os.path.exists(path):
            raise ConfigError(path, "no such file or folder")
        return path

    def config_for(self, path: str) -> Config:
        """The configuration for a file. Raises ConfigError."""
        name = self._config_name(path)
        if name not in self._configs:
            loaded = config.read(name, self._cache) if name else config.default(self._cache)
            if self.options.as_of:
                loaded.words["as-of"] = self.options.as_of
            self._configs[name] = loaded
        return self._configs[name]

    def _config_name(self, path: str) -> str | None:
        if self.options.no_config:
            return None
        if self.options.config:
            return str(self.options.config)
        folder = path if os.path.isdir(path) else os.path.dirname(path)
        if folder not in self._nearest:
            self._nearest[folder] = configfile.nearest(os.path.join(folder, "x"))
        return self._nearest[folder]

    def rules_for(self, path: str) -> RuleSet:
        """The rules in force for a file. Raises ConfigError and RuleError."""
        return self.config_for(path).rules_for(path)

    def find(self) -> Iterator[str]:
        """The files of the run: those named, and those in the folders named. Standard input need not be named where
        it is given the name of a file. Raises ConfigError.
        """
        paths = self.options.paths or (["-"] if self.options.stdin_filename else [])
        return discovery.find(paths, self.excludes, self.includes)

    def excludes(self, path: str) -> bool:
        """Whether the configuration for a file, or for the one that standard input stands for, leaves it out."""
        if path == "-" and not self.options.stdin_filename:
            return False
        name = self.name_of(path)
        return self.config_for(name).excludes(name)

    def includes(self, path: str) -> bool:
        """Whether the configuration for a file says that it is a story, whatever its name."""
        return self.config_for(path).includes(path)

    def read(self, path: str) -> Document:
        """The story in a file. Raises ReadError, ConfigError and RuleError."""
        source = read_source(path)
        source.name = self.name_of(path)
        return self.parse(source)

    def parse(self, source: Source) -> Document:
        """The story in a source. Raises ReadError, ConfigError and RuleError."""
        return formats.read(source, self.rules_for(source.name).lexicon, self.options.read_as)
