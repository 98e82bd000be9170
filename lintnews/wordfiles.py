"""Files of words that a newsroom owns: plain lists, Vale vocabularies, dictionaries of Hunspell and LibreOffice."""

import os
import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.wordpatterns import spelled_out

_LIBREOFFICE = "OOoUserDict"


def read(path: str) -> list[str]:
    """The words of a file, in order: a Hunspell or LibreOffice dictionary by its name `.dic`, else a plain list, one a
    line, in which `#` begins a comment (a Vale vocabulary is one). Raises ConfigError.
    """
    return read_dictionary(path) if path.endswith(".dic") else [*_plain(_lines(path, "utf-8-sig"))]


def _plain(lines: list[str]) -> Iterator[str]:
    for line in lines:
        word = re.sub(r"(?:^|\s)#.*", "", line).strip()
        if word:
            yield from spelled_out(word)


class Affix(NamedTuple):
    """A rule of a Hunspell affix file: what is cut off and put on where a condition holds."""

    prefix: bool
    crosses: bool
    strip: str
    add: str
    condition: re.Pattern[str]

    def apply(self, word: str) -> str | None:
        """The word with the affix, or None where its condition does not hold."""
        if not self.condition.search(word):
            return None
        if self.prefix:
            return self.add + word.removeprefix(self.strip)
        return word.removesuffix(self.strip) + self.add


class Affixes(NamedTuple):
    """An affix file: the rules of each flag, the encoding, how flags are written, and what flags say of a word itself.

    `aliases` are the sets of flags that dictionaries number; `forbidden` and `needing` the flags of words that are
    wrong, and of those that need an affix.
    """

    rules: dict[str, list[Affix]]
    encoding: str = "utf-8-sig"
    flag: re.Pattern[str] = expression(".")
    aliases: tuple[str, ...] | None = None
    forbidden: str = ""
    needing: str = ""

    def forms(self, word: str, flags: str) -> Iterator[str]:
        """The forms of a word with these flags, none of a forbidden one."""
        if self.aliases and flags.isdigit() and 0 < int(flags) <= len(self.aliases):
            flags = self.aliases[int(flags) - 1]
        names = self.flag.findall(flags)
        if self.forbidden in names:
            return
        if self.needing not in names:
            yield word
        rules = [affix for name in names for affix in self.rules.get(name, ())]
        for affix in rules:
            form = affix.apply(word)
            if form is None:
                continue
            yield form
            if affix.prefix and affix.crosses:
                crossed = (other.apply(form) for other in rules if other.crosses and not other.prefix)
                yield from (both for both in crossed if both is not None)


def read_dictionary(path: str) -> list[str]:
    """The words of a `.dic` file: Hunspell's, with the forms that the `.aff` file beside it gives them, as far as
    prefixes and suffixes go (no compounds), or LibreOffice's own. Raises ConfigError.
    """
    affixes = _affixes(path[: -len(".dic")] + ".aff")
    lines = _lines(path, affixes.encoding)
    if lines and lines[0].startswith(_LIBREOFFICE):
        start = lines.index("---") if "---" in lines else 0
        entries = [] if "type: negative" in lines[:start] else lines[start + 1 :]
        return [entry.partition("==")[0].rstrip("=").replace("=", "") for entry in entries if entry]
    words: dict[str, None] = {}
    for line in lines[1:] if lines and lines[0].strip().isdigit() else lines:
        entry = line.partition("\t")[0].strip()
        word, _, flags = entry.partition("/")
        if word and not word.startswith("#"):
            words.update(dict.fromkeys(affixes.forms(word, flags.partition(" ")[0])))
    return list(words)


def _affixes(path: str) -> Affixes:
    found = Affixes({})
    crosses = dict[str, bool]()
    for line in _lines(path, "iso-8859-1") if os.path.exists(path) else ():
        match line.split():
            case ["SET", name]:
                found = found._replace(encoding="utf-8-sig" if name.upper() == "UTF-8" else name)
            case ["FLAG", name]:
                found = found._replace(flag=expression({"long": "..", "num": r"\d+"}.get(name, ".")))
            case ["FORBIDDENWORD", name]:
                found = found._replace(forbidden=name)
            case ["NEEDAFFIX", name]:
                found = found._replace(needing=name)
            case ["AF", name, *_]:
                # The first such line says how many there are.
                found = found._replace(aliases=() if found.aliases is None else (*found.aliases, name))
            case [("PFX" | "SFX"), name, across, count] if count.isdigit():
                crosses[name] = across == "Y"
            case [("PFX" | "SFX"), name, _, _, *_] as parts:
                found.rules.setdefault(name, []).append(_affix(parts, crosses.get(name, False), found.encoding))
    return found


def _affix(parts: list[str], crosses: bool, encoding: str) -> Affix:
    kind, _, strip, add = (part.encode("iso-8859-1").decode(encoding, "replace") for part in parts[:4])
    condition = parts[4].encode("iso-8859-1").decode(encoding, "replace") if len(parts) > 4 else "."
    literal = "".join(
        part if part[0] in "[." else re.escape(part) for part in re.findall(r"\[\^?[^\]]+\]|.", condition)
    )
    prefix = kind == "PFX"
    pattern = expression(f"^{literal}" if prefix else f"{literal}$")
    add = add.partition("/")[0]
    return Affix(prefix, crosses, "" if strip == "0" else strip, "" if add == "0" else add, pattern)


def _lines(path: str, encoding: str) -> list[str]:
    try:
        with open(path, encoding=encoding) as file:
            return file.read().splitlines()
    except (UnicodeDecodeError, LookupError):
        raise ConfigError(path, "this list of words is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}") from None


def lines_of(path: str, words: Container[str]) -> Iterator[tuple[str, int]]:
    """The entries of a plain list that are among these words, with their lines, counted from 1."""
    for number, line in enumerate(_lines(path, "utf-8-sig"), 1):
        for word in _plain([line]):
            if word in words:
                yield word, number
