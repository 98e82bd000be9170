"""Packs: folders of YAML become rules, or are refused with file, line, column and what to do.

A rule is one `.yml` file and its id is `<pack>.<file name>`; deeper folders add parts. Beside the rules may stand
`pack.yml` (name, description, version, extends) and `lexicon.yml` (words that stories are read with).
"""

import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lintnews import kinds
from lintnews.errors import ConfigError, RuleError, did_you_mean

BUILT_IN = next(
    folder
    for folder in (
        os.path.join(os.path.dirname(__file__), "rules"),
        os.path.join(os.path.dirname(os.path.dirname(__file__)), "rules"),
    )
    if os.path.isdir(folder)
)


class RuleFile(NamedTuple):
    """One rule as its file gives it: checked, its `fields` without the defaults of its kind."""

    id: str
    kind: str
    fields: dict[str, Any]
    path: str


def built_in_names() -> list[str]:
    """The packs that come with lintnews."""
    return sorted(entry.name for entry in os.scandir(BUILT_IN) if entry.is_dir())


def find(name: str, base: str) -> str:
    """The folder of a pack: a path relative to `base` where the name has a slash, else one that comes with lintnews.

    Raises ConfigError.
    """
    if "/" in name or os.sep in name:
        folder = os.path.normpath(os.path.join(base, os.path.expanduser(name)))
        if not os.path.isdir(folder):
            raise ConfigError(folder, "no such pack folder")
        return folder
    folder = os.path.join(BUILT_IN, name)
    if not os.path.isdir(folder):
        hint = did_you_mean(name, built_in_names())
        if os.path.isdir(os.path.join(base, name)):
            hint = f"; for the folder beside the configuration, write '{name}/'"
        raise ConfigError("", f"unknown pack '{name}'{hint}")
    return folder


def files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Every YAML file of a pack, in a fixed order."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from files(entry.path)
        elif entry.name.endswith(".yml"):
            yield entry


def load(folder: str) -> tuple[list[RuleFile], dict[str, Any]]:
    """The rules of a pack, and its lexicon. Raises RuleError."""
    rules, lexicon = [], {}
    for entry in files(folder):
        inside = os.path.relpath(entry.path, folder)
        if inside == "lexicon.yml":
            lexicon = _mapping(entry.path).data
        elif inside == "pack.yml":
            _mapping(entry.path)
        else:
            parts = [os.path.basename(os.path.abspath(folder)), *inside[: -len(".yml")].split(os.sep)]
            rules.append(read_rule(entry.path, ".".join(parts)))
    return rules, lexicon


def read_rule(path: str, id: str, changes: Mapping[str, Any] | None = None) -> RuleFile:
    """One rule file, checked; `changes` are keys that a configuration lays over it. Raises RuleError."""
    from lintnews import schema

    file = _mapping(path)
    data = {**file.data, **(changes or {})}
    name = data.get("extends")
    if name not in kinds.names():
        raise file.mistake(["extends"], _unknown_kind(name))
    kind = kinds.by_name(name)
    mistake = schema.check(kind, name, data)
    if mistake:
        raise file.mistake(*mistake)
    rule = kind(id, data)
    for key, problem in rule.problems():
        raise file.mistake([key], problem)
    return RuleFile(id, name, data, path)


def _unknown_kind(name: object) -> str:
    if name is None:
        return "the key 'extends' is missing; it names the kind of the rule, such as 'extends: existence'"
    if name in ("script", "sequence"):
        return f"lintnews does not run Vale's '{name}' rules; remove the file"
    return f"unknown kind '{name}'{did_you_mean(str(name), kinds.names())}"


def _mapping(path: str) -> Any:
    from lintnews.yamlfile import YamlFile

    try:
        with open(path, encoding="utf-8-sig") as handle:
            file = YamlFile(handle.read(), path, RuleError)
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(path, f"cannot be read: {error}") from None
    if not isinstance(file.data, dict):
        raise RuleError(path, "this is not a mapping of keys to values", 1, 1)
    return file
