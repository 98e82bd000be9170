"""Misspelled words of a story: lower-case words that are none, and what was meant.

The order is that of a careful reader: a list of misspellings first, then a word that one slip parts from a common one,
then two slips, then a missing space. What no common word explains is left alone, since news copy is full of names,
coinages and foreign words; so are capitalised words, but for those of the list and for misspelled offices.
"""

from collections import Counter
from functools import lru_cache
from typing import Literal

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.lettercase import cased
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.orthography.broken import BrokenWords
from lintnews.prose.orthography.famousnames import FamousNames
from lintnews.prose.orthography.masking import hyphenated, masked, torn
from lintnews.prose.orthography.meaning import Reader
from lintnews.prose.orthography.openings import opens_sentence
from lintnews.prose.orthography.surroundings import Surroundings
from lintnews.prose.orthography.vocabulary import Vocabulary
from lintnews.prose.orthography.words import ABSENT, NAME, Unusual, Words
from lintnews.records import Record

_THRICE = expression(r"(.)\1\1")
_STRETCHED = expression(r"(.)\1\1\1|([aeiouhw])\2\2")
# The worst scores: of what is sure, of what explains a name in lower case or a capitalised word, of what is meant by
# a part of a hyphenated word or by a word in quotation marks.
_SURE = -2.5
_LOWER_NAME = -3.2
_OFFICE = -2.0
_OPENING = -3.0
_HYPHENATED = -2.0
_QUOTED = -1.0
_CUT_OFF = expression(r"(?:…|\.\.\.)(?:\s*$|\n| ?http| ?pic\.)")
_COMMON = 30
_KEPT = 5_000
# How often a word that no dictionary has stands in a story whose writer means it.
_OFTEN = 3
# How many words in lower case that no dictionary has, and what part of all its words, a text may have.
_MANY = 40
_MOST = 0.15
# How many of them are looked at, and one in how many is a sure slip where the text is only badly spelled: in copy in
# other languages it is one in thirteen at the most, in lists of misspellings one in three.
_LOOKED_AT = 40
_ONE_IN = 5
# The least length of a word of another language that is no slip: a short one may be (`sich` for `such`).
_LONG_FOREIGN = 5
# The least lengths: of a slip in a hyphenated word, of two slips there, of one in quotation marks, of a name in lower
# case that is a slip, of a slip that is sure (shorter words are often borrowed ones), of a capitalised word that is no
# name, of a slip in an office.
_LONG_PART = 7
_LONG_TWICE_WRONG = 9
_LONG_QUOTED = 8
_LONG_LOWER_NAME = 5
_SURE_LENGTH = 6
_LONG_NAME = 8
_OFFICE_LENGTH = 7


class Misspelling(Record):
    """A misspelled word and what it should have been, the likeliest first.

    `listed` says that the list of misspellings has it. The fault may be that words are `joined` for want of a space, or
    that one is `broken` by one.
    """

    start: int
    end: int
    suggestions: tuple[str, ...]
    sure: bool
    listed: bool = False
    fault: Literal["misspelled", "joined", "broken"] = "misspelled"


