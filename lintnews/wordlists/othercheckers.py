"""What other checkers of spelling are told, to be taken over: cspell, codespell, typos, Harper, LTeX, Vale."""

import os
import re
from collections.abc import Iterator
from typing import Any

from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.records import Record
from lintnews.wordlists.wordfiles import read
from lintnews.wordlists.wordpatterns import unmatchable

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
_ACCEPTED = ("words", "ignoreWords", "cSpell.words", "cSpell.userWords", "cSpell.ignoreWords")
_REJECTED = ("flagWords", "cSpell.flagWords")
_CODESPELL = ("setup.cfg", ".codespellrc")
_TYPOS = ("typos.toml", "_typos.toml", ".typos.toml")
_PYPROJECT = "pyproject.toml"
# Lists of accepted words, one a line, that stand where their checkers look for them.
_LISTS = (
    ".harper-dictionary.txt",
    *(f".vscode/ltex.dictionary.en{side}.txt" for side in ("", "-US", "-GB", "-CA", "-AU")),
)
# How cspell and codespell part a word that is flagged from what to write, `hte: the` or `hte->the, she`.
_INSTEAD = expression(r"\s*(?:->|:)\s*")
_APART = expression(r"\s*,\s*")
# No list of words lies deeper than this below a folder, in folders.
_DEEPEST = 4


class TakenOver(Record):
    """Words that are right, words that are wrong with what to write (or nothing), and the files that say so."""

    accept: list[str]
    reject: dict[str, str]
    sources: list[str]


def take_over(folder: str) -> TakenOver:
    """What the checkers are told in this folder. Files that cannot be read, and patterns that are no words, are passed
    over.
    """
    accept: dict[str, None] = {}
    reject: dict[str, str] = {}
    sources = []
    lists = ((name, _read(os.path.join(folder, name)), dict[str, str]()) for name in _LISTS)
    for name, right, wrong in (
        *_of_cspell(folder),
        *_of_codespell(folder),
        *_of_typos(folder),
        *lists,
        *_of_vale(folder),
    ):
        if right or wrong:
            sources.append(name)
        accept.update(dict.fromkeys(word for word in right if not unmatchable(word)))
        reject.update({word: value for word, value in wrong.items() if not unmatchable(word) and word != value})
    return TakenOver([word for word in accept if word not in reject], reject, sources)


def _of_cspell(folder: str) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    for name in _SETTINGS:
        data = _settings(os.path.join(folder, name))
        nested: Any = data.get("cspell", {})
        inside = nested if isinstance(nested, dict) else {}
        right = [word for place in (inside, data) for key in _ACCEPTED for word in _words(place.get(key))]
        wrong = [word for place in (inside, data) for key in _REJECTED for word in _words(place.get(key))]
        for path in _lists(inside) + _lists(data):
            listed = _read(os.path.join(folder, os.path.dirname(name), path))
            right += [word for word in listed if word[0] not in "!~"]
            wrong += [word[1:] for word in listed if word[0] == "!"]
        yield name, right, dict(map(_flagged, wrong))


def _of_codespell(folder: str) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    """The words that codespell ignores, and its own dictionaries of misspellings, as its options name them."""
    for name in (*_CODESPELL, _PYPROJECT):
        path = os.path.join(folder, name)
        options = _table(_toml(path), "tool", "codespell") if name == _PYPROJECT else _ini(path, "codespell")
        told = {key.replace("_", "-"): _parted(value) for key, value in options.items()}
        files = (os.path.join(folder, file) for file in told.get("ignore-words", ()))
        right = [*told.get("ignore-words-list", ()), *(word for file in files for word in _read(file))]
        lists = (os.path.join(folder, file) for file in told.get("dictionary", ()) if file != "-")
        yield name, right, dict(_flagged(line) for file in lists for line in _read(file))


def _of_typos(folder: str) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    """The words and names that typos is told: those that stand for themselves are right, others are wrong."""
    for name in (*_TYPOS, _PYPROJECT):
        data = _toml(os.path.join(folder, name))
        data = _table(data, "tool", "typos") if name == _PYPROJECT else data
        places = [_table(data, "default"), *(_table(data, "type", kind) for kind in _table(data, "type"))]
        tables = (_table(place, key) for place in places for key in ("extend-words", "extend-identifiers"))
        told = {word: value for table in tables for word, value in table.items() if isinstance(value, str)}
        right = [word for word, value in told.items() if word == value]
        yield name, right, {word: value for word, value in told.items() if word != value}


def _toml(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except (OSError, ValueError):
        return {}


def _ini(path: str, section: str) -> dict[str, str]:
    import configparser

    parser = configparser.RawConfigParser()
    try:
        parser.read(path, encoding="utf-8-sig")
    except (configparser.Error, ValueError):
        return {}
    return dict(parser[section]) if parser.has_section(section) else {}


def _table(data: dict[str, Any], *keys: str) -> dict[str, Any]:
    """The table under these keys; an empty one where there is none."""
    for key in keys:
        inside = data.get(key)
        data = inside if isinstance(inside, dict) else {}
    return data


def _parted(value: object) -> list[str]:
    """The words of an option, which are parted by commas or stand in a list."""
    listed = value if isinstance(value, list) else [value]
    return [word for one in listed if isinstance(one, str) for word in map(str.strip, one.split(",")) if word]


def _lists(data: dict[str, Any]) -> list[str]:
    """The paths of the project's own lists of words."""
    definitions = data.get("dictionaryDefinitions", ())
    found = [one.get("path") for one in definitions if isinstance(one, dict)] if isinstance(definitions, list) else []
    return [path for path in found if isinstance(path, str) and path.endswith(".txt")]


def _flagged(entry: str) -> tuple[str, str]:
    word, *instead = _INSTEAD.split(entry, maxsplit=1)
    return word, _APART.split(instead[0])[0] if instead else ""


def _words(value: Any) -> list[str]:
    return [word for word in value if isinstance(word, str) and word] if isinstance(value, list) else []


def _settings(path: str) -> dict[str, Any]:
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
        return {}
    return data if isinstance(data, dict) else {}


def _of_vale(folder: str) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    """Vale's vocabularies, where Vale keeps them, below any folder of styles."""
    for inside, folders, names in os.walk(folder):
        depth = os.path.relpath(inside, folder).count(os.sep)
        folders[:] = sorted(
            name for name in folders if depth < _DEEPEST and name not in ("node_modules", ".git", ".venv")
        )
        parts = inside.replace("\\", "/").split("/")
        if "vocabularies" not in parts and "Vocab" not in parts:
            continue
        for name in sorted({"accept.txt", "reject.txt"} & set(names)):
            path = os.path.join(inside, name)
            words = _read(path)
            right, wrong = (words, []) if name == "accept.txt" else ([], words)
            yield os.path.relpath(path, folder), right, dict.fromkeys(wrong, "")


def _read(path: str) -> list[str]:
    try:
        return read(path)
    except ConfigError:
        return []
