"""What the kinds contributors, byline, dateline, credit, layout, dates and numbers find, and what they let pass."""

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lintnews import formats, pack
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.matching import hits_of, rule_of

BODY = (
    "The council voted on Tuesday to close the bridge for repairs that are to last until the end of next year, "
    "a decision that shop owners on both banks had fought for months in hearings, petitions and the courts."
)
TABLE = Path(__file__).with_name("contributor_lines.txt").read_text(encoding="utf-8")
LINES = [line for line in TABLE.splitlines() if line and not line.startswith(("#", " "))]


@cache
def words(as_of: str = "") -> Lexicon:
    sections = pack.load(pack.find("credits", "."))[1]
    return Lexicon({**sections, "as-of": as_of} if as_of else sections)


def story_of(*paragraphs: str, front: str = "", as_of: str = "") -> Document:
    text = "\n\n".join(paragraphs) + "\n"
    if front:
        return formats.read(Source(f"---\n{front}\n---\n\n{text}", "story.md"), words(as_of))
    return formats.read(Source(text, "story.txt"), words(as_of))


def found(kind: str, story: Document, **fields: Any) -> list[str]:
    hits = hits_of(rule_of(kind, **fields), story)
    return [(story.source.text if hit.in_source else story.text)[hit.start : hit.end] for hit in hits]


HEAD = ("Council closes bridge", "By Gil Penn, CNN")


@pytest.mark.parametrize("line", LINES, ids=[line[:40] for line in LINES])
def test_a_line_that_is_there_is_not_missed_and_one_that_is_gone_is(line: str) -> None:
    fields = {"finds": "missing", "when": "always"}
    assert found("contributors", story_of(*HEAD, BODY, line), **fields) == []
    assert found("contributors", story_of(*HEAD, BODY), **fields) == ["courts."]


@pytest.mark.parametrize("line", LINES[:20], ids=[line[:40] for line in LINES[:20]])
def test_policies(line: str) -> None:
    declared = "title: Council closes bridge\ncontributors: [Bo Sample, Ada Example]"
    for front, when, due in [
        (declared, "declared", True),
        ("title: Council closes bridge", "declared", False),
        ("title: Council closes bridge\nwire: CNN", "listed", True),
        ("title: Council closes bridge\nwire: Reuters", "listed", False),
        (declared, ["listed", "declared"], True),
    ]:
        fields = {"finds": "missing", "when": when, "of": ["cnn", "Politics"]}
        assert bool(found("contributors", story_of(BODY, front=front), **fields)) is due
        assert found("contributors", story_of(BODY, line, front=front), **fields) == []


@pytest.mark.parametrize(
    ("paragraphs", "due"),
    [
        ((*HEAD, BODY), True),  # the byline says whose story it is
        (("Council closes bridge", f"WASHINGTON (CNN) — {BODY}"), True),
        (("Council closes bridge", BODY, "The-CNN-Wire"), True),
        (("Council closes bridge", "By Gil Penn, Reuters", BODY), False),
        (("Council closes bridge", BODY), False),
    ],
)
def test_the_stories_of_a_wire(paragraphs: tuple[str, ...], due: bool) -> None:
    assert bool(found("contributors", story_of(*paragraphs), finds="missing", when="listed", of=["cnn"])) is due


@pytest.mark.parametrize(
    ("sentence", "reporters"),
    [
        ("The mayor told CNN’s Ada Example that it would reopen.", ["Ada Example"]),
        ("The mayor told CNN reporter Ada Example that it would reopen.", ["Ada Example"]),
        ("The mayor told CNN's Ada van der Example that it would reopen.", ["Ada van der Example"]),
        ("The mayor told CNN’s Gil Penn that it would reopen.", []),
        ("The mayor told Reuters’ Ada Example that it would reopen.", []),
        ("The mayor told CNN that Ada Example would come.", []),
        ("CNN’s New Building stands next to it.", []),
    ],
)
def test_reporters_whom_the_text_mentions(sentence: str, reporters: list[str]) -> None:
    fields = {"finds": "missing", "when": "mentioned"}
    assert found("contributors", story_of(*HEAD, BODY, sentence), **fields) == reporters
    credited = story_of(*HEAD, BODY, sentence, "CNN’s Ada Example and Ada van der Example contributed reporting.")
    assert found("contributors", credited, **fields) == []


def test_an_unknown_policy_is_refused() -> None:
    with pytest.raises(AssertionError):
        rule_of("contributors", finds="missing", when="sometimes")


