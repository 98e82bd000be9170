"""Every format: what readers see of a small story, exact places, and what broken or hostile files get."""

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import formats
from lintnews.document import Document
from lintnews.errors import ReadError
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.formats_help import check_places, zones

HTML = """<!DOCTYPE html><html><head><meta property="article:published_time" content="2022-07-29"></head><body>
<div class="menu"><ul><li><a href="/">Home</a></li></ul></div><h1>The <em>new</em> pier</h1>
<p class="byline">By Jane Smith</p><article><p>The mayor&rsquo;s plan costs
&pound;5 more than the town was told in the spring.</p><div class="share">Share</div>
<figure><img src="a.jpg" alt="A pier"><figcaption>The pier at dusk</figcaption></figure></article>
<footer><p>Contact</p></footer></body></html>"""
NINJS = (
    '{"uri": "x", "headline": "The mayor\\u2019s \\"plan\\"", "byline": "By Jane Smith",'
    ' "body_html": "<p>One <b>two<\\/b> &amp; three.</p>\\n<p>Four</p>", "ednote": "Hold"}'
)
NINJS_3 = (
    '{"headlines": [{"role": "main", "value": "The plan"}], "by": "Jane Smith", "embargoedUntil": "2022-07-29",'
    ' "bodies": [{"contentType": "text/plain", "value": "One two.\\n\\nThree."}]}'
)
ANS = (
    '{"headlines": {"basic": "The plan"}, "credits": {"by": [{"name": "Jane Smith"}]}, "content_elements": ['
    '{"type": "text", "content": "One <i>two</i>."}, {"type": "raw_html", "content": "teh"},'
    '{"type": "list", "items": [{"type": "text", "content": "Three"}]}, {"type": "correction", "text": "Four"}]}'
)
NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><ed-msg info="Hold"/></docdata>
</head><body><body.head><hedline><hl1>Pier &amp; plan</hl1></hedline><byline>By Jane Smith</byline></body.head>
<body.content><media><media-reference source="x"/><media-caption>A pier</media-caption></media>
<p>The <person>mayor</person>&#8217;s plan
wraps.</p></body.content></body></nitf>"""
NEWSML = """<newsItem><itemMeta><edNote>Hold</edNote></itemMeta><contentMeta><headline>The plan</headline></contentMeta>
<contentSet><inlineXML><html><head><title>x</title></head><body><p>One <em>two</em>.</p></body></html></inlineXML>
</contentSet></newsItem>"""
NEWSML_1 = """<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "x.dtd"><NewsML><NewsItem><NewsManagement>
<FirstCreated>20230103T101500Z</FirstCreated><Status FormalName="Embargoed"/><StatusWillChange>
<DateAndTime>20230104T101500Z</DateAndTime></StatusWillChange></NewsManagement><NewsComponent><NewsLines>
<HeadLine>The plan</HeadLine><ByLine>By Jane Smith</ByLine><DateLine>LEEDS, Jan 3</DateLine></NewsLines><NewsComponent>
<ContentItem><MediaType FormalName="Photo"/><DataContent>teh</DataContent></ContentItem><ContentItem><DataContent><nitf>
<body><body.content><p>One two.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>"""
RSS = """<rss><channel><title>Feed</title><item><title>The mayor&#8217;s plan</title><creator>Jane Smith</creator>
<description>&lt;p&gt;One &amp;amp; &lt;b&gt;two&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>"""
ARCHIEML = """headline: The plan
byline: By Jane Smith
url: https://example.com/teh
[+body]
One two three.
caption: A pier
[]
:skip
teh
:endskip
text: Four
five.
:end
:ignore
teh
"""
ANPA = (
    "\x16\x16\x01a0001\x1f\r\nr a bc-pier\r\n\x02^The new pier<\r\n\tLEEDS _ One two\r\nthree.\r\n\tFour.\r\n\x03\r\n"
)
IPTC = "\x01abc123 4 POL 250 \r\nPier/\r\n\x02The new pier\r\n  One two\r\nthree.\r\n  Four.\r\n\x03\r\n"

STORIES = [
    (
        "html",
        HTML,
        [
            ("headline.h1", "The new pier"),
            ("byline", "By Jane Smith"),
            ("paragraph", "The mayor\u2019s plan costs \u00a35 more than the town was told in the spring."),
            ("caption.alt", "A pier"),
            ("caption", "The pier at dusk"),
        ],
    ),
    (
        "ninjs",
        NINJS,
        [
            ("headline", 'The mayor\u2019s "plan"'),
            ("byline", "By Jane Smith"),
            ("paragraph", "One two & three."),
            ("paragraph", "Four"),
        ],
    ),
    (
        "ninjs",
        NINJS_3,
        [("headline", "The plan"), ("byline", "Jane Smith"), ("paragraph", "One two."), ("paragraph", "Three.")],
    ),
    ("ans", ANS, [("headline", "The plan"), ("paragraph", "One two."), ("list", "Three"), ("note", "Four")]),
    (
        "nitf",
        NITF,
        [
            ("headline", "Pier & plan"),
            ("byline", "By Jane Smith"),
            ("caption", "A pier"),
            ("paragraph", "The mayor\u2019s plan wraps."),
        ],
    ),
    ("newsml", NEWSML, [("headline", "The plan"), ("paragraph", "One two.")]),
    ("newsml1", NEWSML_1, [("headline", "The plan"), ("byline", "By Jane Smith"), ("paragraph", "One two.")]),
    ("feed", RSS, [("headline", "The mayor\u2019s plan"), ("paragraph", "One & two.")]),
    (
        "archieml",
        ARCHIEML,
        [
            ("headline", "The plan"),
            ("byline", "By Jane Smith"),
            ("paragraph", "One two three."),
            ("caption", "A pier"),
            ("paragraph", "Four"),
            ("paragraph", "five."),
        ],
    ),
    (
        "wire",
        ANPA,
        [("headline", "The new pier"), ("paragraph", "LEEDS _ One two three."), ("paragraph", "Four.")],
    ),
    ("wire", IPTC, [("headline", "The new pier"), ("paragraph", "One two three."), ("paragraph", "Four.")]),
]
NAMES = sorted({name for name, _, _ in STORIES})


def read(text: str, format: str | None = None, name: str = "draft") -> Document:
    story = formats.read(Source(text, name), Lexicon(), format)
    check_places(story)
    return story


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


def test_word_documents() -> None:
    body = (
        '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The plan</w:t></w:r></w:p><w:p/>'
        "<w:p><w:r><w:t>One </w:t></w:r><w:ins><w:r><w:t>two</w:t></w:r></w:ins><w:del><w:r><w:delText>teh</w:delText>"
        "</w:r></w:del><w:r><w:br/><w:t>three</w:t></w:r></w:p></w:body></w:document>"
    )
    styles = '<w:styles><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'
    story = formats.read(Source.from_bytes(docx(body, styles=styles), "a.docx"), Lexicon())
    check_places(story)
    assert zones(story) == [("headline", "The plan"), ("paragraph", "One two\nthree")]
    assert not story.editable
    assert story.source.position(story.source_span(story.text.index("two"), len(story.text)).start)[0] == 3


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


@pytest.mark.parametrize(
    "part", ["<p>", "<a b='", "<!--", "<", "&", "<b>x", "</p>", "<td>", "<br>", "x ", "<i><p>", "<p class=ad>"]
)
def test_hostile_html_takes_bounded_time(part: str) -> None:
    began = time.process_time()
    read(part * (200_000 // len(part)), "html")
    assert time.process_time() - began < 20


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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_plain_text_shows_wraps_as_spaces(end: str) -> None:
    lines = [
        "The council met on Tuesday to talk about the new plan for the harbour and",
        "voted to postpone its decision until the next of its meetings in the town",
        "hall, officials said.",
        "",
        "lintnews: ignore-next x.y -- why",
        "",
        "It ended there, though nobody was quite sure what had been decided by whom",
        "or when.",
    ]
    story = read(end.join(lines), "text", "a.txt")
    assert "harbour and voted to" in story.text
    assert "lintnews" not in story.text
    assert [comment.text for comment in story.comments] == [lines[4]]
    start, stop = story.source_span(story.text.index("town hall"), story.text.index("town hall") + 9)
    assert story.source.text[start:stop] == f"town{end}hall"


@given(st.text(alphabet="ab. \n\r\t\x0cA\u00e9", max_size=60))
def test_any_plain_text_can_be_read(text: str) -> None:
    read(text, "text", "a.txt")


ENTRIES = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title>Pier opens</title><author><name>Ada Example</name></author><updated>2022-07-29T10:00:00Z</updated>
<content type="html">&lt;p&gt;Mayor Jane Smith opened it. Smith said so.&lt;/p&gt;</content></entry>
<entry><title>Smith wins cup</title><author><name>Bo Sample</name></author><updated>2022-07-30T10:00:00Z</updated>
<content type="xhtml"><div><p>John Smith won. <b>Smith</b> said so.</p></div></content></entry></feed>"""
MESSAGE = """<newsMessage><itemSet><newsItem><contentMeta><headline>Pier opens</headline></contentMeta><contentSet>
<inlineXML><html><body><p>Mayor Jane Smith opened it.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem><contentSet/></newsItem><newsItem><contentMeta><headline>Smith wins cup</headline></contentMeta><contentSet>
<inlineData>John Smith won.</inlineData></contentSet></newsItem></itemSet></newsMessage>"""


