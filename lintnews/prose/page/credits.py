"""Credit lines read into people: `CNN's A, B and C contributed reporting.`, `Reporting by A in Oslo; Editing by B`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.page.signatures import Signatures
from lintnews.prose.page.signers import Person
from lintnews.prose.page.statements import ALONE, DESK, SIGN_OFF, USED, Clause, Trimmed, blanked, moved, signed, spread
from lintnews.prose.zones import Zone
from lintnews.records import Record
from lintnews.source import Span

# A credit line is seldom long; wires list a dozen people.
LONGEST = 1500

_BY = expression(r"\b(?:[Bb]y|[Ff]rom)\b:?\s+")
_ONLY_BY = expression(r"\b[Bb]y\b:?\s+")
# The last: `A contributed research, and B contributed reporting`, `A reported from Oslo and B contributed`
_CLAUSE = expression(
    r"\s*[;\n]\s*|(?<=[a-z)\]])\.\s+(?=[A-Z])|\)\s*\("
    r"|,? and (?=(?:[A-Z][\w.'’-]+ ){1,4}(?:also )?contributed\b)"
)
_DID = expression(r" (?:contributed|reported|wrote|provided) ")
_WORD = expression(r"[\w&-]+")
_REPORTED = expression(r" (?:also )?(?:reported|wrote)(?= (?:from|in) )")
# Where a reader may reach the desk, behind the names: lena.example@example.com; Reuters Messaging: ...; +47 22 00 00 00
_REACHED = expression(
    r"(?:[A-Za-z][\w -]*:\s*)?(?:[\w.+-]+@[\w.-]+\w|@\w+|\+?\d[\d .()/-]{5,}\d)(?:[\s,;/]+(?:\+?[\d() -]{6,}|\S+@\S+))*"
)
_SOURCES = expression(r",? (?:from|with) (?:[\w ]+ )?(?:reports|dispatches|services)$")
# How lines end that say who helped, without a form of "contribute".
_ENDINGS = tuple(
    word + sign
    for word in ("story", "report", "article", "reporting", "research", "translation", "assistance")
    for sign in ("", ".", ".)", ".*")
)
_SHORT = 300
# Agencies that sign with the initials of a desk, and how long such a line is at most.
_SIGNING = frozenset({"aap", "dpa", "afp", "efe"})
_SIGN_OFF = 40


class Credit(Record):
    """A credit line. `clauses` are in its order; the span is that of the paragraph."""

    start: int
    end: int
    clauses: tuple[Clause, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody whom the line names, outlets aside."""
        return tuple(person for clause in self.clauses for person in clause.people if person.name)


