"""Template tags in drafts: Hugo shortcodes, Liquid, Nunjucks and MDX. They run before Markdown or HTML is read, so
readers never see them; what stands between a pair of tags is mostly copy."""

import re
from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.markup.galley import refuse_if_many
from lintnews.records import Record
from lintnews.source import Source

# Tags are short; a pair of braces further apart than this is no tag. It also keeps the search linear.
_REACH = 4000
_OPENING = expression(r"\{(?:\{[<%]?|%|#)-?[ \t]*(/\*)?[ \t]*(\w*)")
_CLOSING = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}"}
_SIGNS = ("{{", "{%", "{#")
_SHORTCODES = frozenset({"highlight", "math", "mermaid", "raw", "code", "katex"})
_LIQUID = frozenset({"highlight", "raw", "verbatim", "math", "capture", "css", "js", "javascript", "style", "schema"})
_CAPTION = expression(r"""\b(caption|alt)=(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`)""")
# Tags of Liquid and Nunjucks that put words in their place; all others only steer.
_PRINTS = expression(r"\{%-?[ \t]*(?:include|include_relative|render|link|post_url|asset_path|url|ref)\b")
_BLANK = expression(r"[\r\n][ \t]*[\r\n]")


class Tag(Record):
    """A tag, or a pair with all that stands between where that is no copy; `comment` is what a comment says. A `silent`
    one shows nothing, whatever it is.
    """

    start: int
    end: int
    comment: str | None = None
    silent: bool = False


class _Finder:
    """Looks for strings from left to right, and remembers where it saw the next of each: the search stays linear."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def after(self, what: str, at: int, reach: int | None = None) -> int:
        """The end of the next `what`, or -1 where there is none, or none within reach."""
        found = self._next.get(what, -2)
        if found != -1 and found < at:
            found = self._next[what] = self._text.find(what, at)
        if found < 0 or (reach is not None and found + len(what) > at + reach):
            return -1
        return found + len(what)


def tags_in(source: Source, start: int = 0) -> list[Tag]:
    """The tags of a file from `start` on. Raises ReadError for more signs of them than a story can have."""
    count = sum(map(source.text.count, _SIGNS))
    refuse_if_many(count, source.name, "template tags")
    return list(find_tags(source.text, start)) if count else []


def find_tags(text: str, start: int = 0) -> Iterator[Tag]:
    """The tags of Hugo, Liquid and Nunjucks, in order, none within another."""
    finder, at = _Finder(text), start
    while match := _OPENING.search(text, at):
        tag = _tag(text, match, finder)
        at = match.start() + 1 if tag is None else tag.end
        if tag is not None:
            yield tag


def _tag(text: str, match: re.Match[str], finder: _Finder) -> Tag | None:
    start, word = match.start(), match.group(2)
    opening = text[start : start + 3]
    opening = opening if opening in _CLOSING else opening[:2]
    closing = _CLOSING[opening]
    if match.group(1):
        inner = match.end(1)
        end = finder.after("*/", inner)
        stop = finder.after("}}", end, 8) if end > 0 else -1
        return Tag(start, stop, text[inner : end - 2]) if stop > 0 else None
    if opening == "{#":
        end = finder.after(closing, start + 2)
        return Tag(start, end, text[start + 2 : end - 2]) if end > 0 else None
    end = finder.after(closing, start + len(opening), _REACH)
    if end < 0 or _BLANK.search(text, start, end):
        return None
    if opening == "{%" and word == "comment":
        stop = _pair(text, end, "endcomment", "%}", finder)
        return Tag(start, stop, text[end : text.rindex("{%", 0, stop)]) if stop > 0 else Tag(start, end)
    if (opening == "{%" and word in _LIQUID) or (opening in ("{{<", "{{%") and word in _SHORTCODES):
        stop = _pair(text, end, "end" + word if opening == "{%" else "/" + word, closing, finder)
        if stop < 0 and opening != "{%":
            stop = _pair(text, end, "/ " + word, closing, finder)
        return Tag(start, max(stop, end))
    return Tag(start, end)


def _pair(text: str, at: int, word: str, closing: str, finder: _Finder) -> int:
    """The end of the closing tag of a pair, or -1."""
    named = finder.after(word, at)
    return finder.after(closing, named, _REACH) if named > 0 else -1


def captions(text: str, tag: Tag) -> Iterator[tuple[str, int, int]]:
    """What a shortcode shows to readers under a picture: `caption` or `alt`, and the span of its words."""
    for match in _CAPTION.finditer(text, tag.start, tag.end):
        group = match.lastindex or 2
        yield match.group(1), match.start(group), match.end(group)


def _wraps(text: str, tag: Tag) -> bool:
    """Whether a shortcode of Hugo is one of a pair around copy: `{{< lead >}}The mayor said{{< /lead >}}`."""
    match = _OPENING.match(text, tag.start)
    if match is None or not text.startswith(("{{<", "{{%"), tag.start):
        return False
    closing = f"/{match.group(2)}", f"/ {match.group(2)}"
    return not match.group(2) or any(text.find(end, tag.end, tag.end + _REACH) > 0 for end in closing)


def prints(text: str, tag: Tag) -> bool:
    """Whether readers may see words in the place of a tag: of one that stands among words and is no mere instruction,
    comment or bracket of another.
    """
    if (
        tag.comment is not None
        or tag.silent
        or _wraps(text, tag)
        or (text[tag.start] == "<" and not text.startswith("/>", tag.end - 2))
    ):
        return False
    if text.startswith("{%", tag.start) and _PRINTS.match(text, tag.start) is None:
        return False
    before = text[max(text.rfind("\n", 0, tag.start), text.rfind("\r", 0, tag.start)) + 1 : tag.start]
    after = text[tag.end : tag.end + 80].lstrip(" \t")
    return bool(before.strip()) or not (not after or after[0] in "\r\n")
