"""Titles with capitals that nobody in the story is known to hold: "the Mayor left", "the French Foreign Minister"."""

import re
from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.source import Span

# What makes the title part of a name, before it and behind: the Office of the Governor, the President's Cup.
_OF_A_NAME = (" Office of ", " House of ", " Order of ")
_GOES_ON = expression(r"(?:[’']s?)?[ -]+(?:[A-ZÀ-Þ0-9]|of (?:the )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ])?)|-|[’']s? [A-ZÀ-Þ]")
_SMALL = frozenset(("of", "the"))


class UnheldTitles:
    """Finds formal titles behind "the", all of whose words have capitals; no person is asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        endings = lexicon.sections.get("title-words", {}).get("unheld", ())
        self._pattern = _pattern(endings) if endings else None

    def find(self, text: str) -> Iterator[Span]:
        """The spans of the titles, without the article, in order."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            before = text[max(match.start() - 12, 0) : match.start()]
            if not _GOES_ON.match(text, match.end()) and not before.endswith(_OF_A_NAME):
                yield Span(*match.span("title"))


def _pattern(endings: Sequence[str]) -> re.Pattern[str]:
    """Any of these words behind "the", each with a capital, and up to three words with capitals in front."""
    longest_first = sorted(endings, key=lambda ending: (-len(ending), ending))
    written = "|".join(" ".join(map(_capitalized, ending.split())) for ending in longest_first)
    return expression(rf"\b(?:the|(?<![\w,’] )The) (?P<title>(?:[A-Z][\w.]+ ){{0,3}}?(?:{written}))(?![\w-])")


def _capitalized(word: str) -> str:
    return word if word in _SMALL else word.capitalize()
