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
from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.name_runs import PREFIXES, RUN, Piece, RunReader
from lintnews.prose.name_words import GIVEN
from lintnews.prose.zones import Zone

# Put before the key of a run where every word has a capital, so that it is read word by word.
_CAPITALS = " "
_HEADINGS = frozenset({"headline", "heading"})
_OPENS = frozenset("\n.!?:;\u2026\u201c\u2018\"'([\u2022|\u2014\u2013*>")


class Name(NamedTuple):
    """A mention of a name; see the module for what its parts hold."""

    start: int
    end: int
    kind: str
    given: str = ""
    surname: str = ""
    suffix: str = ""
    initial: bool = False


class _Run(NamedTuple):
    """A run of capitalised words: its place, what it says, and whether it opens a sentence."""

    start: int
    key: str
    initial: bool


_Parts = tuple[int, int, str, str, str, str]


def find_names(text: str, zones: Sequence[Zone], lexicon: Lexicon) -> tuple[Name, ...]:
    """Every name in the story's zones but its furniture, in order."""
    reader = lexicon.get(RunReader)
    runs: list[_Run] = []
    for zone in zones:
        if zone.kind != "furniture":
            capitals = zone.kind in _HEADINGS and _is_title_case(text[zone.start : zone.end])
            _scan(text, zone, _CAPITALS if capitals else "", runs)
    settled = _settle(runs, reader)
    return tuple(
        Name(start + first, start + last, kind, given, surname, suffix, initial and not first)
        for start, key, initial in runs
        for first, last, kind, given, surname, suffix in settled[key]
    )


def _is_title_case(text: str) -> bool:
    """Whether most words have a capital, so that capitals say nothing."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words) > 1


def _scan(text: str, zone: Zone, mark: str, runs: list[_Run]) -> None:
    """Adds the runs in a zone."""
    for match in RUN.finditer(text, zone.start, zone.end):
        start = match.start()
        before = text[start - 1] if start else "\n"
        if before == "-" and text[start - 3 : start] in PREFIXES:
            start -= 3
            runs.append(_Run(start, mark + text[start : match.end()], False))
            continue
        initial = bool(mark) or start == zone.start or before in _OPENS or text[start - 2 : start - 1] in _OPENS
        runs.append(_Run(start, mark + match.group(), initial))


def _settle(runs: list[_Run], reader: RunReader) -> dict[str, list[_Parts]]:
    """The names in each run. Full names tell what bare ones are, and bare ones that a doubtful full name is one."""
    read = {key: reader.read(key) if key[0] != _CAPITALS else reader.in_capitals(key[1:]) for _, key, _ in runs}
    company = _Company(reader)
    for piece in (piece for pieces in read.values() for piece in pieces):
        company.meet(piece)
    for key, pieces in read.items():
        if len(pieces) == 1 and not pieces[0].surname:
            company.bare.add(key.casefold())
    for piece in (piece for pieces in read.values() for piece in pieces):
        if piece.doubtful and piece.surname:
            company.support(piece)
    return {
        key: [company.settle(piece, key) for piece in pieces]
        if key[0] != _CAPITALS
        else list(company.settle_in_capitals(pieces, key[1:]))
        for key, pieces in read.items()
    }


class _Company:
    """The names that a story is sure of, folded."""

    def __init__(self, reader: RunReader) -> None:
        self.words = reader.words
        self.surnames: set[str] = set()
        self.givens: set[str] = set()
        self.bare: set[str] = set()

    def meet(self, piece: Piece) -> None:
        """Learns from a full name or a titled one that needs no support."""
        if piece.surname and not piece.doubtful:
            self.surnames.add(piece.surname.casefold())
            if piece.given:
                self.givens.add(piece.given.partition(" ")[0].casefold())

    def support(self, piece: Piece) -> None:
        """Learns from a doubtful full name whose surname stands alone elsewhere."""
        if piece.kind or piece.surname.casefold() in self.bare:
            self.surnames.add(piece.surname.casefold())
            self.givens.add(piece.given.partition(" ")[0].casefold())

    def settle_in_capitals(self, pieces: Sequence[Piece], run: str) -> Iterator[_Parts]:
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

    def settle(self, piece: Piece, run: str) -> _Parts:
        """What a piece is, given the rest of the story."""
        start, end, kind, given, surname, suffix, doubtful = piece
        if not doubtful:
            return start, end, kind, given, surname, suffix
        if surname:
            if kind or surname.casefold() in self.surnames:
                return start, end, "person", given, surname, suffix
            return start, end, "", "", "", ""
        word = run[start:end]
        known = word.casefold()
        if known in self.surnames:
            return start, end, "person", "", word, ""
        if known in self.givens and (not kind or self.words.roles(word) & GIVEN):
            return start, end, "person", word, "", ""
        return start, end, kind, "", "", ""