@pytest.mark.parametrize(("text", "format"), [(ENTRIES, "feed"), (MESSAGE, "newsml")])
def test_each_of_several_stories_in_a_file_is_read_for_itself(text: str, format: str) -> None:
    whole = read(text)
    for part in whole.parts:
        check_places(part)
    assert [(part.format, zones(part)[0][1]) for part in whole.parts] == [
        (format, "Pier opens"),
        (format, "Smith wins cup"),
    ]
    assert [("Jane" in part.text, "John" in part.text) for part in whole.parts] == [(True, False), (False, True)]
    assert " ".join(zones(whole)[-1][1].split()).startswith("John Smith won.")


def test_entries_of_a_feed_have_their_own_people_and_dates() -> None:
    first, second = read(ENTRIES).parts
    assert [value.text for value in first.metadata["authors"]] == ["Ada Example"]
    assert [value.text for value in second.metadata["updated"]] == ["2022-07-30T10:00:00Z"]
    start, end = second.source_span(second.text.rindex("Smith"), second.text.rindex("Smith") + 5)
    assert ENTRIES[start:end] == "Smith" and ENTRIES[end:].startswith("</b> said so")


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


def test_archieml_goes_on_behind_an_object_within_a_freeform_array() -> None:
    text = "[+body]\nThe ice sings.\n\n{.photo}\nsrc: ice.jpg\n{}\n\nThe men go home.\n[]\n"
    story = formats.for_source(Source(text, "story.aml")).read(Source(text, "story.aml"), Lexicon())
    assert [story.text[z.start : z.end] for z in story.zones if z.kind == "paragraph"][-1] == "The men go home."


