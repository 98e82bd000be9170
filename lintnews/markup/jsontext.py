"""JSON whose strings know where they stand: `json` tells the values, not the places."""

from collections.abc import Iterator
from typing import Any

from lintnews.document import Value
from lintnews.errors import ReadError
from lintnews.expressions import expression
from lintnews.markup.galley import refuse_if_many
from lintnews.markup.strings import escaped
from lintnews.records import Record
from lintnews.source import Source, View

_BLANKS = (" ", "\n", "\r", "\t")
_SPACE = expression(r"[ \t\r\n]*")
_STRING = expression(r'"([^"\\\x00-\x1f]*(?:\\[^\r\n][^"\\\x00-\x1f]*)*)"')
_NUMBER = expression(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?")
_WORDS = {"true": True, "false": False, "null": None}
DEPTH = 200


class Text(Record):
    """A string, as the span between its quotes."""

    source: str
    start: int
    end: int

    def view(self) -> View:
        """The string as it reads, with its way back to the file."""
        return View(escaped(self.source, self.start, self.end))

    def value(self) -> Value:
        """The string as metadata, its white space folded."""
        return Value(" ".join(str(self).split()), self.start, self.end)

    def __str__(self) -> str:
        inside = self.source[self.start : self.end]
        return self.view().text if "\\" in inside else inside


class JsonMistake(Exception):
    """What is wrong, and at which offset."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset


def parse(text: str, start: int = 0, end: int | None = None) -> Any:
    """The value of `text[start:end]`: mappings, lists, numbers, booleans, None, and `Text` for strings.

    Raises JsonMistake. Nesting is limited, and nothing recurses deeper than that.
    """
    end = len(text) if end is None else end
    value, at = _value(text, _skip(text, start), 0)
    at = _skip(text, at)
    if at < end:
        raise JsonMistake("something follows the end of the data", at)
    return value


def opening(text: str) -> tuple[Any, int]:
    """The value that opens a text which goes on after it, and where it ends. Raises JsonMistake."""
    return _value(text, _skip(text, 0), 0)


def _skip(text: str, at: int) -> int:
    if text[at : at + 1] not in _BLANKS:
        return at
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _value(text: str, at: int, depth: int) -> tuple[Any, int]:
    opening = text[at : at + 1]
    if opening == '"':
        return _string(text, at)
    if opening in ("{", "[") and depth > DEPTH:
        raise JsonMistake(f"nested more than {DEPTH} deep", at)
    if opening == "{":
        return _object(text, at + 1, depth + 1)
    if opening == "[":
        return _array(text, at + 1, depth + 1)
    match = _NUMBER.match(text, at)
    if match is not None:
        return float(match.group()), match.end()
    for word, value in _WORDS.items():
        if text.startswith(word, at):
            return value, at + len(word)
    raise JsonMistake("the data ends too early" if at >= len(text) else f"a value cannot begin with {opening!r}", at)


def _string(text: str, at: int) -> tuple[Text, int]:
    match = _STRING.match(text, at)
    if match is None:
        raise JsonMistake("this string has no end on its line", at)
    return Text(text, match.start(1), match.end(1)), match.end()


def _object(text: str, at: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    at = _skip(text, at)
    if text.startswith("}", at):
        return found, at + 1
    while True:
        if not text.startswith('"', at):
            raise JsonMistake("a key in double quotes is missing here", at)
        key, at = _string(text, at)
        at = _skip(text, at)
        if not text.startswith(":", at):
            raise JsonMistake("a colon is missing here", at)
        found[str(key)], at = _value(text, _skip(text, at + 1), depth)
        at, done = _next(text, at, "}")
        if done:
            return found, at


def _array(text: str, at: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    at = _skip(text, at)
    if text.startswith("]", at):
        return found, at + 1
    while True:
        value, at = _value(text, at, depth)
        found.append(value)
        at, done = _next(text, at, "]")
        if done:
            return found, at


def _next(text: str, at: int, closing: str) -> tuple[int, bool]:
    """After a value: where the next begins, or the end and True."""
    at = _skip(text, at)
    if text.startswith(closing, at):
        return at + 1, True
    if not text.startswith(",", at):
        raise JsonMistake(f"a comma or '{closing}' is missing here", at)
    return _skip(text, at + 1), False


def read(source: Source) -> dict[str, Any]:
    """The object in a file. Raises ReadError with the place of what is wrong, and for more escapes than a story has."""
    refuse_if_many(source.text.count("\\") // 4, source.name, "escaped characters")
    try:
        value = parse(source.text)
    except JsonMistake as mistake:
        place = source.position(min(mistake.offset, len(source.text)))
        raise ReadError(source.name, f"broken JSON: {mistake.problem}", *place) from None
    if not isinstance(value, dict):
        raise ReadError(source.name, "this is JSON, but no story: an object was expected", 1, 1)
    return value


def values(value: Any, *keys: str) -> list[Value]:
    """`named`, as metadata."""
    return [text.value() for text in named(value, *keys)]


def paths(value: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """Every string in a value with the keys and numbers that lead to it, in order."""
    if isinstance(value, Text):
        yield above, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*above, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from paths(inner, (*above, number))


def named(value: Any, *keys: str) -> Iterator[Text]:
    """The strings that a value holds for a person or a thing: the value itself, or its first of `keys` that has any."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from named(inner, *keys)
    elif isinstance(value, dict):
        for key in keys:
            found = list(named(value.get(key), *keys))
            if found:
                yield from found
                return
