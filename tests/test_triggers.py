"""The triggers of a long text, which is read stretch by stretch, are those of the same text read at once."""

import pytest

from lintnews.patterns import triggers
from lintnews.patterns.triggers import TriggerIndex

PHRASES = ["ab", "bab", "b", "abbab"]
OWNERS = [[(0, 0)], [(1, 0), (2, 3)], [(2, 1)], [(0, 2)]]
TEXT = "abbabab bab babbab" * 7


@pytest.mark.parametrize("stretch", [1, 2, 3, 5, 17])
def test_a_long_text_has_the_triggers_of_its_stretches(monkeypatch: pytest.MonkeyPatch, stretch: int) -> None:
    index = TriggerIndex(PHRASES, OWNERS)
    at_once = index.find(TEXT)
    monkeypatch.setattr(triggers, "STRETCH", stretch)
    assert {rule: sorted(found) for rule, found in index.find(TEXT).items()} == {
        rule: sorted(found) for rule, found in at_once.items()
    }


def test_a_rule_gets_so_many_triggers_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(triggers, "STRETCH", 10)
    monkeypatch.setattr(triggers, "MOST", 4)
    assert {rule: len(found) for rule, found in TriggerIndex(PHRASES, OWNERS).find(TEXT).items()} == {0: 4, 1: 4, 2: 4}
