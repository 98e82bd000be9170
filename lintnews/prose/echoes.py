"""Quotations that a story tells twice: the same words again, or nearly all of them."""

from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.source import Span

_TOKEN = expression(r"[^\W_]+")
_ENOUGH = 0.8  # of a quotation's runs of words must have been met in one earlier quotation


def find_echoes(text: str, quotations: Sequence[Span], words: int) -> list[tuple[int, int]]:
    """Pairs (number of a quotation, number of the earlier one that has its words), in order of the first.

    Compared are runs of `words` words, without marks and stops, so a shorter quotation is never an echo. One pass over
    the words.
    """
    met: dict[tuple[str, ...], int] = {}
    echoes = []
    for number, (start, end) in enumerate(quotations):
        tokens = _TOKEN.findall(fold(text[start:end]))
        runs = [tuple(tokens[at : at + words]) for at in range(len(tokens) - words + 1)]
        earlier = [met[run] for run in runs if run in met]
        if earlier and len(earlier) >= _ENOUGH * len(runs):
            echoes.append((number, earlier[0]))
        for run in runs:
            met.setdefault(run, number)
    return echoes
