"""YAML that people write: its data, and where in the file each value stands, so that a mistake can be pointed at."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from lintnews.errors import LintnewsError

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Path = Sequence[str | int]


class Scalar(NamedTuple):
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
        loader = _Loader(text)
        try:
            self._node = loader.get_single_node()
            if self._node is not None:
                self._refuse_duplicates(self._node)
            self.data: Any = loader.construct_document(self._node) if values and self._node is not None else None
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            raise self._at(mark, f"broken YAML: {problem.problem or problem.context}") from None
        except (yaml.YAMLError, ValueError, RecursionError) as problem:
            raise error(name, f"broken YAML: {str(problem).splitlines()[0]}") from None
        finally:
            loader.dispose()

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
                    if name.value == str(part):
                        below = name if key and step == len(path) - 1 else value
            if below is None:
                return node
            node = below
        return node

    def _refuse_duplicates(self, node: Any) -> None:
        for mapping in _mappings(node, set()):
            seen = set()
            for key, _ in mapping.value:
                if isinstance(key.value, str):
                    if key.value in seen:
                        raise self._at(key.start_mark, f"the key '{key.value}' is given twice; keep one")
                    seen.add(key.value)


def _mappings(node: Any, seen: set[int]) -> Iterator[Any]:
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from _mappings(value, seen)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _mappings(value, seen)