class Speller:
    """Reads stories for misspelled words. Built once for a lexicon; words that it knows it does not look up again."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("spelling", {})
        self._words = lexicon.get(Words)
        self._reader = lexicon.get(Reader)
        self._around = lexicon.get(Surroundings)
        self._broken = lexicon.get(BrokenWords)
        self._famous = lexicon.get(FamousNames)
        self._offices = frozenset(section.get("offices", ()))
        self._offices_by_letter: dict[str, list[str]] = {}
        for office in self._offices:
            self._offices_by_letter.setdefault(office[0], []).append(office)
        self._near_an_office = lru_cache(_KEPT)(self._is_near_an_office)
        self._bodies = frozenset(section.get("foreign-bodies", ()))
        foreign = (word for word in section.get("foreign-words", ()) if len(word) >= _LONG_FOREIGN)
        self._left_alone = frozenset((*section.get("contracted", ()), *foreign))

    def misspellings(self, text: str, vocabulary: Vocabulary, unusual: Unusual) -> list[Misspelling]:
        """The misspelled words of a text in order, by its words and those of them that are unusual.

        A text many of whose words no dictionary has is in another language, or in none, and is left alone, unless it is
        only badly spelled.
        """
        small = {word for word in unusual.absent | unusual.names if word.islower()} - self._left_alone
        many = len(small) > max(_MANY, _MOST * len(vocabulary.distinct))
        if many and not self.badly_spelled(text, vocabulary, unusual):
            return []
        found = {Misspelling(*span, (word,), True, fault="broken") for span, word in self._broken.hyphenated(text)}
        inside = {place for one in found for place in range(one.start, one.end)}
        capitals = {word for word in unusual.absent - unusual.listed if not word.islower() and self._may_be_slip(word)}
        places = vocabulary.places(unusual.listed | capitals | small)
        times = Counter(text[start:end] for start, end in places)
        for start, end in places:
            word = text[start:end]
            if word in capitals and times[word] > 1:
                continue
            if times[word] >= _OFTEN and word not in unusual.listed:
                continue
            if start not in inside and not torn(text, start, end) and not masked(text, start, end):
                one = self._found(word, start, end, text, vocabulary)
                found |= {one} if one else set()
        return sorted(found)

    def badly_spelled(self, text: str, vocabulary: Vocabulary, unusual: Unusual) -> bool:
        """Whether the words of a text that no dictionary has are slips rather than words of another language."""
        places = vocabulary.places(unusual.unknown)[:_LOOKED_AT]
        found = (self._found(text[start:end], start, end, text, vocabulary) for start, end in places)
        return 0 < len(places) <= _ONE_IN * sum(one is not None and one.sure for one in found)

    def _found(self, word: str, start: int, end: int, text: str, vocabulary: Vocabulary) -> Misspelling | None:
        return self._listed(word, start, end, text) or self._unknown(word, start, end, text, vocabulary)

    def _may_be_slip(self, word: str) -> bool:
        """Whether a capitalised word that no dictionary has may be no name, or a slip in a famous one: it is long, or
        nearly an office or such a name.
        """
        near_an_office = len(word) >= _OFFICE_LENGTH and self._near_an_office(word.lower())
        return near_an_office or len(word) >= _LONG_NAME or bool(self._famous.near(word))

    def _is_near_an_office(self, word: str) -> bool:
        near = self._offices_by_letter.get(word[0], ())
        return any(-2 < len(word) - len(office) < 2 and parted_by_one_slip(word, office) for office in near)

    def _is_no_name(self, word: str, start: int, end: int, text: str) -> bool:
        """Whether a capitalised word may be looked at: it stands for an office or where a sentence begins."""
        return word[1:].islower() and (self._near_an_office(word.lower()) or opens_sentence(text, start, end))

    def _listed(self, word: str, start: int, end: int, text: str) -> Misspelling | None:
        right = tuple(cased(one, word) for one in self._words.corrections(word.lower()))
        if not right or word in self._bodies or self._around.foreign(text, start, end):
            return None
        return Misspelling(start, end, right, True, listed=True)

    def _unknown(self, word: str, start: int, end: int, text: str, vocabulary: Vocabulary) -> Misspelling | None:
        if not word.islower():
            return self._capitalised(word, start, end, text, vocabulary)
        if self._is_cut(word, end, text):
            return None
        if _STRETCHED.search(word) and self._words.frequency(_THRICE.sub(r"\1\1", word)) < _COMMON:
            return None
        broken = self._broken.whole(text, start, end)
        if broken is not None:
            return Misspelling(*broken[0], (broken[1],), False, fault="broken")
        size = end - start
        joined, quoted = hyphenated(text, start, end), self._around.named(text, start, end)
        if (joined and size < _LONG_PART) or (quoted and size < _LONG_QUOTED) or self._around.foreign(text, start, end):
            return None
        meant = self._reader.meant(word, vocabulary.distinct)
        if (
            meant is None
            or (joined and (meant.score > _HYPHENATED or (meant.slips > 1 and size < _LONG_TWICE_WRONG)))
            or (quoted and meant.score > _QUOTED)
        ):
            return None
        if self._words.frequency(word) == NAME and (meant.score > _LOWER_NAME or size < _LONG_LOWER_NAME):
            return None
        sure = meant.score <= _SURE and meant.slips == 1 and size >= _SURE_LENGTH
        return Misspelling(start, end, meant.words, sure, fault="joined" if meant.joined else "misspelled")

    def _is_cut(self, word: str, end: int, text: str) -> bool:
        """Whether a word is cut on purpose: its g is dropped (`keepin' on`), or its post is cut off."""
        after = text[end : end + 8]
        dropped = after[:1] in tuple("'’") and word.endswith("in") and self._words.frequency(word + "g") != ABSENT
        return dropped or _CUT_OFF.match(after) is not None

    def _capitalised(self, word: str, start: int, end: int, text: str, vocabulary: Vocabulary) -> Misspelling | None:
        """A misspelled office (`Secretery of State`), a misspelled name that all know, or a long word that opens a
        sentence and is surely no name.
        """
        if word in self._bodies:
            return None
        famous = self._famous.meant(word, start, text, vocabulary.distinct)
        if famous is not None and not self._around.foreign(text, start, end):
            return Misspelling(start, end, (famous,), False)
        if not self._is_no_name(word, start, end, text):
            return None
        meant = self._reader.meant(word.lower())
        if meant is None or meant.slips > 1 or meant.joined or self._around.foreign(text, start, end):
            return None
        if meant.score > (_OFFICE if meant.words[0] in self._offices else _OPENING):
            return None
        return Misspelling(start, end, tuple(cased(one, word) for one in meant.words), False)
