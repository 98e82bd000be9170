"""The statements of credit lines, and the pieces that they are taken apart into."""

import re

from lintnews.expressions import expression
from lintnews.prose.page.signers import Person
from lintnews.records import Record

# Agence France-Presse signs with initials: writers, then editors; Deutsche Welle has the agencies behind them.
DESK = expression(
    r"(?:burs?|[a-z]{2,3})(?:-[a-z]{2,3})*(?:/[a-z]{2,3}(?:-[a-z]{2,3})*)+(?: \([\w ,/]+\))?|burs?(?:-[a-z]{2,3})+"
)
# AAP RTV ar, dpa al rmo hct
SIGN_OFF = expression(r"(?:AAP|dpa|AFP|EFE)(?: [A-Z]{2,4})?(?: [a-z]{2,3}(?:/[a-z]{2,3})*){1,6}")
# Where a surname is enough.
ALONE = expression(r"[A-Z][\w'’-]+ (?:also )?contributed (?:reporting\b|(?:to|for) this (?:report|story|article)\b).*")
# Lines whose names stand in the middle or at the end.
USED = expression(
    r"(?:Some )?(?:[Ii]nformation|[Mm]aterial) from (?P<used>.+?) (?:was|were) (?:also )?(?:used|included) in this "
    r"\w+\.?|(?:Also )?[Cc]ontributing(?: to (?:this|the) \w+)? (?:was|were) (?P<named>.+)"
)
_TRIM = " \t\r\n*_—–-•,;[]"


class Clause(Record):
    """One statement of a credit line: what was done (`reporting`, `editing`; `dispatch` where the line
    says only from where somebody reported) and by whom."""

    start: int
    end: int
    role: str
    people: tuple[Person, ...]


class Trimmed:
    """A stretch of a line without the signs around it, and where it starts."""

    def __init__(self, part: str) -> None:
        text = part.rstrip(_TRIM)
        spare = text.count(")") > text.count("(")
        if text.startswith("(") or (spare and text.endswith((")", ")."))):
            text = text.removesuffix(".").removesuffix(")")
        self.text = text.lstrip(_TRIM + "(")
        self.start = len(text) - len(self.text)


def blanked(part: str, start: int, end: int) -> str:
    """`part` with these characters as spaces."""
    return part[:start] + " " * (end - start) + part[end:]


def spread(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """People without a place have that of the next one who has: `A and B from Oslo`."""
    found, place = [], ""
    for person in reversed(people):
        place = person.place or place
        found.append(person._replace(place=place))
    return tuple(reversed(found))


def signed(bare: str, start: int) -> Clause:
    """The initials of a desk, which stand at `start`."""
    people = tuple(
        Person(match.group(), start + match.start(), start + match.end())
        for match in re.finditer(r"\b[a-z]+\b", bare.partition(" (")[0])
        if match.group() not in ("bur", "burs", "dpa")
    )
    return Clause(start, start + len(bare), "desk", people)


def moved(clause: Clause, by: int) -> Clause:
    """A clause whose spans count from so many characters earlier."""
    people = tuple(person._replace(start=person.start + by, end=person.end + by) for person in clause.people)
    return Clause(clause.start + by, clause.end + by, clause.role, people)
