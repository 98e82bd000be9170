"""Credit lines read into people: `CNN's A, B and C contributed reporting.`, `Reporting by A in Oslo; Editing by B`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.signatures import Person, Signatures
from lintnews.source import Span

# A credit line is seldom long; wires list a dozen people.
LONGEST = 1500

_BY = re.compile(r"\b(?:by|from)\b:?\s+")
_CLAUSE = re.compile(r"[;\n]\s*|(?<=[a-z)\]])\.\s+(?=[A-Z])")
_DESK = re.compile(r"(?:burs?|[a-z]{2,4})(?:-[a-z]{2,4})*(?:/[a-z]{2,4}(?:-[a-z]{2,4})*)+")
_BUREAU = re.compile(r"(?:burs?(?:-[a-z]{2,4})*|[a-z]{2,4}(?:-[a-z]{2,4})*)(?:/[a-z]{2,4}(?:-[a-z]{2,4})*)*")
_REPORTED = re.compile(r"(.+?) (?:also )?reported (?:for this (?:story|article) )?(?:from|in) (.+)", re.DOTALL)
_TRIM = " \t\r\n()[]*_—–-•"


class Clause(NamedTuple):
    """One statement of a credit line: what was done (`reporting`, `editing`, ...) and by whom."""

    start: int
    end: int
    role: str
    people: tuple[Person, ...]


class Credit(NamedTuple):
    """A credit line. `clauses` are in its order; the span is that of the paragraph."""

    start: int
    end: int
    clauses: tuple[Clause, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody whom the line names, outlets aside."""
        return tuple(person for clause in self.clauses for person in clause.people if person.name)


