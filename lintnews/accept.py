"""Words and names that a newsroom accepts: no rule reports a match that is one of them."""

import os
from collections.abc import Iterable

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon

_MAYBE_PATTERN = expression(r"[\[(?]")
_POSSESSIVE = expression(r"(?<=\w)'s?$")


def names_file(entry: str) -> bool:
    """Whether an entry of `accept` names a file of words and is no word."""
    return "/" in entry or entry.endswith((".txt", ".dic"))


def spelled(entry: str) -> list[str]:
    """The words of an entry of `accept`; those of a pattern as Vale has them are spelled out."""
    if not _MAYBE_PATTERN.search(entry):
        return [entry]
    from lintnews.wordlists.wordpatterns import spelled_out

    return [*spelled_out(entry)]


def read_words(path: str) -> list[str]:
    """The words of a file: a plain list, a Vale vocabulary or a dictionary. Raises ConfigError."""
    from lintnews.wordlists import wordfiles

    return wordfiles.read(path)


def unmatchable_lines(path: str, words: Iterable[str]) -> list[str]:
    """What to tell of those words of a plain list that can never match, with the lines that they stand on."""
    from lintnews.wordlists import wordfiles
    from lintnews.wordlists.wordpatterns import unmatchable

    if path.endswith(".dic"):
        return []
    reasons = {word: reason for word in words if (reason := unmatchable(word))}
    return [
        f"{os.path.relpath(path)}:{line}: '{word}' can never match: {reasons[word]}"
        for word, line in (wordfiles.lines_of(path, reasons) if reasons else ())
    ]


class Accepted:
    """A set of accepted words. One in lower case is accepted in any case, one with capitals as it is written; curly and
    straight apostrophes are alike.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word.replace("\u2019", "'") for word in words)

    def __contains__(self, match: str) -> bool:
        if not self._words:
            return False
        match = match.replace("\u2019", "'")
        bare = _POSSESSIVE.sub("", match)
        return any(form in self._words for form in (match, match.lower(), bare, bare.lower()))


class Registered(Accepted):
    """The names of the newsroom's own register of people, whole and word by word: the lexicon's section `registered`,
    which rules of the kind `register` fill.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        names = lexicon.sections.get("registered", ())
        words = [word for name in names for word in (*name.split(), *name.replace("-", " ").split())]
        super().__init__([*names, *(word for word in words if word[:1].isupper() and len(word) > 1)])
