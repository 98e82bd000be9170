"""People who have but one name in a story: `his wife, Nora`, `Bea, six`, `Idris, a 24-year-old baker`."""

from collections.abc import Iterator, Sequence, Set

from lintnews.expressions import expression
from lintnews.prose.names import Name
from lintnews.records import Record

_FEMALE = """wife mother mum mom daughter sister aunt grandmother granddaughter niece girlfriend widow stepmother
    fiancée fiancee"""
_MALE = """husband father dad son brother uncle grandfather grandson nephew boyfriend widower stepfather fiancé"""
_EITHER = "partner friend neighbour neighbor colleague cousin twin classmate flatmate roommate assistant"
_GENDERS = dict.fromkeys(_FEMALE.split(), "female") | dict.fromkeys(_MALE.split(), "male")
_GENDERS |= dict.fromkeys(_EITHER.split(), "")
_OWNED = expression(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|['’]s?)(?: [a-z-]+){0,2} \Z")
_NAME = expression(r",? ([A-Z][a-zà-öø-ÿ]+)(?=[,.;:]|\s+(?:[a-z(]|—|–)|['’]s)")
_AGE = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AGED = expression(rf",\s+(?:(?:aged\s+)?{_AGE}(?=[,.)]|\s+and\b)|an?\s+{_AGE}-year-old\b)|\s+\({_AGE}\)")
_REACH = 40  # characters before the word in which its owner stands


class Relation(Record):
    """Where the name of somebody stands, and the gender that the word for them as somebody's tells, or nothing."""

    start: int
    end: int
    gender: str


def find_relations(unquoted: str, words: Set[str]) -> Iterator[Relation]:
    """The relations with one name in a story of these words whose quotations are blanked, word by word."""
    for word, gender in _GENDERS.items():
        if word not in words:
            continue
        at = unquoted.find(word)
        while at > 0:
            end = at + len(word)
            name = _NAME.match(unquoted, end)
            if name is not None and _OWNED.search(unquoted, max(0, at - _REACH), at):
                yield Relation(*name.span(1), gender)
            at = unquoted.find(word, end)


def find_aged(unquoted: str, names: Sequence[Name]) -> Iterator[Relation]:
    """Those of these names that are single words with an age behind them."""
    for start, end, kind, _, surname, *_ in names:
        known = kind not in ("", "person") or surname
        if not known and _AGED.match(unquoted, end) and " " not in unquoted[start:end]:
            yield Relation(start, end, "")
