"""A shallow reading of sentences: each word, mark and quotation becomes a token with a tag of one letter.

The tags of a sentence form a string, so that regular expressions over tags say what a clause looks like. `wordtags`
lists them.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.quotation_tags import quotation_tag
from lintnews.prose.quoting.wordtags import Tags
from lintnews.prose.records import maker

# The first choice is part of the second, and settles most words at once.
_TOKEN = expression(r"[A-Za-z]++(?= )|[^\W_]++(?:[.'’&@/‑-][^\W_]++)*+['’]?|\.\.+|--+|[^\w\s]")

_MARKS = {mark: mark for mark in ",;:().-"} | {
    **dict.fromkeys("–—−‒―", "-"),
    **dict.fromkeys("!?…", "."),
    "[": "(",
    "]": ")",
    "$": "d",
    "%": "n",
    "&": "C",
    "/": "C",
}
# Behind each tag, the tags of a word or mark that calls for a second look: at itself, or at the one before it, which it
# may change. Nearly all words can do without.
_EVERY = "QqzVWPABGFKNnOdMHohRtDJIwTYLaSCrxuXEg,;:-()."
_LOOK = dict.fromkeys(_EVERY + "^", "H)") | dict.fromkeys("VA", _EVERY)
_LOOK |= {"N": "IYDhTaoH)", "n": "DtH)", "K": "tH)", "Y": "DNhnJOH)", "H": "nH)", "u": "nH)"}
_LOOK |= {"t": "nKH)", "D": "IH)", "Q": "IH)", ",": "IH)"}
# Prepositions that go with a verb before `that`: she pointed out that.
_PARTICLES = frozenset(("out", "up", "on", "down", "off"))
# What follows a noun where a verb in -s would be followed by something else.
_FINITE = frozenset("VAEXxuGP")
_AFTER_NOUN = frozenset("XxuVAEIYw,")
_WHAT = expression(r"S[DJhNO]*n+\Z")  # what the team called “…”
_COUNTED = expression(r"J[nEg]{1,3}\Z|In\Z")
# Prepositions that may open a clause, what a phrase behind one holds, and how far back its clause is looked for.
_TIMES = frozenset(("after", "before", "since", "until"))
_PHRASE = frozenset("DJhNnOKdXxur")
_NEAR = 30
# Participles that stand between a thing and its name: a show called "Hello".
_NAMING = frozenset(("called", "dubbed", "named", "labeled", "labelled", "termed", "billed", "headlined"))


class Place(Protocol):
    """Where a token stands, such as the match of a word or mark. Few are ever asked."""

    def start(self) -> int: ...
    def end(self) -> int: ...


class Sentence(NamedTuple):
    """The tokens of a sentence: `tags`, a character each, with the place of each token.

    `quotes` maps the tokens that are quotations to their numbers.
    """

    tags: str
    places: list[Place]
    quotes: dict[int, int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens from `first` to `last` (exclusive) stand in the text."""
        return self.places[first].start(), self.places[last - 1].end()


_make_sentence = maker(Sentence)


def read_sentence(
    text: str, start: int, end: int, quotations: Sequence[Quotation], first: int, last: int, tags: Tags
) -> Sentence:
    """The tokens of `text[start:end]`, in which quotations `first` to `last` (exclusive) stand."""
    reading = _Reading(text, tags)
    for number in range(first, last):
        quotation = quotations[number]
        reading.words(start, min(quotation.start, end))
        reading.quotation(quotation, number)
        start = max(start, quotation.end)
    reading.words(start, end)
    return _make_sentence(("".join(reading.found), reading.places, reading.quotes))


class _Stretch:
    """Where a quotation stands, its last mark, or a verb with its object: `put it`."""

    __slots__ = ("_end", "_start")

    def __init__(self, start: int, end: int) -> None:
        self._start, self._end = start, end

    def start(self) -> int:
        return self._start

    def end(self) -> int:
        return self._end


