"""Every format: the story that each example of it holds, and that any text is read or refused."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import formats
from lintnews.errors import ReadError
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.format_stories import ANS, HTML, NAMES, NINJS, NINJS_3, NITF, RSS, STORIES
from tests.formats_help import read, zones


def docx(document: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for part, text in parts.items():
            archive.writestr(f"word/{part}.xml", text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("format", "text", "expected"), STORIES, ids=[f"{n}-{i}" for i, (n, _, _) in enumerate(STORIES)]
)
def test_stories(format: str, text: str, expected: list[tuple[str, str]]) -> None:
    story = read(text)
    assert (story.format, zones(story)) == (format, expected)


def test_metadata_has_common_names() -> None:
    assert [value.text for value in read(NINJS).metadata["note"]] == ["Hold"]
    assert [value.text for value in read(NINJS_3).metadata["embargo"]] == ["2022-07-29"]
    assert [value.text for value in read(NITF).metadata["note"]] == ["Hold"]
    assert [value.text for value in read(ANS).metadata["authors"]] == ["Jane Smith"]
    assert [value.text for value in read(HTML).metadata["date"]] == ["2022-07-29"]
    assert [value.text for value in read(RSS).metadata["authors"]] == ["Jane Smith"]


def test_a_word_within_escapes_and_tags_is_where_it_stands() -> None:
    for text, word in ((NINJS, "three"), (RSS, "two"), (NITF, "wraps"), (HTML, "costs")):
        story = read(text)
        at = story.text.rindex(word)
        start, end = story.source_span(at, at + len(word))
        assert text[start:end] == word


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"PK\x03\x04 broken", "a.docx"),
        (docx("<a>"), "a.docx"),
        (docx("<a>" + " " * 70_000_000 + "</a>"), "a.docx"),
        (b"<nitf><body></nitf>", "a.nitf"),
        (b"<nitf", "a.nitf"),
        (b"<a>" * 10_000, "a.nitf"),
        (b'<!DOCTYPE nitf [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><nitf>&c;</nitf>', "a.nitf"),
        (b'<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf>&a;</nitf>', "a.nitf"),
        (b'{"headline": "A', "a.ninjs"),
        (b"[" * 100_000, "a.ninjs"),
        (b"{}", "a.json"),
        (b"<a/>", "a.xml"),
    ],
)
def test_broken_and_hostile_files_get_one_line(data: bytes, name: str) -> None:
    with pytest.raises(ReadError) as told:
        formats.read(Source.from_bytes(data, name), Lexicon())
    assert str(told.value).startswith(name) and "\n" not in str(told.value)


@given(st.sampled_from(NAMES), st.text(alphabet='<>/&;pbi!-[]{}":,*=\\ \n\r\tau\u00e9\x01\x02\x03\x16', max_size=60))
def test_any_text_can_be_read_or_is_refused(name: str, text: str) -> None:
    try:
        read(text, name)
    except ReadError as error:
        assert "\n" not in str(error)


@given(st.sampled_from(STORIES), st.data())
def test_a_story_that_is_cut_or_changed(story: tuple[str, str, object], data: st.DataObject) -> None:
    name, text, _ = story
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(st.sampled_from(["", "<", ">", '"', "&", "\u00e9", "\\", "\r\n", "}"]))
    cut = data.draw(st.integers(0, 5))
    try:
        read(text[:at] + put + text[at + cut :], name)
    except ReadError as error:
        assert "\n" not in str(error)


def test_an_entity_that_nobody_knows_is_shown_as_it_stands() -> None:
    feed = "<rss><channel><item><title>A &\u00e9lan; B</title><description>One.</description></item></channel></rss>"
    assert zones(read(feed, "feed"))[0] == ("headline", "A &\u00e9lan; B")


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("html", "<blockquote><p>We are open.</p><footer>\u2014 Cy Test</footer></blockquote>"),
        ("html", "<blockquote>We are open. <cite>\u2014 Cy Test</cite></blockquote>"),
        ("html", '<blockquote class="tweet"><p>We are open.</p>&mdash; Cy Test</blockquote>'),
        ("markdown", "> We are open.\n>\n> \u2014 Cy Test"),
        (
            "ans",
            '{"content_elements": [{"type": "quote", "content_elements": [{"type": "text", "content": "We are open."}],'
            ' "citation": {"content": "\u2014 Cy Test"}}]}',
        ),
    ],
)
def test_who_is_quoted_is_no_part_of_a_block_quotation(format: str, text: str) -> None:
    assert zones(read(text, format)) == [("quote-block", "We are open."), ("paragraph.citation", "\u2014 Cy Test")]


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ('<meta charset="utf-8"><b id="a"><p>One two three.</p></b>', "html"),
        ("<b>One two</b> three.", "html"),
        ('<?xml version="1.0"?>\n<!DOCTYPE rss SYSTEM "rss.dtd">\n<rss></rss>', "feed"),
        ('<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"></atom:feed>', "feed"),
        ('{"headline": "a", "body_html": "<p>b</p>", "note": "\\n# see [it](https://example.org)"}', "ninjs"),
        ("<note><to>Ada</to></note>", "text"),
    ],
)
def test_the_format_of_a_pipe_is_told_by_its_content(text: str, format: str) -> None:
    assert formats.for_source(Source(text, "-")).__name__.rpartition(".")[2] == format


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("a.html", '<?xml version="1.0"?><rss></rss>', "feed"),
        ("a.htm", '\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "feed"),
        ("a.html", '<?xml version="1.0"?><nitf></nitf>', "nitf"),
        ("a.xhtml", '<?xml version="1.0"?><html><body><p>One.</p></body></html>', "html"),
        ("a.html", '<?xml version="1.0"?><other></other>', "html"),
        ("a.html", "<rssfeed></rssfeed>", "html"),
    ],
)
def test_a_feed_is_one_whatever_its_ending(name: str, text: str, format: str) -> None:
    assert formats.for_source(Source(text, name)).__name__.rpartition(".")[2] == format
