"""Whom "the airline's boss" means where a title says only whose it is: "Quillan Air and its chief executive"."""

from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.memo import fact
from lintnews.prose.naming.coreference import Member
from lintnews.prose.titles import OWNERS, Title
from lintnews.prose.titling.nickname import Nickname
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.roles import Roles

# So far in front of "its" stands the body that is meant.
_REACH = 200
_ENDS = (". ", "\n", "? ", "! ")


class Owned:
    """The titles of one story that say whose they are by a pronoun or by a noun for what the body is."""

    def __init__(self, text: str, folded: str, given: Sequence[tuple[Title, Member]], lexicon: Lexicon) -> None:
        self._text = text
        self._folded = folded
        self._given = given
        self._lexicon = lexicon
        # By what says whose they are, for a story may say it a thousand times.
        self._held: dict[tuple[str, tuple[str, ...]], tuple[Member | None, Title | None]] = {}

    @fact
    def _leading(self) -> list[tuple[Title, Member]]:
        """The titles of those who lead something, but for former ones and deputies."""
        ranking = self._lexicon.get(Roles).ranking
        return [
            (title, member)
            for title, member in self._given
            if title.head in ranking and not (title.status or title.below or title.plural) and title.place != "alone"
        ]

    @fact
    def _concerns(self) -> frozenset[str]:
        return frozenset(self._lexicon.sections.get("office-nicknames", {}).get("concerns", ()))

    def holder(self, nickname: Nickname) -> tuple[Member | None, Title | None]:
        """The only person who leads the body of a nickname, and the title that tells so."""
        if nickname.former or nickname.below or nickname.weak or not nickname.body:
            return None, None
        key = nickname.body, nickname.offices
        if key not in self._held:
            self._held[key] = self._only(nickname)
        return self._held[key]

    def _only(self, nickname: Nickname) -> tuple[Member | None, Title | None]:
        leading = self._leading
        if not leading:
            return None, None
        if nickname.body in self._concerns:
            found = [pair for pair in leading if self._leads_concern(pair[0], nickname.body)]
        else:
            names = self._names(nickname)
            found = [pair for pair in leading if pair[0].article == nickname.body]
            found += [pair for pair in leading if pair[0].article in OWNERS and self._follows(pair[0].start, names)]
        if len({member.number for _, member in found}) != 1:
            return None, None
        title, member = found[0]
        return member, title

    def _leads_concern(self, title: Title, noun: str) -> bool:
        """Whether a title is that of the head of a company, an airline, a club."""
        return "chief-executive" in title.held.offices or title.article == noun

    def _names(self, nickname: Nickname) -> list[str]:
        """What the body of a nickname is called."""
        offices = self._lexicon.get(Offices).by_id
        names = [fold(name) for id in nickname.offices for name in offices[id].bodies]
        return names or [nickname.body]

    def _follows(self, start: int, names: Sequence[str]) -> bool:
        """Whether one of these names stands before a place in its sentence."""
        low = max(start - _REACH, 0)
        low = max(low, *(self._folded.rfind(end, low, start) + 1 for end in _ENDS))
        before = " ".join(self._folded[low:start].replace(",", " ").replace("'s ", " ").split())
        return any(f" {name} " in f" {before} " for name in names)
