"""The regular expressions that lintnews itself is written with, compiled once for all runs.

Compiling some hundred expressions takes longer than checking a story, and every cold start would pay for it. The
code that `re` compiles them to is therefore kept in the user's cache, as a memo beside the one that `re` itself keeps
within a run. What is kept holds for one build of Python only, whose engine checks it when it is loaded; where
anything is amiss, and on other implementations of Python, expressions are simply compiled.
"""

import re
import sys
from typing import Any

from lintnews.cache import Cache


class _Memo:
    """Compiled code by (pattern, flags): what earlier runs kept, and what this one adds."""

    def __init__(self) -> None:
        self._engine: Any = sys.modules.get("_sre") if sys.implementation.name == "cpython" else None
        self._cache = Cache.of_user()
        self._key = ("expressions", sys.version, getattr(self._engine, "MAGIC", 0))
        self._kept: dict[tuple[str, int], Any] = (self._engine and self._cache.get(self._key)) or {}
        self._is_new = False

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        kept = self._kept.get((pattern, flags))
        if kept is not None:
            try:
                loaded: re.Pattern[str] = self._engine.compile(pattern, *kept)
                return loaded
            except (RuntimeError, TypeError, ValueError, OverflowError):
                self._engine = None  # another engine than the one that wrote the memo: use none of it
                self._kept = {}
        compiled = re.compile(pattern, flags)
        if self._engine is not None:
            self._kept[pattern, flags] = _code(pattern, flags, compiled)
            self._is_new = True
        return compiled

    def keep(self) -> None:
        if self._is_new:
            self._cache.put(self._key, self._kept)
            self._is_new = False


def _code(pattern: str, flags: int, compiled: re.Pattern[str]) -> tuple[Any, ...]:
    """The arguments, after the pattern, with which the engine makes this expression."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    code = [int(word) for word in _compiler._code(_parser.parse(pattern, flags), flags)]
    names: list[str | None] = [None] * (compiled.groups + 1)
    for name, number in compiled.groupindex.items():
        names[number] = name
    return int(compiled.flags), code, compiled.groups, dict(compiled.groupindex), tuple(names)


_MEMO = _Memo()


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, from the memo where it stands there. Raises re.error."""
    return _MEMO.compiled(pattern, int(flags))


def keep() -> None:
    """Keep what this run has compiled, for the next one."""
    _MEMO.keep()
