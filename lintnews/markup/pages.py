"""Web pages: where the story is among the navigation, the promotion and the comments, and what the head says of it."""

import re
from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.markup.tags import Token, attributes, unescape

# Elements that tell which part of a page the story is, the best first.
_ARTICLE, _MAIN, _BODY = range(3)
_CHROME = frozenset({"nav", "footer", "aside", "form", "noscript", "select", "button", "dialog"})
_BODIES = expression(
    r"itemprop=[\"']?articleBody|[\s\"'](?:article|story|post|entry)(?:__|--?|_)?(?:body|content|text)\b", re.IGNORECASE
)
_META = {
    "og:title": "headline", "headline": "headline", "author": "authors", "article:author": "authors",
    "parsely-author": "authors", "byl": "byline", "article:published_time": "date", "datepublished": "date",
    "pubdate": "date", "article:modified_time": "updated", "description": "subhead",
    "og:site_name": "site", "application-name": "site",
}  # fmt: skip


class _Element:
    """An element while the page is measured: where it begins, and how much running text it holds."""

    def __init__(self, name: str, number: int, rank: int | None, hidden: bool) -> None:
        self.name = name
        self.number = number
        self.rank = rank
        self.hidden = hidden
        self.words = 0


class _Part:
    def __init__(self, element: _Element, last: int) -> None:
        self.first = element.number
        self.last = last
        self.rank = element.rank
        self.words = element.words


def find_story(text: str, stream: Sequence[Token]) -> tuple[int, int]:
    """The tokens, from and to, that hold the story with its headline: of what is no whole page, all of them.

    Running text is what stands in paragraphs and is no link. The story is the first of: an `article`, a `main`, an
    element named as a story's body, which holds the most of it and at least half; else the smallest element with three
    quarters of it: the rest is promotion, comments and the foot of the page.
    """
    if not any(token.name in ("body", "html") for token in stream[:400]):
        return 0, len(stream)
    measure = _Measure(text)
    total, parts, headlines = measure.read(stream), measure.parts, measure.headlines
    if not total:
        return 0, len(stream)
    best = None
    for rank in (_ARTICLE, _MAIN, _BODY):
        ranked = [part for part in parts if part.rank == rank and 2 * part.words >= total]
        if ranked and best is None:
            best = max(ranked, key=lambda part: (part.words, part.first))
    if best is None:
        best = min((part for part in parts if 4 * part.words >= 3 * total), key=lambda part: part.last - part.first)
    above = [number for number in headlines if number < best.first]
    has_own = any(best.first <= number < best.last for number in headlines)
    return (above[-1] if above and not has_own else best.first), best.last


_BLOCKS = frozenset(
    "html body main article section div p h1 nav footer aside form noscript select button dialog".split()
)


class _Measure:
    """Measures a page, token by token: `parts` are the elements that could hold the story, `headlines` the `h1`s that
    could be its headline, by the numbers of their tokens.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Element] = [_Element("", 0, None, False)]
        self._counts: dict[str, int] = {}
        self._linked = False
        self.parts: list[_Part] = []
        self.headlines: list[int] = []

    def read(self, stream: Sequence[Token]) -> int:
        """Measures all of it; returns how much running text there is."""
        for number, token in enumerate(stream):
            name = token.name
            if not name:
                self._add(token.end - token.start)
            elif name in ("a", "/a"):
                self._linked = name == "a"
            elif name[0] == "/":
                if self._counts.get(name[1:]):
                    self._end(name[1:], number + 1)
            elif name in _BLOCKS:
                self._begin(token, number)
        while len(self._open) > 1:
            self._end(self._open[-1].name, len(stream))
        self.parts.append(_Part(self._open[0], len(stream)))
        return self._open[0].words

    def _add(self, words: int) -> None:
        counts = self._counts
        inside = counts.get("p") or counts.get("article")
        if inside and not self._linked and not self._open[-1].hidden and not counts.get("script"):
            self._open[-1].words += words

    def _begin(self, token: Token, number: int) -> None:
        name = token.name
        if name == "p" and self._open[-1].name == "p":
            self._end("p", number)
        hidden = self._open[-1].hidden
        if name == "h1" and not hidden:
            self.headlines.append(number)
        self._linked = False  # an `<a>` that was never closed
        self._open.append(_Element(name, number, _rank(self._text, token), hidden or name in _CHROME))
        self._counts[name] = self._counts.get(name, 0) + 1

    def _end(self, name: str, number: int) -> None:
        while True:
            element = self._open.pop()
            self._counts[element.name] -= 1
            self._open[-1].words += element.words
            if element.words and element.name not in ("p", "h1"):
                self.parts.append(_Part(element, number))
            if element.name == name:
                return


def _rank(text: str, token: Token) -> int | None:
    if token.name == "article":
        return _ARTICLE
    if token.name == "main":
        return _MAIN
    if token.inner < token.inner_end:
        if _BODIES.search(text, token.inner, token.inner_end):
            return _BODY
        if text.find('role="main"', token.inner, token.inner_end) >= 0:
            return _MAIN
    return None


def described(text: str, stream: Sequence[Token]) -> Iterator[tuple[str, str, int, int]]:
    """What `meta` and `time` elements say: a common name, the value and its span."""
    timed = False
    for token in stream:
        if token.name == "meta":
            said = attributes(text, token.inner, token.inner_end)
            key = next(
                (text[slice(*said[name])].lower() for name in ("property", "name", "itemprop") if name in said), ""
            )
            if key in _META and "content" in said and said["content"][0] < said["content"][1]:
                start, end = said["content"]
                yield _META[key], unescape(text[start:end]), start, end
        elif token.name == "time" and not timed:
            said = attributes(text, token.inner, token.inner_end)
            if "datetime" in said and said["datetime"][0] < said["datetime"][1]:
                timed = True
                start, end = said["datetime"]
                yield "date", text[start:end], start, end


def linked_data(text: str, stream: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The spans of JSON-LD in a page."""
    for number, token in enumerate(stream[:-1]):
        if token.name == "script" and "ld+json" in text[token.inner : token.inner_end]:
            inside = stream[number + 1]
            if not inside.name:
                yield inside.start, inside.end
