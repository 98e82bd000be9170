"""Records: tuples whose fields have names.

`Record` is `typing.NamedTuple` to a reader and to mypy. It makes a class in a fraction of the time, since what a class
needs to be called is worked out when it first is: a start of lintnews makes seventy records, and reads one story.
"""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["Record", "maker"]

R = TypeVar("R", bound=tuple[Any, ...])

if TYPE_CHECKING or sys.version_info >= (3, 14):  # where the annotations of a class are worked out on demand as well
    from typing import NamedTuple as Record
else:
    from collections import _tuplegetter

    class _RecordType(type):
        """Makes of the annotations in the body of a class the fields of its instances."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            if fields:
                body["_fields"] = body["__match_args__"] = fields
                body["_field_defaults"] = {field: body[field] for field in fields if field in body}
                body.update({field: _tuplegetter(place, "") for place, field in enumerate(fields)})
            body["__slots__"] = ()
            return super().__new__(cls, name, bases, body)

    class Record(tuple, metaclass=_RecordType):
        def __new__(cls, *values: Any, **named: Any) -> Any:
            fields = ", ".join(cls._fields)
            make = eval(f"lambda _cls, {fields}: _new(_cls, ({fields},))", {"_new": tuple.__new__})
            make.__defaults__ = tuple(cls._field_defaults.values())
            cls.__new__ = staticmethod(make)  # from here on a call costs no more than that of any named tuple
            return make(cls, *values, **named)

        @classmethod
        def _make(cls, values: Any) -> Any:
            return cls(*values)

        def _replace(self, **changes: Any) -> Any:
            values = [changes.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
            if changes:
                raise TypeError(f"{type(self).__name__} has no field {', '.join(changes)}")
            return tuple.__new__(type(self), values)

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            fields = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)


def maker(record: type[R]) -> Callable[[tuple[Any, ...]], R]:
    """What makes a record of the tuple of all its fields: half the time of a call of the class, which counts where a
    story has thousands of them.
    """
    return partial(tuple.__new__, record)
