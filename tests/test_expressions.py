"""The memo of compiled expressions: what comes from it is what `re` would compile."""

import os
import re
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PATTERNS = [
    (r"\w+(?:['\u2019]\w+)*", 0),
    (r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+)|(\S)(?=x)(?<!y)", 0),
    (r"^said(?: that)?$", re.IGNORECASE | re.MULTILINE),
    (r"a.b # comment", re.DOTALL | re.VERBOSE),
    (r"[\u0400-\u04ff\U0001f600-\U0001f64f]", 0),
]
SCRIPT = """
import re, sys
from lintnews import expressions
for pattern, flags in {patterns!r}:
    found, plain = expressions.expression(pattern, flags), re.compile(pattern, flags)
    assert found == plain and found.flags == plain.flags and found.groupindex == plain.groupindex
    text = "He\\u2019d SAID that 12 March xx a!b \\u0416 say"
    assert [m.groupdict() or m.groups() for m in found.finditer(text)] == [
        m.groupdict() or m.groups() for m in plain.finditer(text)]
expressions.keep()

"""


@pytest.mark.parametrize("spoil", [False, True])
def test_a_second_run_has_the_same_expressions(tmp_path: Path, spoil: bool) -> None:
    script = SCRIPT.format(patterns=[(pattern, int(flags)) for pattern, flags in PATTERNS])
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LINTNEWS_CACHE": str(tmp_path)}
    for number in range(2):
        subprocess.run([sys.executable, "-c", script], env=environment, check=True)
        (kept,) = tmp_path.iterdir()
        if spoil and not number:
            kept.write_bytes(kept.read_bytes()[:-40])


def test_what_the_engine_refuses_is_compiled_again() -> None:
    from lintnews import expressions

    memo = expressions._Memo()
    memo._kept = {("a+", 0): (0, array("I", [999, 999]).tobytes(), (None,))}
    assert memo.compiled("a+", 0).fullmatch("aaa")


def test_a_broken_expression_is_refused_as_by_re() -> None:
    from lintnews.expressions import expression

    with pytest.raises(re.error):
        expression("(")
