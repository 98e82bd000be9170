"""JSON Schemas of rule files and of `lintnews.yml`, for editors that complete and check YAML."""

import inspect
import types
import typing
from typing import Any, Literal

from lintnews import configfile, kinds, pack
from lintnews.loading import schema
from lintnews.rule import Rule

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
_MEANINGS = {
    "message": "what the finding says; {match} stands for what was found, as does Vale's %s",
    "extends": "the kind of the rule",
    "level": "how grave a finding is: only an error stops copy from going out",
    "scope": "the parts of the story that are looked at: text, headline, paragraph, sentence, heading.h2, all ...",
    "quotes": "whether direct quotations are seen",
    "link": "a page about the rule",
    "limit": "the most findings in one story; 0 for all",
    "description": "what the rule is for",
    "action": "what is offered instead of a match: {name: replace, params: [...]}, remove, edit, convert",
    "why": "the reason for the rule, in a sentence",
    "source": "the stylebook and entry that the rule comes from",
    "bad": "wrong copy; [[found|right]] marks what is found and what is right",
    "good": "right copy that is nearly wrong",
    "tests": "Vale's tests: name, input, and one of want, contains and absent",
    "enabled": "false for a rule that a configuration must switch on",
    "owner": "who answers for the rule",
    "since": "the day from which the rule stands, such as 2026-01-31",
    "expires": "the day on which the rule ends",
}


def describe(what: Literal["rule", "config"]) -> dict[str, Any]:
    """The JSON Schema of a rule file of any kind, or of a configuration."""
    return of_rules() if what == "rule" else of_config()


def of_rules() -> dict[str, Any]:
    """One schema for all kinds: `extends` says which keys there are."""
    names = kinds.known()
    return {
        "$schema": DIALECT,
        "title": "lintnews rule",
        "type": "object",
        "required": ["extends", "message"],
        "properties": {"extends": {"enum": names, "description": _MEANINGS["extends"]}},
        "allOf": [
            {"if": {"properties": {"extends": {"const": name}}}, "then": {"$ref": f"#/$defs/{name}"}} for name in names
        ],
        "$defs": {name: _of_kind(kinds.by_name(name), name) for name in names},
    }


def _of_kind(kind: type[Rule], name: str) -> dict[str, Any]:
    keys = schema.keys_of(kind)
    properties = {}
    for key, (hint, default) in keys.items():
        properties[key] = _of_hint(hint)
        if key in _MEANINGS:
            properties[key]["description"] = _MEANINGS[key]
        if default is not schema.REQUIRED:
            properties[key]["default"] = default
    properties["extends"] = {"const": name}
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "properties": properties,
        "required": [key for key, (_, default) in keys.items() if default is schema.REQUIRED],
        "additionalProperties": False,
    }


def _of_hint(hint: Any) -> dict[str, Any]:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_of_hint(choice) for choice in inner]}
    if origin is list and inner == (str,):
        return {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}
    if origin is list:
        return {"type": "array", "items": _of_hint(inner[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of_hint(inner[1])}
    return {"type": _TYPES[hint]} if hint in _TYPES else {}


def of_config() -> dict[str, Any]:
    """The schema of `lintnews.yml`."""
    change = {"anyOf": [{"enum": ["off", "on", False, True, *configfile.LEVELS]}, {"type": "object"}]}
    rules = {"type": "object", "additionalProperties": change, "description": "off, a level, or keys of the rule"}
    texts = {"type": "array", "items": {"type": "string"}}
    override = {
        "type": "object",
        "properties": {"files": texts, "rules": rules},
        "required": ["files", "rules"],
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "title": "lintnews configuration",
        "type": "object",
        "properties": {
            "extends": {
                "type": "string",
                "description": "another configuration to build on, or a preset",
            },
            "packs": {
                "type": "array",
                "items": {"anyOf": [{"enum": pack.built_in_names()}, {"type": "string", "pattern": "/"}]},
                "description": "packs that come with lintnews, and folders, with a slash",
            },
            "accept": {**texts, "description": "words and names that are right, and files of them"},
            "fail-on": {"enum": list(configfile.FAIL_ON), "default": "error"},
            "rules": rules,
            "overrides": {"type": "array", "items": override},
            "include": {**texts, "description": "globs of files that are stories, whatever their names end in"},
            "exclude": {**texts, "description": "globs of files that are left out"},
        },
        "additionalProperties": False,
    }
