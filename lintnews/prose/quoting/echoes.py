"""Quotations that a story tells twice: the same words again, or nearly all of them."""

from collections.abc import Sequence

from lintnews.prose.orthography.vocabulary import words_of

_ENOUGH = 0.8  # of a quotation's runs of words must have been met in one earlier quotation

# A word in a capital, which no folded text has.
_APART = "Q"
_BETWEEN = f" {_APART} "


def find_echoes(folded: str, quotations: Sequence[tuple[int, int]], words: int) -> list[tuple[int, int]]:
    """Pairs (number of a quotation, number of the earlier one that has its words), in order of the first.

    Compared are runs of `words` words of the folded text, without marks and stops, so a shorter quotation is never an
    echo. One pass over the words.
    """
    met: dict[tuple[str, ...], int] = {}
    seen: set[str] = set()
    waiting: list[tuple[int, list[str]]] = []
    echoes = []
    if len(quotations) < 2:
        return []
    # All their words are found at once; no word of a folded text is written as what stands between them.
    every = [*words_of(_BETWEEN.join([folded[start:end] for start, end in quotations]).replace("_", " ")), _APART]
    at = 0
    for number in range(len(quotations)):
        stop = every.index(_APART, at)
        tokens, at = every[at:stop], stop + 1
        if len(tokens) < words:
            continue
        # Each word that is new makes one run new, or more; so most quotations need no look at their runs.
        most = len(tokens) - words + 1
        known = len(seen)
        seen.update(tokens)
        if len(seen) - known <= most - _ENOUGH * most:
            for other, others in waiting:
                for run in _runs(others, words):
                    met.setdefault(run, other)
            waiting.clear()
            runs = _runs(tokens, words)
            earlier = [met[run] for run in runs if run in met]
            if len(earlier) >= _ENOUGH * len(runs):
                echoes.append((number, earlier[0]))
        waiting.append((number, tokens))
    return echoes


def _runs(tokens: list[str], words: int) -> list[tuple[str, ...]]:
    """The runs of so many words, in order."""
    return [*zip(*(tokens[at:] for at in range(words)), strict=False)]
