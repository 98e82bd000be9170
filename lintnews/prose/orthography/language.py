"""Whether a text is written in the language of the dictionary."""

from collections.abc import Collection

from lintnews.prose.orthography.words import ABSENT, NAME, Words

# Shorter words are much alike in the languages of Europe; of fewer words nothing can be told.
_SHORTEST = 3
_FEW = 12
# English copy full of foreign names and terms has a tenth of such words, copy in French or Spanish three in five.
_MOST = 1 / 3


def is_foreign(distinct: Collection[str], words: Words) -> bool:
    """Whether the dictionary lacks many of the words of a text, capitalised ones and figures left aside: it is in
    another language.
    """
    plain = [word for word in distinct if len(word) >= _SHORTEST and not word[0].isupper() and word.isalpha()]
    unknown = sum(words.frequency(word) in (ABSENT, NAME) for word in plain)
    return len(plain) >= _FEW and unknown > _MOST * len(plain)
