"""Titles that stand alone ("the secretary", "the Pentagon chief") and whose they are."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.memo import Memo
from lintnews.prose.naming.coreference import Member, Mention
from lintnews.prose.titles import Title, Word, words_of
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.fitting import fits
from lintnews.prose.titling.lately import Nearest, Table
from lintnews.prose.titling.nickname import Nickname
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.owned import Owned
from lintnews.prose.titling.reader import TitleReader
from lintnews.prose.titling.roles import Roles
from lintnews.prose.titling.vicinity import places
from lintnews.prose.zones import Zone
from lintnews.records import Record

_LEFT = 50
_PREPOSITIONS = ("of", "for")
# Heads of those whom sport calls the boss.
_MANAGING = frozenset(("manager", "coach"))
# Who it is that is meant, said outright: "the company's boss is now Jane Doe".
_NAMED = expression(r" (?:is|was|will be)(?: now| still| then)? [A-ZÀ-Þ]")


class Epithet(Record):
    """A mention without a name: the title or the nickname that it is.

    `given` is the title that a nickname stands for where only the words around that title tell so.
    """

    mention: Mention
    title: Title | None = None
    nickname: Nickname | None = None
    given: Title | None = None


Found = dict[int, list[Epithet]]


def find_epithets(
    text: str,
    folded: str,
    zones: Sequence[Zone],
    members: Sequence[Member],
    nicknames: Sequence[Nickname],
    lexicon: Lexicon,
) -> Found:
    """By the number of the person: mentions without a name, with the title where it is one."""
    finder = _Finder(text, folded, zones, members, lexicon)
    found: Found = {}
    for nickname in nicknames:
        holder, shared = finder.holder_of_nickname(nickname)
        given = None
        if holder is None and finder.heads and not _NAMED.match(text, nickname.end):
            holder, given = finder.owned.holder(nickname)
        if holder:
            mention = Mention(nickname.start, nickname.end, nickname.text, "nickname", shared)
            found.setdefault(holder.number, []).append(Epithet(mention, nickname=nickname, given=given))
    for head in finder.heads:
        for place in places(folded, head):
            title, start = finder.alone(place, place + len(head))
            if title is None:
                continue
            holder, shared = finder.holder_of_title(title)
            if holder:
                mention = Mention(start, title.end, " ".join(text[start : title.end].split()), "title", shared)
                found.setdefault(holder.number, []).append(Epithet(mention, title))
    return found


class _Finder:
    def __init__(
        self, text: str, folded: str, zones: Sequence[Zone], members: Sequence[Member], lexicon: Lexicon
    ) -> None:
        self._text = text
        self._folded = folded
        self._starts = [zone.start for zone in zones]
        self._zones = zones
        self._roles = lexicon.get(Roles)
        self._offices = lexicon.get(Offices)
        self._countries = lexicon.get(Countries)
        self._reader = TitleReader(text, folded, self._roles, self._offices)
        self._nearest = Nearest(members)
        # Each title of somebody once, since a long story repeats them.
        self._distinct = Memo(self._once, len(members) + 1)
        self._members = members
        self._holders: Table[tuple[Member, Title]] = Table()
        self._by_office: Table[Member] = Table()
        self._by_word: Table[Member] = Table()
        given = sorted(
            ((title, member) for member in members for title in member.titles), key=lambda pair: pair[0].start
        )
        self._spans = [(title.start, title.end) for title, _ in given]
        self.owned = Owned(text, folded, given, lexicon)
        for title, member in given:
            self._holders.keep(self._offices.forms_of(title.head)[0], title.start, (member, title))
            for id in title.held.offices:
                self._by_office.keep(id, title.start, member)
            if title.head in self._roles.ranking or title.head in _MANAGING:
                for word in title.words:
                    self._by_word.keep(word, title.start, member)
        self.heads = [form for head in self._holders.words() for form in self._offices.forms_of(head)]

    def _once(self, number: int) -> list[Title]:
        return list({(title.text, title.article): title for title in self._members[number].titles}.values())

    def holder_of_nickname(self, nickname: Nickname) -> tuple[Member | None, bool]:
        """Whose name stands beside it; else the only person whom it fits, or of several the one last named.

        The second value tells whether it fits several.
        """
        beside = self._beside(nickname)
        if beside:
            return (beside, False) if self._holds(beside, nickname) else (None, False)
        if _NAMED.match(self._text, nickname.end):
            return None, False
        ids = nickname.offices
        candidates = [member for id in ids for member in self._by_office.near(id, nickname.start)]
        if not ids and nickname.body:
            candidates = self._by_word.near(nickname.body.split()[-1], nickname.start)
        fitting = {member.number: member for member in candidates if self._holds(member, nickname)}
        rivals = any(self._is_rival(member, nickname.body) for member in candidates) if not ids else False
        return self._nearest.of(fitting.values(), nickname.start), rivals or len(fitting) > 1

    def _is_rival(self, member: Member, body: str) -> bool:
        """Whether somebody is the boss of the same body in another sense: the manager of a club that has a chairman."""
        titles = self._distinct[member.number]
        return any(title.head in _MANAGING and body.split()[-1] in title.words for title in titles)

    def _beside(self, nickname: Nickname) -> Member | None:
        """The person whose name follows at once, or stands before a comma in front."""
        text = self._text
        for gap in (1, 2):
            member = self._nearest.at.get(nickname.end + gap)
            if member and text[nickname.end : nickname.end + gap] in (" ", ", "):
                return member
        if text[nickname.start - 2 : nickname.start] == ", ":
            return self._nearest.ends.get(nickname.start - 2)
        return None

    def _holds(self, member: Member, nickname: Nickname) -> bool:
        """Whether a nickname fits one of the titles that the story gives somebody beside the name."""
        return any(fits(title, nickname, self._offices, self._roles) for title in self._distinct[member.number])

    def holder_of_title(self, title: Title) -> tuple[Member | None, bool]:
        """The person last given a title that says as much as this one, and whether others were given such a title."""
        near = self._holders.near(self._offices.forms_of(title.head)[0], title.start)
        covering = [(member, known) for member, known in near if self._covers(known, title)]
        covering = [pair for pair in covering if not self._is_elsewhere(pair[0], title)]
        ids, words = set(title.held.offices), set(title.words)
        covering = [pair for pair in covering if ids & set(pair[1].held.offices)] or covering
        covering = [pair for pair in covering if pair[1].status == title.status] or covering
        covering = [pair for pair in covering if words <= self._words_of(pair[1])] or covering
        fitting = {member.number: member for member, _ in covering}
        sex = self._roles.sex(title.words)
        if sex and len(fitting) > 1:
            agreeing = {number: one for number, one in fitting.items() if one.gender[:1] in ("", sex)}
            fitting = agreeing or fitting
        return self._nearest.of(fitting.values(), title.start), len(fitting) > 1

    def _words_of(self, title: Title) -> set[str]:
        """The words of a title, written out, and its owner."""
        return {self._roles.short.get(word, word) for word in (*title.words, title.article)}

    def _is_elsewhere(self, member: Member, title: Title) -> bool:
        """Whether somebody has this title of another place, as far as is told anywhere."""
        own = [known for known in self._distinct[member.number] if known.head == title.head]
        return any(_is_elsewhere(known, title, self._roles, self._countries) for known in own)

    def _covers(self, known: Title, alone: Title) -> bool:
        return _covers(known, alone, self._offices, self._roles, self._countries)

    def alone(self, start: int, end: int) -> tuple[Title | None, int]:
        """The title in "the ... head" here and where its article stands."""
        at = bisect_right(self._starts, start) - 1
        if self._covered(start) or at < 0 or end > self._zones[at].end:
            return None, 0
        words = self._words(start, end, self._zones[at])
        title = self._reader.phrase(words, "alone") if words else None
        if words is None or title is None or title.plural or title.end < end:
            return None, 0
        return title, words[0].start

    def _words(self, start: int, end: int, zone: Zone) -> list[Word] | None:
        """The words from the article to the head, and "of state" behind it."""
        text, left = self._text, max(zone.start, start - _LEFT)
        if self._folded.find("the", left, start) < 0:
            return None
        behind = words_of(text, left, end, self._roles)
        first = len(behind) - 1
        while first >= 0 and behind[first].text != "the":
            gap = text[behind[first - 1].end : behind[first].start] if first else "."
            if gap.strip() or len(behind) - first > 5:
                return None
            first -= 1
        if first < 0:
            return None
        ahead = words_of(text, end, min(zone.end, end + 40), self._roles)
        tail = []
        if ahead and ahead[0].text in _PREPOSITIONS and not text[end : ahead[0].start].strip():
            tail = ahead[:4] if ahead[1:2] and ahead[1].text == "the" else ahead[:2]
        elif ahead and self._goes_on(ahead[0]) and not text[end : ahead[0].start].strip():
            return None
        return [*behind[first:], *tail]

    def _goes_on(self, word: Word) -> bool:
        """Whether a word makes what stands before it a part of something longer: "the chief judge"."""
        return word.capital or self._roles.head(word.text) is not None

    def _covered(self, at: int) -> bool:
        """Whether a title beside a name stands here."""
        place = bisect_left(self._spans, (at, 1 << 62)) - 1
        return place >= 0 and self._spans[place][1] > at


def _covers(known: Title, alone: Title, offices: Offices, roles: Roles, countries: Countries) -> bool:
    """Whether the words of a title that stands alone are among those of a known one, with the same standing."""
    if known.below != alone.below or (alone.status and alone.status != known.status):
        return False
    if alone.held.country and known.held.country and alone.held.country != known.held.country:
        return False
    if alone.held.offices and set(alone.held.offices) & set(known.held.offices):
        return not _is_elsewhere(known, alone, roles, countries)
    plain = set(offices.normal(known.words))
    return all(word in plain or word in ("the", "of", "for") for word in offices.normal(alone.words))


def _is_elsewhere(known: Title, alone: Title, roles: Roles, countries: Countries) -> bool:
    """Whether two titles of one office name two places: the Ohio governor is no New Jersey governor."""

    def named(title: Title) -> set[str]:
        words = {word.casefold().removesuffix("'s") for word in title.text.split() if word[0].isupper()}
        return {word for word in words - roles.modifiers if roles.head(word) is None and word not in countries.code}

    here = named(alone)
    return bool(here) and not here <= set(known.words) and bool(named(known) - here)
