"""A Word file as an archive: its parts, unpacked within bounds, and what its properties say of the story."""

import io
import re
import zipfile
from collections.abc import Iterator

from lintnews.encoding import decode
from lintnews.errors import ReadError
from lintnews.expressions import expression
from lintnews.markup import xmltext
from lintnews.markup.frontmatter import common_name
from lintnews.markup.xmltext import Element
from lintnews.source import Source

STORY = "word/document.xml"
# A story is never larger, and text is never packed tighter, than this: an archive beyond it is made to do harm.
_LARGEST = 64 * 1024 * 1024
_TIGHTEST = 400
_STATED = {"title": "headline", "creator": "creator", "language": "language", "contentStatus": "status"}
# What programs put in where nobody wrote anything.
_EMPTY = expression(
    r"(?:microsoft|windows|office|libreoffice|openoffice|google|python-docx|default|local|word|home|owner|admin\w*|user|"
    r"author|unknown|untitled|pc)(?: (?:office|word|user|docs|account|document|documents|pc|author))*(?: ?\d+)?|"
    r"microsoft word - .*|document ?\d*|\S*\.(?:docx?|rtf|txt|odt|dotx?)",
    re.IGNORECASE,
)


class WordFile:
    """A Word file. Raises ReadError for what is none, is broken, or unpacks to more than a story can be."""

    def __init__(self, source: Source) -> None:
        self._name = source.name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(source.package))
            self._archive.getinfo(STORY)
        except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, OverflowError):
            raise ReadError(source.name, "this is no Word document, or a broken one; save it again as .docx") from None

    def part(self, part: str) -> Element | None:
        """The root element of a part, or None where the file has no such part."""
        name = self._name
        try:
            info = self._archive.getinfo(part)
        except KeyError:
            return None
        if info.file_size > _LARGEST or info.file_size > _TIGHTEST * max(info.compress_size, 1024):
            problem = f"{part} unpacks to {info.file_size:,} bytes, which no story does; lintnews leaves it"
            raise ReadError(name, problem)
        try:
            with self._archive.open(info) as file:
                data = file.read(_LARGEST + 1)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
            raise ReadError(name, f"{part} is broken or locked with a password; save it again as .docx") from None
        if len(data) > _LARGEST:
            raise ReadError(name, f"{part} unpacks to more than a story can be; lintnews leaves it")
        return xmltext.parse(Source(decode(data, f"{name} ({part})").text, f"{name} ({part})"))

    def styles(self) -> dict[str, str]:
        """The names of styles by id: the id may be in the language of the program, the name of a built-in is not."""
        root = self.part("word/styles.xml")
        found = {}
        for style in root.find_all("style") if root else ():
            named = style.find("name")
            if named is not None:
                found[style.attribute("w:styleId").text] = named.attribute("w:val").text.lower()
        return found

    def properties(self) -> Iterator[tuple[str, str]]:
        """What the properties of the file say, by common name: those that Word knows, and those that a newsroom or its
        system added under names of its own.
        """
        core, custom = self.part("docProps/core.xml"), self.part("docProps/custom.xml")
        for element in core or ():
            value = element.value().text
            if element.name in _STATED and value and not _EMPTY.fullmatch(value):
                yield _STATED[element.name], value
        for element in custom or ():
            name = common_name(element.attribute("name").text)
            if name is not None and (value := element.value().text):
                yield name, value
