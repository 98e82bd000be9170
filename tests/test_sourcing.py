"""Sources without a name: which the copy lets speak, and what reason it gives."""

import pytest

from lintnews import pack
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.prose.zones import Zone
from lintnews.source import Source, View

LEXICON = Lexicon(pack.load(pack.find("attribution", "."))[1])


def story(text: str) -> Document:
    zones, at = [], 0
    for part in text.split("\n\n"):
        zones.append(Zone("paragraph", at, at + len(part)))
        at += len(part) + 2
    return Document(Source(text, "story.txt"), View.identity(text), zones, LEXICON)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A senior harbour official said the ferry would sail.", "A senior harbour official"),
        ("“It leaks,” said two people close to the yard.", "two people"),
        ("The ferry leaks, according to a Marine Board inspector and one former shipyard aide.", ""),
        ("The ferry leaks, one former shipyard aide told the paper.", "one former shipyard aide"),
        ("A person who had read the report said it was short.", "A person"),
        ("An official at the Marine Board, who had read it, said it was short.", "An official"),
        ("The paper quoted an unnamed diplomat.", ""),
        ("The paper reported, citing an unnamed diplomat, that talks had failed.", "an unnamed diplomat"),
        # Named, met before, or saying nothing.
        ("The official said the ferry would sail.", ""),
        ("Nils Orme, a senior official, said the ferry would sail.", ""),
        ("A senior official, Nils Orme, said the ferry would sail.", ""),
        ("Nils Orme, a captain and a longtime adviser to the board, said it would sail.", ""),
        ("Officials met on Monday, Orme said.", ""),
        ("She worked for years as a senior official, Orme said.", ""),
        ("Orme never named a source for his claim, and said so.", ""),
        ("He is an associate professor who said little.", ""),
        ("“A senior official said so,” Orme said.", ""),
        ("I have met people who tell you one thing and do another.", ""),
    ],
)
def test_unnamed_sources(text: str, want: str) -> None:
    assert "|".join(text[source.start : source.end] for source in story(text).unnamed_sources) == want


@pytest.mark.parametrize(
    ("text", "granted", "reason"),
    [
        ("An aide, speaking on condition of anonymity to discuss the talks, said no.", True, "to discuss the talks"),
        ("An aide who was not authorized to speak to reporters said no.", True, "not authorized to speak to reporters"),
        ("“No,” said an aide, who asked not to be named.", True, ""),
        ("“No,” said an aide.", False, ""),
        (
            "An aide said no. The official spoke anonymously for fear of losing her job, she said.",
            True,
            "for fear of losing her job",
        ),
        (
            "An aide said no.\n\nThe ferry sailed. The mayor, who asked not to be named because he is shy, ate.",
            False,
            "",
        ),
    ],
)
def test_reasons_for_anonymity(text: str, granted: bool, reason: str) -> None:
    source = story(text).unnamed_sources[0]
    assert source.granted == granted
    assert (text[source.reason.start : source.reason.end] if source.reason else "") == reason
