"""Word documents: paragraphs in their order, with tracked changes as if accepted, then footnotes and endnotes. Read
only; a line is a paragraph.
"""

from collections.abc import Iterator

from lintnews.document import Document, Value
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup.docxfile import STORY, WordFile
from lintnews.markup.galley import Galley
from lintnews.markup.xmltext import Element
from lintnews.source import Source

EXTENSIONS = (".docx", ".docm")

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
# What stands in the document and is not shown: what was deleted or moved away, and second copies for old programs.
_UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "pPr", "rPr"})
_SIGNS = {"tab": "\t", "br": "\u2028", "cr": "\u2028", "noBreakHyphen": "\u2011", "ptab": "\t"}
_HEADING = expression(r"heading ?(\d)")


def detects(source: Source) -> bool:
    """A zip archive that holds a Word document."""
    return bool(source.package) and STORY.encode() in source.package


def read(source: Source, lexicon: Lexicon) -> Document:
    """The paragraphs of the document; in the findings, the number of a line is that of a paragraph.

    Raises ReadError for what is no Word document, is broken, or unpacks to more than a story can be.
    """
    file = WordFile(source)
    names = file.styles()
    paragraphs = [(_zone(one, cell, names), _text(one), _goes_on(one)) for one, cell in _paragraphs(file.part(STORY))]
    notes = [_text(one) for part in _NOTES for one in _noted(file.part(part))]
    paragraphs += [(("paragraph", "footnote"), text, False) for text in notes]
    shown = Source("\n".join(text for _, text, _ in paragraphs), source.name)
    galley, at, joined = Galley(shown), 0, False
    headline = any(kind == "headline" for (kind, _), _, _ in paragraphs)
    for (kind, detail), text, goes_on in paragraphs:
        if kind == "heading" and detail == "h1" and not headline:
            kind, headline = "headline", True
        if not joined:
            galley.open(kind, detail)
        for number, line in enumerate(text.split("\u2028")):
            if number:
                galley.put("\n", at - 1, at)
            galley.copy(at, at + len(line))
            at += len(line) + 1
        joined = goes_on
    galley.close()
    for name, value in file.properties():
        galley.add(name, [Value(value, 0, 0)])
    return galley.document(lexicon, editable=False)


def _noted(root: Element | None) -> Iterator[Element]:
    """The paragraphs of footnotes or endnotes, without the rules that part them from the page."""
    for note in root or ():
        if not note.attribute("w:type").text:
            yield from (one for one, _ in _paragraphs(note))


def _paragraphs(root: Element | None) -> list[tuple[Element, bool]]:
    """Every paragraph that is shown, in order, and whether it is in a table."""
    found = []
    waiting = [(root, False)] if root is not None else []
    while waiting:
        element, cell = waiting.pop()
        if element.name in _UNSEEN:
            continue
        if element.name == "p":
            found.append((element, cell))
        waiting += [(child, cell or element.name == "tc") for child in reversed(list(element))]
    return found


def _zone(paragraph: Element, cell: bool, names: dict[str, str]) -> tuple[str, str]:
    style = paragraph.find("pPr", "pStyle")
    id = style.attribute("w:val").text if style is not None else ""
    name = names.get(id, id.lower())
    heading = _HEADING.match(name)
    if name == "title":
        return "headline", ""
    if heading or name == "subtitle":
        return "heading", f"h{heading[1]}" if heading else ""
    if cell:
        return "table", "cell"
    if name in ("quote", "intense quote", "block text"):
        return "quote-block", ""
    if name == "caption":
        return "caption", ""
    return ("list" if paragraph.find("pPr", "numPr") or name.startswith("list ") else "paragraph"), ""


def _goes_on(paragraph: Element) -> bool:
    """Whether the end of a paragraph was deleted, which makes it one with the next."""
    return paragraph.find("pPr", "rPr", "del") is not None


def _is_hidden(run: Element) -> bool:
    hidden = run.find("rPr", "vanish")
    return hidden is not None and hidden.attribute("w:val").text not in ("0", "false", "off")


def _text(paragraph: Element) -> str:
    """The words of a paragraph, without hidden ones and those of a text box in it."""
    parts = []
    waiting = list(reversed(list(paragraph)))
    while waiting:
        element = waiting.pop()
        if element.name == "t":
            parts.append("".join(piece.text for piece in element.pieces()))
        elif element.name in _SIGNS:
            parts.append(_SIGNS[element.name])
        elif element.name not in _UNSEEN and element.name != "p" and not (element.name == "r" and _is_hidden(element)):
            waiting += reversed(list(element))
    return "".join(parts).replace("\n", " ").replace("\r", " ")
