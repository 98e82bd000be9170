"""Bare names put together with what belongs to them: the small words of a surname, the other half of a given name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lintnews.prose.names import Name


def rejoined(text: str, names: Sequence["Name"], parts: Sequence[tuple[str, str]]) -> Sequence["Name"]:
    """The names of a story, whole. `parts` are the given names and surnames that its full names have."""
    small = {surname.rpartition(" ")[2]: surname for _, surname in parts if surname[0].islower()}
    if small:
        names = [_with_small_words(text, name, small) for name in names]
    halves: dict[str, dict[str, None]] = {}
    for given in [given for given, _ in parts if "-" in given]:
        first, _, second = given.partition("-")
        if second[:1].islower():
            halves.setdefault(first, {})[given] = None
    return [_with_half(text, name, halves) for name in names] if halves else names


def _with_small_words(text: str, name: "Name", families: Mapping[str, str]) -> "Name":
    """A bare name with the small words of somebody's family name that stand in front: von der Leyen."""
    family = families.get(text[name.start : name.end], "")
    start = name.end - len(family)
    if family and not name.given and text.startswith(family, max(start, 0)):
        return name._replace(start=start, kind="person", surname=family, initial=False)
    return name


def _with_half(text: str, name: "Name", halves: Mapping[str, Iterable[str]]) -> "Name":
    """The first half of somebody's given name with the other one behind it: Jae-in is nothing of Jae's."""
    for given in halves.get(text[name.start : name.end], ()):
        end = name.start + len(given)
        if not name.surname and text.startswith(given, name.start) and not text[end : end + 1].isalnum():
            return name._replace(end=end, kind="person", given=given)
    return name