@pytest.mark.parametrize(
    ("finds", "line", "spans"),
    [
        ("list", "CNN’s Ada Example, Bo Sample, Cy Test contributed reporting.", [", "]),
        ("list", "CNN’s Ada Example, Bo Sample, and Cy Test contributed reporting.", [", and "]),
        ("list", "CNN’s Ada Example, Bo Sample and Cy Test contributed reporting.", []),
        ("list", "CNN’s Ada Example and Bo Sample contributed reporting.", []),
        ("list", "Associated Press writers Ada Example in London, Bo Sample in Paris, and Cy Test contributed.", []),
        ("unseparated", "Reporting by Ada Example Editing by Bo Sample", [" "]),
        ("unseparated", "Reporting by Ada Example, Editing by Bo Sample", [", "]),
        ("unseparated", "Reporting by Ada Example; Editing by Bo Sample", []),
        ("bylined", "Gil Penn and Ada Example contributed to this report.", ["Gil Penn"]),
        ("bylined", "Ada Example contributed to this report.", []),
        ("bylined", "Penn reported from Washington. Ada Example contributed from Oslo.", []),
        ("bylined", "(Reporting by Gil Penn; Editing by Ada Example)", []),
        ("misspelled", "CNN’s Ada Example contributed reproting.", ["reproting"]),
        ("misspelled", "Addtional reporting by Ada Example", ["Addtional"]),
        ("misspelled", "Ada Example contributed to this stroy.", ["stroy"]),
        ("misspelled", "Ada Example contributed to this story.", []),
        ("misspelled", "The mayor continued to this store.", []),
    ],
)
def test_what_is_wrong_with_a_line(finds: str, line: str, spans: list[str]) -> None:
    assert found("contributors", story_of(*HEAD, BODY, line), finds=finds) == spans


def test_where_a_line_stands() -> None:
    line = "CNN’s Ada Example contributed reporting."
    assert found("contributors", story_of(*HEAD, BODY, line, BODY), finds="early") == [line]
    assert found("contributors", story_of(*HEAD, BODY, line, "They start in March."), finds="early") == []
    assert found("contributors", story_of(*HEAD, BODY, "The-CNN-Wire", line), finds="below") == [line]
    assert found("contributors", story_of(*HEAD, BODY, line, "The-CNN-Wire"), finds="below") == []


def test_the_lists_of_contributors_agree() -> None:
    front = "title: Council closes bridge\ncontributors: Jaime Sample and Cy Test"
    story = story_of(BODY, "Jamie Sample and Cy B. Test contributed to this report.", front=front)
    assert found("contributors", story, finds="undeclared") == ["Jamie Sample"]
    assert [hit.values["name"] for hit in hits_of(rule_of("contributors", finds="unnamed"), story)] == ["Jaime Sample"]


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


@pytest.mark.parametrize(
    ("finds", "opening", "suggestions"),
    [
        ("form", "Washington (AP) – ", ["WASHINGTON (AP) —"]),
        ("form", "WASHINGTON (AP) -- ", ["WASHINGTON (AP) —"]),
        ("form", "LONDON, Jan 3 (Reuters) — ", ["LONDON, Jan 3 (Reuters) -"]),
        ("form", "WASHINGTON (AP) — ", []),
        ("form", "Paris (AFP) – ", []),
        ("state", "SPRINGFIELD (AP) — ", [""]),
        ("state", "CHICAGO (AP) — ", []),
        ("state", "SPRINGFIELD, Ill. (AP) — ", []),
        ("state", "LONDON/PARIS (AP) — ", []),
        ("spare", "CHICAGO, Ill. (AP) — ", ["CHICAGO"]),
        ("spare", "PARIS, Texas (AP) — ", []),
        ("spare", "LONDON, Ky. (AP) — ", []),
        ("abbreviation", "LA CROSSE, Wisc. — ", ["Wis."]),
        ("abbreviation", "LA CROSSE, Wis. — ", []),
        ("abbreviation", "WEST HARBOR, Florida (Reuters) - ", []),
        ("misspelled", "WASHINGOTN (AP) — ", ["WASHINGTON"]),
        ("misspelled", "LANDON, Ill. (AP) — ", []),
        ("misspelled", "SÃO PAULO (AP) — ", []),
        ("state", "UNITED NATIONS (AP) — ", []),
        ("state", "ABOARD THE USS WIDGET (AP) — ", []),
        ("form", "SPRINGFIELD Ill. (AP) — ", ["SPRINGFIELD, Ill. (AP) —"]),
        ("form", "DeKALB, Ill. (AP) — ", []),
        ("form", "FOND du LAC, Wis. (AP) — ", []),
    ],
)
def test_datelines(finds: str, opening: str, suggestions: list[str]) -> None:
    story = story_of("Council closes bridge", opening + BODY)
    hits = hits_of(rule_of("dateline", finds=finds), story)
    assert ["".join(hit.suggestions[:1]) for hit in hits] == suggestions


