"""Plain text: wraps and line ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats_help import read


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_plain_text_shows_wraps_as_spaces(end: str) -> None:
    lines = [
        "The council met on Tuesday to talk about the new plan for the harbour and",
        "voted to postpone its decision until the next of its meetings in the town",
        "hall, officials said.",
        "",
        "lintnews: ignore-next x.y -- why",
        "",
        "It ended there, though nobody was quite sure what had been decided by whom",
        "or when.",
    ]
    story = read(end.join(lines), "text", "a.txt")
    assert "harbour and voted to" in story.text
    assert "lintnews" not in story.text
    assert [comment.text for comment in story.comments] == [lines[4]]
    start, stop = story.source_span(story.text.index("town hall"), story.text.index("town hall") + 9)
    assert story.source.text[start:stop] == f"town{end}hall"


@given(st.text(alphabet="ab. \n\r\t\x0cA\u00e9", max_size=60))
def test_any_plain_text_can_be_read(text: str) -> None:
    read(text, "text", "a.txt")


def test_a_byline_may_stand_on_two_lines() -> None:
    story = read("By\nAda Example\n\nThe pier was sold.\n", "text", "a.txt")
    assert [story.text[zone.start : zone.end] for zone in story.zones] == ["By Ada Example", "The pier was sold."]
