"""The rules in force for a story: packs compiled into one plain value for the cache, made into rules on demand."""

import marshal
import os
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from lintnews import kinds, unfiled
from lintnews.accept import Accepted
from lintnews.cache import Cache
from lintnews.errors import ChangeError, RuleError, did_you_mean
from lintnews.lexicon import Lexicon
from lintnews.patterns.sieve import Sieve
from lintnews.patterns.triggers import Owners, TriggerIndex, numbers_in, packed
from lintnews.prose.memo import Memo
from lintnews.rule import Rule

if TYPE_CHECKING:
    from lintnews.pack import RuleFile

Changes = Mapping[str, Mapping[str, Any]]
# Rule sets that somebody holds, by what they were made from: a linter and the stories that `lintnews.read` reads for it
# share their words, so that no story is read twice.
_HELD: "WeakValueDictionary[bytes, RuleSet]" = WeakValueDictionary()


class RuleSet:
    """Compiled rules, in the order of `ids`; `known` are the ids of all rules, those switched off included.

    `words` are sections for the lexicon besides those of the packs, the accepted words among them. A rule is built
    from its fields when a story first meets one of its triggers.
    """

    def __init__(self, compiled: Mapping[str, Any], words: Mapping[str, Any]) -> None:
        self.always: list[int] = compiled["always"]
        self.lexicon = Lexicon({**compiled["lexicon"], **words})
        # What the configuration says of rules without a file.
        self.unfiled: Changes = compiled.get("unfiled", {})
        self.accepted = Accepted(words.get("accept", ()))
        self._compiled = compiled
        self._ends = numbers_in(compiled["ends"])
        # The rule of each number.
        self.rule = Memo(self._build, len(self._ends) + 1).__getitem__

    @cached_property
    def ids(self) -> list[str]:
        ids: list[str] = marshal.loads(self._compiled["ids"])
        return ids

    @cached_property
    def known(self) -> list[str]:
        known: list[str] = marshal.loads(self._compiled["known"])
        return known

    @cached_property
    def index(self) -> TriggerIndex:
        """The trigger phrases of all rules."""
        phrases, groups = marshal.loads(self._compiled["phrases"])
        return TriggerIndex(phrases, Owners(*self._compiled["owners"]), Sieve(groups))

    def _build(self, number: int) -> Rule:
        start = self._ends[number - 1] if number else 0
        fields = marshal.loads(self._compiled["fields"][start : self._ends[number]])
        return kinds.build(fields["extends"], self.ids[number], fields)


def load(folders: Sequence[str], changes: Changes, words: Mapping[str, Any], cache: Cache) -> RuleSet:
    """The rules of these pack folders with a configuration's changes laid over them. Raises RuleError, ConfigError.

    What the cache keeps is found by the names, sizes and times of the files; where those have changed, by content.
    """
    from lintnews import __version__, pack

    folders = pack.with_bases(folders)
    plain = {id: dict(change) for id, change in changes.items()}
    made_by = (__version__, _made_by())
    stamp = (made_by, _stamp(folders), plain)
    whole: Any = (stamp, dict(words))
    key = marshal.dumps(whole, 2)  # of later versions, equal values need not give equal bytes
    held = _HELD.get(key)
    if held is not None:
        return held
    compiled = cache.get(stamp)
    if compiled is None:
        content = (made_by, _content(folders), plain)
        compiled = cache.get(content) or compile_packs(folders, changes)
        if compiled["stand-alone"]:
            cache.put(content, compiled)
            cache.put(stamp, compiled)
    made = RuleSet(compiled, words)
    if compiled["stand-alone"]:
        _HELD[key] = made
    return made


def compile_packs(folders: Sequence[str], changes: Changes) -> dict[str, Any]:
    """Read and check every rule; the result is plain values only. Raises RuleError and ConfigError."""
    from lintnews import pack

    lexicon, files = Lexicon(), []
    off = {id for id, change in changes.items() if change.get("enabled") is False}
    for folder in folders:
        rules, words = pack.load(folder, off)
        lexicon = lexicon.merged(words)
        files += rules
    known = _ids(files)
    for id in changes:
        if id not in known and id not in unfiled.MEANINGS:
            raise ChangeError(id, f"unknown rule '{id}'{_hint(id, [*known, *unfiled.MEANINGS])}")
    compiler = _Compiler()
    for file in files:
        change = changes.get(file.id, {})
        if change.get("enabled", file.fields.get("enabled", True)) is False:
            continue
        if change:
            try:
                file = pack.read_rule(file.path, file.id, change)
            except RuleError as error:
                raise ChangeError(file.id, f"{file.id}: {error.problem}") from None
        missing = next((id for id in compiler.add(file) if id not in known), None)
        if missing is not None:
            hint = _hint(missing, known)
            raise pack.yaml_file(file.path).mistake(
                ["formula"], f"check[...] names no rule in force: '{missing}'{hint}"
            )
    # What other files say is not in the key of the cache.
    made = {**compiler.compiled(lexicon, known), "stand-alone": all(file.stands_alone for file in files)}
    return {**made, "unfiled": unfiled.changed(changes)}