class _Reading:
    """A sentence as far as it is read. `token` is the last word or mark; `fresh` says that a sentence begins here."""

    def __init__(self, text: str, tags: Tags) -> None:
        self.text = text
        self.tags = tags
        self.found: list[str] = []
        self.places: list[Place] = []
        self.quotes: dict[int, int] = {}
        self.token = ""
        self.fresh = True

    def words(self, start: int, end: int) -> None:
        """Add the words and marks of a stretch without quotations. Nearly all words are looked up and added at once."""
        found, plain, look = self.found, self.tags.plain.get, _LOOK
        add, place = found.append, self.places.append
        token, last, fresh = self.token, found[-1] if found else "^", self.fresh
        for match in _TOKEN.finditer(self.text, start, end):
            previous, token = token, match[0]
            tag = plain(token)
            if tag is None or fresh:
                tag = self._read(token, previous, match.end() == end)
                fresh = self.fresh
                if not tag:
                    token = previous
                    continue
            if tag in look[last]:
                tag = self._looked_at(tag, match, previous)
                if not tag:
                    last = found[-1] if found else "^"
                    continue
            last = tag
            add(tag)
            place(match)
        self.token = token

    def _looked_at(self, tag: str, match: re.Match[str], previous: str) -> str:
        """The tag of a word or mark behind the one before it, which it may change; or nothing where it adds none."""
        found, token = self.found, match[0]
        if found:
            if tag == "n" and found[-1] in "Hu" and previous.isalpha():
                tag = "E"  # it means, they will hold
            elif tag == "I" and found[-1] == "D":
                return "n"  # in the past
            elif token == "per" and found[-1] in "Q," and "Q" in found[-2:]:
                found.append("L")  # as two words, like: according to
                self.places.append(match)
                return "T"
            self._mend(tag, token, previous)
        if tag == ")" and _drop_brackets(found, self.places, self.quotes):
            return ""
        if tag == "H" and token == "it" and previous in ("put", "puts", "putting"):
            found[-1] = "W" if previous == "putting" else "V"
            self.places[-1] = _Stretch(self.places[-1].start(), match.end())
            return ""
        return tag

    def _read(self, token: str, previous: str, ends: bool) -> str:
        """The tag of a word or mark that depends on where it stands, or nothing for one that counts for nothing."""
        if token[0].isalnum():
            tag = self.tags.of(token, self.fresh, self.found, previous)
            self.fresh = False
            if tag in ("V", "A"):
                self._mend_time()
            return tag
        mark = _MARKS.get(token[0], "")
        if mark == "." and token == "." and not ends:
            return ""  # a stop within the sentence belongs to an abbreviation
        self.fresh = self.fresh or mark == ":"
        return mark

    def _mend_time(self) -> None:
        """Read a preposition again that turns out to open a clause: `came after the unions accused`."""
        found = self.found
        at = len(found) - 1
        while at > 0 and found[at] in _PHRASE:
            at -= 1
        if at < 1 or found[at] != "I" or at + 1 == len(found) or "R" in found[-_NEAR:]:
            return
        if self._word(at) in _TIMES and not _FINITE.isdisjoint(found[max(0, at - _NEAR) : at]):
            found[at] = "S"

    def _word(self, at: int) -> str:
        return self.text[self.places[at].start() : self.places[at].end()]

    def _mend(self, tag: str, token: str, previous: str) -> None:
        """Read the last word again, now that its follower is known."""
        found = self.found
        last = found[-1]
        if last == "t":
            if tag in "nK" and found[-2:-1] == ["I"] and self._word(-2) not in _PARTICLES:
                found[-1] = "D"  # in that race
        elif len(found) == 1 and last == "N" and tag in "IYDhTao" and token != "of":
            found[0] = self.tags.opening(previous)
        elif last in "VA":
            self._mend_verb(tag, previous)
        elif last == "n" and tag in "Dt" and previous.endswith("s") and found[-2:-1] != [] and found[-2] in "nNK":
            if not previous.endswith("ss") and not _FINITE.intersection(found[-40:]):
                found[-1] = "E"  # the board projects that
        elif last == "K" and tag == "t" and previous.endswith("s") and found[-2:-1] == ["n"]:
            found[-1] = self.tags.as_verb(previous)
        elif last == "Y" and tag in "DNhnJO" and len(found) > 1 and found[-2] in "VA":
            passive = found[-2] == "A" or found[-3:-2] == [","]
            if passive and self._word(-2).endswith(("ed", "en")):
                found[-2] = "P"  # signed by Lee

    def _mend_verb(self, tag: str, previous: str) -> None:
        """Read a verb again that may be a noun: `many state workers`, `two lengthy reports`."""
        found = self.found
        if not previous.endswith("s"):
            if tag in "nK" and found[-2:-1] == ["J"]:
                found[-1] = "n"
            return
        if tag in _AFTER_NOUN:
            found[-1] = self.tags.as_noun(previous, found, tag)
        if _COUNTED.search("".join(found[-5:-1])):
            found[-1] = "n"

    def quotation(self, quotation: Quotation, number: int) -> None:
        """Add a quotation."""
        found = self.found
        named = self.token in _NAMING and found[-1:] in (["V"], ["A"]) and found[-2:-1] in (["n"], ["K"])
        if named and not _WHAT.search("".join(found[-6:-1])):
            found[-1] = "P"
        elif found[-1:] in (["V"], ["A"]) and self.token.endswith("s") and _COUNTED.search("".join(found[-5:-1])):
            found[-1] = "n"
        self.quotes[len(found)] = number
        tag = quotation_tag(self.text, quotation)
        inner = quotation.end - quotation.closed - 1
        named = tag == "Q" and quotation.kind == "mention" and self.text[inner] == "," and found[-1:] != []
        if named and found[-1] in "OIDnKN,":
            found += ["q", ","]  # the author of “Going Home,” said
            self.places += [_Stretch(quotation.start, quotation.end), _Stretch(inner, inner + 1)]
            self.fresh = False
            return
        found.append(tag)
        self.places.append(_Stretch(quotation.start, quotation.end))
        self.fresh = tag == "z"


def _drop_brackets(found: list[str], places: list[Place], quotes: dict[int, int]) -> bool:
    """Take out a short insertion between brackets, now at its end: `(D-Calif.)`. One after a quotation stays."""
    for at in range(len(found) - 1, max(len(found) - 10, -1), -1):
        if at in quotes:
            return False
        if found[at] == "(":
            if at == 0 or at - 1 in quotes:
                return False  # it may say who spoke
            del found[at:], places[at:]
            return True
    return False
