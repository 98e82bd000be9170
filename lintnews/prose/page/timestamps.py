"""Time stamps that a system sets: `July 29, 2022 GMT`, `Updated: Fri 29 Jul 2022 12.00 BST`, `07/29/2022 12 PM`."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.calendar import MONTHS, WEEKDAYS

LONGEST = 80
_WORD = expression(r"[a-z]+(?:\.[a-z]\.?)?|\d+")
_NUMBERED = expression(r"\b\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d\b|\b(?:19|20)\d\d([/-])\d{1,2}\2\d{1,2}\b")
_MONTHS = frozenset([*MONTHS, *(month[:3] for month in MONTHS), "sept"])
_DAYS = frozenset([*WEEKDAYS, *(day[:3] for day in WEEKDAYS), "tues", "thurs"])


class Timestamps:
    """Tells them. Section `timestamp-words` of the lexicon: what stands beside day and time (`updated`, `gmt`)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = _DAYS | _MONTHS | frozenset(lexicon.sections.get("timestamp-words", ()))

    def is_one(self, folded: str) -> bool:
        """Whether a folded line is nothing but a day, or a day and a time."""
        if len(folded) > LONGEST or not any(map(str.isdigit, folded)):
            return False
        words = _WORD.findall(folded)
        letters = [word for word in words if not word.isdigit()]
        dated = not _MONTHS.isdisjoint(letters) or _NUMBERED.search(folded) is not None
        return dated and all(word in self._words for word in letters)
