"""HTML and plain text that stand within another format: set zone by zone, as views of the source."""

import re
from collections.abc import Iterable

from lintnews.expressions import expression
from lintnews.markup.elements import HTML
from lintnews.markup.galley import Galley, refuse_if_many
from lintnews.markup.hypertext import Setter
from lintnews.markup.tags import tokens
from lintnews.prose.page.paragraphs import find_paragraphs
from lintnews.source import Piece, Span, View

_BREAK = expression(r"[ \t]*[\r\n]\s*")
_BLANK_LINE = expression(r"\n[ \t]*\r?\n")
# Tags of WordPress, which a blog's export has as they were typed.
_SHORTCODE = expression(r"\[/?(?:caption|gallery|embed|audio|video|playlist)\b[^\[\]\n]*\]")
# Where HTML has one of these, its line ends are spaces.
_BLOCK = expression(r"<(?:p|div|br)\b", re.IGNORECASE)


def set_fragment(galley: Galley, view: View, kind: str = "paragraph", detail: str = "", xml: bool = False) -> None:
    """Set HTML, or plain text, that stands within another format, as a view of the source; where it is `xml`, lines
    may be indented as on a wire.

    Raises ReadError for more tags than a story can have.
    """
    refuse_if_many(view.text.count("<"), galley.source.name, "tags")
    if "[" in view.text and _SHORTCODE.search(view.text):
        view = _without_shortcodes(view)
    with galley.reading(view):
        if "<" in view.text or "&" in view.text:
            loose = _BLANK_LINE.search(view.text) is not None and _BLOCK.search(view.text) is None
            vocabulary = HTML._replace(xml=xml)
            setter = Setter(galley, headline=False, kind=kind, detail=detail, vocabulary=vocabulary, loose=loose)
            setter.run(tokens(view.text))
        else:
            set_plain(galley, find_paragraphs(view.text), kind, detail)


def _without_shortcodes(view: View) -> View:
    pieces, at = list[Piece](), 0
    for match in _SHORTCODE.finditer(view.text):
        pieces += view.pieces(at, match.start())
        at = match.end()
    return View([*pieces, *view.pieces(at, len(view.text))])


def set_plain(galley: Galley, paragraphs: Iterable[Span], kind: str = "paragraph", detail: str = "") -> None:
    """Set paragraphs of plain text, each line end within one as a space."""
    for start, end in paragraphs:
        galley.open(kind, detail)
        for match in _BREAK.finditer(galley.text, start, end):
            galley.copy(start, match.start())
            galley.space(*match.span())
            start = match.end()
        galley.copy(start, end)
    galley.close()
