"""What lintnews can check: one module a kind. Its name is the `extends` of its rules, its `Kind` the class."""

import importlib
from functools import cache

from lintnews import modules
from lintnews.rule import Rule


def known() -> list[str]:
    """The kinds, in order of their names."""
    return modules.names(__path__)


@cache
def by_name(name: str) -> type[Rule]:
    """The kind of this name. Raises KeyError."""
    if name not in known():
        raise KeyError(name)
    return _load(name)


def _load(name: str) -> type[Rule]:
    kind: type[Rule] = importlib.import_module(f"{__name__}.{name}").Kind
    return kind


def build(kind: str, id: str, fields: dict[str, object]) -> Rule:
    """A rule from fields that were checked when its pack was compiled."""
    return _load(kind)(id, fields)
