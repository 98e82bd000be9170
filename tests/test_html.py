"""HTML: fragments and whole pages."""

import time

import pytest

from lintnews import formats
from lintnews.source import Source
from tests.formats_help import read, zones
from tests.layout_help import lexicon


@pytest.mark.parametrize(
    "part",
    [
        "<p>",
        "<pre>a\n\n",
        "<pre>a\n <b>",
        "<a b='",
        "<!--",
        "<",
        "&",
        "<b>x",
        "</p>",
        "<td>",
        "<br>",
        "x ",
        "<i><p>",
        "<p class=ad>",
    ],
)
def test_hostile_html_takes_bounded_time(part: str) -> None:
    began = time.process_time()
    read(part * (200_000 // len(part)), "html")
    assert time.process_time() - began < 20


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


def test_a_blank_line_ends_a_paragraph_where_no_element_does() -> None:
    item = "<rss><item><encoded><![CDATA[{}]]></encoded></item></rss>"
    loose = "The council <b>voted</b>.\n\n“No,” said <a>Ada</a>.\n \n<a>Bo</a> said\nyes.[gallery ids=1]"
    assert [words for _, words in zones(read(item.format(loose), "feed"))] == [
        *("The council voted.", "“No,” said Ada.", "Bo said yes."),
    ]
    marked = "<p>The council\n\n<b>voted</b>.</p>"
    assert [words for _, words in zones(read(item.format(marked), "feed"))] == ["The council voted."]


def test_an_address_names_the_person_beside_it() -> None:
    author = "<author>ada@example.com{}</author>"
    for name, authors in ((" (Ada Example)", ("Ada Example",)), ("", ())):
        item = f"<item><title>The plan</title>{author.format(name)}</item>"
        assert read(f"<rss><channel>{item}</channel></rss>", "feed").authors == authors


LONG = "The council voted on Tuesday to close the bridge for repairs, which are to last until the end of next year."


@pytest.mark.parametrize(
    "around",
    [
        '<div class="post_body">{}</div>',
        '<form action="article.aspx"><div class="entry-content">{}</div></form>',
        '<main><div class="container advert-content-wrap"><p>{}</p></div></main>',
        '<article><p class="paywall">{}</p></article>',
        '<div><div class="text-large">{}</div></div>',
    ],
)
def test_the_story_of_a_page_is_found_whatever_holds_it(around: str) -> None:
    chrome = "<nav><a>News</a></nav><h1>Council closes bridge</h1>"
    story = around.format(f"{LONG} <i>It said.</i><br><br>{LONG}")
    foot = "<footer><p>Contact us.</p></footer><p>Tell us.</p>"
    read_page = read(f"<html><body>{chrome}{story}{foot}</body></html>", "html")
    shown = [words for kind, words in zones(read_page) if kind == "paragraph"]
    assert shown[:2] == [f"{LONG} It said.", LONG]


@pytest.mark.parametrize("name", ["paywall-prompt", "video-playlist", "jw carousel"])
def test_what_stands_around_the_story_is_not_read(name: str) -> None:
    inside = f'<p>{LONG}</p><div class="{name}"><p>Watch this.</p></div><p>{LONG}</p>'
    assert [words for _, words in zones(read(page(inside), "html"))].count("Watch this.") == 0


def test_the_heading_that_is_the_title_of_the_page_is_its_headline() -> None:
    head = '<head><meta property="og:title" content="Council closes bridge | The Bugle"></head>'
    story = f"<article><h2>Council closes bridge</h2><p>{LONG}</p><p>{LONG}</p></article>"
    site = f"<html>{head}<body><h1>The Bugle</h1><p>Weather</p>{story}</body></html>"
    assert zones(read(site, "html"))[:2] == [("headline.h1", "Council closes bridge"), ("paragraph", LONG)]
    other = site.replace("<h2>Council closes bridge</h2>", "<h2>More news</h2>")
    assert zones(read(other, "html"))[0] == ("headline.h1", "The Bugle")


def test_comments_that_are_longer_than_the_story_are_no_story() -> None:
    story = f'<h1>Bridge closes</h1><div class="entry-content"><p>{LONG}</p></div>'
    comments = f'<div id="talk">{f"<p>{LONG[::-1]}</p>" * 2}</div>'
    read_page = read(f"<html><body>{story}{comments}</body></html>", "html")
    assert zones(read_page) == [("headline.h1", "Bridge closes"), ("paragraph", LONG)]


def test_what_stands_below_the_story_of_a_page_is_no_story() -> None:
    copy = f"<p>{LONG} {LONG}</p><p>{LONG}</p><p>CNN's Ada Example contributed to this report.</p>"
    below = "<p>More from The Bugle</p><h3>Rain is due</h3><ul><li>Pier opens</li></ul>"
    text = page(f"<article>{copy}{below}</article>")
    story = formats.read(Source(text, "a.html"), lexicon(), "html").zones
    assert [zone.kind for zone in story] == ["paragraph", "paragraph", "contributors", *["furniture"] * 3]


def test_lines_that_are_all_link_are_teasers_on_a_page_and_copy_elsewhere() -> None:
    teaser, said = '<p><a href="a"><b>RAIN IS DUE</b></a></p>', '<p><a href="a">It was said.</a></p>'
    kinds = [kind for kind, _ in zones(read(page(f"<article><p>{LONG}</p>{teaser}{said}</article>"), "html"))]
    assert kinds == ["paragraph", "furniture.site", "paragraph"]
    assert [kind for kind, _ in zones(read(teaser, "html"))] == ["paragraph"]


def test_a_byline_within_what_a_class_calls_a_subhead() -> None:
    meta = '<div class="entry-subhead"><span class="byline">by Ada Example</span><time>July 29</time></div>'
    bio = '<div class="author-bio"><p>Ada covers the town.</p></div><x-share><p>Share</p></x-share>'
    shown = zones(read(page(f"<article><h1>Bridge closes</h1>{meta}<p>{LONG}</p>{bio}</article>"), "html"))
    assert next(row for row in shown if not row[0].startswith("headline")) == ("byline", "by Ada Example")
    assert shown[-1] == ("paragraph", LONG)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("One two\nthree.\n\nFour five.\n", ["One two three.", "Four five."]),
        ("\r\n  One two.\r\n\r\n  Four <b>five</b>,\r\nsix.", ["One two.", "Four five, six."]),
        ("One &amp; a\ntwo.<b>\n\nThree.</b>\n\n<i>Four.</i>", ["One & a two.", "Three.", "Four."]),
        ("<code>a = 1\n\nb = 2</code>", []),
    ],
)
def test_typed_text_has_the_paragraphs_of_plain_text(inside: str, expected: list[str]) -> None:
    assert [words for _, words in zones(read(f"<div><pre>{inside}</pre></div>", "html"))] == expected


