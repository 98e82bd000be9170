"""Double quotation marks: how each is used, and which lack a partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.prose.quoting.typed_marks import find_marks
from lintnews.prose.zones import Zone


def zones(text: str) -> list[Zone]:
    found, at = [], 0
    for part in text.split("\n\n"):
        found.append(Zone("paragraph", at, at + len(part)))
        at += len(part) + 2
    return found


def used(text: str) -> str:
    """The text with each mark as it is used: `<` opens, `>` closes."""
    out = list(text)
    for paragraph in find_marks(text, zones(text)):
        for mark in paragraph.marks:
            out[mark.start : mark.end] = ["<" if mark.opens else ">"] + [""] * (mark.end - mark.start - 1)
    return "".join(out)


def faults(text: str) -> list[tuple[str, str]]:
    return [
        (fault.fault, text[fault.start : fault.start + 6])
        for paragraph in find_marks(text, zones(text))
        for fault in paragraph.unpaired
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ('"No," she said. "Never."', "<No,> she said. <Never.>"),
        ("“No,” she said.", "<No,> she said."),
        ("''No,'' she said.", "<No,> she said."),
        ("''He called me 'captain,''' she said.", "<He called me 'captain,'> she said."),
        ("'''Captain' is what he said,'' she said.", "<'Captain' is what he said,> she said."),
        ("``No,'' she said.", "<No,> she said."),
        ('The plan — "a mess" — failed ("again").', "The plan — <a mess> — failed (<again>)."),
        ('A 6" pipe and a 5\'10" door.', 'A 6" pipe and a 5\'10" door.'),
        ('"My son is 6\'2"," she said.', "<My son is 6'2\",> she said."),
        ('<a href="tide.html" class="x">"No"</a>', '<a href="tide.html" class="x"><No></a>'),
        ("”No,“ she said.", "<No,> she said."),
        ("He read “The Tide“ and left.", "He read <The Tide> and left."),
        ("She stopped. “ ", "She stopped. < "),
        ('"“No,” he said to me," she said.', "<<No,> he said to me,> she said."),
    ],
)
def test_marks_open_or_close(text: str, want: str) -> None:
    assert used(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("“No,” she said.", []),
        ("“No, she said.", [("unclosed", "“No, s")]),
        ("No,” she said.", [("unopened", "” she ")]),
        ("He said,” no, never.”", [("unopened", "” no, ")]),
        ("“No, she said. “Never.”", [("unclosed", "“No, s")]),
        ("“He said “no,” then left,” she said.", [("nested", "“no,” ")]),
        ("“One.\n\n“Two,” she said.", []),
        ("“One.\n\n“Two.\n\nShe left.", [("unclosed", "“Two.\n")]),
        ("“One.\n\nTwo,” she said.", [("unclosed", "“One.\n")]),
        ("“We sold the boats.\n\nMarta Quillan, fisherman.”", []),
        ("“One.\n“Two,” she said.", []),
        ("“One.\n\nShe said “two” and left.", [("unclosed", "“One.\n")]),
        ('Li said: "One. "Two. "Three."', [("reopened", '"Two. '), ("reopened", '"Three')]),
        ('Li said: "One. "Two.\n\n"Three," she added.', [("reopened", '"Two.\n')]),
        ('"One, she said. "Two."', [("unclosed", '"One, ')]),
        ('He called it "odd and "new."', [("unclosed", '"odd a')]),
    ],
)
def test_marks_without_a_partner(text: str, want: list[tuple[str, str]]) -> None:
    assert faults(text) == want


@given(st.text(alphabet="“”\"'`a. ,=\n6", max_size=60))
def test_marks_are_spans_in_order_and_every_fault_is_a_mark(text: str) -> None:
    for paragraph in find_marks(text, zones(text)):
        spans = [(mark.start, mark.end) for mark in paragraph.marks]
        assert spans == sorted(spans)
        assert all(paragraph.zone.start <= start < end <= paragraph.zone.end for start, end in spans)
        assert {(fault.start, fault.end) for fault in paragraph.unpaired} <= set(spans)


def test_a_double_mark_for_an_apostrophe_opens_and_closes_nothing() -> None:
    assert used('It is one of India"s oldest, and "it didn"t close," he said.') == (
        'It is one of India"s oldest, and <it didn"t close,> he said.'
    )
    assert used('Three "no"s and a "yes," he said.') == "Three <no>s and a <yes,> he said."
    assert faults('He didn"t close.') == []
