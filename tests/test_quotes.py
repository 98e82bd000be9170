"""Quotations between every kind of mark; what is none; what is wrong with marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.prose.quotes import find_quotations
from lintnews.prose.zones import Zone


def zones_of(text: str) -> list[Zone]:
    zones, at = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            zones.append(Zone("paragraph", at, at + len(part)))
        at += len(part) + 2
    return zones


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, zones_of(text))]


# Each quotation is marked with braces, which are taken out.
CASES = [
    '{"We will win,"} Lee said. {"All of us."}',
    "{“We will win,”} Lee said, {“if we play.”}",
    "{''We will win,''} Lee said. {``We will,''} she said.",
    "{«Nous gagnons»}, dit Lee.",
    "{“He told me ‘no’ and left,”} Lee said.",
    "{''He told me 'no.'''} She left.",
    "{‘We will win,’} Lee said. {‘It’s ours.’}",
    "{'We'll win,'} Lee said. {'It's the players' cup,'} she added.",
    "The players' cup is the Reds' best hope, and Lee's.",
    "{'It is the players' best hope'}, Lee said.",
    "Lee called it {'a disgrace'} and ({'quite frankly'}) left—{'for good'}.",
    "The lads' manager said {'the fans' patience'} was gone, and they're 'armless, 'cause it's 'ot.",
    "The '90s were rock 'n' roll, and ‘twas ever thus. Give 'em time.",
    'He is 6\'2" tall and the board is 12" wide.',
    '{"It was 6 feet,"} he said.',
    '<a href="one" title="two">Link</a> {"Real words,"} he said.',
    "{‘He said “no” to me,’} Lee said.",
    '{"Mixed marks,”} he said.',
    "{”Wrong way,”} he said.",
    "{“Wrong way,“} he said.",
    '{"Never closed, Lee said.}',
    '{"Never closed,} {"but another follows,"} Lee said.',
    "{“First paragraph.}\n\n{“Second paragraph,”} Lee said.",
    "{“First paragraph.}\n\n{Second one without a mark,”} Lee said.",
    "He wrote ({“in brackets”}) and—{“after a dash”}—left.",
    'Her brother, Jim {"Buddy"} Lee, left.',
    "Nothing here.",
]


@pytest.mark.parametrize("case", CASES)
def test_finds(case: str) -> None:
    text = case.replace("{", "").replace("}", "")
    expected = [part.partition("}")[0] for part in case.split("{")[1:]]
    assert quoted(text) == expected


FAULTS = [
    ("“Never closed, Lee said.", ["unclosed"]),
    ('“Mixed marks," Lee said.', ["mixed"]),
    ("”Wrong way,” Lee said.", ["wrong-way"]),
    ("“Wrong way,“ Lee said.", ["wrong-way"]),
    ('"First. "Second," Lee said.', ["unclosed", ""]),
    ("“One.\n\n“Two,” Lee said.", ["", ""]),
    ('"A," he said. "B."', ["", ""]),
    ("‘A,’ he said.", [""]),
]


@pytest.mark.parametrize(("text", "faults"), FAULTS)
def test_a_quotation_knows_what_is_wrong_with_its_marks(text: str, faults: list[str]) -> None:
    assert [quotation.fault for quotation in find_quotations(text, zones_of(text))] == faults


@pytest.mark.parametrize("text", ["Never opened,” Lee said.", "A 12\" board, 6' wide."])
def test_no_quotation_is_made_up(text: str) -> None:
    assert find_quotations(text, zones_of(text)) == ()


def test_unclosed_spoils_nothing_beyond_its_paragraph() -> None:
    assert quoted('"Open, he said.\n\nPlain.\n\n"Closed here," she said.') == ['"Open, he said.', '"Closed here,"']


def test_speech_and_mention() -> None:
    text = 'He called it "a total mess" in "War and Peace and War" and "we are done here now," he said.'
    assert [q.kind for q in find_quotations(text, zones_of(text))] == ["mention", "mention", "speech"]


def test_block_quotation_is_a_quotation() -> None:
    text = "We are one people."
    (found,) = find_quotations(text, [Zone("quote-block", 0, len(text))])
    assert (found.start, found.end, found.kind, found.marks) == (0, len(text), "speech", "none")


def test_block_that_says_who_speaks_is_read_as_a_paragraph() -> None:
    text = '"We are told to wait," says Orde, who keeps the shop. "I have waited."'
    found = find_quotations(text, [Zone("quote-block", 0, len(text))])
    assert [text[q.start : q.end] for q in found] == ['"We are told to wait,"', '"I have waited."']
    whole = '"We are told to wait."\n— Orde'
    assert len(find_quotations(whole, [Zone("quote-block", 0, len(whole))])) == 1


@given(st.text(alphabet="ab .,\"'“”‘’«»`\n<6", max_size=120))
def test_spans_are_valid_and_ordered(text: str) -> None:
    at = 0
    for q in find_quotations(text, zones_of(text)):
        assert at <= q.start < q.end <= len(text)
        assert q.opened + q.closed < q.end - q.start and q.words > 0
        at = q.end


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("^ “How a ferry turns in a narrow harbour”. Harbour Papers. Retrieved 4 May.", "mention"),
        ("Lund, A. (2009). “How a ferry turns in a narrow harbour”. Harbour Papers.", "mention"),
        ("Ada Lund: “It turns in a narrow harbour”. She has seen it.", "speech"),
        ("“It turns in a narrow harbour.” Ada Lund has seen it.", "speech"),
    ],
)
def test_a_list_of_sources_quotes_titles(item: str, kind: str) -> None:
    assert [quotation.kind for quotation in find_quotations(item, [Zone("list", 0, len(item))])] == [kind]


def test_single_marks_opened_again_go_on_over_paragraphs() -> None:
    text = (
        "He said: ‘It is the workers’ choice. Nobody is forcing them.\n\n‘They can leave on Monday.\n\n"
        "‘Or they can stay.’\n\n‘Tis the season, she thought."
    )
    zones = zones_of(text)
    found = [(text[q.start : q.end][:8], q.continued, q.continues) for q in find_quotations(text, zones)]
    assert found == [("‘It is t", False, True), ("‘They ca", True, True), ("‘Or they", True, False)]


def test_an_address_between_marks_is_nobodys_words() -> None:
    text = 'Retrieved from "https://example.org/a/long?way=to&the=page" on Monday.'
    assert [quotation.kind for quotation in find_quotations(text, zones_of(text))] == ["mention"]
