"""What is wrong with the `lexicon.yml` of a pack: held against those that come with lintnews, which show its shape."""

from collections.abc import Iterator, Mapping
from typing import Any

from lintnews.errors import did_you_mean

Mistake = tuple[list[str | int], str]
_SHAPES = (
    (Mapping, "a mapping"),
    (list, "a list"),
    (str, "text, in quotation marks where YAML takes it for another,"),
)
# Sections whose keys have a meaning each; in others they are names of places, offices, houses.
_KEYED = ("cues", "marks", "credits", "given-names", "names", "title-words", "office-nicknames")


def mistakes(sections: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Mistake]:
    """The mistakes in a lexicon, as (path, what is wrong); `known` are the sections that are read."""
    for name, section in sections.items():
        if name not in known:
            hint = did_you_mean(str(name), known) or f"; there are {', '.join(known)}"
            yield [name], f"no part of a story is read with '{name}'{hint}"
            continue
        if name == "offices" and isinstance(section, Mapping):
            yield from _in_offices(section, known[name])
            continue
        yield from _unlike(section, known[name], [name])
        if name in _KEYED and isinstance(section, Mapping):
            for key in section:
                if key not in known[name]:
                    hint = did_you_mean(str(key), known[name]) or f"; there are {', '.join(known[name])}"
                    yield [name, key], f"'{name}' has no '{key}'{hint}"


def _in_offices(offices: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Mistake]:
    """The mistakes in offices, each of which may have any of the keys that those known have."""
    keys = {key: value for office in known.values() for key, value in office.items()}
    for id, office in offices.items():
        yield from _unlike(office, keys, ["offices", id])
        if not isinstance(office, Mapping):
            continue
        for key in office:
            if key not in keys:
                hint = did_you_mean(str(key), keys) or f"; there are {', '.join(keys)}"
                yield ["offices", id, key], f"an office has no '{key}'{hint}"
        if id not in known and "forms" not in office:
            yield ["offices", id], "the key 'forms' is missing; it lists the right names of the office"


def _unlike(value: Any, model: Any, path: list[str | int]) -> Iterator[Mistake]:
    """Where a value is of another shape than its model."""
    for shape, name in _SHAPES:
        if isinstance(model, shape) and not isinstance(value, shape):
            yield path, f"{name} is wanted here"
            return
    if isinstance(model, Mapping):
        for key, below in value.items():
            yield from _unlike(below, model[key] if key in model else _usual(model), [*path, key])
    elif isinstance(model, list) and model and all(isinstance(item, str) for item in model):
        for number, item in enumerate(value):
            yield from _unlike(item, "", [*path, number])


def _usual(model: Mapping[str, Any]) -> Any:
    """What the values of a mapping have in common, as a value of that shape; None for nothing."""
    values = list(model.values())
    if values and all(isinstance(value, str) for value in values):
        return ""
    if values and all(isinstance(value, list) for value in values):
        return [""] if all(isinstance(item, str) for value in values for item in value) else []
    return None
