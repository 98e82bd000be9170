"""Quotations that a story tells twice: the same words again, or nearly all of them."""

from collections.abc import Sequence

from lintnews.prose.orthography.vocabulary import words_of
from lintnews.source import Span

_ENOUGH = 0.8  # of a quotation's runs of words must have been met in one earlier quotation


def find_echoes(folded: str, quotations: Sequence[Span], words: int) -> list[tuple[int, int]]:
    """Pairs (number of a quotation, number of the earlier one that has its words), in order of the first.

    Compared are runs of `words` words of the folded text, without marks and stops, so a shorter quotation is never an
    echo. One pass over the words.
    """
    met: dict[tuple[str, ...], int] = {}
    echoes = []
    for number, (start, end) in enumerate(quotations):
        tokens = words_of(folded[start:end].replace("_", " "))
        runs = [*zip(*(tokens[at:] for at in range(words)), strict=False)]
        if not met.keys().isdisjoint(runs):
            earlier = [met[run] for run in runs if run in met]
            if len(earlier) >= _ENOUGH * len(runs):
                echoes.append((number, earlier[0]))
            runs = [run for run in runs if run not in met]
        met.update(dict.fromkeys(runs, number))
    return echoes
