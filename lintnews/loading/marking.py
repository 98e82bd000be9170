"""Examples of wrong copy, with marks: `They [[utilise|use]] it.`"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lintnews.expressions import expression
from lintnews.records import Record

_MARK = expression(r"\[\[(.*?)(?:\|(.*?))?\]\](?!\])", re.DOTALL)


class Marked(Record):
    """An example without its marks, and the marked spans with what is to stand there, or None."""

    text: str
    spans: list[tuple[int, int, str | None]]


def marked(example: str) -> Marked:
    """An example taken apart. Raises ValueError where its marks do not pair."""
    text, spans, at = "", list[tuple[int, int, str | None]](), 0
    for mark in _MARK.finditer(example):
        text += example[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1]), mark[2]))
        text, at = text + mark[1], mark.end()
    text += example[at:]
    if "[[" in _MARK.sub("", example):
        raise ValueError("a mark is never closed: write [[what is found]] or [[what is found|what is right]]")
    return Marked(text, spans)


def problems(rule: Mapping[str, Any]) -> Iterator[tuple[list[str | int], str]]:
    """Examples that cannot be run, as (path of the key, what is wrong)."""
    for number, example in enumerate(rule.get("bad", ())):
        try:
            if not marked(example).spans:
                yield ["bad", number], "this marks nothing; write [[...]] around what is to be found"
        except ValueError as error:
            yield ["bad", number], str(error)
    for number, example in enumerate(rule.get("good", ())):
        if _MARK.search(example):
            yield ["good", number], "there is nothing to mark in good copy; take the [[...]] out, or move it to 'bad'"
