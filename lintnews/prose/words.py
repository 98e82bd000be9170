"""The words of a language, looked up in a file that is mapped into memory and never loaded.

A data file is a hash table: a line that names it, the number of buckets, where each begins, and the buckets, which
hold `\\nword\\tvalue`. `tools/build_words.py` writes it. The check value of a word is zlib's CRC-32, which is the same
on every machine.
"""

import mmap
import os
import struct
from zlib import crc32

from lintnews.lexicon import Lexicon

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data")
ABSENT = -2
NAME = -1
_MAGIC = b"lintnews words 1\n"
_HEAD = 32
_FIRST = 35
_KEPT = 50_000


class Table:
    """A data file of words and their values. Raises ValueError for a file of another make."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if not self._data[: len(_MAGIC)] == _MAGIC:
            raise ValueError(f"{path} is not a file of words")
        (buckets,) = struct.unpack_from("<I", self._data, _HEAD - 4)
        self._mask = buckets - 1
        self._blob = _HEAD + 4 * (buckets + 1)
        self._span = struct.Struct("<II").unpack_from

    def get(self, word: str) -> bytes | None:
        """The value of a word, or None."""
        data = self._data
        key = word.encode()
        start, end = self._span(data, _HEAD + 4 * (crc32(key) & self._mask))
        at = data.find(b"\n" + key + b"\t", self._blob + start, self._blob + end)
        if at < 0:
            return None
        at += len(key) + 2
        stop = data.find(b"\n", at, self._blob + end)
        return data[at : stop if stop >= 0 else self._blob + end]


class Words:
    """The words that a story may be written with. `lexicon` may name its `language`; English is the default."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.language: str = lexicon.sections.get("language", "en")
        self._table = Table(os.path.join(FOLDER, f"{self.language}.words"))
        self._known: set[str] = set()

    def frequency(self, word: str) -> int:
        """How common a lower-case word is: Zipf's scale times ten (`the` 77), NAME, or ABSENT where it is none."""
        value = self._table.get(word)
        if value is None:
            return ABSENT
        return NAME if value == b"!" else value[0] - _FIRST

    def unknown(self, words: set[str]) -> set[str]:
        """Those of a set of lower-case words that are no words, as far as is known."""
        if len(self._known) > _KEPT:
            self._known.clear()
        fresh = words - self._known
        none = {word for word in fresh if self._table.get(word) is None}
        self._known |= fresh - none
        return none
