"""ANS, the story format of Arc XP: content elements in JSON, their words in HTML."""

from collections.abc import Iterator
from typing import Any

from lintnews.document import Document
from lintnews.errors import ReadError
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import jsontext
from lintnews.markup.fragments import set_fragment
from lintnews.markup.galley import Galley
from lintnews.markup.writing import json_string
from lintnews.source import Source

EXTENSIONS = (".json", ".ans")

_KEY = expression(r'"(?:content_elements|content_restrictions|display_date|vanity_credits)"\s*:|"headlines"\s*:\s*\{')
_METADATA = {
    "headlines": ("headline", "basic"), "subheadlines": ("subhead", "basic"), "slug": ("slug",),
    "first_publish_date": ("date",), "publish_date": ("date",), "display_date": ("date",),
    "last_updated_date": ("updated",),
    "editor_note": ("note",), "corrections": ("correction", "text"), "distributor": ("source", "name"),
    "source": ("source", "name"), "copyright": ("copyright",), "language": ("language",), "status": ("status",),
    "location": ("dateline",), "dateline": ("dateline",),
}  # fmt: skip
_CREDITS = {"by": "authors", "photos_by": "credit", "contributors": "contributors", "contributing": "contributors"}
_WORDS = {
    "text": "paragraph", "raw_html": "", "header": "heading", "blockquote": "quote-block", "quote": "quote-block",
    "pullquote": "quote-block", "interstitial_link": "furniture", "correction": "note", "endorsement": "note",
}  # fmt: skip
# Elements of one story.
MOST = 50_000
# Elements that hold others: the zone of those, and the keys that have them.
_GRIDS = {
    "list": ("list", ("items",)),
    "table": ("table", ("header", "rows")),
    "link_list": ("furniture", ("title", "items")),
}


def detects(source: Source) -> bool:
    """An object with keys that only ANS has."""
    return source.text.lstrip().startswith("{") and _KEY.search(source.text, 0, 200_000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The headlines, the elements in their order, and the captions. Raises ReadError for broken JSON."""
    story = jsontext.read(source)
    story = story["story"] if isinstance(story.get("story"), dict) else story  # within an operation
    galley = Galley(source)
    for key, (name, *inner) in _METADATA.items():
        galley.add(name, jsontext.values(story.get(key), *inner))
    _credits(galley, story)
    for text in jsontext.named(story.get("headlines"), "basic"):
        set_fragment(galley, text.view(), "headline")
    for text in jsontext.named(story.get("subheadlines"), "basic"):
        set_fragment(galley, text.view(), "heading")
    elements = story.get("content_elements")
    if isinstance(elements, list) and len(elements) > MOST:
        raise ReadError(source.name, f"more than {MOST:,} elements, which no story has; lintnews leaves it")
    _elements(galley, elements)
    _picture(galley, _mapping(_mapping(story.get("promo_items")).get("basic")))
    return galley.document(lexicon, json_string(source.text.isascii()))


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _credits(galley: Galley, story: dict[str, Any]) -> None:
    restrictions = _mapping(_mapping(story.get("content_restrictions")).get("embargo"))
    if restrictions.get("active") is not False:
        galley.add("embargo", jsontext.values(restrictions, "end_time"))
    planning = _mapping(story.get("planning"))
    galley.add("internal", jsontext.values(planning, "internal_note", "budget_line"))
    vanity = _mapping(story.get("vanity_credits"))
    for role, people in {**_mapping(story.get("credits")), **vanity}.items():
        name = _CREDITS.get(role, "contributors")
        galley.add(name, jsontext.values(people, "name", "byline", "org"))


def _elements(galley: Galley, elements: Any, within: str = "", depth: int = 0) -> None:
    for element in elements if isinstance(elements, list) and depth < 20 else ():
        if isinstance(element, dict):
            kind = str(element.get("type", ""))
            if kind in ("image", "video", "graphic"):
                _picture(galley, element)
            elif kind in _GRIDS:
                _grid(galley, element, kind)
            elif kind in ("story", "gallery", "element_group"):
                _elements(galley, element.get("content_elements"), within, depth + 1)
            elif _WORDS.get(kind):
                _words(galley, element, within or _WORDS[kind])
                _elements(galley, element.get("content_elements"), _WORDS[kind], depth + 1)
                for text in jsontext.named(element.get("citation"), "content"):
                    set_fragment(galley, text.view(), "paragraph", "citation")


def _words(galley: Galley, element: dict[str, Any], zone: str) -> None:
    """The words of an element itself: most have them as their content."""
    for key in ("content", "text", "endorsement"):
        for text in jsontext.named(element.get(key), "content"):
            set_fragment(galley, text.view(), zone)


def _grid(galley: Galley, element: dict[str, Any], kind: str) -> None:
    """The title and the items of a list, however deep, or the cells of a table."""
    zone, keys = _GRIDS[kind]
    for key in keys:
        for text in [*jsontext.named(element.get(key)), *_contents(element.get(key))]:
            set_fragment(galley, text.view(), zone)


def _contents(value: Any, depth: int = 0) -> Iterator[jsontext.Text]:
    if isinstance(value, list) and depth < 50:
        for inner in value:
            yield from _contents(inner, depth + 1)
    elif isinstance(value, dict):
        yield from jsontext.named(value.get("content"))
        yield from _contents(value.get("items"), depth + 1)


def _picture(galley: Galley, element: dict[str, Any]) -> None:
    for text in jsontext.named(element.get("caption")):
        set_fragment(galley, text.view(), "caption")
    for text in jsontext.named(element.get("alt_text")):
        set_fragment(galley, text.view(), "caption", "alt")
    credits = _mapping(element.get("credits"))
    galley.add("credit", jsontext.values([credits.get("by"), credits.get("affiliation")], "name", "byline"))
