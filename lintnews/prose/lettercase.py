"""Capitals, carried over from a word to the one that stands in for it."""


def cased(right: str, written: str) -> str:
    """A word with the capitals of the one that it stands in for."""
    if written.isupper() and len(written) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right


def like(written: str, right: str) -> str:
    """A word all in small letters, all in capitals or with a capital first, as the one that it stands in for is."""
    if written.islower():
        return right.lower()
    if written.isupper() and sum(map(str.isalpha, written)) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right
