"""Who a speaker is: the person of the story behind a name, an office or a pronoun, or nobody where that is open.

A name is looked up among the story's people. An office is the person named beside it (`the chief executive, Ann Lee,
said`). A pronoun is whom `antecedents` finds.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from lintnews.expressions import expression
from lintnews.prose.attribution import Quote, Speaker
from lintnews.prose.folding import fold
from lintnews.prose.names import Name
from lintnews.prose.people import Person
from lintnews.prose.quoting.antecedents import Antecedents
from lintnews.prose.quoting.candidates import GENDERS, Candidate, Candidates
from lintnews.prose.zones import Zone
from lintnews.records import maker
from lintnews.source import Span

_OF_ANOTHER = expression(r"\b(?:for|of|to|by|from|at|in|with|on|behind)\b", re.IGNORECASE)
# What follows a name that only describes a noun: `aide`, not `of`, `herself` or `and`.
_MODIFIES = expression(
    r" (?!(?:of|from|in|at|on|for|with|to|the|a|an|and|or|but|who|whose|which|now|then|her|him)\b|h\w+self\b)[a-z]"
)
_BESIDE = expression(r"\s*(?:,|—|–|\()\s*")
_WHO = expression(r",?\s+$")
_DEFINITE = expression(r"(?:the|this|that) (?:new |old |former |then-?)?", re.IGNORECASE)
_AND_OTHERS = expression(r" (?:and|&) (?!\w+self\b)")
_SEVERAL = expression(r"(?:some|many|most|few|several|others|both|all|critics)\b", re.IGNORECASE)
_OF_ONESELF = expression(r"\bI(?:['’](?:m|d|ve|ll))?\b(?! ?\.)|\b[Mm]y(?:self)?\b")
# What makes an office another's: the shadow minister is not the minister.
_OF_LOWER_RANK = expression(
    r"\b(?:shadow|deputy|assistant|associate|vice|acting|junior|under|rival)\b(?!.*['’]s )", re.IGNORECASE
)
# An office without an article, as it stands behind a name: `head of research`.
_OFFICE_OF = expression(
    r"(?!the |an? )(?:[a-z-]+ ){0,3}?(?:analyst|author|captain|chair|chairman|chairwoman|chief|coach|director|economist"
    r"|editor|executive|fellow|founder|head|lawyer|leader|lecturer|manager|member|officer|owner|partner|president"
    r"|professor|researcher"
    r"|secretary|spokesman|spokesperson|spokeswoman) (?:of|for|at|with)\b"
)
# A body that a role is of: Bureau of Meteorology senior forecaster | Ann Lee
_OF_BODY = expression(r"(?:[Tt]he )?[A-Z][\w-]* of (?:the )?(?:[A-Z][\w-]* )+(?:[a-z-]+ ){1,4}")
# What says behind a name that they, not he or she, stands for it.
_IS_THEY = expression(
    r"(?:, (?:\d\d, )?who)? (?:uses?|goes by|prefers)(?: the pronouns?)? they\b| \(they/them\)|, who is non-?binary\b"
)
_make_quote, _make_speaker = maker(Quote), maker(Speaker)
# Characters of one paragraph in which somebody is looked for: more than any paragraph of prose has.
_REACH = 10_000


class Resolver:
    """Finds the persons of one story's speakers. `unquoted` is its text with quotations blanked, `words` all it has."""

    def __init__(
        self,
        text: str,
        unquoted: str,
        words: Set[str],
        people: Sequence[Person],
        names: Sequence[Name],
        zones: Sequence[Zone],
        sentences: Sequence[Span],
    ) -> None:
        self._text = text
        self._cast = Candidates(text, unquoted, words, people, names)
        self._mentions = list(self._cast.mentions)
        self._at = [mention.start for mention in self._mentions]
        body = [zone for zone in zones if zone.kind != "headline"]
        self._antecedents = Antecedents(text, unquoted, self._cast, body, sentences)
        self._known: dict[tuple[int, int], str] = {}
        self._singular: set[int] | None = None  # those who are they

    def resolve(self, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
        """The quotations with the persons of their speakers, as far as they are known."""
        resolved = []
        for quote in quotes:
            speaker = quote.speaker
            if speaker is not None:
                known = _make_speaker((speaker.start, speaker.end, self._person(speaker, quote)))
                start, end, kind, words, attributed, _, cue, how = quote
                quote = _make_quote((start, end, kind, words, attributed, known, cue, how))
            resolved.append(quote)
        return tuple(resolved)

    def _person(self, speaker: Speaker, quote: Quote) -> str:
        span = (speaker.start, speaker.end)
        if span not in self._known:
            number = self._find(*span)
            if number is None and self._text[speaker.start : speaker.end].lower() == "they":
                number = self._one_of_they(speaker.start, quote)
            if number is None and _OF_ONESELF.search(self._text, quote.start, quote.end):
                number = self._unlisted(*span)
            self._known[span] = self._cast.names[number] if number is not None else ""
            if self._text[speaker.end - 2 : speaker.end] not in ("'s", "’s"):
                self._antecedents.spoke(speaker.start, number)
        return self._known[span]

    def _one_of_they(self, start: int, quote: Quote) -> int | None:
        """Whom a singular `they` means: who is named last, and is known to be they, or to be neither he nor she and
        says `I`.
        """
        if self._singular is None:
            self._singular = {m.person for m in self._mentions if m.person >= 0 and _IS_THEY.match(self._text, m.end)}
        place = bisect_left(self._at, start) - 1
        number = self._cast.one(self._mentions[place], "") if place >= 0 else None
        if number is None or number in self._singular:
            return number
        if self._cast.genders[number] or not _OF_ONESELF.search(self._text, quote.start, quote.end):
            return None
        self._singular.add(number)
        return number

    def _find(self, start: int, end: int) -> int | None:
        words = self._text[start:end]
        gender = GENDERS.get(words.lower())
        if gender:
            return self._antecedents.find(start, gender)
        if words.lower() in ("who", "whom"):
            return self._before(start)
        return self._named(start, end)

    def _named(self, start: int, end: int) -> int | None:
        """The person whose name or office stands in the words, or beside them."""
        start = max(start, end - _REACH)
        low, high = bisect_left(self._at, start), bisect_left(self._at, end)
        if low and self._mentions[low - 1].end > start:
            low -= 1
        known = [m for m in self._mentions[low:high] if m.person >= 0 or m.bearers]
        own = [mention for mention in known if not self._is_of_another(start, end, mention)]
        if own and _AND_OTHERS.search(self._text, own[0].start, end):
            return None  # Lee and her colleagues, Lee and Orme
        if own:
            return self._cast.one(own[-1], "")
        beside = None if _SEVERAL.match(self._text, start) else self._beside(end)
        beside = self._apposed(start, low) if beside is None and not known else beside
        return self._again(self._text[start:end]) if beside is None and not known else beside

    def _unlisted(self, start: int, end: int) -> int | None:
        """Who bears a name that may be a body's, and says `I` as no body does."""
        low, high = bisect_left(self._at, start), bisect_left(self._at, end)
        alone = high == low + 1 and self._mentions[low][:3] == (start, end, -1) and not self._mentions[low].bearers
        return self._cast.admit(self._text[start:end], start, end) if alone else None

    def _again(self, words: str) -> int | None:
        """A surname alone, or an office that one person of the story holds (`the admiral`)."""
        last = fold(words.split()[-1])
        if words[0].isupper() and words.split()[-1][0].isupper():
            numbers = self._cast.surnames.get(last, [])
        else:
            definite = _DEFINITE.match(words) is not None and _OF_LOWER_RANK.search(words) is None
            numbers = self._cast.offices.get(last, []) if definite else []
        return numbers[0] if len(numbers) == 1 else None

    def _is_of_another(self, start: int, end: int, mention: Candidate) -> bool:
        """`a lawyer for Ann Lee`, `Ann Lee's lawyer`: the one who speaks is another; not so `the party's Ann Lee`."""
        owner = self._text[mention.end : mention.end + 1] in ("'", "’")
        if _MODIFIES.match(self._text, mention.end, end):
            return True  # one Lee aide
        if owner or mention.start <= start:
            return owner and mention.end + 2 < end
        if _OF_BODY.fullmatch(self._text, start, mention.start):
            return False
        before = self._cast.titled.get(mention.start - 1, mention.start)  # the Secretary of State, whose name follows
        return mention.by_name and _OF_ANOTHER.search(self._text, start, before) is not None

    def _apposed(self, start: int, place: int) -> int | None:
        """`Ann Lee, head of research at the board said`: the name before the office, whose second comma was lost."""
        mention = self._mentions[place - 1] if place else None
        if mention is None or mention.end != start - len(", ") or not mention.by_name:
            return None
        if self._text[mention.end : start] != ", " or not _OFFICE_OF.match(self._text, start):
            return None
        return self._cast.one(mention, "")

    def _beside(self, end: int) -> int | None:
        """`the mayor, Ann Lee, said`: the name after the office's comma."""
        comma = _BESIDE.match(self._text, end)
        if comma is None:
            return None
        place = bisect_left(self._at, comma.end())
        if place < len(self._at):
            mention = self._mentions[place]
            if mention.start == comma.end() and mention.person < 0 and not mention.bearers:
                return self._cast.admit(self._text[mention.start : mention.end], mention.start, mention.end)
            if mention.by_name and mention.start == comma.end() + self._honorific(comma.end(), mention.start):
                return self._cast.one(mention, "")
        return None

    def _honorific(self, start: int, end: int) -> int:
        """The length of what may stand between a comma and a name: up to four words in capitals, or `the late`."""
        between = self._text[start:end].removeprefix("the late ")
        words = between.split()
        return end - start if len(words) <= 4 and all(word[0].isupper() for word in words) else -1

    def _before(self, start: int) -> int | None:
        """The person whose mention ends right before a relative pronoun."""
        place = bisect_left(self._at, start) - 1
        if place < 0:
            return None
        mention = self._mentions[place]
        return self._cast.one(mention, "") if _WHO.fullmatch(self._text[mention.end : start]) else None
