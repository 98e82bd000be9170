"""Where the front matter of a draft stands, and the values in it: between `---` (YAML, or the language that the line
names) or `+++` (TOML), as a JSON object, or as plain lines of a key and a value each.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from lintnews.errors import ReadError
from lintnews.expressions import expression
from lintnews.records import Record
from lintnews.source import Source

if TYPE_CHECKING:
    from lintnews.markup.jsontext import JsonMistake

# The keys that lead to a value, the value, and its span in the file as it is written.
Found = tuple[tuple[str | int, ...], str, int, int]

_FENCE = expression(r"(---|\+\+\+)[ \t]*(yaml|toml|json)?[ \t]*(?:\r\n?|\n)", re.IGNORECASE)
_ENDS = {
    "---": expression(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"),
    "+++": expression(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n?|\n|\Z)"),
}
_JSON = expression(r'\{\s*"[\w-]+"\s*:')
_JSON_KEY = expression(r"\s*\{")
# Headers as MultiMarkdown and Pelican have them, of which the first tells that they are some.
_HEADERS = expression(r"(?i:title|date|author|byline|headline|slug|authors|category):[ \t]+\S[^\r\n]*(?:\r\n?|\n|\Z)")
_HEADER = expression(r"([A-Za-z][\w-]*):[ \t]*(?=([^\r\n]*))[^\r\n]*(?:\r\n?|\n|\Z)")
_REST = expression(r"[ \t]*(?:\r\n?|\n|\Z)")
_YAML_KEY = expression(
    r"""(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*(?:[\w.-][\w. -]*+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*:(?!\S)"""
)
_TOML_KEY = expression(r"""(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t]*(?:\[{1,2}[^\[\]]*\]|["'\w.-]+[ \t]*=)""")


_KEYS = {"yaml": _YAML_KEY, "toml": _TOML_KEY, "json": _JSON_KEY}


class Block(Record):
    """The content of front matter, where the body begins, and its language: `yaml`, `toml`, `json` or `lines`."""

    start: int
    stop: int
    end: int
    language: str


def begins(text: str) -> bool:
    """Whether a file opens with front matter: a fence, something like a key, and a closing fence."""
    return _fenced(text) is not None or _opens_with_json(text)


def find(source: Source) -> Block | None:
    """The front matter of a file, or None where it has none. Raises ReadError for a JSON object that is broken."""
    return _json_block(source) or _fenced(source.text) or _headers(source.text)


def values(source: Source, block: Block) -> Iterable[Found]:
    """The values of a block, in order. Raises ReadError with line and column for a broken one."""
    return _READERS[block.language](source, block)


def _fenced(text: str) -> Block | None:
    opening = _FENCE.match(text)
    if opening is None:
        return None
    fence = opening.group(1)
    language = (opening.group(2) or ("yaml" if fence == "---" else "toml")).lower()
    closing = _ENDS[fence].search(text, opening.end())
    if closing is None:
        return None
    inside = text[opening.end() : closing.start()]
    if inside.strip() and _KEYS[language].match(inside) is None:
        return None
    return Block(opening.end(), closing.start(), closing.end(), language)


def _headers(text: str) -> Block | None:
    """Lines of a key and a value each, two at least, above a blank line."""
    if _HEADERS.match(text) is None:
        return None
    at = count = 0
    while match := _HEADER.match(text, at):
        at, count = match.end(), count + 1
    rest = _REST.match(text, at)
    return Block(0, at, rest.end() if rest else at, "lines") if count > 1 and (rest or at == len(text)) else None


def _opens_with_json(text: str) -> bool:
    """Whether an object opens the file and more than the object is in it."""
    from lintnews.markup import jsontext

    if _JSON.match(text) is None:
        return False
    try:
        return bool(text[jsontext.opening(text)[1] :].strip())
    except jsontext.JsonMistake:
        return False


def _json_block(source: Source) -> Block | None:
    """The object that opens a file. Raises ReadError."""
    if _JSON.match(source.text) is None:
        return None
    from lintnews.markup import jsontext

    try:
        _, end = jsontext.opening(source.text)
    except jsontext.JsonMistake as mistake:
        raise _json_mistake(source, mistake) from None
    rest = _REST.match(source.text, end)
    return Block(0, end, rest.end() if rest else end, "json")


def _json(source: Source, block: Block) -> Iterable[Found]:
    """The strings of an object, quotes included."""
    from lintnews.markup import jsontext

    try:
        data = jsontext.parse(source.text, block.start, block.stop)
    except jsontext.JsonMistake as mistake:
        raise _json_mistake(source, mistake) from None
    for path, text in jsontext.paths(data):
        yield path, str(text), text.start - 1, text.end + 1


def _json_mistake(source: Source, mistake: "JsonMistake") -> ReadError:
    place = source.position(min(mistake.offset, len(source.text)))
    return ReadError(source.name, f"broken JSON: {mistake.problem}", *place)


def _yaml(source: Source, block: Block) -> Iterable[Found]:
    from lintnews.yamlfile import YamlFile

    text = source.text[block.start : block.stop]
    for path, value, at, to in YamlFile(text, source.name, ReadError, first_line=2, values=False).scalars():
        yield path, value, block.start + at, block.start + to


def _toml(source: Source, block: Block) -> Iterable[Found]:
    import tomllib

    from lintnews.markup.tomlstrings import strings

    text = source.text[block.start : block.stop]
    try:
        tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _toml_mistake(str(error), text, source.name) from None
    for path, value, at, to in strings(text):
        yield path, value, block.start + at, block.start + to


def _lines(source: Source, block: Block) -> Iterable[Found]:
    for match in _HEADER.finditer(source.text, block.start, block.stop):
        yield (match[1],), match[2].rstrip(), match.start(2), match.start(2) + len(match[2].rstrip())


_READERS: Mapping[str, Callable[[Source, Block], Iterable[Found]]] = {
    "yaml": _yaml, "toml": _toml, "json": _json, "lines": _lines,
}  # fmt: skip


def _toml_mistake(problem: str, text: str, name: str) -> ReadError:
    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", problem)
    what = problem[: place.start()] if place else problem or "nested too deeply"
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (len(text.splitlines()) + 1, 1)
    return ReadError(name, f"broken TOML: {what[:1].lower()}{what[1:]}", line + 1, column)
