"""Markdown as readers see it: follows the events of a CommonMark parser and sets the words of each."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from lintnews.document import BLANK, Comment
from lintnews.expressions import expression
from lintnews.markup.galley import Galley
from lintnews.markup.hypertext import Setter
from lintnews.markup.markers import CALLOUT
from lintnews.markup.tags import tokens
from lintnews.markup.templates import Tag, prints
from lintnews.source import Piece, View

_HTML_TAG = expression(r"<(/?)([a-zA-Z][\w-]*)")
# Inline elements whose content is no copy.
_PROGRAM = frozenset({"code", "kbd", "samp", "var", "script", "style"})
_INLINE = {"Link": "link", "Emphasis": "emphasis", "Strong": "strong"}
_ZONES = {
    "Paragraph": "paragraph",
    "Item": "list",
    "DefinitionListTitle": "list",
    "DefinitionListDefinition": "list",
    "TableCell": "table",
}


class Typesetter:
    """Follows the events of the parser and sets what readers see."""

    def __init__(self, galley: Galley, tags: Sequence[Tag], has_headline: bool) -> None:
        self._galley = galley
        self._tags = tags
        self._text = galley.source.text
        self._has_headline = has_headline
        self._blocks: list[str] = []
        self._header = False
        self._break: tuple[str, int, int] | None = None
        self._image = 0
        self._alt: list[tuple[int, int] | tuple[str, int, int]] = []
        self._alts: list[list[tuple[int, int] | tuple[str, int, int]]] = []
        self._hidden: list[str] = []
        self._autolink = False

    def run(self, events: Iterable[tuple[Any, Any]]) -> None:
        leaf: dict[str, Callable[[Any, int, int], None]] = {
            "Text": self._words,
            "Start": self._begin,
            "End": self._finish,
            "Code": self._blank,
            "InlineHtml": self._inline_html,
        }
        for event, place in events:
            start, end = place["start"], place["end"]
            if event in ("SoftBreak", "HardBreak"):
                self._line_break(" " if event == "SoftBreak" else "\n", start, end)
            elif not isinstance(event, str):
                for name, value in event.items():
                    if name in leaf:
                        leaf[name](value, start, end)
        self._finish_zone()

    # -- blocks

    def _begin(self, value: Any, start: int, end: int) -> None:
        detail: Any = None
        name, detail = (value, None) if isinstance(value, str) else next(iter(value.items()))
        if name in _INLINE and not self._image:
            self._galley.begin(_INLINE[name])
        if name == "Heading":
            self._blocks.append(name)
            level = detail["level"].lower()
            self._open("heading", level) if self._has_headline or level != "h1" else self._open("headline", level)
            self._has_headline = self._has_headline or level == "h1"
        elif name in ("Image", "Link"):
            self._begin_inline(name, detail, start, end)
        elif name in ("HtmlBlock", "CodeBlock"):
            self._finish_zone()
            self._blocks.append(name)
            if name == "HtmlBlock":
                self._html_block(start, end)
        elif name not in ("Emphasis", "Strong", "Strikethrough"):
            self._blocks.append("Alert" if name == "BlockQuote" and CALLOUT.match(self._text, start) else name)
            self._header = name == "TableHead" or (self._header and name == "TableCell")
            if name in _ZONES:
                self._open(*self._zone(name))

    def _zone(self, name: str) -> tuple[str, str]:
        if name == "TableCell":
            return "table", "header" if self._header else "cell"
        for block in reversed(self._blocks):
            if block == "BlockQuote":
                return "quote-block", ""
            if block == "FootnoteDefinition":
                return "paragraph", "footnote"
            if block in ("Item", "DefinitionListDefinition"):
                return "list", ""
        return _ZONES[name], ""

    def _finish(self, value: Any, start: int, end: int) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in _INLINE and not self._image:
            self._galley.end(_INLINE[name])
        if name == "Image":
            self._finish_image(start, end)
        elif name == "Link":
            if self._autolink:
                self._autolink = False
                self._blank(None, start, end)
        elif name not in ("Emphasis", "Strong", "Strikethrough"):
            if self._blocks:
                self._blocks.pop()
            self._finish_zone()
            if name == "TableHead":
                self._header = False

    def _open(self, kind: str, detail: str) -> None:
        self._finish_zone()
        self._galley.open(kind, detail)

    def _finish_zone(self) -> None:
        self._galley.close()
        self._break = None
        self._hidden.clear()
        alts, self._alts = self._alts, []
        for alt in alts:
            self._galley.open("caption", "alt")
            for part in alt:
                self._galley.copy(*part) if len(part) == 2 else self._galley.put(*part)
            self._galley.close()

    # -- inlines

    def _words(self, text: str, start: int, end: int) -> None:
        """Words as the parser gives them: an entity reads otherwise than its source, all else is copied."""
        if self._autolink or self._hidden or (self._blocks and self._blocks[-1] in ("CodeBlock", "HtmlBlock")):
            return
        if len(text) != end - start:
            self._set(text, start, end)
        elif self._tags:
            self._between_tags(start, end)
        else:
            self._set("", start, end)

    def _between_tags(self, start: int, end: int) -> None:
        number = bisect_right(self._tags, start, key=lambda tag: tag.end)
        while number < len(self._tags) and self._tags[number].start < end:
            tag = self._tags[number]
            self._set("", start, max(start, tag.start))
            if prints(self._text, tag):
                self._set(BLANK, max(start, tag.start), min(tag.end, end))
            start, number = min(tag.end, end), number + 1
        self._set("", start, end)

    def _set(self, text: str, start: int, end: int) -> None:
        """Set `text`, or where it is empty the source itself, after the line break that is still to be set."""
        if start == end:
            return
        if self._image:
            self._alt.append((text, start, end) if text else (start, end))
            return
        galley = self._galley
        if not galley.is_open:
            galley.open(
                *self._zone(self._blocks[-1]) if self._blocks and self._blocks[-1] in _ZONES else ("paragraph", "")
            )
        if self._break is not None:
            self._break_line(start)
        galley.put(text, start, end) if text else galley.copy(start, end)

    def _line_break(self, text: str, start: int, end: int) -> None:
        """Kept until more is set on the next line, for what stands between (`> `) vanishes with it."""
        if self._image:
            self._alt.append((text, start, end))
        elif not self._hidden:
            self._break = (text, start, end)

    def _break_line(self, before: int) -> None:
        assert self._break is not None
        text, start, _ = self._break
        self._break = None
        self._galley.put(text, start, before)

    def _blank(self, _: object, start: int, end: int) -> None:
        if not self._hidden:
            self._set(BLANK, start, end)

    def _begin_inline(self, name: str, detail: Any, start: int, end: int) -> None:
        if name == "Image":
            if not self._image:
                self._alt = []
            self._image += 1
        else:
            self._autolink = detail["link_type"] in ("Autolink", "Email")

    def _finish_image(self, start: int, end: int) -> None:
        self._image -= 1
        if not self._image:
            if self._alt:
                self._alts.append(self._alt)
                self._alt = []
            self._set(BLANK, start, end)

    def _inline_html(self, text: str, start: int, end: int) -> None:
        self._comments(start, end)
        match = _HTML_TAG.match(text)
        if match is None:
            return
        name = match.group(2).lower()
        if name == "br" and not self._hidden:
            self._set("\n", start, end)
        elif name in _PROGRAM:
            if not match.group(1) and not text.endswith("/>"):
                self._hidden.append(name)
            elif name in self._hidden:
                self._hidden.remove(name)
                self._blank(None, start, end)

    def _html_block(self, start: int, end: int) -> None:
        """A block of HTML as a page has it, without the template tags in it."""
        pieces = list[Piece]()
        number = bisect_right(self._tags, start, key=lambda tag: tag.end)
        while number < len(self._tags) and self._tags[number].start < end:
            tag = self._tags[number]
            shown = BLANK if prints(self._text, tag) else ""
            pieces += [Piece(self._text[start : tag.start], start, tag.start), Piece(shown, tag.start, tag.end)]
            start, number = min(tag.end, end), number + 1
        view = View([*pieces, Piece(self._text[start:end], start, end)])
        with self._galley.reading(view):
            Setter(self._galley, headline=False).run(tokens(view.text))
        self._galley.close()

    def _comments(self, start: int, end: int) -> None:
        at = self._text.find("<!--", start, end)
        while at >= 0:
            stop = self._text.find("-->", at + 4, end)
            if stop < 0:
                return
            self._galley.comments.append(Comment(self._text[at + 4 : stop], at, stop + 3))
            at = self._text.find("<!--", stop, end)
