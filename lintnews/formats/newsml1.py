"""NewsML 1, the IPTC's exchange format before G2: items whose words are NITF, HTML or plain text inside of XML."""

import re
from collections.abc import Iterator, Sequence

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import xmltext
from lintnews.markup.bundles import bundled
from lintnews.markup.fragments import set_fragment
from lintnews.markup.galley import Galley
from lintnews.markup.hypertext import Setter
from lintnews.markup.newsnames import NITF
from lintnews.markup.tags import tokens
from lintnews.markup.writing import fragment
from lintnews.markup.xmltext import Element
from lintnews.source import Source

EXTENSIONS = (".xml",)

_ROOT = expression(
    r"\s*+(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*+)?>)\s*+)*+<(?:\w+:)?NewsML[\s>]", re.DOTALL
)
_LINES = {
    "HeadLine": "headline", "SubHeadLine": "subhead", "ByLine": "byline", "DateLine": "dateline",
    "CreditLine": "source", "CopyrightLine": "copyright", "SlugLine": "slug",
}  # fmt: skip
_MANAGEMENT = (
    ("date", ("FirstCreated",), ""),
    ("updated", ("ThisRevisionCreated",), ""),
    ("status", ("Status",), "FormalName"),
    ("embargo", ("StatusWillChange", "DateAndTime"), ""),
    ("note", ("Instruction", "Comment"), ""),
)
# Kinds of content that have no words of a story.
_PICTURES = frozenset({"photo", "picture", "graphic", "image", "video", "audio", "animation", "thumbnail", "icon"})


def detects(source: Source) -> bool:
    """XML whose root is `NewsML`."""
    return _ROOT.match(source.text, 0, 5000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The headline, byline and body of every item; each of several is a story of its own. Raises ReadError for broken
    XML.
    """
    root = xmltext.parse(source)
    items = [element for element in root.walk() if element.name == "NewsItem"]
    if not items:
        raise xmltext.mistake(source, root.start, f"this is no NewsML with an item; its root element is '{root.name}'")
    told = [item for item in items if next(_bodies(item), None)] or items[:1]
    return bundled(source, told, lambda some: _story(source, some, lexicon), Element.span)


def _story(source: Source, items: Sequence[Element], lexicon: Lexicon) -> Document:
    galley = Galley(source)
    for item in items:
        for name, path, attribute in _MANAGEMENT:
            found = list(item.find_all("NewsManagement", *path))
            galley.add(name, [one.attribute(attribute) if attribute else one.value() for one in found])
        _set(galley, item)
    return galley.document(lexicon, fragment)


def _set(galley: Galley, item: Element) -> None:
    """The lines of the first component that has any, and the body, which may have heads of its own."""
    bodies = list(_bodies(item))
    lines = next((element for element in item.walk() if element.name == "NewsLines"), None)
    for line in lines or ():
        if line.name in _LINES:
            galley.add(_LINES[line.name], [line.value()])
    own = {element.name for body in bodies for element in body.walk()}
    if lines is not None:
        _set_line(galley, lines.find("HeadLine"), "headline", bool(own & {"h1", "hl1"}))
        _set_line(galley, lines.find("SubHeadLine"), "heading", bool(own & {"hl2"}))
        _set_line(galley, lines.find("ByLine"), "byline", "byline" in own)
    for body in bodies:
        if any(True for _ in body):
            Setter(galley, vocabulary=NITF).run(tokens(galley.source.text, body.inner, body.inner_end))
        else:
            set_fragment(galley, body.view(), xml=True)


def _set_line(galley: Galley, line: Element | None, kind: str, known: bool) -> None:
    if line is not None and not known:
        set_fragment(galley, line.view(), kind)


def _bodies(item: Element) -> Iterator[Element]:
    """What holds the words of an item."""
    for content in item.walk():
        if content.name == "ContentItem":
            media = content.find("MediaType")
            data = content.find("DataContent")
            kind = media.attribute("FormalName").text.lower() if media is not None else "text"
            if data is not None and kind not in _PICTURES and data.view().text.strip():
                yield data
