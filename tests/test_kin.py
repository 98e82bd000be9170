"""Two people of one family, told from one whose name is spelled in two ways."""

import pytest

from lintnews.prose.names import Name
from lintnews.prose.naming.kin import Kin


def are_two(text: str, right: str, wrong: str) -> bool:
    """Whether a text that begins with one full name and ends with the other has two people."""
    far = "The board met again on Monday and put off the vote on the bridge until the spring. " * 2
    whole = f"{right} Quillan spoke. {far}{text} {far}{wrong} Quillan left."
    end = len(whole) - len(" left.")
    names = [
        Name(0, len(f"{right} Quillan"), "person"),
        Name(end - len(f"{wrong} Quillan"), end, "person"),
    ]
    return Kin(whole, names).are_two((right, [0]), (wrong, [1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was said.", False),
        ("So said her twin, Erika.", True),
        ("So said her twin Erica.", True),
        ("Her TWIN, Erika, left.", True),
        ("So said her twin, erika.", False),
        ("So said her twin, Erikas.", False),
        ("So said her twin, the other Erika.", False),
        ("The twinned Erika left.", False),
        ("Erika was her twin.", False),
        ("Her brother Olav and her sister Erika left.", True),
    ],
)
def test_a_word_for_kin_before_a_name_tells_two(text: str, expected: bool) -> None:
    assert are_two(text, "Erica", "Erika") is expected
