"""Who a speaker is: the person of the story behind a name, an office or a pronoun, or nobody where that is open.

A name is looked up among the story's people. An office is the person named beside it (`the chief executive, Ann Lee,
said`). A pronoun is the subject of the clause or paragraph before it, where gender allows and no rival stands as near:
the order in which readers take it (subjects before objects, near before far; Hobbs, Resolving pronoun references,
Lingua 44, 1978).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from itertools import takewhile

from lintnews.expressions import expression
from lintnews.prose.attribution import Quote, Speaker
from lintnews.prose.folding import fold
from lintnews.prose.names import Name
from lintnews.prose.people import Person
from lintnews.prose.quoting.candidates import GENDERS, Candidate, Candidates
from lintnews.prose.records import maker
from lintnews.prose.zones import Zone
from lintnews.source import Span

_OF_ANOTHER = expression(r"\b(?:for|of|to|by|from|at|in|with|on|behind)\b", re.IGNORECASE)
# What follows a name that only describes a noun: `aide`, not `of`, `herself` or `and`.
_MODIFIES = expression(
    r" (?!(?:of|from|in|at|on|for|with|to|the|a|an|and|or|but|who|whose|which|now|then|her|him)\b|h\w+self\b)[a-z]"
)
_BESIDE = expression(r"\s*(?:,|—|–|\()\s*")
_WORD = expression(r"\w+")
_SUBORDINATE = frozenset("when while as after before although though if because since for unlike".split())
_ROLE = expression(r" (?:[a-z-]+ ){0,2}([a-z-]+) ")
_SHORT_VERBS = frozenset("met told saw beat hit won lost and or with but left sent sought".split())
_WHO = expression(r",?\s+$")
_DEFINITE = expression(r"(?:the|this|that) (?:new |old |former |then-?)?", re.IGNORECASE)
# A clause in front whose pronoun means who comes next: `Asked if he was tired, Lee smiled.`
_AHEAD = expression(r"\W*(?:asked|told|pressed|questioned|speaking|despite|when asked)\b[^,;]*, \Z")
# What tells whose the one is who comes next: `His manager, Ann Lee, was calm.`
_RELATED = expression(r"\W*(?:his|her)(?: [\w'’-]+){1,4},? \Z")
# One who speaks without a name, and may be he or she.
_UNNAMED = expression(
    r"(?:(?:an?|the|one|another)\b(?: [\w'’-]+){0,4}?|[\w'’-]+)"
    r" (?:spokes(?:wo)?man|spokesperson|official|neighbou?r|witness|resident|source)\b",
    re.IGNORECASE,
)
_PARAGRAPHS_BACK = 4
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
        self._unquoted = unquoted
        self._zones = [zone for zone in zones if zone.kind != "headline"]
        self._starts = [zone.start for zone in self._zones]
        self._sentences = [sentence.start for sentence in sentences]
        self._cast = Candidates(text, unquoted, words, people, names)
        self._mentions = list(self._cast.mentions)
        self._at = [mention.start for mention in self._mentions]
        self._known: dict[tuple[int, int], str] = {}
        self._speakers: list[tuple[int, int]] = []  # where somebody known was last credited, and who

    def resolve(self, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
        """The quotations with the persons of their speakers, as far as they are known."""
        resolved = []
        for quote in quotes:
            speaker = quote.speaker
            if speaker is not None:
                known = _make_speaker((speaker.start, speaker.end, self._person(speaker)))
                start, end, kind, words, attributed, _, cue, how = quote
                quote = _make_quote((start, end, kind, words, attributed, known, cue, how))
            resolved.append(quote)
        return tuple(resolved)

    def _person(self, speaker: Speaker) -> str:
        span = (speaker.start, speaker.end)
        if span not in self._known:
            number = self._find(*span)
            self._known[span] = self._cast.names[number] if number is not None else ""
            if self._text[speaker.end - 2 : speaker.end] not in ("'s", "’s"):
                self._speakers.append((speaker.start, -1 if number is None else number))
        return self._known[span]

    def _find(self, start: int, end: int) -> int | None:
        words = self._text[start:end]
        gender = GENDERS.get(words.lower())
        if gender:
            return self._antecedent(start, gender)
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
        if own:
            return self._one(own[-1], "")
        beside = self._beside(end)
        return self._again(self._text[start:end]) if beside is None and not known else beside

    def _again(self, words: str) -> int | None:
        """A surname alone, or an office that one person of the story holds (`the admiral`)."""
        last = fold(words.split()[-1])
        if words[0].isupper() and words.split()[-1][0].isupper():
            numbers = self._cast.surnames.get(last, [])
        else:
            numbers = self._cast.offices.get(last, []) if _DEFINITE.match(words) else []
        return numbers[0] if len(numbers) == 1 else None

    def _is_of_another(self, start: int, end: int, mention: Candidate) -> bool:
        """`a lawyer for Ann Lee`, `Ann Lee's lawyer`: the one who speaks is another; not so `the party's Ann Lee`."""
        owner = self._text[mention.end : mention.end + 1] in ("'", "’")
        if _MODIFIES.match(self._text, mention.end, end):
            return True  # one Lee aide
        if owner or mention.start <= start:
            return owner and mention.end + 2 < end
        return mention.by_name and _OF_ANOTHER.search(self._text, start, mention.start) is not None

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
                return self._one(mention, "")
        return None

    def _honorific(self, start: int, end: int) -> int:
        """The length of what may stand between a comma and a name: a title of one to four words in capitals."""
        between = self._text[start:end]
        words = between.split()
        return end - start if len(words) <= 4 and all(word[0].isupper() for word in words) else -1

    def _before(self, start: int) -> int | None:
        """The person whose mention ends right before a relative pronoun."""
        place = bisect_left(self._at, start) - 1
        if place < 0:
            return None
        mention = self._mentions[place]
        return self._one(mention, "") if _WHO.fullmatch(self._text[mention.end : start]) else None

    def _antecedent(self, start: int, gender: str) -> int | None:
        """Whom `he` or `she` means: looked for in the paragraph before the pronoun, then in those above it."""
        number = bisect_right(self._starts, start) - 1
        end = start
        for back in range(_PARAGRAPHS_BACK):
            if number - back < 0:
                return None
            zone = self._zones[number - back]
            found = self._in_stretch(zone.start, end, gender)
            if found is not None:
                return found if found >= 0 else None
            end = zone.start
        return None

    def _in_stretch(self, start: int, end: int, gender: str) -> int | None:
        """The person meant within a paragraph or the part of it before the pronoun; -1 where it may be several.

        Sentence by sentence, the nearest first, its first mention of the gender is taken for its subject. A sentence
        that begins with such a pronoun itself goes on about the one before.
        """
        start = max(start, end - _REACH)
        low, high = bisect_left(self._at, start), bisect_left(self._at, end)
        events = [(m.start, m) for m in self._mentions[low:high] if self._may_be(m, gender)]
        # Speakers come in the order of their quotations, which is nearly, not always, that of the text.
        recent = takewhile(lambda speaker: speaker[0] >= start - _REACH, reversed(self._speakers))
        credits = [(at, number) for at, number in recent if start <= at < end][::-1]
        events += [
            (at, Candidate(at, at, n, False))
            for at, n in credits
            if self._pronoun_at(at) == gender or (n < 0 and _UNNAMED.match(self._text, at))
        ]
        events.sort()
        spoke = {at: number for at, number in credits if number >= 0 and self._fits(number, gender)}
        while events:
            sentence = bisect_right(self._sentences, events[-1][0])
            near = [mention for at, mention in events if bisect_right(self._sentences, at) == sentence]
            events = events[: len(events) - len(near)]
            opening = max(self._sentences[sentence - 1] if sentence else 0, start)
            before = self._unquoted[opening : near[0].start].lower()
            told = any(GENDERS.get(w) == gender for w in _WORD.findall(before))
            related = self._text[near[0].start].isupper() and _RELATED.match(before) is not None
            if told and not related and not _AHEAD.match(before):
                continue
            credited = [number for at, number in spoke.items() if bisect_right(self._sentences, at) == sentence]
            found = credited[-1] if credited else self._one(self._subject(near, opening), gender)
            return -1 if found is None else found
        return None

    def _subject(self, near: Sequence[Candidate], opening: int) -> Candidate:
        """The mention that is likely the subject of its sentence, which begins at `opening`."""
        free = [m for m, after in zip(near, [*near[1:], None], strict=True) if not self._describes(m, after)] or near
        first = _WORD.match(self._unquoted, opening)
        if first and first.group().lower() in _SUBORDINATE:
            comma = self._unquoted.find(",", free[0].end, free[-1].start)
            if comma >= 0:
                return next(mention for mention in free if mention.start > comma)
        return free[0]

    def _pronoun_at(self, at: int) -> str:
        match = _WORD.match(self._text, at)
        return GENDERS.get(match.group().lower(), "") if match else ""

    def _may_be(self, mention: Candidate, gender: str) -> bool:
        if mention.person >= 0:
            return self._fits(mention.person, gender)
        return not mention.bearers or any(self._fits(number, gender) for number in mention.bearers)

    def _one(self, mention: Candidate, gender: str) -> int | None:
        """The person of a mention; of several who bear the name, the only one of the gender."""
        if mention.person >= 0:
            return mention.person
        fitting = [number for number in mention.bearers if gender and self._fits(number, gender)]
        return fitting[0] if len(fitting) == 1 else None

    def _describes(self, mention: Candidate, after: Candidate | None) -> bool:
        """Whether a mention only describes another noun: `Lee's lawyer`, `Lee adviser Ann Orme`."""
        if self._is_owner(mention) or mention.end + 1 in self._cast.title_starts:
            return True
        if after is None or " " not in self._text[after.start : after.end]:
            return False
        role = _ROLE.fullmatch(self._text[mention.end : after.start])
        return role is not None and not role[1].endswith(("ed", "s", "ing")) and role[1] not in _SHORT_VERBS

    def _is_owner(self, mention: Candidate) -> bool:
        return self._text[mention.end : mention.end + 2] in ("'s", "’s")

    def _fits(self, number: int, gender: str) -> bool:
        return self._cast.genders[number] in (gender, "")
