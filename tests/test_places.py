"""For every format: what a rule finds lies in the file where its span says, and a fix writes what was meant, escaped
as the format needs it, and nothing else.
"""

import html
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews import engine, fix, formats, ruleset
from lintnews.document import Document
from lintnews.errors import ReadError
from lintnews.finding import Finding
from lintnews.lexicon import Lexicon
from lintnews.pack import RuleFile
from lintnews.source import Source
from tests.formats_help import check_places

WORDS = [
    "pier",
    "caf\u00e9",
    "\u201cnew\u201d",
    "mayor\u2019s",
    "R&D",
    "5<6",
    '"old"',
    "it's",
    "\U0001f30a",
    "a\u00adb",
    "\u00a35",
]
PLANTED = "teh"


class Word(NamedTuple):
    """A word of a story, and whether it is set in bold."""

    text: str
    bold: bool = False


Paragraph = list[Word]
words = st.builds(Word, st.sampled_from([*WORDS, PLANTED, PLANTED]), st.booleans())
paragraphs = st.lists(st.lists(words, min_size=1, max_size=6), min_size=1, max_size=4)


def shown(paragraph: Paragraph) -> str:
    return " ".join(word.text for word in paragraph)


def escaped(text: str) -> str:
    return html.escape(text, quote=False)


def tagged(paragraphs: list[Paragraph], escape: Callable[[str], str] = escaped) -> str:
    rows = [" ".join(f"<b>{escape(w.text)}</b>" if w.bold else escape(w.text) for w in row) for row in paragraphs]
    return "\n".join(f"<p>{row}</p>" for row in rows)


def plain(paragraphs: list[Paragraph]) -> str:
    return "\n\n".join(map(shown, paragraphs)) + "\n"


def wrapped(paragraphs: list[Paragraph]) -> str:
    """HTML with every character beyond ASCII as an entity."""
    return tagged(paragraphs, lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace").decode())


def markdown(paragraphs: list[Paragraph]) -> str:
    rows = []
    for row in paragraphs:
        safe = [Word(w.text.replace("<", "\\<"), w.bold) for w in row]
        rows.append(" ".join(f"**{w.text}**" if w.bold else w.text for w in safe))
    return "---\ntitle: A plan\n---\n\n" + "\n\n".join(rows) + "\n"


def ninjs(paragraphs: list[Paragraph]) -> str:
    return json.dumps({"headline": "A plan", "body_html": tagged(paragraphs)}, ensure_ascii=False)


def ninjs_3(paragraphs: list[Paragraph]) -> str:
    return json.dumps({"headlines": [], "bodies": [{"contentType": "text/html", "value": tagged(paragraphs)}]})


def ans(paragraphs: list[Paragraph]) -> str:
    rows = [{"type": "text", "content": tagged([row])[3:-4]} for row in paragraphs]
    return json.dumps({"headlines": {"basic": "A plan"}, "content_elements": rows}, indent=2)


def nitf(paragraphs: list[Paragraph]) -> str:
    body = tagged(paragraphs).replace("b>", "em>")
    return f'<?xml version="1.0"?>\n<nitf><body><body.content>{body}</body.content></body></nitf>'


def newsml(paragraphs: list[Paragraph]) -> str:
    inside = f"<html><body>{tagged(paragraphs)}</body></html>"
    return f"<newsItem><contentSet><inlineXML>{inside}</inlineXML></contentSet></newsItem>"


def newsml1(paragraphs: list[Paragraph]) -> str:
    content = f"<ContentItem><DataContent>{tagged(paragraphs)}</DataContent></ContentItem>"
    return f"<NewsML><NewsItem><NewsComponent>{content}</NewsComponent></NewsItem></NewsML>"


def feed(paragraphs: list[Paragraph]) -> str:
    return f"<rss><channel><item><description>{html.escape(tagged(paragraphs))}</description></item></channel></rss>"


def feed_in_cdata(paragraphs: list[Paragraph]) -> str:
    return f"<rss><channel><item><description><![CDATA[{tagged(paragraphs)}]]></description></item></channel></rss>"


def archieml(paragraphs: list[Paragraph]) -> str:
    return "headline: A plan\n[+body]\n" + "\n".join(tagged([row])[3:-4] for row in paragraphs) + "\n[]\n"


def page(paragraphs: list[Paragraph]) -> str:
    return f"<!DOCTYPE html><html><body><nav><p>teh</p></nav><article>{tagged(paragraphs)}</article></body></html>"


def template(paragraphs: list[Paragraph]) -> str:
    return f'---\ntitle: A plan\n---\n{{% extends "teh" %}}\n{tagged(paragraphs)}\n{{{{teh}}}}\n'


WRITERS = {
    "text": ("text", plain),
    "markdown": ("markdown", markdown),
    "html": ("html", tagged),
    "html-entities": ("html", wrapped),
    "html-page": ("html", page),
    "html-template": ("html", template),
    "ninjs": ("ninjs", ninjs),
    "ninjs-3": ("ninjs", ninjs_3),
    "ans": ("ans", ans),
    "nitf": ("nitf", nitf),
    "newsml": ("newsml", newsml),
    "newsml1": ("newsml1", newsml1),
    "feed": ("feed", feed),
    "feed-cdata": ("feed", feed_in_cdata),
    "archieml": ("archieml", archieml),
}


def corrected(story: Document, right: str) -> tuple[tuple[Finding, ...], str]:
    """What a rule finds that puts `right` in the place of `teh`, and the file with its fixes."""
    fields = {"message": "m", "extends": "substitution", "swap": {PLANTED: right}, "action": {"name": "replace"}}
    rules = ruleset.of_file(RuleFile("test.teh", "substitution", fields, "teh.yml"), Lexicon())
    findings = engine.check(story, rules)
    return findings, fix.apply(story.source.text, fix.edits(findings))


def read(name: str, text: str) -> Document:
    story = formats.read(Source(text, "story"), Lexicon(), WRITERS[name][0])
    check_places(story)
    return story


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=15)
@given(rows=paragraphs)
def test_what_is_found_is_where_it_stands(name: str, rows: list[Paragraph]) -> None:
    story = read(name, WRITERS[name][1](rows))
    findings, _ = corrected(story, "the")
    unquoted = [word for row in rows for word in row if word.text == PLANTED]
    assert [story.source.text[found.start : found.end] for found in findings] == [PLANTED] * len(findings)
    assert len(findings) == len(unquoted)


