"""Lines of plain text that are not story, told by their words and by where they stand."""

import pytest

from lintnews.prose.layout import find_zones
from tests.layout_help import BODY, kinds, lexicon

SHORT = "The council voted on Tuesday to close the bridge."


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
        ("CLICK HERE TO GET THE BUGLE APP", "furniture.promo"),
        ("Advertisement · Scroll to continue", "furniture.page"),
        ("You’ve reached your monthly article limit.", "furniture.page"),
        ("Add as a preferred source on Google", "furniture.page"),
        ("Video Ad Feedback", "furniture.page"),
        ("Have a news tip? Email tips@example.com.", "furniture.promo"),
        ("Watch: The bridge closes", "furniture.promo"),
        ("The Associated Press is solely responsible for this content.", "credit.ap"),
        ("Email: ada.example@example.com", "credit.contact"),
        ("The views expressed here are the author’s own.", "furniture.bio"),
    ],
)
def test_a_line_that_is_not_story(line: str, zone: str) -> None:
    text = f"Council closes bridge\n\n{BODY}\n\n{line}\n"
    last = find_zones(text, lexicon())[-1]
    assert (f"{last.kind}.{last.detail}", text[last.start : last.end]) == (zone, line)


def test_a_query_in_brackets_at_the_head_of_a_paragraph_is_a_part_of_it() -> None:
    assert kinds(f"Council closes bridge\n\n{BODY}\n\n[DESK: check the age] The mayor is 61.")[2] == "paragraph"
    assert kinds(f"Council closes bridge\n\n{BODY}\n\n[DESK: check the age]")[2] == "note"


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
