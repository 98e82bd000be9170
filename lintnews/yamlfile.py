"""YAML that people write: its data, and where in the file each value stands, so that a mistake can be pointed at."""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from lintnews.errors import LintnewsError
from lintnews.expressions import expression
from lintnews.records import Record

Path = Sequence[str | int]
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_TEXT = f"{_TAG}str"
# The line with which some end a file, and behind which no second document stands.
_CLOSING = expression(r"\n---\s*\Z")


class _Loader(_Base):  # type: ignore[misc]
    """Reads dates and times (2022-07-29, 12:30) as the text that they are, as YAML 1.2 does."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Most texts begin as nothing but text does, or stand in quotation marks."""
        if kind is yaml.ScalarNode and (not implicit[0] or (value and value[0] not in self.yaml_implicit_resolvers)):
            return _TEXT
        return super().resolve(kind, value, implicit)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if tag.removeprefix(_TAG) not in ("timestamp", "int", "float")]
    for first, forms in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(f"{_TAG}int", expression(r"[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789"))
_Loader.add_implicit_resolver(
    f"{_TAG}float",
    expression(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$|[-+]?\.(?:inf|Inf|INF)$|\.(?:nan|NaN|NAN)$"),
    list("-+0123456789."),
)


class Scalar(Record):
    """A string, number or date of a YAML document: its path of keys and numbers, and its span in the text given."""

    path: tuple[str | int, ...]
    text: str
    start: int
    end: int


class YamlFile:
    """The data of one YAML document. `first_line` is the line of the file that it begins on (front matter does
    not begin on line 1). Raises `error` with line and column for broken YAML and for a key given twice; where only
    the spelling of values matters, `values` of False leaves dates and numbers alone, and `data` is None.
    """

    def __init__(
        self, text: str, name: str, error: type[LintnewsError], first_line: int = 1, values: bool = True
    ) -> None:
        self._name = name
        self._error = error
        self._first_line = first_line
        try:
            self._node, self.data = _read(_CLOSING.sub("\n", text), values)
        except _DuplicateKey as problem:
            raise self._at(problem.mark, f"the key '{problem.key}' is given twice; keep one") from None
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            raise self._at(mark, f"broken YAML: {_explained(problem, text)}") from None
        except yaml.reader.ReaderError as problem:
            before = text[: int(problem.position)]
            line, column = before.count("\n") + first_line, len(before) - (before.rfind("\n") + 1) + 1
            character = f"U+{ord(text[int(problem.position)]):04X}"
            raise error(name, f"broken YAML: the character {character} is not allowed", line, column) from None
        except (yaml.YAMLError, ValueError) as problem:
            raise error(name, f"broken YAML: {str(problem).splitlines()[0]}", first_line, 1) from None
        except RecursionError:
            raise error(name, "broken YAML: values are nested too deeply", first_line, 1) from None

    def mistake(self, path: Path, problem: str) -> LintnewsError:
        """An error that points at the value (or the key, where the path ends in one) at `path`."""
        node = self._find(path)
        return self._at(node.start_mark if node is not None else None, problem)

    def position(self, path: Path) -> tuple[int, int] | None:
        """Line and column, from 1, of the value at `path`."""
        node = self._find(path, key=False)
        return None if node is None else (node.start_mark.line + self._first_line, node.start_mark.column + 1)

    def scalars(self) -> Iterator[Scalar]:
        """Every scalar below the document's mappings and sequences, in order; what an alias repeats is left out."""
        seen: set[int] = set()
        waiting: list[tuple[tuple[str | int, ...], Any]] = [((), self._node)]
        while waiting:
            path, node = waiting.pop()
            if node is None or id(node) in seen:
                continue
            seen.add(id(node))
            if isinstance(node, yaml.ScalarNode):
                yield Scalar(path, node.value, node.start_mark.index, node.end_mark.index)
            elif isinstance(node, yaml.MappingNode):
                waiting += [((*path, str(key.value)), value) for key, value in reversed(node.value)]
            elif isinstance(node, yaml.SequenceNode):
                waiting += [((*path, number), value) for number, value in reversed(list(enumerate(node.value)))]

    def _at(self, mark: Any, problem: str) -> LintnewsError:
        if mark is None:
            return self._error(self._name, problem, self._first_line, 1)
        return self._error(self._name, problem, mark.line + self._first_line, mark.column + 1)

    def _find(self, path: Path, key: bool = True) -> Any:
        """The node at a path, or the deepest one on the way to it; for a last step into a mapping, its key."""
        node = self._node
        for step, part in enumerate(path):
            below = None
            if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                below = node.value[part]
            elif isinstance(node, yaml.MappingNode):
                for name, value in node.value:
                    if _is_written(name, part):
                        below = name if key and step == len(path) - 1 else value
            if below is None:
                return node
            node = below
        return node


class _DuplicateKey(Exception):
    def __init__(self, key: str, mark: Any) -> None:
        super().__init__(key)
        self.key = key
        self.mark = mark


def _read(text: str, values: bool) -> tuple[Any, Any]:
    """The node of a document and, where its `values` are wanted, its data."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        data = None if node is None else _Builder(loader, values).build(node)
        return node, data if values else None
    finally:
        loader.dispose()


class _Builder:
    """Makes data of nodes, several times as fast as the library's constructor, and refuses a key given twice. Without
    `values` everything stays the text that it is.
    """

    def __init__(self, loader: Any, values: bool) -> None:
        self._loader = loader
        self._values = values
        self._built: dict[int, Any] = {}
        self._open: set[int] = set()

    def build(self, node: Any) -> Any:
        if isinstance(node, yaml.ScalarNode):
            is_text = node.tag == _TEXT or not self._values
            return node.value if is_text else self._loader.construct_object(node, deep=True)
        if id(node) in self._built:
            return self._built[id(node)]
        if id(node) in self._open:
            raise yaml.MarkedYAMLError(problem="an alias stands within what it names", problem_mark=node.start_mark)
        self._open.add(id(node))
        if self._values and node.tag not in (f"{_TAG}seq", f"{_TAG}map"):
            data: Any = self._loader.construct_object(node, deep=True)
        elif isinstance(node, yaml.SequenceNode):
            data = [self.build(item) for item in node.value]
        else:
            data = self._mapping(node)
        self._open.discard(id(node))
        self._built[id(node)] = data
        return data

    def _mapping(self, node: Any) -> dict[Any, Any]:
        own = [(key, value) for key, value in node.value if key.tag != f"{_TAG}merge"]
        seen = set()
        for key, _ in own:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(problem="a key is one word or text", problem_mark=key.start_mark)
            if key.value in seen:
                raise _DuplicateKey(key.value, key.start_mark)
            seen.add(key.value)
        if len(own) < len(node.value):
            self._loader.flatten_mapping(node)
        return {self.build(key): self.build(value) for key, value in node.value}


def _is_written(node: Any, part: str | int) -> bool:
    """Whether a key's node stands for this key, which YAML may have read as a truth value."""
    if part is None:
        return bool(node.tag == f"{_TAG}null")
    if isinstance(part, bool):
        return bool(node.tag == f"{_TAG}bool") and (node.value.lower() in ("yes", "true", "on")) is part
    return bool(node.value == str(part))


def _explained(problem: yaml.MarkedYAMLError, text: str) -> str:
    """What is wrong, and what to do about the mistakes that everybody makes."""
    said = problem.problem or problem.context or "it cannot be read"
    mark = problem.problem_mark or problem.context_mark
    if mark is None:
        return said
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: mark.column + 1]:
        return f"{said}; use spaces, not tabs, to indent"
    if "cannot start any token" in said:
        return f"{said}; put the text in quotation marks"
    if "mapping values are not allowed" in said:
        return f"{said}; put a text with a colon in it in quotation marks, and begin keys in one column"
    if "undefined alias" in said:
        return f"{said}; put a text that begins with an asterisk in quotation marks"
    if "end of stream" in said:
        return f"{said}; a quotation mark or a bracket is never closed"
    if "unknown escape" in said:
        return f"{said}; write a text with a backslash in single quotation marks"
    if "constructor for the tag" in said:
        return f"{said.partition(' for ')[2]} means nothing here; leave it out"
    if "another document" in said:
        return "a second document begins here; keep one document to a file"
    return said
