"""Vale's actions: what a rule offers to put in place of what it found."""

from collections.abc import Callable, Sequence
from typing import Any

from lintnews import edits
from lintnews.errors import did_you_mean
from lintnews.records import Record

_NAMES = ("replace", "remove", "suggest", "convert", "edit")


class Offer(Record):
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
    if not isinstance(params, list) or not all(isinstance(param, str | int | list) for param in params):
        return "the params of an action are a list of words"
    if name in ("suggest", "convert") and not params:
        return f"the action '{name}' needs params"
    return _problem_of_edit(params) if name == "edit" else None


def _problem_of_edit(params: list[Any]) -> str | None:
    try:
        return None if edits.steps(params) else f"the action 'edit' needs params; {_one_of_edits()}"
    except ValueError as error:
        name = str(error).removeprefix("unknown edit '").removesuffix("'")
        if name == str(error):
            return name
        return f"{error}{did_you_mean(name, edits.NAMES) or f'; {_one_of_edits()}'}"


def _one_of_edits() -> str:
    return f"it is one of {', '.join(edits.NAMES)}"


def offer(action: dict[str, Any], text: str, start: int, end: int, fill: Callable[[str], str] | None = None) -> Offer:
    """What the action makes of the match `text[start:end]`; `fill` puts what groups of a pattern matched into a text
    with `$1`.
    """
    match, name = text[start:end], action.get("name")
    fill = fill or (lambda written: written.replace("$0", match))
    if name == "replace":
        options = tuple(fill(str(param)) for param in action.get("params", ()))
        return Offer(options, len(options) == 1)
    if name == "remove":
        return removal(text, start, end)
    if name == "convert":
        return Offer((edits.edited(match, ["simple"]),), True)
    if name == "edit":
        made = edits.edited(match, action.get("params", ()), fill)
        return Offer((made.strip(),), made == made.strip()) if made.strip() != match else Offer()
    return Offer()


def removal(text: str, start: int, end: int) -> Offer:
    """Nothing in place of a match, which is safe where no gap is left."""
    return Offer(("",), not _leaves_a_gap(text, start, end))


def in_words(options: Sequence[str]) -> str:
    """`'this', 'that', or 'those'`, as Vale writes them."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


def _leaves_a_gap(text: str, start: int, end: int) -> bool:
    """Whether two spaces, or a space before a stop, would be left."""
    if text[start].isspace() or text[end - 1].isspace():
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before.isspace()) and (not after or after in " \n,.;:!?")
