"""The rules in force for a story: packs compiled into one plain value for the cache, made into rules on demand."""

import marshal
import os
from collections.abc import Mapping, Sequence
from typing import Any

from lintnews import kinds
from lintnews.cache import Cache
from lintnews.errors import ConfigError, did_you_mean
from lintnews.lexicon import Lexicon
from lintnews.rule import Rule
from lintnews.triggers import TriggerIndex

Changes = Mapping[str, Mapping[str, Any]]


class RuleSet:
    """Compiled rules. A rule is built from its fields when a story first meets one of its triggers."""

    def __init__(self, compiled: Mapping[str, Any]) -> None:
        self.ids: list[str] = compiled["ids"]
        self._rules: list[tuple[str, bytes]] = compiled["rules"]
        self.always: list[int] = compiled["always"]
        self.index = TriggerIndex(compiled["phrases"], compiled["owners"])
        self.lexicon = Lexicon(compiled["lexicon"])
        self.known: list[str] = compiled["known"]
        self._built: dict[int, Rule] = {}

    def rule(self, number: int) -> Rule:
        """The rule of this number, in the order of `ids`."""
        rule = self._built.get(number)
        if rule is None:
            kind, fields = self._rules[number]
            rule = self._built[number] = kinds.build(kind, self.ids[number], marshal.loads(fields))
        return rule


def load(folders: Sequence[str], changes: Changes, cache: Cache) -> RuleSet:
    """The rules of these pack folders with a configuration's changes laid over them. Raises RuleError, ConfigError.

    The key of the cache is what the files say: their names, sizes and times first, and their content where those
    have changed.
    """
    stamp = _digest(_stamp(folders), changes)
    key = cache.get(stamp)
    compiled = key and cache.get(key)
    if compiled is None:
        key = _digest(_content(folders), changes)
        compiled = cache.get(key)
        if compiled is None:
            compiled = compile_packs(folders, changes)
            cache.put(key, compiled)
        cache.put(stamp, key)
    return RuleSet(compiled)


def compile_packs(folders: Sequence[str], changes: Changes) -> dict[str, Any]:
    """Read and check every rule; the result is plain values only."""
    from lintnews import pack

    lexicon, files = Lexicon(), []
    for folder in folders:
        rules, words = pack.load(folder)
        lexicon = lexicon.merged(words)
        files += rules
    known = [file.id for file in files]
    _refuse_unknown(changes, known)
    compiled: dict[str, Any] = {"ids": [], "rules": [], "always": [], "lexicon": dict(lexicon.sections), "known": known}
    phrases: dict[str, list[tuple[int, int]]] = {}
    for file in files:
        change = changes.get(file.id, {})
        if change.get("enabled", file.fields.get("enabled", True)) is False:
            continue
        if change:
            file = pack.read_rule(file.path, file.id, change)
        number = len(compiled["ids"])
        compiled["ids"].append(file.id)
        compiled["rules"].append((file.kind, marshal.dumps(file.fields)))
        triggers = kinds.build(file.kind, file.id, file.fields).triggers()
        if triggers is None:
            compiled["always"].append(number)
        for place, phrase in enumerate(triggers or ()):
            phrases.setdefault(phrase, []).append((number, place))
    compiled["phrases"], compiled["owners"] = list(phrases), list(phrases.values())
    return compiled


def _refuse_unknown(changes: Changes, known: list[str]) -> None:
    for id in changes:
        if id not in known:
            raise ConfigError("", f"unknown rule '{id}'{did_you_mean(id, known)}")


def _stamp(folders: Sequence[str]) -> list[Any]:
    from lintnews import pack

    stamp: list[Any] = []
    for folder in folders:
        for entry in pack.files(folder):
            status = entry.stat()
            stamp.append((entry.path, status.st_size, status.st_mtime_ns))
    return stamp


def _content(folders: Sequence[str]) -> list[Any]:
    from lintnews import pack

    content: list[Any] = []
    for folder in folders:
        for entry in pack.files(folder):
            with open(entry.path, "rb") as file:
                content.append((os.path.relpath(entry.path, folder), file.read()))
    return content


def _digest(*values: Any) -> str:
    import hashlib

    from lintnews import __version__

    return hashlib.blake2b(marshal.dumps((__version__, values)), digest_size=16).hexdigest()
