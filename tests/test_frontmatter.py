"""Front matter: common names, and where each value stands."""

import pytest

from lintnews.errors import ReadError
from lintnews.markup import frontmatter
from lintnews.source import Source

YAML = """---
title: "The mayor\\u2019s plan: \\"No\\" \U0001f600"
Author: [Jane Smith, 'Bob O''Neil']
contributors:
  - name: Al Bo
    email: al@example.com
  - Cy Doe
date: 2022-02-30
dek: >
  Folded text
  over lines
image-credit: AP # the agency
params:
  dateline: "LEEDS"
related:
  title: Not this
draft: no
---
Text.
"""
TOML = """+++
title = "The mayor\\u2019s plan"
authors = ["Jane Smith", 'Bob Neil'] # two
date = 2022-07-29T10:00:00Z
"image-credit" = '''AP'''
[[contributors]]
name = "Al Bo"
email = "al@example.com"
[params]
dateline = "LEEDS"
extras = { title = "no", n = [1, 2] }
+++
Text.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            YAML,
            {
                "headline": ['The mayor\u2019s plan: "No" \U0001f600'],
                "authors": ["Jane Smith", "Bob O'Neil"],
                "contributors": ["Al Bo", "Cy Doe"],
                "date": ["2022-02-30"],
                "subhead": ["Folded text over lines"],
                "credit": ["AP"],
                "dateline": ["LEEDS"],
                "status": ["no"],
            },
        ),
        (
            TOML,
            {
                "headline": ["The mayor\u2019s plan"],
                "authors": ["Jane Smith", "Bob Neil"],
                "date": ["2022-07-29T10:00:00Z"],
                "credit": ["AP"],
                "contributors": ["Al Bo"],
                "dateline": ["LEEDS"],
            },
        ),
    ],
    ids=["yaml", "toml"],
)
def test_common_names(draft: str, expected: dict[str, list[str]], end: str) -> None:
    source = Source(draft.replace("\n", end), "a.md")
    found = frontmatter.read(source)
    assert found is not None
    assert {name: [value.text for value in values] for name, values in found.metadata.items()} == expected
    assert source.text[found.end :].strip() == "Text."
    for values in found.metadata.values():
        for value in values:
            shown = source.text[value.start : value.end]
            assert shown == value.text or any(mark in shown for mark in ("\\", "''", end))
    for piece in found.title:
        assert len(piece.text) != piece.end - piece.start or source.text[piece.start : piece.end] == piece.text


@pytest.mark.parametrize(
    ("draft", "place"),
    [
        ("---\ntitle: A\nby: [B\n---\n", "a.md:4:1: "),
        ("---\ntitle: A\n\tby: B\n---\n", "a.md:3:1: "),
        ("---\ntitle: A\ntitle: B\n---\n", "a.md:3:1: the key 'title' is given twice"),
        ("---\r\ntitle: A: B\r\n---\r\n", "a.md:2:9: "),
        ('+++\ntitle = "A\n+++\n', "a.md:2:11: "),
        ("+++\ntitle = \n+++\n", "a.md:2:9: "),
        ("+++\na = 1\na = 2\n+++\n", "a.md:3:6: "),
        ('---json\n{"a": 1,\n b}\n---\n', "a.md:3:2: broken JSON: "),
    ],
)
def test_a_mistake_is_told_with_its_place(draft: str, place: str) -> None:
    with pytest.raises(ReadError) as told:
        frontmatter.read(Source(draft, "a.md"))
    assert str(told.value).startswith(place)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "---",
        "---\n",
        "---\ntitle: A\n",
        "---\nText\n---\n",
        " ---\na: b\n---\n",
        "+++\nText\n+++\n",
        "Title: A\n\nText.",
        "Date: A\nText said: so.",
    ],
)
def test_what_is_no_front_matter(draft: str) -> None:
    assert frontmatter.read(Source(draft, "a.md")) is None


def test_empty_front_matter_is_front_matter() -> None:
    found = frontmatter.read(Source("---\n---\nText", "a.md"))
    assert found is not None and found.metadata == {} and found.end == 8


def test_a_table_that_describes_a_picture() -> None:
    text = "---\ncover:\n  image: a.jpg\n  caption: The pier.\n  alt: A pier\n  author: Ada Example\n---\nText.\n"
    front = frontmatter.read(Source(text, "a.md"))
    assert front is not None
    assert {name: [value.text for value in values] for name, values in front.metadata.items()} == {
        "caption": ["The pier."],
        "alt": ["A pier"],
        "credit": ["Ada Example"],
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "draft",
    [
        '---json\n{"title": "Pier opens", "by": "Ada Example"}\n---\nText.',
        '---toml\ntitle = "Pier opens"\nby = "Ada Example"\n---\nText.',
        "--- yaml\ntitle: Pier opens\nby: Ada Example\n---\nText.",
        '+++JSON\n{"title": "Pier opens", "by": "Ada Example"}\n+++\nText.',
        "Title: Pier opens\nBy: Ada Example\nCategory: town\n\nText.",
        "Title:  Pier opens \nSummary:\nBy: Ada Example\n\nText.",
    ],
)
def test_front_matter_in_other_languages(draft: str, end: str) -> None:
    source = Source(draft.replace("\n", end), "a.md")
    found = frontmatter.read(source)
    assert found is not None
    assert {name: [v.text for v in values] for name, values in found.metadata.items()} == {
        "headline": ["Pier opens"],
        "byline": ["Ada Example"],
    }
    assert [source.text[piece.start : piece.end] for piece in found.title] == ["Pier opens"]
    assert source.text[found.end :] == "Text."


def test_a_value_in_plain_lines_keeps_its_marks() -> None:
    found = frontmatter.read(Source("Title: \"We won,\" mayor's aide says: 'no'\nDate: 2026-01-02\n\nText.", "a.md"))
    assert found is not None
    assert "".join(piece.text for piece in found.title) == "\"We won,\" mayor's aide says: 'no'"
