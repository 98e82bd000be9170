"""Mentions of names: persons, organisations and places in the visible text of a story, told by shape and company.

`find_names(text, zones, lexicon)` gives every run of capitalised words that may be a name, cut where a title or an
ordinary word parts two names, in the order of the text (`story.names`). For a person:

    US Secretary of State Antony J. Blinken's call     start, end: `Antony J. Blinken` (no title, no possessive)
                                                       kind "person", given "Antony J.", surname "Blinken", suffix ""
    Ursula von der Leyen, Mohammed bin Salman          surname "von der Leyen", "bin Salman"
    Xi Jinping, Kim Jong Un                            surname "Xi", given "Jinping": the family name comes first
    Martin Luther King Jr.                             given "Martin Luther", surname "King", suffix "Jr."
    Blinken; President Assad                           given "", surname "Blinken"; a title before it, or a full name
                                                       with this surname elsewhere in the story, makes it a person
    Hillary (alone)                                    given "Hillary", surname ""

Other mentions have kind "organisation", "place", "other" (peoples, months, ...) or "" (not known), and no parts.
The words of a name stand as written; all capitals stay so, and accents are kept. A mention with `initial` opens a
sentence, a paragraph or a quotation, so that its capital says little. The title before a name is not part of it:
look at the text that ends at `start`.

Method: one linear pass with a regular expression for runs, look-ups of their words (`NameWords`), and a second pass
over the mentions, which lets full names settle what bare ones are.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from lintnews.lexicon import Lexicon
from lintnews.prose.naming.introductions import Introductions
from lintnews.prose.naming.name_words import GIVEN
from lintnews.prose.naming.pattern import OPENING, PREFIXED, PREFIXES, RUN
from lintnews.prose.naming.pieces import Piece, Reading, Settled
from lintnews.prose.naming.rejoined import rejoined
from lintnews.prose.naming.runs import CAPITALS, TITLED, RunReader
from lintnews.prose.near import parted_by_one_slip
from lintnews.prose.zones import Zone
from lintnews.records import Record, maker

# A word is common from here on, on Zipf's scale times ten.
_COMMON = 33
_HEADINGS = frozenset({"headline", "heading"})


# The least length of surnames of which one may be the other with a slip in it.
_LONG = 5


class Name(Record):
    """A mention of a name; see the module for what its parts hold."""

    start: int
    end: int
    kind: str
    given: str = ""
    surname: str = ""
    suffix: str = ""
    initial: bool = False


# A run of capitalised words: where it starts, what it says, and what stands before it. Plain tuples, for speed.
_Run = tuple[int, str, int | None]
_KEY, _KIND = itemgetter(1), itemgetter(2)


def find_names(text: str, zones: Sequence[Zone], lexicon: Lexicon) -> tuple[Name, ...]:
    """Every name in the story's zones but its furniture, in order."""
    runs: list[_Run] = []
    for zone in zones:
        if zone.kind != "furniture":
            capitals = zone.kind in _HEADINGS and _is_title_case(text[zone.start : zone.end])
            runs += _scan(text, zone, CAPITALS if capitals else "")
    if PREFIXED in set(map(_KIND, runs)):
        runs = [_with_prefix(text, run) if run[2] == PREFIXED else run for run in runs]
    settled, titles = _settle(text, runs, lexicon)
    if titles:
        runs = [run for run in runs if run[1] not in titles or not _has_article(text, run[0])]
    make = maker(Name)
    names = tuple(
        [
            make((start + first, start + last, kind, given, surname, suffix, how == OPENING and not first))
            for start, key, how in runs
            for first, last, kind, given, surname, suffix in settled[key]
        ]
    )
    parts = [
        (one[3], one[4])
        for found in settled.values()
        for one in found
        if one[4] and (one[4][0].islower() or "-" in one[3])
    ]
    return tuple(rejoined(text, names, parts)) if parts else names


