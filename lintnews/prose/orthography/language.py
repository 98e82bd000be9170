"""Whether a text is written in the language of the dictionary."""

from collections.abc import Collection

from lintnews.prose.orthography.words import is_plain

# Of fewer words nothing can be told.
_FEW = 12
# English copy full of foreign names and terms has one such word in ten, copy in French or Spanish three in five.
_ONE_IN = 3


def is_foreign(distinct: Collection[str], unknown: int) -> bool:
    """Whether the dictionary lacks many of the words of a text, capitalised ones and figures left aside: it is in
    another language. `unknown` says how many.
    """
    plain = 0
    for word in distinct:
        if is_plain(word):
            plain += 1
            if plain >= _ONE_IN * unknown:  # more words make it no more foreign
                return False
    return plain >= _FEW
