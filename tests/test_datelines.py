"""Where datelines end, and what is none."""

import pytest

from tests.layout_help import BODY, kinds, zones


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
        ("Bergen, Norway – The council", "Bergen, Norway – "),
        ("Harbortown, Maine — The council", "Harbortown, Maine — "),
        ("Washington — The council", "Washington — "),
        ("(NEW YORK) — The council", "(NEW YORK) — "),
        ("OSLO, Norway, Jan. 3, 2023 /PRNewswire/ -- The council", "OSLO, Norway, Jan. 3, 2023 /PRNewswire/ -- "),
        ("OSLO, Norway --- The council", "OSLO, Norway --- "),
        ("OSLO (AP) --- The council", "OSLO (AP) --- "),
        ("OSLO, Norway--(BUSINESS WIRE)--The council", "OSLO, Norway--(BUSINESS WIRE)--"),
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
        "Nobody — The council",
        "Apples, pears — The council",
        "(Update) — The council",
        "Washington — and only Washington",
    ],
)
def test_what_is_no_dateline(opening: str) -> None:
    assert "dateline" not in kinds(f"Council closes bridge\n\n{opening}\n\n{BODY}\n")


def test_a_dateline_on_a_line_of_its_own() -> None:
    for line in ("CNN —", "Washington CNN —", "NEW YORK (AP) --"):
        assert kinds(f"Council closes bridge\n\nBy Ada Example\n\n{line}\n\n{BODY}")[2] == "dateline"
    for line in ("Washington —", "What CNN said"):
        assert kinds(f"Council closes bridge\n\nBy Ada Example\n\n{line}\n\n{BODY}")[2] != "dateline"
