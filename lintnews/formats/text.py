"""Plain text: a wire story, or a draft with nothing marked. Paragraphs stand apart, or one to a line."""

from collections.abc import Iterator, Sequence

from lintnews.document import Comment, Document
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup.galley import refuse_if_long, refuse_if_no_story
from lintnews.prose.layout import find_zones
from lintnews.prose.page.paragraphs import DIRECTIVE, find_paragraphs
from lintnews.source import Piece, Source, Span, View

EXTENSIONS = (".txt", ".text")

_BREAK = expression(r"[ \t]*(?:\r\n?|\n)\s*")
_LINE = expression(r"[^\r\n]*[^\s]")
_LINE_END = expression(r"\r\n?|\n")


def detects(source: Source) -> bool:
    """Anything may be plain text; other formats are asked first."""
    return True


def read(source: Source, lexicon: Lexicon) -> Document:
    """The story as it stands, its zones read from the words.

    Within a paragraph a line end shows as one space, whatever it is written with. A line that begins `lintnews:` is
    a comment, and not shown. Raises ReadError for more lines than a story can have.
    """
    text = source.text
    refuse_if_long(text, source.name)
    paragraphs = find_paragraphs(text)
    refuse_if_no_story(text, paragraphs, source.name)
    comments = list(_comments(text)) if DIRECTIVE in text else []
    if comments or "\r" in text or any(text.find("\n", start, end) >= 0 for start, end in paragraphs):
        view = View(_merged(_pieces(text, paragraphs, comments)))
    else:
        view = View.identity(text)
    if len(view.text) != len(text):
        paragraphs = [Span(view.visible_offset(start), view.visible_offset(end - 1) + 1) for start, end in paragraphs]
    return Document(source, view, find_zones(view.text, lexicon, paragraphs), lexicon, comments=comments)


def _comments(text: str) -> Iterator[Comment]:
    at = text.find(DIRECTIVE)
    while at >= 0:
        line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        match = _LINE.match(text, at)
        if match is not None and not text[line:at].strip():
            yield Comment(match.group(), *match.span())
        at = text.find(DIRECTIVE, at + 1)


def _pieces(text: str, paragraphs: Sequence[Span], comments: Sequence[Comment]) -> Iterator[Piece]:
    """The paragraphs and what lies between them, in order; comments and carriage returns do not show."""
    dull = not comments and "\r" not in text
    at = 0
    for start, end in paragraphs:
        yield _gap(text, at, start, dull)
        at = start
        if text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0:
            for match in _BREAK.finditer(text, start, end):
                yield Piece(text[at : match.start()], at, match.start())
                yield Piece(" ", *match.span())
                at = match.end()
        yield Piece(text[at:end], at, end)
        at = end
    yield _gap(text, at, len(text), dull)


def _gap(text: str, start: int, end: int, dull: bool) -> Piece:
    """What lies between two paragraphs: as it is where it is dull, else its line ends, two at most."""
    if dull:
        return Piece(text[start:end], start, end)
    return Piece("\n" * min(len(_LINE_END.findall(text, start, end)), 2), start, end)


def _merged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours that each show at the length they have, as one piece: most files are a single one."""
    run: list[str] = []
    first = last = 0
    for piece in pieces:
        if len(piece.text) == piece.end - piece.start and (piece.start == last or not run):
            first = first if run else piece.start
            run.append(piece.text)
        else:
            yield Piece("".join(run), first, last)
            run = []
            yield piece
        last = piece.end
    yield Piece("".join(run), first, last)
