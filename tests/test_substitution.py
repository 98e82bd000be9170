"""The kind substitution."""

from typing import Any

import pytest

from lintnews.rule import Hit
from tests.matching import hits_of, rule_of, story_of

REPLACE = {"name": "replace"}


def one(text: str, **fields: Any) -> Hit:
    (hit,) = hits_of(rule_of("substitution", **fields), story_of(text))
    return hit


@pytest.mark.parametrize(
    ("fields", "text", "suggestions", "safe"),
    [
        ({"swap": {"utilise": "use"}}, "They utilise it", ("use",), False),
        ({"swap": {"utilise": "use"}, "action": REPLACE}, "They utilise it", ("use",), True),
        ({"swap": {"a lot": "many|much"}, "action": REPLACE}, "a lot", ("many", "much"), False),
        ({"swap": {"either or": r"either\|or"}, "action": REPLACE}, "either or", ("either|or",), True),
        ({"swap": {r"(\d+) percent": "$1%"}, "action": REPLACE}, "about 40 percent", ("40%",), True),
        ({"swap": {r"(\d+) pm(?= on)": "${1}pm"}, "action": REPLACE}, "at 7 pm on Friday", ("7pm",), True),
        ({"swap": {r"(?<=, )(\w+)’s": "of $1"}, "action": REPLACE}, "Well, Orme’s", ("of Orme",), True),
        ({"swap": {"utilise": "use"}, "ignorecase": True, "action": REPLACE}, "Utilise it", ("Use",), True),
        ({"swap": {"utilise": "use"}, "ignorecase": True, "action": REPLACE}, "UTILISE IT", ("USE",), True),
        ({"swap": {"IPad": "iPad"}, "action": REPLACE}, "IPad", ("iPad",), True),
        (
            {"swap": {"javascript": "JavaScript"}, "ignorecase": True, "action": REPLACE},
            "Javascript",
            ("JavaScript",),
            True,
        ),
        ({"swap": {"cat nap": "rest", "cat": "dog"}}, "a cat nap", ("rest",), False),
        ({"swap": {"cat": "dog", "cat nap": "rest"}}, "a cat nap", ("rest",), False),
        ({"swap": {"(?:the )?cat": "[dD]og"}}, "cat", (), False),
    ],
)
def test_suggestions(fields: dict[str, Any], text: str, suggestions: tuple[str, ...], safe: bool) -> None:
    hit = one(text, **fields)
    assert (hit.suggestions, hit.safe) == (suggestions, safe)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"swap": {"e-?mail": "email"}}, "email"),
        ({"swap": {"e-?mail": "[eE]mail"}, "ignorecase": True}, "Email"),
        ({"swap": {"isnt|isn't": "isn't"}}, "isn\u2019t"),
        ({"swap": {"...": "..."}, "nonword": True, "action": REPLACE}, "..."),
        ({"swap": {"foo": "bar"}, "exceptions": ["foo"]}, "foo"),
    ],
)
def test_what_is_right_is_let_pass(fields: dict[str, Any], text: str) -> None:
    assert not hits_of(rule_of("substitution", **fields), story_of(text))


def test_a_literal_value_is_no_expression() -> None:
    fields = {"swap": {",,,": "..."}, "nonword": True}
    assert hits_of(rule_of("substitution", **fields, action=REPLACE), story_of("so,,,"))
    assert not hits_of(rule_of("substitution", **fields), story_of("so,,,"))


def test_messages_of_alternatives_are_quoted_once() -> None:
    hit = one("a lot", message="Use '%s' instead of '%s'.", swap={"a lot": "many|much"}, action=REPLACE)
    assert hit.message == "Use %s instead of '%s'."
    assert hit.values["expected"] == "'many' or 'much'"


@pytest.mark.parametrize(
    ("swap", "text", "expected"),
    [({"five dollars": "$5"}, "a fine of five dollars", "$5"), ({"(two) hundred": "$200"}, "two hundred", "$200")],
)
def test_a_sum_of_money_is_no_group(swap: dict[str, str], text: str, expected: str) -> None:
    rule = rule_of("substitution", swap=swap, action={"name": "replace"})
    assert next(rule.problems(), None) is None
    assert [hit.suggestions for hit in hits_of(rule, story_of(text))] == [(expected,)]


def test_what_owns_something_gets_no_ending_by_itself() -> None:
    rule = rule_of("substitution", swap={"attorney generals": "attorneys general"}, action={"name": "replace"})
    hits = hits_of(rule, story_of("The attorney generals met in the attorney generals’ office."))
    assert [(hit.suggestions, hit.safe) for hit in hits] == [(("attorneys general",), True), ((), False)]
