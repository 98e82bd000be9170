"""Ministers whom a story calls secretary of the same affairs as well, or the other way about."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lintnews.lexicon import Lexicon
from lintnews.prose.titles import Title
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.vicinity import places

_OTHER = {"minister": "secretary", "secretary": "minister"}
# Before these nouns they say no affairs: a cabinet secretary is no cabinet minister.
_NO_AFFAIRS = frozenset("cabinet chief first general junior party permanent press prime private senior state".split())
# Behind a title they say whose it is.
_TIES = (" of ", " for ", " in ", " from ", " to ")
_SAYS = (" said", " told", " added")
_THE = "the "

if TYPE_CHECKING:
    from lintnews.prose.people import Person


def renamed(
    people: Sequence["Person"], text: str, folded: str, lexicon: Lexicon
) -> Iterator[tuple[int, int, "Person", Title]]:
    """Where people are called so, as a span with the person and the title that the story gave first."""
    ministers = [
        (person, [title for title in person.titles if title.place != "alone" and title.head in _OTHER])
        for person in people
        if any(title.head in _OTHER for title in person.titles)
    ]
    given = [title for _, titles in ministers for title in titles]
    portfolios = Portfolios(text, folded, given, lexicon.get(Countries))
    for person, titles in ministers:
        for start, end in portfolios.called_otherwise(titles[0], titles[1:]) if titles else ():
            yield start, end, person, titles[0]


class Portfolios:
    """Reads the titles of one story that name affairs: the transport secretary."""

    def __init__(self, text: str, folded: str, given: Iterable[Title], countries: Countries) -> None:
        self._text = text
        self._folded = folded
        self._countries = countries
        self._given = {
            (affairs, title.head, title.below, title.status) for title in given if (affairs := self._affairs(title))
        }

    def _affairs(self, title: Title) -> str:
        """What a title's holder looks after, folded; empty where it is no minister's or secretary's."""
        if title.head not in _OTHER or title.words[-1] != title.head or title.plural:
            return ""
        words = self._countries.of(title.words[:-1])[1]
        return "" if not words or words[-1] in _NO_AFFAIRS or len(words) > 2 else " ".join(words)

    def called_otherwise(self, title: Title, later: Iterable[Title]) -> Iterator[tuple[int, int]]:
        """Where the holder of a title has the other noun: by the name in one of the `later` titles, or alone."""
        affairs = self._affairs(title)
        if not affairs or title.below or title.status or title.place == "alone":
            return
        other = _OTHER[title.head]
        for one in later:
            same = one.head == other and self._affairs(one) == affairs and not (one.below or one.status)
            if same and not self._countries.of(one.words)[0]:
                yield one.start, one.end
        if (affairs, other, False, "") in self._given:
            return  # somebody else is called so, or the same person by the name
        phrase = f"{affairs} {other}"
        found = [start for start in places(self._folded, phrase)]
        if all(self._is_alone(start, start + len(phrase)) for start in found):
            spans = [(start - len(_THE), start + len(phrase)) for start in found if start > title.end]
            yield from (span for span in spans if self._acts(*span))

    def _acts(self, start: int, end: int) -> bool:
        """Whether a title opens a sentence or says something; what somebody meets may be of another country."""
        return self._text[start].isupper() or self._folded.startswith(_SAYS, end)

    def _is_alone(self, start: int, end: int) -> bool:
        """Whether the article and nothing more stands beside a title, so that it may be anybody's."""
        if not self._folded.endswith(_THE, 0, start) or self._folded[start - 5 : start - 4].isalnum():
            return False
        return not self._folded.startswith(_TIES, end) and not self._text[end + 1 : end + 2].isupper()
