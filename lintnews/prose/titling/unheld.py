"""Titles with capitals that nobody in the story is known to hold: "the Mayor left", "the French Foreign Minister"."""

import re
from collections.abc import Iterator

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.source import Span

# What makes the title part of a name, before it and behind: the Office of the Governor, the President's Cup.
_OF_A_NAME = (" Office of ", " House of ", " Order of ")
_GOES_ON = expression(r"(?:[’']s?)?[ -]+(?:[A-ZÀ-Þ0-9]|of (?:the )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ])?)|-|[’']s? [A-ZÀ-Þ]")
_OF = expression(r" of (?:State|Defense|Defence|the Treasury|the Exchequer)\b")


class UnheldTitles:
    """Finds formal titles behind "the", all of whose words have capitals; no person is asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("title-words", {})
        heads = sorted(fold(section.get("unheld-heads", "")).split())
        self._pattern = _pattern(heads) if heads else None

    def find(self, text: str) -> Iterator[Span]:
        """The spans of the titles, without the article, in order."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            end = match.end()
            of = _OF.match(text, end)
            end = of.end() if of else end
            opened = text[max(match.start() - 12, 0) : match.start()]
            if not _GOES_ON.match(text, end) and not opened.endswith(_OF_A_NAME):
                yield Span(match.start("title"), end)


def _pattern(heads: list[str]) -> re.Pattern[str]:
    words = "|".join(word.capitalize() for word in heads)
    return expression(
        rf"\b(?:the|(?<![\w,’] )The) (?P<title>(?:[A-Z][\w.]+ ){{0,3}}(?:{words}|Attorney General))(?![\w-])"
    )
