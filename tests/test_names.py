"""Name mentions: what is a person, which part is the surname, where a mention begins and ends."""

import pytest

from lintnews.lexicon import Lexicon
from lintnews.pack import BUILT_IN, load
from lintnews.prose.names import Name, find_names
from lintnews.prose.zones import Zone


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(load(f"{BUILT_IN}/names")[1])


def names(text: str, lexicon: Lexicon, kind: str = "paragraph") -> tuple[Name, ...]:
    return find_names(text, [Zone(kind, 0, len(text))], lexicon)


PERSONS = [
    ("US Secretary of State Antony J. Blinken’s call", "Antony J. Blinken", "Antony J.", "Blinken", ""),
    ("talks with Ursula von der Leyen on Friday", "Ursula von der Leyen", "Ursula", "von der Leyen", ""),
    ("a visit by Mohammed bin Salman", "Mohammed bin Salman", "Mohammed", "bin Salman", ""),
    ("and Bashar al-Assad left", "Bashar al-Assad", "Bashar", "al-Assad", ""),
    ("the aide to Xi Jinping", "Xi Jinping", "Jinping", "Xi", ""),
    ("Leader Kim Jong Un spoke", "Kim Jong Un", "Jong Un", "Kim", ""),
    ("with Moon Jae-in there", "Moon Jae-in", "Jae-in", "Moon", ""),
    ("the Rev. Martin Luther King Jr. marched", "Martin Luther King Jr.", "Martin Luther", "King", "Jr."),
    ("in Lt. Gen. H.R. McMaster's view", "H.R. McMaster", "H.R.", "McMaster", ""),
    ("By JANE O'NEILL", "JANE O'NEILL", "JANE", "O'NEILL", ""),
    ("said Mr. Okonkwo", "Okonkwo", "", "Okonkwo", ""),
    ("Prime Minister Fumio Kishida bowed", "Fumio Kishida", "Fumio", "Kishida", ""),
    ("the author Stephen King wrote", "Stephen King", "Stephen", "King", ""),
    ("a talk by William “Bill” Thornbury on Friday", "William “Bill” Thornbury", "William", "Thornbury", ""),
    ('said C.N. "Bud" Quillan', 'C.N. "Bud" Quillan', "C.N.", "Quillan", ""),
    ("the play “Hamlet” Jane Quillan saw", "Jane Quillan", "Jane", "Quillan", ""),
    ("with José Ángel Gutiérrez", "José Ángel Gutiérrez", "José Ángel", "Gutiérrez", ""),
    ("the critic Karim Said wrote", "Karim Said", "Karim", "Said", ""),
    ("Judge Simon Frayne KC heard", "Simon Frayne", "Simon", "Frayne", ""),
    ("for Sir Tom Vale KCB, who", "Tom Vale", "Tom", "Vale", ""),
    ("Mary Poole MP MBE spoke", "Mary Poole", "Mary", "Poole", ""),
    ("with Sean Breen TD there", "Sean Breen", "Sean", "Breen", ""),
    ("when Anil Rao SC rose", "Anil Rao", "Anil", "Rao", ""),
    ("as Helen Ward OAM said", "Helen Ward", "Helen", "Ward", ""),
    ("but Mr Poole KC rose", "Poole", "", "Poole", ""),
    ("aide Mr. Sunday Odeh said", "Sunday Odeh", "Sunday", "Odeh", ""),
    ("as Sen. Monday Okpeb said", "Monday Okpeb", "Monday", "Okpeb", ""),
    ("for Chief Friday Ibori", "Friday Ibori", "Friday", "Ibori", ""),
    ("with Dr. August Quillan", "August Quillan", "August", "Quillan", ""),
    ("as Mr Sunday Eze left", "Sunday Eze", "Sunday", "Eze", ""),
    ("when DSP Henrietta Okoye said", "Henrietta Okoye", "Henrietta", "Okoye", ""),
    ("told ACP Rao so", "Rao", "", "Rao", ""),
    ("said Cr Karras", "Karras", "", "Karras", ""),
    ("and Cr Helen Karras left", "Helen Karras", "Helen", "Karras", ""),
]


