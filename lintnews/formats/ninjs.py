"""ninjs, the IPTC's news in JSON, versions 1 to 3, as Superdesk and news agencies write it."""

from typing import Any

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import jsontext
from lintnews.markup.galley import Galley
from lintnews.markup.hypertext import set_fragment
from lintnews.markup.jsontext import Text
from lintnews.markup.writing import json_string
from lintnews.source import Source

EXTENSIONS = (".json", ".ninjs")

_KEY = expression(r'"(?:body_x?html|body_text|bodies|pubstatus|pubStatus|headlines|versioncreated|versionCreated)"\s*:')
# Keys of version 1 and 2, then of 3, by common name.
_METADATA = {
    "headline": "headline", "byline": "byline", "by": "byline", "authors": "authors", "slugline": "slug",
    "dateline": "dateline", "located": "dateline", "firstcreated": "date", "firstCreated": "date",
    "versioncreated": "updated", "versionCreated": "updated", "contentcreated": "date", "contentCreated": "date",
    "embargoed": "embargo", "embargoedUntil": "embargo", "ednote": "note", "edNote": "note",
    "copyrightnotice": "copyright", "copyrightNotice": "copyright", "usageterms": "usage", "language": "language",
    "pubstatus": "status", "pubStatus": "status", "infosource": "source", "infosources": "source",
    "infoSources": "source",
    "creditline": "credit", "creditLine": "credit", "source": "source", "subheadline": "subhead",
}  # fmt: skip
_CAPTIONS = ("caption", "description_text", "description_html", "body_text")
_BODIES = ("body_html", "body_xhtml", "body_text")


def detects(source: Source) -> bool:
    """An object with keys that only ninjs has."""
    return source.text.lstrip().startswith("{") and _KEY.search(source.text, 0, 200_000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The headline, the body and the captions of an item. Raises ReadError for broken JSON."""
    item = jsontext.read(source)
    galley = Galley(source)
    for key, name in _METADATA.items():
        galley.add(name, jsontext.values(item.get(key), "name", "value", "literal"))
    _headlines(galley, item)
    for text in jsontext.named(item.get("byline", item.get("by"))):
        set_fragment(galley, text.view(), "byline")
    for body in _bodies(item):
        set_fragment(galley, body.view())
    for picture in _associated(item):
        _picture(galley, picture)
    return galley.document(lexicon, json_string(source.text.isascii()))


def _picture(galley: Galley, picture: dict[str, Any]) -> None:
    """The caption of a picture, its description for those who cannot see it, and its credit."""
    bodies = picture.get("bodies")
    captions = [*jsontext.named([picture.get(key) for key in _CAPTIONS]), *jsontext.named(bodies, "value")]
    for text in captions:
        set_fragment(galley, text.view(), "caption")
    for text in jsontext.named([picture.get("altText"), picture.get("alttext")]):
        set_fragment(galley, text.view(), "caption", "alt")
        galley.add("alt", [text.value()])
    galley.add("caption", [text.value() for text in captions])
    for key in ("creditline", "creditLine", "byline", "by", "copyrightholder", "copyrightHolder"):
        galley.add("credit", jsontext.values(picture.get(key)))


def _headlines(galley: Galley, item: dict[str, Any]) -> None:
    headlines = item.get("headlines")
    main = [one for one in headlines if isinstance(one, dict)] if isinstance(headlines, list) else []
    main.sort(key=lambda one: str(one.get("role", "main")) != "main")
    texts = [*jsontext.named(item.get("headline")), *jsontext.named(main, "value")]
    if main:
        galley.add("headline", [text.value() for text in jsontext.named(main, "value")])
    for text in texts[:1]:
        set_fragment(galley, text.view(), "headline")


def _bodies(item: dict[str, Any]) -> list[Text]:
    """The body once, HTML before plain text, for an item may hold both."""
    for key in _BODIES:
        found = [text for text in jsontext.named(item.get(key)) if str(text).strip()]
        if found:
            return found
    bodies = item.get("bodies")
    kept = [one for one in bodies if isinstance(one, dict)] if isinstance(bodies, list) else []
    kept.sort(
        key=lambda one: (
            str(one.get("role", "main")) != "main",
            "html" not in str(one.get("contentType", one.get("contenttype", ""))),
        )
    )
    return list(jsontext.named(kept[:1], "value"))


def _associated(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Pictures and the like: a mapping by name in version 1, a list from 2 on."""
    found = item.get("associations")
    items = list(found.values()) if isinstance(found, dict) else found if isinstance(found, list) else []
    return [one for one in items if isinstance(one, dict)]
