"""Vale's actions: what a rule offers to put in place of what it found."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from lintnews.errors import did_you_mean
from lintnews.pattern import Pattern

_NAMES = ("replace", "remove", "suggest", "convert", "edit")
# The edits, with the number of words that each takes after its name.
_EDITS = {"regex": 2, "trim": 1, "trim_left": 1, "trim_right": 1, "truncate": 1, "split": 2}


class Offer(NamedTuple):
    """Suggestions, the best first, and whether that one may be put in without a person looking."""

    suggestions: tuple[str, ...] = ()
    safe: bool = False


def problem(action: dict[str, Any]) -> str | None:
    """What is wrong with an action, in a few words, or None."""
    for key in action:
        if key not in ("name", "params"):
            return f"unknown key '{key}' in an action{did_you_mean(str(key), ('name', 'params'))}"
    name, params = action.get("name"), action.get("params", [])
    if action and name not in _NAMES:
        return f"unknown action '{name}'{did_you_mean(str(name), _NAMES)}; it is one of {', '.join(_NAMES)}"
    if not isinstance(params, list) or not all(isinstance(param, str | int) for param in params):
        return "the params of an action are a list of words"
    if name in ("suggest", "convert") and not params:
        return f"the action '{name}' needs params"
    return _problem_of_edit([str(param) for param in params]) if name == "edit" else None


def _problem_of_edit(params: list[str]) -> str | None:
    kind = params[0] if params else ""
    if kind not in _EDITS:
        return f"unknown edit '{kind}'{did_you_mean(kind, tuple(_EDITS))}; it is one of {', '.join(_EDITS)}"
    if len(params) != _EDITS[kind] + 1:
        return f"the edit '{kind}' takes {_EDITS[kind]} more of params, not {len(params) - 1}"
    if kind == "split" and not params[2].isdecimal():
        return "the edit 'split' takes a separator and the number of the part to keep, from 0"
    return Pattern("", params[1]).problem() if kind == "regex" else None


def offer(rule: str, action: dict[str, Any], text: str, start: int, end: int) -> Offer:
    """What the action makes of the match `text[start:end]`."""
    match, name = text[start:end], action.get("name")
    params = [str(param) for param in action.get("params", ())]
    if name == "replace":
        return Offer(tuple(params), len(params) == 1)
    if name == "remove":
        return Offer(("",), not _leaves_a_gap(text, start, end))
    if name == "convert":
        return Offer((_simple(match),), True)
    if name == "edit":
        return Offer((_edited(rule, match, params).strip(),), True)
    return Offer()


def in_words(options: Sequence[str]) -> str:
    """`'this', 'that', or 'those'`, as Vale writes them."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


def _edited(rule: str, match: str, params: list[str]) -> str:
    kind, first, *rest = params
    if kind == "regex":
        return Pattern(rule, first).replaced(match, rest[0])
    if kind == "truncate":
        return match.split(first)[0]
    if kind == "split":
        parts = match.split(first)
        return parts[int(rest[0])] if int(rest[0]) < len(parts) else match
    return {"trim": match.strip, "trim_left": match.lstrip, "trim_right": match.rstrip}[kind](first)


def _simple(match: str) -> str:
    """Lower case with single spaces for what stands between words."""
    return " ".join("".join(char if char.isalnum() else " " for char in match).lower().split())


def _leaves_a_gap(text: str, start: int, end: int) -> bool:
    """Whether two spaces, or a space before a stop, would be left."""
    if text[start].isspace() or text[end - 1].isspace():
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isspace() and (not after or after in " \n,.;:!?")
