"""The words beside a place of a story, as far as the clause goes."""

from lintnews.prose.titles import Word, words_of
from lintnews.prose.titling.roles import Roles
from lintnews.prose.zones import Zone

_REACH = 60
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
