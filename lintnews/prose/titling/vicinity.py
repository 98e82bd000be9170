"""The words beside a place of a story, as far as the clause goes, and where phrases stand."""

from collections.abc import Iterator, Sequence

from lintnews.prose.titles import Word, words_of
from lintnews.prose.titling.roles import Roles
from lintnews.prose.zones import Zone

_REACH = 60
# Behind the name of an office they say whose it is.
TIES = (" of ", " for ", " in ", " from ", " and ", " to ")
_CLOSES = ',;:()[]“”"!?\n\ufffc—–'


class Vicinity:
    """Reads the words before and after places of one text."""

    def __init__(self, text: str, folded: str, roles: Roles) -> None:
        self.text = text
        self.folded = folded
        self._roles = roles

    def ahead(self, end: int, zone: Zone) -> list[Word]:
        """The words after a place up to the end of the clause."""
        text = self.text
        stop = min(zone.end, end + _REACH)
        at = min((place for mark in _CLOSES if (place := text.find(mark, end, stop)) >= 0), default=stop)
        words = words_of(text, end, at, self._roles)
        for place, word in enumerate(words):
            if text[word.end : word.end + 1] == ".":
                return words[: place + 1]
        return words

    def behind(self, start: int, zone: Zone) -> list[Word]:
        """The words before a place from the start of the clause."""
        text = self.text
        low = max(zone.start, start - _REACH)
        at = max((text.rfind(mark, low, start) for mark in _CLOSES), default=-1)
        words = words_of(text, max(at + 1, low), start, self._roles)
        for place in range(len(words) - 1, -1, -1):
            if text[words[place].end : words[place].end + 1] == ".":
                return words[place + 1 :]
        return words


def is_alone(near: Vicinity, starts: Sequence[int], phrase: str) -> bool:
    """Whether a phrase has an article, and nothing more, wherever the text has it: no country, no name, no "of"."""
    for start in starts:
        end = start + len(phrase)
        if near.folded[max(start - 5, 0) : start].split()[-1:] != ["the"] or near.folded[start - 1] != " ":
            return False
        if near.text[end : end + 1] == " " and (
            near.text[end + 1 : end + 2].isupper() or near.folded.startswith(TIES, end)
        ):
            return False
    return bool(starts)


def places(folded: str, phrase: str) -> Iterator[int]:
    """Where a phrase stands as whole words."""
    at = folded.find(phrase)
    while at >= 0:
        after = at + len(phrase)
        if (
            not (at and (folded[at - 1].isalnum() or folded[at - 1] in "-'"))
            and not folded[after : after + 1].isalnum()
        ):
            yield at
        at = folded.find(phrase, after)
