"""Accepted words: lower case in any case, capitals as written, possessives with their word, both apostrophes."""

import pytest

from lintnews.accept import Accepted


@pytest.mark.parametrize(
    ("entry", "match", "accepted"),
    [
        ("kombucha", "Kombucha", True),
        ("kombucha", "kombucha’s", True),
        ("iPhone", "iPhone", True),
        ("iPhone", "iphone", False),
        ("Griner", "Griner's", True),
        ("Griner", "griner", False),
        ("O'Rourke", "O’Rourke", True),
        ("O’Rourke", "O'Rourke's", True),
        ("Van der Berg", "Van der Berg", True),
        ("kombucha", "kombuchas", False),
    ],
)
def test_accepted(entry: str, match: str, accepted: bool) -> None:
    assert (match in Accepted([entry])) is accepted
