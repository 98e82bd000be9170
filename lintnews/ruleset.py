"""The rules in force for a story: packs compiled into one plain value for the cache, made into rules on demand."""

import marshal
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lintnews import kinds
from lintnews.accept import Accepted
from lintnews.cache import Cache
from lintnews.errors import ChangeError, RuleError, did_you_mean
from lintnews.lexicon import Lexicon
from lintnews.rule import Rule
from lintnews.triggers import TriggerIndex

if TYPE_CHECKING:
    from lintnews.pack import RuleFile

Changes = Mapping[str, Mapping[str, Any]]
# Each trigger phrase with its owners, as (rule number, number of the phrase within the rule).
Phrases = dict[str, list[tuple[int, int]]]


class RuleSet:
    """Compiled rules, in the order of `ids`; `known` are the ids of all rules, those switched off included.

    `words` are sections for the lexicon besides those of the packs, the accepted words among them. A rule is built
    from its fields when a story first meets one of its triggers.
    """

    def __init__(self, compiled: Mapping[str, Any], words: Mapping[str, Any]) -> None:
        self.ids: list[str] = compiled["ids"]
        self.known: list[str] = compiled["known"]
        self.always: list[int] = compiled["always"]
        self.index = TriggerIndex(compiled["phrases"], compiled["owners"])
        self.lexicon = Lexicon({**compiled["lexicon"], **words})
        self.accepted = Accepted(words.get("accept", ()))
        self._rules: list[tuple[str, bytes]] = compiled["rules"]
        self._built: dict[int, Rule] = {}

    def rule(self, number: int) -> Rule:
        """The rule of this number."""
        rule = self._built.get(number)
        if rule is None:
            kind, fields = self._rules[number]
            rule = self._built[number] = kinds.build(kind, self.ids[number], marshal.loads(fields))
        return rule


def load(folders: Sequence[str], changes: Changes, words: Mapping[str, Any], cache: Cache) -> RuleSet:
    """The rules of these pack folders with a configuration's changes laid over them. Raises RuleError, ConfigError.

    What the cache keeps is found by the names, sizes and times of the files; where those have changed, by content.
    """
    from lintnews import __version__, pack

    folders = pack.with_bases(folders)
    plain = {id: dict(change) for id, change in changes.items()}
    stamp = (__version__, _stamp(folders), plain)
    compiled = cache.get(stamp)
    if compiled is None:
        content = (__version__, _content(folders), plain)
        compiled = cache.get(content) or compile_packs(folders, changes)
        cache.put(content, compiled)
        cache.put(stamp, compiled)
    return RuleSet(compiled, words)


def compile_packs(folders: Sequence[str], changes: Changes) -> dict[str, Any]:
    """Read and check every rule; the result is plain values only. Raises RuleError and ConfigError."""
    from lintnews import pack

    lexicon, files = Lexicon(), []
    for folder in folders:
        rules, words = pack.load(folder)
        lexicon = lexicon.merged(words)
        files += rules
    known = _ids(files)
    for id in changes:
        if id not in known:
            raise ChangeError(id, f"unknown rule '{id}'{did_you_mean(id, known)}")
    compiled, phrases = _nothing(lexicon, known), Phrases()
    for file in files:
        change = changes.get(file.id, {})
        if change.get("enabled", file.fields.get("enabled", True)) is False:
            continue
        if change:
            try:
                file = pack.read_rule(file.path, file.id, change)
            except RuleError as error:
                raise ChangeError(file.id, f"{file.id}: {error.problem}") from None
        _add(compiled, phrases, file.id, file.kind, file.fields)
    compiled["phrases"], compiled["owners"] = list(phrases), list(phrases.values())
    return compiled


def _ids(files: Sequence["RuleFile"]) -> list[str]:
    paths: dict[str, str] = {}
    for file in files:
        if file.id in paths:
            raise RuleError(
                file.path, f"the rule '{file.id}' stands in {paths[file.id]} too; rename the pack or the file"
            )
        paths[file.id] = file.path
    return list(paths)


def of_file(file: "RuleFile", lexicon: Lexicon) -> RuleSet:
    """One rule alone, whether it is switched on or not."""
    compiled, phrases = _nothing(lexicon, [file.id]), Phrases()
    _add(compiled, phrases, file.id, file.kind, file.fields)
    compiled["phrases"], compiled["owners"] = list(phrases), list(phrases.values())
    return RuleSet(compiled, {})


def _nothing(lexicon: Lexicon, known: list[str]) -> dict[str, Any]:
    return {"ids": [], "rules": [], "always": [], "lexicon": dict(lexicon.sections), "known": known}


def _add(compiled: dict[str, Any], phrases: Phrases, id: str, kind: str, fields: dict[str, Any]) -> None:
    number = len(compiled["ids"])
    rule = kinds.build(kind, id, fields)
    compiled["ids"].append(id)
    compiled["rules"].append((kind, marshal.dumps({**fields, **rule.prepare()})))
    triggers = rule.triggers()
    if triggers is None or "" in triggers:
        compiled["always"].append(number)
    for place, phrase in enumerate(triggers or ()):
        if phrase:
            phrases.setdefault(phrase, []).append((number, place))


def _stamp(folders: Sequence[str]) -> list[tuple[str, int, int]]:
    from lintnews import pack

    stamp = []
    for folder in folders:
        for entry in pack.files(folder):
            status = entry.stat()
            stamp.append((entry.path, status.st_size, status.st_mtime_ns))
    return stamp


def _content(folders: Sequence[str]) -> list[tuple[str, bytes]]:
    import hashlib

    from lintnews import pack

    content = []
    for folder in folders:
        for entry in pack.files(folder):
            with open(entry.path, "rb") as file:
                digest = hashlib.sha256(file.read()).digest()
            content.append((os.path.join(os.path.basename(folder), os.path.relpath(entry.path, folder)), digest))
    return content
