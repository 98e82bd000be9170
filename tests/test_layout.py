"""What is story and what is not, told from the words of plain text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.lexicon import Lexicon
from lintnews.prose.layout import find_zones, refine_zones
from lintnews.prose.page.paragraphs import find_paragraphs
from lintnews.prose.zones import Zone
from tests.layout_help import BODY, STORY, kinds, lexicon


def test_a_wire_story_on_a_web_page() -> None:
    assert kinds(STORY) == [
        "furniture",
        "headline",
        "byline",
        "paragraph",
        "paragraph",
        "credit",
        "credit",
        "contributors",
        *["furniture"] * 4,
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    assert kinds(STORY.replace("\n", end)) == kinds(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "The council is committed to closing the bridge.",
        "Skip to content was the label that blind readers heard first, the mayor said.",
        "Read more books, the librarian said.",
        "Related cases are before the court.",
        "Correction officers walked out on Monday.",
        "Follow the money, the prosecutor said.",
        "Updated plans were shown to the public.",
        "More than 40 people came.",
        "Listen to the people, he said.",
        "The firm contributed $5 million to the campaign.",
        "Smith contributed to this report on climate by the United Nations.",
        "The United States contributed to the report.",
        "Photographs by the police show a car.",
        "Copyright law is on their side, the lawyer said.",
        "Support our troops, the sign read.",
        "Sign up for the draft is open, the army said.",
        "Subscribe to a theory and it is yours.",
        "Sponsored by Sen. Ada Example, the bill would close the bridge.",
        "A post shared by the mayor on Facebook said the bridge would close.",
        "Before you go to the polls, here is what to know.",
        "First published in 1931, the novel is about a bridge.",
        "More in the same vein came from the mayor, who is new.",
        "Updated plans for the bridge, which closed two years ago, were shown.",
        "Posted on the door was a note.",
        "Privacy policy experts said it was legal.",
        "Pictures of the bridge were sold.",
        "File cabinets were found in the river.",
        "Update on Tuesday was all he wrote.",
        "Contact us when you are ready, he told them.",
        "Write to the mayor and say so, he said.",
        "Thank you for nothing, she told him.",
        "Reach for the sky, he told them.",
        "Comments by the mayor were cut.",
        "Copyright lawyers said it was theirs.",
        "Advertisement of the bridge began.",
        "Home is where it stands, she said.",
        "An earlier version of the bridge fell in 1931.",
        "Desk clerks saw it too.",
        "Note to self: leave early, he wrote.",
        "Support local journalism was painted on the wall.",
        "We use cookies to lure the dog, the trainer said.",
        "Stay in the know was her motto.",
        "He left them with one image: Ada Example on the bridge.",
        "She has one credit: The Bridge.",
        "Reach Ada Example at the library, the sign said.",
        "Facebook said it would close the page.",
        "Get the latest news from the mayor, he told them.",
        "First published in 2019, the plan was dropped at 10:30 that night by the council.",
        "Heard on the radio, it sounded worse.",
        "Updated at night, the sign on the door read 10:30.",
        "The post that the mayor sent appeared first on Twitter, and then was gone.",
    ],
)
def test_a_plain_paragraph_is_story(line: str) -> None:
    assert kinds(f"Council closes bridge\n\n{BODY}\n\n{line}\n\n{BODY}\n") == ["headline", *["paragraph"] * 3]
    assert kinds(f"Council closes bridge\n\n{BODY}\n\n{line}\n") == ["headline", *["paragraph"] * 2]


def test_soft_wrapped_text_is_one_paragraph_and_lines_apart_stay_apart() -> None:
    wrapped = (
        "Council closes bridge\nBy Ada Example\n\nThe council voted on Tuesday to close the bridge for repairs\n"
        "that are to last until the end of next year. Shop owners had\nfought it for months.\n\n"
        "They lost.\n"
    )
    assert kinds(wrapped) == ["headline", "byline", "paragraph", "paragraph"]
    apart = f"Council closes bridge\nBy Ada Example\n{BODY}\n{BODY}\n"
    assert kinds(apart) == ["headline", "byline", "paragraph", "paragraph"]


def test_one_paragraph_is_body() -> None:
    assert kinds("They lost.") == ["paragraph"]


def test_zones_of_a_format_are_refined() -> None:
    lines = ["Council closes bridge", "WASHINGTON (AP) — They lost.", "Ada Example contributed to this report."]
    text = "\n".join(lines)
    given_zones = [
        Zone("headline", 0, 21),
        Zone("paragraph", 22, 22 + len(lines[1])),
        Zone("paragraph", 23 + len(lines[1]), len(text)),
    ]
    assert [zone.kind for zone in refine_zones(text, given_zones, lexicon())] == [
        "headline",
        "dateline",
        "paragraph",
        "contributors",
    ]


@given(
    st.lists(
        st.sampled_from([*STORY.split("\n"), "MORE", "  x", "\r", "- a", "By Ada Example\n\n", "WASHINGTON (AP) — a"])
    )
)
def test_zones_are_in_order_and_apart(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = find_zones(text, lexicon())
    assert all(0 <= zone.start < zone.end <= len(text) for zone in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    covered = {at for zone in found for at in range(zone.start, zone.end)}
    assert all(char.isspace() for at, char in enumerate(text) if at not in covered)


@given(st.text())
def test_any_text_has_zones_and_an_empty_lexicon_works(text: str) -> None:
    for zone in find_zones(text, Lexicon()):
        assert text[zone.start : zone.end].strip()
    find_zones(text, lexicon())


def test_a_draft_that_indents_its_paragraphs_begins_none_at_the_margin() -> None:
    lines = [
        "    The harbour board said that its boats would stay in port until",
        "the new year, when the pier is to be ready.",
        '    "I think the price is too low by at least five points,"',
        "said Ann Poe, who leads the board.",
        "    Nobody else on the board would say what the price should be.",
        "The council has until May to make up its mind about the new pier",
        "and the road to it.",
        "    The mayor was not at the meeting on Monday, and her office did",
        "not answer calls.",
        " Reuter",
    ]
    text = "\n".join(lines) + "\n"
    paragraphs = [text[start:end].split()[0] for start, end in find_paragraphs(text)]
    assert paragraphs == ["The", '"I', "Nobody", "The", "Reuter"]
