"""Hunspell's affix files: which forms the words of a dictionary have, by the flags that it gives them.

Prefixes and suffixes are read, two suffixes on one word, and what flags say of the words themselves; not compounds. See
the manual page hunspell(5).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.records import Record

_SET = expression(r"^SET[ \t]+(\S+)", re.MULTILINE)
_LATIN = "iso-8859-1"
# How a file says that flags are written: one letter each, two, or numbers with commas between.
_FLAGS = {"long": "..", "num": r"\d+"}
_PART = expression(r"\[\^?[^\]]+\]|.")


class Affix(Record):
    """A rule: what is cut off and put on where a condition holds, and the flags that the form has then."""

    prefix: bool
    crosses: bool
    strip: str
    add: str
    condition: re.Pattern[str]
    flags: str

    def apply(self, word: str) -> str | None:
        """The word with the affix, or None where its condition fails or what it cuts off does not stand there."""
        stands = word.startswith(self.strip) if self.prefix else word.endswith(self.strip)
        if not stands or not self.condition.search(word):
            return None
        if self.prefix:
            return self.add + word.removeprefix(self.strip)
        return word.removesuffix(self.strip) + self.add


class Affixes:
    """An affix file: the rules of each flag, the encoding of file and dictionary, and how flags are written.

    `aliases` are the sets of flags that dictionaries number. `forbidden` are the flags of words that are wrong or
    only parts of compounds, `needing` that of words and forms that need an affix, `circumfix` that of affixes which
    come in pairs.
    """

    def __init__(self, encoding: str = "utf-8-sig") -> None:
        self.encoding = encoding
        self.rules: dict[str, list[Affix]] = {}
        self.flag: re.Pattern[str] = expression(".")
        self.aliases: list[str] | None = None
        self.forbidden: set[str] = set()
        self.needing = ""
        self.circumfix = ""
        self.names = lru_cache(10_000)(self._names)

    def _names(self, flags: str) -> tuple[str, ...]:
        """The flags of an entry, one by one."""
        if self.aliases and flags.isdigit() and 0 < int(flags) <= len(self.aliases):
            flags = self.aliases[int(flags) - 1]
        return tuple(self.flag.findall(flags))

    def forms(self, word: str, flags: str) -> Iterator[str]:
        """The forms of a word with these flags, none of a forbidden one."""
        names = self.names(flags)
        if not self.forbidden.isdisjoint(names):
            return
        if self.needing not in names:
            yield word
        rules = [rule for name in names for rule in self.rules.get(name, ())]
        for rule in rules:
            form = rule.apply(word)
            if form is None or not self.forbidden.isdisjoint(self.names(rule.flags)):
                continue
            if self._stands_alone(rule):
                yield form
            yield from self._again(form, rule)
            if rule.prefix and rule.crosses:
                yield from self._crossed(form, rule, rules)

    def _again(self, form: str, rule: Affix) -> Iterator[str]:
        """The forms of a form, by the flags of its affix."""
        for second in (second for name in self.names(rule.flags) for second in self.rules.get(name, ())):
            longer = second.apply(form) if second.prefix == rule.prefix or second.crosses else None
            if longer is not None and self._stands_alone(second):
                yield longer

    def _crossed(self, form: str, prefix: Affix, rules: list[Affix]) -> Iterator[str]:
        """The forms of a word with a prefix that have a suffix too."""
        for suffix in (rule for rule in rules if rule.crosses and not rule.prefix):
            both = suffix.apply(form)
            flags = self.names(suffix.flags)
            paired = (self.circumfix in self.names(prefix.flags)) == (self.circumfix in flags)
            if both is not None and paired and self.forbidden.isdisjoint(flags):
                yield both

    def _stands_alone(self, rule: Affix) -> bool:
        names = self.names(rule.flags)
        return self.needing not in names and self.circumfix not in names and self.forbidden.isdisjoint(names)


def read(path: str) -> Affixes:
    """The affixes of a file. Raises ConfigError."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}") from None
    said = _SET.search(data.decode(_LATIN))
    name = said[1].lower().removeprefix("microsoft-") if said else _LATIN
    try:
        text = data.decode("utf-8-sig" if name == "utf-8" else name)
    except (UnicodeDecodeError, LookupError):
        raise ConfigError(path, f"this is not written in {name}, as 'SET' says; save it as UTF-8") from None
    return _parsed(text, Affixes("utf-8-sig" if name == "utf-8" else name))


def _parsed(text: str, found: Affixes) -> Affixes:
    crosses = dict[str, bool]()
    for line in re.split(r"\r?\n", text):
        match re.split(r"[ \t]+", line.strip(" \t")):
            case ["FLAG", name]:
                found.flag = expression(_FLAGS.get(name, "."))
            case [("FORBIDDENWORD" | "ONLYINCOMPOUND"), name]:
                found.forbidden.add(name)
            case ["NEEDAFFIX", name]:
                found.needing = name
            case ["CIRCUMFIX", name]:
                found.circumfix = name
            case ["AF", name, *_]:
                # The first such line says how many there are.
                found.aliases = [] if found.aliases is None else [*found.aliases, name]
            case [("PFX" | "SFX"), name, across, count, *_] if count.isdigit() and name not in crosses:
                crosses[name] = across == "Y"
            case [("PFX" | "SFX") as kind, name, strip, add, *rest]:
                rule = _affix(kind == "PFX", crosses.get(name, False), strip, add, rest[0] if rest else ".")
                found.rules.setdefault(name, []).append(rule)
    return found


def _affix(prefix: bool, crosses: bool, strip: str, add: str, condition: str) -> Affix:
    literal = "".join(part if part[0] in "[." else re.escape(part) for part in _PART.findall(condition))
    pattern = expression(f"^{literal}" if prefix else f"{literal}$")
    add, _, flags = add.partition("/")
    return Affix(prefix, crosses, "" if strip == "0" else strip, "" if add == "0" else add, pattern, flags)
