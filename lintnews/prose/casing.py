"""Title case and sentence case, as stylebooks define them. What is returned is as long as what was given."""

import re
from collections.abc import Callable, Sequence

from lintnews.expressions import expression

WORD = expression(r"(?:[^\W_]|\*)\S*")
_OPENING = expression(r"\s*(?:\ufffc\S*|\d+[.)])\s+")
_PART = expression(r"[^\W_]+[^\s\-/]*")
# Articles, conjunctions and prepositions of three letters or fewer, which the AP leaves small in a title.
_SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
# Longer prepositions, which the Chicago Manual leaves small too.
_PREPOSITIONS = frozenset(
    (
        "about above across after against along among around before between beyond concerning despite down during "
        "following from including into near over since through throughout towards under until upon with within without"
    ).split()
)
# How a word from here to there is written in any case, or None for one that follows the rules.
Given = Callable[[int, int], str | None]


def title_case(text: str, chicago: bool, given: Given) -> str:
    """Every word with a capital but the small ones inside; "to" as it stands for the AP, whose infinitives have one."""
    small = _SMALL | _PREPOSITIONS if chicago else _SMALL - {"to"}
    parts = list(_PART.finditer(text))
    ends = {part.start() for part in (parts[:1] + parts[-1:])}

    def cased(part: re.Match[str]) -> str:
        word = part.group()
        written = given(*part.span())
        if written is not None:
            return written
        opens = part.start() in ends or _after_break(text, part.start())
        joined = text[part.end() : part.end() + 1] == "-" and text[part.start() - 1] != "-"
        if word.lower() in small and not opens and not joined:
            return word.lower()
        return word if word == "to" and part.start() not in ends else _capital(word)

    return _PART.sub(cased, text)


def sentence_case(text: str, indicators: Sequence[str], given: Given) -> str:
    """The first word with a capital, and any that follows a word with one of the endings in `indicators`. The one
    after code or the number of a list is right in either case.
    """
    before: str | None = None
    opening = _OPENING.match(text)
    free = opening.end() if opening else -1

    def cased(match: re.Match[str]) -> str:
        nonlocal before
        word = match.group()
        opens = before is None or before.endswith(tuple(indicators))
        before = word
        written = word if match.start() <= free else given(*match.span())
        if written is not None:
            return written
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in word)
        return _capital(lower) if opens else lower

    return WORD.sub(cased, text)


def _after_break(text: str, start: int) -> bool:
    """Whether a colon or a dash stands before a word."""
    return text[max(start - 4, 0) : start].rstrip(" ").endswith((":", "--", "\u2014"))


def _capital(word: str) -> str:
    first = word[0].upper()
    return first + word[1:] if len(first) == 1 else word
