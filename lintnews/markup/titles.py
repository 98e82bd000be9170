"""The title of a web page among its headings: the one that says what the head of the page says."""

from collections.abc import Sequence
from itertools import islice

from lintnews.markup.tags import Token, attributes, unescape

_HEADINGS = ("h1", "h2", "h3", "h4")
_TITLES = ("og:title", "twitter:title", "headline")
# A heading with more tags than this inside of it is none.
_LONGEST = 12
_SHORTEST = 12


def retitled(text: str, stream: list[Token]) -> list[Token]:
    """The tokens of a page, with the heading that is its title as its `h1` where that is another's: on some pages the
    name of the site is.
    """
    heads = [number for number, token in enumerate(stream) if token.name in _HEADINGS]
    said = {number: _bare(_words(text, stream, number)) for number in heads}
    ranked = [number for number in heads if stream[number].name == "h1"]
    title = _title(text, stream)
    if not title or any(_same(said[number], title) for number in ranked):
        return stream
    found = next((number for number in heads if _same(said[number], title)), None)
    if found is None:
        return stream
    for number in ranked:
        _rename(stream, number, "h2")
    _rename(stream, found, "h1")
    return stream


def _title(text: str, stream: Sequence[Token]) -> str:
    """What the head of a page gives as its title: to others that link to it, or else to the window."""
    window = ""
    for number, token in enumerate(stream):
        if token.name == "meta":
            said = {key: text[slice(*span)] for key, span in attributes(text, token.inner, token.inner_end).items()}
            if (said.get("property") or said.get("name") or "").lower() in _TITLES:
                return _bare(unescape(said.get("content", "")))
        elif token.name == "title" and not window:
            window = _bare(_words(text, stream, number))
        elif token.name == "body":
            break
    return window


def _words(text: str, stream: Sequence[Token], number: int) -> str:
    end = f"/{stream[number].name}"
    inside = islice(stream, number + 1, number + _LONGEST)
    parts = []
    for token in inside:
        if token.name == end:
            break
        if not token.name:
            parts.append(text[token.start : token.end])
    return unescape("".join(parts))


def _bare(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _same(heading: str, title: str) -> bool:
    """Whether a heading is the title, which may begin or end with the name of the site, or be cut."""
    short, long = sorted((heading, title), key=len)
    return len(short) >= _SHORTEST and (long.startswith(short) or long.endswith(short)) and 2 * len(short) > len(long)


def _rename(stream: list[Token], number: int, name: str) -> None:
    """A heading, and the tag that closes it, by another name."""
    end = f"/{stream[number].name}"
    stream[number] = stream[number]._replace(name=name)
    for further in range(number + 1, min(number + _LONGEST, len(stream))):
        if stream[further].name == end:
            stream[further] = stream[further]._replace(name=f"/{name}")
            return
