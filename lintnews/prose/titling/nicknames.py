"""What copy calls the holder of an office instead of the office's name: "the top US diplomat", "the Pentagon chief".

Productive patterns rather than a list: "top" and the like with a calling, "chief" and the like behind a body or before
"of" and one, "No. 2" for the deputy. Found by searching for the few words that such names turn on, so the time is
linear in the text.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.titles import Word
from lintnews.prose.titling.body_names import BodyNames
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.nickname import Meant, Nickname, NicknameReader
from lintnews.prose.titling.office_words import OfficeWords
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.roles import Roles
from lintnews.prose.titling.vicinity import TIES, Vicinity, is_alone
from lintnews.prose.zones import Zone

# Behind these a "top diplomat" is the top one of some place only.
_NARROWS = frozenset(("in", "at", "for", "to", "on", "from", "of", "on", "there", "handling", "overseeing", "covering"))
# Of what somebody may be the top one, before the calling: the top county lawyer.
_LEVELS = (["county"], ["state"], ["city"], ["national"])
# Bosses that are adjectives, too.
_ADJECTIVES = frozenset(("chief", "head"))
# Behind a body they make nobody but its head the "top" one.
_OFFICIALS = frozenset(("official", "executive", "officer", "civilian", "leader"))


class Nicknames:
    """Finds the nicknames of a text: reader of the section `office-nicknames`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(OfficeWords)
        self._roles = lexicon.get(Roles)
        self._offices = lexicon.get(Offices)
        self._countries = lexicon.get(Countries)
        self._bodies = lexicon.get(BodyNames)
        self._read = lexicon.get(NicknameReader).read

    def find(
        self, text: str, folded: str, zones: Sequence[Zone], places: Mapping[str, Sequence[int]]
    ) -> tuple[Nickname, ...]:
        """The nicknames in these zones, in order, none within another; `places` are those of the office words."""
        found: list[Nickname] = []
        starts = [zone.start for zone in zones]
        near, foreign = Vicinity(text, folded, self._roles), self._words.foreign
        for read, phrases in (
            (self._top, self._words.tops),
            (self._boss, self._words.bosses),
            (self._second, self._words.seconds),
            (self._leader, self._words.leaders),
            (self._synonym, self._words.synonyms),
            (self._foreign, [form for form in places if form in foreign and is_alone(near, places[form], form)]),
        ):
            if places.keys().isdisjoint(phrases):
                continue
            for phrase in [phrase for phrase in phrases if phrase in places]:
                for start in places[phrase]:
                    at = bisect_right(starts, start) - 1
                    end = start + len(phrase)
                    if at >= 0 and end <= zones[at].end and (nickname := read(near, start, end, zones[at])):
                        found.append(nickname)
        found.sort(key=lambda nickname: (nickname.start, -nickname.end, not nickname.offices))
        return tuple(
            one
            for at, one in enumerate(found)
            if not any(other.end > one.start for other in found[max(at - 3, 0) : at])
        )

    def _top(self, near: Vicinity, start: int, end: int, zone: Zone, below: bool = False) -> Nickname | None:
        """ "the top US diplomat", "America's top diplomat", "the nation's top law enforcement official"."""
        ahead = near.ahead(end, zone)
        names = [word.text for word in ahead[:6]]
        country, skip = self._country(names)
        skip += names[skip : skip + 1] in _LEVELS and " ".join(names[skip : skip + 2]) not in self._offices.tops
        for size in (4, 3, 2, 1):
            role = names[skip : skip + size]
            ids = self._offices.tops.get(" ".join(role)) or self._of_body(near, role, start, zone)
            if ids and len(role) == size:
                last = skip + size - 1
                if ahead[last].owns and last + 1 < len(ahead) and ahead[last + 1].text in self._roles.modifiers:
                    return None
                if len(names) > last + 1 and names[last + 1] in _NARROWS and not ahead[last].owns:
                    return None
                return self._read(near, start, ahead[last], zone, Meant(ids, country, below=below, owned=True))
        return None

    def _of_body(self, near: Vicinity, role: Sequence[str], start: int, zone: Zone) -> Sequence[str]:
        """The offices of "the top Pentagon official", "the Pentagon's top official"."""
        if not role or role[-1] not in _OFFICIALS:
            return ()
        if len(role) > 1:
            return self._offices.bodies.get(" ".join(role[:-1]), ())
        owner = self._bodies.owner(near.behind(start, zone))
        return owner.offices if owner else ()

    def _boss(self, near: Vicinity, start: int, end: int, zone: Zone) -> Nickname | None:
        """ "the Pentagon chief", "UN boss", "the NAACP head", "the Fed's boss", "the head of the Pentagon"."""
        ahead = near.ahead(end, zone)
        behind = near.behind(start, zone)
        if ahead and near.text[end : end + 1] == " ":
            if self._country([word.text for word in ahead[:2]])[0]:
                return self._top(near, start, end, zone)  # the chief US diplomat
            if ahead[0].text == "of" and behind and behind[-1].text == "the":
                body = self._bodies.opening(ahead[1:])
                return self._of_opening(near, start, ahead[1:], zone, Meant(body.offices)) if body else None
            if ahead[0].text in _NARROWS or self._goes_on(ahead[:2]):
                return None
        owner = self._bodies.owner(behind)
        if owner:
            return self._read(near, start, _word(start, end), zone, Meant(owner.offices, owned=True))
        if behind and behind[-1].owns and (near.folded[start:end] not in _ADJECTIVES or self._acts(ahead)):
            return self._of_owner(near, start, end, zone, behind)
        return self._behind_body(near, start, end, zone, behind, False)

    def _acts(self, ahead: Sequence[Word]) -> bool:
        """Whether "chief" and the like are not the adjectives of what these words begin with: the chief rival."""
        roles = self._roles
        return not ahead or ahead[0].text in roles.closers | roles.acts or ahead[0].text.endswith("ed")

    def _of_owner(self, near: Vicinity, start: int, end: int, zone: Zone, behind: list[Word]) -> Nickname | None:
        """ "Quillan Air's boss", "the airline's boss": of a body that no office names, but some title may."""
        first = len(behind) - 1
        while first > 0 and behind[-1].capital and behind[first - 1].capital and self._names_body(behind[first - 1]):
            first -= 1
        name = " ".join(word.text for word in behind[first:])
        found = self._read(near, start, _word(start, end), zone, Meant(body=name))
        if found is None or first == len(behind) - 1:
            return found
        left = behind[first].start
        return found._replace(start=left, text=" ".join(near.text[left:end].split()))

    def _leader(self, near: Vicinity, start: int, end: int, zone: Zone) -> Nickname | None:
        """ "the German leader", "Berlin's leader", "the Kremlin strongman"."""
        behind = near.behind(start, zone)[-2:]
        country = (
            self._country([word.text for word in behind])[0] or self._country([word.text for word in behind[1:]])[0]
        )
        if not country or near.text[end : end + 2].strip().istitle() or near.folded.startswith(TIES, end):
            return None
        meant = Meant(self._words.led, country, weak=near.folded[start:end] == "leader", owned=behind[-1].owns)
        return self._read(near, start, _word(start, end), zone, meant)

    def _second(self, near: Vicinity, start: int, end: int, zone: Zone) -> Nickname | None:
        """ "the No. 2 US diplomat", "the Pentagon's No. 2", "the No. 2 at the Pentagon", "the Pentagon No. 2"."""
        top = self._top(near, start, end, zone, below=True)
        if top:
            return top
        behind = near.behind(start, zone)
        owner = self._bodies.owner(behind)
        if owner:
            return self._read(near, start, _word(start, end), zone, Meant(owner.offices, below=True, owned=True))
        ahead = near.ahead(end, zone)
        if ahead and ahead[0].text in ("at", "in", "of"):
            body = self._bodies.opening(ahead[1:])
            meant = Meant(body.offices, below=True) if body else Meant()
            return self._of_opening(near, start, ahead[1:], zone, meant) if body else None
        if ahead and near.text[end : end + 1] == " " and ahead[0].capital:
            return None  # the Senate's No. 2 Republican
        return self._behind_body(near, start, end, zone, behind, True)

    def _of_opening(
        self, near: Vicinity, start: int, words: Sequence[Word], zone: Zone, meant: Meant
    ) -> Nickname | None:
        """A nickname whose last words are the body that these words open with."""
        body = self._bodies.opening(words)
        last = body.size if body and words[0].text == "the" else body.size - 1 if body else 0
        return self._read(near, start, words[last], zone, meant)

    def _behind_body(
        self, near: Vicinity, start: int, end: int, zone: Zone, behind: list[Word], below: bool
    ) -> Nickname | None:
        """A nickname that stands behind the name of a body."""
        body = self._bodies.ending(behind)
        if body:
            first = len(behind) - body.size
            country, _ = self._country([word.text for word in behind[:first]][-1:])
            meant = Meant(body.offices, country, body.name, below=below)
            return self._read(near, behind[first].start, _word(start, end), zone, meant)
        if behind and self._names_body(behind[-1]) and not self._roles.head(behind[-1].text):
            first = len(behind) - 1
            while first > 0 and self._names_body(behind[first - 1]):
                first -= 1
            name = " ".join(word.text for word in behind[first:])
            return self._read(near, behind[first].start, _word(start, end), zone, Meant(body=name, below=below))
        if len(behind) > 1 and behind[-2].text == "the" and not below and self._is_noun(behind[-1]):
            name = behind[-1].text
            if self._offices.held([name, near.folded[start:end]]).offices:
                return None  # the fire chief
            return self._read(near, behind[-1].start, _word(start, end), zone, Meant(body=name))
        return None

    def _is_noun(self, word: Word) -> bool:
        """Whether a small word may say what somebody is the boss of: not "the former boss", "the late chief"."""
        roles = self._roles
        return not (word.capital or word.owns or roles.status([word.text]) or roles.head(word.text))

    def _names_body(self, word: Word) -> bool:
        return word.capital and not word.owns and word.text not in self._roles.openers

    def _goes_on(self, ahead: Sequence[Word]) -> bool:
        """Whether "chief" is but the beginning of a title: "chief negotiator", "chief medical officer"."""
        heads = [self._roles.head(word.text) for word in ahead]
        return bool(heads[0] or (any(heads) and ahead[0].text in self._roles.modifiers))

    def _synonym(self, near: Vicinity, start: int, end: int, zone: Zone) -> Nickname | None:
        phrase, text = near.folded[start:end], near.text
        ids = self._offices.synonyms[phrase]
        country, _ = self._countries.of(phrase.split())
        weak = all(phrase in self._offices.by_id[id].weak for id in ids)
        if weak and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return None
        return self._read(near, start, _word(start, end), zone, Meant(ids, country, weak=weak))

    def _foreign(self, near: Vicinity, start: int, end: int, zone: Zone) -> Nickname | None:
        """ "The finance minister", of a country whose office has another name."""
        return self._read(near, start, _word(start, end), zone, Meant(self._words.foreign[near.folded[start:end]]))

    def _country(self, names: Sequence[str]) -> tuple[str, int]:
        """The code of the country that the words begin with, and how many of them name it."""
        for size in (2, 1):
            code = self._countries.code.get(" ".join(names[:size]))
            if code and len(names) >= size:
                return code, size
        return "", 0


def _word(start: int, end: int) -> Word:
    return Word(start, end, "", False, False)
