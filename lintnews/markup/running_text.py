"""How much running text each element of a web page holds: what stands in paragraphs and is no link."""

import re
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.markup.tags import RAW, Token
from lintnews.records import Record

# Elements that tell which part of a page the story is, the best first.
ARTICLE, MAIN, BODY = range(3)
# A form is not among them, for some systems hold the whole page in one.
CHROME = frozenset({"nav", "footer", "aside", "noscript", "select", "button", "dialog"})
_BODIES = expression(
    r"itemprop=[\"']?articleBody|[\s\"'](?:article|story|post|entry)(?:__|--?|_)?(?:body|content|text)\b", re.IGNORECASE
)
_MEASURED = CHROME | frozenset("html body main article section div form p h1".split())
# Text this long without a tag in it is a sentence, whatever the element.
_SENTENCE = 100


class _Element:
    """An element while the page is measured: where it begins, and how much running text it holds."""

    def __init__(self, name: str, number: int, rank: int | None, hidden: bool) -> None:
        self.name = name
        self.number = number
        self.rank = rank
        self.hidden = hidden
        self.words = 0


class Part(Record):
    """An element that could hold the story: its tokens, from and to, how it ranks, and its running text."""

    first: int
    last: int
    rank: int | None
    words: int


class Measure:
    """Measures a page, token by token: `parts` are the elements that could hold the story, `headlines` the `h1`s that
    could be its headline, by the numbers of their tokens; `words` is all running text.
    """

    def __init__(self, text: str, stream: Sequence[Token]) -> None:
        self._text = text
        self._open: list[_Element] = [_Element("", 0, None, False)]
        self._counts: dict[str, int] = {}
        self._bodies = 0
        self._linked = False
        self._raw = False
        self.parts: list[Part] = []
        self.headlines: list[int] = []
        self._read(stream)
        self.words = self._open[0].words

    def _read(self, stream: Sequence[Token]) -> None:
        for number, token in enumerate(stream):
            name = token.name
            if not name:
                self._add(token.end - token.start)
                continue
            self._raw = name in RAW
            if name in ("a", "/a"):
                self._linked = name == "a"
            elif name[0] == "/":
                if self._counts.get(name[1:]):
                    self._end(name[1:], number + 1)
            elif name in _MEASURED:
                self._begin(token, number)
        while len(self._open) > 1:
            self._end(self._open[-1].name, len(stream))
        top = self._open[0]
        self.parts.append(Part(0, len(stream), None, top.words))

    def _add(self, words: int) -> None:
        counts = self._counts
        inside = counts.get("p") or counts.get("article") or self._bodies or words > _SENTENCE
        if inside and not self._linked and not self._raw and not self._open[-1].hidden:
            self._open[-1].words += words

    def _begin(self, token: Token, number: int) -> None:
        name = token.name
        if name == "p" and self._open[-1].name == "p":
            self._end("p", number)
        hidden = self._open[-1].hidden
        if name == "h1" and not hidden:
            self.headlines.append(number)
        self._linked = False  # an `<a>` that was never closed
        rank = _rank(self._text, token)
        self._bodies += rank == BODY
        self._open.append(_Element(name, number, rank, hidden or name in CHROME))
        self._counts[name] = self._counts.get(name, 0) + 1

    def _end(self, name: str, number: int) -> None:
        while True:
            element = self._open.pop()
            self._counts[element.name] -= 1
            self._bodies -= element.rank == BODY
            self._open[-1].words += element.words
            if element.words and element.name not in ("p", "h1"):
                self.parts.append(Part(element.number, number, element.rank, element.words))
            if element.name == name:
                return


def _rank(text: str, token: Token) -> int | None:
    if token.name == "article":
        return ARTICLE
    if token.name == "main":
        return MAIN
    if token.inner < token.inner_end:
        if _BODIES.search(text, token.inner, token.inner_end):
            return BODY
        if text.find('role="main"', token.inner, token.inner_end) >= 0:
            return MAIN
    return None
