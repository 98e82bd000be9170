"""The tag of a quotation, which tells how it ends; `wordtags` lists the tags."""

from lintnews.prose.quotes import Quotation

_CLOSERS = frozenset("'’‘ \u00a0\"”)]")


def quotation_tag(text: str, quotation: Quotation) -> str:
    """Q where a comma, a question or a dash ends it, z where a full stop does, q where its sentence goes on."""
    inner = quotation.end - quotation.closed - 1
    while text[inner] in _CLOSERS and inner > quotation.start:
        inner -= 1
    char = text[inner]
    if char in ",!?—–-…":
        return "Q"
    return "z" if char == "." else "q"
