"""Two people of one family whose given names are alike, told from one person whose name is spelled in two ways."""

import re
from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.memo import fact
from lintnews.prose.names import Name
from lintnews.prose.naming.name_parts import fold_name
from lintnews.prose.naming.similarity import GivenNameVariants
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.titling.roles import Roles

SENTENCE_BREAK = expression(r"[.!?:;]\W|\n")
# Kin of one gender may bear names that are alike; man and wife do not.
_WORDS = (
    r"\b(?:brothers?|sisters?|twins?|siblings?|sons?|daughters?|father|mother|dad|mom|mum|cousins?|uncle|aunt|nephew|niece"
    r"|grand(?:father|mother|son|daughter|child|parents)|namesake|unrelated|no relation)\b"
)
_KIN = expression(_WORDS, re.IGNORECASE)
_KIN_OF_NAME = expression(rf"{_WORDS},? (?=\w)", re.IGNORECASE)
_NEAR = 90
# So many places are enough to tell.
_MANY = 40

_LONGEST = 16  # characters of a word for kin with its comma: "granddaughter, "


def sex_of_kin(folded: str, start: int, end: int, roles: Roles) -> str:
    """`male` or `female` where the word in front of a name tells it: "his wife, Kerryn Rudd, said"; else empty."""
    before = folded[max(start - _LONGEST, 0) : start]
    word = before.rpartition(" ")[0].rpartition(" ")[2]
    if word.endswith(",") and folded[end : end + 1] not in (",", ".", ""):
        return ""  # with his wife, Kerryn Rudd left
    sex = roles.sex((word.removesuffix(","),))
    return {"m": "male", "f": "female"}.get(sex, "")


class Kin:
    """Reads the words beside full names with one surname."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._names = names

    def are_two(self, right: tuple[str, Sequence[int]], wrong: tuple[str, Sequence[int]]) -> bool:
        """Whether the text sets two given names side by side, or speaks of kin beside the rarer one.

        Each is given as written, with the places of the full names that have it among the story's names.
        """
        for (_, places), (other, _) in ((right, wrong), (wrong, right)):
            pair = tuple(f"{other} {joint} " for joint in ("and", "or", "&"))
            starts = [self._names[place].start for place in places[:_MANY]]
            if any(self._text[max(start - _NEAR, 0) : start].endswith(pair) for start in starts):
                return True
        for place in wrong[1][:_MANY]:
            name = self._names[place]
            if any(self._side_by_side(name, self._names[other]) for other in right[1][:_MANY]):
                return True
            before = SENTENCE_BREAK.split(self._text[max(name.start - _NEAR, 0) : name.start])[-1]
            after = SENTENCE_BREAK.split(self._text[name.end : name.end + _NEAR])[0]
            if _KIN.search(before) or _KIN.search(after):
                return True
        # Her twin, Erika; but a father called James may well be Jim.
        asked = [wrong[0], right[0]] if parted_by_one_slip(fold_name(right[0]), fold_name(wrong[0])) else [wrong[0]]
        return any(map(self._is_kin, asked))

    @fact
    def _named_kin(self) -> list[int]:
        """Where a name may begin right behind a word for kin: looked for once, as a story may have many pairs."""
        return [match.end() for match in _KIN_OF_NAME.finditer(self._text)]

    def _is_kin(self, given: str) -> bool:
        """Whether the text has a word for kin right before a given name."""
        ends = (at + len(given) for at in self._named_kin if self._text.startswith(given, at))
        return any(not self._text[end : end + 1].isalnum() for end in ends)

    def _side_by_side(self, one: Name, other: Name) -> bool:
        first, second = sorted((one, other))
        between = self._text[first.end : second.start] if second.start - first.end < _NEAR else "\n"
        return not SENTENCE_BREAK.search(between)


def namesakes(text: str, names: Sequence[Name], lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """The pairs of folded full names, in either order, that are spelled alike and yet of two people."""
    full = {name[3:5] for name in names if name[3] and name[4]}
    if len({fold_name(surname) for _, surname in full}) == len(full):
        return frozenset()  # one full name to each surname, as in most stories
    families: dict[str, dict[str, tuple[str, list[int]]]] = {}
    for place, name in enumerate(names):
        if name[3] and name[4]:
            given = name[3].partition(" ")[0]
            families.setdefault(fold_name(name[4]), {}).setdefault(fold_name(given), (given, []))[1].append(place)
    found: set[tuple[str, str]] = set()
    kin = Kin(text, names)
    for surname, people in families.items():
        if len(people) > 1:
            found.update(_pairs(surname, people, kin, lexicon.get(GivenNameVariants)))
    return frozenset(found)


def _pairs(
    surname: str, people: dict[str, tuple[str, list[int]]], kin: Kin, variants: GivenNameVariants
) -> Sequence[tuple[str, str]]:
    ranked = sorted(people, key=lambda given: (-len(people[given][1]), people[given][1][0]))
    found = []
    for number, wrong in enumerate(ranked[:_MANY]):
        for right in ranked[:number]:
            alike = variants.alike(right, wrong) or parted_by_one_slip(right, wrong)
            if alike and kin.are_two(people[right], people[wrong]):
                found += [(f"{right} {surname}", f"{wrong} {surname}"), (f"{wrong} {surname}", f"{right} {surname}")]
    return found
