"""Whether a quotation that stands alone goes on with what the paragraph before quotes, or answers it."""

from collections.abc import Callable, Sequence

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.credits import NONE, Credit
from lintnews.prose.quoting.paragraphs import Paragraph

_ASIDE = 160  # characters of a paragraph about the speaker that only parts what he says
_BARE = 4  # paragraphs from one that says who speaks to the next
# What credits a quotation less than the words beside what it goes on with.
_UNSURE = frozenset(("", "run-on", "answer"))
# The head of a quotation that takes up the words before it.
_CARRIES_ON = expression(
    r"[\"“”‘'’`«]{0,3}\s?(?:(?:And|But|Or|Nor|So|Then|Because|Therefore|Also|Yet|Plus|Though|Although|Which|Besides"
    r"|Moreover|Furthermore|I mean,?)\b|…|\.\.|[a-z])"
)
_NAMED = expression(
    r"(?:(?:Mrs?|Ms|Miss|Dr|Prof|Rev)\.? |(?:[A-Z][^\W_]+ )?(?=[A-Z]))?([A-Z][\w'’-]*?)(?=['’]s\b|,| |\.)"
)
_LAST_NAME = expression(r"([A-Z][^\W_]+(?:['’-][^\W\d_]+)*)\W*\Z")


class Running:
    """Looks from the quotations of one story to those around them.

    `first_credit` reads the first sentence of a paragraph that quotes: its credit, whether it is the first sentence of
    all, and whether its quotation opens it.
    """

    def __init__(
        self,
        text: str,
        quotations: Sequence[Quotation],
        paragraphs: Sequence[Paragraph],
        first_credit: Callable[[int], tuple[Credit, bool, bool] | None],
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._paragraphs = paragraphs
        self._first_credit = first_credit

    def is_tied(self, number: int, credits: Sequence[Credit]) -> bool:
        """Whether a bare quotation is the last speaker's: it takes up the words before it, or what follows has the same
        speaker by name, or opens with more that `he` or `she` says. `credits` are those of the quotations before it.
        """
        first = self._paragraphs[number].first
        if _CARRIES_ON.match(self._text, self._quotations[first].start):
            return True
        following, opens = NONE, False
        for later in range(number + 1, min(number + _BARE, len(self._paragraphs))):
            found = self._first_credit(later)
            if found is None:
                break
            following, at_head, opens = found
            if following.how or not at_head:
                break
        if opens and following.how == "sentence" and self._is_pronoun(following):
            return True
        names = [self._last_name(credit) for credit in (credits[first - 1], following)]
        return bool(names[0]) and names[0] == names[1]

    def returns(self, number: int, credits: Sequence[Credit]) -> bool:
        """Whether the paragraph above, without quotations, goes on about whom the one above that quotes last."""
        if number < 2 or self._paragraphs[number - 1].quotes or not self._paragraphs[number - 2].quotes:
            return False
        if self._paragraphs[number - 1].zone.end - self._paragraphs[number - 1].zone.start > _ASIDE:
            return False
        last = credits[self._paragraphs[number].first - 1]
        start = self._paragraphs[number - 1].zone.start
        name = self._last_name(last)
        named = _NAMED.match(self._text, start)
        return bool(name) and named is not None and (named[1] == name or named[1] in ("He", "She"))

    def carry_back(self, credits: list[Credit]) -> None:
        """Give a quotation that goes on in the next paragraph the credit that stands there, where its own has none:
        `“We left.` and below it `“Then it sank,” said Lee.` A name there outweighs a lead-in from a paragraph above.
        """
        for at in range(len(credits) - 2, -1, -1):
            below = credits[at + 1]
            if not self._quotations[at].continues or below.speaker is None or below.how not in ("sentence", "signed"):
                continue
            how = credits[at].how
            apart = how == "lead-in" and self._text[self._quotations[at].start - 1] == "\n"
            if how in _UNSURE or (apart and self._text[below.speaker[0]].isupper()):
                credits[at] = below._replace(how="signed")

    def asks(self, quotation: int) -> bool:
        """Whether a quotation is a question."""
        start, end = self._quotations[quotation][:2] if quotation < len(self._quotations) else (0, 0)
        return self._text[start:end].rstrip("\"'”’»").endswith("?")

    def changes(self, quotation: int, credits: Sequence[Credit]) -> bool:
        """Whether a bare quotation may be another's than the one before it: the answer to a question, or the next."""
        cue, how = credits[quotation - 1][1:]
        asked = how in ("run-on", "answer") if cue is None else self._text[slice(*cue)].lower().startswith("ask")
        return asked and self.asks(quotation - 1) != self.asks(quotation)

    def _is_pronoun(self, credit: Credit) -> bool:
        return credit.speaker is not None and self._text[slice(*credit.speaker)] in ("he", "she")

    def _last_name(self, credit: Credit) -> str:
        found = _LAST_NAME.search(self._text[slice(*credit.speaker)]) if credit.speaker else None
        return found.group(1) if found else ""
