"""Slips in credit lines: `Ada Example contibuted to this report.`"""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.page.credits import Credits

# In a paragraph longer than this, no slip is looked for.
LONGEST = 300
_WORD = expression(r"[A-Za-z]{5,}")


class CreditSlips:
    """Finds them. In section `credits` of the lexicon: `fixed`, words of these lines in which a slip is told; `work`
    and `linking`, the other words of theirs.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.sections.get("credits", {})
        self._fixed: list[str] = words.get("fixed", [])
        self._known = frozenset([*self._fixed, *words.get("work", ()), *words.get("linking", ())])
        self._credits = lexicon.get(Credits)

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """The slips for which a paragraph is no credit line, as (start, end, what was meant): one or two; none where
        it is no credit line even so.
        """
        words = text[start:end].split() if end - start <= LONGEST else ()
        if 3 * sum(word[0].isupper() for word in words) < len(words) or not words:
            return []  # too few names for a credit line
        slips = []
        for word in _WORD.finditer(text, start, end):
            meant = self._meant(word.group())
            if meant is not None:
                slips.append((*word.span(), meant))
        if not 1 <= len(slips) <= 2:
            return []
        mended, at = "", start
        for slip_start, slip_end, meant in slips:
            mended += text[at:slip_start] + meant
            at = slip_end
        mended += text[at:end]
        return slips if self._credits.read(mended, 0, len(mended)) is not None else []

    def _meant(self, word: str) -> str | None:
        """The fixed word from which one slip parts this one, in its capitals."""
        folded = fold(word)
        if folded in self._known:
            return None
        size = len(folded)
        near = [fixed for fixed in self._fixed if -2 < len(fixed) - size < 2]
        meant = next((fixed for fixed in near if parted_by_one_slip(folded, fixed)), None)
        return meant.title() if meant and word[0].isupper() else meant
