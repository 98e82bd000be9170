"""Files that Vale's rules name, looked for where Vale keeps them: lists of words to ignore, Hunspell's dictionaries."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.wordlists import wordfiles

# The dictionaries of English stand for the words that come with lintnews.
_ENGLISH = expression(r"en(?:[-_](?:US|GB|CA|AU))?(?:-\w+)?")


def ignored(sections: Mapping[str, Any], rule: str, names: Sequence[str]) -> frozenset[str]:
    """The words of the files that a rule names under `ignore`. Raises ConfigError."""
    words = set[str]()
    for name in filter(None, names):
        path = _found(sections, (name, os.path.join("config", "ignore", name)))
        if path is None:
            raise ConfigError(name, f"no such file; the rule '{rule}' names it under 'ignore'")
        words.update(wordfiles.read(path))
    return frozenset(words)


def is_own(dictionary: str) -> bool:
    """Whether a dictionary is a newsroom's own, and not one of English."""
    return bool(dictionary) and not _ENGLISH.fullmatch(os.path.basename(dictionary).removesuffix(".dic"))


def dictionaries(sections: Mapping[str, Any], rule: str, names: Sequence[str], folder: str) -> frozenset[str] | None:
    """The words of the dictionaries that a rule names, which stand in its `folder` where it gives one; None where it
    names none but those of English. Raises ConfigError.
    """
    own = [*filter(is_own, names)]
    words = set[str]()
    for name in own:
        file = name if name.endswith(".dic") else f"{name}.dic"
        places = [os.path.join(folder, file), os.path.join("config", "dictionaries", file)]
        path = _found(sections, places)
        if path is None:
            raise ConfigError(file, f"no such file; the rule '{rule}' names it as a dictionary")
        words.update(wordfiles.read_dictionary(path))
    return frozenset(words) if own else None


def _found(sections: Mapping[str, Any], places: Sequence[str]) -> str | None:
    """The first of these places, below the folders that hold styles, at which there is a file."""
    paths = (os.path.join(folder, place) for place in places for folder in _folders(sections))
    return next(filter(os.path.isfile, paths), None)


def _folders(sections: Mapping[str, Any]) -> Iterator[str]:
    """The folder of the configuration, those that its packs stand in, and Vale's usual one."""
    home = sections.get("folder", ".")
    yield home
    yield from sections.get("styles", ())
    yield os.path.join(home, "styles")
