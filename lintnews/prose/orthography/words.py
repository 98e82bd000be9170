"""The words of a language, looked up in a file that is mapped into memory and never loaded.

A data file is a hash table: a line that names it, the number of buckets, where each begins, and the buckets, which
hold `\\nword\\tvalue`. `tools/build_words.py` writes it. The check value of a word is zlib's CRC-32, which is the same
on every machine.
"""

import mmap
import os
import struct
from collections.abc import Iterator
from zlib import crc32

from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.slips import LETTERS
from lintnews.records import Record

PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(PACKAGE, "data")
ABSENT = -2
NAME = -1
# Shorter words are told by the words around them alone.
SHORTEST = 4
_KEPT = 100_000
_MAGIC = b"lintnews words 1\n"
_HEAD = 32
_NO_WORDS = _MAGIC.ljust(_HEAD - 4) + struct.pack("<III", 1, 0, 0)
_FIRST = 35
_NAME = ord("!")
_LISTED = ord("~")
# How common a word is taken to be that the newsroom accepts.
_ACCEPTED = 30
_SIDES = {b"<": "us", b">": "uk"}


def is_plain(word: str) -> bool:
    """Whether a word is of letters alone, three or more, and has no capital in front."""
    return len(word) > 2 and word.isalpha() and not word[0].isupper()


