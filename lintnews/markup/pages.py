"""Web pages: where the story is among the navigation, the promotion and the comments, and what the head says of it."""

from collections.abc import Iterator, Sequence

from lintnews.markup.running_text import ARTICLE, BODY, MAIN, Measure, Part
from lintnews.markup.tags import Token, attributes, unescape
from lintnews.records import Record

_META = {
    "og:title": "headline", "headline": "headline", "author": "authors", "article:author": "authors",
    "parsely-author": "authors", "byl": "byline", "article:published_time": "date", "datepublished": "date",
    "pubdate": "date", "article:modified_time": "updated", "description": "subhead",
    "parsely-pub-date": "date", "sailthru.date": "date", "sailthru.author": "authors", "date": "date",
    "publish-date": "date", "dc.date": "date", "dc.date.issued": "date", "dcterms.date": "date",
    "dcterms.issued": "date", "dcterms.created": "date", "dcterms.modified": "updated", "dc.creator": "authors",
    "dcterms.creator": "authors",
    "og:site_name": "site", "application-name": "site",
}  # fmt: skip


class Place(Record):
    """Where the story of a page is: its tokens, from and to, and where the elements begin that hold half of it."""

    first: int
    last: int
    holders: frozenset[int] = frozenset()


def find_story(text: str, stream: Sequence[Token]) -> Place:
    """The part of a page that is the story with its headline: of what is no whole page, all of it.

    The story is the first of: an `article`, a `main`, an element named as a story's body, which holds the most of the
    running text and at least half; else the smallest element with three quarters of it: the rest is promotion, comments
    and the foot of the page. What holds half of the story is no promotion, whatever its class says.
    """
    if not any(token.name in ("body", "html") for token in stream[:400]):
        return Place(0, len(stream))
    page = Measure(text, stream)
    if not page.words:
        return Place(0, len(stream))
    best = None
    for rank in (ARTICLE, MAIN, BODY):
        ranked = [part for part in page.parts if part.rank == rank and 2 * part.words >= page.words]
        if ranked and best is None:
            best = max(ranked, key=lambda part: (part.words, part.first))
    best = best or _only_body(page)
    if best is None:
        large = [part for part in page.parts if 4 * part.words >= 3 * page.words]
        best = min(large, key=lambda part: part.last - part.first)
    above = [number for number in page.headlines if number < best.first]
    has_own = any(best.first <= number < best.last for number in page.headlines)
    holders = frozenset(stream[part.first].start for part in page.parts if 2 * part.words >= best.words)
    return Place(above[-1] if above and not has_own else best.first, best.last, holders)


def _only_body(page: Measure) -> Part | None:
    """The one element named as a story's body, where it holds a third of the text: the comments may hold more."""
    bodies = [part for part in page.parts if part.rank == BODY and 3 * part.words >= page.words]
    best = max(bodies, key=lambda part: (part.words, part.first), default=None)
    if best is None:
        return None
    apart = [part for part in page.parts if part.last <= best.first or part.first >= best.last]
    return None if any(part.rank == BODY and 4 * part.words >= best.words for part in apart) else best


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