def _hint(id: str, known: Sequence[str]) -> str:
    """What was meant by the name of no rule in force."""

    inside = next((rule for rule in known if rule.startswith(f"{id}.")), None)
    if inside:
        return f"; that is a pack, so name its rules, such as '{inside}', or leave it out of 'packs'"
    return elsewhere(id, known) or did_you_mean(id, [*known])


def elsewhere(id: str, known: Collection[str]) -> str:
    """Where a rule or a pack is to be had that comes with lintnews and is not in force, or nothing."""
    from lintnews import pack

    of = id.partition(".")[0]
    is_ours = of in pack.built_in_names() and not any(rule.startswith(f"{of}.") for rule in known)
    return f"; the pack '{of}' is not among 'packs'" if is_ours else ""


def _ids(files: Sequence["RuleFile"]) -> list[str]:
    paths: dict[str, str] = {}
    for file in files:
        if file.id in paths:
            raise RuleError(
                file.path, f"the rule '{file.id}' stands in {paths[file.id]} too; rename the pack or the file"
            )
        paths[file.id] = file.path
    return list(paths)


def of_files(files: Sequence["RuleFile"], lexicon: Lexicon) -> RuleSet:
    """These rules alone, whether they are switched on or not."""
    compiler = _Compiler()
    for file in files:
        compiler.add(file)
    return RuleSet(compiler.compiled(lexicon, [file.id for file in files]), {})


def of_file(file: "RuleFile", lexicon: Lexicon) -> RuleSet:
    """One rule alone, whether it is switched on or not."""
    return of_files([file], lexicon)


class _Compiler:
    """Gathers rules. Many small values are kept as few big ones, which a cold start reads in no time."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._always: list[int] = []
        self._fields: list[bytes] = []
        self._phrases: dict[str, list[tuple[int, int]]] = {}
        self._words = Lexicon()

    def add(self, file: "RuleFile") -> Sequence[str]:
        """Add a rule. The ids of rules that it counts the findings of are returned."""
        number = len(self._ids)
        rule = kinds.build(file.kind, file.id, file.fields)
        self._ids.append(file.id)
        self._fields.append(marshal.dumps({**file.fields, "extends": file.kind, **rule.prepare()}))
        self._words = self._words.merged(rule.adds())
        triggers = rule.triggers()
        if triggers is None or "" in triggers:
            self._always.append(number)
        for place, phrase in enumerate(triggers or ()):
            if phrase:
                self._phrases.setdefault(phrase, []).append((number, place))
        return rule.weighs

    def compiled(self, lexicon: Lexicon, known: Sequence[str]) -> dict[str, Any]:
        """Plain values only."""
        phrases, groups = Sieve.packed(self._phrases)
        return {
            "ids": marshal.dumps(self._ids),
            "known": marshal.dumps(list(known)),
            "always": self._always,
            "fields": b"".join(self._fields),
            "ends": packed(accumulate(map(len, self._fields))),
            "phrases": marshal.dumps((phrases, groups)),
            "owners": Owners.packed([self._phrases[phrase] for phrase in phrases]),
            "lexicon": dict(lexicon.merged(self._words.sections).sections),
        }


def _made_by() -> list[tuple[str, int, int]]:
    """The code that packs are compiled with: what another state of it compiled may have another shape."""
    with os.scandir(os.path.dirname(kinds.__file__)) as entries:
        sources = [entry for entry in entries if entry.name.endswith(".py")]
    stats = [(entry.name, entry.stat()) for entry in sources]
    return sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in [*stats, ("", os.stat(__file__))])


def _stamp(folders: Sequence[str]) -> list[tuple[str, int, int]]:
    from lintnews.loading import packfiles

    stamp = []
    for folder in folders:
        for entry in packfiles.files(folder):
            status = entry.stat()
            stamp.append((entry.path, status.st_size, status.st_mtime_ns))
    return stamp


def _content(folders: Sequence[str]) -> list[tuple[str, bytes]]:
    import hashlib

    from lintnews.loading import packfiles

    content = []
    for folder in folders:
        for entry in packfiles.files(folder):
            with open(entry.path, "rb") as file:
                digest = hashlib.sha256(file.read()).digest()
            content.append((os.path.join(os.path.basename(folder), os.path.relpath(entry.path, folder)), digest))
    return content