@pytest.mark.parametrize(
    "right", ["the", "the mayor\u2019s", "R&D", "5<6", 'the "new"', "a\\b", "*the*", "<b>the</b>", "&amp;", "[the](x)"]
)
@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=4)
@given(rows=paragraphs)
def test_a_fix_reads_as_what_was_meant(name: str, right: str, rows: list[Paragraph]) -> None:
    text = WRITERS[name][1](rows)
    findings, fixed = corrected(read(name, text), right)
    if not findings or findings[0].fix is None:
        assert fixed == text
        return
    meant = [[word._replace(text=right) if word.text == PLANTED else word for word in row] for row in rows]
    assert read(name, fixed).text == read(name, WRITERS[name][1](meant)).text


BASIC = "---\n{}\n---\n\nOne.\n"
CONTEXTS = [
    ("markdown", BASIC.format('title: "Close teh bridge"'), 'the "old"', 'the \\"old\\"'),
    ("markdown", BASIC.format('title: "Close teh bridge"'), "a\\b", "a\\\\b"),
    ("markdown", BASIC.format("title: 'Close teh bridge'"), "the mayor's", "the mayor''s"),
    ("markdown", BASIC.format("title: Close teh bridge"), "the mayor's", "the mayor's"),
    ("markdown", BASIC.format("title: Close teh bridge"), "it: the", None),
    ("markdown", BASIC.format("title: Close teh bridge"), "the #1", None),
    ("markdown", BASIC.format("title: teh bridge"), "*the", None),
    ("markdown", BASIC.format("title: >\n  Close teh bridge"), "it: the", "it: the"),
    ("markdown", '+++\ntitle = "Close teh bridge"\n+++\n\nOne.\n', 'the "old"', 'the \\"old\\"'),
    ("markdown", "+++\ntitle = 'Close teh bridge'\n+++\n\nOne.\n", "the mayor's", None),
    ("markdown", "+++\ntitle = 'Close teh bridge'\n+++\n\nOne.\n", 'the "old"', 'the "old"'),
    ("markdown", '{\n  "title": "Close teh bridge"\n}\n\nOne.\n', 'the "old"', 'the \\"old\\"'),
    ("html", '<p>One.</p><img src="a.jpg" alt="See teh bridge">', 'the "old"', None),
    ("html", '<p>One.</p><img src="a.jpg" alt="See teh bridge">', "the old", "the old"),
    ("html", "---\ntitle: Close teh bridge\n---\n<p>One.</p>", "it: the", None),
    ("ninjs", '{"headline": "Close teh bridge", "body_text": "One"}', "the mayor\u2019s", "the mayor\\u2019s"),
    ("ninjs", '{"headline": "Close teh caf\u00e9", "body_text": "One"}', "the mayor\u2019s", "the mayor\u2019s"),
    ("ninjs", '{"headline": "Close teh bridge", "body_text": "One"}', "the R&D", None),
]


