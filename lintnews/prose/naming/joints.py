"""What stands between the words of one name, written in two ways: a hyphen or none, `van` or `von`."""

from collections.abc import Iterator, Sequence, Set

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.naming.forms import Drift, Entry, NameForms
from lintnews.prose.naming.name_parts import fold_name
from lintnews.prose.naming.name_words import PEOPLE, PLACE, NameWords
from lintnews.prose.naming.pattern import PREFIXES
from lintnews.prose.near import parted_by_one_slip
from lintnews.records import Record

_HYPHENS = ("-", "\u2010", "\u2011")


class _Written(Record):
    """Where a story has a stretch of words in one way: the offset within each mention, and the mentions."""

    text: str
    offset: int
    entry: Entry


class JointJudge:
    """Compares how a story joins the words of its names."""

    def __init__(self, text: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        self._text = text
        self._names = names
        words = lexicon.get(NameWords)
        self._particles, self._roles = words.particles, words.roles

    def drifts(self, forms: NameForms) -> Iterator[Drift]:
        """The departures, in no order."""
        joined = [entry for entry in forms.joined if entry.name.kind in ("", "person")]
        if joined:
            yield from self._hyphens(joined, forms)
            yield from self._small_words(joined, forms)

    def _said(self, name: Name) -> str:
        return self._text[name.start : name.end]

    def _hyphens(self, joined: Sequence[Entry], forms: NameForms) -> Iterator[Drift]:
        """Names with a hyphen here and a space there: Jean-Luc, Jean Luc."""
        words: dict[str, list[_Written]] = {}
        for entry in joined:
            said = self._said(entry.name)
            at = 0
            for word in said.split(" "):
                plain = _spaced(word)
                if " " in plain and word[0].isupper() and not self._is_of_people(word):
                    words.setdefault(plain, []).append(_Written(word, at, entry))
                at += len(word) + 1
        spaced: dict[str, list[_Written]] = {}
        sizes = {plain.count(" ") + 1 for plain in words}
        for entry in forms.entries if words else ():
            said = self._said(entry.name)
            if " " in said and entry.name.kind in ("", "person"):
                folded = fold_name(said)
                for plain in _stretches(folded, sizes) if len(folded) == len(said) else ():
                    if plain in words:
                        at = folded.index(plain)
                        spaced.setdefault(plain, []).append(_Written(said[at : at + len(plain)], at, entry))
        for plain, others in spaced.items():
            yield from self._rarer(words[plain], others)

    def _is_of_people(self, word: str) -> bool:
        """Whether a compound is of peoples, whose hyphen comes and goes with what it describes: African-American."""
        return any(self._roles(part) & (PEOPLE | PLACE) for part in word.replace("\u2011", "-").split("-"))

    def _small_words(self, joined: Sequence[Entry], forms: NameForms) -> Iterator[Drift]:
        """Family names with one small word here and one like it there, or with it written on: DeBlasio."""
        families: dict[str, dict[str, list[_Written]]] = {}
        for entry in joined:
            surname = entry.name.surname
            if " " not in surname and "-" not in surname:
                continue
            *words, last = surname.split(" ")
            prefix, hyphen, rest = last.partition("-")
            if hyphen and f"{prefix.lower()}-" in PREFIXES:
                words, last = [*words, prefix], rest
            if words and all(word.lower() in self._particles or f"{word.lower()}-" in PREFIXES for word in words):
                at = self._said(entry.name).rfind(surname)
                small = surname[: len(" ".join(words))]
                ways = families.setdefault(fold_name(last), {})
                ways.setdefault(small.lower(), []).append(_Written(small, at, entry))
        for last, ways in families.items():
            for way in ways.values():
                yield from self._written_on(way, last, forms)
            spellings = list(ways)
            for number, one in enumerate(spellings):
                for other in spellings[number + 1 :]:
                    of_one = _of_one_person(ways[one], ways[other]) if _alike(one, other) else None
                    if of_one:
                        yield from self._rarer(*of_one)

    def _written_on(self, way: Sequence[_Written], last: str, forms: NameForms) -> Iterator[Drift]:
        """Places where the small words have no space behind them."""
        word = fold_name(way[0].text.replace(" ", "")) + last
        if word not in forms.words or forms[word].count > _count(way):
            return
        name = way[0].entry.name
        given = {_given(written) for written in way}
        for place, entry, part in forms[word].places():
            if not entry.full or fold_name(entry.name.given.split(" ")[0]) in given:
                start = self._names[place].start + part.offset
                end = start + len(part.text)
                yield Drift(start, end, part.text, name.surname, name.start, _count(way), False)

    def _rarer(self, one: Sequence[_Written], other: Sequence[_Written]) -> Iterator[Drift]:
        """Of two ways the one with fewer mentions, or the later one."""
        right, wrong = sorted((one, other), key=lambda way: (-_count(way), way[0].entry.places[0]))
        first = self._names[right[0].entry.places[0]].start + right[0].offset
        for text, offset, entry in wrong:
            for place in entry.places:
                start = self._names[place].start + offset
                spelled = (
                    right[0].text if text[0].isupper() == right[0].text[0].isupper() else _like(right[0].text, text)
                )
                yield Drift(start, start + len(text), text, spelled, first, _count(right), False)


def _count(way: Sequence[_Written]) -> int:
    return sum(len(written.entry.places) for written in way)


def _stretches(folded: str, sizes: Set[int]) -> Iterator[str]:
    """The runs of so many words in a name."""
    words = folded.split(" ")
    for size in sizes:
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])


def _spaced(word: str) -> str:
    for hyphen in _HYPHENS:
        word = word.replace(hyphen, " ")
    return fold_name(word)


def _alike(one: str, other: str) -> bool:
    """Whether all small words are alike, and at least one differs by a letter."""
    left, right = one.split(), other.split()
    if len(left) != len(right):
        return False
    unlike = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return bool(unlike) and all(parted_by_one_slip(first, second) for first, second in unlike)


def _of_one_person(one: Sequence[_Written], other: Sequence[_Written]) -> tuple[list[_Written], list[_Written]] | None:
    """What two ways have behind one given name, and behind none where nobody else bears the surname."""
    given = [{_given(written) for written in way} - {""} for way in (one, other)]
    shared = given[0] & given[1] or (given[0] | given[1] if not all(given) else set())
    if given[0] | given[1] == shared:
        shared = shared | {""}
    kept = [[written for written in way if _given(written) in shared] for way in (one, other)]
    return (kept[0], kept[1]) if all(kept) else None


def _given(written: _Written) -> str:
    return fold_name(written.entry.name.given.split(" ")[0])


def _like(word: str, written: str) -> str:
    return word[0].upper() + word[1:] if written[0].isupper() else word[0].lower() + word[1:]
