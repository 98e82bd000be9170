"""Which mentions name one person: full names, surnames, initials, suffixes, family names that stand first.

Method: mentions in order of the text join the person whose fullest name holds their words in a row; of several with one
surname the one whose title and gender fit, then the one already called by it, then the latest. Each word keeps only the
latest few who bear it, so the time is linear in the number of mentions.
"""

from collections.abc import Set

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.given_forms import GivenForms
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.naming.parts import KeptParts, Parts, words_in
from lintnews.prose.titles import Title
from lintnews.prose.titling.offices import Offices
from lintnews.records import Record, maker

_KEPT = 8
# No name is called by more of its last words; initials may go on over a whole file that was made to do harm.
_LONGEST = 8


class Mention(Record):
    """Where somebody is mentioned. `how` is `name`, `title` ("the secretary") or `nickname` ("the top US diplomat").

    `shared` holds for a name that more than one person of the story bears.
    """

    start: int
    end: int
    text: str
    how: str
    shared: bool = False


_make_mention = maker(Mention)


class Member:
    """A person of the cast while the story is read."""

    __slots__ = (
        "female",
        "given",
        "is_bare",
        "male",
        "mentions",
        "name",
        "number",
        "parts",
        "pronoun",
        "suffix",
        "surname",
        "titles",
    )

    def __init__(self, number: int, parts: Parts) -> None:
        self.number = number
        self.parts = parts
        self.name = self.given = self.surname = self.suffix = ""
        self.mentions: list[Mention] = []
        self.titles: list[Title] = []
        self.male = self.female = 0
        self.pronoun = ""
        self.is_bare = False

    def take(self, parts: Parts, text: str, given: str, surname: str, suffix: str) -> None:
        """Makes this name the fullest."""
        self.parts, self.name = parts, text
        self.given, self.surname, self.suffix = given, surname, suffix

    @property
    def gender(self) -> str:
        """`male`, `female`, or empty where nothing or too little tells it."""
        return "" if self.male == self.female else "male" if self.male > self.female else "female"

    def vote(self, gender: str, weight: int) -> None:
        if gender == "male":
            self.male += weight
        elif gender == "female":
            self.female += weight


