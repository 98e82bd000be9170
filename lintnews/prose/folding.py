"""Text as rules compare it: lower case, straight apostrophes, plain spaces, with every character in its place."""

from functools import lru_cache

# Replacing one character after another is ten times as fast as one `str.translate` over the whole text.
_TYPOGRAPHIC = {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}


def plain(text: str) -> str:
    """Straight apostrophes and plain spaces for typographic ones and for line ends; the length stays the same."""
    return join(straighten(text))


def straighten(text: str) -> str:
    """Straight apostrophes and plain spaces for typographic ones; the length stays the same."""
    if text.isascii():
        return text
    for character, stand_in in _TYPOGRAPHIC.items():
        text = text.replace(character, stand_in)
    return text


def join(text: str) -> str:
    """Spaces for line ends: where a paragraph is wrapped says nothing. The length stays the same."""
    return text.replace("\n", " ")


def fold(text: str) -> str:
    """`plain` in lower case; the length stays the same, so offsets hold."""
    lower = text.lower()
    if text.isascii():
        return lower.replace("\n", " ")
    if len(lower) != len(text):  # a few capitals, such as the dotted I, grow when lowered
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return plain(lower)


def fold_word(word: str) -> str:
    """`fold` for words of a lexicon, which are short and have no odd spaces: a third of the time, at each start."""
    return word.lower().replace("\u2019", "'")


@lru_cache(1)
def fold_whole(text: str) -> str:
    """`fold` for a whole story, whose layout and whose rules ask for it one after the other."""
    return fold(text)
