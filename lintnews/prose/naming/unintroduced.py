"""Speakers whom nobody introduces, with a surname one slip from that of somebody whom the story does introduce.

`Tom Aldous keeps the list. Aldus said so.` Of a bare name that no dictionary has other checks are sure enough; here the
name may well be one, and what tells is that it speaks and stands nowhere else.
"""

from collections.abc import Iterable, Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.forms import Form, NameForms
from lintnews.prose.naming.name_words import CALENDAR, PEOPLE, PLACE, NameWords
from lintnews.prose.naming.similarity import is_ending
from lintnews.prose.naming.strangers import Strangers

_SHORTEST = 5
_SAYS = expression(r" (?:said|says|told|added)\b")
_SAID = expression(r"[”\"’'] (?:said|says|added) (?:(?:Mr|Ms|Mrs)\.? )?\Z")
# A word with a capital in front says who it is; courtesies do not.
_TITLED = expression(r"(?<![.!?:;”\"’'] )\b(?!(?:Mr|Ms|Mrs)\b)[A-Z][\w.-]* \Z")


class Unintroduced:
    """Tells whether a bare name is that of a speaker whom the story introduces by another spelling."""

    def __init__(self, text: str, names: Sequence[Name], forms: NameForms, lexicon: Lexicon) -> None:
        self._text = text
        self._names = names
        self._forms = forms
        self._strangers = Strangers(text, names, lexicon)
        self._roles = lexicon.get(NameWords).roles

    def meant(self, wrong: Form, near: Iterable[Form]) -> Form | None:
        """The one of the forms near a word that is in all likelihood meant by it."""
        if wrong.count > 1 or wrong.full or len(wrong.word) < _SHORTEST or not self._speaks(wrong):
            return None
        full = [form for form in near if form.full and self._may_be_meant(wrong, form)]
        if len(full) != 1 or self._strangers.are_several(self._forms, wrong.word):
            return None
        return full[0]

    def _speaks(self, form: Form) -> bool:
        """Whether it is a person's, untitled, and says something."""
        name = self._names[next(form.places())[0]]
        if name.kind not in ("", "person") or not self._text[name.start : name.end].isalpha():
            return False
        if _TITLED.search(self._text, max(name.start - 30, 0), name.start):
            return False
        said = _SAID.search(self._text, max(name.start - 14, 0), name.start)
        return said is not None or _SAYS.match(self._text, name.end) is not None

    def _may_be_meant(self, wrong: Form, right: Form) -> bool:
        if wrong.word[0] != right.word[0] or is_ending(wrong.word, right.word):
            return False
        return not self._roles(right.written) & (PLACE | PEOPLE | CALENDAR)
