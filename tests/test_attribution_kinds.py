"""The kinds of the attribution pack under keys that its own rules leave alone; the rules' examples test the rest."""

from typing import Any

import pytest

import lintnews
from lintnews import formats, pack
from lintnews.document import Document
from lintnews.finding import Level
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.matching import hits_of, rule_of

LEXICON = Lexicon(pack.load(pack.find("attribution", "."))[1])

STOPS = "He called it “a mess.” She called it “a farce”, and left. “We go on Monday,” he said."
MONOLOGUE = """\
Dam gives way

“I thought it was the coffee machine in the hall,” Walt Amory said.

“The lights went out, and I knew it was not the coffee.”
"""
LATE = """\
Miner found

The mine reopened.

“I ate my candle. I ate my bootlace,” said Gus Halloran, who was found on Sunday.
"""
FRAGMENT = "The plan, “a monument to bad planning and worse luck,” has cost a lot."
VAGUE = """\
Ferry late

The ferry will be late, sources said.

It left at noon.

“It left at one o’clock sharp,” said Ada Finch.
"""


def story_of(text: str) -> Document:
    text = text if "\n" in text else f"A headline\n\n{text}\n"
    source = Source(text, "story.txt")
    return formats.for_source(source).read(source, LEXICON)


@pytest.mark.parametrize(
    ("kind", "keys", "text", "want"),
    [
        ("quotation", {"finds": "stop"}, STOPS, []),
        ("quotation", {"finds": "stop", "style": "american"}, STOPS, ["”,"]),
        ("quotation", {"finds": "stop", "style": "british"}, STOPS, [".”"]),
        ("quotation", {"finds": "stop", "evidence": 1}, STOPS.replace("“a mess.”", "“a mess”."), []),
        ("quotation", {"finds": "stop", "style": "american"}, "He said “wait...” and “no”. Then “go”!", ["”."]),
        ("quotation", {"finds": "stop", "style": "american"}, "“She is taller than me, he’s like 6’2”, I admit.", []),
        ("quotation", {"finds": "stop", "style": "british"}, "He said “wait...” She said: “no more.”", []),
        ("quotation", {"finds": "repeated", "words": 3}, "“We go on,” he said. “We go on,” he said.", ["“We go on,”"]),
        ("quotation", {"finds": "repeated", "words": 4}, "“We go on,” he said. “We go on,” he said.", []),
        ("attribution", {"finds": "uncredited"}, MONOLOGUE, []),
        (
            "attribution",
            {"finds": "uncredited", "monologues": False},
            MONOLOGUE,
            ["“The lights went out, and I knew it was not the coffee.”"],
        ),
        ("attribution", {"finds": "late"}, LATE, []),
        ("attribution", {"finds": "late", "sentences": 1}, LATE, ["“I ate my candle. I ate my bootlace,”"]),
        (
            "attribution",
            {"finds": "uncredited-fragment"},
            FRAGMENT,
            ["“a monument to bad planning and worse luck,”"],
        ),
        ("sourcing", {"finds": "vague"}, VAGUE, []),
        ("sourcing", {"finds": "vague", "paragraphs": 1}, VAGUE, ["sources"]),
        ("cue", {"verbs": {"said": "r"}}, "“We go on tomorrow,” he said. He said so.", ["said"]),
        ("cue", {"verbs": {"said": "r"}, "where": "report"}, "He said that. He said that it was so.", ["said"]),
        ("cue", {"verbs": {"said": "r"}, "where": "tag"}, "“We go on tomorrow.” So he said.", []),
    ],
)
def test_kinds_of_attribution(kind: str, keys: dict[str, Any], text: str, want: list[str]) -> None:
    story = story_of(text)
    assert [story.text[hit.start : hit.end] for hit in hits_of(rule_of(kind, **keys), story)] == want


def test_a_verb_to_write_instead_must_be_among_the_verbs() -> None:
    with pytest.raises(AssertionError):
        rule_of("cue", verbs={"claimed": "r"}, instead={"claims": "says"})


