"""What a story said of whom last: the person named, the titles given before a place of the text."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from lintnews.prose.memo import fact
from lintnews.prose.naming.coreference import Member

T = TypeVar("T")


class Nearest:
    """Finds the person last named before a place; of many only the latest few are asked, which keeps time linear."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._members = members
        self._starts: dict[int, list[int]] = {}

    @fact
    def at(self) -> dict[int, Member]:
        """Who is named where a mention starts."""
        return {mention.start: member for member in self._members for mention in member.mentions}

    @fact
    def ends(self) -> dict[int, Member]:
        """Who is named where a mention ends."""
        return {mention.end: member for member in self._members for mention in member.mentions}

    def of(self, members: Iterable[Member], at: int) -> Member | None:
        best, key = None, (False, 0)
        for member in members:
            starts = self._starts.get(member.number)
            if starts is None:
                starts = self._starts[member.number] = [mention.start for mention in member.mentions]
            place = bisect_left(starts, at)
            this = (True, starts[place - 1]) if place else (False, -starts[0])
            if best is None or this > key:
                best, key = member, this
        return best


class Table(Generic[T]):
    """What titles say, by a word, in the order of the text; the latest few before a place, and the first behind it."""

    KEPT = 12

    def __init__(self) -> None:
        self._rows: dict[str, tuple[list[int], list[T]]] = {}

    def keep(self, key: str, start: int, value: T) -> None:
        starts, values = self._rows.setdefault(key, ([], []))
        if value not in values[-self.KEPT :]:
            starts.append(start)
            values.append(value)

    def words(self) -> list[str]:
        return list(self._rows)

    def near(self, key: str, at: int) -> list[T]:
        starts, values = self._rows.get(key, ([], []))
        place = bisect_left(starts, at)
        return values[max(0, place - self.KEPT) : place + 1]
