"""The steps of Vale's action `edit`: each makes of a text another, with as many words as it takes."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from lintnews.expressions import expression
from lintnews.patterns.pattern import Pattern
from lintnews.prose.casing import sentence_case, title_case
from lintnews.prose.numerals import figures, spelled
from lintnews.records import Record

_WORDS = expression(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W_]+")
_OPENING = expression(r"(?:(?<=[\s(\[{\u2013\u2014-])|^)")
_PLAIN = str.maketrans(
    {"\u2014": "--", "\u2013": "-", "\u2026": "...", "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}
)
_LETTERS = str.maketrans(
    {**{"\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE", "\u00f8": "o", "\u00d8": "O", "\u0153": "oe"}}
    | {"\u0152": "OE", "\u0111": "d", "\u0110": "D", "\u0142": "l", "\u0141": "L", "\u00fe": "th", "\u00de": "Th"}
)


class Step(Record):
    """One edit: its name and the words that follow it."""

    name: str
    words: tuple[str, ...]


def _smart(text: str) -> str:
    text = text.replace("---", "\u2014").replace("--", "\u2013").replace("...", "\u2026")
    for straight, opening, closing in (('"', "\u201c", "\u201d"), ("'", "\u2018", "\u2019")):
        text = re.sub(_OPENING.pattern + straight, opening, text).replace(straight, closing)
    return text


def _ascii(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.translate(_PLAIN).translate(_LETTERS))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _joined(between: str, first: Callable[[str], str], rest: Callable[[str], str]) -> Callable[[str], str]:
    def convert(text: str) -> str:
        words = [word.lower() for word in _WORDS.findall(text)]
        return between.join([*map(first, words[:1]), *map(rest, words[1:])])

    return convert


def _unwrap(text: str, mark: str) -> str:
    both = text.startswith(mark) and text.endswith(mark) and len(text) >= 2 * len(mark) > 0
    return text[len(mark) : -len(mark)] if both else text


def _part(text: str, separator: str, number: str) -> str:
    parts = text.split(separator) if separator else [text]
    return parts[int(number)] if int(number) < len(parts) else text


# What each step does, and how many words it takes.
_STEPS: dict[str, tuple[int, Callable[..., str]]] = {
    "regex": (2, lambda text, pattern, new: Pattern("", pattern).replaced(text, new)),
    "replace": (2, lambda text, old, new: text.replace(old, new) if old else text),
    "remove": (1, lambda text, chars: "".join(char for char in text if char not in chars)),
    "trim": (1, lambda text, chars: text.strip(chars)),
    "trim_left": (1, lambda text, chars: text.lstrip(chars)),
    "trim_right": (1, lambda text, chars: text.rstrip(chars)),
    "truncate": (1, lambda text, separator: text.split(separator)[0] if separator else text),
    "split": (2, _part),
    "squeeze": (0, lambda text: re.sub(r"\s+", " ", text)),
    "wrap": (1, lambda text, mark: mark + text + mark),
    "unwrap": (1, _unwrap),
    "prefix": (1, lambda text, mark: mark + text),
    "suffix": (1, lambda text, mark: text + mark),
    "lower": (0, str.lower),
    "upper": (0, str.upper),
    "capitalize": (0, lambda text: text[:1].upper() + text[1:]),
    "uncapitalize": (0, lambda text: text[:1].lower() + text[1:]),
    "title": (0, lambda text: title_case(text, False, lambda start, end: None)),
    "sentence": (0, lambda text: sentence_case(text, (), lambda start, end: None)),
    "simple": (0, _joined(" ", str, str)),
    "kebab": (0, _joined("-", str, str)),
    "snake": (0, _joined("_", str, str)),
    "camel": (0, _joined("", str, str.capitalize)),
    "pascal": (0, _joined("", str.capitalize, str.capitalize)),
    "smart": (0, _smart),
    "dumb": (0, lambda text: text.translate(_PLAIN)),
    "ascii": (0, _ascii),
    "words": (0, spelled),
    "digits": (0, figures),
}
NAMES = tuple(_STEPS)


def steps(params: Sequence[Any]) -> list[Step]:
    """The steps that the params of an action write, as a list of lists or all in one. Raises ValueError."""
    if any(isinstance(param, list) for param in params):
        written = [param if isinstance(param, list) else [param] for param in params]
    else:
        written, rest = [], list(params)
        while rest:
            count = 1 + _STEPS[str(rest[0])][0] if str(rest[0]) in _STEPS else len(rest)
            written.append(rest[:count])
            rest = rest[count:]
    return [_step(words) for words in written if words]


def _step(written: Sequence[Any]) -> Step:
    name, *words = map(str, written)
    if name not in _STEPS:
        raise ValueError(f"unknown edit '{name}'")
    count = _STEPS[name][0]
    if len(words) != count:
        raise ValueError(f"the edit '{name}' takes {count} more of params, not {len(words)}")
    if name == "split" and not words[1].isdecimal():
        raise ValueError("the edit 'split' takes a separator and the number of the part to keep, from 0")
    problem = Pattern("", words[0]).problem() if name == "regex" else None
    if problem:
        raise ValueError(problem)
    return Step(name, tuple(words))


def edited(text: str, params: Sequence[Any], fill: Callable[[str], str] = str) -> str:
    """The text after every step; `fill` puts what a pattern's groups matched into the words of a step."""
    for name, words in steps(params):
        text = _STEPS[name][1](text, *(words if name == "regex" else map(fill, words)))
    return text
