"""Files of words that a newsroom owns: plain lists, Vale vocabularies, dictionaries of Hunspell and LibreOffice."""

import os
import re
from collections.abc import Container, Iterator

from lintnews.errors import ConfigError
from lintnews.wordlists import affixfiles
from lintnews.wordlists.wordpatterns import spelled_out

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


def read_dictionary(path: str) -> list[str]:
    """The words of a `.dic` file: Hunspell's, with the forms that the `.aff` file beside it gives them, as far as
    prefixes and suffixes go (no compounds), or LibreOffice's own. Raises ConfigError.
    """
    beside = path[: -len(".dic")] + ".aff"
    affixes = affixfiles.read(beside) if os.path.exists(beside) else affixfiles.Affixes()
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


def _lines(path: str, encoding: str) -> list[str]:
    try:
        with open(path, encoding=encoding) as file:
            return file.read().split("\n")
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