@pytest.mark.parametrize(("text", "mention", "given", "surname", "suffix"), PERSONS, ids=[p[1] for p in PERSONS])
def test_parts_of_a_persons_name(
    text: str, mention: str, given: str, surname: str, suffix: str, lexicon: Lexicon
) -> None:
    persons = [name for name in names(text, lexicon) if name.kind == "person"]
    assert [text[name.start : name.end] for name in persons] == [mention]
    assert persons[0][3:6] == (given, surname, suffix)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a grant from Johns Hopkins University", "organisation"),
        ("at the Clinton Foundation", "organisation"),
        ("across the Black Sea", "place"),
        ("fled to Uzbekistan", "place"),
        ("many Americans", "other"),
        ("late in February", "other"),
    ],
)
def test_what_is_no_person(text: str, kind: str, lexicon: Lexicon) -> None:
    assert [name.kind for name in names(text, lexicon)] == [kind]


def test_a_full_name_tells_what_a_bare_one_is(lexicon: Lexicon) -> None:
    text = "Nobody saw Tove Lindqvist. Lindqvist had gone. A friend of Tove left."
    assert [(name.given, name.surname) for name in names(text, lexicon) if name.kind == "person"] == [
        ("Tove", "Lindqvist"),
        ("", "Lindqvist"),
        ("Tove", ""),
    ]


def test_works_without_any_words() -> None:
    assert names("Nobody saw Tove Lindqvist.", Lexicon())[-1][:2] == (11, 25)


@pytest.fixture(scope="module")
def with_titles() -> Lexicon:
    sections = [load(f"{BUILT_IN}/{pack}")[1] for pack in ("names", "titles")]
    return Lexicon({key: value for section in sections for key, value in section.items()})


INTRODUCED = [
    ("The firm hired spokesman Quorvan Ellish-Dane last year.", "Quorvan Ellish-Dane"),
    ("Managing director Quorvan Ellish said no.", "Quorvan Ellish"),
    ("It was sold to Quorvan Ellish, 44, for a song.", "Quorvan Ellish"),
    ("It was sold to Quorvan Ellish (44) for a song.", "Quorvan Ellish"),
    ("It was sold to Quorvan Ellish, who paid in eggs.", "Quorvan Ellish"),
    ("It fell to Quorvan Ellish, a retired marine biologist at the museum, to count.", "Quorvan Ellish"),
    ("The MP for Upper Vale, Quorvan Ellish, abstained.", "Quorvan Ellish"),
    ("The company’s president, Quorvan Ellish, bowed.", "Quorvan Ellish"),
    ("Resident Quorvan Ellish said no.", "Quorvan Ellish"),
    ("the historian Priscilla Yeung Man-yee agreed", "Priscilla Yeung Man-yee"),
    ("the nurse Nguyễn Thị Hồng Nhung agreed", "Nguyễn Thị Hồng Nhung"),
    ("a bench headed by Justice Qworthan Tahir Ellish sat", "Qworthan Tahir Ellish"),
]


@pytest.mark.parametrize(("text", "mention"), INTRODUCED, ids=[text for text, _ in INTRODUCED])
def test_words_beside_an_unlisted_name_tell_that_it_is_a_persons(text: str, mention: str, with_titles: Lexicon) -> None:
    assert [text[n.start : n.end] for n in names(text, with_titles) if n.kind == "person"] == [mention]


@pytest.mark.parametrize(
    "text",
    [
        "It was sold to Quorvan Ellish, a maker of clocks.",
        "It was sold by the owner, Quorvan Ellish, to a rival.",
        "It was sold to its partner Quorvan Ellish.",
        "It beat Quorvan Ellish, the champion, on points.",
        "the Minister for Upland Quorvan Ellish, who abstained",
        "It was sold to Quorvan Ellish, 1,200 of whose clerks struck.",
        "the Student Quorvan Company",
    ],
)
def test_what_may_follow_a_firm_tells_nothing(text: str, with_titles: Lexicon) -> None:
    assert not [name for name in names(text, with_titles) if name.kind == "person"]
