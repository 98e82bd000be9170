"""The words that a story is read with: verbs of saying, offices, credit lines. Packs bring them, in `lexicon.yml`."""

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar


class Section(Protocol):
    """A reader of one section of the lexicon, such as `prose.cues.Cues`: built once for each lexicon."""

    def __init__(self, lexicon: "Lexicon") -> None: ...


S = TypeVar("S", bound=Section)


class Lexicon:
    """Merged sections of every pack's `lexicon.yml`, by name.

    `lexicon.get(Cues)` is the `Cues` built from it, made on first use and kept.
    """

    def __init__(self, sections: Mapping[str, Any] | None = None) -> None:
        self.sections: Mapping[str, Any] = sections or {}
        self._built: dict[type, Any] = {}

    def get(self, section: type[S]) -> S:
        """The reader of this class for this lexicon."""
        built = self._built.get(section)
        if built is None:
            built = self._built[section] = section(self)
        return built

    def merged(self, other: Mapping[str, Any]) -> "Lexicon":
        """This lexicon with another's sections on top: lists and mappings grow, other values are replaced."""
        return Lexicon(_merge(self.sections, other))


def _merge(old: Any, new: Any) -> Any:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return {**old, **{key: _merge(old[key], value) if key in old else value for key, value in new.items()}}
    if isinstance(old, list) and isinstance(new, list):
        return old + [item for item in new if item not in old]
    return new
