"""The regular expressions that lintnews itself is written with, compiled once for all runs.

Compiling some hundred expressions takes longer than checking a story, and every cold start would pay for it. The
code that `re` compiles them to is therefore kept in the user's cache, as a memo beside the one that `re` itself keeps
within a run. What is kept holds for one build of Python only, whose engine checks it when it is loaded; where
anything is amiss, and on other implementations of Python, expressions are simply compiled.
"""

import re
import sys
from array import array
from typing import Any

from lintnews.cache import Cache

_MOST = 2000  # expressions to keep; past that, only those of the present run


class _Memo:
    """Compiled code by (pattern, flags): what earlier runs kept, and what this one adds."""

    def __init__(self) -> None:
        self._engine: Any = sys.modules.get("_sre") if sys.implementation.name == "cpython" else None
        self._cache = Cache.of_user()
        self._key = ("expressions", sys.version, getattr(self._engine, "MAGIC", 0))
        self._kept: dict[tuple[str, int], Any] = (self._engine and self._cache.get(self._key)) or {}
        self._used: set[tuple[str, int]] = set()
        self._is_new = False

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        self._used.add((pattern, flags))
        kept = self._kept.get((pattern, flags))
        if kept is not None:
            try:
                return self._loaded(pattern, *kept)
            except (RuntimeError, TypeError, ValueError, OverflowError):
                self._engine = None  # another engine than the one that wrote the memo: use none of it
                self._kept = {}
        compiled = re.compile(pattern, flags)
        if self._engine is not None:
            self._kept[pattern, flags] = _code(pattern, flags, compiled)
            self._is_new = True
        return compiled

    def _loaded(self, pattern: str, flags: int, code: bytes, names: tuple[str | None, ...]) -> re.Pattern[str]:
        groups = {name: number for number, name in enumerate(names) if name}
        words = array("I", code).tolist()
        loaded: re.Pattern[str] = self._engine.compile(pattern, flags, words, len(names) - 1, groups, names)
        return loaded

    def keep(self) -> None:
        if self._is_new:
            if len(self._kept) > _MOST:
                self._kept = {key: code for key, code in self._kept.items() if key in self._used}
            self._cache.put(self._key, self._kept)
            self._is_new = False


def _code(pattern: str, flags: int, compiled: re.Pattern[str]) -> tuple[int, bytes, tuple[str | None, ...]]:
    """What the engine makes this expression from: its flags, its code and the names of its groups, from group 0."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    code = array("I", _compiler._code(_parser.parse(pattern, flags), flags))
    names: list[str | None] = [None] * (compiled.groups + 1)
    for name, number in compiled.groupindex.items():
        names[number] = name
    return int(compiled.flags), code.tobytes(), tuple(names)


_MEMO = _Memo()


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, from the memo where it stands there. Raises re.error."""
    return _MEMO.compiled(pattern, int(flags))


def keep() -> None:
    """Keep what this run has compiled, for the next one."""
    _MEMO.keep()