def test_a_typed_story_is_read_as_plain_text_is() -> None:
    story = f"<pre>\nNew pier opens in Oslo\n\nBy ADA EXAMPLE\n\nOSLO (AP) - {LONG}\n\n-30-\n</pre>"
    shown = formats.read(Source(f"<html><body>{story}</body></html>", "a.html"), lexicon(), "html").zones
    assert [zone.kind for zone in shown] == ["headline", "byline", "dateline", "paragraph", "furniture"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ('<table role="presentation"><tr><td>By Ada Example<td><p>One two.</p></table>', ["byline", "paragraph"]),
        ("<table><tr><th>By Ada Example<td><p>One two.</p></table>", ["table.header", "table.cell"]),
        (
            '<table role="none"><tr><td>One two.<table><tr><td>3</table></td></tr></table>',
            ["paragraph", "table.cell"],
        ),
    ],
)
def test_a_table_that_holds_a_mail_holds_no_figures(table: str, expected: list[str]) -> None:
    assert [kind for kind, _ in zones(read(table, "html"))] == expected


@pytest.mark.parametrize("name", ["dcterms.date", "DC.date.issued", "sailthru.date", "parsely-pub-date", "date"])
def test_the_head_of_a_page_tells_its_day(name: str) -> None:
    story = read(
        f'<html><head><meta name="{name}" content="2026-02-11"></head><body><p>{LONG}</p></body></html>', "html"
    )
    assert str(story.date) == "2026-02-11"


def test_an_excerpt_above_a_story_is_no_part_of_its_text_and_an_invitation_is_left_out() -> None:
    inside = f'<p class="article-excerpt">Two fires.</p><p>{LONG}</p><div class="kg-signup-card"><p>Join us.</p></div>'
    shown = zones(read(page(f"<article><h1>Mill closes</h1>{inside}</article>"), "html"))
    assert shown == [("headline.h1", "Mill closes"), ("heading", "Two fires."), ("paragraph", LONG)]


@pytest.mark.parametrize(
    "title", ["Council closes bridge", "The Bugle: Council closes bridge", "Council closes bridge – X"]
)
def test_the_heading_that_the_window_is_named_by_is_the_headline(title: str) -> None:
    story = f'<h3 class="post-title">Council closes bridge</h3><div class="post-body"><p>{LONG}</p><p>{LONG}</p></div>'
    for masthead in ("", "<h1>The Bugle</h1>"):
        site = f"<html><head><title>{title}</title></head><body>{masthead}<p>Weather</p>{story}</body></html>"
        assert zones(read(site, "html"))[0] == ("headline.h1", "Council closes bridge")


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ('<div data-gu-name="standfirst"><p>Two fires.</p></div>', "heading"),
        ('<p class="p-summary">Two fires.</p>', "heading"),
        ('<div data-component="links-block"><ul><li>Two fires.</li></ul></div>', ""),
        ('<div data-component="topic-list"><ul><li>Two fires.</li></ul></div>', ""),
    ],
)
def test_what_attributes_say_that_an_element_is(inside: str, kind: str) -> None:
    shown = zones(read(page(f"<article><p>{LONG}</p>{inside}<p>{LONG}</p></article>"), "html"))
    assert [said for said, words in shown if words == "Two fires."] == ([kind] if kind else [])