@pytest.mark.parametrize(("format", "text", "right", "written"), CONTEXTS)
def test_each_place_has_its_own_way_of_writing(format: str, text: str, right: str, written: str | None) -> None:
    story = formats.read(Source(text, "story"), Lexicon(), format)
    findings, fixed = corrected(story, right)
    assert len(findings) == 1
    assert fixed == (text if written is None else text.replace(PLANTED, written))
    again = formats.read(Source(fixed, "story"), Lexicon(), format)
    assert again.text == (story.text if written is None else story.text.replace(PLANTED, right))


ENCODINGS = [
    ("utf-8", b""),
    ("utf-8", b"\xef\xbb\xbf"),
    ("utf-16-le", b"\xff\xfe"),
    ("utf-16-be", b"\xfe\xff"),
    ("cp1252", b""),
]
STORY = [
    [Word("caf\u00e9"), Word("teh"), Word("\u201cnew\u201d")],
    [Word("R&D", bold=True)],
    [Word("pier"), Word("teh"), Word("\u00a35")],
]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("encoding", "bom"), ENCODINGS)
@pytest.mark.parametrize("name", WRITERS)
def test_nothing_but_the_fix_is_changed(name: str, encoding: str, bom: bytes, end: str, tmp_path: Path) -> None:
    data = bom + WRITERS[name][1](STORY).replace("\n", end).encode(encoding)
    file = tmp_path / "story"
    file.write_bytes(data)
    source = Source.from_bytes(data, str(file))
    assert source.encode(source.text) == data
    _, fixed = corrected(formats.read(source, Lexicon(), WRITERS[name][0]), "the")
    fix.write(source, fixed)
    assert file.read_bytes() == data.replace(" teh ".encode(encoding), " the ".encode(encoding)) != data


FILES = st.text(max_size=30)


@given(st.binary(max_size=60) | FILES.map(str.encode) | FILES.map(lambda text: text.encode("utf-16")))
def test_a_file_without_a_fix_stays_as_it_is(data: bytes) -> None:
    try:
        source = Source.from_bytes(data, "story")
    except ReadError:
        return
    if not source.package:
        assert source.encode(fix.apply(source.text, [])) == data


def test_what_the_encoding_lacks_is_not_put_in() -> None:
    story = formats.read(Source.from_bytes(b"Close teh caf\xe9.", "story.txt"), Lexicon())
    findings, fixed = corrected(story, "the \u0142")
    assert len(findings) == 1 and fixed == story.source.text


WRAPPED = (
    "The council of the town met on Tuesday night and voted to close the bridge at this\n"
    "point in time, which shop owners on both of its banks had fought for many months in\n"
    "hearings, petitions and the courts of the county, and lost."
)
SOFT = {
    "text": ("text", WRAPPED + "\n\n" + WRAPPED + "\n"),
    "markdown": ("markdown", WRAPPED + "\n\n> " + WRAPPED.replace("\n", "\n> ") + "\n"),
    "html": ("html", f"<p>{WRAPPED}</p><blockquote>{WRAPPED}</blockquote>"),
    "ninjs": ("ninjs", json.dumps({"body_text": WRAPPED + "\n\n" + WRAPPED})),
    "nitf": ("nitf", f"<nitf><body><body.content><p>{WRAPPED}</p>\n<p>{WRAPPED}</p></body.content></body></nitf>"),
    "feed": (
        "feed",
        f"<rss><item><description><![CDATA[<p>{WRAPPED}</p><p>{WRAPPED}</p>]]></description></item></rss>",
    ),
    "wire": ("wire", "\x01abc123 4 POL 250 \nPier/\n\x02The new pier\n  " + WRAPPED + "\n  " + WRAPPED + "\n\x03\n"),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", SOFT)
def test_a_phrase_is_found_across_the_end_of_a_line(name: str, end: str) -> None:
    format, text = SOFT[name]
    story = formats.read(Source(text.replace("\n", end), "story"), Lexicon(), format)
    fields = {"message": "m", "extends": "existence", "tokens": ["at this point in time"], "quotes": "include"}
    found = engine.check(story, ruleset.of_file(RuleFile("test.now", "existence", fields, "now.yml"), Lexicon()))
    assert len(found) == 2
    for finding in found:
        assert " ".join(finding.match.split()) == "at this point in time"
        there = story.source.text[finding.start : finding.end].replace("\\n", " ").replace(">", " ")
        assert " ".join(there.split()) == "at this point in time"


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    text = "\r\n".join(
        ["Council closes bridge", *[WRAPPED.replace("\n", " ")] * 3, "It ended at this", "point in time."]
    )
    story = formats.read(Source(text, "story.txt"), Lexicon())
    shown = [story.text[zone.start : zone.end] for zone in story.zones]
    assert shown[:4] == text.split("\r\n")[:4]
