"""What shows, without a word of saying, that the words which follow are somebody's."""

import pytest

from tests.test_attribution import read

QUOTATION = "“We were told by letter and nobody has rung since.”"

# A sentence right before a quotation, and whom it credits.
CREDITING = [
    ("Bob Tull, a baker, is furious.", "Bob Tull"),
    ("Not everybody is angry. Jean Tull, for one, is relieved.", "Jean Tull"),
    ("A neighbour was rather more forthcoming.", "A neighbour"),
    ("As for the owners, Bob Tull is blunt.", "Bob Tull"),
    ("Tull remains unconvinced.", "Tull"),
    ("Tull was more direct.", "Tull"),
    ("Tull was asked why.", "Tull"),
    ("Tull’s verdict?", "Tull’s"),
    ("Her advice to others is simple.", "Her"),
    ("The union’s reaction was swift.", "The union’s"),
    ("The answer came from Bob Tull.", "Bob Tull"),
    ("Tull takes a different view.", "Tull"),
    ("Tull had a simple explanation.", "Tull"),
    ("Tull blames the owners.", "Tull"),
    ("The owner has apologised to staff.", "The owner"),
    ("Union leaders are demanding talks.", "Union leaders"),
    ("Tull called them a disgrace to the town.", "Tull"),
    ("Tull put it more bluntly.", "Tull"),
    ("Tull did not mince his words.", "Tull"),
    ("Tull shook her head.", "Tull"),
    ("Those fears are shared by Jean Tull, a baker.", "Jean Tull"),
    ("Among them was Bob Tull.", "Bob Tull"),
    ("Take Bob Tull, a baker.", "Bob Tull"),
    ("Bob Tull, 54, a baker.", "Bob Tull"),
    ("So here is my answer.", "my"),
    ("In Jean Tull’s view, it will never reopen.", "Jean Tull’s"),
    ("As Jean Tull sees it, nobody cared.", "Jean Tull"),
    ("Jean Tull sips her tea.", "Jean Tull"),
    ("Tull has had enough.", "Tull"),
    ("It came as a shock to Jean Tull.", "Jean Tull"),
    ("Tull’s first message was a measured one.", "Tull’s"),
    ("For Jean Tull, it was the last straw.", "Jean Tull"),
]

# Sentences that credit nobody with what follows them.
TELLING = [
    "Bob Tull started at the mill in 1985.",
    "Bob Tull was arrested on Friday.",
    "Bob Tull put it on the table and left.",
    "The union called a meeting for Monday.",
    "The council did not respond to questions.",
    "The plan was described as a disaster.",
    "It was a furious storm.",
    "The trial continues.",
    "The phone goes on sale in May.",
    "The firm was blamed for the fire.",
    "From Leddon, the road goes north.",
    "To Leddon, she sent for bread.",
    "Others are angry.",
    "Tull wiped the table, as mourners paid tribute to the baker.",
    "The town is likely to look back with pride.",
]


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(("sentence", "speaker"), CREDITING)
def test_a_stand_leads_in_to_a_quotation(sentence: str, speaker: str, between: str) -> None:
    text = f"The mill shut on Friday. {sentence}{between}{QUOTATION}"
    (quote,) = read(text)
    assert quote.speaker is not None
    assert text[quote.speaker.start : quote.speaker.end] == speaker


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize("sentence", TELLING)
def test_what_is_only_told_credits_nobody(sentence: str, between: str) -> None:
    assert [quote.attributed for quote in read(f"The mill shut on Friday. {sentence}{between}{QUOTATION}")] == [False]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Tull wants to stay in the town.", "Tull"),
        ("Tull confirmed the news to the Journal.", "Tull"),
        ("Tull began the day with a signed letter to the board.", "Tull"),
    ],
)
def test_a_wish_leads_in_within_its_paragraph(sentence: str, speaker: str) -> None:
    text = f"The mill shut on Friday. {sentence}"
    (quote,) = read(f"{text} {QUOTATION}")
    assert quote.speaker is not None
    assert text[quote.speaker.start : quote.speaker.end] == speaker
    assert [quote.attributed for quote in read(f"{text}\n\n{QUOTATION}")] == [False]


def test_a_stand_in_a_long_sentence_above_credits_nobody() -> None:
    long = "Tull fears that the mill, which made sails for ninety years and fed the town, is lost to it for good."
    assert [quote.attributed for quote in read(f"{long}\n\n{QUOTATION}")] == [False]
