"""Comments that silence rules, and what is wrong with those that silence nothing."""

import pytest

from lintnews import engine
from lintnews.document import Comment, Document
from lintnews.lexicon import Lexicon
from lintnews.pack import RuleFile
from lintnews.prose.zones import Zone
from lintnews.ruleset import RuleSet, of_files
from lintnews.source import Source, View

RULES = ["house.word", "house.other", "desk.word"]


def story(text: str) -> Document:
    """A story of one paragraph a line, whose comments stand between `<!--` and `-->`."""
    comments, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        at = text.index("-->", start) + 3
        comments.append(Comment(text[start + 4 : at - 3], start, at))
    zones = [Zone("paragraph", 0, len(text))]
    return Document(Source(text, "x.md"), View.identity(text), zones, rules().lexicon, comments=comments)


def rules() -> RuleSet:
    """Three rules that report the word 'bad', 'worse' and 'bad'."""
    words = {"house.word": "bad", "house.other": "worse", "desk.word": "bad"}
    fields = {id: {"extends": "existence", "message": "no", "tokens": [word]} for id, word in words.items()}
    return of_files([RuleFile(id, "existence", fields[id], "") for id in RULES], Lexicon())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bad", ["house.word 1", "desk.word 1"]),
        ("bad <!-- lintnews: ignore house.word -->", ["desk.word 1"]),
        ("bad <!-- lintnews: ignore house -->", ["desk.word 1"]),
        ("bad <!-- lintnews: ignore house.word, desk.word -- agreed -->", []),
        ("bad <!-- lintnews: ignore -->", []),
        (
            "<!-- lintnews: ignore-next house.word desk.word -- agreed -->\n\n\nbad\nbad",
            ["house.word 5", "desk.word 5"],
        ),
        (
            "<!-- lintnews: off desk -->\nbad\n<!-- lintnews: on desk -->\nbad",
            ["house.word 2", "house.word 4", "desk.word 4"],
        ),
        ("<!-- lintnews: off house.word -->\nbad\nbad", ["desk.word 2", "desk.word 3"]),
        ("bad\n<!-- lintnews: ignore-file house.word -->\nbad", ["desk.word 1", "desk.word 3"]),
        (
            "<!-- lintnews: ignore-next house.other -->\nbad",
            ["lintnews.unused-directive 1", "house.word 2", "desk.word 2"],
        ),
        ("fine <!-- lintnews: ignore house.wrod -->", ["lintnews.unknown-rule 1"]),
        ("fine <!-- lintnews: ingore house.word -->", ["lintnews.unknown-rule 1"]),
        ("fine <!-- lintnews: on house.word -->", ["lintnews.unused-directive 1"]),
        ("fine <!-- a note on lintnews: none -->", []),
        ("<!-- vale off -->\nbad\n<!-- vale on -->\nbad", ["house.word 4", "desk.word 4"]),
        ("<!-- vale off -->\nbad", []),
        ("<!-- vale on -->\nfine <!-- vale no.Such = NO -->", []),
        (
            "<!-- vale house.word = NO -->\nbad\n<!-- vale house.word = YES -->\nbad",
            ["desk.word 2", "house.word 4", "desk.word 4"],
        ),
        ("<!-- vale desk = NO -->\nbad", ["house.word 2"]),
        ('<!-- vale house.other["worst", "worse"] = NO -->\nworse', []),
        ('<!-- vale house.other["wor"] = NO -->\nworse', ["house.other 2"]),
        (
            '<!-- vale house.other["worse"] = NO -->\n<!-- vale house.other["worse"] = YES -->\nworse',
            ["house.other 3"],
        ),
        ("bad <!-- vale off --> bad <!-- vale on --> bad", ["house.word 1", "desk.word 1"] * 2),
        ("<!-- vale is a linter -->\nworse <!-- vale off the -->", ["house.other 2"]),
    ],
)
def test_directives(text: str, expected: list[str]) -> None:
    found = [f"{finding.rule} {finding.line}" for finding in engine.check(story(text), rules())]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("name", "found"), [("ap.percent", 0), ("ap", 0), ("ap.precent", 1), ("app.percent", 1), ("", 1)]
)
def test_a_rule_of_a_pack_that_is_not_in_force_is_known(name: str, found: int) -> None:
    assert len(engine.check(story(f"good <!-- lintnews: ignore {name} -->"), rules())) == found


def test_a_rule_that_is_not_asked_leaves_its_directive_alone() -> None:
    text = "good <!-- lintnews: ignore house.word -->"
    assert engine.check(story(text), rules(), lambda rule: rule.startswith("desk")) == ()


def test_messages_name_the_rule_that_may_have_been_meant() -> None:
    (finding,) = engine.check(story("fine <!-- lintnews: ignore house.wrod -->"), rules())
    assert finding.message == "No rule is named 'house.wrod'; did you mean 'house.word'?"
