"""Entries of word lists that are patterns, as Vale's vocabularies have them, and entries that can never match."""

from collections.abc import Iterator
from itertools import product

from lintnews.expressions import expression

# What patterns of single words are made with: one of some letters, one of some endings or of none, a letter that may
# be missing.
_CHOICE = expression(r"\[([^\W\d_]+)\]|\((?:\?:)?([^\W\d_]*(?:\|[^\W\d_]*)+)\)(\?)?|([^\W\d_])\?(?!\?)")
_ANY_CASE = "(?i)"
_MOST_SPELLINGS = 64
_PATTERN = expression(r"\\[a-zA-Z.]|[.\])][*+?]|\[[^\]]+\]|\(\?|\([^)]*\|[^)]*\)|^\^|\w\|\w")
_BRACKETS = ("()", "[]")
_CAPABLE = expression(r"[^\W_]")


def spelled_out(entry: str) -> Iterator[str]:
    """The words that an entry stands for: `[Gg]alley`, `proofs?`, `col(or|our)` and `(?i)galley` are several words; the
    entry itself where it has too many or is no such pattern.
    """
    plain = entry.removeprefix(_ANY_CASE)
    choices = [_choices(*match.groups()) for match in _CHOICE.finditer(plain)]
    total = 1
    for some in choices:
        total *= len(some)
    if total > _MOST_SPELLINGS:
        yield entry
        return
    between = _CHOICE.sub("\0", plain).split("\0")
    for letters in product(*choices):
        word = "".join(part + letter for part, letter in zip(between, (*letters, ""), strict=True))
        yield word.lower() if plain != entry else word


def _choices(letters: str | None, endings: str | None, may_be_missing: str | None, optional: str | None) -> list[str]:
    if letters:
        return list(letters)
    if endings:
        return [*([""] if may_be_missing else []), *endings.split("|")]
    return ["", optional or ""]


def unmatchable(entry: str) -> str | None:
    """Why an entry of a list of words can never stand in copy, in a few words; None for one that can."""
    if not entry.strip():
        return "it is empty"
    if entry != entry.strip():
        return "it begins or ends with a space"
    if "  " in entry or "\t" in entry:
        return "it has more than one space in a row"
    if not _CAPABLE.search(entry):
        return "it has no letter and no digit"
    if _PATTERN.search(entry):
        return "it is a pattern, and entries are words; write the words"
    return next((_lone(entry, *pair) for pair in _BRACKETS if entry.count(pair[0]) != entry.count(pair[1])), None)


def _lone(entry: str, opening: str, closing: str) -> str:
    """What is wrong with an entry that has more of one bracket than of the other."""
    if entry.count(opening) > entry.count(closing):
        return f"its '{opening}' is never closed"
    return f"its '{closing}' closes nothing"
