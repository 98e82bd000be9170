"""One name with its capitals in two ways: McConnell and Mcconnell."""

from collections.abc import Iterator, Sequence

from lintnews.prose.names import Name
from lintnews.prose.naming.forms import Drift, Form, NameForms


def find_mixed_capitals(names: Sequence[Name], forms: NameForms) -> Iterator[Drift]:
    """The rarer spellings of each name that differ from the story's other one in capitals alone, in no order; names in
    capitals throughout are left alone, and so are people of one surname.
    """
    for form in forms.recased():
        yield from _mixed(form, names)


def _mixed(form: Form, names: Sequence[Name]) -> Iterator[Drift]:
    places: dict[str, list[int]] = {}
    for place, _, part in form.places():
        if not part.text.isupper():
            places.setdefault(part.text, []).append(names[place].start + part.offset)
    if len({word.casefold() for word in places}) > 1 or len(places) < 2:
        return
    people = {tuple(entry.has("given")[:1]) for entry in form.fulls()}
    right = max(places, key=lambda word: (len(places[word]), -places[word][0]))
    for word, starts in places.items():
        if word != right and len(people) < 2 and (len(places[right]) > len(starts) or people):
            for start in starts:
                times = len(places[right])
                yield Drift(start, start + len(word), word, right, places[right][0], times, False)