def test_heads_of_wire_copy_are_told_apart() -> None:
    text = (
        "\x16\x16\x01W0123\x1fasian\x13\r\nr n\x13\x11BC-US--Harbor-Reopens 1stLd-Writethru   07-29 0120\r\n"
        "\x02^BC-US--Harbor Reopens, 1st Ld-Writethru,120<\r\n^Harbor reopens after storm<\r\n"
        "^AP Photo XNP101, XNP102<\r\n^Eds: Updates. With AP Photos.<\r\n"
        f"^The harbor reopened on Friday{', said the mayor' * 6}.<\r\n"
        "^By ADA EXAMPLE=\r\n^AP Sports Writer=\r\n\t\x11   HARBORTOWN, Maine (AP) _ The harbor reopened.\r\n"
        "\x03AP-WF-07-29-22 1626GMT<\r\n\x04"
    )
    story = read(text, "wire")
    assert formats.for_source(Source(text, "7787.tst")).__name__.endswith(".wire")
    assert {name: [value.text for value in values] for name, values in story.metadata.items()} == {
        "slug": ["BC-US--Harbor-Reopens", "BC-US--Harbor Reopens, 1st Ld-Writethru,120"],
        "headline": ["Harbor reopens after storm"],
        "note": ["AP Photo XNP101, XNP102", "Eds: Updates. With AP Photos."],
        "byline": ["By ADA EXAMPLE"],
        "date": ["2022-07-29T16:26Z"],
    }
    assert [kind for kind, _ in zones(story)] == [
        *(
            "headline",
            "note.editors",
            "note.editors",
            "paragraph.abstract",
            "byline",
            "byline",
            "dateline",
            "paragraph",
        ),
    ]


