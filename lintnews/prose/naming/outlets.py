"""News organisations that bear a person's surname, told from the person: Bloomberg reported."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon

_AFTER = expression(
    r"(?:['’]s)?,? (?:(?:first|also|has|had|previously|later) )?"
    r"(?:reported|reports|published|publishes|started publishing|"
    r"News|Businessweek|Television|TV|Radio|Opinion|Intelligence|Terminal|terminals?|L\.?P\.?|data)\b"
)
_BEFORE = expression(r"\b(?:told|tells|[Aa]ccording to|interview with|reported by|compiled by|data from|seen by)\s\Z")
_REACH = 20


class Outlets:
    """Reader of the section `outlets`: those whose name is one word."""

    def __init__(self, lexicon: Lexicon) -> None:
        houses = lexicon.sections.get("outlets", {}).values()
        self.names = frozenset(name for names in houses for name in names if name.isalpha() and not name.isupper())

    def is_meant(self, text: str, start: int, end: int) -> bool:
        """Whether the words beside an outlet's name are those that stand beside outlets."""
        return bool(_AFTER.match(text, end) or _BEFORE.search(text, max(start - _REACH, 0), start))
