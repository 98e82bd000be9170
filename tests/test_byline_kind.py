"""What the kind byline finds, and what it lets pass."""

import pytest

from lintnews import formats
from lintnews.document import Value
from lintnews.source import Source
from tests.credit_help import BODY, HEAD, found, story_of, words
from tests.matching import hits_of, rule_of


def test_a_byline_is_missed_by_policy() -> None:
    assert found("byline", story_of(HEAD[0], BODY), finds="missing") == [HEAD[0]]
    assert found("byline", story_of(BODY, BODY), finds="missing") == [BODY]
    assert found("byline", story_of(*HEAD, BODY), finds="missing") == []
    assert found("byline", story_of(BODY, front="author: Ada Example"), finds="missing") == []
    listed = {"finds": "missing", "when": "listed", "of": ["CNN"]}
    assert found("byline", story_of(BODY, front="wire: cnn"), **listed) == [BODY]
    assert found("byline", story_of(BODY, front="wire: reuters"), **listed) == []


@pytest.mark.parametrize(
    ("front", "byline", "spans"),
    [
        ("author: Jaime Example", "By Jamie Example", ["Jamie Example"]),
        ("authors: [Ada Example, Bo Sample]", "By Ada Example and Cy Test", ["Cy Test"]),
        ("author: Ada Example", "By Ada B. Example", []),
        ("author: Ada Example", "By ADA EXAMPLE", []),
        ("byline: By Ada Example and Bo Sample", "By Bo Sample and Ada Example", []),
        ("author: Ada-Example", "By Ada Example", []),
        ("author: Example, Mary", "By Mary Example", []),
        ("author: Von Ada Example", "By Ada Example", []),
    ],
)
def test_bylines_agree(front: str, byline: str, spans: list[str]) -> None:
    assert found("byline", story_of(byline, BODY, front=front), finds="unlike") == spans


PAGE = """<html><head><meta name="author" content="{author}"></head><body><article>
<h1>Pier opens</h1><p>By Ada Example</p>
<p>The pier opened on Monday after two years of work, and the first boat came in an hour later with 40 people on board,
who had waited on the other side since the morning and had brought a brass band along for the crossing.</p>
{below}</article></body></html>"""


@pytest.mark.parametrize(
    ("author", "below", "found"),
    [
        ("Ada Example", "", []),
        ("Cy Test", "", ["Ada Example"]),
        ("https://profiles.example/ada", "", []),  # the address of a profile names nobody
        ("Ada Example", "<h2>More stories</h2><p>By Cy Test</p>", []),  # of another story
    ],
)
def test_bylines_of_a_page(author: str, below: str, found: list[str]) -> None:
    story = formats.read(Source(PAGE.format(author=author, below=below), "page.html"), words())
    rule = rule_of("byline", finds="unlike")
    assert [story.text[hit.start : hit.end] for hit in hits_of(rule, story)] == found


def test_the_head_of_a_page_may_name_one_author_of_several() -> None:
    page = (
        "<html><head><meta name='author' content='{}'></head><body><nav>News</nav><article><h1>Council closes</h1>"
        f"<p>By Ada Example and Bo Sample</p><p>{BODY}</p></article></body></html>"
    )
    for author, unlike in (("Ada Example", []), ("Cy Test", ["Ada Example", "Bo Sample"])):
        story = formats.read(Source(page.format(author), "story.html"), words())
        assert found("byline", story, finds="unlike") == unlike
    front = "title: Council closes bridge\nauthor: Ada Example"
    assert found("byline", story_of("By Ada Example and Bo Sample", BODY, front=front), finds="unlike") == ["Bo Sample"]


def test_a_site_is_no_author_and_shows_the_year_of_its_own() -> None:
    page = (
        "<html><head><meta property='og:site_name' content='Widget Life'><meta name='author' content='Widget Life'>"
        "<meta property='article:published_time' content='2021-03-04'></head><body><nav>News</nav><article>"
        f"<h1>Council closes</h1><p>By Ada Example</p><p>{BODY}</p><p>Copyright {{}} Widget Life</p>"
        "</article></body></html>"
    )
    for year, spans in (("2024", []), ("2019", ["2019"])):
        story = formats.read(Source(page.format(year), "story.html"), words())
        assert "authors" not in story.metadata
        assert found("byline", story, finds="unlike") == []
        assert found("credit", story, finds="year") == spans


def test_whoever_set_a_file_up_is_held_against_the_byline_only_where_the_names_are_near() -> None:
    story = story_of("By Ada Example", BODY)
    for maker, spans in (("Ada Exampel", ["Ada Example"]), ("Bo Sample", []), ("Ada Example", [])):
        story.metadata = {"creator": (Value(maker, 0, 0),)}
        assert found("byline", story, finds="unlike") == spans
        story = story_of("By Ada Example", BODY)
