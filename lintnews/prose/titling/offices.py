"""Offices, as data: what their holders are called, rightly and in journalese. Readers of the lexicon."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold_word
from lintnews.prose.memo import Memo
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.roles import Roles
from lintnews.records import Record

_KEPT = 20_000
# What the word in front of a name may be: the head of a title, the last word of one, a word before a comma.
NOTHING, LAST, HEAD, COMMA = range(4)
_OPENING = "(\"“'‘—–"
LINKS = frozenset(("of", "for", "to", "at", "in", "the", "and", "on", "with"))


class Office(Record):
    """An office: its id, its country (a code, or empty where any country may have it) and the folded words for it.

    `forms` are its right names, `top` what its holder is called the top one of ("diplomat"), `bodies` what its holder
    is called the chief of. By country, `instead` has the office that does the work there, `rendered` its own name for
    this one. `national` offices are held of a country and of nothing else: the president of a club is no head of state.
    """

    id: str
    country: str
    forms: tuple[str, ...]
    top: frozenset[str]
    bodies: frozenset[str]
    nicknames: frozenset[str]
    weak: frozenset[str]
    instead: Mapping[str, str]
    rendered: Mapping[str, str]
    national: bool
    formal: bool


class Held(Record):
    """What a title's words say: the offices it may be (their ids), of which country (a code, or empty)."""

    offices: tuple[str, ...]
    country: str


class Sense(Record):
    """What the words of a title say: its status, whether it is a deputy's, and the office."""

    status: str
    below: bool
    held: Held


