"""Whose voices a story holds: one person's for the most part, and those that go on over paragraphs."""

from collections import Counter
from collections.abc import Collection, Sequence

from lintnews.prose.attribution import Quote
from lintnews.prose.quotes import Quotation

# How many quotations, and what share of all whose speakers are known, make a story one person's.
_TALKING = 8
_MOST = 0.6


def is_profile(quotes: Sequence[Quote]) -> bool:
    """Whether one person is credited with most of the quotations, as in an interview."""
    persons = Counter(quote.speaker.person for quote in quotes if quote.kind == "speech" and quote.speaker)
    del persons[""]
    most = max(persons.values(), default=0)
    return most >= _TALKING and most >= _MOST * persons.total()


def going_on(quotes: Sequence[Quote], quotations: Sequence[Quotation], among: Collection[Quote]) -> set[Quote]:
    """Those of `among` that go on with another of them in the paragraph before; `quotations` are those of `quotes`."""
    found: set[Quote] = set()
    before: Quote | None = None
    for quote, quotation in zip(quotes, quotations, strict=True):
        if quotation.continued and quote in among and before in among:
            found.add(quote)
        before = quote
    return found