class Gathering:
    """The persons of a story as mentions join them. `namesakes` are pairs of full names, folded, of two people."""

    def __init__(self, lexicon: Lexicon, namesakes: Set[tuple[str, str]] = frozenset()) -> None:
        self.members: list[Member] = []
        self._namesakes = namesakes
        self._bearers: dict[str, list[Member]] = {}
        self._forms = lexicon.get(GivenForms)
        self._given = lexicon.get(GivenNames)
        self._offices = lexicon.get(Offices)
        self._parts_of = lexicon.get(KeptParts).of
        # The last words, and some others, by which people of several names may be called.
        self.lasts: set[str] = set()
        # What names have come to so far; a new full name may change it.
        self._sole: dict[str, Member] = {}
        self._texts: dict[str, list[str]] = {}

    def add(self, name: Name, text: str, folded: str, gender: str, title: Title | None) -> Member | None:
        """The person whom a name names; None for a name without words. `text` is the name as it stands.

        `gender` is what stands beside the name or the given name itself tells of its bearer, `title` that in front.
        """
        found, shared = self._sole.get(text), False
        if found is None or (gender and found.gender not in ("", gender)):
            parts = self._parts_of((folded, name.surname))
            if not parts.words:
                return None
            found, shared = self._find(parts, gender, title)
            if found is None:
                found = Member(len(self.members), parts)
                self.members.append(found)
                self._make_fullest(found, parts, text, name)
            elif _fuller(parts, found.parts, shared) or self._sets_right(parts, found.parts):
                self._make_fullest(found, parts, text, name)
            if not shared:
                self._sole[text] = found
                for word in parts.words:
                    self._texts.setdefault(word, []).append(text)
            found.is_bare = found.is_bare or len(parts.words) == 1
        found.mentions.append(_make_mention((name[0], name[1], text, "name", shared)))
        return found

    def _make_fullest(self, member: Member, parts: Parts, text: str, name: Name) -> None:
        member.take(parts, text, name.given, name.surname, name.suffix)
        self._index(member)
        for word in parts.words:
            for known in self._texts.pop(word, ()):
                self._sole.pop(known, None)

    def ends_name(self, folded: str) -> bool:
        """Whether somebody's name of three words or more ends so: Minh for Nguyen Van Minh, Von der Berg."""
        if not self.lasts:
            return False
        return (folded if folded.isascii() else " ".join(words_in(folded))) in self.lasts

    def _index(self, member: Member) -> None:
        words = member.parts.words
        if len(words) > 2:
            self.lasts.update(" ".join(words[at:]) for at in range(max(1, len(words) - _LONGEST), len(words)))
            # The first of two surnames may stand alone, too: García for Gabriel García Montes.
            self.lasts.update(word for word in words[1:-1] if len(word) > 2 and word.capitalize() not in self._given)
        for word in member.parts.words:
            bearers = self._bearers.setdefault(word, [])
            if member not in bearers:
                bearers.append(member)
                if len(bearers) > _KEPT:
                    del bearers[0]

    def _find(self, parts: Parts, gender: str, title: Title | None) -> tuple[Member | None, bool]:
        """The person that a name fits best, and whether others fit as well."""
        ranked = []
        for word in {parts.words[-1], *parts.surname[-1:]}:
            for member in self._bearers.get(word, ()):
                rank = self._rank(parts, member.parts)
                unlike = bool(gender and member.gender and gender != member.gender) and not self._turns(member, title)
                # Two people of one full name are rarer than a congresswoman called a congressman.
                if rank and (not unlike or (rank == 5 and len(parts.words) > 1)):
                    ranked.append((rank, member))
        if not ranked:
            return None, False
        best = max(rank for rank, _ in ranked)
        equal = [(_fit(member, title), member) for rank, member in ranked if rank == best]
        fit, chosen = max(equal, key=lambda pair: (pair[0], pair[1].is_bare, pair[1].mentions[-1].start))
        return chosen, any(member is not chosen and other == fit for other, member in equal)

    def _rank(self, ours: Parts, theirs: Parts) -> int:
        """How well a name fits a person: 0 not at all, more for a surname than for a name in the middle."""
        if ours.words == theirs.words:
            return 5 if ours.suffix == theirs.suffix or not ours.suffix else 0
        if ours.suffix and theirs.suffix and ours.suffix != theirs.suffix:
            return 0
        if self._turned(ours, theirs):
            return 3
        if len(ours.words) < len(theirs.words):
            if ours.words == theirs.surname:
                return 4
            at = _place(ours.words, theirs.words)
            if at is not None:
                return 4 if at + len(ours.words) == len(theirs.words) else 2 if at or len(ours.words) > 1 else 1
        else:
            at = _place(theirs.words, ours.words)
            if at is not None and (theirs.words == ours.surname or at + len(theirs.words) == len(ours.words)):
                return 3
            if at is not None and len(theirs.words) > 1:
                return 3
        return 3 if len(ours.words) > 1 and len(theirs.words) > 1 and self._same(ours.words, theirs.words) else 0

    def _turns(self, member: Member, title: Title | None) -> bool:
        """Whether a title is another gender's form of one that somebody has: Congressman Poe, a congresswoman."""
        if title is None:
            return False
        forms = self._offices.forms_of(title.head)
        return len(forms) > 1 and any(known.head != title.head and known.head in forms for known in member.titles)

    def _turned(self, one: Parts, other: Parts) -> bool:
        """Whether the family name stands first in one of two names, and which word it is can be told: Orbán Viktor."""
        if len(one.words) != 2 or one.words != other.words[::-1]:
            return False
        return sum(word.capitalize() in self._given for word in one.words) == 1

    def _sets_right(self, new: Parts, known: Parts) -> bool:
        """Whether a name has the given name first where it stood last in the one known."""
        return self._turned(new, known) and new.words[0].capitalize() in self._given

    def _same(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether two full names may be one person's: surname alike, first names alike or short for one another."""
        if one[-1] != other[-1]:
            return False
        first, second = one[0], other[0]
        if first == second:
            middle, other_middle = one[1:-1], other[1:-1]
            return not (middle and other_middle and middle[0][0] != other_middle[0][0])
        if len(first) == 1 or len(second) == 1:
            return first[0] == second[0]
        if (f"{first} {one[-1]}", f"{second} {other[-1]}") in self._namesakes:
            return False
        return self._forms.alike(first, second)


def _fuller(new: Parts, known: Parts, shared: bool) -> bool:
    if len(new.words) != len(known.words):
        return len(new.words) > len(known.words)
    return bool(new.suffix and not known.suffix and not shared)


def _place(short: tuple[str, ...], long: tuple[str, ...]) -> int | None:
    """Where the words of one name stand in a row in another, the last place first."""
    for at in range(len(long) - len(short), -1, -1):
        if long[at : at + len(short)] == short:
            return at
    return None


def _fit(member: Member, title: Title | None) -> int:
    """1 where the title in front of a name is one that the person was given."""
    if title is None:
        return 0
    return int(any(known.head == title.head for known in member.titles))
