"""Bytes as text: which encoding a file is in."""

import codecs
import re

from lintnews.errors import ReadError
from lintnews.records import Record

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ZIP = b"PK\x03\x04"
_BINARIES = (
    (b"%PDF-", "a PDF; lintnews reads text"),
    (b"{\\rtf", "rich text (RTF); save it as plain text or .docx"),
    (b"\xd0\xcf\x11\xe0", "an old Word file; save it as .docx"),
    (b"\x1f\x8b", "a compressed file; lintnews reads text"),
    (b"\xff\xd8\xff", "a picture; lintnews reads text"),
    (b"\x89PNG", "a picture; lintnews reads text"),
)
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\f\r"))
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,80}\sencoding\s*=\s*["']([\w.-]+)|<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w.-]+)""",
    re.IGNORECASE,
)
# Declared or not, these are read as browsers read them: as UTF-8, else as Windows-1252.
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252", "utf-8"})


class Decoded(Record):
    """The text of a file without its byte order mark, its encoding, and the mark."""

    text: str
    encoding: str
    bom: bytes = b""


def decode(data: bytes, name: str) -> Decoded:
    """Decode by BOM, else UTF-16 by its zero bytes, else UTF-8, else by declaration, else Windows-1252.

    Raises ReadError for binary data and for bytes that none of these decodes.
    """
    for magic, what in _BINARIES:
        if data.startswith(magic):
            raise ReadError(name, f"this is {what}")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data[len(bom) :], encoding, name), encoding, bom)
    encoding = _utf16_without_bom(data) or ""
    if encoding:
        return Decoded(_strictly(data, encoding, name), encoding)
    if b"\0" in data:
        raise ReadError(name, "this is a binary file; lintnews reads text")
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        return _eight_bit(data, error, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(name, f"byte {error.start + 1} is not {encoding.upper()}; save the file as UTF-8") from None


def _utf16_without_bom(data: bytes) -> str | None:
    """UTF-16 of Western text has a zero in nearly every second byte, and none in the others."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else None


def _eight_bit(data: bytes, error: UnicodeDecodeError, name: str) -> Decoded:
    sample = data[:4096]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(32, 0.1 * len(sample)):
        raise ReadError(name, "this is a binary file; lintnews reads text")
    encoding = _declared(data) or "cp1252"
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8")) + 1
        readers = "neither UTF-8 nor " + ("Windows-1252" if encoding == "cp1252" else encoding.upper())
        raise ReadError(name, f"{readers} can read this byte; save the file as UTF-8", line, column) from None


def _declared(data: bytes) -> str | None:
    """The encoding that an XML or HTML file declares, unless it is one that needs no declaring."""
    match = _DECLARED.search(data, 0, 2048)
    if match is None:
        return None
    try:
        name = codecs.lookup((match.group(1) or match.group(2)).decode("ascii")).name
        "".encode(name)  # refuses codecs that are none for text, such as hex
    except (LookupError, UnicodeDecodeError):
        return None
    return None if name in _WESTERN or name.startswith(("utf-16", "utf-32")) else name
