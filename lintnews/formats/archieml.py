"""ArchieML, which editors write in Google Docs: `key: value`, {objects}, [arrays], and :skip.

Source of the method: the ArchieML specification, version 1.0 (archieml.org/spec/1.0).
"""

import re

from lintnews.document import Comment, Document, Value
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import frontblocks
from lintnews.markup.fragments import set_fragment
from lintnews.markup.frontmatter import common_name
from lintnews.markup.galley import Galley, refuse_if_long
from lintnews.markup.writing import line
from lintnews.source import Piece, Source, View

EXTENSIONS = (".aml", ".archieml")

_LINE = expression(r"[^\r\n]*")
_NEXT = expression(r"\r\n?|\n")
_KEY = expression(r"[ \t]*([^\s\[\]\\{}:]+)[ \t]*:[ \t]*")
_SCOPE = expression(r"[ \t]*([\[{])[ \t]*(\.?)(\+?)[ \t]*([^\s\[\]\\{}:]*)[ \t]*[\]}]")
_ELEMENT = expression(r"[ \t]*\*[ \t]*")
_COMMAND = expression(r"[ \t]*:[ \t]*(endskip|skip|ignore|end)", re.IGNORECASE)
_SIGNS = expression(r"^[ \t]*(?::(?:end|skip|endskip|ignore)\b|\[\][ \t]*\r?$|\{\}[ \t]*\r?$)", re.MULTILINE)
_DIRECTIVE = expression(r"[ \t]*lintnews:")
# The zones of keys; the words of other keys are copy where there are at least so many of them.
_ZONES = {
    "headline": "headline", "subhead": "heading", "byline": "byline", "authors": "byline", "credit": "credit",
    "contributors": "contributors", "caption": "caption", "alt": "caption", "note": "note", "correction": "note",
}  # fmt: skip
_COPY = frozenset("text body content p intro paragraph value description lede nut graf answer question chatter".split())
_QUOTES = frozenset({"quote", "pullquote", "pull-quote", "blockquote"})
_HEADINGS = frozenset({"subhed", "subheading", "heading", "header", "h2", "h3", "label"})
# Who is quoted, below a quotation.
_CITED = frozenset({"attribution", "cite", "citation"})
_FEW = 5


def detects(source: Source) -> bool:
    """A command, or the end of an array or object, on a line of its own, and no front matter."""
    if frontblocks.begins(source.text):
        return False
    return _SIGNS.search(source.text, 0, 50_000) is not None and _KEY.search(source.text, 0, 50_000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The values that are copy, in order; what ArchieML ignores is left out. Raises ReadError for more lines than a
    story can have.
    """
    refuse_if_long(source.text, source.name)
    reader = _Reader(source)
    reader.run()
    return reader.galley.document(lexicon, line)


class _Reader:
    """Reads line by line. Lines after a key are kept until `:end` shows that they are part of its value."""

    def __init__(self, source: Source) -> None:
        self.galley = Galley(source)
        self._text = source.text
        self._key = ""
        self._has_value = False
        self._kept: list[tuple[int, int]] = []
        self._skipping = False
        # What the line stands in: "object", "freeform", or an "array", which its first line shows to be one of
        # "elements" or of "objects".
        self._scopes: list[str] = []

    def run(self) -> None:
        at, text = 0, self._text
        while at < len(text):
            match = _LINE.match(text, at)
            end = match.end() if match else at
            if _DIRECTIVE.match(text, at, end):
                start = text.index("lintnews:", at)
                self.galley.comments.append(
                    Comment(text[start:end].rstrip(), start, start + len(text[start:end].rstrip()))
                )
            elif not self._line(at, end):
                return
            following = _NEXT.match(text, end)
            at = following.end() if following else end + 1

    def _line(self, start: int, end: int) -> bool:
        """One line; False where the rest of the file is to be ignored."""
        text, scopes = self._text, self._scopes
        if command := _COMMAND.match(text, start, end):
            return self._command(command[1].lower())
        if self._skipping:
            return True
        within = scopes[-1] if scopes else ""
        if scope := _SCOPE.fullmatch(text[start:end].rstrip()):
            self._scope(*scope.groups())
        elif within != "elements" and (key := _KEY.match(text, start, end)):
            if within == "array":
                scopes[-1] = "objects"
            self._begin(key[1].rpartition(".")[2].lower())
            self._value(key.end(), end)
        elif within in ("array", "elements", "freeform") and (element := _ELEMENT.match(text, start, end)):
            if within == "array":
                scopes[-1] = "elements"
            self._begin("")
            self._set("list", element.end(), end)
        elif within == "freeform":
            self._set("paragraph", start, end)
        elif self._has_value:
            self._kept.append((start, end))
        return True

    def _command(self, command: str) -> bool:
        if command == "ignore":
            return False
        if command == "end":
            for start, end in self._kept:
                self._value(start + self._text.startswith("\\", start, end), end)
            self._kept = []
        elif command in ("skip", "endskip"):
            self._skipping = command == "skip"
            self._begin("", has_value=False)
        return True

    def _scope(self, bracket: str, dot: str, freeform: str, name: str) -> None:
        self._begin("", has_value=False)
        if not name:
            if self._scopes:
                self._scopes.pop()
            return
        if not dot:
            self._scopes.clear()
        self._scopes.append("freeform" if freeform else "array" if bracket == "[" else "object")

    def _begin(self, key: str, has_value: bool = True) -> None:
        self._key, self._has_value, self._kept = key, has_value, []

    def _value(self, start: int, end: int) -> None:
        words = self._text[start:end].strip()
        if not words:
            return
        if self._key in _CITED and self.galley.zones and self.galley.zones[-1].kind == "quote-block":
            self._set("paragraph", start, end, "citation")
            return
        name = common_name(self._key)
        if name is not None:
            at = self._text.index(words, start)
            self.galley.add(name, [Value(words, at, at + len(words))])
        kind = self._zone(name, words)
        if kind:
            self._set(kind, start, end)

    def _zone(self, name: str | None, words: str) -> str:
        if self._key in _QUOTES:
            return "quote-block"
        if self._key in _HEADINGS:
            return "heading"
        if name in _ZONES:
            return _ZONES[name]
        if name is not None and name != "dateline" and self._key not in _COPY:
            return ""
        return "paragraph" if self._key in _COPY or len(words.split(maxsplit=_FEW)) >= _FEW else ""

    def _set(self, kind: str, start: int, end: int, detail: str = "") -> None:
        if self._text[start:end].strip():
            set_fragment(self.galley, View([Piece(self._text[start:end], start, end)]), kind, detail)