def _mapped(path: str) -> mmap.mmap:
    with open(path, "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class Table:
    """A data file of words and their values; of none where there is no path. Raises ValueError for another file."""

    def __init__(self, path: str | None) -> None:
        data = _mapped(path) if path else _NO_WORDS
        if data[: len(_MAGIC)] != _MAGIC:
            raise ValueError(f"{path} is not a file of words")
        (buckets,) = struct.unpack_from("<I", data, _HEAD - 4)
        self._data = data
        self._mask = buckets - 1
        self._blob = _HEAD + 4 * (buckets + 1)
        self._span = struct.Struct("<II").unpack_from

    def has(self, word: str) -> bool:
        """Whether the table has a word."""
        key = word.encode()
        start, end = self._span(self._data, _HEAD + 4 * (crc32(key) & self._mask))
        return self._data.find(b"\n%b\t" % key, self._blob + start, self._blob + end) >= 0

    def get(self, word: str) -> bytes:
        """The value of a word; empty where the table does not have it."""
        data, key = self._data, word.encode()
        start, end = self._span(data, _HEAD + 4 * (crc32(key) & self._mask))
        # The entries of a bucket, which are few.
        _, here, rest = data[self._blob + start : self._blob + end].partition(b"\n%b\t" % key)
        return rest.partition(b"\n")[0] if here else b""


class Unusual(Record):
    """Words that call for a second look: that no dictionary has; that stand in lower case and are names; that the list
    of misspellings has; that have another spelling across the Atlantic; plain ones of any letters that are no words.
    """

    absent: set[str]
    names: set[str]
    listed: set[str]
    two_ways: set[str]
    unknown: set[str]


class Words:
    """The words that a story may be written with.

    `language` of the section `spelling` names the data files, of which all but `.words` may be missing; they stand with
    lintnews or in the folder `dictionaries` beside the configuration. `letters` are those that its words are written
    with, in lower case. Raises ConfigError for a language that has no file of words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("spelling", {})
        self.letters: str = section.get("letters", LETTERS)
        self._language: str = section.get("language", "en")
        own = [os.path.join(folder, "dictionaries") for folder in (lexicon.sections.get("folder"),) if folder]
        self._folders = [*own, FOLDER]
        if self._file("words") is None:
            raise ConfigError(
                f"{self._language}.words", "there is no such dictionary here or in the folder dictionaries"
            )
        self._table = self._read("words")
        self._wrong = self._read("misspellings")
        self._other_letters = expression(f"[^{self.letters}]")
        self._accepted = frozenset(word for word in lexicon.sections.get("accept", ()) if word.islower())
        self._common: mmap.mmap | bytes | None = None
        self._variants: Table | None = None
        self._forget()

    def _file(self, kind: str) -> str | None:
        paths = (os.path.join(folder, f"{self._language}.{kind}") for folder in self._folders)
        return next((path for path in paths if os.path.exists(path)), None)

    def _read(self, kind: str) -> Table:
        return Table(self._file(kind))

    def spells(self, word: str) -> bool:
        """Whether a lower-case word is written with letters of the language alone."""
        return self._other_letters.search(word) is None

    def frequency(self, word: str) -> int:
        """How common a lower-case word is: Zipf's scale times ten (`the` 77), NAME, or ABSENT where it is none."""
        value = self._table.get(word)
        if word in self._accepted:
            return max(value[0] - _FIRST if value and value[0] != _LISTED else 0, _ACCEPTED)
        if not value or value[0] == _LISTED:
            return ABSENT
        return NAME if value[0] == _NAME else value[0] - _FIRST

    def knows(self, word: str) -> bool:
        """Whether a dictionary has a word, if only as a name; faster than asking how common it is."""
        return self._table.has(word) or word in self._accepted

    def listed(self, word: str) -> bool:
        """Whether the list of misspellings has a lower-case word, and the newsroom does not accept it."""
        return self._table.get(word)[-1:] == b"~" and word not in self._accepted

    def variant(self, word: str) -> tuple[str, str] | None:
        """The side of the Atlantic (`us`, `uk`) on which a lower-case word is spelled so, and the other's spelling."""
        here = _SIDES.get(self._table.get(word)[1:2])
        if here is None:
            return None
        if self._variants is None:
            self._variants = self._read("variants")
        return here, self._variants.get(word).decode()

    def unusual(self, words: frozenset[str]) -> Unusual:
        """Those of the words of a story, as written, that call for a second look. None is looked up twice in a run."""
        rest = words - self._usual
        new = rest - self._noted
        if new:
            noted = {*filter(self._is_unusual, new)}
            self._noted |= noted
            self._usual |= new - noted
        here = {*rest & self._noted}
        found = Unusual(*(here & some for some in self._unusual))
        if len(self._usual) + len(self._noted) > _KEPT:
            self._forget()
        return found

    def _forget(self) -> None:
        self._usual: set[str] = set()
        self._noted: set[str] = set()
        self._unusual = Unusual(set(), set(), set(), set(), set())

    def _is_unusual(self, word: str) -> bool:
        """Look a word up, and add it to the sets that it belongs to."""
        lower = word.lower()
        value = self._table.get(lower)
        if len(value) == 1 and value not in b"!~" and (word == lower or word[0].isupper()):  # as nearly all are
            return False
        if lower in self._accepted:
            return False
        is_word = value and value[0] not in (_LISTED, _NAME)
        unknown = not (is_word and word == lower) and is_plain(word)
        name = value[:1] == b"!"
        if len(word) < SHORTEST or (name and word != lower) or not self.spells(lower):
            belongs = (False, False, False, False, unknown)
        else:
            two_ways = value[1:2] in _SIDES and word == lower
            belongs = (not value or value[0] == _LISTED, name, value[-1:] == b"~", two_ways, unknown)
        for some, belonging in zip(self._unusual, belongs, strict=True):
            if belonging:
                some.add(word)
        return any(belongs)

    def corrections(self, word: str) -> tuple[str, ...]:
        """What the list of misspellings has for a lower-case word, the likeliest first."""
        value = self._wrong.get(word)
        return tuple(value.decode().split(",")) if value else ()

    def alike(self, word: str) -> Iterator[tuple[str, int]]:
        """Common words that begin like a word of six letters or more and share a third of it, with their frequency.

        Two slips leave one third of a word whole, unless they fall on both of the seams.
        """
        if self._common is None:
            path = self._file("common")
            self._common = _mapped(path) if path else b""
        key = word.encode()
        third = len(key) // 3
        begin, middle, end = b"\n" + key[:third], key[third : 2 * third], key[2 * third :] + b"\t"
        # The words that begin with the same letter stand together, in the order of the alphabet.
        start = max(self._common.find(b"\n" + key[:1]), 0)
        stop = self._common.find(b"\n" + bytes([key[0] + 1]), start)
        common = self._common[start : stop if stop >= 0 else len(self._common)]
        for at in {*_lines(common, begin), *_lines(common, middle), *_lines(common, end)}:
            tab = common.find(b"\t", at)
            if -2 <= tab - at - len(key) <= 2:
                yield common[at:tab].decode(), common[tab + 1] - _FIRST


def _lines(block: bytes, part: bytes) -> Iterator[int]:
    """Where the lines begin that hold some letters beyond their first; each may come twice. Letters behind a line's end
    are those that a line begins with.
    """
    at = block.find(part)
    while at >= 0:
        line = block.rfind(b"\n", 0, at + 1) + 1
        if line != at:
            yield line
        at = block.find(part, at + 1)
