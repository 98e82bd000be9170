"""Whether a text is written in the language of the dictionary."""

from collections.abc import Collection

from lintnews.prose.orthography.words import ABSENT, NAME, SHORTEST, Unusual, Words

# Shorter words are much alike in the languages of Europe; of fewer words nothing can be told.
_SHORTEST = 3
_FEW = 12
# English copy full of foreign names and terms has a tenth of such words, copy in French or Spanish three in five.
_MOST = 1 / 3


def is_foreign(distinct: Collection[str], unusual: Unusual, words: Words) -> bool:
    """Whether the dictionary lacks many of the words of a text, capitalised ones and figures left aside: it is in
    another language. `unusual` are those of the words that call for a second look.
    """
    plain = [word for word in distinct if len(word) >= _SHORTEST and not word[0].isupper() and word.isalpha()]
    if len(plain) < _FEW:
        return False
    # What is long enough and written in lower case with letters of the language has been looked up.
    looked_up = plain if words.spells("".join(plain).lower()) else [word for word in plain if words.spells(word)]
    known = {word for word in looked_up if len(word) >= SHORTEST and word.islower()} - unusual.absent - unusual.names
    most = _MOST * len(plain)
    if len(plain) - len(known) <= most:
        return False
    return sum(words.frequency(word) in (ABSENT, NAME) for word in plain if word not in known) > most
