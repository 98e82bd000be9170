"""What has been worked out once."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")


class Memo(dict[K, V]):
    """Values by what they are worked out from, each worked out when it is first asked for.

    `memo[key]` costs no more than a look-up once it is known. A memo that holds `most` values starts afresh, so that
    an archive of any size is read in bounded memory.
    """

    __slots__ = ("_most", "_work")

    def __init__(self, work: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._work(key)
        return value


class fact(cached_property[V]):
    """A property that is worked out when it is first asked for. The standard library's takes a lock for that until
    Python 3.12, which costs more than many facts do.
    """

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> "fact[V]": ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> V: ...
    def __get__(self, instance: object, owner: type[Any] | None = None) -> "fact[V] | V":
        if instance is None:
            return self
        value = instance.__dict__[self.attrname] = self.func(instance)  # type: ignore[index]
        return value
