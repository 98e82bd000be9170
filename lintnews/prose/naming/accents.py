"""One name with its accents in one place and without them in another."""

from collections.abc import Iterator, Mapping, Sequence

from lintnews.prose.names import Name
from lintnews.prose.naming.forms import Drift, Form, NameForms


def find_mixed_accents(text: str, names: Sequence[Name], forms: NameForms) -> Iterator[Drift]:
    """The rarer spellings of each name that differ from the story's other one in accents alone, in no order.

    Left alone are names in capitals, as many houses take accents off them, people of one surname, and given names but
    for those before the same surname.
    """
    if text.isascii():
        return
    for form in forms.accented():
        if form.count > 1:
            yield from _mixed(form, names)
            yield from _mixed_given(form, names)


def _mixed(form: Form, names: Sequence[Name]) -> Iterator[Drift]:
    places: dict[str, list[int]] = {}
    for place, _, part in form.places():
        if part.part != "given" and not part.text.isupper():
            places.setdefault(part.text, []).append(names[place].start + part.offset)
    spellings = {word.replace("\u2019", "'") for word in places}
    given = [entry.has("given") for entry in form.fulls()]
    # García alone may stand before Márquez, too, which makes nobody else of him.
    people = {tuple(words[:1]) for words in given if not any(set(words) < set(others) for others in given)}
    if len(spellings) < 2 or len(people) > 1 or len({word.casefold() for word in spellings}) < 2:
        return
    yield from _rarer(places)


def _mixed_given(form: Form, names: Sequence[Name]) -> Iterator[Drift]:
    """The rarer spellings of a given name in one full name."""
    families: dict[str, dict[str, list[int]]] = {}
    for place, entry, part in form.places():
        if part.part == "given" and entry.full and not part.text.isupper():
            spellings = families.setdefault(" ".join(part.folded for part in entry.parts), {})
            spellings.setdefault(part.text, []).append(names[place].start + part.offset)
    for places in families.values():
        if len({word.casefold() for word in places}) > 1:
            yield from _rarer(places)


def _rarer(places: Mapping[str, list[int]]) -> Iterator[Drift]:
    """All but the commonest of the spellings of one name, given with where each stands."""
    right = max(places, key=lambda word: (len(places[word]), not word.isascii()))
    for word, starts in places.items():
        if word.casefold() != right.casefold():
            for start in starts:
                times = len(places[right])
                yield Drift(start, start + len(word), word, right, places[right][0], times, False)
