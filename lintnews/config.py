"""The nearest `lintnews.yml` at or above each file: packs, accepted words, changes to rules, what is left out."""

import os
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from lintnews import configfile, ruleset
from lintnews.cache import Cache
from lintnews.errors import ChangeError, ConfigError
from lintnews.globs import Globs
from lintnews.ruleset import Changes, RuleSet

DEFAULT_PACKS = ("attribution", "titles", "names", "typos", "credits", "dates")


class Config:
    """One configuration. Paths and globs in it are relative to `folder`, which is where its file stands.

    `cache` keeps what is compiled for it. `words` are sections that a run adds to the lexicon. `notes`, once its rules
    are loaded, say what is of no use in the files that it names.
    """

    def __init__(self, data: Mapping[str, Any], folder: str, name: str, cache: Cache) -> None:
        self.folder = folder
        self.name = name
        self.cache = cache
        self.words: dict[str, Any] = {}
        self.notes: list[str] = []
        self.packs: list[str] = list(data.get("packs", DEFAULT_PACKS))
        self.fail_on: str = data.get("fail-on", "error")
        self._accept: list[str] = list(data.get("accept", ()))
        self._rules: dict[str, Any] = data.get("rules", {})
        self._overrides = [
            (Globs(entry["files"], folder), entry.get("rules", {})) for entry in data.get("overrides", ())
        ]
        self._include = Globs(data.get("include", ()), folder)
        self._exclude = Globs(data.get("exclude", ()), folder)
        self._rule_sets: dict[tuple[int, ...], RuleSet] = {}

    @cached_property
    def pack_folders(self) -> list[str]:
        """The folders of its packs. Raises ConfigError."""
        from lintnews import pack

        folders = []
        for number, name in enumerate(self.packs):
            try:
                folders.append(pack.find(name, self.folder))
            except ConfigError as error:
                raise self._mistake(["packs", number], error.problem, error.name) from None
        return folders

    @cached_property
    def accept(self) -> list[str]:
        """The accepted words: those written in it, and those in the files that it names. Raises ConfigError."""
        from lintnews.accept import names_file, read_words, spelled, unmatchable_lines

        words: list[str] = []
        for number, entry in enumerate(self._accept):
            if not names_file(entry):
                words += spelled(entry)
                continue
            path = os.path.join(self.folder, entry)
            try:
                found = read_words(path)
                words += found
                self.notes += unmatchable_lines(path, found)
            except ConfigError as error:
                problem = f"'{entry}' {error.problem}" if error.line is None else error.problem
                raise self._mistake(["accept", number], problem, error.name, error.line, error.column) from None
        return words

    def _mistake(
        self, path: list[str | int], problem: str, name: str, line: int | None = None, column: int | None = None
    ) -> ConfigError:
        """A mistake in what this configuration names, at the place where it names it, or else in a file of its own."""
        if line is not None or not self.name:
            return ConfigError(name, problem, line, column)
        place = configfile.place(self.name, path)
        return ConfigError(self.name, problem if place[0] else f"{problem} (in what this file extends)", *place)

    def includes(self, path: str) -> bool:
        """Whether the configuration says that this file is a story, whatever its name."""
        return self._include.match(path)

    def excludes(self, path: str) -> bool:
        """Whether the configuration leaves this file out."""
        return self._exclude.match(path)

    def rules_for(self, path: str) -> RuleSet:
        """The rules in force for a file, with the overrides that match it. Raises RuleError and ConfigError."""
        which = tuple(n for n, (files, _) in enumerate(self._overrides) if files.match(path))
        rules = self._rule_sets.get(which)
        if rules is None:
            changes = meaning(self._rules)
            for number in which:
                for id, change in meaning(self._overrides[number][1]).items():
                    changes[id] = {**changes.get(id, {}), **change}
            rules = self._rule_sets[which] = self._load(changes)
        return rules

    def _load(self, changes: Changes) -> RuleSet:
        from lintnews import pack

        try:
            styles = sorted({os.path.dirname(folder) for folder in self.pack_folders} - {pack.BUILT_IN})
            words = {**self.words, "accept": self.accept, "folder": self.folder, "styles": styles}
            return ruleset.load(self.pack_folders, changes, words, self.cache)
        except ChangeError as error:
            place = configfile.locate(self.name, error.rule) if self.name else (None, None)
            raise ConfigError(self.name, error.problem, *place) from None


def meaning(rules: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """`off`, a level or keys, for each rule, as the keys that they stand for. YAML reads a bare `off` as false."""
    meant: dict[str, dict[str, Any]] = {}
    for id, value in rules.items():
        if value is False or value == "off":
            meant[id] = {"enabled": False}
        elif value is True or value == "on":
            meant[id] = {"enabled": True}
        elif isinstance(value, str):
            meant[id] = {"level": value, "enabled": True}
        else:
            meant[id] = {"enabled": True, **value}
    return meant


def read(name: str, cache: Cache) -> Config:
    """The configuration in this file. Raises ConfigError, with the place of the mistake."""
    data = configfile.read(name, cache)
    return Config(data, os.path.dirname(os.path.abspath(name)), os.path.relpath(name), cache)


def default(cache: Cache, packs: list[str] | None = None) -> Config:
    """What holds where there is no configuration: the default packs."""
    return Config({} if packs is None else {"packs": packs}, os.getcwd(), "", cache)