def test_whose_copy_a_story_is() -> None:
    mark = "The-CNN-Wire"
    assert found("credit", story_of(*HEAD, BODY), finds="missing") == [HEAD[1]]
    assert found("credit", story_of(*HEAD, BODY, mark), finds="missing") == []
    assert found("credit", story_of(HEAD[0], "By Ada Example, Reuters", BODY, mark), finds="foreign") == [mark]
    assert found("credit", story_of(*HEAD, BODY, mark), finds="foreign") == []
    assert found("credit", story_of(HEAD[0], "By Ada Example", BODY, mark), finds="foreign") == []
    assert found("credit", story_of(HEAD[0], "By Ada Example", BODY, mark), finds="foreign", ours=["bugle"]) == [mark]
    assert found("credit", story_of(*HEAD, BODY, mark), finds="foreign", ours=["bugle"]) == []
    line = "Copyright 2022 The Associated Press. All rights reserved."
    assert found("credit", story_of(*HEAD, BODY, line, as_of="2023-01-04"), finds="year") == ["2022"]
    assert found("credit", story_of(*HEAD, BODY, line, as_of="2022-07-04"), finds="year") == []
    assert found("credit", story_of(*HEAD, BODY, line), finds="year") == []


def test_a_house_allows_lines() -> None:
    story = story_of("Council closes bridge", BODY, "READ MORE: How it was built", "Follow @bugle", BODY)
    fields: dict[str, Any] = {"zones": ["furniture.promo"]}
    assert found("layout", story, **fields) == ["READ MORE: How it was built", "Follow @bugle"]
    assert found("layout", story, **fields, allow=["READ MORE : ..."]) == ["Follow @bugle"]


@pytest.mark.parametrize(
    ("finds", "as_of", "text", "spans"),
    [
        ("weekday", "", "They met on Friday, July 28, 2022, at noon.", ["Friday, July 28, 2022"]),
        ("weekday", "", "They met on Friday, July 29, 2022, at noon.", []),
        ("weekday", "", "They met on Friday, July 28, at noon.", []),
        ("weekday", "2022-07-30", "They met on Friday, July 28, at noon.", ["Friday, July 28"]),
        ("weekday", "2022-07-30", "They met on Friday 29 July at noon.", []),
        ("weekday", "2023-01-02", "They met on Friday, Dec. 30, at noon.", []),
        ("impossible", "", "They met on Feb. 30.", ["Feb. 30"]),
        ("impossible", "", "They met on April 31st, then left.", ["April 31st"]),
        ("impossible", "", "They met on Feb. 29, 2024.", []),
        ("impossible", "", "They met on 31 November.", ["31 November"]),
        ("impossible", "", "They met on the 31st of June.", ["31st of June"]),
        ("impossible", "", "They met on 30 June; in 45 May polls it led.", []),
        ("weekday", "", "They met on 28 July 2022 (Friday).", ["28 July 2022"]),
        ("weekday", "", "They met on 28 July 2022 (Friday to Sunday).", []),
        ("impossible", "", "BEIJING, Feb 30 (Reuters) - They met.", ["Feb 30"]),
        ("impossible", "", "They met on Feb. 30 and left.", ["Feb. 30"]),
        ("impossible", "", "Prices fell 0.6 percent in December and in January 0.7 percent, and in May 0.", ["May 0"]),
        ("impossible", "", "In May 45 people came; in August 32 percent, in April 31,000 did, in June 31 men.", []),
        ("relative", "2022-07-29", "They met yesterday, Wednesday, at noon.", ["Wednesday"]),
        ("relative", "2022-07-29", "They met yesterday (Thursday) at noon.", []),
        ("relative", "", "They met yesterday, Wednesday, at noon.", []),
        ("distant", "2022-07-29", "They meet on Friday, Aug. 19, to vote.", ["Friday, Aug. 19"]),
        ("distant", "2022-07-29", "They meet on Tuesday, Aug. 2, to vote.", []),
        ("age", "2022-07-29", "Ada Example, 42, born in 1985, won.", ["42, born in 1985"]),
        ("age", "2022-07-29", "Ada Example, 36, born in 1985, won.", []),
        ("age", "", "Ada Example, 42, born in 1985, won.", []),
        ("span", "", "He ruled for 12 years, from 2001 to 2011.", ["12 years, from 2001 to 2011"]),
        ("span", "", "He ruled for ten years, from 2001 to 2011.", []),
        ("span", "", "He ruled from 2001 to 2011, a span of 12 years.", ["from 2001 to 2011, a span of 12 years"]),
        ("span", "", "He ruled from 2001 to 2011, or 10 years.", []),
        ("age", "2022-07-29", "The 42-year-old was born in 1985.", ["42-year-old was born in 1985"]),
    ],
)
def test_dates(finds: str, as_of: str, text: str, spans: list[str]) -> None:
    assert found("dates", story_of("Council closes bridge", BODY, text, as_of=as_of), finds=finds) == spans


