"""NITF, the IPTC's News Industry Text Format, as agencies, archives and Superdesk write it."""

import re

from lintnews.document import Document, Value
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import xmltext
from lintnews.markup.galley import Galley
from lintnews.markup.hypertext import Setter
from lintnews.markup.newsnames import NITF
from lintnews.markup.tags import tokens
from lintnews.markup.writing import markup
from lintnews.markup.xmltext import Element
from lintnews.source import Piece, Source

EXTENSIONS = (".nitf", ".xml")

_ROOT = expression(
    r"\s*+(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*+)?>)\s*+)*+<(?:\w+:)?nitf[\s>/]", re.DOTALL
)
_HEAD = (
    ("headline", ("body", "body.head", "hedline", "hl1"), ""),
    ("subhead", ("body", "body.head", "hedline", "hl2"), ""),
    ("authors", ("body", "body.head", "byline", "person"), ""),
    ("dateline", ("body", "body.head", "dateline", "location"), ""),
    ("source", ("body", "body.head", "distributor"), ""),
    ("note", ("body", "body.head", "note"), ""),
    ("date", ("head", "docdata", "date.issue"), "norm"),
    ("date", ("body", "body.head", "dateline", "story.date"), "norm"),
    ("note", ("head", "docdata", "ed-msg"), "info"),
    ("copyright", ("head", "docdata", "doc.copyright"), "holder"),
)
_DESK = expression(r"\W*(?:eds?|editors?|note|desk|attn|attention)\b[^:.]{0,30}[:.—–]", re.IGNORECASE)


def detects(source: Source) -> bool:
    """XML whose root is `nitf`."""
    return _ROOT.match(source.text, 0, 5000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The heads, the body and its end. Raises ReadError for broken XML."""
    root = xmltext.parse(source)
    if root.name != "nitf":
        raise xmltext.mistake(source, root.start, f"this is no NITF; its root element is '{root.name}'")
    galley = Galley(source)
    for name, path, attribute in _HEAD:
        galley.add(name, [e.attribute(attribute) if attribute else e.value() for e in root.find_all(*path)])
    for tagline in root.find_all("body", "body.end", "tagline"):  # where Superdesk puts its notes for the desk too
        said = tagline.value()
        galley.add("note" if _DESK.match(said.text) else "contributors", [said])
    issued = {value.text for value in galley.metadata.get("date", ())}
    released = [element.attribute("norm") for element in root.find_all("head", "docdata", "date.release")]
    galley.add("embargo", [value for value in released if value.text not in issued])
    for name in ("byline", "dateline"):
        whole = [
            one for one in root.find_all("body", "body.head", name) if name == "byline" or not one.find("location")
        ]
        galley.add(name, [_without_title(one) for one in whole])
    for meta in root.find_all("head", "meta"):
        if meta.attribute("name").text == "anpa-keyword":
            galley.add("slug", [meta.attribute("content")])
    for body in root.find_all("body"):
        Setter(galley, vocabulary=NITF).run(tokens(source.text, body.inner, body.inner_end))
    return galley.document(lexicon, markup)


def _without_title(element: Element) -> Value:
    """The words of a byline less what says who its people are, and of a dateline less its day: each stands in an
    element of its own.
    """
    pieces = [piece for part in element.content if not _is_title(part) for piece in _pieces(part)]
    told = [piece for piece in pieces if piece.text.strip()]
    text = " ".join("".join(piece.text for piece in pieces).split())
    return Value(text, told[0].start, told[-1].end) if told else Value("", element.start, element.start)


def _is_title(part: Element | Piece) -> bool:
    return isinstance(part, Element) and part.name in ("byttl", "story.date")


def _pieces(part: Element | Piece) -> list[Piece]:
    return part.pieces() if isinstance(part, Element) else [part]
