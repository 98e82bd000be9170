"""Where a word is no word of the copy: in addresses, tags, code and file names, torn from a token, marked sic."""

import re

from lintnews.expressions import expression

_REACH = 120
# `[sic]`, in brackets of any kind and perhaps in italics, after the word or up to three words on.
_SIC = expression(
    r"(?:[ \n]+[\w'’-]+){0,3}[\"'”’.,;:!?]{0,2}\s{0,2}[*_]{0,2}[\[({<]\s?[*_]{0,2}sic(?![a-z])", re.IGNORECASE
)
_ADDRESS = expression(r"://|^www\.|@|^[#~$\\]|[{}\\|=_]|\w\.[a-z]{2,4}(?:$|[/:?,;)])|/\w+/", re.IGNORECASE)
# What stands beside a word is neither a letter nor a mark of English: the word is cut out of a broken one.
_MOJIBAKE = expression(r"[^\x00-\x7f“”‘’…–—\u00a0\u2000-\u200b\u2028«»‹›„‚•\ufffc]")
# A hyphen of a line's end that was left in the copy.
_BROKEN = expression(r"[^\W\d_][-\u00ad]\s")
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
