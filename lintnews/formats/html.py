"""HTML: the article among the page's chrome, or a fragment as a content system exports it."""

import re
from typing import Any

from lintnews import jsontext
from lintnews.document import Document, Value
from lintnews.expressions import expression
from lintnews.galley import Galley
from lintnews.hypertext import Setter
from lintnews.lexicon import Lexicon
from lintnews.markup import tokens
from lintnews.pages import described, find_story, linked_data
from lintnews.source import Source

EXTENSIONS = (".html", ".htm", ".xhtml", ".njk", ".liquid")

_OPENING = expression(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype html|(?:html|head|body|article|main|div|section|p|h[1-6])\b)",
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
    """The story of a page: its headline, byline, paragraphs, captions and alternative text."""
    galley = Galley(source)
    stream = list(tokens(source.text))
    first, last = find_story(source.text, stream)
    Setter(galley, page=(first, last) != (0, len(stream))).run(stream[first:last])
    for start, end in linked_data(source.text, stream):
        _add_linked(galley, start, end)
    for name, text, start, end in described(source.text, stream):
        if name not in galley.metadata:
            galley.add(name, [Value(" ".join(text.split()), start, end)])
    return galley.document(lexicon)


def _add_linked(galley: Galley, start: int, end: int) -> None:
    """What JSON-LD says of the story; one that is broken says nothing, for it is no part of the copy."""
    try:
        data = jsontext.parse(galley.text, start, end)
    except jsontext.JsonMistake:
        return
    for thing in _things(data):
        kind = next((str(text) for text in jsontext.named(thing.get("@type"))), "")
        if kind.endswith(("Article", "BlogPosting")):
            for key, name in _LINKED.items():
                if name not in galley.metadata or name == "headline":
                    galley.add(
                        name,
                        [
                            galley.value(str(text), text.start, text.end)
                            for text in jsontext.named(thing.get(key), "name")
                        ],
                    )
            return


def _things(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [thing for inner in data for thing in _things(inner)]
    if not isinstance(data, dict):
        return []
    return [data, *_things(data.get("@graph"))]
