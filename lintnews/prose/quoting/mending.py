"""A word of a sentence read again, now that its follower is known: `that race`, `state workers`, `From said`."""

from typing import Protocol

from lintnews.expressions import expression
from lintnews.prose.quoting.wordtags import Tags

# Prepositions that go with a verb before `that`: she pointed out that.
_PARTICLES = frozenset(("out", "up", "on", "down", "off"))
_GO = frozenset(("go", "goes", "went"))
# What follows a noun where a verb in -s would be followed by something else.
_FINITE = frozenset("VAEXxuGP")
_AFTER_NOUN = frozenset("XxuVAEIYw,")
_COUNTED = expression(r"J[nEg]{1,3}\Z|In\Z")
# Prepositions that may open a clause, what a phrase behind one holds, and how far back its clause is looked for.
_TIMES = frozenset(("after", "before", "since", "until"))
_PHRASE = frozenset("DJhNnOKdXxur")
_NEAR = 30


class Place(Protocol):
    """Where a token stands, such as the match of a word or mark. Few are ever asked."""

    def start(self) -> int: ...
    def end(self) -> int: ...


class Tokens:
    """The tags of a sentence as far as it is read, a letter each, and the places of their words in the text."""

    def __init__(self, text: str, tags: Tags) -> None:
        self.text = text
        self.tags = tags
        self.found: list[str] = []
        self.places: list[Place] = []

    def word(self, at: int) -> str:
        """The word of a token."""
        return self.text[self.places[at].start() : self.places[at].end()]

    def mend(self, tag: str, token: str, previous: str) -> None:
        """Read the last word, `previous`, again before `token` and its tag."""
        found = self.found
        last = found[-1]
        if len(found) == 1 and last == "N" and tag in "IYDhTao" and token != "of":
            found[0] = self.tags.opening(previous)
        elif last in "It":
            self._mend_preposition(tag, token, previous)
        elif last in "VA":
            self._mend_verb(tag, previous)
        elif last == "n" and tag in "Dt" and previous.endswith("s") and found[-2:-1] != [] and found[-2] in "nNK":
            if not previous.endswith("ss") and not _FINITE.intersection(found[-40:]):
                found[-1] = "E"  # the board projects that
        elif last == "K" and tag == "t" and previous.endswith("s") and found[-2:-1] == ["n"]:
            found[-1] = self.tags.as_verb(previous)
        elif last == "Y" and tag in "DNhnJO" and len(found) > 1 and found[-2] in "VA":
            passive = found[-2] == "A" or found[-3:-2] == [","]
            if passive and self.word(-2).endswith(("ed", "en")):
                found[-2] = "P"  # signed by Lee
        elif last == "Y" and found[-3:-2] == ["V"] and self.word(-2) in ("out", "aloud"):
            found[-3] = "P"  # a letter read aloud by Lee

    def _mend_preposition(self, tag: str, token: str, previous: str) -> None:
        """Read a preposition or `that` again: `in that race`; `“…,” From said`; `went on about`."""
        found = self.found
        if found[-1] == "t":
            if tag in "nK" and found[-2:-1] == ["I"] and self.word(-2) not in _PARTICLES:
                found[-1] = "D"
        elif tag in "VA" and previous[0].isupper() and (len(found) == 1 or found[-2] in "Qqz"):
            found[-1] = "N"
        elif token == "about" and previous == "on" and len(found) > 1 and self.word(-2) in _GO:
            found[-2] = "V"

    def _mend_verb(self, tag: str, previous: str) -> None:
        """Read a verb again that may be a noun: `many state workers`, `two lengthy reports`."""
        found = self.found
        if not previous.endswith("s"):
            if tag in "nK" and found[-2:-1] == ["J"]:
                found[-1] = "n"
            elif tag == "," and previous == "spoke" and "a" in found[-6:-1]:
                found[-1] = "E"  # as Lee spoke, the board went on
            return
        if tag in _AFTER_NOUN:
            found[-1] = self.tags.as_noun(previous, found, tag)
        if self.is_counted():
            found[-1] = "n"

    def is_counted(self) -> bool:
        """Whether what stands before the last word counts it, as it counts a noun: `two lengthy | reports`."""
        return _COUNTED.search("".join(self.found[-5:-1])) is not None

    def mend_time(self) -> None:
        """Read a preposition again that turns out to open a clause: `came after the unions accused`."""
        found = self.found
        at = len(found) - 1
        while at > 0 and found[at] in _PHRASE:
            at -= 1
        if at < 1 or found[at] != "I" or at + 1 == len(found) or "R" in found[-_NEAR:]:
            return
        if self.word(at) in _TIMES and not _FINITE.isdisjoint(found[max(0, at - _NEAR) : at]):
            found[at] = "S"