def test_heads_of_a_block_in_iptc_7901() -> None:
    text = (
        "\x01eca0003 3 i 380  dpa 0045\r\n\r\n\x02Harbor/storm/\r\n1ST LEAD\r\nHarbor reopens after storm\r\n"
        "By dpa correspondents =\r\n\r\nHarbortown (dpa) - The harbor reopened\r\non Wednesday.\r\n\r\n# Notebook\r\n"
        "\r\n## Note to editors\r\n- adds mayor in grafs 7-11\r\n\r\ndpa al rmo\r\n\r\n212322 GMT Nov 18\r\n\x03"
    )
    story = read(text, "wire")
    assert formats.for_source(Source(text, "dpa.txt")).__name__.endswith(".wire")
    assert [value.text for value in story.metadata["slug"]] == ["Harbor/storm", "1ST LEAD"]
    assert [value.text for value in story.metadata["byline"]] == ["By dpa correspondents"]
    assert [value.text for value in story.metadata["date"]] == ["2018-11-21T23:22Z"]
    assert zones(story)[:4] == [
        ("headline", "Harbor reopens after storm"),
        ("byline", "By dpa correspondents"),
        ("paragraph", "Harbortown (dpa) - The harbor reopened on Wednesday."),
        ("furniture", "# Notebook"),
    ]
    assert {kind for kind, _ in zones(story)[3:]} == {"furniture"}


def told(story: Document) -> dict[str, list[str]]:
    return {name: [value.text for value in values] for name, values in story.metadata.items()}


def test_an_element_that_closes_itself_hides_nothing_below_it() -> None:
    inside = "<html><head><title/></head><body><p>One.</p></body></html>"
    item = f"<newsItem><contentSet><inlineXML>{inside}</inlineXML></contentSet></newsItem>"
    assert zones(read(item, "newsml")) == [("paragraph", "One.")]
    assert zones(read('<p>One.</p><iframe src="a"/><p>Two.</p>', "html")) == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
    ]


def test_paragraphs_typed_as_on_a_wire_within_one_element() -> None:
    typed = "(Adds mayor)\n    By Ada Example\n    The harbor reopened\non Friday.\n    Ferries sail\n&amp; sell.\n   "
    expected = ["(Adds mayor)", "By Ada Example", "The harbor reopened on Friday.", "Ferries sail & sell."]
    item = "<newsItem><contentSet>{}</contentSet></newsItem>"
    for inside in (f"<inlineXML><p>{typed}</p></inlineXML>", f"<inlineData><![CDATA[<p>{typed}</p>]]></inlineData>"):
        assert [words for _, words in zones(read(item.format(inside), "newsml"))] == expected
    laid_out = (
        "<nitf><body><body.content><p>The harbor\n        reopened on\n        Friday.</p></body.content></body></nitf>"
    )
    assert zones(read(laid_out, "nitf")) == [("paragraph", "The harbor reopened on Friday.")]


def test_what_an_item_of_newsml_1_says_of_itself() -> None:
    assert told(read(NEWSML_1, "newsml1")) == {
        "date": ["20230103T101500Z"],
        "status": ["Embargoed"],
        "embargo": ["20230104T101500Z"],
        "headline": ["The plan"],
        "byline": ["By Jane Smith"],
        "dateline": ["LEEDS, Jan 3"],
    }
    plain = (
        "<NewsML><NewsItem><ContentItem><DataContent>One &amp; two.\n\nThree.</DataContent></ContentItem></NewsItem>"
    )
    assert zones(read(f"{plain}</NewsML>", "newsml1")) == [("paragraph", "One & two."), ("paragraph", "Three.")]
    with pytest.raises(ReadError, match="no NewsML with an item"):
        read("<NewsML/>", "newsml1")


def test_what_an_item_of_newsml_says_otherwise() -> None:
    story = read(
        "<newsItem><itemMeta><firstCreated>2022-07-29T10:00:00Z</firstCreated></itemMeta><contentMeta>"
        '<located literal="Rome"/><infoSource literal="ANSA"/><headline>Harbor reopens</headline>'
        '<headline role="hld:subHeadline">Storm over</headline>'
        "<creditline>Reuters</creditline></contentMeta></newsItem>",
        "newsml",
    )
    assert told(story) == {
        "headline": ["Harbor reopens"],
        "subhead": ["Storm over"],
        "source": ["Reuters", "ANSA"],
        "dateline": ["Rome"],
        "date": ["2022-07-29T10:00:00Z"],
    }
    assert str(story.date) == "2022-07-29"


