"""What is wrong with a rule that no type tells: its scope, its message, its action, its dates, its examples."""

from collections.abc import Iterator, Mapping
from typing import Any

from lintnews import actions, scope
from lintnews.errors import did_you_mean
from lintnews.expressions import expression
from lintnews.loading import marking
from lintnews.rule import Rule

Mistake = tuple[list[str | int], str]
_PLACE = expression(r"\{(\w+)\}")
_TEST_KEYS = ("name", "about", "input", "format", "rule", "want", "contains", "absent")


def mistakes(rule: Rule, data: Mapping[str, Any]) -> Iterator[Mistake]:
    """The mistakes in the keys that all kinds have, then those that the kind knows of, as (path, what is wrong)."""
    yield from _in_scope(data.get("scope", "text"))
    yield from _in_message(rule, data)
    yield from _in_dates(data)
    if data.get("limit", 0) < 0:
        yield ["limit"], "the most findings in a story are 1 or more, or 0 for all"
    problem = actions.problem(data.get("action", {}))
    if problem:
        yield ["action"], problem
    yield from marking.problems(data)
    for path, problem in in_tests(data.get("tests", ())):
        yield ["tests", *path], problem
    for key, problem in rule.problems():
        yield [key] if isinstance(key, str) else [*key], problem


def _in_scope(written: str | list[str]) -> Iterator[Mistake]:
    if not written and isinstance(written, list):
        yield ["scope"], "no scope is named; name where to look, such as 'headline', or leave 'scope' out for the story"
    for number, one in enumerate([written] if isinstance(written, str) else written):
        problem = scope.problem(one)
        if problem:
            yield ["scope"] if isinstance(written, str) else ["scope", number], problem


def _in_message(rule: Rule, data: Mapping[str, Any]) -> Iterator[Mistake]:
    """A name in braces that is near one that the kind offers; others are copy, as in many a rule of Vale's."""
    if not data.get("message", "").strip():
        yield ["message"], "the message is empty; say what is wrong and what to do"
    known = {*rule.placeholders, "match"}
    for name in _PLACE.findall(data.get("message", "")):
        hint = "" if name in known else did_you_mean(name, known)
        if hint:
            yield ["message"], f"unknown placeholder '{{{name}}}'{hint}"


def _in_dates(data: Mapping[str, Any]) -> Iterator[Mistake]:
    for key in ("since", "expires"):
        if data.get(key) and not _is_date(data[key]):
            yield [key], f"'{data[key]}' is not a date; write it as 2026-01-31"
            return
    if data.get("since") and data.get("expires") and data["expires"] <= data["since"]:
        yield ["expires"], "the rule would never stand: it expires no later than the day since which it holds"


def _is_date(text: str) -> bool:
    import datetime

    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def in_tests(tests: Any) -> Iterator[Mistake]:
    """The mistakes in a list of Vale's tests."""
    names = set()
    for number, test in enumerate(tests):
        if not isinstance(test, dict):
            yield [number], "a test is a mapping of 'name', 'input' and what is wanted"
            continue
        for key in test:
            if key == "view":
                yield [number, key], "lintnews has no views; take the test out"
            elif key not in _TEST_KEYS:
                yield [number, key], f"unknown key '{key}' in a test{did_you_mean(str(key), _TEST_KEYS)}"
        if not test.get("name"):
            yield [number], "a test needs a 'name'"
        elif test["name"] in names:
            yield [number, "name"], f"another test is named '{test['name']}'"
        names.add(test.get("name"))
        if test.get("want") is None and not test.get("contains") and not test.get("absent"):
            yield [number], "a test needs one of 'want', 'contains' and 'absent'"