@pytest.mark.parametrize(
    ("finds", "text", "spans"),
    [
        ("percent", "The fare goes from $50 to $75, up 25%.", ["up 25%"]),
        ("percent", "The fare goes from $50 to $75, up 50%.", []),
        ("percent", "A 25 percent increase takes it from 1.2 million to 1.8 million.", ["25 percent increase"]),
        ("percent", "From 2001 to 2011 it rose 25%.", []),
        ("percent", "It rose from 4% to 6%, up 2%.", []),
        ("percent", "It fell by 10% to 80 from 100.", ["fell by 10%"]),
        ("percent", "It fell by 20% to 80 from 100.", []),
        ("list", "The three finalists are Ada Example and Bo Sample.", ["three"]),
        ("list", "The two finalists are Ada Example and Bo Sample.", []),
        ("points", "It rose from 4% to 6%, up 2%.", ["up 2%"]),
        ("points", "It rose to 6% from 4%, an increase of 2%.", ["increase of 2%"]),
        ("points", "It rose from 4% to 6%, up 50%.", []),
    ],
)
def test_sums(finds: str, text: str, spans: list[str]) -> None:
    story = story_of("Council closes bridge", BODY, text)
    assert found("numbers", story, finds=finds, counted=["finalists"]) == spans


@pytest.mark.parametrize(
    ("finds", "front", "opening", "more", "spans"),
    [
        ("unlike", "dateline: Oslo, Norway", "BERGEN, Norway (AP) — ", "", ["BERGEN"]),
        ("unlike", "dateline: Bergen", "BERGEN, Norway (AP) — ", "", []),
        ("unlike", "dateline: Oslo and Bergen", "BERGEN, Norway (AP) — ", "", []),
        ("unlike", "title: x", "BERGEN, Norway (AP) — ", "", []),
        ("drift", "title: x", "HARBOTOWN, Maine — ", "Harbortown is old. They left Harbortown.", ["HARBOTOWN"]),
        ("drift", "title: x", "HARBOTOWN, Maine — ", "Harbotown is old. They left Harbortown for Harbortown.", []),
        ("drift", "title: x", "HARBOTOWN, Maine — ", "They left Harbortown.", []),
        ("day", "date: 2022-07-29", "OSLO, July 20 (Reuters) - ", "", ["July 20"]),
        ("day", "date: 2022-07-29", "OSLO, July 28 (Reuters) - ", "", []),
        ("day", "date: 2023-01-01", "OSLO, Dec 31 (Reuters) - ", "", []),
        ("day", "title: x", "OSLO, July 20 (Reuters) - ", "", []),
    ],
)
def test_datelines_against_the_story(finds: str, front: str, opening: str, more: str, spans: list[str]) -> None:
    assert found("dateline", story_of(opening + BODY, f"{BODY} {more}", front=front), finds=finds) == spans


def test_who_was_killed_is_counted_in_the_passive() -> None:
    fields = {"finds": "headline", "counted": ["killed"]}
    for body, spans in (("Eleven people were killed on Monday.", ["12 killed"]), ("12 people were killed.", [])):
        assert found("numbers", story_of("12 killed in fire", BODY, body), **fields) == spans


def test_one_sum_in_millions_and_in_billions() -> None:
    story = story_of(*HEAD, BODY, "The $5 million bridge is old.", "A $5 billion bridge is new.", "The $5 million deal")
    assert found("numbers", story, finds="scale") == ["$5 billion"]
    assert found("numbers", story_of(*HEAD, "A $5 million bridge and a $5 billion plan."), finds="scale") == []


