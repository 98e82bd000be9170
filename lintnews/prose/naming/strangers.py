"""People whom a story calls by a bare surname without ever introducing them, as match reports do."""

from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.company import Company
from lintnews.prose.naming.forms import Form, NameForms
from lintnews.prose.naming.name_words import NameWords
from lintnews.prose.orthography.words import ABSENT, NAME, Words

# Fewer than these are slips, or bodies that act.
_SEVERAL = 3


class Strangers:
    """Tells whether a story is among people whom its readers know by surname, so that any name may be one more."""

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        self._text = text
        self._names = names
        self._frequency = lexicon.get(Words).frequency
        self._words = lexicon.get(NameWords)

    def are_several(self, forms: NameForms, besides: str) -> bool:
        """Whether at least three words, `besides` one, are the names of such people."""
        found = 0
        for word in forms.doubtful:
            if word != besides and self._frequency(word) in (ABSENT, NAME) and self._is_one(forms[word]):
                found += 1
                if found >= _SEVERAL:
                    return True
        return False

    def _is_one(self, form: Form) -> bool:
        if form.full or self._words.roles(form.written):
            return False
        for place, entry, part in form.places():
            start = self._names[place].start + part.offset
            if len(entry.parts) == 1 and Company.of(self._text, start, start + len(part.text)).acts(self._words.acts):
                return True
        return False
