"""What lintnews can read: one module a format, found by the ending of a file's name, then by its content.

A format module has `EXTENSIONS` (with the dot), `detects(source) -> bool` and `read(source, lexicon) -> Document`,
and imports its parser inside `read`.
"""

import importlib
import os
from typing import Protocol

from lintnews import modules
from lintnews.document import Document
from lintnews.errors import ConfigError, ReadError, did_you_mean
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.source import Source

# Those that a sign anywhere in a file may tell are asked after those that are told by how a file begins.
_LAST = ("archieml", "markdown")
# What plain text does not begin with: tags, data, control characters of wires, front matter.
_MARKED = expression(r"\s*(?:[<{\x00-\x08\x0e-\x1f]|---\s|\+\+\+\s)")


# How news in XML begins, and a feed, which some save under the ending of a page.
_XML = expression(r"\s*<(?:\?xml\b|(?:\w+:)?(?:rss|feed|RDF|nitf|newsItem|newsMessage|packageItem|NewsML)\b)")


class Format(Protocol):
    __name__: str
    EXTENSIONS: tuple[str, ...]

    def detects(self, source: Source) -> bool: ...

    def read(self, source: Source, lexicon: Lexicon) -> Document: ...


def names() -> list[str]:
    """The formats, in order of their names."""
    return modules.names(__path__)


def by_name(name: str) -> Format:
    """The format of this name. Raises ConfigError."""
    if name not in names():
        raise ConfigError("", f"unknown format '{name}'{did_you_mean(name, names())}")
    return importlib.import_module(f"{__name__}.{name}")


def for_source(source: Source) -> Format:
    """The format of a file, by its name, then by its content, else plain text.

    A feed or news in XML is one whatever its ending. Endings such as `.json` and `.xml` are shared: among those that
    share one, the content decides, and a file that none of them knows is refused with ReadError. A `.txt` that does not
    begin as plain text does is asked for its content too.
    """
    text: Format = importlib.import_module(f"{__name__}.text")
    extension = os.path.splitext(source.name)[1].lower()
    if extension in text.EXTENSIONS and not source.package and _MARKED.match(source.text) is None:
        return text
    others = [by_name(name) for name in sorted(names(), key=lambda name: name in _LAST) if name != "text"]
    named = [found for found in others if extension in found.EXTENSIONS]
    if len(named) == 1:
        news = [found for found in others if ".xml" in found.EXTENSIONS] if _XML.match(source.text) else []
        return next((found for found in news if found.detects(source)), named[0])
    detected = next((found for found in named or others if found.detects(source)), None)
    if detected is None and source.package:
        raise ReadError(source.name, "this is a zip archive and no Word document; save the story as .docx or as text")
    if detected is None and named:
        known = " or ".join(map(_name, named))
        raise ReadError(source.name, f"this does not look like {known}; if it is, say which with --as")
    return detected or text


def read(source: Source, lexicon: Lexicon, format: str | None = None) -> Document:
    """The story in a source; its format is found by name and content unless it is given. Raises ReadError."""
    found = by_name(format) if format else for_source(source)
    story = found.read(source, lexicon)
    for document in (story, *story.parts):
        document.format = format or _name(found)
    return story


def _name(found: Format) -> str:
    return found.__name__.rpartition(".")[2]