def test_an_update_wants_a_date() -> None:
    note = "UPDATE: The mayor has left."
    assert found("note", story_of(BODY, note, front="date: 2022-07-29"), finds="update") == ["UPDATE"]
    assert found("note", story_of(BODY, note, front="date: 2022-07-29\nlastmod: 2022-07-30"), finds="update") == []
    assert found("note", story_of(*HEAD, BODY, note), finds="update") == []


def test_a_correction_below_or_behind_its_label_is_labelled() -> None:
    correction = "An earlier version of this story misstated the mayor's age."
    assert found("note", story_of(*HEAD, BODY, correction), finds="unlabeled") != []
    assert found("note", story_of(*HEAD, BODY, "Correction", correction), finds="unlabeled") == []
    for label in ("Correction, June 4, 2024:", "Correction (June 4):", "Clarification (Sept. 4) —"):
        assert found("note", story_of(*HEAD, BODY, f"{label} {correction}"), finds="unlabeled") == []


def test_a_note_of_origin_above_the_story_is_no_mark_of_its_end() -> None:
    line = "Cy Test contributed to this report."
    origin = "This story was produced in partnership with the Daily Bugle."
    assert found("contributors", story_of(*HEAD, origin, BODY, line), finds="below") == []
    assert found("contributors", story_of(*HEAD, BODY, origin, line), finds="below") == [line]


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


@pytest.mark.parametrize(
    ("dateline", "town"),
    [
        ("SACREMENTO, Calif. (AP) —", ["SACREMENTO"]),
        ("SPRINGFEILD, Ill. (AP) —", ["SPRINGFEILD"]),
        ("WINNEPEG, Manitoba (AP) —", ["WINNEPEG"]),
        ("SACRAMENTO, Calif. (AP) —", []),
        ("HARBORTOWN, Maine (AP) —", []),
        ("KRAMATORSK, Ukraine (AP) —", []),
        ("EAGLETON, Maine (AP) —", []),
    ],
)
def test_a_town_with_its_state_is_misspelled(dateline: str, town: list[str]) -> None:
    assert found("dateline", story_of(*HEAD, f"{dateline} {BODY}"), finds="misspelled") == town
    again = f"{BODY} The mayor of {dateline.partition(',')[0].title()} said so."
    assert found("dateline", story_of(*HEAD, f"{dateline} {again}"), finds="misspelled") == []


def test_a_tag_that_describes_the_picture_is_a_description() -> None:
    front = "title: Council closes bridge\ncredit: Ada Example"
    tag = '{{< figure src="bridge.jpg" alt="A stone bridge" >}}'
    assert found("picture", story_of(BODY, front=front), finds="description") == ["Ada Example"]
    assert found("picture", story_of(BODY, tag, front=front), finds="description") == []


def test_a_misspelled_city_does_not_want_a_state() -> None:
    assert found("dateline", story_of(*HEAD, f"CHICGAO (AP) — {BODY}"), finds="state") == []
    assert found("dateline", story_of(*HEAD, f"SPRINGFIELD (AP) — {BODY}"), finds="state") == ["SPRINGFIELD"]


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


def test_a_missing_line_is_told_at_the_end_of_the_story_and_not_at_a_picture() -> None:
    ans = (
        '{"headlines": {"basic": "The plan"}, "credits": {"contributors": [{"name": "Cy Test"}]}, "content_elements": ['
        f'{{"type": "text", "content": "{BODY}"}}, {{"type": "image", "caption": "The bridge on Monday"}}]}}'
    )
    story = formats.read(Source(ans, "story.json"), words())
    assert found("contributors", story, finds="missing") == ["courts."]


def test_an_embargo_of_today_holds_up_to_its_hour() -> None:
    now = datetime.datetime.now(datetime.UTC)
    for shift, holds in ((2, True), (-2, False)):
        then = now + datetime.timedelta(hours=shift)
        eastern = then - datetime.timedelta(hours=5)
        for value in (
            f"{then:%B} {then.day}, {then.year}, {then.hour % 12 or 12}:{then:%M} {then:%p}",
            f"{then:%a, %d %b %Y %H:%M:00} GMT",
            f"{eastern:%B} {eastern.day}, {eastern.year}, {eastern:%H:%M} EST",
            str(int(then.timestamp())),
        ):
            story = story_of("Council closes bridge", BODY, front=f"embargo: '{value}'")
            assert bool(hits_of(rule_of("embargo"), story)) is holds, value
