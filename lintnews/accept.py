"""Words and names that a newsroom accepts: no rule reports a match that is one of them."""

import re
from collections.abc import Iterable

from lintnews.errors import ConfigError

_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s?$")


def read_words(path: str) -> list[str]:
    """The words of a plain list: one a line, `#` begins a comment. Raises ConfigError."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = [line.partition("#")[0].strip() for line in file]
    except UnicodeDecodeError:
        raise ConfigError(path, "this list of words is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}") from None
    return [line for line in lines if line]


class Accepted:
    """A set of accepted words. One in lower case is accepted in any case, one with capitals as it is written."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def __contains__(self, match: str) -> bool:
        if not self._words:
            return False
        bare = _POSSESSIVE.sub("", match)
        return any(form in self._words for form in (match, match.lower(), bare, bare.lower()))
