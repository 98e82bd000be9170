"""RSS and Atom with full text: every entry is set as a story, headline first."""

import re
from collections.abc import Sequence

from lintnews.document import Document, Value
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import xmltext
from lintnews.markup.bundles import bundled
from lintnews.markup.fragments import set_fragment
from lintnews.markup.galley import Galley
from lintnews.markup.hypertext import Setter
from lintnews.markup.tags import tokens, unescape
from lintnews.markup.writing import fragment
from lintnews.markup.xmltext import Element
from lintnews.source import Source

EXTENSIONS = (".xml", ".rss", ".atom")

_ROOT = expression(
    r"\s*+(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*+)?>)\s*+)*+<(?:\w+:)?(?:rss|feed|RDF)[\s>]",
    re.DOTALL,
)
_METADATA = {
    "title": "headline", "creator": "authors", "author": "authors", "pubDate": "date", "published": "date",
    "updated": "updated", "modified": "updated", "contributor": "contributors", "credit": "credit",
    "rights": "copyright",
}  # fmt: skip
# The words of an entry, the fullest first.
_BODIES = ("encoded", "content", "description", "summary")


def detects(source: Source) -> bool:
    """XML whose root is a feed."""
    return _ROOT.match(source.text, 0, 5000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The titles and the full text of every entry; each of several is a story of its own. Raises ReadError for broken
    XML.
    """
    root = xmltext.parse(source)
    if root.name not in ("rss", "feed", "RDF"):
        raise xmltext.mistake(source, root.start, f"this is no feed; its root element is '{root.name}'")
    entries = [element for element in root.walk() if element.name in ("item", "entry")]
    return bundled(source, entries, lambda some: _story(source, some, lexicon), Element.span)


def _story(source: Source, entries: Sequence[Element], lexicon: Lexicon) -> Document:
    galley = Galley(source)
    for entry in entries:
        for element in entry:
            if element.name in _METADATA:
                inner = element.find("name") or element
                galley.add(_METADATA[element.name], [_plain(inner.value())])
        for title in list(entry.find_all("title"))[:1]:
            set_fragment(galley, title.view(), "headline")
        _body(galley, source, entry)
    return galley.document(lexicon, fragment)


def _plain(value: Value) -> Value:
    """A value without the HTML that titles may hold."""
    if "&" not in value.text and "<" not in value.text:
        return value
    words = [unescape(value.text[token.start : token.end]) for token in tokens(value.text) if not token.name]
    return value._replace(text=" ".join("".join(words).split()) or value.text)


def _body(galley: Galley, source: Source, entry: Element) -> None:
    """The fullest text of an entry: escaped HTML mostly, XHTML in some Atom."""
    for name in _BODIES:
        for element in entry.find_all(name):
            if any(True for _ in element):
                Setter(galley, headline=False).run(tokens(source.text, element.inner, element.inner_end))
                return
            view = element.view()
            if view.text.strip():
                set_fragment(galley, view)
                return
