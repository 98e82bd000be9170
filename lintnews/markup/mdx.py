"""What MDX adds to Markdown: imports, exports, JSX tags, and expressions in braces. None of it is copy."""

import re
from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.markup.templates import Tag

_START = expression(
    r"(?P<code>^(?:`{3,}|~{3,})|`+)|(?P<module>^(?:import|export)\b(?=[ \t{*]))|(?P<tag></?(?:[A-Za-z][\w.:-]*|(?=>)))"
    r"|(?P<brace>\{)",
    re.MULTILINE,
)
_INSIDE = expression(r"""[{}<>]|"[^"\r\n]*"|'[^'\r\n]*'""")
_BRACE = expression(r"[{}]")
_BLANK = expression(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)|\Z")
_REACH = 20_000


def find_tags(text: str, start: int = 0) -> Iterator[Tag]:
    """The stretches of an MDX file that are program, not copy, in order."""
    pairs = _pairs(text, start)
    at = start
    while match := _START.search(text, at):
        at = match.end()
        if match.group("code"):
            at = _after_code(text, match)
            continue
        end = _end(text, match, pairs)
        if end > 0:
            inner = text[match.start() + 1 : end - 1].strip() if match.group("brace") else ""
            comment = inner[2:-2] if inner.startswith("/*") and inner.endswith("*/") else None
            yield Tag(match.start(), end, comment)
            at = max(end, at)


def _pairs(text: str, start: int) -> dict[int, int]:
    """For each opening brace that is closed, the end of its pair."""
    pairs, open_ = {}, []
    for match in _BRACE.finditer(text, start):
        if match.group() == "{":
            open_.append(match.start())
        elif open_:
            pairs[open_.pop()] = match.end()
    return pairs


def _after_code(text: str, match: re.Match[str]) -> int:
    """Where code ends, so that nothing in it is taken for a tag."""
    end = text.find(match.group(), match.end(), match.end() + _REACH)
    return end + len(match.group()) if end >= 0 else match.end()


def _end(text: str, match: re.Match[str], pairs: dict[int, int]) -> int:
    """The end of an import, a tag or an expression; -1 where it has none within reach."""
    if match.group("brace"):
        return pairs.get(match.start(), -1)
    if match.group("module"):
        blank = _BLANK.search(text, match.end())
        return blank.start() if blank else len(text)
    at = match.end()
    while mark := _INSIDE.search(text, at, match.end() + _REACH):
        at = mark.end()
        if mark.group() == ">":
            return at
        if mark.group() in "<}":
            return -1
        if mark.group() == "{":
            at = pairs.get(mark.start(), -1)
            if at < 0:
                return -1
    return -1
