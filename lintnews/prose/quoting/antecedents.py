"""Whom `he` or `she` means: the subject of the clause or paragraph before, where gender allows and nobody is as near.

That is the order in which readers take it: subjects before objects, near before far (Hobbs, Resolving pronoun
references, Lingua 44, 1978).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice, takewhile

from lintnews.expressions import expression
from lintnews.prose.quoting.candidates import GENDERS, Candidate, Candidates
from lintnews.prose.quoting.unnamed import unnamed_subject
from lintnews.prose.zones import Zone
from lintnews.source import Span

_WORD = expression(r"\w+")
_SUBORDINATE = frozenset("when while as after before although though if because since for unlike".split())
_ROLE = expression(r" (?:[a-z-]+ ){0,2}([a-z-]+) ")
_SHORT_VERBS = frozenset("met told saw beat hit won lost and or with but left sent sought".split())
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
# What stands before the name of who says what the sentence tells: …, said the curator, Ann Lee
_SAID_BY = expression(r", (?:said|says|added) (?:(?:the|a|an|its|his|her|their) [\w' -]{1,40}, )?\Z")
_OF_WHOM = expression(r" (?:at|for|from|of|to|with) [^,;:\n]{1,60}, ")  # a spokesman for Example Motors Inc., Tom Lee
_BESIDE = 20  # characters between an office and the name of who holds it
_PARAGRAPHS_BACK = 4
# Characters of one paragraph in which somebody is looked for: more than any paragraph of prose has.
_REACH = 10_000
_CREDITS = 60  # speakers of which the same holds


class Antecedents:
    """Finds whom the pronouns of one story mean. `unquoted` is its text with quotations blanked; `cast` is who may be
    meant, `zones` are those of the story without its headlines.
    """

    def __init__(
        self, text: str, unquoted: str, cast: Candidates, zones: Sequence[Zone], sentences: Sequence[Span]
    ) -> None:
        self._text = text
        self._unquoted = unquoted
        self._cast = cast
        self._zones = zones
        self._starts = [zone.start for zone in zones]
        self._sentences = [sentence.start for sentence in sentences]
        self._mentions = list(cast.mentions)  # the cast grows while speakers are found
        self._at = [mention.start for mention in self._mentions]
        self._speakers: list[tuple[int, int]] = []  # where somebody was credited, and who, -1 for one who is not known

    def spoke(self, at: int, number: int | None) -> None:
        """Note that the words at `at` credit this person, or one who is not known."""
        self._speakers.append((at, -1 if number is None else number))

    def find(self, start: int, gender: str) -> int | None:
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
        credits = [(at, number) for at, number in islice(recent, _CREDITS) if start <= at < end][::-1]
        events += [(at, Candidate(at, at, n, False)) for at, n in credits if self._may_mean(at, n, gender)]
        events.sort()
        bound = bisect_right(self._sentences, end - 1)  # the sentence of the pronoun, and those after it
        spoke = {at: number for at, number in credits if number >= 0 and self._cast.fits(number, gender)}
        while events:
            sentence = bisect_right(self._sentences, events[-1][0])
            near = [mention for at, mention in events if bisect_right(self._sentences, at) == sentence]
            events = events[: len(events) - len(near)]
            opening = max(self._sentences[sentence - 1] if sentence else 0, start)
            among = self._unnamed(sentence + 1, bound, start, gender)
            if among is None and self._text[end : end + 3].lower() in ("he ", "she"):
                among = self._leading(opening, near, gender)
            before = self._unquoted[opening : near[0].start].lower()
            told = any(GENDERS.get(w) == gender for w in _WORD.findall(before))
            related = self._text[near[0].start].isupper() and _RELATED.match(before) is not None
            if told and not related and not _AHEAD.match(before):
                continue
            if among is not None:
                return among
            credited = [number for at, number in spoke.items() if bisect_right(self._sentences, at) == sentence]
            found = credited[-1] if credited else self._cast.one(self._subject(near, opening), gender)
            return -1 if found is None else found
        return self._unnamed(bisect_right(self._sentences, start), bound, start, gender)

    def _unnamed(self, first: int, bound: int, start: int, gender: str) -> int | None:
        """Who without a name is the subject of a sentence from number `first` on, before the one that is the bound, and
        from `start`: the person whose office that is, -1 for another, or None where there is none.
        """
        for number in range(bound - 1, first - 1, -1):
            at = self._sentences[number - 1]
            found = unnamed_subject(self._unquoted, at, gender) if at >= start else None
            if found is not None:
                return self._holder(found.noun, gender)
        return None

    def _leading(self, opening: int, near: Sequence[Candidate], gender: str) -> int | None:
        """Who without a name is the subject of the sentence at `opening`, in which those of `near` are named."""
        found = unnamed_subject(self._unquoted, opening, gender)
        if found is None or any(
            found.end <= m.start <= found.end + _BESIDE or _OF_WHOM.fullmatch(self._unquoted, found.end, m.start)
            for m in near
        ):
            return None  # the driver, Ann Lee
        return self._holder(found.noun, gender)

    def _holder(self, office: str, gender: str) -> int:
        """The one person of the story who holds an office, or -1."""
        numbers = [number for number in self._cast.offices.get(office, ()) if self._cast.fits(number, gender)]
        return numbers[0] if len(numbers) == 1 else -1

    def _subject(self, near: Sequence[Candidate], opening: int) -> Candidate:
        """The mention that is likely the subject of its sentence, which begins at `opening`."""
        free = [m for m, after in zip(near, [*near[1:], None], strict=True) if not self._describes(m, after)] or near
        told = [m for m in free if m.end > m.start and self._unquoted[m.end : m.end + 1] in (",", ".")]
        told = [mention for mention in told if _SAID_BY.search(self._unquoted, opening, mention.start)]
        if told:
            return told[-1]
        first = _WORD.match(self._unquoted, opening)
        if first and first.group().lower() in _SUBORDINATE:
            comma = self._unquoted.find(",", free[0].end, free[-1].start)
            if comma >= 0:
                return next(mention for mention in free if mention.start > comma)
        return free[0]

    def _may_mean(self, at: int, number: int, gender: str) -> bool:
        """Whether words that credit a speaker tell of the gender: a pronoun for them, or a noun for who has no name."""
        if number >= 0 and not self._cast.fits(number, gender):
            return False
        return self._pronoun_at(at) == gender or (number < 0 and _UNNAMED.match(self._text, at) is not None)

    def _pronoun_at(self, at: int) -> str:
        match = _WORD.match(self._text, at)
        return GENDERS.get(match.group().lower(), "") if match else ""

    def _may_be(self, mention: Candidate, gender: str) -> bool:
        if mention.person >= 0:
            return self._cast.fits(mention.person, gender)
        return not mention.bearers or any(self._cast.fits(number, gender) for number in mention.bearers)

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
