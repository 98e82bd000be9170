"""Wire copy with its control characters."""

from lintnews import formats
from lintnews.source import Source
from tests.formats_help import read, zones


def test_heads_of_wire_copy_are_told_apart() -> None:
    text = (
        "\x16\x16\x01W0123\x1fasian\x13\r\nr n\x13\x11BC-US--Harbor-Reopens 1stLd-Writethru   07-29 0120\r\n"
        "\x02^BC-US--Harbor Reopens, 1st Ld-Writethru,120<\r\n^Harbor reopens after storm<\r\n"
        "^AP Photo XNP101, XNP102<\r\n^Eds: Updates. With AP Photos.<\r\n"
        f"^The harbor reopened on Friday{', said the mayor' * 6}.<\r\n"
        "^By ADA EXAMPLE=\r\n^AP Sports Writer=\r\n\t\x11   HARBORTOWN, Maine (AP) _ The harbor reopened.\r\n"
        "\x03AP-WF-07-29-22 1626GMT<\r\n\x04"
    )
    story = read(text, "wire")
    assert formats.for_source(Source(text, "7787.tst")).__name__.endswith(".wire")
    assert {name: [value.text for value in values] for name, values in story.metadata.items()} == {
        "slug": ["BC-US--Harbor-Reopens", "BC-US--Harbor Reopens, 1st Ld-Writethru,120"],
        "headline": ["Harbor reopens after storm"],
        "note": ["AP Photo XNP101, XNP102", "Eds: Updates. With AP Photos."],
        "byline": ["By ADA EXAMPLE"],
        "date": ["2022-07-29T16:26Z"],
    }
    assert [kind for kind, _ in zones(story)] == [
        *(
            "headline",
            "note.editors",
            "note.editors",
            "paragraph.abstract",
            "byline",
            "byline",
            "dateline",
            "paragraph",
        ),
    ]


def test_heads_of_a_block_in_iptc_7901() -> None:
    text = (
        "\x01eca0003 3 i 380  dpa 0045\r\n\r\n\x02Harbor/storm/\r\n1ST LEAD\r\nHarbor reopens after storm\r\n"
        "By dpa correspondents =\r\n\r\nHarbortown (dpa) - The harbor reopened\r\non Wednesday.\r\n\r\n# Notebook\r\n"
        "\r\n## Note to editors\r\n- adds mayor in grafs 7-11\r\n\r\ndpa al rmo\r\n\r\n212322 GMT Nov 18\r\n\x03"
    )
    story = read(text, "wire")
    assert formats.for_source(Source(text, "dpa.txt")).__name__.endswith(".wire")
    assert [value.text for value in story.metadata["slug"]] == ["Harbor/storm", "1ST LEAD"]
    assert [value.text for value in story.metadata["byline"]] == ["By dpa correspondents"]
    assert [value.text for value in story.metadata["date"]] == ["2018-11-21T23:22Z"]
    assert zones(story)[:4] == [
        ("headline", "Harbor reopens after storm"),
        ("byline", "By dpa correspondents"),
        ("paragraph", "Harbortown (dpa) - The harbor reopened on Wednesday."),
        ("furniture", "# Notebook"),
    ]
    assert {kind for kind, _ in zones(story)[3:]} == {"furniture"}


def test_a_slug_in_capitals_heads_wire_copy_and_is_no_headline() -> None:
    story = read(
        "\x01rts0123 4 i  0250 RTR  \r\nBRIDGE-LEEDS (UPDATE 1)\r\n\x02UPDATE 1-Council closes bridge\r\n\r\n"
        "    LEEDS, Jan 3 (Reuters) - One two.\r\n\x03\r\n",
        "wire",
    )
    assert zones(story)[0] == ("headline", "UPDATE 1-Council closes bridge")


def test_wire_copy_whose_control_characters_are_gone() -> None:
    anpa = "z6715-----\nr z BC-Pier 02-20 0500\n^BC-Pier,40<\n"
    anpa += "^New pier opens<\n^By ADA EXAMPLE=\n\t OSLO (AP) _ One two.\n"
    assert zones(read(anpa, "wire")) == [
        ("headline", "New pier opens"),
        ("byline", "By ADA EXAMPLE"),
        ("dateline", "OSLO (AP) _ "),
        ("paragraph", "One two."),
    ]
    iptc = "ecp0007 4 s 850  dpa-tns 0908\n\nBuilding/\nNew pier opens\nBy Ada Example =\n\nOslo (dpa) - One two.\n"
    assert zones(read(iptc, "wire")) == [
        ("headline", "New pier opens"),
        ("byline", "By Ada Example"),
        ("paragraph", "Oslo (dpa) - One two."),
    ]


def test_the_foot_of_wire_copy_has_paragraphs_of_its_own_and_no_copy() -> None:
    story = read(
        "\x01dpa0123 4 i 112 DPA 0456\r\nPier/\r\n\x02New pier opens =\r\n\r\n  Oslo (dpa) - One two.\r\n"
        "((ada@example.org; +47 555 0100))\r\nKeywords: PIER/\r\nAFP 011405 GMT MAR 26\r\n\x03\x04",
        "wire",
    )
    shown = [("credit.contact", "((ada@example.org; +47 555 0100))"), ("paragraph", "Keywords: PIER/")]
    assert zones(story)[-2:] == shown
    assert str(story.date) == "2026-03-01"