class Credits:
    """Reads credit lines. Section `credits` of the lexicon: `work`, what a person may have done (`reporting`); `verbs`,
    how a line says so (`contributed`); `helped`, verbs that say so with what it was that somebody helped with; `to`,
    what was contributed to; `labels`, what stands before a colon (`Contributing`); `linking`, small words of role
    phrases (`additional`, `and`); `openers`, words that a credit line may begin with; `not-initials`, short words that
    are no desk initials.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.sections.get("credits", {})
        self._work = frozenset(words.get("work", ()))
        self._linking = frozenset(words.get("linking", ()))
        self._labels = frozenset(words.get("labels", ()))
        self._openers = frozenset(words.get("openers", ()))
        self._words = frozenset(words.get("not-initials", ()))
        self._verbs: list[str] = words.get("verbs", [])
        self._helped: list[str] = words.get("helped", [])
        self._to: list[str] = words.get("to", [])
        self._signatures = lexicon.get(Signatures)
        self._contributed: re.Pattern[str] | None = None

    def possible(self, folded: str, first: str) -> bool:
        """A cheap look at a folded paragraph and its first word: may it be a credit line at all?"""
        if len(folded) > LONGEST:
            return False
        if first in self._openers or "contribut" in folded or " reported " in folded[:_SHORT] or "/" in folded[:12]:
            return True
        size = len(folded)
        if size < _SIGN_OFF and (first in _SIGNING or first.startswith(("bur-", "burs-"))):
            return True
        return size < _SHORT and folded.endswith(_ENDINGS)

    def read(self, text: str, start: int, end: int, last: bool = False) -> Credit | None:
        """The paragraph as a credit line, or None where any of it is something else. `last` says that it ends the
        story, where `A reported from Oslo` is enough.
        """
        line = Trimmed(text[start:end])
        bare = line.text
        if DESK.fullmatch(bare) and not self._words.intersection(re.split("[-/]", bare)):
            return Credit(start, end, (signed(bare, start + line.start),))
        if last and SIGN_OFF.fullmatch(bare) and not self._words.intersection(bare.split()[1:]):
            return Credit(start, end, (signed(bare, start + line.start),))
        clauses: list[Clause] = []
        certain = last
        for span in self._spans(bare):
            part = bare[span.start : span.end]
            if clauses and _REACHED.fullmatch(part):
                continue
            found = self._by(part) or self._used(part) or self._labelled(part, last) or self._verb(part)
            certain = certain or found is not None
            found = found or self._reported(part)
            if found is None:
                return None
            clauses.append(moved(found, start + line.start + span.start))
        return Credit(start, end, tuple(clauses)) if certain and clauses else None

    def _spans(self, bare: str) -> Iterator[Span]:
        """The statements of a line: apart at semicolons and full stops, and at each further `... by`."""
        at = 0
        for match in _CLAUSE.finditer(bare):
            if self._cuts(bare, at, match):
                yield from self._by_role(bare, at, match.start())
                at = match.end()
        yield from self._by_role(bare, at, len(bare))

    def _cuts(self, bare: str, start: int, match: re.Match[str]) -> bool:
        """Whether a statement ends here: a semicolon before more work, a full stop that ends no abbreviation."""
        if " and " in match.group():
            return _DID.search(bare, start, match.start()) is not None
        if ";" not in match.group():
            return not self._signatures.is_abbreviation(bare[: match.start()].rpartition(" ")[2])
        if _REACHED.match(bare, match.end()):
            return True
        following = _WORD.match(bare, match.end())
        return following is not None and fold(following.group()) in self._openers

    def _by_role(self, bare: str, start: int, end: int) -> Iterator[Span]:
        starts = [start]
        for match in _ONLY_BY.finditer(bare, start, end):
            begins = self._phrase_start(bare, start, match.start())
            if begins is not None and begins > starts[-1]:
                starts.append(begins)
        for begins, ends in pairwise([*starts, end]):
            part = Trimmed(bare[begins:ends].rstrip().removesuffix(" and"))
            if part.text:
                yield Span(begins + part.start, begins + part.start + len(part.text))

    def _phrase_start(self, bare: str, start: int, end: int) -> int | None:
        """Where the role phrase begins whose last word ends before `end`: `additional reporting` by."""
        begins, capital = None, False
        for word in reversed(list(_WORD.finditer(bare, max(start, end - 60), end))):
            name = fold(word.group())
            known = name in self._openers if capital else name in self._linking or name in self._work
            if not known or (capital and word.group()[0].islower()):
                break
            if name in self._work or (begins is not None and name not in ("and", "for", "to")):
                begins = word.start()
            capital = word.group()[0].isupper()  # before it only another may belong: Additional Reporting by
        return begins

    def _by(self, part: str) -> Clause | None:
        """`Additional reporting by A`, `With assistance from A`, `With Reuters`."""
        match = _BY.search(part)
        role = fold(part[: match.start()]).replace(",", " ").replace("&", " ").split() if match else []
        if match is None or not all(word in self._work or word in self._linking for word in role):
            return self._with(part)
        done = " ".join(word for word in role if word in self._work or word == "and")
        # Behind a work and `by` one name is enough, as in Indonesia: Reporting by Sukarti.
        sources = _SOURCES.search(part, match.end())
        end = sources.start() if sources else len(part)
        people = self._signatures.read(part, match.end(), end, alone=True) if done else ()
        return Clause(0, len(part), done, people) if people else None

    def _with(self, part: str) -> Clause | None:
        """`With Reuters`."""
        if not part.startswith(("With ", "with ")):
            return None
        outlets = self._signatures.read(part, len("with "), len(part))
        known = outlets and all(not person.name for person in outlets)
        return Clause(0, len(part), "reporting", outlets) if known else None

    def _used(self, part: str) -> Clause | None:
        """`Information from Reuters was used in this report`, `Contributing to this report were A and B`."""
        used = USED.fullmatch(part)
        if used is None:
            return None
        role = "information" if used["used"] else "reporting"
        people = self._signatures.read(part, *used.span(used.lastgroup or 0))
        return Clause(0, len(part), role, people) if people else None

    def _labelled(self, part: str, last: bool) -> Clause | None:
        """`Contributing: A, Outlet`, `Contributing from Oslo: A`, and at the end of a story `Research: A`."""
        colon = part.find(":", 0, 60)
        colon = part.find(",", 0, 40) if colon < 0 else colon  # Additional reporting, PA
        words = fold(part[:colon]).split()
        done = last and part[colon] == ":" and all(word in self._work or word == "and" for word in words)
        if colon < 0 or not words or (words[0] not in self._labels and not done):
            return None
        small = all(word in self._labels or word in self._linking for word in words)
        if "from" not in words and not small and not done:
            return None
        people = self._signatures.read(part, colon + 1, len(part), follows=True)
        if part[colon] == "," and any(person.name for person in people):
            return None
        return Clause(0, len(part), "contributing", people) if people else None

    def _verb(self, part: str) -> Clause | None:
        """`CNN's A and B contributed to this report from Oslo`."""
        match = self._contribution().search(part)
        if match is None:
            return None
        people: tuple[Person, ...] = ()
        if match.group("place"):
            # Without the verb this reads as any list does: A and B from Oslo, and C from Rome.
            blank = blanked(part, match.start(), match.start("from"))
            people = spread(self._signatures.read(blank, 0, len(part)))
        if not people:
            alone = ALONE.fullmatch(part) is not None
            named, place = self._signatures.read(part, 0, match.start(), alone=alone), match.group("place") or ""
            people = tuple(person._replace(place=person.place or place) for person in named)
        return Clause(0, len(part), match.group("work") or "reporting", people) if people else None

    def _contribution(self) -> re.Pattern[str]:
        """`contributed`, what, to what, from where, for whom, to the end."""
        if self._contributed is None:
            verbs, to = ("|".join(re.escape(word) for word in words) for words in (self._verbs, self._to))
            work, helped = "|".join(sorted(self._work)), "|".join(self._helped)
            what = rf"(?P<work>(?:(?:additional|original|further|some) )?(?:{work})(?:(?:,? (?:and|&))? (?:{work}))?)"
            self._contributed = expression(
                rf",? (?:(?:{verbs})(?: {what})?(?: (?:to|for|in) (?:{to}))?"
                rf"|(?:also )?(?:{helped})(?: (?:to )?report)?(?: with| in| on)?(?: the)? (?:{to}|reporting|research))"
                r"(?:,? (?P<from>(?:from|in) (?P<place>[A-Z].+?)))?(?: for (?:the )?[A-Z][^;]{1,60})?"
                r"(?:,? which (?:also )?(?:contains|contained|includes|included) [^;.]{3,80})?\.?$"
            )
        return self._contributed

    def _reported(self, part: str) -> Clause | None:
        """`A reported from Oslo and B wrote from Rome`: a credit only beside one that is certain."""
        blank = _REPORTED.sub(lambda match: " " * len(match.group()), part)
        if blank == part:
            return None
        people = spread(self._signatures.read(blank, 0, len(blank), alone=True))
        placed = people and all(person.name and person.place for person in people)
        return Clause(0, len(part), "dispatch", people) if placed else None


def find_credits(text: str, zones: Sequence[Zone], lexicon: Lexicon) -> tuple[Credit, ...]:
    """The credit lines of a story in order."""
    reader = lexicon.get(Credits)
    found = (reader.read(text, zone.start, zone.end, last=True) for zone in zones if zone.kind == "contributors")
    return tuple(credit for credit in found if credit is not None)