class Credits:
    """Reads credit lines. Section `credits` of the lexicon: `work`, what a person may have done (`reporting`);
    `verbs`, how a line says so (`contributed`); `to`, what was contributed to; `labels`, what stands before a
    colon (`Contributing`); `linking`, small words of role phrases (`additional`, `and`).
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.sections.get("credits", {})
        self._work = frozenset(words.get("work", ()))
        self._linking = frozenset(words.get("linking", ()))
        self._labels = frozenset(words.get("labels", ()))
        self._openers = frozenset(words.get("openers", ()))
        self._verbs: list[str] = words.get("verbs", [])
        self._to: list[str] = words.get("to", [])
        self._signatures = lexicon.get(Signatures)
        self._contributed: re.Pattern[str] | None = None

    def possible(self, folded: str, first: str) -> bool:
        """A cheap look at a folded paragraph and its first word: may it be a credit line at all?"""
        if len(folded) > LONGEST:
            return False
        return first in self._openers or "contribut" in folded or " reported from " in folded or "/" in folded[:12]

    def read(self, text: str, start: int, end: int) -> Credit | None:
        """The paragraph as a credit line, or None where any of it is something else."""
        line = text[start:end]
        left = len(line) - len(line.lstrip(_TRIM))
        bare = line[left:].rstrip(_TRIM + ".")
        if _DESK.fullmatch(bare) or (bare.startswith("bur") and _BUREAU.fullmatch(bare) and "-" in bare):
            return Credit(start, end, (self._desk(bare, start + left),))
        clauses: list[Clause] = []
        certain = False
        for span in self._spans(bare):
            part = bare[span.start : span.end]
            found = self._by(part) or self._labelled(part) or self._verb(part)
            certain = certain or found is not None
            found = found or self._reported(part)
            if found is None:
                return None
            at = start + left + span.start
            clauses.append(_moved(found, at))
        return Credit(start, end, tuple(clauses)) if certain and clauses else None

    def _spans(self, bare: str) -> Iterator[Span]:
        """The statements of a line: apart at semicolons and full stops, and at each further `... by`."""
        at = 0
        for cut in [*(match.span() for match in _CLAUSE.finditer(bare)), (len(bare), len(bare))]:
            yield from self._by_role(bare, at, cut[0])
            at = cut[1]

    def _by_role(self, bare: str, start: int, end: int) -> Iterator[Span]:
        starts = [start]
        for match in _BY.finditer(bare, start, end):
            begins = self._phrase_start(bare, start, match.start())
            if begins is not None and begins > starts[-1]:
                starts.append(begins)
        for begins, ends in zip(starts, [*starts[1:], end], strict=True):
            part = bare[begins:ends]
            kept = part.strip(" \t\r\n,.;()—–-")
            if kept:
                kept_start = begins + part.index(kept)
                yield Span(kept_start, kept_start + len(kept))

    def _phrase_start(self, bare: str, start: int, end: int) -> int | None:
        """Where the role phrase begins whose last word ends before `end`: `additional reporting` by."""
        at, begins, work = end, None, False
        while True:
            word = re.compile(r"(?:^|(?<=[\s(,.;]))[\w-]+\s+$").search(bare, max(start, at - 30), at)
            if word is None:
                break
            name = word.group().strip()
            if fold(name) not in self._linking and fold(name) not in self._work:
                break
            work = work or fold(name) in self._work
            begins = at = word.start()
            if name[0].isupper():
                break
        while begins is not None and (small := re.match(r"(?:and|&|for|to)\s+", bare[begins:end])):
            begins += small.end()
        return begins if work else None

    def _by(self, part: str) -> Clause | None:
        """`Additional reporting by A`, `With assistance from A`."""
        match = _BY.search(part)
        if match is None:
            return None
        role = fold(part[: match.start()]).replace(",", " ").replace("&", " ").split()
        if not role or not all(word in self._work or word in self._linking for word in role):
            return None
        if not any(word in self._work for word in role):
            return None
        people = self._signatures.read(part, match.end(), len(part))
        return Clause(0, len(part), " ".join(role), people) if people else None

    def _labelled(self, part: str) -> Clause | None:
        """`Contributing: A, Outlet`, `Contributing from Oslo: A`."""
        colon = part.find(":", 0, 60)
        words = fold(part[:colon]).split()
        if colon < 0 or not words or words[0] not in self._labels:
            return None
        if "from" not in words and not all(word in self._labels or word in self._linking for word in words):
            return None
        people = self._signatures.read(part, colon + 1, len(part), follows=True)
        return Clause(0, len(part), "contributing", people) if people else None

    def _verb(self, part: str) -> Clause | None:
        """`CNN's A and B contributed to this report from Oslo`."""
        match = self._contribution().search(part)
        if match is None:
            return None
        place = match.group("place") or ""
        if place and not (place[0].isupper() and len(place) < 60):
            return None
        people = self._signatures.read(part, 0, match.start())
        if not people:
            return None
        if place and not people[-1].place:
            people = tuple(person._replace(place=person.place or place) for person in people)
        return Clause(0, len(part), match.group("work") or "reporting", people)

    def _contribution(self) -> re.Pattern[str]:
        """`contributed`, what, to what, from where, for whom, to the end."""
        if self._contributed is None:
            verbs, to = ("|".join(re.escape(word) for word in words) for words in (self._verbs, self._to))
            work = "|".join(sorted(self._work))
            what = rf"(?P<work>(?:(?:additional|original|further|some) )?(?:{work})(?:,? (?:and|&) (?:{work}))?)"
            self._contributed = re.compile(
                rf",? (?:{verbs})(?: {what})?(?: (?:to|for|in) (?:{to}))?"
                r"(?:,? (?:from|in) (?P<place>[^;]+?))?(?: for (?:the )?[A-Z][^;]{1,60})?\.?$"
            )
        return self._contributed

    def _reported(self, part: str) -> Clause | None:
        """`A reported from Oslo and B from Rome`: a credit only beside one that is certain."""
        match = _REPORTED.fullmatch(part)
        if match is None:
            return None
        people = self._signatures.read(part, 0, match.end(1), alone=True)
        if not people:
            return None
        place, _, rest = match.group(2).partition(" and ")
        people = tuple(person._replace(place=person.place or place.rstrip(",")) for person in people)
        if rest:
            at = match.start(2) + len(place) + 5
            more = self._signatures.read(part, at, len(part), alone=True)
            people = (*people, *more) if more else ()
        return Clause(0, len(part), "reporting", people) if people else None

    def _desk(self, bare: str, start: int) -> Clause:
        people = tuple(
            Person(match.group(), start + match.start(), start + match.end())
            for match in re.finditer(r"[a-z]+", bare)
            if match.group() not in ("bur", "burs")
        )
        return Clause(start, start + len(bare), "desk", people)


def _moved(clause: Clause, by: int) -> Clause:
    people = tuple(person._replace(start=person.start + by, end=person.end + by) for person in clause.people)
    return Clause(clause.start + by, clause.end + by, clause.role, people)
