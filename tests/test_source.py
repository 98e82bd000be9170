"""Decoding, lines, and views that map back."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.errors import ReadError
from lintnews.source import Piece, Source, View

STORY = "The mayor\u2019s plan \u2014 \u201cbold\u201d \u2014 caf\u00e9.\nMore.\r\nEnd.\r"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (STORY.encode(), "utf-8"),
        (codecs.BOM_UTF8 + STORY.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + STORY.encode("utf-32-le"), "utf-32-le"),
        (STORY.encode("utf-16-le"), "utf-16-le"),
        (STORY.encode("utf-16-be"), "utf-16-be"),
        (STORY.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    source = Source.from_bytes(data, "a.txt")
    assert (source.text, source.encoding) == (STORY, encoding)
    assert source.encode(source.text) == data


def test_a_declared_encoding_is_used_where_utf8_fails() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-2"?><p>Wa\u0142\u0119sa</p>'
    source = Source.from_bytes(text.encode("iso8859-2"), "a.xml")
    assert (source.text, source.encoding) == (text, "iso8859-2")
    assert Source.from_bytes(b"<meta charset=hex>\xe9", "a.html").text.endswith("\u00e9")


@pytest.mark.parametrize(
    "data",
    [
        b"\0\1\2\3" * 9,
        b"%PDF-1.7 \xe2\xe3",
        b"{\\rtf1 text}",
        b"\x89PNG\r\n\x1a\n\0",
        b"\x1f\x8b\x08\x08",
        bytes(range(1, 32)) * 3 + b"\xff\xfe\xfd",
        b"caf\x81\xe9",
        codecs.BOM_UTF16_LE + b"a",
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ReadError) as told:
        Source.from_bytes(data, "a.txt")
    assert str(told.value).startswith("a.txt:") and "\n" not in str(told.value)


def test_wire_copy_with_control_characters_is_text() -> None:
    assert Source.from_bytes(b"\x16\x16\x01a0001\x1f\r\nr a\r\ncaf\xe9 and more text\x03", "a.txt").encoding == "cp1252"


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = Source.from_bytes(data, "a.txt")
    except ReadError as error:
        assert "\n" not in str(error)
    else:
        assert source.package or source.encode(source.text) == data


@given(st.text(alphabet="ab\r\n\x85\u2028\x0c"), st.integers(0, 50))
def test_positions(text: str, offset: int) -> None:
    source = Source(text, "a")
    offset = min(offset, len(text))
    line, column = source.position(offset)
    assert source.line_start(line) + column - 1 == offset
    assert text[source.line_start(line) :].startswith(source.line(line))
    assert source.line_count == text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


@st.composite
def views(draw: st.DrawFn) -> tuple[str, View]:
    """A source, and a view that drops some of it, replaces some and keeps the rest."""
    source, pieces = "", []
    for text, how in draw(
        st.lists(st.tuples(st.text("abc", min_size=1, max_size=5), st.sampled_from(["keep", "drop", "put"])))
    ):
        start = len(source)
        source += text
        if how != "drop":
            pieces.append(Piece(text if how == "keep" else "#" * (len(text) + 1), start, len(source)))
    return source, View(pieces)


@given(views(), st.integers(0, 60), st.integers(0, 60))
def test_views_map_back(made: tuple[str, View], first: int, last: int) -> None:
    source, view = made
    start, end = sorted((min(first, len(view.text)), min(last, len(view.text))))
    span = view.source_span(start, end)
    assert 0 <= span.start <= span.end <= len(source)
    pieces = view.pieces(start, end)
    assert "".join(piece.text for piece in pieces) == view.text[start:end]
    for piece in pieces:
        assert span.start <= piece.start <= piece.end <= span.end
        if "#" not in piece.text:
            assert source[piece.start : piece.end] == piece.text
            if start < end:
                assert view.visible_offset(piece.start) <= end


@given(views())
def test_views_go_there_and_back(made: tuple[str, View]) -> None:
    source, view = made
    for at, char in enumerate(view.text):
        if char != "#":
            assert view.visible_offset(view.source_span(at, at + 1).start) == at
    for offset in range(len(source)):
        assert 0 <= view.visible_offset(offset) <= len(view.text)


def test_a_view_out_of_order_covers_all_that_it_shows() -> None:
    view = View([Piece("ab", 4, 6), Piece("cd", 0, 2)])
    assert view.source_span(1, 3) == (0, 6)
    assert view.visible_offset(0) == 2
    assert view.visible_offset(5) == 1
