"""News in XML: NITF, NewsML, RSS and Atom."""

import pytest

from lintnews.errors import ReadError
from tests.format_stories import NEWSML_1
from tests.formats_help import check_places, read, told, zones

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


def test_entities_of_html_need_no_declaration_in_xml() -> None:
    text = "<nitf><body><body.content><p>Caf&eacute;&nbsp;&mdash; and &unknówn; too.</p></body.content></body></nitf>"
    assert zones(read(text, "nitf")) == [("paragraph", "Café\xa0— and &unknówn; too.")]


def test_titles_of_a_feed_are_told_without_their_html() -> None:
    title = "Pier &amp;amp; &lt;b&gt;plan&lt;/b&gt;"
    story = read(f"<rss><channel><item><title>{title}</title></item></channel></rss>", "feed")
    assert told(story) == {"headline": ["Pier & plan"]}


def test_who_is_quoted_in_a_block_quotation_of_nitf() -> None:
    block = "<bq><block><p>It will be hard.</p></block><credit>The mayor</credit></bq>"
    story = read(f"<nitf><body><body.content>{block}</body.content></body></nitf>", "nitf")
    assert zones(story) == [("quote-block", "It will be hard."), ("paragraph.citation", "The mayor")]


def test_a_note_for_the_desk_at_the_end_of_nitf_names_no_contributors() -> None:
    story = (
        "<nitf><body><body.content><p>One.</p></body.content><body.end><tagline>{}</tagline></body.end></body></nitf>"
    )
    assert told(read(story.format("EDS: Hold this."), "nitf")) == {"note": ["EDS: Hold this."]}
    assert told(read(story.format("Ada Example contributed."), "nitf")) == {
        "contributors": ["Ada Example contributed."]
    }
