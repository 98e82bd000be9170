"""Who is credited with a story: in its byline, in its credit lines, in its metadata."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.naming.given_names import GivenNames, without_accents
from lintnews.prose.page.bylines import Bylines
from lintnews.prose.page.credits import Credits
from lintnews.prose.page.roles import Roles
from lintnews.prose.page.signatures import Signatures
from lintnews.prose.page.signers import Person
from lintnews.prose.zones import Zone

_SPOKEN_TO = expression(r"\b(?:told|tells|telling|to|with|by|asked)\s+(?:the )?$")
_ADDRESS = expression(r"<?[\w.+-]+@[\w-]+\.[\w.-]*\w>?")
_SENTENCES = expression(r"[a-z]{2}\. [A-Z]|\b[a-z]+ [a-z]+ [a-z]+ [a-z]+\b")
_FULL_NAME = expression(r"[A-ZÀ-Þ][\w'’.\-]+(?: (?:[A-ZÀ-Þ]\.|van|von|de|der|al|bin|el))* [A-ZÀ-Þ][\w'’\-]+")


def people_in(value: str, lexicon: Lexicon) -> tuple[Person, ...]:
    """The people in a piece of metadata: a name, a list of names, or a whole byline or credit line; an address, as
    pages give for a profile, names nobody.
    """
    if "://" in value:
        return ()
    if "@" in value and (address := _ADDRESS.search(value)):  # ada@example.com (Ada Example)
        told = (value[: address.start()] + value[address.end() :]).strip(" ()<>,")
        return people_in(told, lexicon) if told else ()
    byline = lexicon.get(Bylines).read(value, 0, len(value), unmarked=True)
    if byline is not None:
        return byline.people
    credit = lexicon.get(Credits).read(value, 0, len(value))
    if credit is not None:
        return tuple(person for clause in credit.clauses for person in clause.people if clause.role != "desk")
    given = value.partition(",")[2].strip()
    if given in lexicon.get(GivenNames) and value.count(",") == 1:  # Example, Ada
        at = len(value) - len(value.lstrip())
        return (Person(f"{given} {value.partition(',')[0].strip()}", at, len(value.rstrip())),)
    people = lexicon.get(Signatures).read(value, 0, len(value), follows=True, alone=True)
    bare = value.strip()
    if not people and _SENTENCES.search(bare):  # Ada Example covers the town. Bo Sample helped.
        return ()
    return people or ((Person(bare, value.index(bare), value.index(bare) + len(bare)),) if bare else ())


def same_person(name: str, other: str) -> bool:
    """Whether two names are one person's: alike but for case, accents, initials, stops and suffixes."""
    ours, theirs = _key(name), _key(other)
    return ours == theirs or (len(ours) > 1 and ours == theirs[:1] + theirs[-1:]) or _surname(ours, theirs)


def _key(name: str) -> tuple[str, ...]:
    name = name.replace("-", " ").replace("_", " ")  # sites name authors so: ada-example
    words = fold(without_accents(name)).replace(".", " ").replace(",", " ").split()
    long = [word for word in words if len(word) > 1 and word not in ("jr", "sr", "ii", "iii", "iv")]
    return tuple(long or words)


def _surname(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """A surname alone may stand for the whole name; given name and surname suffice, whatever stands between
    or before them.
    """
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    if len(ours) == 1 or len(theirs) == 1 or ours[0] == theirs[0]:
        return True
    size = min(len(ours), len(theirs))  # Von Ada Example, Por Ada Example
    return ours[-size:] == theirs[-size:]


def reporters_mentioned(text: str, zones: Sequence[Zone], outlets: Iterable[str], lexicon: Lexicon) -> Iterator[Person]:
    """The people whom the body calls reporters of these outlets: `told CNN's A`, `Reuters correspondent A`."""
    roles = lexicon.get(Roles)
    names = sorted(set(outlets), key=len, reverse=True)
    if not names:
        return
    pattern = rf"\b({'|'.join(map(re.escape, names))})(['’]s|['’](?<=s.))? ((?:[a-z]+ ){{0,3}})"
    for match in expression(pattern).finditer(text):
        outlet, owned, between = match.groups()
        name = _FULL_NAME.match(text, match.end())
        spoken_to = owned and not between and _SPOKEN_TO.search(text, max(match.start() - 12, 0), match.start())
        if name is None or not (spoken_to or (between and roles.is_role(between))):
            continue
        if any(zone.kind == "paragraph" and zone.start <= match.start() < zone.end for zone in zones):
            yield Person(name.group(), *name.span(), outlet=outlet)
