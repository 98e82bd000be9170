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
        yield from _unlike(section, known[name], [name])
        if name in _KEYED and isinstance(section, Mapping):
            for key in section:
                if key not in known[name]:
                    hint = did_you_mean(str(key), known[name]) or f"; there are {', '.join(known[name])}"
                    yield [name, key], f"'{name}' has no '{key}'{hint}"


def _unlike(value: Any, model: Any, path: list[str | int]) -> Iterator[Mistake]:
    """Where a value is of another shape than its model."""
    for shape, name in _SHAPES:
        if isinstance(model, shape) and not isinstance(value, shape):
            yield path, f"{name} is wanted here"
            return
    if isinstance(model, Mapping):
        for key, below in value.items():
            if key in model:
                yield from _unlike(below, model[key], [*path, key])
    elif isinstance(model, list) and model and all(isinstance(item, str) for item in model):
        for number, item in enumerate(value):
            yield from _unlike(item, "", [*path, number])
