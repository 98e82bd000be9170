"""A shallow reading of sentences: each word, mark and quotation becomes a token with a tag of one letter.

The tags of a sentence form a string, so that regular expressions over tags say what a clause looks like. `wordtags`
lists them.
"""

import re
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.mending import Place, Tokens
from lintnews.prose.quoting.quotation_tags import quotation_tag
from lintnews.prose.quoting.wordtags import Tags
from lintnews.records import Record, maker

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
_LOOK |= {"N": "IYDhTaoHM)", "n": "DtH)", "K": "tH)", "Y": "DNhnJOH)", "H": "nH)", "u": "nH)"}
_LOOK |= {"I": "VAIH)", "t": "nKH)", "D": "IH)", "Q": "IH)", ",": "IH)"}
_COURTESY = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir"))
_WHAT = expression(r"S[DJhNOon]*n\Z")  # what the team called “…”
# Participles that stand between a thing and its name: a show called "Hello".
_NAMING = frozenset(("called", "dubbed", "named", "labeled", "labelled", "termed", "billed", "headlined"))


class Sentence(Record):
    """The tokens of a sentence: `tags`, a character each, with the place of each token.

    `quotes` maps the tokens that are quotations to their numbers.
    """

    tags: str
    places: list[Place]
    quotes: dict[int, int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens from `first` to `last` (exclusive) stand in the text."""
        return self.places[first].start(), self.places[last - 1].end()

    def word(self, text: str, at: int) -> str:
        """The word or mark of a token, in lower case."""
        return text[self.places[at].start() : self.places[at].end()].lower()


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
        self.tokens = Tokens(text, tags)
        self.text = text
        self.tags = tags
        self.found = self.tokens.found
        self.places = self.tokens.places
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
            elif tag == "M" and ((found[-1] == "V" and found[-2:-1] == ["Q"]) or previous in _COURTESY):
                return "N"  # “…,” said June; Mr. Jan
            elif token == "per" and found[-1] in "Q," and "Q" in found[-2:]:
                found.append("L")  # as two words, like: according to
                self.places.append(match)
                return "T"
            self.tokens.mend(tag, token, previous)
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
                self.tokens.mend_time()
            return tag
        mark = _MARKS.get(token[0], "")
        if mark == "." and token == "." and not ends:
            return ""  # a stop within the sentence belongs to an abbreviation
        self.fresh = self.fresh or mark == ":"
        return mark

    def quotation(self, quotation: Quotation, number: int) -> None:
        """Add a quotation."""
        found = self.found
        named = self.token in _NAMING and found[-1:] in (["V"], ["A"]) and found[-2:-1] in (["n"], ["K"])
        if named and not _WHAT.search("".join(found[-8:-1])):
            found[-1] = "P"
        elif found[-1:] in (["V"], ["A"]) and self.token.endswith("s") and self.tokens.is_counted():
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
