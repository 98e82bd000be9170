"""What the kind dateline finds, and what it lets pass."""

import pytest

from tests.credit_help import BODY, HEAD, found, story_of
from tests.matching import hits_of, rule_of


@pytest.mark.parametrize(
    ("finds", "opening", "suggestions"),
    [
        ("form", "Washington (AP) – ", ["WASHINGTON (AP) —"]),
        ("form", "WASHINGTON (AP) -- ", ["WASHINGTON (AP) —"]),
        ("form", "LONDON, Jan 3 (Reuters) — ", ["LONDON, Jan 3 (Reuters) -"]),
        ("form", "WASHINGTON (AP) — ", []),
        ("form", "Paris (AFP) – ", []),
        ("state", "SPRINGFIELD (AP) — ", [""]),
        ("state", "CHICAGO (AP) — ", []),
        ("state", "SPRINGFIELD, Ill. (AP) — ", []),
        ("state", "LONDON/PARIS (AP) — ", []),
        ("spare", "CHICAGO, Ill. (AP) — ", ["CHICAGO"]),
        ("spare", "PARIS, Texas (AP) — ", []),
        ("spare", "LONDON, Ky. (AP) — ", []),
        ("abbreviation", "LA CROSSE, Wisc. — ", ["Wis."]),
        ("abbreviation", "LA CROSSE, Wis. — ", []),
        ("abbreviation", "WEST HARBOR, Florida (Reuters) - ", []),
        ("misspelled", "WASHINGOTN (AP) — ", ["WASHINGTON"]),
        ("misspelled", "LANDON, Ill. (AP) — ", []),
        ("misspelled", "SÃO PAULO (AP) — ", []),
        ("state", "UNITED NATIONS (AP) — ", []),
        ("state", "ABOARD THE USS WIDGET (AP) — ", []),
        ("form", "SPRINGFIELD Ill. (AP) — ", ["SPRINGFIELD, Ill. (AP) —"]),
        ("form", "DeKALB, Ill. (AP) — ", []),
        ("form", "FOND du LAC, Wis. (AP) — ", []),
    ],
)
def test_datelines(finds: str, opening: str, suggestions: list[str]) -> None:
    story = story_of("Council closes bridge", opening + BODY)
    hits = hits_of(rule_of("dateline", finds=finds), story)
    assert ["".join(hit.suggestions[:1]) for hit in hits] == suggestions


@pytest.mark.parametrize(
    ("finds", "front", "opening", "more", "spans"),
    [
        ("unlike", "dateline: Oslo, Norway", "BERGEN, Norway (AP) — ", "", ["BERGEN"]),
        ("unlike", "dateline: Bergen", "BERGEN, Norway (AP) — ", "", []),
        ("unlike", "dateline: Oslo and Bergen", "BERGEN, Norway (AP) — ", "", []),
        ("unlike", "title: x", "BERGEN, Norway (AP) — ", "", []),
        ("drift", "title: x", "HARBOTOWN, Maine — ", "Harbortown is old. They left Harbortown.", ["HARBOTOWN"]),
        ("drift", "title: x", "HARBOTOWN, Maine — ", "Harbotown is old. They left Harbortown for Harbortown.", []),
        ("drift", "title: x", "HARBOTOWN, Maine — ", "They left Harbortown.", []),
        ("day", "date: 2022-07-29", "OSLO, July 20 (Reuters) - ", "", ["July 20"]),
        ("day", "date: 2022-07-29", "OSLO, July 28 (Reuters) - ", "", []),
        ("day", "date: 2023-01-01", "OSLO, Dec 31 (Reuters) - ", "", []),
        ("day", "title: x", "OSLO, July 20 (Reuters) - ", "", []),
    ],
)
def test_datelines_against_the_story(finds: str, front: str, opening: str, more: str, spans: list[str]) -> None:
    assert found("dateline", story_of(opening + BODY, f"{BODY} {more}", front=front), finds=finds) == spans


@pytest.mark.parametrize(
    ("dateline", "town"),
    [
        ("SACREMENTO, Calif. (AP) —", ["SACREMENTO"]),
        ("SPRINGFEILD, Ill. (AP) —", ["SPRINGFEILD"]),
        ("WINNEPEG, Manitoba (AP) —", ["WINNEPEG"]),
        ("SACRAMENTO, Calif. (AP) —", []),
        ("HARBORTOWN, Maine (AP) —", []),
        ("KRAMATORSK, Ukraine (AP) —", []),
        ("EAGLETON, Maine (AP) —", []),
    ],
)
def test_a_town_with_its_state_is_misspelled(dateline: str, town: list[str]) -> None:
    assert found("dateline", story_of(*HEAD, f"{dateline} {BODY}"), finds="misspelled") == town
    again = f"{BODY} The mayor of {dateline.partition(',')[0].title()} said so."
    assert found("dateline", story_of(*HEAD, f"{dateline} {again}"), finds="misspelled") == []


def test_a_misspelled_city_does_not_want_a_state() -> None:
    assert found("dateline", story_of(*HEAD, f"CHICGAO (AP) — {BODY}"), finds="state") == []
    assert found("dateline", story_of(*HEAD, f"SPRINGFIELD (AP) — {BODY}"), finds="state") == ["SPRINGFIELD"]
