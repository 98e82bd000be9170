"""XML as a tree whose elements and words know where they stand in the file.

Documents from outside are hostile until shown otherwise: nothing external is loaded, a document that declares
entities is refused, and nesting is bounded.
"""

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from lintnews.document import Value
from lintnews.errors import ReadError
from lintnews.expressions import expression
from lintnews.markup.galley import refuse_if_many
from lintnews.markup.tags import attributes, tag_end, unescape
from lintnews.source import Piece, Source, Span, View

DEPTH = 300
# Elements of a file. No story or feed has more.
MOST = 400_000
_BEYOND_ASCII = expression(r"[^\x00-\x7f]")
_REFERENCE = expression(r"&[#\w.:-]*;")


class Element:
    """An element: its name without prefix, what it holds in order, and its span in the file.

    `inner` and `inner_end` bound what stands between its tags.
    """

    def __init__(self, source: str, name: str, start: int) -> None:
        self._source = source
        self.name = name.rpartition(":")[2]
        self.content: list[Element | Piece] = []
        self.start = self.end = start
        self.inner = self.inner_end = start

    def span(self) -> Span:
        """Where it stands in the file, its tags included."""
        return Span(self.start, self.end)

    def __iter__(self) -> "Iterator[Element]":
        return (part for part in self.content if isinstance(part, Element))

    def find_all(self, *path: str) -> "Iterator[Element]":
        """The elements at this path of names below this one, in order."""
        for child in self:
            if child.name == path[0]:
                if len(path) > 1:
                    yield from child.find_all(*path[1:])
                else:
                    yield child

    def find(self, *path: str) -> "Element | None":
        """The first element at a path."""
        return next(self.find_all(*path), None)

    def walk(self) -> "Iterator[Element]":
        """This element and all below it, in order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(list(element))

    def pieces(self) -> list[Piece]:
        """All words in the element, in order."""
        found: list[Piece] = []
        waiting: list[Element | Piece] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Element):
                waiting += reversed(part.content)
            else:
                found.append(part)
        return found

    def view(self) -> View:
        """All words in the element, with their way back to the file."""
        return View(self.pieces())

    def value(self) -> Value:
        """All words in the element as metadata, their white space folded."""
        pieces = [piece for piece in self.pieces() if piece.text.strip()]
        text = " ".join("".join(piece.text for piece in self.pieces()).split())
        return Value(text, pieces[0].start, pieces[-1].end) if pieces else Value("", self.start, self.start)

    def attribute(self, name: str) -> Value:
        """An attribute as metadata; empty where there is none."""
        end = tag_end(self._source, self.start)
        start, stop = attributes(self._source, self.start + 1 + len(self.name), end).get(name.lower(), (end, end))
        return Value(unescape(self._source[start:stop]).strip(), start, stop)


def parse(source: Source) -> Element:
    """The root element of a file. Raises ReadError with the place of what is wrong, and for more than a story has."""
    refuse_if_many(source.text.count("&") // 4, source.name, "character references")
    return _Builder(source).run()


def mistake(source: Source, offset: int, problem: str) -> ReadError:
    """A mistake at an offset of a file."""
    return ReadError(source.name, problem, *source.position(max(0, min(offset, len(source.text)))))


class _Builder:
    """Follows the parser, which counts bytes of UTF-8: it is given ASCII, one character for one."""

    def __init__(self, source: Source) -> None:
        self._given = source
        self._source = source.text
        self._open = [Element(source.text, "", 0)]
        self._count = 0
        self._parser: Any = expat.ParserCreate("utf-8")
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.SkippedEntityHandler = self._entity
        self._parser.ExternalEntityRefHandler = None
        self._parser.UseForeignDTD(True)  # `&nbsp;` needs no declaration: what HTML knows is read, the rest is shown

    def run(self) -> Element:
        try:
            self._parser.Parse(_BEYOND_ASCII.sub("x", self._source), True)
        except expat.ExpatError as error:
            raise self._mistake(_told(error), self._parser.ErrorByteIndex) from None
        return next(iter(self._open[0]))

    def _mistake(self, problem: str, offset: int) -> ReadError:
        return mistake(self._given, offset, f"broken XML: {problem}")

    def _start(self, name: str, _: dict[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        if len(self._open) > DEPTH:
            raise self._mistake(f"nested more than {DEPTH} deep", at)
        self._count += 1
        if self._count > MOST:
            raise self._mistake(f"more than {MOST:,} elements, which no story has", at)
        element = Element(self._source, name, at)
        self._open[-1].content.append(element)
        self._open.append(element)

    def _end(self, _: str) -> None:
        element, at = self._open.pop(), self._parser.CurrentByteIndex
        element.inner = tag_end(self._source, element.start)
        element.inner_end = max(at, element.inner) if at > element.start else element.inner
        element.end = self._source.find(">", element.inner_end) + 1 if at > element.start else element.inner

    def _words(self, data: str) -> None:
        at = self._parser.CurrentByteIndex
        end = at + len(data)
        first = self._source[at]
        if first == "&" and (reference := _REFERENCE.match(self._source, at)):
            end = reference.end()
        elif first == "\r" and self._source.startswith("\r\n", at):
            end = at + 2
        else:
            data = self._source[at:end] if first != "\r" else data
        self._open[-1].content.append(Piece(data, at, end))

    def _entity(self, name: str, is_parameter: bool) -> None:
        at = self._parser.CurrentByteIndex
        end = at + len(name) + 2
        self._open[-1].content.append(Piece(unescape(self._source[at:end]), at, end))

    def _refuse_entity(self, name: str, *_: Any) -> None:
        problem = f"it declares the entity '{name}', which lintnews does not read; write the text itself"
        raise self._mistake(problem, self._parser.CurrentByteIndex)


def _told(error: expat.ExpatError) -> str:
    problem = expat.ErrorString(error.code)
    if problem == expat.errors.XML_ERROR_NO_ELEMENTS:
        return "the file ends too early"
    return f"{problem}; mend it or export the story again"
