"""HTML as readers see it: which elements are paragraphs, headings, lists, captions, and which are no copy."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lintnews.document import BLANK, Comment
from lintnews.expressions import expression
from lintnews.galley import Galley
from lintnews.markup import RAW, Token, attributes, tokens, unescaped
from lintnews.prose.paragraphs import find_paragraphs
from lintnews.source import Span, View
from lintnews.writing import attribute

# Elements that stand within a paragraph; every other begins a new one.
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s small span strike "
    "strong sub sup time tt u wbr br img code kbd samp var picture source input link meta".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_STRETCHES = {"a": "link", "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis"}
_PROGRAM = frozenset({"code", "kbd", "samp", "var"})
# What is no copy, wherever it stands.
_APART = RAW | frozenset(
    "nav aside footer form button select option object embed audio video canvas noscript dialog menu head".split()
)
_KINDS = {
    "h1": ("headline", "h1"), "h2": ("heading", "h2"), "h3": ("heading", "h3"), "h4": ("heading", "h4"),
    "h5": ("heading", "h5"), "h6": ("heading", "h6"), "li": ("list", ""), "dt": ("list", ""), "dd": ("list", ""),
    "td": ("table", "cell"), "th": ("table", "header"), "blockquote": ("quote-block", ""),
    "figcaption": ("caption", ""), "caption": ("caption", ""), "address": ("byline", ""),
}  # fmt: skip
# A new one of these ends an open one, up to the element that holds them.
_ENDS = {
    "p": ("p",), "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", "td", "th"), "td": ("td", "th"),
    "th": ("td", "th"), "option": ("option",),
}  # fmt: skip
_HIDDEN = expression(r"\s*(?:true)?\s*$", re.IGNORECASE)
_CLASSES = expression(
    r"(?:^|[\s_-])(?P<apart>share|sharing|social|related|newsletter|promo|advert|advertisement|ad|ads|comments?|"
    r"breadcrumbs?|sidebar|widget|menu|navbar|cookie|paywall|recirc|recommended|trending|sr-only|screen-reader-text|"
    r"visually-?hidden|sronly|skip-link|taglist|tags|toolbar|outbrain|taboola)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<byline>byline|author-name|authors?|post-author)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<heading>kicker|eyebrow|overline|dek|deck|standfirst|strapline|subhead|subhed|subheadline|"
    r"subtitle)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<dateline>dateline)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<caption>caption|figcaption|wp-caption-text|cutline)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<credit>photo-?credit|image-?credit|credit)(?=$|[\s_-])",
    re.IGNORECASE,
)
_BREAK = expression(r"[ \t]*[\r\n]\s*")
_TELLING = expression(r"\b(?:class|id|hidden|aria-hidden|style|role|rel)\b", re.IGNORECASE)


class Vocabulary(NamedTuple):
    """The elements of a language like HTML: those within a line, those that are no copy, and the zones of others.

    In `xml`, a tag that ends in a slash is its own end.
    """

    inline: frozenset[str]
    apart: frozenset[str]
    kinds: Mapping[str, tuple[str, str]]
    xml: bool = False


HTML = Vocabulary(_INLINE, _APART, _KINDS)


class _Open(NamedTuple):
    """An open element: its name, the zone that words in it belong to, and whether they are copy."""

    name: str
    kind: str
    detail: str
    hidden: bool
    program: bool = False


class Setter:
    """Sets the HTML that a galley reads.

    `headline` says whether an `h1` is still to be taken as the headline, `kind` what words become whose element says
    nothing of them. On a whole `page`, what its classes show to be promotion is left out.
    """

    def __init__(
        self,
        galley: Galley,
        headline: bool = True,
        page: bool = False,
        vocabulary: Vocabulary = HTML,
        kind: str = "paragraph",
    ) -> None:
        self._inline, self._apart, self._kinds, self._xml = vocabulary
        self._galley = galley
        self._text = galley.text
        self._headline = headline
        self._page = page
        self._open: list[_Open] = [_Open("", kind, "", False)]
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
        elif name not in _VOID:
            if name in _ENDS:
                self._end_open(_ENDS[name])
            if name not in self._inline:
                self._close_zone()
            if not (self._text[token.inner_end - 1] == "/" and (self._xml or name in RAW)):
                self._push(name, token)
        elif name == "hr":
            self._close_zone()

    def _push(self, name: str, token: Token) -> None:
        above = self._open[-1]
        kind, detail = above.kind, above.detail
        hidden = above.hidden or name in self._apart or (name == "time" and self._galley.is_empty)
        if name in self._kinds:
            kind, detail = self._kinds[name]
            if name == "h1" and not self._headline:
                kind = "heading"
        if not hidden and token.inner < token.inner_end and _TELLING.search(self._text, token.inner, token.inner_end):
            hidden, kind, detail = self._described(name, token, kind, detail)
        self._open.append(_Open(name, kind, detail, hidden, above.program or name in _PROGRAM))
        self._count[name] = self._count.get(name, 0) + 1
        if name in _STRETCHES:
            self._galley.begin(_STRETCHES[name])

    def _described(self, name: str, token: Token, kind: str, detail: str) -> tuple[bool, str, str]:
        """What the attributes of an element say: whether it is hidden, and its zone."""
        text = self._text
        said = {key: text[slice(*span)] for key, span in attributes(text, token.inner, token.inner_end).items()}
        if "hidden" in said or said.get("aria-hidden") == "true":
            return True, kind, detail
        if "display:none" in said.get("style", "").replace(" ", ""):
            return True, kind, detail
        if said.get("role") in ("navigation", "search", "banner", "contentinfo", "complementary"):
            return True, kind, detail
        label = _CLASSES.search(f"{said.get('class', '')} {said.get('id', '')}")
        if label is None or name in ("html", "body", "main", "article"):
            return False, kind, detail
        if label.lastgroup == "apart":
            return self._page or label["apart"].lower().startswith(("sr", "screen", "visually")), kind, detail
        told = str(label.lastgroup)
        opens = name not in self._inline or (self._galley.is_empty and told != "dateline")
        if opens and kind in ("paragraph", "byline", "quote-block"):
            return False, told, ""
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
        if name in _STRETCHES:
            self._galley.end(_STRETCHES[name])
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
        galley = self._galley
        for piece in unescaped(self._text, token.inner, token.inner_end, fold=not self._count.get("pre")):
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
        if self._open[-1].hidden:
            return
        alt = attributes(self._text, token.inner, token.inner_end).get("alt")
        if alt is not None and alt[0] < alt[1]:
            self._alts.append(alt)
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


def set_fragment(galley: Galley, view: View, kind: str = "paragraph", detail: str = "") -> None:
    """Set HTML, or plain text, that stands within another format, as a view of the source."""
    with galley.reading(view):
        if "<" in view.text or "&" in view.text:
            Setter(galley, headline=False, kind=kind).run(tokens(view.text))
        else:
            set_plain(galley, find_paragraphs(view.text), kind, detail)


def set_plain(galley: Galley, paragraphs: Iterable[Span], kind: str = "paragraph", detail: str = "") -> None:
    """Set paragraphs of plain text, each line end within one as a space."""
    for start, end in paragraphs:
        galley.open(kind, detail)
        for match in _BREAK.finditer(galley.text, start, end):
            galley.copy(start, match.start())
            galley.space(*match.span())
            start = match.end()
        galley.copy(start, end)
    galley.close()