def _is_title_case(text: str) -> bool:
    """Whether most words have a capital, so that capitals say nothing."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words) > 1


def _scan(text: str, zone: Zone, mark: str) -> list[_Run]:
    """The runs in a zone."""
    if mark:
        return [(match.start(), mark + match[0], OPENING) for match in RUN.finditer(text, zone.start, zone.end)]
    runs = [(match.start(), match[0], match.lastindex) for match in RUN.finditer(text, zone.start, zone.end)]
    if runs and runs[0][0] == zone.start:
        runs[0] = (zone.start, runs[0][1], OPENING)
    return runs


def _with_prefix(text: str, run: _Run) -> _Run:
    """A run with what is written on to its front: al-Assad."""
    start, key, _ = run
    prefix = text[start - 3 : start]
    return (start - 3, prefix + key, None) if prefix in PREFIXES else run


def _has_article(text: str, start: int) -> bool:
    return text[max(start - 4, 0) : start].lower() == "the "


def _settle(text: str, runs: Sequence[_Run], lexicon: Lexicon) -> tuple[dict[str, Sequence[Settled]], set[str]]:
    """The names in each run, and the runs that are a title if "the" stands in front, else somebody's surname.

    Full names tell what bare ones are, and bare ones that a doubtful full name is one; so do an age or a "who" behind.
    """
    reader = lexicon.get(RunReader)
    keys = dict.fromkeys(map(_KEY, runs))
    readings = [*map(reader.read, keys)]
    company = _Company(reader)
    settled: dict[str, Sequence[Settled]] = {}
    unsettled: list[tuple[str, Reading]] = []
    for key, reading in zip(keys, readings, strict=True):
        if reading.surnames:
            company.surnames.update(reading.surnames)
            company.borne.update(reading.borne)
            company.givens.update(reading.givens)
        if reading.settled is None:
            unsettled.append((key, reading))
        else:
            settled[key] = reading.settled
    doubtful = {key: reading.doubtful for key, reading in unsettled if reading.doubtful}
    if doubtful:
        company.bare = {reading.bare for reading in readings}
        introductions = lexicon.get(Introductions)
        for start, key, how in [run for run in runs if run[1] in doubtful]:
            for piece in doubtful[key]:
                told = how != PREFIXED and introductions.told(text, start + piece.start, start + piece.end)
                company.support(piece, told)
    titles: set[str] = set()
    for key, reading in unsettled:
        if reading.pieces[0].kind == TITLED:
            borne = key.casefold() in company.borne
            settled[key] = [(0, len(key), "person", "", key, "")] if borne else ()
            titles.update([key] if borne else ())
        elif key[0] == CAPITALS:
            settled[key] = list(company.settle_in_capitals(reading.pieces, key[1:]))
        else:
            settled[key] = [company.settle(piece, key) for piece in reading.pieces]
    return settled, titles


class _Company:
    """The names that a story is sure of, folded."""

    def __init__(self, reader: RunReader) -> None:
        self.words = reader.words
        self._frequency = reader.frequency
        self.surnames: set[str] = set()
        # Those with a known given name in front.
        self.borne: set[str] = set()
        self.givens: set[str] = set()
        self.bare: set[str] = set()

    def support(self, piece: Piece, introduced: bool) -> None:
        """Learns from a doubtful full name whose surname stands alone elsewhere, or that is introduced as one."""
        last = piece.surname.rpartition(" ")[2].casefold()
        known = piece.surname.casefold() in self.bare or last in self.bare or last in self.surnames
        if piece.kind or introduced or known or self._nearly_alone(piece.surname):
            self.surnames.add(piece.surname.casefold())
            self.givens.add(piece.given.partition(" ")[0].casefold())

    def _nearly_alone(self, surname: str) -> bool:
        """Whether a surname stands alone elsewhere with a slip in it."""
        folded = surname.casefold()
        if len(folded) < _LONG:
            return False
        start = folded[:2]
        alike = [other for other in (*self.bare, *self.surnames) if other.startswith(start) and len(other) >= _LONG]
        return any(parted_by_one_slip(folded, other) for other in alike)

    def settle_in_capitals(self, pieces: Sequence[Piece], run: str) -> Iterator[Settled]:
        """The words of a run in capitals, a given name and a surname that the story knows taken together."""
        given: Piece | None = None
        for piece in pieces:
            word = run[piece.start : piece.end]
            if given and word.casefold() in self.surnames:
                yield given.start, piece.end, "person", run[given.start : given.end], word, ""
                given = None
                continue
            if given:
                yield self.settle(given, run)
            given = piece if self.words.roles(word) & GIVEN else None
            if not given:
                yield self.settle(piece, run)
        if given:
            yield self.settle(given, run)

    def _is_ordinary(self, given: str) -> bool:
        """Whether a given name is a common word and not known as a name."""
        word = given.casefold()
        if self.words.roles(given) or self._frequency(word) < _COMMON:
            return False
        return not any(parted_by_one_slip(word, other) for other in self.givens)  # Brain Kowalski, if there is a Brian

    def settle(self, piece: Piece, run: str) -> Settled:
        """What a piece is, given the rest of the story."""
        start, end, kind, given, surname, suffix, doubtful = piece
        if not doubtful:
            return start, end, kind, given, surname, suffix
        if surname:
            if kind or surname.casefold() in self.surnames:
                if not (kind or suffix) and surname.casefold() in self.borne and self._is_ordinary(given):
                    return end - len(surname), end, "person", "", surname, ""  # Stop Trump, Bashing Trump
                return start, end, "person", given, surname, suffix
            return start, end, "", "", "", ""
        word = run[start:end]
        known = word.casefold()
        if known in self.surnames:
            return start, end, "person", "", word, ""
        if known in self.givens and (not kind or self.words.roles(word) & GIVEN):
            return start, end, "person", word, "", ""
        return start, end, kind, "", "", ""