def test_a_release_is_an_embargo_only_where_it_is_not_the_issue() -> None:
    docdata = '<date.issue norm="20131020T192751+1100"/><date.release norm="{}"/>'
    body = "<body><body.head><dateline><story.date>20170102T222800</story.date></dateline></body.head></body>"
    nitf = f"<nitf><head><docdata>{docdata}</docdata></head>{body}</nitf>"
    assert told(read(nitf.format("20131020T192751+1100"), "nitf")) == {"date": ["20131020T192751+1100"]}
    assert told(read(nitf.format("20131021T060000+1100"), "nitf"))["embargo"] == ["20131021T060000+1100"]


def test_ninjs_in_a_list_and_with_names_for_roles() -> None:
    item = (
        '{"versioncreated": "2022-07-29T10:00:00Z", "by": "Ada Example", "headlines": [{"name": "sub", "value": "Storm '
        'over"}, {"name": "main", "value": "Harbor reopens"}], "bodies": [{"name": "text", "value": "Plain."}, '
        '{"name": "html", "contenttype": "text/html", "value": "<p>One.</p><figure><img alt=\\"A pier\\">'
        '<div class=\\"byline\\">'
        'Bo Sample/TT</div></figure>"}], "associations": [{"type": "text", "description_text": "Another story."}, '
        '{"type": "picture", "description_text": "A pier.", "description_html": "<p>A pier.</p>"}]}'
    )
    expected = [
        *(
            ("headline", "Harbor reopens"),
            ("heading", "Storm over"),
            ("byline", "Ada Example"),
            ("paragraph", "One."),
            ("caption.alt", "A pier"),
        ),
        *(("credit", "Bo Sample/TT"), ("caption", "A pier.")),
    ]
    assert zones(read(item, "ninjs")) == expected
    assert told(read(item, "ninjs"))["headline"] == ["Harbor reopens"]
    assert str(read(item, "ninjs").date) == "2022-07-29"
    several = read(f'{{"total": 2, "item": [{item}, {item}]}}', "ninjs")
    assert zones(several) == expected * 2
    assert [zones(part) for part in several.parts] == [expected, expected]


def test_elements_of_ans_that_hold_others() -> None:
    story = (
        '{"type": "story", "headlines": {"basic": "Harbor reopens"}, "content_elements": [{"type": "element_group", '
        '"content_elements": [{"type": "image", "caption": "A pier."}, {"type": "text", "content": "One."}]}, {"type": '
        '"link_list", "title": "More", "items": [{"type": "interstitial_link", "content": "Storm over"}]}], '
        '"content_restrictions": {"embargo": {"active": false, "end_time": "2999-01-01T00:00:00Z"}}}'
    )
    for text in (story, f'{{"type": "story_operation", "operation": "update", "story": {story}}}'):
        assert zones(read(text, "ans")) == [
            *(("headline", "Harbor reopens"), ("caption", "A pier."), ("paragraph", "One.")),
            *(("furniture", "More"), ("furniture", "Storm over")),
        ]
        assert told(read(text, "ans")) == {"headline": ["Harbor reopens"]}


def test_entities_of_html_need_no_declaration_in_xml() -> None:
    text = "<nitf><body><body.content><p>Caf&eacute;&nbsp;&mdash; and &unknówn; too.</p></body.content></body></nitf>"
    assert zones(read(text, "nitf")) == [("paragraph", "Café\xa0— and &unknówn; too.")]


def page(story: str) -> str:
    chrome = "<header><p>Tamarack Times</p></header>{}<aside><p>Pier opens</p></aside>"
    return f"<!DOCTYPE html><html><body>{chrome.format(story)}</body></html>"


def test_a_class_names_the_headline_of_a_page_without_one() -> None:
    story = '<div class="story"><div class="{}">Pier opens</div><p>By Ada Example</p><p>One two three.</p></div>'
    for label in ("hed", "post-title", "headline"):
        assert ("headline", "Pier opens") in zones(read(page(story.format(label)), "html"))
    titled = page(f"<h1>Bridge closes</h1>{story.format('headline')}")
    assert [words for kind, words in zones(read(titled, "html")) if kind.startswith("headline")] == ["Bridge closes"]


def test_names_and_outlets_that_only_tags_part() -> None:
    by = '<div data-component="byline-block"><span>Ada Example</span><span>BBC News</span></div><p>One two.</p>'
    assert zones(read(by, "html"))[0] == ("byline", "Ada Example\nBBC News")
    by = '<p class="byline"><span>By </span><span>Ada Mc</span><span>example</span></p><p>One two.</p>'
    assert zones(read(by, "html"))[0] == ("byline", "By Ada Mcexample")


