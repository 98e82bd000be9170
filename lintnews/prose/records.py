"""Records made fast."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

R = TypeVar("R", bound=tuple[Any, ...])


def maker(record: type[R]) -> Callable[[tuple[Any, ...]], R]:
    """What makes a NamedTuple of the tuple of all its fields: half the time of a call of the class, which counts where
    a story has thousands of them.
    """
    return partial(tuple.__new__, record)
