"""What copy calls the holder of an office instead of the office's name: "the top US diplomat", "the Pentagon chief".

Productive patterns rather than a list: "top" and the like with a calling, "chief" and the like behind a body. Found by
searching for the few words that such names turn on, so the time is linear in the text.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.titles import OWNERS, Word, words_of
from lintnews.prose.titling.office_words import OfficeWords
from lintnews.prose.titling.offices import Countries, Offices
from lintnews.prose.titling.roles import Roles
from lintnews.prose.zones import Zone

_REACH = 60
# Behind these a "top diplomat" is the top one of some place only.
_NARROWS = frozenset(("in", "at", "for", "to", "on", "from", "of", "on", "there", "handling", "overseeing", "covering"))
_CLOSES = ',;:()[]“”"!?\n\ufffc—–'


class Nickname(NamedTuple):
    """A synonym for an office. `start` is that of its article or owner, `core` that of the words behind it.

    `offices` are the ids that it may stand for; for a body that no office names, `body` holds its folded words. `weak`
    says little by itself and counts only near the holder. `definite` is false for one without article or owner.
    """

    start: int
    core: int
    end: int
    text: str
    offices: tuple[str, ...]
    country: str
    body: str
    weak: bool
    former: bool
    definite: bool


class Nicknames:
    """Finds the nicknames of a text: reader of the section `office-nicknames`."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("office-nicknames", {})
        self._words = lexicon.get(OfficeWords)
        self._wholes = frozenset(fold(word) for word in section.get("wholes", ()))
        self._roles = lexicon.get(Roles)
        self._offices = lexicon.get(Offices)
        self._countries = lexicon.get(Countries)

    def find(
        self, text: str, folded: str, zones: Sequence[Zone], places: Mapping[str, Sequence[int]]
    ) -> tuple[Nickname, ...]:
        """The nicknames in these zones, in order, none within another; `places` are those of the office words."""
        found: list[Nickname] = []
        starts = [zone.start for zone in zones]
        for read, phrases in (
            (self._top, self._words.tops),
            (self._boss, self._words.bosses),
            (self._synonym, self._words.synonyms),
        ):
            for phrase in phrases if places else ():
                for start in places.get(phrase, ()):
                    at = bisect_right(starts, start) - 1
                    end = start + len(phrase)
                    if at >= 0 and end <= zones[at].end and (nickname := read(text, folded, start, end, zones[at])):
                        found.append(nickname)
        found.sort(key=lambda nickname: (nickname.start, -nickname.end, not nickname.offices))
        return tuple(
            one
            for at, one in enumerate(found)
            if not any(other.end > one.start for other in found[max(at - 3, 0) : at])
        )

    def _top(self, text: str, folded: str, start: int, end: int, zone: Zone) -> Nickname | None:
        """ "the top US diplomat", "America's top diplomat", "the nation's top law enforcement official"."""
        ahead = self._ahead(text, folded, end, zone)
        names = [word.text for word in ahead[:6]]
        country, skip = self._country(names)
        for size in (3, 2, 1):
            role = " ".join(names[skip : skip + size])
            ids = self._offices.tops.get(role)
            if ids and len(names) >= skip + size:
                last = skip + size - 1
                if ahead[last].owns and last + 1 < len(ahead) and ahead[last + 1].text in self._roles.modifiers:
                    return None
                if len(names) > last + 1 and names[last + 1] in _NARROWS and not ahead[last].owns:
                    return None
                return self._nickname(text, folded, start, ahead[last], zone, ids, country, "", owned=True)
        return None

    def _boss(self, text: str, folded: str, start: int, end: int, zone: Zone) -> Nickname | None:
        """ "the Pentagon chief", "UN boss", "the NAACP head"."""
        ahead = self._ahead(text, folded, end, zone)[:2]
        if ahead and text[end : end + 1] == " " and (ahead[0].text in _NARROWS or self._goes_on(ahead)):
            return None
        behind = self._behind(text, folded, start, zone)
        for size in (3, 2, 1):
            body = " ".join(word.text for word in behind[-size:])
            ids = self._offices.bodies.get(body)
            if len(behind) >= size and ids and self._is_whole(behind, len(behind) - size):
                country, _ = self._country([word.text for word in behind[:-size]][-1:])
                last = Word(start, end, "", False, False)
                return self._nickname(text, folded, behind[-size].start, last, zone, ids, country, body)
        if behind and self._names_body(behind[-1]) and not self._roles.head(behind[-1].text):
            first = len(behind) - 1
            while first > 0 and self._names_body(behind[first - 1]):
                first -= 1
            body = " ".join(word.text for word in behind[first:])
            return self._nickname(
                text, folded, behind[first].start, Word(start, end, "", False, False), zone, (), "", body
            )
        return None

    def _is_whole(self, behind: Sequence[Word], first: int) -> bool:
        """Whether the body that begins with a word is all that is named: not the New York Fed, not military spies."""
        if any(word.owns for word in behind[first:]):
            return False
        if first == 0 or behind[first - 1].owns:
            return True
        word = behind[first - 1]
        if word.text in self._roles.openers or word.text in OWNERS or self._roles.status([word.text]):
            return True
        if word.text in self._roles.below:
            return False
        if self._country([word.text])[0] or self._country([two.text for two in behind[max(first - 2, 0) : first]])[0]:
            return True
        return behind[first].capital and not word.capital

    def _names_body(self, word: Word) -> bool:
        return word.capital and not word.owns and word.text not in self._roles.openers

    def _goes_on(self, ahead: Sequence[Word]) -> bool:
        """Whether "chief" is but the beginning of a title: "chief negotiator", "chief medical officer"."""
        heads = [self._roles.head(word.text) for word in ahead]
        return bool(heads[0] or (any(heads) and ahead[0].text in self._roles.modifiers))

    def _synonym(self, text: str, folded: str, start: int, end: int, zone: Zone) -> Nickname | None:
        phrase = folded[start:end]
        ids = self._offices.synonyms[phrase]
        country, _ = self._countries.of(phrase.split())
        weak = all(phrase in self._offices.by_id[id].weak for id in ids)
        if weak and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return None
        return self._nickname(
            text, folded, start, Word(start, end, "", False, False), zone, ids, country, "", weak=weak
        )

    def _nickname(
        self,
        text: str,
        folded: str,
        start: int,
        last: Word,
        zone: Zone,
        ids: Sequence[str],
        country: str,
        body: str,
        owned: bool = False,
        weak: bool = False,
    ) -> Nickname | None:
        """A nickname with what stands in front: article, country, the whole that it is the top one of, "former"."""
        behind = self._behind(text, folded, start, zone)
        core, former, at = start, False, len(behind) - 1
        while at >= 0 and not behind[at].owns:
            word = behind[at].text
            if word in self._roles.former:
                former = True
            elif code := self._country([word])[0]:
                country = country or code
            else:
                break
            core, at = behind[at].start, at - 1
        first, definite = core, False
        if at >= 0:
            word = behind[at].text
            if word in ("a", "an") or (word in self._roles.counts and not behind[at].owns):
                return None
            if behind[at].owns:
                code = self._country([word])[0]
                if owned and not (code or word in self._wholes or behind[at].capital):
                    return None
                country, body = country or code, body or ("" if code or word in self._wholes else word)
                definite, first = True, behind[at].start
                if at > 0 and behind[at - 1].text == "the":
                    first = behind[at - 1].start
            elif word == "the" or word in OWNERS:
                definite, first = True, behind[at].start
        end = last.end - (2 if last.owns and text[last.end - 1] in "sS" else 0)
        return Nickname(
            first, core, end, " ".join(text[first:end].split()), tuple(ids), country, body, weak, former, definite
        )

    def _country(self, names: Sequence[str]) -> tuple[str, int]:
        """The code of the country that the words begin with, and how many of them name it."""
        for size in (2, 1):
            code = self._countries.code.get(" ".join(names[:size]))
            if code and len(names) >= size:
                return code, size
        return "", 0

    def _ahead(self, text: str, folded: str, end: int, zone: Zone) -> list[Word]:
        stop = min(zone.end, end + _REACH)
        at = min((place for mark in _CLOSES if (place := text.find(mark, end, stop)) >= 0), default=stop)
        words = words_of(text, folded, end, at, self._roles)
        for place, word in enumerate(words):
            if text[word.end : word.end + 1] == ".":
                return words[: place + 1]
        return words

    def _behind(self, text: str, folded: str, start: int, zone: Zone) -> list[Word]:
        low = max(zone.start, start - _REACH)
        at = max((text.rfind(mark, low, start) for mark in _CLOSES), default=-1)
        words = words_of(text, folded, max(at + 1, low), start, self._roles)
        for place in range(len(words) - 1, -1, -1):
            if text[words[place].end : words[place].end + 1] == ".":
                return words[place + 1 :]
        return words


def places(folded: str, phrase: str) -> Iterator[int]:
    """Where a phrase stands as whole words."""
    at = folded.find(phrase)
    while at >= 0:
        after = at + len(phrase)
        if (
            not (at and (folded[at - 1].isalnum() or folded[at - 1] in "-'"))
            and not folded[after : after + 1].isalnum()
        ):
            yield at
        at = folded.find(phrase, after)
