"""Names that no list holds, told to be persons' by the words that introduce them: a job before them, an age behind."""

import re

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.titling.roles import Roles

# What follows the name of a person and hardly another: an age, `who`.
_PERSONAL = expression(r",\s(?:(?:aged\s)?\d\d(?=[,.;]|\sand\b)|who(?:se|m)?\b)|\s\((?:aged\s)?\d\d\)")
# A description behind a comma, as far as the noun that it turns on may stand: "a marine biologist", "the chair".
_BEHIND = expression(
    r",\s(?:an?\s|the\s|its\s|their\s|his\s|her\s|\d\d,\s)*+([^\W\d_][\w’'-]*+(?:\s[^\W\d_][\w’'-]*+){0,5}?)"
    r"(?=\s(?:of|at|for|from|in|with|who|on|and|to|based)\b|[,.;:)(]|\s?[—–])"
)
# A description before a comma, whose noun is the last word before what it is of: "the MP for Leddon", "its leader".
_BEFORE = expression(
    r"(?:(?:\b(?:the|an?|its|their|his|her|our)|['’]s?)\s)([^\W\d_][\w’'-]*+(?:\s[^\W\d_][\w’'-]*+){0,4}?)"
    r"(?:\s(?:of|at|for|from|in|to)\s[^,.;:!?()\n]{1,50}+)?,\s\Z",
    re.IGNORECASE,
)
# What a title is of, rather than who bears it: "Minister for Housing".
_OF = expression(r"\b(?:of|for)\s\Z")
# The longest word before a name that is looked at, and the longest description, in characters.
_WORD, _DESCRIPTION = 24, 90


class Introductions:
    """Reader of the section `title-words`: which of its nouns make a person of the name that they stand beside."""

    def __init__(self, lexicon: Lexicon) -> None:
        roles = lexicon.get(Roles)
        section = lexicon.sections.get("title-words", {})
        self._head = roles.head
        self._vague = frozenset(section.get("vague-heads", "").split())
        self._corporate = frozenset(section.get("corporate-heads", "").split())

    def told(self, text: str, start: int, end: int) -> bool:
        """Whether the words beside `text[start:end]` say that it is a person's name."""
        if _OF.search(text, max(start - 5, 0), start):
            return False
        if _PERSONAL.match(text, end):
            return True
        if text[start - 1 : start].isspace() and self._one_person(text[max(start - _WORD, 0) : start - 1], self._vague):
            return True
        if text[start - 2 : start] == ", " and text[end : end + 1] == ",":
            before = _BEFORE.search(text, max(start - _DESCRIPTION, 0), start)
            if before is not None and self._one_person(before[1]):
                return True
        behind = _BEHIND.match(text, end) if text[end : end + 1] == "," else None
        return behind is not None and self._one_person(behind[1])

    def _one_person(self, words: str, vague: frozenset[str] = frozenset()) -> bool:
        """Whether the last of these words is the noun for one person."""
        last = words.split()[-1:]
        if not last or not words[-1:].isalpha():
            return False
        word = last[0].casefold()
        head = self._head(word)
        return head is not None and not head.plural and word not in self._corporate and word not in vague
