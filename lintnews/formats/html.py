"""HTML: the article among the page's chrome, or a fragment as a content system exports it."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from lintnews.document import BLANK, Comment, Document, Value
from lintnews.errors import ReadError
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import frontmatter, jsontext, templates
from lintnews.markup.galley import Galley, refuse_if_long
from lintnews.markup.hypertext import Setter
from lintnews.markup.pages import described, find_story, linked_data
from lintnews.markup.tags import tokens
from lintnews.markup.templates import Tag
from lintnews.markup.titles import retitled
from lintnews.markup.writing import markup
from lintnews.prose.folding import fold
from lintnews.source import Piece, Source, View

# Tags and stretches of text of a page.
MOST = 500_000
EXTENSIONS = (".html", ".htm", ".xhtml", ".njk", ".liquid")

_OPENING = expression(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:(?><!--.*?-->)\s*+)*+<(?:!doctype html|(?:html|head|body|article|main|div|section"
    r"|header|p|h[1-6]|ul|ol|table|figure|blockquote|meta|title|style|script|link|b|strong|i|em|span|font|center|a|img|br|hr)\b)",
    re.IGNORECASE | re.DOTALL,
)
# JSON-LD of schema.org, by common name.
_LINKED = {
    "headline": "headline", "alternativeHeadline": "subhead", "description": "subhead", "author": "authors",
    "contributor": "contributors", "datePublished": "date", "dateModified": "updated", "dateline": "dateline",
    "creditText": "credit", "inLanguage": "language", "copyrightNotice": "copyright", "correction": "correction",
}  # fmt: skip


def detects(source: Source) -> bool:
    """A doctype, or an element that stories are in, before anything else."""
    return _OPENING.match(source.text, 0, 5000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The story of a page: its headline, byline, paragraphs, captions and alternative text; of a template, without
    its tags. Raises ReadError for broken front matter and for more tags than a page can have.
    """
    refuse_if_long(source.text, source.name)
    galley = Galley(source)
    start = frontmatter.set_title(galley) if source.text.startswith(("---", "+++")) else 0
    tags = templates.tags_in(source, start)
    galley.comments = [Comment(tag.comment, tag.start, tag.end) for tag in tags if tag.comment is not None]
    if start or tags:
        with galley.reading(_without(source.text, start, tags)):
            _set_page(galley)
    else:
        _set_page(galley)
    galley.comments.sort(key=lambda comment: comment.start)
    return galley.document(lexicon, markup)


def _without(text: str, start: int, tags: Iterable[Tag]) -> View:
    """The page from `start` on: a template tag that may show words as one blank, any other not at all."""
    pieces, at = [], start
    for tag in tags:
        shown = BLANK if templates.prints(text, tag) else ""
        pieces += [Piece(text[at : tag.start], at, tag.start), Piece(shown, tag.start, tag.end)]
        at = tag.end
    return View([*pieces, Piece(text[at:], at, len(text))])


def _set_page(galley: Galley) -> None:
    text = galley.text
    stream = list(islice(tokens(text), MOST + 1))
    if len(stream) > MOST:
        raise ReadError(galley.source.name, f"more than {MOST:,} tags, which no page with a story has")
    first, last, holders = find_story(text, retitled(text, stream))
    galley.is_page = page = (first, last) != (0, len(stream))
    untitled = not any(token.name == "h1" for token in stream)
    Setter(galley, headline=not galley.zones, page=page, untitled=untitled, holders=holders).run(stream[first:last])
    for start, end in linked_data(text, stream):
        _add_linked(galley, start, end)
    for name, said, start, end in described(text, stream):
        if name not in galley.metadata or name == "site":
            galley.add(name, [galley.value(" ".join(said.split()), start, end)])
    _drop_site(galley)


def _drop_site(galley: Galley) -> None:
    """Pages name their site as the author where nobody is known to them."""
    sites = {fold(value.text) for value in galley.metadata.pop("site", ())}
    authors = galley.metadata.get("authors", [])
    authors[:] = [value for value in authors if fold(value.text) not in sites]
    if not authors:
        galley.metadata.pop("authors", None)


def _add_linked(galley: Galley, start: int, end: int) -> None:
    """What JSON-LD says of the story; one that is broken says nothing, for it is no part of the copy."""
    try:
        data = jsontext.parse(galley.text, start, end)
    except jsontext.JsonMistake:
        return
    for thing in _things(data):
        kind = next((str(text) for text in jsontext.named(thing.get("@type"))), "")
        if kind.endswith(("Article", "BlogPosting")):
            galley.add("site", _values(galley, thing.get("publisher")))
            for key, name in _LINKED.items():
                if name not in galley.metadata or name == "headline":
                    galley.add(name, _values(galley, thing.get(key)))
            return


def _values(galley: Galley, thing: Any) -> list[Value]:
    """The names or words that a value of JSON-LD holds."""
    things = thing if isinstance(thing, list) else [thing]
    texts = [text for one in things for text in jsontext.named(one, "name")]
    return [galley.value(str(text), text.start, text.end) for text in texts]


def _things(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [thing for inner in data for thing in _things(inner)]
    if not isinstance(data, dict):
        return []
    return [data, *_things(data.get("@graph"))]
