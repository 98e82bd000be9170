"""Files of words that a newsroom owns: plain lists, Vale vocabularies, Hunspell dictionaries, settings of cspell."""

import os
import re
from collections.abc import Container, Iterator
from itertools import product
from typing import Any, NamedTuple

from lintnews.errors import ConfigError
from lintnews.expressions import expression

_LIBREOFFICE = "OOoUserDict"
# Comments and trailing commas, which settings files have and JSON has not; strings are matched to be passed over.
_NOT_JSON = expression(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/|,(?=\s*[\]}])', re.DOTALL)
_SETTINGS = (
    ".vscode/settings.json",
    "cspell.json",
    ".cspell.json",
    "cSpell.json",
    "cspell.config.json",
    "cspell.config.yaml",
    "cspell.yaml",
    "package.json",
)
# What Vale's patterns are made with: one of some letters, a letter that may be missing.
_CHOICE = expression(r"\[([^\W\d_]+)\]|([^\W\d_])\?")
_ANY_CASE = "(?i)"
_MOST_CHOICES = 5
_CAPABLE = expression(r"[^\W_]")


def read(path: str) -> list[str]:
    """The words of a file, in order: a Hunspell or LibreOffice dictionary by its name `.dic`, else a plain list, one a
    line, in which `#` begins a comment (a Vale vocabulary is one). Raises ConfigError.
    """
    return read_dictionary(path) if path.endswith(".dic") else [*_plain(_lines(path, "utf-8-sig"))]


def _plain(lines: list[str]) -> Iterator[str]:
    for line in lines:
        word = re.sub(r"(?:^|\s)#.*", "", line).strip()
        if word:
            yield from _spellings(word)


def _spellings(entry: str) -> Iterator[str]:
    """The words that an entry stands for: Vale's have patterns such as `[Gg]alley`, `proofs?` and `(?i)galley`."""
    plain = entry.removeprefix(_ANY_CASE)
    choices = [(match[1] or match[2], match[2] is not None) for match in _CHOICE.finditer(plain)]
    if len(choices) > _MOST_CHOICES:
        yield entry
        return
    between = _CHOICE.sub("\0", plain).split("\0")
    for letters in product(*(("", letter) if optional else letter for letter, optional in choices)):
        word = "".join(part + letter for part, letter in zip(between, (*letters, ""), strict=True))
        yield word.lower() if plain != entry else word


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


def read_dictionary(path: str) -> list[str]:
    """The words of a `.dic` file: Hunspell's, with the forms that the `.aff` file beside it gives them, as far as
    prefixes and suffixes go (no compounds), or LibreOffice's own. Raises ConfigError.
    """
    affixes, encoding, flag = _affixes(path[: -len(".dic")] + ".aff")
    lines = _lines(path, encoding)
    if lines and lines[0].startswith(_LIBREOFFICE):
        entries = lines[lines.index("---") + 1 :] if "---" in lines else lines[1:]
        return [entry.partition("==")[0].rstrip("=").replace("=", "") for entry in entries if entry]
    words: dict[str, None] = {}
    for line in lines[1:] if lines and lines[0].strip().isdigit() else lines:
        entry = line.partition("\t")[0].strip()
        word, _, flags = entry.partition("/")
        if word and not word.startswith("#"):
            words.update(dict.fromkeys(_forms(word, [affixes.get(name, []) for name in flag.findall(flags)])))
    return list(words)


def _forms(word: str, affixes: list[list[Affix]]) -> Iterator[str]:
    yield word
    rules = [affix for group in affixes for affix in group]
    for affix in rules:
        form = affix.apply(word)
        if form is None:
            continue
        yield form
        if affix.prefix and affix.crosses:
            for other in rules:
                crossed = None if other.prefix or not other.crosses else other.apply(form)
                if crossed is not None:
                    yield crossed


def _affixes(path: str) -> tuple[dict[str, list[Affix]], str, re.Pattern[str]]:
    """The affixes by flag, the encoding, and how flags are written."""
    affixes: dict[str, list[Affix]] = {}
    encoding, flag, crosses = "utf-8-sig", expression("."), dict[str, bool]()
    if not os.path.exists(path):
        return affixes, encoding, flag
    for line in _lines(path, "iso-8859-1"):
        parts = line.split()
        if parts[:1] == ["SET"]:
            encoding = "utf-8-sig" if parts[1].upper() == "UTF-8" else parts[1]
        elif parts[:1] == ["FLAG"]:
            flag = expression({"long": "..", "num": r"\d+"}.get(parts[1], "."))
        elif parts[:1] in (["PFX"], ["SFX"]) and len(parts) == 4 and parts[3].isdigit():
            crosses[parts[1]] = parts[2] == "Y"
        elif parts[:1] in (["PFX"], ["SFX"]) and len(parts) >= 4:
            affixes.setdefault(parts[1], []).append(_affix(parts, crosses.get(parts[1], False), encoding))
    return affixes, encoding, flag


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


def import_settings(folder: str) -> tuple[list[str], list[str]]:
    """What other spelling checkers are told in this folder: the words that cspell, its editor extension and Vale's
    vocabularies accept, and the names of the files that say so. Files that cannot be read are passed over.
    """
    words: dict[str, None] = {}
    sources = []
    for name in _SETTINGS:
        found = _settings(os.path.join(folder, name))
        if found:
            sources.append(name)
            words.update(dict.fromkeys(found))
    for name in _vocabularies(folder):
        found = [*_plain(_lines(os.path.join(folder, name), "utf-8-sig"))]
        if found:
            sources.append(name)
            words.update(dict.fromkeys(found))
    return list(words), sources


def _settings(path: str) -> list[str]:
    import json

    import yaml

    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
        if path.endswith(".yaml"):
            data = yaml.safe_load(text)
        else:
            data = json.loads(_NOT_JSON.sub(lambda match: match[1] or "", text))
    except (OSError, ValueError, yaml.YAMLError):
        return []
    if not isinstance(data, dict):
        return []
    nested: Any = data.get("cspell", {})
    listed = [nested.get("words", []) if isinstance(nested, dict) else []]
    listed += [
        data.get(key, []) for key in ("words", "ignoreWords", "cSpell.words", "cSpell.userWords", "cSpell.ignoreWords")
    ]
    return [word for words in listed if isinstance(words, list) for word in words if isinstance(word, str)]


def _vocabularies(folder: str) -> list[str]:
    """The accepted words of Vale's vocabularies, where Vale keeps them, below any folder of styles."""
    found = []
    for inside, folders, names in os.walk(folder):
        depth = os.path.relpath(inside, folder).count(os.sep)
        folders[:] = sorted(name for name in folders if depth < 4 and name not in ("node_modules", ".git", ".venv"))
        parts = inside.replace("\\", "/").split("/")
        if "accept.txt" in names and ("vocabularies" in parts or "Vocab" in parts):
            found.append(os.path.relpath(os.path.join(inside, "accept.txt"), folder))
    return found


def lines_of(path: str, words: Container[str]) -> Iterator[tuple[str, int]]:
    """The entries of a plain list that are among these words, with their lines, counted from 1."""
    for number, line in enumerate(_lines(path, "utf-8-sig"), 1):
        for word in _plain([line]):
            if word in words:
                yield word, number


def unmatchable(word: str) -> str | None:
    """Why an entry of a list of words can never stand in copy, in a few words; None for one that can."""
    if not word.strip():
        return "it is empty"
    if word != word.strip():
        return "it begins or ends with a space"
    if "  " in word or "\t" in word:
        return "it has more than one space in a row"
    return None if _CAPABLE.search(word) else "it has no letter and no digit"
