"""HTML as readers see it: which elements are paragraphs, headings, lists, captions, and which are no copy."""

from collections.abc import Iterable, Set

from lintnews.document import BLANK, Comment
from lintnews.markup.elements import CITATIONS, ENDS, HTML, LAYOUT, PROGRAM, STRETCHES, VOID, Vocabulary, role_of, tells
from lintnews.markup.galley import Galley
from lintnews.markup.tags import RAW, Token, attributes, unescaped
from lintnews.markup.typed import breaks
from lintnews.markup.writing import attribute
from lintnews.records import Record

# Zones that pages put together from elements without a space between them.
_RUN_TOGETHER = ("byline", "caption", "credit")


class _Open(Record):
    """An open element: its name, the zone that words in it belong to, and whether they are copy."""

    name: str
    kind: str
    detail: str
    hidden: bool
    program: bool = False


class Setter:
    """Sets the HTML that a galley reads.

    `headline` says whether an `h1` may still be the headline, `kind` and `detail` what words become whose element tells
    nothing. In `loose` HTML, as blogs keep it, a blank line ends a paragraph. On a whole `page`, what its classes show
    to be promotion is left out, but for the `holders` of the story.
    """

    def __init__(
        self,
        galley: Galley,
        headline: bool = True,
        page: bool = False,
        vocabulary: Vocabulary = HTML,
        kind: str = "paragraph",
        detail: str = "",
        untitled: bool = False,
        loose: bool = False,
        holders: Set[int] = frozenset(),
    ) -> None:
        self._inline, self._apart, self._kinds, self._xml = vocabulary
        self._galley = galley
        self._text = galley.text
        self._headline = headline
        self._page = page
        self._untitled = untitled
        self._loose = loose
        self._holders = holders
        self._open: list[_Open] = [_Open("", kind, detail, False)]
        self._count: dict[str, int] = {}
        self._alts: list[tuple[int, int]] = []
        self._broken = False

    def run(self, stream: Iterable[Token]) -> None:
        for token in stream:
            name = token.name
            if not name:
                self._words(token)
            elif name == "!":
                self._comment(token)
            elif name[0] == "/":
                self._end(name[1:], token)
            elif name != "?":
                self._start(name, token)
        self._close_zone()

    # -- elements

    def _start(self, name: str, token: Token) -> None:
        if name == "br":
            self._line_break(token)
        elif name == "img":
            self._image(token)
        elif name not in VOID:
            if name in ENDS:
                self._end_open(ENDS[name])
            if name not in self._inline:
                self._close_zone()
            if not (self._text[token.inner_end - 1] == "/" and (self._xml or name in RAW)):
                self._push(name, token)
        elif name == "hr":
            self._close_zone()

    def _push(self, name: str, token: Token) -> None:
        above = self._open[-1]
        kind, detail = above.kind, above.detail
        cites = name in CITATIONS and kind == "quote-block"
        holds = token.start in self._holders
        apart = name in self._apart and not cites and not holds
        hidden = above.hidden or apart or (name == "time" and self._galley.is_empty)
        if cites:
            self._close_zone()
            kind, detail = "paragraph", "citation"
        elif detail == LAYOUT and name in ("td", "th"):
            detail = ""
        elif name in self._kinds:
            kind, detail = self._kinds[name]
            if name == "h1" and not self._headline:
                kind = "heading"
        if not hidden and not holds and tells(self._text, token):
            hidden, kind, detail = self._described(name, token, kind, detail)
        self._open.append(_Open(name, kind, detail, hidden, above.program or name in PROGRAM))
        self._count[name] = self._count.get(name, 0) + 1
        if name in STRETCHES:
            self._galley.begin(STRETCHES[name])

    def _described(self, name: str, token: Token, kind: str, detail: str) -> tuple[bool, str, str]:
        """What the attributes of an element say: whether it is hidden, and its zone."""
        role = role_of(self._text, token)
        if role == "hidden":
            return True, kind, detail
        if not role or name in ("html", "body", "main", "article"):
            return False, kind, detail
        if role == LAYOUT:
            return False, kind, LAYOUT
        if role in ("apart", "unseen"):
            return self._page or role == "unseen", kind, detail
        if role == "headline":
            return False, *((role, "") if self._untitled and self._headline else (kind, detail))
        if (
            role == "byline"
            and kind in ("paragraph", "heading")
            and "byline" in self._text[token.inner : token.inner_end]
        ):
            self._close_zone()  # Posted on July 29 <span class="byline">by Ada Example</span>
        role = "credit" if role == "byline" and self._count.get("figure") else role
        opens = name not in self._inline or (self._galley.is_empty and role != "dateline")
        if opens and (kind in ("paragraph", "byline", "quote-block") or (role, kind) == ("byline", "heading")):
            return False, role, ""
        return False, kind, detail

    def _end(self, name: str, token: Token) -> None:
        if name == "p" and not self._count.get("p"):
            self._close_zone()
        if not self._count.get(name):
            return
        program, kind = self._open[-1].program, self._open[-1].kind
        if name not in self._inline:
            self._close_zone()
        while self._pop() != name:
            pass
        if kind != self._open[-1].kind and not self._open[-1].hidden:
            self._close_zone()
        if program and not self._open[-1].program and not self._open[-1].hidden:
            self._show(BLANK, token.start, token.end)

    def _pop(self) -> str:
        name = self._open.pop().name
        self._count[name] -= 1
        if name in STRETCHES:
            self._galley.end(STRETCHES[name])
        return name

    def _end_open(self, names: tuple[str, ...]) -> None:
        """End what a new element of a list, a table or the like ends, but nothing outside of it."""
        for depth in range(1, min(len(self._open), 12)):
            name = self._open[-depth].name
            if name in names:
                self._close_zone()
                for _ in range(depth):
                    self._pop()
                return
            if name not in self._inline and name != "p":
                return

    # -- what readers see

    def _words(self, token: Token) -> None:
        top = self._open[-1]
        if top.hidden or top.program:
            return
        if top.kind in _RUN_TOGETHER:
            self._part(token.inner, "\n" if top.kind == "byline" else " ")
        at = token.inner
        typed = bool(self._count.get("pre"))
        if self._xml or self._loose or typed:
            for span in breaks(self._text, token.inner, token.inner_end, self._xml, self._loose, typed):
                self._run_on(at, span.start)
                self._close_zone()
                at = span.end
        self._run_on(at, token.inner_end)

    def _part(self, at: int, joint: str) -> None:
        """A joint where only tags part a name from an outlet: `<span>Ada Example</span><span>BBC News</span>`."""
        last = self._galley.last if self._galley.is_open else ""
        if (last.islower() or last in ".!?") and last and self._text[at].isupper():
            self._galley.put(joint, at, at)

    def _run_on(self, start: int, end: int) -> None:
        """Words of the zone that is open, or of a new one."""
        galley = self._galley
        for piece in unescaped(self._text, start, end):
            if piece.text == " ":
                galley.space(piece.start, piece.end)
            elif len(piece.text) == piece.end - piece.start:
                self._show("", piece.start, piece.end)
            else:
                self._show(piece.text, piece.start, piece.end)

    def _show(self, shown: str, start: int, end: int) -> None:
        galley, top = self._galley, self._open[-1]
        if start == end:
            return
        if not galley.is_open:
            if not (shown or self._text[start:end]).strip():
                return
            galley.open(top.kind, top.detail)
            if top.kind == "headline":
                self._headline = False
        self._broken = False
        if shown:
            galley.put(shown, start, end)
        else:
            galley.copy(start, end)

    def _line_break(self, token: Token) -> None:
        """One line break is a line end; two end the paragraph."""
        if self._galley.is_open and not self._open[-1].hidden:
            if self._broken:
                self._close_zone()
            else:
                self._galley.put("\n", token.start, token.end)
                self._broken = True

    def _image(self, token: Token) -> None:
        start, end = attributes(self._text, token.inner, token.inner_end).get("alt", (0, 0))
        if start < end and not self._open[-1].hidden:
            self._alts.append((start, end))
            if not self._galley.is_open:
                self._close_zone()

    def _close_zone(self) -> None:
        self._galley.close()
        self._broken = False
        alts, self._alts = self._alts, []
        for start, end in alts:
            self._galley.open("caption", "alt")
            self._galley.written(start, end, attribute)
            for piece in unescaped(self._text, start, end):
                self._galley.put(*piece)
            self._galley.close()

    def _comment(self, token: Token) -> None:
        said = self._text[token.inner : token.inner_end]
        if not self._open[-1].hidden and said.strip():
            self._galley.comments.append(Comment(said, *self._galley.span(token.start, token.end)))
