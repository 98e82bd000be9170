"""A shallow reading of sentences: each word, mark and quotation becomes a token with a tag of one letter.

The tags of a sentence form a string, so that regular expressions over tags say what a clause looks like. `wordtags`
lists them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.wordtags import Tags

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
    "/": "-",
}
# Tags that the next word may change.
_OPEN = frozenset("NnYKVA")
# What follows a noun where a verb in -s would be followed by something else.
_FINITE = frozenset("VAEXxuGP")
_AFTER_NOUN = frozenset("XxuVAEIYw,")
_COUNTED = expression(r"J[nEg]{1,3}\Z|In\Z")
# Prepositions that may open a clause, what a phrase behind one holds, and how far back its clause is looked for.
_TIMES = frozenset(("after", "before", "since", "until"))
_PHRASE = frozenset("DJhNnOKdXxur")
_NEAR = 30
# Participles that stand between a thing and its name: a show called "Hello".
_NAMING = frozenset(("called", "dubbed", "named", "labeled", "labelled", "termed", "billed", "headlined"))


class Sentence(NamedTuple):
    """The tokens of a sentence: `tags`, a character each, with where each token starts and ends.

    `quotes` maps the tokens that are quotations to their numbers.
    """

    tags: str
    starts: list[int]
    ends: list[int]
    quotes: dict[int, int]


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
    return Sentence("".join(reading.found), reading.starts, reading.ends, reading.quotes)


class _Reading:
    """A sentence as far as it is read. `token` is the last word or mark; `fresh` says that a sentence begins here."""

    def __init__(self, text: str, tags: Tags) -> None:
        self.text = text
        self.tags = tags
        self.found: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.quotes: dict[int, int] = {}
        self.token = ""
        self.fresh = True

    def words(self, start: int, end: int) -> None:
        """Add the words and marks of a stretch without quotations. Nearly all words are looked up and added at once."""
        found, starts, ends = self.found, self.starts, self.ends
        plain = self.tags.plain
        token, last = self.token, found[-1] if found else "^"
        for match in _TOKEN.finditer(self.text, start, end):
            previous, token = token, match[0]
            tag = plain.get(token, "")
            if not tag or self.fresh:
                tag = self._read(token, previous, match.end() == end)
                if not tag:
                    token = previous
                    continue
            if tag == "n" and last in "Hu" and previous.isalpha():
                tag = "E"  # it means, they will hold
            if last in _OPEN and found:
                self._mend(tag, token, previous)
            if tag == ")" and _drop_brackets(found, starts, ends, self.quotes):
                last = found[-1] if found else "^"
                continue
            if tag == "H" and token == "it" and previous in ("put", "puts", "putting"):
                found[-1] = last = "W" if previous == "putting" else "V"
                ends[-1] = match.end()
                continue
            last = tag
            found.append(tag)
            starts.append(match.start())
            ends.append(match.end())
        self.token = token

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
        if self.text[self.starts[at] : self.ends[at]] in _TIMES and not _FINITE.isdisjoint(
            found[max(0, at - _NEAR) : at]
        ):
            found[at] = "S"

    def _mend(self, tag: str, token: str, previous: str) -> None:
        """Read the last word again, now that its follower is known."""
        found = self.found
        last = found[-1]
        if len(found) == 1 and last == "N" and tag in "IYDhTao" and token != "of":
            found[0] = self.tags.opening(previous)
        elif last in "VA":
            self._mend_verb(tag, previous)
        elif last == "n" and tag in "Dt" and previous.endswith("s") and found[-2:-1] != [] and found[-2] in "nNK":
            if not previous.endswith("ss") and not _FINITE.intersection(found[-40:]):
                found[-1] = "E"  # the board projects that
        elif last == "K" and tag == "t" and previous.endswith("s") and found[-2:-1] == ["n"]:
            found[-1] = self.tags.as_verb(previous)
        elif last == "Y" and tag in "DNhnJO" and len(found) > 1 and found[-2] in "VA":
            verb = self.text[self.starts[-2] : self.ends[-2]]
            if verb.endswith(("ed", "en")) and (found[-2] == "A" or found[-3:-2] == [","]):
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
        if self.token in _NAMING and found[-1:] in (["V"], ["A"]) and found[-2:-1] in (["n"], ["K"]):
            found[-1] = "P"
        elif found[-1:] in (["V"], ["A"]) and self.token.endswith("s") and _COUNTED.search("".join(found[-5:-1])):
            found[-1] = "n"
        self.quotes[len(found)] = number
        tag = _quote_tag(self.text, quotation)
        inner = quotation.end - quotation.closed - 1
        named = tag == "Q" and quotation.kind == "mention" and self.text[inner] == "," and found[-1:] != []
        if named and found[-1] in "OIDnKN,":
            found += ["q", ","]  # the author of “Going Home,” said
            self.starts += [quotation.start, inner]
            self.ends += [quotation.end, inner + 1]
            self.fresh = False
            return
        found.append(tag)
        self.starts.append(quotation.start)
        self.ends.append(quotation.end)
        self.fresh = tag == "z"


def _drop_brackets(found: list[str], starts: list[int], ends: list[int], quotes: dict[int, int]) -> bool:
    """Take out a short insertion between brackets, now at its end: `(D-Calif.)`. One after a quotation stays."""
    for at in range(len(found) - 1, max(len(found) - 10, -1), -1):
        if at in quotes:
            return False
        if found[at] == "(":
            if at == 0 or at - 1 in quotes:
                return False  # it may say who spoke
            del found[at:], starts[at:], ends[at:]
            return True
    return False


def _quote_tag(text: str, quotation: Quotation) -> str:
    inner = quotation.end - quotation.closed - 1
    while text[inner] in _CLOSERS and inner > quotation.start:
        inner -= 1
    char = text[inner]
    if char in ",!?—–-…":
        return "Q"
    return "z" if char == "." else "q"


_CLOSERS = frozenset("'’‘ \u00a0\"”)]")
