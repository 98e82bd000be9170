"""The keys of rule files, checked: known, given, of the right type. The annotations of the kinds are the schema."""

import typing
from typing import Any

import msgspec

from lintnews.errors import did_you_mean
from lintnews.rule import Rule


def keys_of(kind: type[Rule]) -> dict[str, tuple[Any, Any]]:
    """The YAML keys of a kind as (type, default); `msgspec.NODEFAULT` where a key must be given."""
    hints = {name: hint for name, hint in typing.get_type_hints(kind).items() if not _is_class_var(hint)}
    return {name: (hint, getattr(kind, name, msgspec.NODEFAULT)) for name, hint in hints.items()}


def struct_of(kind: type[Rule]) -> type[msgspec.Struct]:
    """A struct with the keys of a kind, to convert to or to describe."""
    fields = [(name, hint, _fresh(default)) for name, (hint, default) in keys_of(kind).items()]
    return msgspec.defstruct(kind.__module__.rpartition(".")[2], fields, kw_only=True)


def check(kind: type[Rule], name: str, data: dict[str, Any]) -> tuple[list[str | int], str] | None:
    """The first mistake in the keys of a rule, as (path to it, what is wrong and what to do)."""
    keys = keys_of(kind)
    for key in data:
        if key not in keys:
            return [key], f"unknown key '{key}' in a rule of kind {name}{did_you_mean(str(key), set(keys))}"
    for key, (_, default) in keys.items():
        if default is msgspec.NODEFAULT and key not in data:
            return [], f"the key '{key}' is missing; a rule of kind {name} needs it"
    try:
        msgspec.convert(data, struct_of(kind))
    except msgspec.ValidationError as error:
        problem, _, where = str(error).partition(" - at `$")
        return _path(where.rstrip("`")), problem[0].lower() + problem[1:]
    return None


def _path(where: str) -> list[str | int]:
    """`.tokens[2]` as the steps it names; `[...]` stands for a key or item that msgspec does not name."""
    steps: list[str | int] = []
    for part in where.replace("[", ".[").split("."):
        if part == "[...]":
            break
        if part.startswith("["):
            steps.append(int(part[1:-1]))
        elif part:
            steps.append(part)
    return steps


def _is_class_var(hint: Any) -> bool:
    return typing.get_origin(hint) is typing.ClassVar


def _fresh(default: Any) -> Any:
    return msgspec.field(default_factory=default.copy) if isinstance(default, list | dict) else default


def describe(what: str) -> dict[str, Any]:
    """The JSON Schema of a `rule` file, of any kind, or of a `config` file."""
    from lintnews import kinds

    one = [msgspec.json.schema(struct_of(kinds.by_name(name))) for name in kinds.names()]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "oneOf": one}
