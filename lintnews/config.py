"""The nearest `lintnews.yml` at or above each file: packs, accepted words, changes to rules, what is left out."""

from collections.abc import Mapping
from typing import Any

NAME = "lintnews.yml"
DEFAULT_PACKS = ("attribution", "titles", "names", "typos", "credits", "dates")
_KEYS = ("extends", "packs", "accept", "fail-on", "rules", "overrides", "exclude")


class Config:
    """One configuration. Paths in it are relative to `folder`, which is where its file stands."""

    def __init__(self, data: Mapping[str, Any], folder: str, name: str = "") -> None:
        self.folder = folder
        self.name = name
        self.packs: list[str] = list(data.get("packs", DEFAULT_PACKS))
        self.accept: list[str] = list(data.get("accept", ()))
        self.fail_on: str = data.get("fail-on", "error")
        self.rules: dict[str, Any] = dict(data.get("rules", {}))
        self.overrides: list[dict[str, Any]] = list(data.get("overrides", ()))
        self.exclude: list[str] = list(data.get("exclude", ()))

    def pack_folders(self) -> list[str]:
        """The folders of its packs. Raises ConfigError."""
        from lintnews import pack

        return [pack.find(name, self.folder) for name in self.packs]


def changes(rules: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """`off`, a level or keys, for each rule, as the keys that they stand for. YAML reads a bare `off` as false."""
    meant: dict[str, dict[str, Any]] = {}
    for id, value in rules.items():
        if value in (False, "off"):
            meant[id] = {"enabled": False}
        elif isinstance(value, str):
            meant[id] = {"level": value, "enabled": True}
        else:
            meant[id] = {"enabled": True, **value}
    return meant
