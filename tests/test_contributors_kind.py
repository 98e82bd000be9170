"""What the kind contributors finds, and what it lets pass."""

from pathlib import Path

import pytest

from lintnews import formats
from lintnews.source import Source
from tests.credit_help import BODY, HEAD, found, story_of, words
from tests.matching import hits_of, rule_of

TABLE = Path(__file__).with_name("contributor_lines.txt").read_text(encoding="utf-8")


LINES = [line for line in TABLE.splitlines() if line and not line.startswith(("#", " "))]


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


def test_a_note_of_origin_above_the_story_is_no_mark_of_its_end() -> None:
    line = "Cy Test contributed to this report."
    origin = "This story was produced in partnership with the Daily Bugle."
    assert found("contributors", story_of(*HEAD, origin, BODY, line), finds="below") == []
    assert found("contributors", story_of(*HEAD, BODY, origin, line), finds="below") == [line]


def test_a_missing_line_is_told_at_the_end_of_the_story_and_not_at_a_picture() -> None:
    ans = (
        '{"headlines": {"basic": "The plan"}, "credits": {"contributors": [{"name": "Cy Test"}]}, "content_elements": ['
        f'{{"type": "text", "content": "{BODY}"}}, {{"type": "image", "caption": "The bridge on Monday"}}]}}'
    )
    story = formats.read(Source(ans, "story.json"), words())
    assert found("contributors", story, finds="missing") == ["courts."]


@pytest.mark.parametrize(
    ("front", "line", "absent"),
    [
        ("authors: [Ada Example]", "Reporting by Bo Sample; Editing by Cy Test", ["Ada Example"]),
        ("authors: [Ada Example]", "Reporting by Ada Example; Editing by Cy Test", []),
        ("authors: [Ada Example]", "Bo Sample contributed to this report.", []),
        ("byline: By Ada Example", "Reporting by Bo Sample and the Oslo newsroom", []),
    ],
)
def test_an_author_whom_only_the_metadata_names_is_missed_in_the_line(front: str, line: str, absent: list[str]) -> None:
    assert found("contributors", story_of(BODY, line, front=front), finds="absent") == absent


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("By Ada Example, The Assocaited Press", ["Assocaited"]),
        ("By Ada Example, Associated Press", []),
        ("By Nora Reuter", []),
        ("Agence France-Press contributed to this report.", ["France-Press"]),
        ("The New York Tmies contributed to this report.", []),
    ],
)
def test_slips_in_the_names_of_outlets(line: str, spans: list[str]) -> None:
    parts = (HEAD[0], line, BODY) if line.startswith("By") else (HEAD[0], BODY, line)
    assert found("contributors", story_of(*parts), finds="outlets") == spans
