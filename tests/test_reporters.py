"""Every output format, on the same two stories: one with findings that are hard to print, one with none."""

import json
import xml.etree.ElementTree as ET
from typing import Any

import pytest

import lintnews
from lintnews import reporters
from lintnews.finding import Finding, Fix, Level, Report
from lintnews.source import Source

TEXT = "A <b>very</b> long day.\nNa\u00efve \u65e5\u672c copy, 100% \u201csure\u201d.\n"
SOURCE = Source(TEXT, "desk/a,b.md")
FINDINGS = (
    Finding("typos.x", Level.ERROR, 'Not "so"\n& <so>.', 5, 9, 1, 6, 1, 10, "very", ("most",), Fix(5, 9, "most")),
    Finding("ap.y", Level.WARNING, "100%: no.", 33, 37, 2, 10, 2, 14, "copy", why="Because."),
    Finding("ap.y", Level.SUGGESTION, "Spans lines.", 18, 27, 1, 19, 2, 4, "day.\nNa"),
)
REPORTS = [Report("desk/a,b.md", SOURCE, FINDINGS), Report("clean.md", Source("Fine.\n", "clean.md"), ())]


@pytest.mark.parametrize("name", reporters.names())
def test_every_format_prints_and_repeats_itself(name: str) -> None:
    reporter = reporters.by_name(name)
    once = reporter.report(REPORTS)
    assert once == reporter.report(REPORTS)
    assert not once.endswith("\n")
    assert "\x1b" not in once
    reporter.report([])


def test_text_underlines_the_span_and_counts() -> None:
    text = reporters.by_name("text").report(REPORTS)
    assert "   1 | A <b>very</b> long day.\n     |      ^^^^" in text
    assert (
        "   2 | Na\u00efve \u65e5\u672c copy, 100% \u201csure\u201d.\n     |            ~~~~" in text
    )  # wide characters
    assert "= try: most" in text and "= Because." in text
    assert text.endswith("1 error, 1 warning, 1 suggestion in 2 stories")
    assert reporters.by_name("text").report(REPORTS[1:]) == ""
    assert "\x1b[31;1merror\x1b[0m" in reporters.by_name("text").report(REPORTS, color=True)


def test_text_gives_a_terminal_no_orders() -> None:
    source = Source("A \x1b[31mred\x9b word.\n", "x.txt")
    finding = FINDINGS[0]._replace(message="Not '\x1b[31mred'.", suggestions=("\x07",))
    assert not {"\x1b", "\x9b", "\x07"} & set(
        reporters.by_name("text").report([Report("x\x1b.txt", source, (finding,))])
    )


def test_text_shows_a_stretch_of_a_long_line() -> None:
    line = "word " * 400
    finding = Finding("a.b", Level.ERROR, "Here.", 1000, 1004, 1, 1001, 1, 1005, "word")
    _, shown, marks, *_ = reporters.by_name("text").report([Report("x", Source(line, "x"), (finding,))]).splitlines()
    assert len(shown) < 120
    assert shown[marks.index("^") : marks.index("^") + 4] == "word"


def test_jsonl_is_one_object_a_finding() -> None:
    rows = [json.loads(line) for line in reporters.by_name("jsonl").report(REPORTS).splitlines()]
    assert [(row["path"], row["rule"], row["line"]) for row in rows] == [
        ("desk/a,b.md", "typos.x", 1),
        ("desk/a,b.md", "ap.y", 2),
        ("desk/a,b.md", "ap.y", 1),
    ]


def test_github_escapes_what_its_log_would_misread() -> None:
    first, second, third = reporters.by_name("github").report(REPORTS).splitlines()
    assert first == '::error file=desk/a%2Cb.md,line=1,endLine=1,col=6,endColumn=10,title=typos.x::Not "so"%0A& <so>.'
    assert second.endswith("::100%25: no.")
    assert third == "::notice file=desk/a%2Cb.md,line=1,endLine=2,title=ap.y::Spans lines."


def test_sarif_has_rules_regions_and_fixes() -> None:
    run: Any = json.loads(reporters.by_name("sarif").report(REPORTS))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["ap.y", "typos.x"]
    first = run["results"][0]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 6, 10)
    change = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change == {"deletedRegion": {"charOffset": 5, "charLength": 4}, "insertedContent": {"text": "most"}}


def test_sarif_gives_a_link_only_where_it_is_an_address() -> None:
    links = (FINDINGS[0]._replace(link="https://desk.example/x"), FINDINGS[1]._replace(link="stylebook, page 4"))
    run: Any = json.loads(reporters.by_name("sarif").report([REPORTS[0]._replace(findings=links)]))["runs"][0]
    second, first = run["tool"]["driver"]["rules"]
    assert first["helpUri"] == "https://desk.example/x"
    assert second["help"] == {"text": "stylebook, page 4"} and "helpUri" not in second


def test_gitlab_tells_repeats_apart() -> None:
    doubled = [REPORTS[0]._replace(findings=(*FINDINGS, FINDINGS[0]))]
    prints = [entry["fingerprint"] for entry in json.loads(reporters.by_name("gitlab").report(doubled))]
    assert len(set(prints)) == 4


@pytest.mark.parametrize(("name", "tag", "count"), [("checkstyle", "error", 3), ("junit", "failure", 3)])
def test_xml_formats_are_well_formed(name: str, tag: str, count: int) -> None:
    tree = ET.fromstring(reporters.by_name(name).report(REPORTS))
    found = list(tree.iter(tag))
    assert len(found) == count
    assert 'Not "so"' in found[0].attrib["message"]


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
def test_xml_formats_hold_what_xml_may_hold(name: str) -> None:
    odd = "".join(map(chr, range(32))) + "\x7f\udcff\ufffe\U0001f600"
    finding = FINDINGS[0]._replace(message=f"Not '{odd}'.", match=odd)
    tree = ET.fromstring(reporters.by_name(name).report([Report(f"a{odd}.txt", SOURCE, (finding,))]))
    assert "\U0001f600" in ET.tostring(tree, encoding="unicode")


def test_html_escapes_the_copy() -> None:
    page = reporters.by_name("html").report(REPORTS)
    assert "A &lt;b&gt;<mark>very</mark>&lt;/b&gt; long day." in page
    assert "<p>Nothing found.</p>" in page


def test_an_unknown_format_is_told_with_the_nearest() -> None:
    with pytest.raises(lintnews.ConfigError, match="unknown format 'sarrif'; did you mean 'sarif'"):
        lintnews.report([], format="sarrif")
