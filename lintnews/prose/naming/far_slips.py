"""Long surnames that two slips at once have gone through: Brezinsky for Brzezinski."""

from collections.abc import Iterator, Sequence, Set

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.company import Company
from lintnews.prose.naming.forms import Drift, Form, NameForms
from lintnews.prose.naming.name_words import GIVEN, NameWords
from lintnews.prose.naming.strangers import Strangers
from lintnews.prose.near import parted_by_one_slip, within_two_slips
from lintnews.prose.orthography.words import ABSENT, Words

# Shorter names are too like others; a slip may have cost one its last letter.
_SHORTEST = 7
# How often a story must have the other spelling.
_ENOUGH = 3
# The story is about somebody whom it names so often.
_MAIN = 5
# Surnames of one first letter that are asked.
_MOST = 24


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
        absent = [w for w in forms.doubtful if len(w) >= _SHORTEST - 1 and self._frequency(w) == ABSENT]
        known = self._known(forms, {word[0] for word in absent})
        for word in absent if known else ():
            alike = known.get(word[0])
            if not alike:
                continue
            size = len(word)
            near = [one for one in alike if -3 < len(one.word) - size < 3 and _is_far_slip(word, one.word)]
            wrong = forms[word]
            if not near or wrong.count > 1 or self._words.roles(wrong.written) & GIVEN:
                continue
            if not self._strangers.are_several(forms, word):
                yield from self._drift(wrong, near[0])

    def _known(self, forms: NameForms, letters: Set[str]) -> dict[str, list[Form]]:
        """By first letter, one of these, the surnames that the story has often enough; of very many, the commonest."""
        known: dict[str, list[Form]] = {}
        for word in [word for word in forms.words if word[0] in letters and len(word) >= _SHORTEST]:
            form = forms[word]
            if form.count >= _ENOUGH and form.full:
                known.setdefault(word[0], []).append(form)
        return {letter: sorted(found, key=lambda form: -form.count)[:_MOST] for letter, found in known.items()}

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
    return within_two_slips(wrong, right) and not parted_by_one_slip(wrong, right)
