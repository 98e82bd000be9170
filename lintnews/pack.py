"""Packs: folders of YAML become rules, or are refused with file, line, column and what to do.

A rule is one `.yml` file and its id is `<pack>.<file name>`; deeper folders add parts. Beside the rules may stand
`pack.yml` (name, description, version, extends) and `lexicon.yml` (words that stories are read with).
"""

import os
from collections.abc import Container, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from lintnews import kinds
from lintnews.errors import ConfigError, RuleError, did_you_mean
from lintnews.loading import packfiles
from lintnews.records import Record

if TYPE_CHECKING:
    from lintnews.yamlfile import YamlFile

BUILT_IN = next(
    folder
    for folder in (
        os.path.join(os.path.dirname(__file__), "rules"),
        os.path.join(os.path.dirname(os.path.dirname(__file__)), "rules"),
    )
    if os.path.isdir(folder)
)


PACK = "pack.yml"
PACK_KEYS = ("name", "description", "version", "extends")


class RuleFile(Record):
    """One rule as its file gives it: checked, its `fields` without the defaults of its kind. One that does not stand
    alone builds on another rule's file.
    """

    id: str
    kind: str
    fields: dict[str, Any]
    path: str
    stands_alone: bool = True


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
            raise ConfigError("", f"no such pack folder: '{name}'")
        return folder
    folder = os.path.join(BUILT_IN, name)
    if name in ("", os.curdir, os.pardir) or not os.path.isdir(folder):
        hint = did_you_mean(name, built_in_names())
        if name and os.path.isdir(os.path.join(base, name)):
            hint = f"; for the folder beside the configuration, write '{name}/'"
        raise ConfigError("", f"unknown pack '{name}'{hint}")
    return folder


def with_bases(folders: Sequence[str]) -> list[str]:
    """These pack folders, each after the packs that its `pack.yml` extends, none twice. Raises RuleError."""
    ordered: list[str] = []
    for folder in folders:
        _add_with_bases(folder, ordered, ())
    return ordered


def _add_with_bases(folder: str, ordered: list[str], above: tuple[str, ...]) -> None:
    folder = os.path.normpath(folder)
    if folder in ordered:
        return
    for number, name in enumerate(_bases(folder)):
        path: list[str | int] = ["extends", number]
        try:
            base = os.path.normpath(find(name, folder))
        except ConfigError as error:
            raise yaml_file(os.path.join(folder, PACK)).mistake(path, error.problem) from None
        if base in (*above, folder):
            raise yaml_file(os.path.join(folder, PACK)).mistake(path, f"the pack '{name}' extends this one again")
        _add_with_bases(base, ordered, (*above, folder))
    ordered.append(folder)


def _bases(folder: str) -> list[str]:
    """The packs that a pack extends. Most extend none, which is seen without reading YAML."""
    path = os.path.join(folder, PACK)
    try:
        with open(path, "rb") as file:
            if b"extends" not in file.read():
                return []
    except OSError:
        return []
    extends = _description(path).get("extends", [])
    return [extends] if isinstance(extends, str) else extends


def load(folder: str, off: Container[str] = ()) -> tuple[list[RuleFile], dict[str, Any]]:
    """The rules of a pack, and its lexicon. A rule whose id is `off` may be one that cannot be read. Raises RuleError,
    with the mistakes in all the files of the pack.
    """
    rules, lexicon = [], dict[str, Any]()
    errors = [RuleError(path, "a rule's file ends in '.yml'; rename it") for path in packfiles.misnamed(folder)]
    for entry in packfiles.files(folder):
        inside = os.path.relpath(entry.path, folder)
        if inside == "lexicon.yml":
            lexicon = _lexicon(entry.path)
        elif inside == PACK:
            _description(entry.path)
        else:
            id = packfiles.id_of(folder, entry.path)
            try:
                rules.append(read_rule(entry.path, id))
            except RuleError as error:
                if id in off:
                    rules.append(RuleFile(id, "", {"enabled": False}, entry.path))
                else:
                    errors.append(error)
    if errors:
        errors[0].also += errors[1:]
        raise errors[0]
    return rules, lexicon


