"""Where copy says that a source asked for anonymity, and the reason it gives."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.prose.quoting.sourcing_words import Sourcing
from lintnews.records import Record
from lintnews.source import Span

_CLAUSE_END = expression(r"[,;\ufffc\u2014]|\.(?:\s|$)| said\b")


class Grant(Record):
    """Words that speak of anonymity, and the span of the reason that their sentence gives."""

    start: int
    end: int
    reason: Span | None
    refers_back: bool


def find_grants(
    unquoted: str,
    folded: str,
    told: Sequence[Span],
    sentences: Sequence[Span],
    starts: Sequence[int],
    sourcing: Sourcing,
) -> Iterator[tuple[int, Grant]]:
    """With the number of its sentence, the first grant of each; `told` is where the text speaks of anonymity."""
    last = -1
    for at, to in told:
        number = bisect_right(starts, at) - 1
        if number <= last or sentences[number].end < to or unquoted[at] == "\ufffc":
            continue
        last = number
        start, end = sentences[number]
        reason = sourcing.reasons.search(folded, to, end) if sourcing.reasons else None
        span = None
        if folded[at:to].startswith(sourcing.self_explaining):
            span = Span(at, _clause_end(unquoted, to, end))
        elif reason:
            span = Span(reason.start(), _clause_end(unquoted, reason.end(), end))
        before = folded[start:at].split()
        refers_back = any(word in sourcing.definite or word in ("they", "he", "she", "all", "both") for word in before)
        yield number, Grant(at, to, span, refers_back)


def _clause_end(unquoted: str, at: int, end: int) -> int:
    stop = _CLAUSE_END.search(unquoted, at, end)
    return at + len(unquoted[at : stop.start() if stop else end].rstrip(" .,"))
