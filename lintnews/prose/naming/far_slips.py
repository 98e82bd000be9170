"""Long surnames that two slips at once have gone through: Brezinsky for Brzezinski."""

from collections.abc import Iterable, Iterator, Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.company import Company
from lintnews.prose.naming.forms import Drift, Form, NameForms
from lintnews.prose.naming.name_words import GIVEN, NameWords
from lintnews.prose.naming.strangers import Strangers
from lintnews.prose.near import parted_by_one_slip, within_two_slips

# Shorter names are too like others; a slip may have cost one its last letter.
_SHORTEST = 7
# How often a story must have the other spelling.
_ENOUGH = 3
# The story is about somebody whom it names so often.
_MAIN = 5
# So many long names that begin alike are a list.
_MANY = 60


class FarSlips:
    """Looks among the words that no dictionary has for surnames of the story, misspelled."""

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        self._text = text
        self._names = names
        self._words = lexicon.get(NameWords)
        self._strangers = Strangers(text, names, lexicon)

    def drifts(self, forms: NameForms) -> Iterator[Drift]:
        """The departures, in no order; none is certain."""
        absent = [word for word in forms.absent if len(word) >= _SHORTEST - 1]
        known: dict[str, list[str]] = {word[0]: [] for word in absent}
        for word in forms.words if absent else ():
            if word[0] in known and len(word) >= _SHORTEST:
                known[word[0]].append(word)
        for word in absent:
            alike = known[word[0]]
            if len(alike) < _MANY and (len(alike) > 1 or (alike and alike[0] != word)):
                yield from self._departure(word, _far_from(word, alike), forms)

    def _departure(self, word: str, near: Sequence[str], forms: NameForms) -> Iterator[Drift]:
        """A word as a slip for the commonest of the surnames near it, if it is one."""
        rights = [form for form in map(forms.__getitem__, near) if form.count >= _ENOUGH and form.full]
        if not rights:
            return
        wrong = forms[word]
        if wrong.count > 1 or self._words.roles(wrong.written) & GIVEN or self._strangers.are_several(forms, word):
            return
        yield from self._drift(wrong, max(rights, key=lambda form: form.count))

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


def _far_from(wrong: str, words: Iterable[str]) -> list[str]:
    """The words with its first letter that two slips, and not one, part from a word, neither of them at its end."""
    size, second, third = len(wrong), wrong[1], wrong[2]
    near = [w for w in words if -3 < len(w) - size < 3 and (second in w[1:3] or third in w[1:3]) and w != wrong]
    return [word for word in near if _is_far_slip(wrong, word)]


def _is_far_slip(wrong: str, right: str) -> bool:
    short, long = sorted((wrong, right), key=len)
    return not long.startswith(short) and within_two_slips(wrong, right) and not parted_by_one_slip(wrong, right)