def _lexicon(path: str) -> dict[str, Any]:
    """The words of a pack, held against those of lintnews where it is another's. Raises RuleError."""
    file = yaml_file(path)
    if not os.path.abspath(path).startswith(os.path.join(BUILT_IN, "")):
        from lintnews.loading import lexiconcheck

        paths = (os.path.join(BUILT_IN, name, "lexicon.yml") for name in built_in_names())
        known: dict[str, Any] = {}
        for words in filter(os.path.isfile, paths):
            known.update(yaml_file(words).data)
        mistake = next(lexiconcheck.mistakes(file.data, known), None)
        if mistake:
            raise file.mistake(*mistake)
    data: dict[str, Any] = file.data
    return data


def _description(path: str) -> dict[str, Any]:
    """What `pack.yml` says of its pack. Raises RuleError."""
    file = yaml_file(path)
    for key, value in file.data.items():
        if key not in PACK_KEYS:
            raise file.mistake([key], f"unknown key '{key}' in {PACK}{did_you_mean(str(key), PACK_KEYS)}")
        names = value if key == "extends" and isinstance(value, list) else [value]
        if not all(isinstance(name, str) for name in names):
            wanted = "the name of a pack, or a list of names," if key == "extends" else "text"
            raise file.mistake([key], f"{wanted} is wanted here; put it in quotation marks")
    data: dict[str, Any] = file.data
    return data


def read_rule(path: str, id: str, changes: Mapping[str, Any] | None = None) -> RuleFile:
    """One rule file, checked; `changes` are keys that a configuration lays over it. Raises RuleError."""
    from lintnews.loading import inheritance, rulecheck, schema

    file = yaml_file(path)
    data = file.data
    if not data:
        raise file.mistake([], "the file is empty; write the keys of a rule, or remove it")
    if changes and "extends" in changes:
        raise file.mistake(["extends"], "a configuration cannot make another rule of it; write one that extends it")
    stands_alone = not inheritance.is_rule(data.get("extends"))
    if not stands_alone:
        styles = path
        for _ in id.split("."):
            styles = os.path.dirname(styles)
        try:
            data = inheritance.whole(data, styles, BUILT_IN, lambda name: yaml_file(name).data)
        except inheritance.InheritanceError as error:
            raise file.mistake([error.key], error.problem) from None
    name = data.get("extends")
    if name is not None and not isinstance(name, str):
        raise file.mistake(["extends"], "the name of one kind or rule is wanted here, such as 'extends: existence'")
    if name not in _kinds():
        raise file.mistake(["extends"], _unknown_kind(name, id))
    kind = kinds.by_name(name)
    data = {**schema.as_read(kind, data), **(changes or {})}
    mistake = schema.check(kind, name, data) or next(rulecheck.mistakes(kind(id, data), data), None)
    if mistake:
        (first, *rest), problem = mistake[0] or [""], mistake[1]
        added = next((key for key in (f"{first}+", f"{first}-") if first not in file.data and key in file.data), first)
        raise file.mistake([added, *rest], problem)
    return RuleFile(id, name, data, path, stands_alone)


@cache
def _kinds() -> list[str]:
    return kinds.known()


def _unknown_kind(name: object, id: str) -> str:
    if name is None:
        return "the key 'extends' is missing; it names the kind of the rule, such as 'extends: existence'"
    if name in ("script", "sequence"):
        return f"lintnews does not run Vale's '{name}' rules; remove the file, or configure '{id}: off' under 'rules'"
    return f"unknown kind '{name}'{did_you_mean(str(name), _kinds())}"


def yaml_file(path: str, shape: type[dict[str, Any]] | type[list[Any]] = dict) -> "YamlFile":
    """A file of a pack, whose data is a mapping, or a list. Raises RuleError."""
    from lintnews.yamlfile import YamlFile

    try:
        with open(path, "rb") as handle:
            content = handle.read()
        file = YamlFile(content.decode("utf-8-sig"), path, RuleError)
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8-sig")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise RuleError(path, "cannot be read: this is not UTF-8; save the file as UTF-8", line, column) from None
    except OSError as error:
        raise RuleError(path, f"cannot be read: {error.strerror}") from None
    if file.data is None:
        file.data = shape()
    if not isinstance(file.data, shape):
        what = "a mapping of keys to values" if shape is dict else "a list of tests"
        raise RuleError(path, f"this is not {what}", 1, 1)
    return file
