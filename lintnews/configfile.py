"""`lintnews.yml` as people write it: found, read, checked, and laid over the one it extends."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lintnews import __version__
from lintnews.accept import names_file, spelled
from lintnews.cache import Cache
from lintnews.errors import ConfigError, did_you_mean
from lintnews.finding import Level
from lintnews.globs import moved

if TYPE_CHECKING:
    from lintnews.yamlfile import YamlFile

NAME = "lintnews.yml"
_MISNAMED = "lintnews.yaml"
PRESETS = os.path.join(os.path.dirname(__file__), "presets")
LEVELS = tuple(str(level) for level in Level)
_FORMAT = 3  # of configurations in the cache; raised whenever more is asked of them
FAIL_ON = (*LEVELS, "never")
_SHAPES: dict[str, tuple[type, str]] = {
    "extends": (str, "the path of another configuration, or the name of a preset"),
    "packs": (list, "a list of pack names, and of folders with a slash at the end"),
    "accept": (list, "a list of words, and of files of words"),
    "fail-on": (str, f"one of {', '.join(FAIL_ON)}"),
    "rules": (dict, "rules by name, each 'off', a level or keys of its own"),
    "overrides": (list, "a list of entries with 'files' and 'rules'"),
    "include": (list, "a list of globs"),
    "exclude": (list, "a list of globs"),
}


def nearest(path: str) -> str | None:
    """The path of the nearest configuration at or above a file (or the current folder, for standard input). Raises
    ConfigError for one that would be missed for its ending.
    """
    folder = os.path.abspath(os.path.dirname(path))
    while True:
        name = os.path.join(folder, NAME)
        if os.path.isfile(name):
            return name
        if os.path.isfile(os.path.join(folder, _MISNAMED)):
            misnamed = os.path.relpath(os.path.join(folder, _MISNAMED))
            raise ConfigError(misnamed, f"lintnews reads '{NAME}'; rename this file")
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def read(name: str, cache: Cache, seen: tuple[str, ...] = ()) -> dict[str, Any]:
    """The keys of a configuration file, those of the one it extends included. Raises ConfigError with the place."""
    name = os.path.abspath(name)
    shown = os.path.relpath(name)
    try:
        with open(name, "rb") as file:
            content = file.read()
    except OSError as error:
        raise ConfigError(shown, f"cannot be read: {error.strerror}") from None
    key = ("config", __version__, _FORMAT, content)
    kept = cache.get(key)
    data: dict[str, Any] = _parse(content, shown) if kept is None else kept
    if kept is None:
        cache.put(key, data)
    base = data.get("extends")
    if base is None:
        return data
    path = _preset(base, shown) if base.isalnum() else os.path.normpath(os.path.join(os.path.dirname(name), base))
    if path in seen or path == name:
        raise ConfigError(shown, f"extends '{base}', which extends this file again", *place(shown, ["extends"]))
    if not os.path.isfile(path):
        raise ConfigError(shown, f"extends '{base}', which is no file", *place(shown, ["extends"]))
    return _layered(read(path, cache, (*seen, name)), data, os.path.dirname(path), os.path.dirname(name))


def presets() -> list[str]:
    """The names of the configurations that come with lintnews."""
    return sorted(name.removesuffix(".yml") for name in os.listdir(PRESETS))


def _preset(name: str, configuration: str) -> str:
    known = presets()
    if name not in known:
        hint = did_you_mean(name, known) or f"; there are {', '.join(known)}"
        raise ConfigError(configuration, f"no preset is named '{name}'{hint}", *place(configuration, ["extends"]))
    return os.path.join(PRESETS, f"{name}.yml")


def _layered(base: dict[str, Any], own: dict[str, Any], base_folder: str, folder: str) -> dict[str, Any]:
    """A configuration on top of the one it extends: packs are replaced, the rest grows."""
    move = os.path.relpath(base_folder, folder)
    merged = {**base, **own}
    if "packs" in base and "packs" not in own:
        merged["packs"] = [os.path.join(move, pack) if "/" in pack else pack for pack in base["packs"]]
    accept = [os.path.join(move, a) if names_file(a) else a for a in base.get("accept", ())]
    merged["accept"] = [*accept, *own.get("accept", ())]
    merged["rules"] = {**base.get("rules", {}), **own.get("rules", {})}
    for key in ("include", "exclude"):
        merged[key] = [*moved(base.get(key, ()), move), *own.get(key, ())]
    overrides = [{**entry, "files": moved(entry["files"], move)} for entry in base.get("overrides", ())]
    merged["overrides"] = [*overrides, *own.get("overrides", ())]
    return merged


def _parse(content: bytes, name: str) -> dict[str, Any]:
    from lintnews.yamlfile import YamlFile

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise ConfigError(name, "this is not UTF-8; save the file as UTF-8", line, column) from None
    file = YamlFile(text, name, ConfigError)
    if file.data is None:
        return {}
    if not isinstance(file.data, dict):
        raise ConfigError(name, "a configuration is keys and values, such as 'packs: [attribution]'", 1, 1)
    data = {key: value for key, value in file.data.items() if value is not None}  # a key with nothing behind it
    for path, problem in _mistakes(data):
        raise file.mistake(path, problem)
    return data


def _mistakes(data: dict[str, Any]) -> Iterator[tuple[list[str | int], str]]:
    for key, value in data.items():
        if key not in _SHAPES:
            yield [key], f"unknown key '{key}'{did_you_mean(str(key), set(_SHAPES))}"
            continue
        shape, what = _SHAPES[key]
        if not isinstance(value, shape):
            yield [key], f"'{key}' is {what}"
    if data.get("fail-on", "error") not in FAIL_ON:
        yield ["fail-on"], f"'fail-on' is {_SHAPES['fail-on'][1]}"
    for key in ("packs", "accept", "include", "exclude"):
        for number, entry in enumerate(data.get(key, ())):
            if not isinstance(entry, str):
                yield [key, number], f"this entry of '{key}' is not text; put it in quotation marks"
    yield from _never_matching(data.get("accept", ()))
    yield from _rule_mistakes(data.get("rules", {}), ["rules"])
    yield from _override_mistakes(data.get("overrides", ()))


def _override_mistakes(overrides: Any) -> Iterator[tuple[list[str | int], str]]:
    for number, entry in enumerate(overrides):
        if not isinstance(entry, dict) or not isinstance(entry.get("files"), list):
            yield ["overrides", number], "an override needs 'files', a list of globs, and 'rules'"
            continue
        for place, glob in enumerate(entry["files"]):
            if not isinstance(glob, str):
                yield ["overrides", number, "files", place], "a glob is text; put it in quotation marks"
        for key in entry:
            if key not in ("files", "rules"):
                yield ["overrides", number, key], f"unknown key '{key}'{did_you_mean(str(key), ('files', 'rules'))}"
        yield from _rule_mistakes(entry.get("rules", {}), ["overrides", number, "rules"])


def _never_matching(accept: Any) -> Iterator[tuple[list[str | int], str]]:
    from lintnews.wordlists.wordpatterns import unmatchable

    for number, entry in enumerate(accept):
        never = unmatchable(spelled(entry)[0]) if isinstance(entry, str) and not names_file(entry) else None
        if never:
            yield ["accept", number], f"'{entry}' in 'accept' can never match: {never}"


def _rule_mistakes(rules: Any, path: list[str | int]) -> Iterator[tuple[list[str | int], str]]:
    if not isinstance(rules, dict):
        yield path, f"'rules' is {_SHAPES['rules'][1]}"
        return
    for id, value in rules.items():
        if not isinstance(id, str):
            yield [*path, id], f"'{id}' is no rule; `lintnews rules` lists them"
        elif isinstance(value, str) and value not in (*LEVELS, "off", "on"):
            meant = did_you_mean(value, ("off", "on", *LEVELS)) or f"; write off or one of {', '.join(LEVELS)}"
            yield [*path, id], f"'{value}' is no level{meant}"
        elif not isinstance(value, str | bool | dict):
            yield [*path, id], f"'{id}' takes 'off', a level or keys of the rule"


def locate(name: str, rule: str) -> tuple[int | None, int | None]:
    """Line and column where a configuration file speaks of a rule, or of none where the one it extends does."""
    file = _opened(name)
    paths: list[list[str | int]] = [["rules", rule]]
    paths += [["overrides", number, "rules", rule] for number in range(len(file.data.get("overrides") or ()))]
    return next((found for found in (_place(file, path) for path in paths) if found[0]), (None, None))


def place(name: str, path: list[str | int]) -> tuple[int | None, int | None]:
    """Line and column of the value at a path of a configuration file; of none where the one it extends has it."""
    return _place(_opened(name), path)


def _opened(name: str) -> "YamlFile":
    from lintnews.yamlfile import YamlFile

    with open(name, encoding="utf-8-sig") as text:
        return YamlFile(text.read(), name, ConfigError)


def _place(file: "YamlFile", path: list[str | int]) -> tuple[int | None, int | None]:
    data = file.data
    for step in path:
        known = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
        if step not in known:
            return None, None
        data = data[step]
    mistake = file.mistake(path, "")
    return mistake.line, mistake.column
