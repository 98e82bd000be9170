"""Quotations that a story tells twice: the same words again, or nearly all of them."""

from collections.abc import Sequence

from lintnews.prose.orthography.vocabulary import words_of

_ENOUGH = 0.8  # of a quotation's runs of words must have been met in one earlier quotation


def find_echoes(folded: str, quotations: Sequence[tuple[int, int]], words: int) -> list[tuple[int, int]]:
    """Pairs (number of a quotation, number of the earlier one that has its words), in order of the first.

    Compared are runs of `words` words of the folded text, without marks and stops, so a shorter quotation is never an
    echo. One pass over the words.
    """
    met: dict[tuple[str, ...], int] = {}
    seen: set[str] = set()
    waiting: list[tuple[int, list[str]]] = []
    echoes = []
    for number, (start, end) in enumerate(quotations):
        if end - start < 2 * words - 1:
            continue  # too short for so many words
        tokens = words_of(folded[start:end].replace("_", " "))
        if len(tokens) < words:
            continue
        # Each word that is new makes one run new, or more; so most quotations need no look at their runs.
        most = len(tokens) - words + 1
        if len({*tokens} - seen) <= most - _ENOUGH * most:
            for other, others in waiting:
                for run in _runs(others, words):
                    met.setdefault(run, other)
            waiting.clear()
            runs = _runs(tokens, words)
            earlier = [met[run] for run in runs if run in met]
            if len(earlier) >= _ENOUGH * len(runs):
                echoes.append((number, earlier[0]))
        waiting.append((number, tokens))
        seen.update(tokens)
    return echoes


def _runs(tokens: list[str], words: int) -> list[tuple[str, ...]]:
    """The runs of so many words, in order."""
    return [*zip(*(tokens[at:] for at in range(words)), strict=False)]
