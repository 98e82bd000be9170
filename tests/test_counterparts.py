"""Somebody who changes sex on the way down."""

import pytest

from tests.credit_help import BODY, found, story_of

PAIRS = [["spokesman", "spokeswoman"], ["policeman", "policewoman"]]


@pytest.mark.parametrize(
    ("line", "matches"),
    [
        ("A spokesman said no. The spokeswoman left.", ["spokeswoman"]),
        ("A spokeswoman said no. “Never,” said the spokesman. The spokesman left.", ["spokesman", "spokesman"]),
        ("A spokesman said no. The policewoman left.", []),
        ("The spokesman said no. The spokeswoman left.", []),  # both are known to the reader, or neither
        ("A spokesman said no. A police spokeswoman did not. The spokeswoman left.", []),
        ("A spokesman said no. The spokeswoman of the board left.", []),
        ("A spokesman said no. The spokeswoman, Ann Lee, left.", []),
        ("A spokesman said no. The spokeswoman Ann Lee left.", []),
        ("A spokesman said no. Ann Lee, the spokeswoman, left. The spokeswoman ran.", []),
        ("A spokesman said no, and a spokesperson yes. The spokeswoman left.", []),
        ("A spokesman said no. “Ask the spokeswoman,” he said.", []),
        ("A spokesman said no. The spokeswomanly tone was new.", []),
    ],
)
def test_who_is_taken_up_was_told_of(line: str, matches: list[str]) -> None:
    story = story_of("Council closes bridge", BODY, line)
    assert found("counterparts", story, pairs=PAIRS, unless=["spokesperson"]) == matches
