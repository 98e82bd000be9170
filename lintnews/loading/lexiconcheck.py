"""What is wrong with the `lexicon.yml` of a pack: held against those that come with lintnews, which show its shape."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lintnews.errors import did_you_mean
from lintnews.prose.page import phrases
from lintnews.prose.zones import APPARATUS, PROSE

Mistake = tuple[list[str | int], str]
_SHAPES = (
    (bool, "true or false"),
    (Mapping, "a mapping"),
    (list, "a list"),
    (str, "text, in quotation marks where YAML takes it for another,"),
)
# Sections whose keys have a meaning each; in others they are names of places, offices, houses.
_KEYED = (
    "cues", "marks", "credits", "given-names", "names", "title-words", "office-nicknames", "sourcing", "spelling",
)  # fmt: skip
# Keys that the sections that come with lintnews can do without.
_SPARE = {"spelling": {"letters": ""}}
# Sections of entries whose keys have a meaning each: what an entry is called, and the keys that a new one must have.
_RECORDS = {
    "offices": ("an office", {"forms": "it lists the right names of the office"}),
    "dateline-forms": (
        "the form of a dateline",
        {"dash": "it is the sign before the story", "capitals": "it says whether the place is in capitals"},
    ),
}
# Sections of patterns for whole lines, by zone and detail.
_LINES = ("lines", "first-lines", "last-lines")


def mistakes(sections: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Mistake]:
    """The mistakes in a lexicon, as (path, what is wrong); `known` are the sections that are read."""
    for name, section in sections.items():
        if name not in known:
            yield [name], f"no part of a story is read with '{name}'{_hint(name, known)}"
            continue
        model = {**known[name], **_SPARE.get(name, {})} if isinstance(known[name], Mapping) else known[name]
        if name in _RECORDS and isinstance(section, Mapping):
            yield from _in_records(name, section, model)
            continue
        yield from _unlike(section, model, [name])
        if name in _LINES:
            yield from _in_lines(name, section)
        for key in section if name in _KEYED and isinstance(section, Mapping) else ():
            if key not in model:
                yield [name, key], f"'{name}' has no '{key}'{_hint(key, model)}"


def _hint(key: Any, known: Iterable[str]) -> str:
    return did_you_mean(str(key), known) or f"; there are {', '.join(known)}"


def _in_records(name: str, entries: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Mistake]:
    """The mistakes in the entries of a section, each of which may have any of the keys that those known have."""
    what, needed = _RECORDS[name]
    keys = _usual(known)
    for id, entry in entries.items():
        yield from _unlike(entry, keys, [name, id])
        if not isinstance(entry, Mapping):
            continue
        for key in entry:
            if key not in keys:
                yield [name, id, key], f"{what} has no '{key}'{_hint(key, keys)}"
        for key, meaning in needed.items() if id not in known else ():
            if key not in entry:
                yield [name, id], f"the key '{key}' is missing; {meaning}"


def _in_lines(name: str, zones: Any) -> Iterator[Mistake]:
    """The mistakes in patterns for lines, of which the shape is right."""
    for zone, details in zones.items() if isinstance(zones, Mapping) else ():
        if zone not in APPARATUS | PROSE:
            yield [name, zone], f"no zone is named '{zone}'{_hint(zone, sorted(APPARATUS | PROSE))}"
        for detail, patterns in details.items():
            for number, pattern in enumerate(patterns):
                if problem := phrases.mistake(pattern):
                    yield [name, zone, detail, number], problem


def _unlike(value: Any, model: Any, path: list[str | int]) -> Iterator[Mistake]:
    """Where a value is of another shape than its model."""
    for shape, name in _SHAPES:
        if isinstance(model, shape) and not isinstance(value, shape):
            yield path, f"{name} is wanted here"
            return
    if isinstance(model, Mapping):
        usual = _usual(model)
        for key, below in value.items():
            yield from _unlike(below, model.get(key, usual), [*path, key])
    elif isinstance(model, list) and model and all(isinstance(item, str) for item in model):
        for number, item in enumerate(value):
            yield from _unlike(item, "", [*path, number])


def _usual(model: Mapping[str, Any]) -> Any:
    """What the values of a mapping have in common, as a value of that shape; None for nothing."""
    values = list(model.values())
    if values and all(isinstance(value, Mapping) for value in values):
        return {key: value for each in values for key, value in each.items()}
    if values and all(isinstance(value, str) for value in values):
        return ""
    if values and all(isinstance(value, list) for value in values):
        return [""] if all(isinstance(item, str) for value in values for item in value) else []
    return None
