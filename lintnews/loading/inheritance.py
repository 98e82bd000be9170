"""Rules that build on other rules: `extends: Style.Rule` takes that rule's keys and lays its own on top, as with Vale.

A bare key replaces the other's. `tokens+` adds to its list or mapping, `tokens-` takes out entries of the list, or
keys of the mapping.
"""

import os
from collections.abc import Callable, Mapping
from typing import Any

Data = dict[str, Any]
Read = Callable[[str], Mapping[str, Any]]
DEEPEST = 10
# What a rule says of itself alone.
_OWN = ("bad", "good", "tests", "description", "enabled", "since", "expires")


class InheritanceError(ValueError):
    """What is wrong with the way a rule builds on another, at this key of its file."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        self.problem = problem


def is_rule(name: object) -> bool:
    """Whether the `extends` of a rule names a rule, and not a kind."""
    return isinstance(name, str) and "." in name


def whole(data: Data, styles: str, built_in: str, read: Read) -> Data:
    """A rule's keys with those of the rules that it builds on, which stand in the folder `styles`, beside its pack, or
    among the packs that come with lintnews. Raises InheritanceError.
    """
    chain, at = [data], data
    while is_rule(at.get("extends")):
        if len(chain) > DEEPEST:
            raise InheritanceError("extends", f"the chain of 'extends' from '{data['extends']}' on never ends")
        name = str(at["extends"])
        inside = os.path.join(*name.split(".")) + ".yml"
        places = [os.path.join(folder, inside) for folder in (styles, built_in)]
        path = next((place for place in places if os.path.isfile(place)), None)
        if path is None:
            raise InheritanceError("extends", f"no rule '{name}' is beside this pack, nor among those of lintnews")
        at = dict(read(path))
        chain.append(at)
    merged = dict(chain.pop())
    while chain:
        merged = _laid_over(merged, chain.pop())
    return merged


def _laid_over(base: Data, own: Data) -> Data:
    merged = {key: value for key, value in base.items() if key not in _OWN}
    for key, value in own.items():
        bare, sign = (key[:-1], key[-1]) if isinstance(key, str) and key[-1:] in ("+", "-") else (key, "")
        if key == "extends":
            continue
        if not sign:
            merged[key] = value
        elif bare in own:
            raise InheritanceError(key, f"give '{bare}', which replaces what it builds on, or '{key}', not both")
        else:
            merged[bare] = (_added if sign == "+" else _without)(key, merged.get(bare), value)
    return merged


def _added(key: str, base: Any, value: Any) -> Any:
    if isinstance(value, list) and (base is None or isinstance(base, list)):
        return [*(base or ()), *value]
    if isinstance(value, dict) and (base is None or isinstance(base, dict)):
        return {**(base or {}), **value}
    raise InheritanceError(key, f"'{key}' adds a list to a list, or a mapping to a mapping")


def _without(key: str, base: Any, value: Any) -> Any:
    names = list(value) if isinstance(value, list | dict) else [value]
    missing = next((name for name in names if not isinstance(base, list | dict) or name not in base), None)
    if missing is not None:
        raise InheritanceError(key, f"'{missing}' is not in the '{key[:-1]}' that this builds on")
    if isinstance(base, dict):
        return {name: entry for name, entry in base.items() if name not in names}
    return [entry for entry in base if entry not in names]
