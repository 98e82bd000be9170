"""The words beside a mention of a name, and what they tell of it."""

from collections.abc import Set

from lintnews.expressions import expression
from lintnews.records import Record

_REACH = 24
_PLACING = expression(r"(?:\b(?:in|at|near|from|outside|of|to|around|toward|towards)|,)\s$")
_ACT = expression(r",? (?:(?:also|then|later|now|never|still|\w+ly) )?(\w+)")
_SAID = expression(r" (?:said|says|told|tells|added|adds)\b")
# A name in a list of names, as in a line-up: what comes before it and after it.
_LISTED = expression(r"(?:[,;(/]|\band|^)\s*$")
_LISTS = expression(r"\s*(?:[,;)/]|and\b|\(|\d|$)")
# What stands beside a word in an address, a tag or a handle.
_ADDRESS = frozenset("@#_/\\")
_DOTTED = expression(r"\w\.\Z")
_INSIDE = expression(r"\b(?:[Ii]n|[Aa]t|[Nn]ear)\s$")


class Company(Record):
    """The text just before and just after a word of a name."""

    before: str
    after: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Company":
        """The company of `text[start:end]`."""
        return cls(text[max(start - _REACH, 0) : start], text[end : end + _REACH])

    @property
    def address(self) -> bool:
        """Whether the word is part of an address, a tag or a handle."""
        if self.before[-1:] in _ADDRESS or self.after[:1] in _ADDRESS:
            return True
        return bool(_DOTTED.search(self.before) or (self.after[:1] == "." and self.after[1:2].islower()))

    @property
    def listed(self) -> bool:
        """Whether the word stands in a list of names."""
        return bool(_LISTED.search(self.before) and _LISTS.match(self.after))

    @property
    def placed(self) -> bool:
        """Whether the words before it are those that stand before places."""
        return bool(_PLACING.search(self.before))

    @property
    def inside(self) -> bool:
        """Whether `in`, `at` or `near` stands before it."""
        return bool(_INSIDE.search(self.before))

    @property
    def says(self) -> bool:
        """Whether it says something."""
        return bool(_SAID.match(self.after))

    def acts(self, verbs: Set[str]) -> bool:
        """Whether it says or does something, as persons do: one of these verbs, or a past tense, stands beside it."""
        last = self.before.split()[-1:]
        follows = _ACT.match(self.after)
        return bool((last and last[0] in verbs) or (follows and (follows[1] in verbs or follows[1].endswith("ed"))))
