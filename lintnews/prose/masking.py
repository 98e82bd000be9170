"""Where a word is no word of the copy: in addresses, tags, code and file names, torn from a token, marked sic."""

import re

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.meaning import Reader
from lintnews.prose.words import ABSENT, Words

_REACH = 120
_SIC = expression(r"['\"’”]?\s{0,2}[\[(]\s*sic\b", re.IGNORECASE)
_ADDRESS = expression(r"://|^www\.|@|^[#~$\\]|[{}\\|=_]|\w\.[a-z]{2,4}(?:$|[/:?,;)])|/\w+/", re.IGNORECASE)
# What stands beside a word is neither a letter nor a mark of English: the word is cut out of a broken one.
_MOJIBAKE = expression(r"[^\x00-\x7f“”‘’…–—\u00a0\u2000-\u200b\u2028«»‹›„‚•\ufffc]")
# A hyphen of a line's end that was left in the copy.
_BROKEN = expression(r"[A-Za-z][-\u00ad]\s")
_JOINED_BEFORE = "@#&/\\._=$%~+*|"
_JOINED_AFTER = "@/\\_=&+*|$%"
_HYPHENS = ("-", "\u2010", "\u2011")
_APOSTROPHES = "'’ʼ"


def torn(text: str, start: int, end: int) -> bool:
    """Whether the letters at a span are a part of a longer token: of a contraction, a compound, a file name."""
    before, after = text[max(start - 3, 0) : start], text[end : end + 2]
    if _MOJIBAKE.match(before[-1:]) or _MOJIBAKE.match(after[:1]) or _BROKEN.fullmatch(before):
        return True
    if before[-1:] and before[-1] in _JOINED_BEFORE and not before.endswith(".."):
        return True
    if before[-1:] and before[-1] in _APOSTROPHES and before[:-1].isalnum():
        return True
    if not after:
        return False
    if after[0] in _APOSTROPHES:
        return after[1:].isalpha() and (after[1:] not in "sS" or text[end + 2 : end + 3].isalpha())
    if after[0] in _JOINED_AFTER:
        return True
    return after[0] in ".:(" and after[1:].isalnum()


def hyphenated(text: str, start: int, end: int) -> bool:
    """Whether a word is a part of a hyphenated one."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return (before[-1:] in _HYPHENS and before != "--") or (after[:1] in _HYPHENS and after != "--")


def masked(text: str, start: int, end: int) -> bool:
    """Whether a span lies in an address, a tag, markup or code, or is marked `[sic]`."""
    left = max(start - _REACH, 0)
    before, after = text[left:start], text[end : end + _REACH]
    chunk = (before.split()[-1:] or [""])[0] if before and not before[-1].isspace() else ""
    chunk += text[start:end]
    if after and not after[0].isspace():
        chunk += after.split(maxsplit=1)[0]
    if _ADDRESS.search(chunk.strip("\"'“”‘’()[],.;:!?")):
        return True
    if before.rfind("<") > before.rfind(">") and ">" in after:
        return True
    line = before.rpartition("\n")[2]
    if "{" in line or "}" in line:
        return True
    if line.count("`") % 2 and "`" in after.partition("\n")[0]:
        return True
    return _SIC.match(after) is not None


class Surroundings:
    """The words around a word, to tell a foreign phrase or a coinage from a slip. Built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._reader = lexicon.get(Reader)
        self._foreign = frozenset(lexicon.sections.get("spelling", {}).get("foreign-words", ()))

    def foreign(self, text: str, start: int, end: int) -> bool:
        """Whether a word nearby is no English word either, or is one of those that foreign phrases are made with."""
        left = text[max(start - _NEAR, 0) : start]
        before = _WORD.findall(_STOP.split(left)[-1].partition(" ")[2] if start > _NEAR else _STOP.split(left)[-1])
        after = _WORD.findall(_STOP.split(text[end : end + _NEAR], maxsplit=1)[0])[:-1]
        if {*before[-1:], *after[:1]} & self._foreign:
            return True
        return any(self._strange(word) for word in before[-2:] + after[:2])

    def _strange(self, word: str) -> bool:
        if not word.replace("’", "'").isascii():
            return True
        if not word.isalpha() or not word.islower() or len(word) < 3 or self._words.frequency(word) != ABSENT:
            return False
        return not self._words.listed(word) and not self._explains(word)

    def _explains(self, word: str) -> bool:
        meant = self._reader.meant(word)
        return len(word) >= 6 and meant is not None and meant.slips == 1 and meant.score <= _WELL

    def named(self, text: str, start: int, end: int) -> bool:
        """Whether a word stands alone in quotation marks, or is told how to say."""
        if text[max(start - 1, 0) : start] in _OPENING and text[end : end + 1] in _CLOSING:
            return True
        return "pronounced" in text[max(start - 40, 0) : start]


_NEAR = 40
# The score of a slip that explains a neighbour so well that it is a slip and no foreign word.
_WELL = -3.0
_WORD = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = expression(r"[.!?\n]")
_OPENING = frozenset("\"'“‘«")
_CLOSING = frozenset("\"'”’»")
