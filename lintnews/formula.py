"""Formulas of rules, such as `words / sentences > 25`: a small calculator, so that nobody's code is run.

The signs are those of Vale's formulas: `+ - * / %`, comparisons, `&& || !`, `a ? b : c`, brackets, and `math.` with the
usual functions. Whole numbers that are written out divide without a fraction, as they do there; counts do not.
"""

import math
import operator
from collections.abc import Callable, Collection, Mapping
from typing import Any

from lintnews.errors import did_you_mean
from lintnews.expressions import expression

Number = float | int | bool
Value = Callable[[Mapping[str, Number]], Number]
_TOKEN = expression(
    r"\s*(?:(?P<number>\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)|(?P<name>[A-Za-z_][\w.]*)"
    r"|(?P<sign>[<>=!]=|&&|\|\||[-+*/%()<>!?:,]))"
)
_FUNCTIONS: Mapping[str, tuple[Callable[..., float], int]] = {
    "math.sqrt": (math.sqrt, 1),
    "math.cbrt": (lambda x: math.copysign(abs(x) ** (1 / 3), x), 1),
    "math.exp": (math.exp, 1),
    "math.log": (math.log, 1),
    "math.log2": (math.log2, 1),
    "math.log10": (math.log10, 1),
    "math.floor": (math.floor, 1),
    "math.ceil": (math.ceil, 1),
    "math.trunc": (math.trunc, 1),
    "math.round": (round, 1),
    "math.abs": (abs, 1),
    "math.pow": (math.pow, 2),
    "math.min": (min, 2),
    "math.max": (max, 2),
}
_DEEPEST = 50


def _divided(left: Number, right: Number) -> Number:
    if isinstance(left, int) and isinstance(right, int):
        return int(left / right)
    return left / right


# Signs that stand between two values, from the loosest to the tightest.
_BETWEEN: tuple[Mapping[str, Callable[[Any, Any], Number]], ...] = (
    {"||": lambda left, right: bool(left or right)},
    {"&&": lambda left, right: bool(left and right)},
    {"==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge},
    {"+": operator.add, "-": operator.sub},
    {"*": operator.mul, "/": _divided, "%": math.fmod},
)


class FormulaError(ValueError):
    """A formula that cannot be read: what is wrong, and at which of its characters, counted from 0."""

    def __init__(self, problem: str, at: int) -> None:
        super().__init__(problem)
        self.at = at


class Formula:
    """A formula over named numbers. Raises FormulaError where it cannot be read."""

    def __init__(self, written: str, names: Collection[str]) -> None:
        self._written = written
        self._names = names
        self._at = 0
        self._depth = 0
        self._value = self._choice()
        if self._next():
            raise FormulaError(f"'{self._next()}' is not expected here", self._at)

    def __call__(self, numbers: Mapping[str, Number]) -> Number:
        """The result; not a number where it has none, as in a division by zero."""
        try:
            return self._value(numbers)
        except (ArithmeticError, ValueError):
            return math.nan

    def _next(self) -> str:
        """The token that comes next, or nothing at the end."""
        match = _TOKEN.match(self._written, self._at)
        if match:
            return match.group().strip()
        rest = self._written[self._at :].strip()
        if rest:
            raise FormulaError(f"'{rest[0]}' has no meaning in a formula", self._written.index(rest, self._at))
        return ""

    def _take(self, *wanted: str) -> str:
        """The next token where it is one of those wanted, else nothing."""
        token = self._next()
        if token and token in wanted:
            self._at = self._written.index(token, self._at) + len(token)
            return token
        return ""

    def _expect(self, wanted: str) -> None:
        if not self._take(wanted):
            raise FormulaError(f"'{wanted}' is missing", self._at)

    def _choice(self) -> Value:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError("brackets are nested too deeply", self._at)
        condition = self._between(0)
        if self._take("?"):
            left = self._choice()
            self._expect(":")
            right = self._choice()
            chosen = condition
            condition = lambda numbers: left(numbers) if chosen(numbers) else right(numbers)  # noqa: E731
        self._depth -= 1
        return condition

    def _between(self, level: int) -> Value:
        if level == len(_BETWEEN):
            return self._single()
        left = self._between(level + 1)
        while sign := self._take(*_BETWEEN[level]):
            left = _joined(_BETWEEN[level][sign], left, self._between(level + 1))
        return left

    def _single(self) -> Value:
        sign = self._take("-", "!", "+")
        if sign:
            self._depth += 1
            if self._depth > _DEEPEST:
                raise FormulaError("too many signs in a row", self._at)
            inner = self._single()
            self._depth -= 1
            return {
                "-": lambda numbers: -inner(numbers),
                "!": lambda numbers: not inner(numbers),
                "+": inner,
            }[sign]
        if self._take("("):
            inner = self._choice()
            self._expect(")")
            return inner
        return self._number_or_name()

    def _number_or_name(self) -> Value:
        match = _TOKEN.match(self._written, self._at)
        if match is None or match["sign"]:
            raise FormulaError(f"a number or a name is missing{f' before {self._next()!r}' if match else ''}", self._at)
        start, self._at = match.start(match.lastgroup or 0), match.end()
        if match["number"]:
            number = int(match["number"]) if match["number"].isdecimal() else float(match["number"])
            return lambda _: number
        name = match["name"]
        if name in _FUNCTIONS:
            return self._call(*_FUNCTIONS[name])
        if name in ("true", "false"):
            return lambda _: name == "true"
        if name not in self._names:
            raise FormulaError(f"unknown name '{name}'{did_you_mean(name, {*self._names, *_FUNCTIONS})}", start)
        return lambda numbers: numbers[name]

    def _call(self, function: Callable[..., float], count: int) -> Value:
        self._expect("(")
        arguments = [self._choice()]
        for _ in range(count - 1):
            self._expect(",")
            arguments.append(self._choice())
        self._expect(")")
        return lambda numbers: function(*(argument(numbers) for argument in arguments))


def _joined(sign: Callable[[Any, Any], Number], left: Value, right: Value) -> Value:
    return lambda numbers: sign(left(numbers), right(numbers))
