"""The report of who is quoted, for programs and for people."""

import json

from lintnews import pack
from lintnews.config import DEFAULT_PACKS
from lintnews.document import Document
from lintnews.formats import text
from lintnews.lexicon import Lexicon
from lintnews.reports import sources
from lintnews.source import Source

STORY = """\
Talks on ferry stall

Talks on the ferry have stalled over money, two sides said.

“They keep changing the number of lifeboats,” said one senior shipping executive, who spoke on condition of anonymity \
because the talks are secret.

A harbour official said the talks would go on.

“We shall sail in March with or without lifeboats,” said Mayor Ada Finch. “I can swim.”

The pier is empty. The gulls have the benches.

The kiosk sells no tea in winter. The tide table is last year's.

“You learn to read the smoke from the funnel.”
"""


def story(words: str) -> Document:
    lexicon = Lexicon()
    for name in DEFAULT_PACKS:
        lexicon = lexicon.merged(pack.load(pack.find(name, "."))[1])
    return text.read(Source(words, "draft.txt"), lexicon)


def test_json_counts_speech_and_points_into_the_source() -> None:
    report = json.loads(sources.as_json([story(STORY)]))
    assert report["version"] == 1
    (told,) = report["stories"]
    assert told["path"] == "draft.txt"
    for quote in told["quotes"]:
        assert STORY[quote["start"] : quote["end"]] == quote["text"]
        for part in (quote["speaker"], quote["cue"]):
            assert part is None or STORY[part["start"] : part["end"]] == part["text"]
    assert [(quote["line"], quote["column"], quote["attributed"]) for quote in told["quotes"]] == [
        (5, 1, True),
        (9, 1, True),
        (9, 75, True),
        (15, 1, False),
    ]
    assert {"person", "title", "quotes", "words"} <= told["speakers"][0].keys()
    assert [(row["quotes"], row["words"], row["anonymous"]) for row in told["speakers"]] == [
        (1, 9, False),
        (1, 7, True),
    ]


def test_json_lists_anonymous_sources_with_their_reasons() -> None:
    (told,) = json.loads(sources.as_json([story(STORY)]))["stories"]
    assert [(row["text"], row["reason"]) for row in told["anonymous"]] == [
        ("one senior shipping executive", "because the talks are secret"),
        ("A harbour official", None),
    ]


def test_text_sets_apart_who_has_no_name_and_what_has_no_speaker() -> None:
    report = sources.as_text([story(STORY)])
    lines = report.splitlines()
    assert lines[0] == "draft.txt"
    assert lines[1] == "  3 quotations, 25 words"
    parts = [line.strip() for line in lines if line.startswith("  ") and not line.startswith("    ")]
    assert [part.split("  ")[0] for part in parts[1:]] == [
        "Speakers",
        "Without a name",
        "Anonymous sources",
        "Credited to nobody",
    ]
    assert any("Ada Finch" in line and "36%" in line for line in lines)
    assert "    5:52  one senior shipping executive: because the talks are secret" in lines
    assert "    7:1  A harbour official: no reason given" in lines
    assert "    15:1  “You learn to read the smoke from the funnel.”" in lines


def test_text_tells_the_cues_of_each_speaker() -> None:
    said = "“It sank in an hour,” said Ada Finch. “It was an old boat,” said Finch. “We saw it all,” Finch told AFP."
    copy = f"Ferry late\n\n{said}\n"
    row = sources.as_text([story(copy)]).splitlines()[4]
    assert row.startswith("    Ada Finch  ") and row.endswith("%  said 2, told")


def test_a_story_that_quotes_nobody_says_so() -> None:
    assert sources.as_text([story("Ferry late\n\nThe ferry was late.\n")]) == "draft.txt\n  nobody is quoted"
