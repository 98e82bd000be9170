"""What other checkers of spelling are told in a folder, to be taken over: cspell, its editor extension, Vale."""

import os
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.wordfiles import read
from lintnews.wordpatterns import unmatchable

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
# How cspell parts a word that is flagged from what to write, `hte: the` or `hte->the, she`.
_INSTEAD = expression(r"\s*(?:->|:)\s*")
_APART = expression(r"\s*,\s*")
# No list of words lies deeper than this below a folder, in folders.
_DEEPEST = 4


class TakenOver(NamedTuple):
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
    for name, right, wrong in (*_of_cspell(folder), *_of_vale(folder)):
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
