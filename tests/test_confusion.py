"""Words mistaken for others: every entry of the pack fires in its contexts, and what is right does not."""

import os

import pytest

from lintnews import engine, pack, ruleset
from lintnews.formats import text
from lintnews.kinds.confusion import Kind
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.source import Source
from tests.matching import hits_of, rule_of, story_of

FOLDER = os.path.join(pack.BUILT_IN, "typos")
FILES = {file.id: file for file in pack.load(FOLDER)[0] if file.kind == "confusion"}


def found(id: str, copy: str) -> list[tuple[str, tuple[str, ...]]]:
    """What one rule of the pack finds in a body paragraph, with what it suggests."""
    story = text.read(Source(f"Council backs plan\n\n{copy}\n", "draft.txt"), Lexicon())
    return [(f.match, f.suggestions) for f in engine.check(story, ruleset.of_file(FILES[id], Lexicon()))]


@pytest.mark.parametrize("id", sorted(FILES))
def test_every_phrase_is_found(id: str) -> None:
    phrases = [
        (" ".join((*(slot[0] for slot in before), phrase, *(slot[-1] for slot in after))), phrase[start:end])
        for phrase, contexts in Kind(id, FILES[id].fields)._phrases.items()
        for _, start, end, before, after in contexts
    ]
    copy = "\n\n".join(f"Well, {phrase}." for phrase, _ in phrases)
    story = text.read(Source(f"Council backs plan\n\n{copy}\n", "draft.txt"), Lexicon())
    lines: dict[int, list[str]] = {}
    for finding in engine.check(story, ruleset.of_file(FILES[id], Lexicon())):
        lines.setdefault(finding.line, []).append(fold(finding.match))
    for number, (phrase, wrong) in enumerate(phrases):
        assert wrong in lines.get(2 * number + 3, []), phrase


def test_of_a_context_both_sides_are_compared() -> None:
    kind = Kind("x", {"confusions": [{"wrong": "lead", "right": "led", "contexts": ["he/she _ the/a/an team"]}]})
    assert list(kind._phrases) == ["he lead", "she lead"]
    rule = rule_of("confusion", confusions=kind.confusions)
    assert [hit.suggestions for hit in hits_of(rule, story_of("Where he lead a team, she lead the teams."))] == [
        ("led",)
    ]


@pytest.mark.parametrize(
    ("id", "copy"),
    [
        ("typos.wrong-word", "The trail led on. The court marshalled its facts, and the council members met."),
        ("typos.wrong-word", "Overtime began. In OT the home side won."),
        ("typos.wrong-word", "She did not lose her nerve, and the tow truck came."),
        ("typos.mistaken-word", "It didn't phase them out but it was part of a phased plan."),
        ("typos.mistaken-word", "Her friends went to and fro the whole day."),
        ("typos.mistaken-form", "They gave its a-list guests and its going rate a look; its not-for-profit arm too."),
        ("typos.mistaken-form", "She is a woman who's mother to three boys."),
        ("typos.mistaken-form", "No one knew more; then the phone rang."),
    ],
)
def test_near_misses_are_left_alone(id: str, copy: str) -> None:
    assert found(id, copy) == []


def test_curly_apostrophes_are_apostrophes() -> None:
    assert found("typos.mistaken-form", "It stands on it’s own.") == [("it’s", ("its",))]


def test_capitals_are_kept() -> None:
    assert found("typos.mistaken-form", "Their is no plan.") == [("Their", ("There",))]


@pytest.mark.parametrize(
    "entry",
    [{"right": "public"}, {"wrong": "pubic"}, {"wrong": "a", "right": "b", "contexts": ["no place"]}, {"worng": "a"}],
)
def test_a_broken_entry_is_told(entry: dict[str, str | list[str]]) -> None:
    assert list(Kind("x", {"confusions": [entry]}).problems())


def test_a_phrase_in_quotation_marks_is_whole_words() -> None:
    assert found("typos.missing-word", "He wrote ''An American Son'' and ''The answer.''") == []


@pytest.mark.parametrize("id", sorted(FILES))
def test_each_entry_has_examples_of_its_own(id: str) -> None:
    entries = FILES[id].fields["confusions"]
    lacking = [entry["wrong"] for entry in entries if len(entries) > 1 and not (entry.get("bad") and entry.get("good"))]
    assert lacking == []


def test_wrong_words_may_be_a_list() -> None:
    fields = {"message": "", "confusions": [{"wrong": ["Go", "leave"], "right": "to _", "contexts": ["want _ now"]}]}
    rule = rule_of("confusion", **fields)
    story = story_of("They want leave now. They want go now.")
    assert [hit.suggestions for hit in hits_of(rule, story)] == [("to leave",), ("to go",)]
