"""What has been worked out once."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memo(dict[K, V]):
    """Values by what they are worked out from, each worked out when it is first asked for.

    `memo[key]` costs no more than a look-up once it is known. A memo that holds `most` values starts afresh, so that
    an archive of any size is read in bounded memory.
    """

    def __init__(self, work: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._work(key)
        return value
