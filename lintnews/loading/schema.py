"""The keys of rule files, checked: known, given, of the right type. The annotations of the kinds are the schema."""

import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from lintnews.errors import did_you_mean
from lintnews.expressions import expression
from lintnews.rule import Rule

Path = list[str | int]
# Stands for the default of a key that must be given.
REQUIRED = object()
_WRITTEN = {int: expression(r"-?\d+"), float: expression(r"-?\d+(?:\.\d+)?"), bool: expression("true|false")}
_WANTED = {str: "text", bool: "true or false", int: "a whole number", float: "a number"}


def keys_of(kind: type[Rule]) -> dict[str, tuple[Any, Any]]:
    """The YAML keys of a kind as (type, default); REQUIRED where a key must be given."""
    hashable: Any = kind
    return _keys_of(hashable)


@cache
def _keys_of(kind: Any) -> dict[str, tuple[Any, Any]]:
    hints = {name: hint for name, hint in typing.get_type_hints(kind).items() if not _is_class_var(hint)}
    return {name: (hint, getattr(kind, name, REQUIRED)) for name, hint in hints.items()}


def as_read(kind: type[Rule], data: dict[str, Any]) -> dict[str, Any]:
    """The data as Vale reads it: `ignoreCase` is `ignorecase`, a number among texts is text, one text a list of
    one, a list of mappings one mapping, `"3"` a number where one is wanted; a `name`, and `code: false` from its early
    days, say nothing.
    """
    keys = keys_of(kind)
    read: dict[str, Any] = {}
    for key, value in data.items():
        name = key.lower() if key not in keys and str(key).lower() in keys and key.lower() not in data else key
        if name in keys:
            hint = keys[name][0]
            read[name] = _as_value(value, hint) if hint in _WRITTEN else _as_texts(value, hint)
        elif name != "name" and not (name == "code" and value is False):
            read[name] = value
    return read


def _as_value(value: Any, hint: Any) -> Any:
    """A number, or true or false, that stands in quotation marks, as what it says."""
    written = value.strip().lower() if isinstance(value, str) else ""
    if not written or _WRITTEN[hint].fullmatch(written) is None:
        return value
    return written == "true" if hint is bool else hint(written)


def _as_texts(value: Any, hint: Any) -> Any:
    if hint == list[str] and isinstance(value, str):
        return [value]
    if hint == list[str] and isinstance(value, list):
        return [str(item) if type(item) is int else item for item in value]
    if hint != dict[str, str]:
        return value
    if _is_list_of_pairs(value) and _repeated(value) is None:
        value = {key: text for item in value for key, text in item.items()}
    if isinstance(value, dict) and not all(type(key) is type(text) is str for key, text in value.items()):
        return {_as_texts([key], list[str])[0]: _as_texts([text], list[str])[0] for key, text in value.items()}
    return value


def _is_list_of_pairs(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _repeated(pairs: list[dict[Any, Any]]) -> Path | None:
    """Where a list of pairs has a key that stands above already."""
    met = set[Any]()
    for number, pair in enumerate(pairs):
        for key in pair:
            if key in met:
                return [number, key]
            met.add(key)
    return None


def check(kind: type[Rule], name: str, data: dict[str, Any]) -> tuple[Path, str] | None:
    """The first mistake in the keys of a rule, as (path to it, what is wrong and what to do)."""
    keys = keys_of(kind)
    for key in data:
        if key not in keys:
            return [key], _unknown_key(str(key), name, set(keys))
    for key, (_, default) in keys.items():
        if default is REQUIRED and key not in data:
            return [], f"the key '{key}' is missing; a rule of kind {name} needs it"
    for key, value in data.items():
        hint = keys[key][0]
        if type(value) is not hint:
            mistake = next(_mistakes(value, hint, [key]), None)
            if mistake:
                return mistake
    return None


def _unknown_key(key: str, kind: str, known: set[str]) -> str:
    if key == "code":
        return "Vale has given up 'code'; write 'scope: raw' to look at the file as it stands"
    if key[-1:] in ("+", "-") and key[:-1] in known:
        return f"'{key}' changes what a rule builds on, and this one extends a kind; write '{key[:-1]}'"
    return f"unknown key '{key}' in a rule of kind {kind}{did_you_mean(key, known)}"


def _mistakes(value: Any, hint: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if hint is Any or type(value) is hint or (hint is float and type(value) is int):
        return
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        yield from _choice_mistakes(value, inner, path)
    elif origin in (types.UnionType, typing.Union):
        choices = [list(_mistakes(value, choice, path)) for choice in inner]
        if all(choices):
            # A list with one wrong item is nearer to a list than to a text: tell what is wrong deepest down.
            yield max((mistakes[0] for mistakes in choices), key=lambda mistake: len(mistake[0]))
    elif origin is dict and _is_list_of_pairs(value) and (repeated := _repeated(value)):
        yield [*path, *repeated], f"the key '{repeated[-1]}' is given twice; keep one"
    elif origin is list and isinstance(value, list):
        for number, item in enumerate(value):
            yield from _mistakes(item, inner[0], [*path, number])
    elif origin is dict and isinstance(value, dict):
        for key, item in value.items():
            yield from _mistakes(key, inner[0], [*path, key])
            yield from _mistakes(item, inner[1], [*path, key])
    else:
        listed = "; write it as a list, with a dash or in square brackets" if _is_lone(value, origin) else ""
        yield path, f"{_wanted(origin or hint, inner)} is wanted here, not {_described(value, hint)}{listed}"


def _is_lone(value: Any, origin: Any) -> bool:
    """Whether it is one value where a list of such is wanted."""
    return origin is list and isinstance(value, str)


def _choice_mistakes(value: Any, choices: tuple[Any, ...], path: Path) -> Iterator[tuple[Path, str]]:
    if value not in choices or isinstance(value, bool):
        known = ", ".join(str(choice) for choice in choices)
        if not isinstance(value, str):
            yield path, f"one of {known} is wanted here, not {_described(value, str)}"
        else:
            hint = did_you_mean(value, [str(choice) for choice in choices])
            of = path[-1] if isinstance(path[-1], str) else f"entry of '{path[-2]}':"
            yield path, f"unknown {of} '{value}'{hint or f'; it is one of {known}'}"


def _wanted(shape: Any, inner: tuple[Any, ...]) -> str:
    if shape is list:
        return f"a list of {_plural(inner[0])}"
    if shape is dict:
        return "a mapping of keys to values"
    return _WANTED.get(shape, "something else")


def _plural(hint: Any) -> str:
    if typing.get_origin(hint) is dict or hint is dict:
        return "mappings"
    return {str: "texts", int: "whole numbers", float: "numbers"}.get(hint, "values")


def _described(value: Any, hint: Any) -> str:
    """What a value is, and how to write what was probably meant."""
    if isinstance(value, bool):
        quoted = " (YAML takes yes, no, on and off for that); put the word in quotation marks" if hint is str else ""
        return f"{str(value).lower()}{quoted}"
    if isinstance(value, int | float):
        return f"the number {value}" + ("; put it in quotation marks" if hint is str else "")
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f"the text '{value}'" if len(value) <= 40 else f"the text '{value[:37]}...'"
    return "a list" if isinstance(value, list) else "a mapping"


def _is_class_var(hint: Any) -> bool:
    return typing.get_origin(hint) is typing.ClassVar