def test_a_question_that_the_next_paragraph_answers_may_be_the_reporters() -> None:
    lead = "The pier was closed for repairs in May, and it is to stay closed until somebody has counted its bolts."
    answered = f"A pier stays closed\n\n{lead}\n\n“Have you caught anything today?”\n\n“A shoe,” said Idris Pell.\n"
    alone = f"A pier stays closed\n\n{lead}\n\n“Have you caught anything today?”\n\nNobody fished.\n"
    levels = []
    for text in (answered, alone):
        linter, story = lintnews.Linter(), lintnews.parse(text, format="text", name="story.txt")
        levels.append([one.level.name for one in linter.check(story) if one.rule == "attribution.unattributed-quote"])
    assert levels == [["WARNING"], ["ERROR"]]


def test_block_quotations_without_marks_are_told_once_and_mildly() -> None:
    copy = (
        "# Pool shuts\n\nThe pool shut at ten.\n\n> We shut the doors tonight for good.\n\n"
        "> We thank every one of you.\n\n> Note\n"
    )
    linter = lintnews.Linter(packs=["attribution"])
    found = [(f.level.name, f.match) for f in linter.check(lintnews.parse(copy, format="markdown", name="x.md"))]
    assert found == [("WARNING", "We shut the doors tonight for good.")]


def test_labels_part_the_speakers_of_a_transcript() -> None:
    copy = 'Partial transcript\n\n"POE: When did you know of the bridge?\n\n"LEE: Well, look, I knew it in May.\n'
    rule = rule_of("quotation", finds="unclosed-before-speaker")
    assert hits_of(rule, formats.read(Source(copy, "story.txt"), LEXICON)) == []


@pytest.mark.parametrize(
    ("sentence", "words", "level"),
    [
        ("Jane Smith was sixteen when she started there.", "“I lied about my age and nobody asked me.”", "warning"),
        ("Jane Smith was sixteen when she started there.", "“The mill was the last one in the town.”", "error"),
        ("The building has been sold to a company.", "“I lied about my age and nobody asked me.”", "error"),
    ],
)
def test_a_short_sentence_about_somebody_leaves_doubt(sentence: str, words: str, level: str) -> None:
    linter = lintnews.Linter(packs=["attribution", "names", "titles"])
    story = lintnews.parse(f"Mill shuts\n\nThe mill shut on Friday. {sentence} {words}\n\nIt rained.\n", format="text")
    found = [str(f.level) for f in linter.check(story) if f.rule == "attribution.unattributed-quote"]
    assert found == [level]


def test_somebody_without_a_name_is_told_in_small_letters() -> None:
    copy = "Dam gives way\n\nA town official said, “We heard it go.”\n\n“There was no road left.”\n\nIt is shut.\n"
    linter = lintnews.Linter(packs=["attribution"])
    (found,) = [f for f in linter.check(lintnews.parse(copy)) if f.rule == "attribution.run-on-quote"]
    assert "a town official" in found.message


RUNNING = """\
Dam gives way

The river rose in the night.

“We thought it was the coffee machine.

“Then the lights went out in the hall.”

The road is closed.
"""


def test_words_that_go_on_over_paragraphs_are_told_once() -> None:
    story = formats.read(Source(RUNNING, "story.txt"), LEXICON)
    rule = rule_of("attribution", finds="uncredited", level="error")
    assert [story.text[hit.start : hit.end] for hit in hits_of(rule, story)] == [
        "“We thought it was the coffee machine."
    ]


@pytest.mark.parametrize(("credited", "level"), [(9, Level.WARNING), (2, None)])
def test_in_an_interview_readers_know_who_speaks(credited: int, level: Level | None) -> None:
    said = "“I sold the boat in the end,” Walt Amory said.\n\nIt sank.\n\n" * credited
    text = f"Dam gives way\n\n{said}The river rose in the night. “I thought it was the coffee machine.”\n"
    story = formats.read(Source(text, "story.txt"), LEXICON)
    rule = rule_of("attribution", finds="uncredited", level="error")
    assert [hit.level for hit in hits_of(rule, story)] == [level]
