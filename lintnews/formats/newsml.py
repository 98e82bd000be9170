"""NewsML-G2, the IPTC's news exchange format: items whose words are XHTML or NITF inside of XML."""

import re
from collections.abc import Sequence

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

EXTENSIONS = (".xml", ".newsml")

_ROOT = expression(
    r"\s*+(?:(?><\?.*?\?>|<!--.*?-->)\s*+)*+<(?:\w+:)?(?:newsItem|newsMessage|packageItem)[\s>/]", re.DOTALL
)
_METADATA = (
    ("slug", ("contentMeta", "slugline"), ""),
    ("byline", ("contentMeta", "by"), ""),
    ("dateline", ("contentMeta", "dateline"), ""),
    ("dateline", ("contentMeta", "located", "name"), ""),
    ("source", ("contentMeta", "creditline"), ""),
    ("source", ("contentMeta", "infoSource"), "literal"),
    ("date", ("contentMeta", "contentCreated"), ""),
    ("updated", ("contentMeta", "contentModified"), ""),
    ("updated", ("itemMeta", "versionCreated"), ""),
    ("embargo", ("itemMeta", "embargoed"), ""),
    ("note", ("itemMeta", "edNote"), ""),
    ("status", ("itemMeta", "pubStatus"), "qcode"),
    ("copyright", ("rightsInfo", "copyrightNotice"), ""),
    ("authors", ("contentMeta", "creator", "name"), ""),
    ("contributors", ("contentMeta", "contributor", "name"), ""),
)
# What stands for a name that an item lacks.
_OTHERWISE = (
    ("dateline", ("contentMeta", "located"), "literal"),
    ("date", ("itemMeta", "firstCreated"), ""),
)


def detects(source: Source) -> bool:
    """XML whose root is an item or a message of NewsML-G2."""
    return _ROOT.match(source.text, 0, 5000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The headline, byline and body of every item that has words, or of the first where none has; each of several is a
    story of its own. Raises ReadError for broken XML.
    """
    root = xmltext.parse(source)
    items = [element for element in root.walk() if element.name == "newsItem"]
    if not items:
        raise xmltext.mistake(source, root.start, f"this is no NewsML-G2 item; its root element is '{root.name}'")
    told = [item for item in items if item.find("contentSet", "inlineXML") or item.find("contentSet", "inlineData")]
    told = told or items[:1]
    return bundled(source, told, lambda some: _story(source, some, lexicon), Element.span)


def _story(source: Source, items: Sequence[Element], lexicon: Lexicon) -> Document:
    galley = Galley(source)
    for item in items:
        for headline in item.find_all("contentMeta", "headline"):
            galley.add("subhead" if _is_deck(headline) else "headline", [headline.value()])
        for name, path, attribute in _METADATA:
            galley.add(name, [e.attribute(attribute) if attribute else e.value() for e in item.find_all(*path)])
        for name, path, attribute in _OTHERWISE:
            if name not in galley.metadata:
                galley.add(name, [e.attribute(attribute) if attribute else e.value() for e in item.find_all(*path)])
        _set(galley, item)
    return galley.document(lexicon, fragment)


def _set(galley: Galley, item: Element) -> None:
    body = item.find("contentSet", "inlineXML")
    if body is None or not any(element.name in ("h1", "hl1") for element in body.walk()):
        headlines = [one for one in item.find_all("contentMeta", "headline") if not _is_deck(one)]
        for headline in headlines[:1]:
            set_fragment(galley, headline.view(), "headline")
    if body is None or not any(element.name == "byline" for element in body.walk()):
        for by in item.find_all("contentMeta", "by"):
            set_fragment(galley, by.view(), "byline")
    if body is not None:
        Setter(galley, vocabulary=NITF).run(tokens(galley.source.text, body.inner, body.inner_end))
    for data in item.find_all("contentSet", "inlineData"):
        set_fragment(galley, data.view(), xml=True)


def _is_deck(headline: Element) -> bool:
    """Whether its role says that a headline is not the main one: `hld:subHeadline`."""
    return "sub" in headline.attribute("role").text.lower()
