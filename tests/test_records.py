"""Records behave as named tuples do."""

import pickle
from typing import NamedTuple

import pytest

from lintnews.records import Record, maker


class Point(Record):
    """A place on a page."""

    line: int
    column: int = 1

    @property
    def told(self) -> str:
        return f"{self.line}:{self.column}"


class Named(NamedTuple):
    line: int
    column: int = 1


class Corner(Point):
    pass


class Turn(Record):
    """One whose fields are called as what makes it might be."""

    cls: str
    new: int


@pytest.mark.parametrize("point", [Point(3), Point(3, 1), Point(line=3), Point(3, column=1), maker(Point)((3, 1))])
def test_a_record_is_a_tuple_with_names(point: Point) -> None:
    assert point == (3, 1) == Named(3)
    assert (point.line, point.column, point.told) == (3, 1, "3:1")
    assert hash(point) == hash((3, 1))
    assert repr(point) == "Point(line=3, column=1)"
    assert point._replace(column=9) == Point(3, 9)
    assert point._asdict() == {"line": 3, "column": 1}
    assert pickle.loads(pickle.dumps(point)) == point
    assert not hasattr(point, "__dict__")
    match point:
        case Point(line, column):
            assert (line, column) == (3, 1)


def test_a_class_knows_its_fields() -> None:
    assert Point._fields == Named._fields
    assert Point._field_defaults == Named._field_defaults
    assert Point._make([4, 5]) == Point(4, 5)
    assert Point.__doc__ == "A place on a page."
    assert Corner(7).told == "7:1"
    assert isinstance(Corner(7), Point)


def test_a_field_may_have_any_name() -> None:
    assert Turn("a", new=2) == ("a", 2)


def test_wrong_calls_are_told() -> None:
    for arguments in ((), (1, 2, 3)):
        with pytest.raises(TypeError):
            Point(*arguments)
    with pytest.raises(TypeError):
        Point(1, width=2)  # type: ignore[call-arg]
    with pytest.raises((TypeError, ValueError)):
        Point(1)._replace(width=2)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Point(1).line = 2  # type: ignore[misc]