def test_a_line_above_the_byline_is_the_headline_where_none_is_marked() -> None:
    for text, format in (
        ("<b>Council closes bridge today</b><br><br>By Ada Example<br><br>One two three.", "html"),
        ("Council closes bridge today\n\nBy Ada Example\n\nOne two three.\n", "markdown"),
    ):
        assert zones(read(text, format))[:2] == [
            ("headline", "Council closes bridge today"),
            ("byline", "By Ada Example"),
        ]
    assert zones(read("The council met.\n\nBy Ada Example\n\nOne two three.\n", "markdown"))[0][0] == "paragraph"


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


def test_a_blank_line_ends_a_paragraph_where_no_element_does() -> None:
    item = "<rss><item><encoded><![CDATA[{}]]></encoded></item></rss>"
    loose = "The council <b>voted</b>.\n\n“No,” said <a>Ada</a>.\n \n<a>Bo</a> said\nyes.[gallery ids=1]"
    assert [words for _, words in zones(read(item.format(loose), "feed"))] == [
        *("The council voted.", "“No,” said Ada.", "Bo said yes."),
    ]
    marked = "<p>The council\n\n<b>voted</b>.</p>"
    assert [words for _, words in zones(read(item.format(marked), "feed"))] == ["The council voted."]


def test_who_is_quoted_below_a_quotation_in_archieml() -> None:
    story = read("[body]\ntype: quote\nquote: It will be hard.\nattribution: Ada Example, mayor\n[]\n", "archieml")
    assert zones(story) == [("quote-block", "It will be hard."), ("paragraph.citation", "Ada Example, mayor")]


def test_titles_of_a_feed_are_told_without_their_html() -> None:
    title = "Pier &amp;amp; &lt;b&gt;plan&lt;/b&gt;"
    story = read(f"<rss><channel><item><title>{title}</title></item></channel></rss>", "feed")
    assert told(story) == {"headline": ["Pier & plan"]}


def test_decks_and_editors_of_ninjs() -> None:
    story = read(
        '{"headlines": [{"role": "deck", "value": "A deck"}, {"role": "main", "value": "The\\nplan"}],'
        ' "authors": [{"name": "Ada Example", "role": "writer"}, {"name": "Ed Proof", "role": "editor"}]}',
        "ninjs",
    )
    assert zones(story) == [("headline", "The plan"), ("heading", "A deck")]
    assert told(story) == {"headline": ["The plan"], "subhead": ["A deck"], "authors": ["Ada Example"]}


def test_an_address_names_the_person_beside_it() -> None:
    author = "<author>ada@example.com{}</author>"
    for name, authors in ((" (Ada Example)", ("Ada Example",)), ("", ())):
        item = f"<item><title>The plan</title>{author.format(name)}</item>"
        assert read(f"<rss><channel>{item}</channel></rss>", "feed").authors == authors


def test_what_word_hides_and_joins() -> None:
    document = (
        "<w:document><w:body><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>It closed </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>at noon.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> Hidden.</w:t></w:r></w:p>"
        '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Seen.</w:t></w:r></w:p></w:body></w:document>'
    )
    story = formats.read(Source.from_bytes(docx(document), "story.docx"), Lexicon())
    assert zones(story) == [("paragraph", "It closed at noon."), ("paragraph", "Seen.")]
    assert story.source.position(story.source_span(story.text.index("Seen"), len(story.text)).start) == (3, 1)


def test_a_slug_in_capitals_heads_wire_copy_and_is_no_headline() -> None:
    story = read(
        "\x01rts0123 4 i  0250 RTR  \r\nBRIDGE-LEEDS (UPDATE 1)\r\n\x02UPDATE 1-Council closes bridge\r\n\r\n"
        "    LEEDS, Jan 3 (Reuters) - One two.\r\n\x03\r\n",
        "wire",
    )
    assert zones(story)[0] == ("headline", "UPDATE 1-Council closes bridge")


def test_who_is_quoted_in_a_block_quotation_of_nitf() -> None:
    block = "<bq><block><p>It will be hard.</p></block><credit>The mayor</credit></bq>"
    story = read(f"<nitf><body><body.content>{block}</body.content></body></nitf>", "nitf")
    assert zones(story) == [("quote-block", "It will be hard."), ("paragraph.citation", "The mayor")]
