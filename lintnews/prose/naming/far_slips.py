"""Long surnames that two slips at once have gone through: Brezinsky for Brzezinski."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.company import Company
from lintnews.prose.naming.forms import Drift, Form, NameForms
from lintnews.prose.naming.name_words import GIVEN, NameWords
from lintnews.prose.naming.similarity import one_slip, within_two_slips
from lintnews.prose.naming.strangers import Strangers
from lintnews.prose.orthography.words import ABSENT, Words

# Shorter names are too like others; a slip may have cost one its last letter.
_SHORTEST = 7
# How often a story must have the other spelling.
_ENOUGH = 3
# The story is about somebody whom it names so often.
_MAIN = 5


class FarSlips:
    """Looks among the words that no dictionary has for surnames of the story, misspelled."""

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        self._text = text
        self._names = names
        self._frequency = lexicon.get(Words).frequency
        self._words = lexicon.get(NameWords)
        self._strangers = Strangers(text, names, lexicon)

    def drifts(self, forms: NameForms) -> Iterator[Drift]:
        """The departures, in no order; none is certain."""
        known: defaultdict[str, list[str]] = defaultdict(list)
        for word in [word for word in forms.words if len(word) >= _SHORTEST]:
            known[word[0]].append(word)
        for word in [word for word in forms.doubtful if len(word) >= _SHORTEST - 1] if known else ():
            size = len(word)
            alike = [other for other in known[word[0]] if -3 < len(other) - size < 3 and other != word]
            if not alike or self._frequency(word) != ABSENT:
                continue
            near = [other for other in alike if _is_far_slip(word, other)]
            if not near:
                continue
            wrong = forms[word]
            right = next((form for form in map(forms.__getitem__, near) if self._may_be(form, wrong)), None)
            if right and wrong.count == 1 and not self._strangers.are_several(forms, word):
                yield from self._drift(wrong, right)

    def _may_be(self, right: Form, wrong: Form) -> bool:
        return right.full and right.count >= _ENOUGH and not self._words.roles(wrong.written) & GIVEN

    def _drift(self, wrong: Form, right: Form) -> Iterator[Drift]:
        for place, entry, part in wrong.places():
            name = self._names[place]
            start = name.start + part.offset
            company = Company.of(self._text, start, start + len(part.text))
            if entry.full:
                given = {one.name.given.split(" ")[0] for one in right.fulls()}
                meant = entry.name.given.split(" ")[0] in given
            else:
                person = entry.name.kind == "person" or company.acts(self._words.acts)
                main = right.count >= _MAIN and not company.inside
                meant = len(entry.parts) == 1 and (person or main)
            if not meant or company.address or company.listed:
                continue
            best = min(right.places(), key=lambda use: (use[2].text.isupper(), use[0]))
            at = self._names[best[0]].start
            yield Drift(start, start + len(part.text), part.text, best[2].text, at, right.count, False)


def _is_far_slip(wrong: str, right: str) -> bool:
    """Whether two slips, and not one, part the words, neither of them at the end."""
    short, long = sorted((wrong, right), key=len)
    if long.startswith(short) or wrong[1:3].strip(right[1:3]) == wrong[1:3]:
        return False
    return within_two_slips(wrong, right) and not one_slip(wrong, right)
