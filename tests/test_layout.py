"""What is story and what is not, told from the words of plain text."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import pack
from lintnews.lexicon import Lexicon
from lintnews.prose.layout import find_zones, refine_zones
from lintnews.prose.page.paragraphs import find_paragraphs
from lintnews.prose.zones import Zone

BODY = (
    "The council voted on Tuesday to close the bridge for repairs that are to last until the end of next year, "
    "a decision that shop owners on both banks had fought for months in hearings, petitions and the courts."
)


@cache
def lexicon() -> Lexicon:
    return Lexicon(pack.load(pack.find("credits", "."))[1])


def zones(text: str) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in find_zones(text, lexicon())]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in zones(text)]


STORY = f"""Skip to Content

Council closes bridge for a year

By Ada Example, CNN

{BODY}

“We had no choice,” the mayor said.

The-CNN-Wire
™ & © 2022 Cable News Network, Inc., a WarnerMedia Company. All rights reserved.

CNN’s Bo Sample and Cy Test contributed reporting.

Article Topic Follows: Local

Jump to comments ↓

BE PART OF THE CONVERSATION

KQXX 7 is committed to providing a forum for civil and constructive conversation.
"""


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
    ("opening", "dateline"),
    [
        ("WASHINGTON (AP) — The council", "WASHINGTON (AP) — "),
        ("Washington (AFP) – The council", "Washington (AFP) – "),
        ("SPRINGFIELD, Ill. (AP) — The council", "SPRINGFIELD, Ill. (AP) — "),
        ("ST. LOUIS — The council", "ST. LOUIS — "),
        ("SPRINGFIELD, Ill. — The council", "SPRINGFIELD, Ill. — "),
        ("LONDON, Jan 3 (Reuters) - The council", "LONDON, Jan 3 (Reuters) - "),
        ("LONDON/PARIS, Jan 3 (Reuters) - The council", "LONDON/PARIS, Jan 3 (Reuters) - "),
        ("Dec 29 (Reuters) - The council", "Dec 29 (Reuters) - "),
        ("NEW YORK, Nov. 19 (UPI) — The council", "NEW YORK, Nov. 19 (UPI) — "),
        ("(CNN) — The council", "(CNN) — "),
        ("(CNN)The council", "(CNN)"),
        ("NEW DELHI: The council", "NEW DELHI: "),
        ("Sitova (Marrania) (AFP) - The council", "Sitova (Marrania) (AFP) - "),
        ("Basel (dpa) - The council", "Basel (dpa) - "),
        ("TOKYO, July 3, Kyodo - The council", "TOKYO, July 3, Kyodo - "),
        ("MOSCOW, July 2. /TASS/. The council", "MOSCOW, July 2. /TASS/. "),
        ("Madrid, Jan 3 (EFE).- The council", "Madrid, Jan 3 (EFE).- "),
        ("MUMBAI: The council", "MUMBAI: "),
        ("Oslo (CNN) The council", "Oslo (CNN) "),
        ("Oslo CNN — The council", "Oslo CNN — "),
        ("CNN — The council", "CNN — "),
        ("KYIV, Ukraine AP — The council", "KYIV, Ukraine AP — "),
        ("New Delhi [India], January 3 (ANI): The council", "New Delhi [India], January 3 (ANI): "),
        ("San Diego (tca/dpa) - The council", "San Diego (tca/dpa) - "),
        ("Geneva/Zurich (dpa) - The council", "Geneva/Zurich (dpa) - "),
        ("Oslo, Jan. 3, 2023 (WIDGET NEWSWIRE) -- The council", "Oslo, Jan. 3, 2023 (WIDGET NEWSWIRE) -- "),
        ("OSLO, Jan. 3, 2023 /Widgetnewswire/ -- The council", "OSLO, Jan. 3, 2023 /Widgetnewswire/ -- "),
        ("Oslo, 3 January 2023 — The council", "Oslo, 3 January 2023 — "),
        ("Canberra, AAP - The council", "Canberra, AAP - "),
    ],
)
def test_datelines_end_where_the_story_begins(opening: str, dateline: str) -> None:
    text = f"Council closes bridge\n\n{opening} voted to close it.\n\n{BODY}\n"
    assert zones(text)[:3] == [
        ("headline", "Council closes bridge"),
        ("dateline", dateline),
        ("paragraph", f"{opening} voted to close it.".removeprefix(dateline)),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "UPDATE — The council voted.",
        "WATCH: The council voted.",
        "NATO — the alliance of 32 states — met.",
        "COVID-19 closed the bridge.",
        "The mayor (D) - who is new - spoke.",
        "A - B is all that is left.",
        "TOKYO, July 3, Budget - The council voted.",
        "Basel (now) - The council voted.",
        "CRICKET: The council voted.",
        "The Widget Works (WW) — a factory — closed.",
        "Widget Works CNN — a network of its own — closed.",
        "Ada Example (CNN) said that the council voted.",
        "Oslo, Bergen - both in Norway - voted.",
    ],
)
def test_what_is_no_dateline(opening: str) -> None:
    assert "dateline" not in kinds(f"Council closes bridge\n\n{opening}\n\n{BODY}\n")


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Example",
        "By Ada Example and Bo Sample",
        "By Ada Example, Bo Sample and Cy Test",
        "BY ADA EXAMPLE",
        "By ADA EXAMPLE, Associated Press",
        "By Jack White",
        "By Ada House and Bo State",
        "By The Associated Press",
        "By Ada Example | The Daily Bugle",
        "By Ada Example, Staff Writer",
        "By Ada Example in Paris and Bo Sample in Rome",
        "By Ada van der Example, CNN Business",
        "Story by Ada Example",
        "By By Ada Example",
        "Ada Example in Paris",
        "Ada Example, BBC News",
        "By Ada O’Example Jr.",
        "By Éva Példa and José-María de la Prueba",
        "By Ada Example of the Daily Bugle",
        "By Ada Example For The Daily Bugle",
        "By Ada Example, for The Daily Bugle",
        "By Ada Example, M.D.",
        "By the Editorial Board",
        "By Staff and agencies",
        "Story and photos by Ada Example",
        "Exclusive by Ada Example, Political Editor",
        "Written by Ada Example",
        "Words: Ada Example",
        "Author: Ada Example",
        "As told to Ada Example",
        "Ada Example for Bugle News",
    ],
)
def test_bylines(line: str) -> None:
    assert kinds(f"Council closes bridge\n\n{line}\n\n{BODY}\n")[1] == "byline"


@pytest.mark.parametrize("line", ["Key Points", "What We Know", "World Cup", "By Popular Demand"])
def test_a_phrase_of_common_words_is_no_name(line: str) -> None:
    text = f"Council closes bridge for a year\n\n{{}}\n\n{BODY}\n\n{BODY}\n"
    named = Lexicon({**lexicon().sections, "given-names": {"either": ["Ada Grace"]}})
    assert "byline" not in [zone.kind for zone in find_zones(text.format(line), named)]
    for name in ("Grace Hunter", "Ada Example", "Vasil Doran"):
        assert find_zones(text.format(name), named)[1].kind == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "By Wednesday afternoon, the council had voted.",
        "By the numbers",
        "By Friday, it was over.",
        "By winning, Ada Example has shown how.",
        "By 2010, the work was done.",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert "byline" not in kinds(f"Council closes bridge\n\n{line}\n\n{BODY}\n")


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


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Facebook Twitter Email", "furniture.page"),
        ("Sponsored by Widget Works", "furniture.page"),
        ("A post shared by Ada Example (@ada)", "furniture.page"),
        ("Continue reading below", "furniture.page"),
        ("The post Council closes bridge appeared first on Daily Bugle.", "furniture.page"),
        ("4 min read", "furniture.page"),
        ("RELATED: How it was built", "furniture.promo"),
        ("READ MORE » How it was built", "furniture.promo"),
        (">> READ MORE: How it was built", "furniture.promo"),
        ("Follow Ada Example on Twitter @ada.", "furniture.promo"),
        ("BEFORE YOU GO", "furniture.promo"),
        ("Originally published by ProPublica.", "credit.syndication"),
        ("This story was originally published by Grist.", "credit.syndication"),
        ("Photo by Ada Example/Getty Images", "credit.photo"),
        ("(AP Photo/Ada Example)", "credit.photo"),
        ("©2022 The Daily Bugle. Visit bugle.example. Distributed by Tribune Content Agency, LLC.", "credit.copyright"),
        ("(c) 2022 The Daily Bugle", "credit.copyright"),
        ("© 2022 Bloomberg L.P.", "credit.copyright"),
        ("© Agence France-Presse", "credit.copyright"),
        ("Copyright 2022 The Associated Press. All rights reserved.", "credit.copyright"),
        ("This report by The Canadian Press was first published Jan. 5, 2024.", "credit.cp"),
        ("To contact the reporter on this story: Ada Example in Oslo at ada@bugle.example", "credit.contact"),
        ("Write to Ada Example at ada@bugle.example", "credit.contact"),
        ("((ada@bugle.example; +47 22 55 01 00))", "credit.contact"),
        ("FILE - The bridge on Monday. (AP Photo/Ada Example, File)", "caption.photo"),
        ("Image caption, The bridge on Monday", "caption.photo"),
        ("(This Jan. 3 story has been corrected to fix the mayor's name in paragraph 4)", "note.correction"),
        ("(This story corrects the spelling of the mayor's name.)", "note.correction"),
        ("(Corrects spelling of name in paragraph 4)", "note.correction"),
        ("(Refiles to fix typo in headline)", "note.correction"),
        ("Update, Jan. 3, 5 p.m.: The mayor has left.", "note.update"),
        ("This story is developing and will be updated.", "note.update"),
        ("Not for publication before 5 p.m.", "note.embargo"),
        ("(BEGIN OPTIONAL TRIM)", "note.desk"),
        ("(EDITORS: STORY CAN END HERE)", "note.desk"),
        ("RECASTS, ADDS detail", "note.desk"),
        ("With AP Photos.", "note.desk"),
        ("Reprinted with permission of The Daily Bugle.", "credit.syndication"),
        ("Article continues after advertisement", "furniture.page"),
        ("Loading...", "furniture.page"),
        ("Ada Example is a corps member for Widgets for America.", "furniture.bio"),
        ("--END--", "furniture.end"),
        ("(MORE TO COME)", "furniture.more"),
        ("Editor’s note: This is the first of two parts.", "note.editor"),
        ("EDITOR'S NOTE — This is the first of two parts.", "note.editor"),
        ("Correction: The mayor is 61.", "note.correction"),
        ("Correction (March 4, 2022): The mayor is 61.", "note.correction"),
        ("This article was amended on 4 March 2020 because the mayor is 61.", "note.correction"),
        ("An earlier version of this story misstated the mayor’s age.", "note.correction"),
        ("UPDATE: The mayor has left.", "note.update"),
        ("(UPDATES with quotes throughout)", "note.desk"),
        ("UPDATES with comment in paragraph 4", "note.desk"),
        ("BC-US--Bridge, 2nd Ld-Writethru", "note.desk"),
        ("EDS: Photos are to come.", "note.desk"),
        ("HED: Council closes bridge", "note.desk"),
        ("EMBARGOED until 6 a.m. Friday", "note.embargo"),
        ("The bridge on Monday. Photograph: Ada Example/PA", "caption.photo"),
        ("The bridge on Monday Credit: Ada Example/PA", "caption.photo"),
        ("The bridge on Monday. (Ada Example/AP)", "caption.photo"),
        ("Ada Example/Getty Images", "credit.photo"),
        ("Share or comment on this article: Council closes bridge", "furniture.page"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "credit.reuters"),
        ("Reach Ada Example at 207-555-0100 or ada@bugle.example.", "furniture.promo"),
        ("Source: Ada Example and agencies", "credit.syndication"),
        ("Sources: AP, Reuters", "credit.syndication"),
        ("Open this photo in gallery:", "furniture.page"),
        ("3-Minute Listen", "furniture.page"),
        ("Join the Bugle's WhatsApp channel for the latest news.", "furniture.promo"),
        ("Correction", "note.correction"),
        ("(Updates with mayor's comments in third paragraph.)", "note.update"),
        ("The bridge on Monday. REUTERS/Ada Example/File Photo Purchase Licensing Rights", "caption.photo"),
        ("11 June 2024", "furniture.day"),
        ("Material from The Associated Press was used in this report.", "contributors.wire"),
        ("- Reuters", "credit.wire"),
        ("AAP RTV ab/cd", "contributors."),
        ("dpa ab cde fg", "contributors."),
        ("AAP has been told.", "paragraph."),
        ("AAP is off to a win", "paragraph."),
        ("end", "furniture.end"),
        ("-30-", "furniture.end"),
        ("###", "furniture.end"),
        ("(MORE)", "furniture.more"),
        ("- MORE -", "furniture.more"),
        ("* * *", "furniture.rule"),
    ],
)
def test_a_line_that_is_not_story(line: str, zone: str) -> None:
    text = f"Council closes bridge\n\n{BODY}\n\n{line}\n"
    last = find_zones(text, lexicon())[-1]
    assert (f"{last.kind}.{last.detail}", text[last.start : last.end]) == (zone, line)


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


SHORT = "The council voted on Tuesday to close the bridge."


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (
            ["World", "Council closes bridge for a year", "By Ada Example", SHORT, SHORT],
            "Council closes bridge for a year",
        ),
        (["Home / News / Local", "Council closes bridge for a year", SHORT, SHORT], "Council closes bridge for a year"),
        (["Pier opens", "By Ada Example", SHORT, SHORT], "Pier opens"),
        (
            [
                "UK edition",
                "Culture",
                "My account",
                "News",
                "Council closes bridge for a year",
                "By Ada Example",
                SHORT,
            ],
            "Council closes bridge for a year",
        ),
        (
            ["Weather", "Travel", *["Sport"] * 12, "Council closes bridge today", SHORT, BODY],
            "Council closes bridge today",
        ),
        (["Pier opens", SHORT, SHORT], "Pier opens"),
        (["Council closes bridge", "Shop owners fight the plan", "By Ada Example", SHORT], "Council closes bridge"),
        (["Agency News", "By Ada Example", "Council closes bridge today", SHORT, SHORT], "Council closes bridge today"),
    ],
)
def test_the_name_of_a_section_is_no_headline(lines: list[str], headline: str) -> None:
    assert [text for kind, text in zones("\n\n".join(lines)) if kind == "headline"] == [headline]


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        (["Ada Example Transport correspondent"], "Ada Example Transport correspondent"),
        (["Shop owners fight the plan", "1 hour ago", "Share", "Save", "Ada Example", "BBC News"], "Ada Example"),
        (
            ["The mayor says that the work is to take a year.", "Ada Example", "Business correspondent @ada"],
            "Ada Example",
        ),
        (["The mayor says that the work is to take a year.", "Ada Example", "4 March 2024 06.00"], "Ada Example"),
        (["The mayor says that the work is to take a year.", "Ada Example", SHORT], None),
        (["Ada Example Party leader"], None),
        (["Army Corps of Engineers says that the work goes on"], None),
    ],
)
def test_a_byline_that_lacks_its_by(lines: list[str], byline: str | None) -> None:
    found = zones("\n\n".join(["Council closes bridge for a year", *lines, SHORT, BODY]))
    assert next((text for kind, text in found if kind == "byline"), None) == byline


def test_a_query_in_brackets_at_the_head_of_a_paragraph_is_a_part_of_it() -> None:
    assert kinds(f"Council closes bridge\n\n{BODY}\n\n[DESK: check the age] The mayor is 61.")[2] == "paragraph"
    assert kinds(f"Council closes bridge\n\n{BODY}\n\n[DESK: check the age]")[2] == "note"


def test_a_dateline_on_a_line_of_its_own() -> None:
    for line in ("CNN —", "Washington CNN —", "NEW YORK (AP) --"):
        assert kinds(f"Council closes bridge\n\nBy Ada Example\n\n{line}\n\n{BODY}")[2] == "dateline"
    for line in ("Washington —", "What CNN said"):
        assert kinds(f"Council closes bridge\n\nBy Ada Example\n\n{line}\n\n{BODY}")[2] != "dateline"


def test_what_may_be_skipped_is_no_story() -> None:
    aside = [
        "skip past newsletter promotion",
        "Sign up to Bugle Daily",
        "All the news, every day",
        "after newsletter promotion",
    ]
    assert kinds("\n\n".join(["Council closes bridge", BODY, *aside, BODY]))[2:] == [*["furniture"] * 4, "paragraph"]
    assert kinds("\n\n".join(["Council closes bridge", BODY, aside[0], SHORT, BODY]))[2:] == [
        "furniture",
        "paragraph",
        "paragraph",
    ]


def test_who_the_authors_are_is_no_story() -> None:
    lines = [
        *("Council closes bridge", "By Ada Example", BODY),
        *("Ada Example is a reporter in Rome.", "Ada Examples are rare."),
    ]
    assert kinds("\n\n".join(lines))[3:] == ["furniture", "paragraph"]
    lines = [
        "Council closes bridge",
        BODY,
        "Bo Sample contributed to this report.",
        "Cy Test is a senior writer in Rome.",
    ]
    assert kinds("\n\n".join(lines))[2:] == ["contributors", "furniture"]
    assert kinds("\n\n".join([*lines[:2], lines[3]]))[2] == "paragraph"


def test_numbers_alone_are_no_story_beside_furniture_only() -> None:
    assert kinds("\n\n".join(["Council closes bridge", "Share", "1,204", BODY])) == [
        "headline",
        "furniture",
        "furniture",
        "paragraph",
    ]
    assert kinds("\n\n".join(["Council closes bridge", BODY, "17", SHORT]))[2] != "furniture"


def test_captions_told_by_where_they_stand_and_what_they_end_in() -> None:
    top = ["Council closes bridge", "Getty Images", "The bridge at noon", "It is to stay closed", BODY]
    assert kinds("\n\n".join(top)) == ["headline", "credit", "caption", "caption", "paragraph"]
    for end in ("(Submitted by Ada Example)", "(ABC News: Ada Example)", "(Supplied)"):
        assert kinds(f"Council closes bridge\n\n{BODY}\n\nThe bridge at noon. {end}\n\n{BODY}")[2] == "caption"
    for end in ("(Supplied by nobody", "(at noon: 12)"):
        assert kinds(f"Council closes bridge\n\n{BODY}\n\nThe bridge at noon. {end}\n\n{BODY}")[2] != "caption"


@pytest.mark.parametrize(
    "line", ["03/12/2024 07:48 PM EDT", "Updated: 2024-07-02 14:21:30", "Posted May 3, 2024Updated May 5, 2024"]
)
def test_time_stamps(line: str) -> None:
    found = find_zones(f"Council closes bridge\n\n{line}\n\n{BODY}\n", lexicon())[1]
    assert found[0::3] == ("furniture", "date")


def test_a_photo_credit_in_the_story_ends_nothing() -> None:
    lines = [
        "Council closes bridge",
        BODY,
        "Image source, PA Media",
        SHORT,
        "More on this story",
        "Pier opens",
        "Share",
    ]
    assert kinds("\n\n".join(lines)) == ["headline", "paragraph", "credit", "paragraph", *["furniture"] * 3]


def test_the_name_of_a_network_alone_is_story() -> None:
    assert kinds(f"Council closes bridge\n\n{BODY}\n\nFacebook\n\n{SHORT}") == [
        "headline",
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert kinds(f"Council closes bridge\n\nFacebook\n\nEmail\n\n{BODY}")[1:3] == ["furniture", "furniture"]


def test_what_a_byline_ends_in() -> None:
    for line in ("By Ada Example ada@bugle.example", "By Ada Example (@ada)", "By Ada Example and agencies"):
        assert kinds(f"Council closes bridge\n\n{line}\n\n{BODY}")[1] == "byline"


@pytest.mark.parametrize(
    "line", ["'Not good enough'", "‘Not good enough’", "- 'Not good enough' -", "- A long way down -"]
)
def test_a_crosshead_in_marks_is_a_heading(line: str) -> None:
    body = (
        "The pier that was closed for repairs in the spring is to stay closed until the council has counted its bolts."
    )
    text = f"A pier stays closed\n\n{body}\n\n{line}\n\n{body}\n"
    kinds = [zone.kind for zone in find_zones(text, lexicon())]
    assert kinds == ["headline", "paragraph", "heading", "paragraph"]


def test_a_list_of_headings_is_not_all_furniture() -> None:
    text = "Categories: News\n\nRoad works\n\nSchool meals and milk\n\nLibraries\n"
    assert [zone.kind for zone in find_zones(text, lexicon())].count("furniture") == 1


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