class Offices:
    """The offices of the lexicon, found by the words of a title."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._countries = lexicon.get(Countries)
        self._roles = lexicon.get(Roles)
        self._senses = Memo(self._sense, _KEPT)
        # What a folded word in front of a name may be.
        self.front = Memo(self._front, _KEPT).__getitem__
        self._spelling: dict[str, str] = dict(lexicon.sections.get("title-words", {}).get("spellings", {}))
        for neutral, *others in lexicon.sections.get("title-words", {}).get("gendered", ()):
            for other in others:
                if neutral:
                    self._spelling.setdefault(other, neutral)
        self._forms: dict[str, list[str]] = {}
        for word, right in self._spelling.items():
            self._forms.setdefault(right, [right]).append(word)
        # What has several forms in titles, and every word of those.
        self.varied = frozenset((*self._spelling, *self._forms))
        self.varying = frozenset(word for form in self.varied for word in form.split())
        self._exclusive = [set(row) for row in lexicon.sections.get("title-words", {}).get("exclusive-offices", ())]
        self.by_id: dict[str, Office] = {}
        self._by_form: dict[str, list[str]] = {}
        self._first_words: set[str] = set()
        self._last_words: set[str] = set()
        self.tops: dict[str, list[str]] = {}
        self.bodies: dict[str, list[str]] = {}
        self.synonyms: dict[str, list[str]] = {}
        for id, entry in lexicon.sections.get("offices", {}).items():
            office = self.by_id[id] = _office(id, entry, self._countries.adjective)
            for form in entry["forms"]:
                plain = self.normal(fold_word(form).split())
                _add(self._by_form, " ".join(plain), id)
                self._first_words.add(plain[0])
                self._last_words.add(plain[-1])
            for table, words in (
                (self.tops, office.top),
                (self.bodies, office.bodies),
                (self.synonyms, office.nicknames | office.weak),
            ):
                for word in sorted(words):
                    _add(table, word, id)

    def exclude(self, one: Held, other: Held) -> bool:
        """Whether nobody holds two offices at once, whichever of those that two titles may mean."""
        pairs = [(left, right) for left in one.offices for right in other.offices]
        return bool(pairs) and all(
            left != right and any({left, right} <= row for row in self._exclusive) for left, right in pairs
        )

    def normal(self, words: Iterable[str]) -> list[str]:
        """Folded words in one spelling and without gender: "chairman" and "chairwoman" are "chair"."""
        spelling = self._spelling
        return [spelling.get(word, word) for word in words]

    def forms_of(self, word: str) -> list[str]:
        """A word of titles in every form: `chair`, `chairman`, `chairwoman` for each of them."""
        plain = self._spelling.get(word, word)
        return self._forms.get(plain, [plain])

    def is_form(self, words: Sequence[str]) -> bool:
        """Whether folded words are the whole of a right name of an office."""
        return " ".join(self.normal(words)) in self._by_form

    def _front(self, word: str) -> int:
        if word.endswith(","):
            return COMMA
        if self._roles.head(word) or self._roles.head(word.lstrip(_OPENING)):
            return HEAD
        return LAST if word in self._last_words else NOTHING

    def sense(self, words: tuple[str, ...], owner: str, plural: bool) -> Sense:
        """What the folded words of a title say; `owner` is whose it is ("america" in "America's top judge")."""
        return self._senses[words, owner, plural]

    def _sense(self, key: tuple[tuple[str, ...], str, bool]) -> Sense:
        words, owner, plural = key
        roles = self._roles
        plain = [roles.short.get(word, word) for word in map(roles.bare, words) if not roles.status([word])]
        if plural:
            plain = [found.word if (found := roles.head(word)) else word for word in plain]
        if owner:
            plain.insert(0, owner)
        held = self.held(plain)
        if not held.offices and len(words) > 1 and words[-1] in roles.short and roles.head(words[-2]):
            held = self.held(plain[:-1])  # Joint Chiefs Chairman Gen. Ann Poe
        full = [word for word in plain if word not in roles.below]
        below = len(full) < len(plain) and plain[-1:] == full[-1:]
        if below:
            above = self.held(full)
            # A vice president holds an office of its own, a deputy attorney general that of the one above.
            below = set(held.offices) <= set(above.offices)
            held = above if below else held
        return Sense(roles.status(words), below, held)

    def held(self, words: Sequence[str]) -> Held:
        """The offices that the folded words of a title, without its article and status, may mean."""
        plain = self.normal(words)
        whole = self._by_form.get(" ".join(plain))
        if whole:
            return self._of_country(whole, self._countries.of(plain)[0], [])
        country, rest = self._countries.of(plain)
        for left in [at for at, word in enumerate(rest) if word in self._first_words]:
            for right in range(len(rest), left, -1):
                found = self._by_form.get(" ".join(rest[left:right]))
                if found and (right == len(rest) or rest[right] in LINKS):
                    spare = [word for word in (*rest[:left], *rest[right:]) if word not in LINKS]
                    return self._of_country(found, country, spare)
        return Held((), country)

    def _of_country(self, ids: Sequence[str], country: str, spare: Sequence[str]) -> Held:
        """Of offices with one name, those of the country named; what else is named rules out a nation's."""
        fitting = []
        for id in ids:
            office = self.by_id[id]
            if (country and office.country not in ("", country)) or (spare and (office.national or office.country)):
                continue
            fitting.append(id)
        own = [id for id in fitting if self.by_id[id].country == country]
        kept = own if country and own else fitting
        only = {self.by_id[id].country for id in kept}
        return Held(tuple(kept), country or (only.pop() if len(only) == 1 else ""))


def _office(id: str, entry: Mapping[str, Any], countries: Iterable[str]) -> Office:
    def words(key: str) -> frozenset[str]:
        return frozenset(fold_word(word) for word in entry.get(key, ()))

    instead = entry.get("instead", {})
    if "elsewhere" in entry:
        everywhere = dict.fromkeys(countries, entry["elsewhere"])
        for code in (entry.get("country"), *entry.get("shared", ())):
            everywhere.pop(code, None)
        instead = {**everywhere, **instead}
    return Office(
        id,
        entry.get("country", ""),
        tuple(fold_word(form) for form in entry["forms"]),
        words("top"),
        words("bodies"),
        words("nicknames"),
        words("weak"),
        instead,
        entry.get("rendered", {}),
        entry.get("national", False),
        entry.get("formal", True),
    )


def _add(table: dict[str, list[str]], key: str, id: str) -> None:
    ids = table.setdefault(key, [])
    if id not in ids:
        ids.append(id)
