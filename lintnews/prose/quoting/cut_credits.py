"""Credits that a full stop cuts off from what was said: `“It was late.” she said.` `“It was late,” She said.`"""

from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation

_SAID = r"(?:said|says|added|replied)"
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
# Only what is no sentence of its own: `Lee said that it was` is one.
_CREDIT = expression(
    rf" (?:(?:he|she|they|it|{_NAME}) {_SAID}(?=\.(?:\s|$))|{_SAID} (?:he|she|they|{_NAME})(?=[.,](?:\s|$))"
    rf"|(?:he|she|they) (?:{_SAID}|told)\b)"
)
_CAPITAL = expression(rf" (?:He|She|They) {_SAID}(?=\.(?:\s|$))")


def find_cut_credits(text: str, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """The spans from the last mark of the quoted sentence to the end of the words that credit it."""
    for quotation in quotations:
        last = quotation.end - quotation.closed - 1
        if text[quotation.end : quotation.end + 1] != " " or not text[last - 1 : last].islower():
            continue
        shape = _CREDIT if text[last] == "." else _CAPITAL if text[last] in ",?!" else None
        credit = shape.match(text, quotation.end) if shape else None
        if credit is not None:
            yield last, credit.end()
