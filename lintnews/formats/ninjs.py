"""ninjs, the IPTC's news in JSON, versions 1 to 3, as Superdesk and news agencies write it."""

from collections.abc import Sequence
from typing import Any

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import jsontext
from lintnews.markup.bundles import bundled
from lintnews.markup.fragments import set_fragment
from lintnews.markup.galley import Galley
from lintnews.markup.jsontext import Text
from lintnews.markup.writing import json_string
from lintnews.source import Source, Span

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
    "creditline": "source", "creditLine": "source", "source": "source", "subheadline": "subhead",
}  # fmt: skip
_CAPTIONS = ("caption", "description_html", "description_text", "descriptions", "body_text", "bodies")
# What bodies of version 3 are for, where they hold all of the story.
_WHOLE = frozenset({"main", "html", "xhtml", "richtext", "body", "text", "plain", "plaintext"})
_STOP = expression(r"[.!?…][\"”’']?\s*(?:</\w+>\s*)*$")
_SUMMARIES = ("description_html", "description_text", "descriptions")
_BODIES = ("body_html", "body_xhtml", "body_text")


def detects(source: Source) -> bool:
    """An object with keys that only ninjs has."""
    return source.text.lstrip().startswith("{") and _KEY.search(source.text, 0, 200_000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The headline, the body and the captions of an item, or of every item of a list in `item` or `items`, each of
    several for itself. Raises ReadError for broken JSON.
    """
    whole = jsontext.read(source)
    listed = [whole[key] for key in ("item", "items") if isinstance(whole.get(key), list)]
    items = [item for item in listed[0] if isinstance(item, dict)] if listed else [whole]
    return bundled(source, items, lambda some: _story(source, some, lexicon), _span)


def _span(item: dict[str, Any]) -> Span:
    """Where the texts of an item stand."""
    texts = [text for _, text in jsontext.paths(item)]
    return Span(min((text.start for text in texts), default=0), max((text.end for text in texts), default=0))


def _story(source: Source, items: Sequence[dict[str, Any]], lexicon: Lexicon) -> Document:
    galley = Galley(source)
    for item in items:
        _set(galley, item)
    return galley.document(lexicon, json_string(source.text.isascii()))


def _set(galley: Galley, item: dict[str, Any]) -> None:
    for key, name in _METADATA.items():
        galley.add(name, jsontext.values(_writers(item.get(key)), "name", "value", "literal"))
    _headlines(galley, item)
    for text in _summary(item):
        set_fragment(galley, text.view(), "paragraph", "abstract")
    for text in jsontext.named(item.get("byline", item.get("by"))):
        set_fragment(galley, text.view(), "byline")
    for body in _bodies(item):
        set_fragment(galley, body.view())
    for picture in _associated(item):
        _picture(galley, picture)


def _summary(item: dict[str, Any]) -> list[Text]:
    """What the story is in short, once, where it is more than a line: its `description`, or what version 3 calls so."""
    if str(item.get("type", "text")) != "text":
        return []
    told = (list(jsontext.named(item.get(key), "value")) for key in _SUMMARIES)
    texts = next((texts for texts in told if any(str(text).strip() for text in texts)), [])[:1]
    return [text for text in texts if _STOP.search(str(text))]


def _picture(galley: Galley, picture: dict[str, Any]) -> None:
    """The caption of a picture, its description for those who cannot see it, and its credit."""
    told = (list(jsontext.named(picture.get(key), "value")) for key in _CAPTIONS)
    captions = next((texts for texts in told if any(str(text).strip() for text in texts)), [])
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
    main.sort(key=lambda one: _role(one) != "main")
    texts = [*jsontext.named(item.get("headline")), *jsontext.named(main[:1], "value")]
    for one in main:
        name = "subhead" if _is_deck(one) else "headline"
        galley.add(name, [text.value() for text in jsontext.named(one, "value")])
    for text in texts[:1]:
        set_fragment(galley, text.view(), "headline")
    for one in main:
        if _is_deck(one):
            for text in jsontext.named(one, "value"):
                set_fragment(galley, text.view(), "heading")


def _is_deck(one: dict[str, Any]) -> bool:
    return _role(one).lower().startswith(("sub", "deck", "dek"))


def _writers(value: Any) -> Any:
    """A list of people without those whose role is to edit."""
    if not isinstance(value, list):
        return value
    return [one for one in value if not isinstance(one, dict) or "edit" not in _role(one).lower()]


def _bodies(item: dict[str, Any]) -> list[Text]:
    """The body once, HTML before plain text, for an item may hold both."""
    for key in _BODIES:
        found = [text for text in jsontext.named(item.get(key)) if str(text).strip()]
        if found:
            return found
    bodies = item.get("bodies")
    kept = [one for one in bodies if isinstance(one, dict)] if isinstance(bodies, list) else []
    kept.sort(key=lambda one: (_role(one).lower() not in _WHOLE, not _is_html(one), _role(one) != "main"))
    return list(jsontext.named(kept[:1], "value"))


def _is_html(body: dict[str, Any]) -> bool:
    return "html" in str(body.get("contentType", body.get("contenttype", "")))


def _associated(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Pictures and the like, but no other stories: a mapping by name in version 1, a list from 2 on."""
    found = item.get("associations")
    items = list(found.values()) if isinstance(found, dict) else found if isinstance(found, list) else []
    return [one for one in items if isinstance(one, dict) and str(one.get("type")) not in ("text", "composite")]


def _role(one: dict[str, Any]) -> str:
    """What a headline or a body is for: its `role`, or its `name` in drafts of version 2."""
    return str(one.get("role", one.get("name", "main")))
