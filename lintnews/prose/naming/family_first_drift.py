"""One person's given name spelled two ways behind the family name: Li Keqiang and Li Kequiang."""

from collections.abc import Iterator, Sequence

from lintnews.prose.names import Name
from lintnews.prose.naming.forms import Drift, Entry, NameForms
from lintnews.prose.naming.kin import SENTENCE_BREAK
from lintnews.prose.naming.name_parts import fold_name
from lintnews.prose.near import parted_by_one_slip

# Shorter given names have too many neighbours that are somebody else's.
_SHORTEST = 5
# So many people of one family name are a list.
_MANY = 12


def find_family_first_drift(text: str, names: Sequence[Name], forms: NameForms) -> Iterator[Drift]:
    """The rarer, or later, of two such spellings, in no order."""
    families: dict[str, list[tuple[str, Entry]]] = {}
    for entry in forms.given:
        name = entry.name
        if name.kind == "person" and text.startswith(name.surname, name.start):
            letters = "".join(filter(str.isalpha, fold_name(name.given)))
            if len(letters) >= _SHORTEST:
                families.setdefault(fold_name(name.surname), []).append((letters, entry))
    for people in families.values():
        if 1 < len(people) < _MANY:
            yield from _compare(text, names, people)


def _compare(text: str, names: Sequence[Name], people: Sequence[tuple[str, Entry]]) -> Iterator[Drift]:
    spellings: dict[str, list[int]] = {}
    for letters, entry in people:
        spellings.setdefault(letters, []).extend(entry.places)
    ranked = sorted(spellings.items(), key=lambda spelling: (-len(spelling[1]), min(spelling[1])))
    for number, (wrong, places) in enumerate(ranked):
        for right, others in ranked[:number]:
            first, name = names[min(others)], names[min(places)]
            between = text[min(first.end, name.end) : max(first.start, name.start)]
            if not parted_by_one_slip(right, wrong) or not SENTENCE_BREAK.search(between):
                continue
            for place in places:
                name = names[place]
                start = name.end - len(name.given)
                yield Drift(start, name.end, text[start : name.end], first.given, first.start, len(others), False)
            break
