"""How a story mentions people: where, by which of their names, and in whose name."""

from collections import Counter

from lintnews.document import Document
from lintnews.prose.naming.coreference import Mention
from lintnews.prose.people import Person
from lintnews.prose.titles import words_of
from lintnews.prose.titling.roles import Roles

_BODY = frozenset(("paragraph", "list", "quote-block"))
DETERMINERS = frozenset(
    ("his", "her", "their", "its", "the", "a", "an", "this", "every", "each", "no", "another", "any")
)
# What makes a surname part of something longer: the Rutherford–Bohr model.
_JOINED = frozenset("-–@#/")
# Between two capitals they are part of a name: "Women for Quillan".
_WITHIN_NAMES = frozenset(("for", "of"))


def shared_surnames(story: Document) -> set[str]:
    """The surnames that several people have."""
    surnames = [person.surname for person in story.people if not is_initial(person.surname)]
    if len({*surnames}) == len(surnames):  # as in most stories
        return set()
    return {surname for surname, number in Counter(surnames).items() if number > 1}


def is_initial(surname: str) -> bool:
    """Whether a surname is but a letter, as where a list of works puts it first: Poe, A. J."""
    return surname[1:] in ("", ".")


def in_body(story: Document, person: Person) -> list[Mention]:
    """The mentions of a person by name in paragraphs."""
    return [mention for mention in person.names if in_paragraph(story, mention.start)]


def in_paragraph(story: Document, start: int) -> bool:
    """Whether a paragraph, an item of a list or a quoted block stands here."""
    zone = story.zone_at(start)
    return zone is not None and zone.kind in _BODY


def is_bare(mention: Mention, person: Person) -> bool:
    """Whether somebody is mentioned by the surname, or by one name, alone."""
    return " " not in mention.text or mention.text == person.surname


def later_name(person: Person) -> str:
    """What a story calls somebody on later reference: the surname, but Lan for Nguyen Thi Lan where it says so."""
    first, *_, last = person.name.split(" ") if " " in person.name else (person.name, person.name)
    by_last = first == person.surname and any(mention.text == last for mention in person.names)
    return last if by_last and len(person.name.split(" ")) > 2 else person.surname or person.name


def paragraph(story: Document, mention: Mention) -> int:
    """Where the zone of a mention begins; -1 outside all."""
    zone = story.zone_at(mention.start)
    return zone.start if zone else -1


def is_attribute(story: Document, mention: Mention) -> bool:
    """Whether a surname describes what follows: "the Clinton campaign", "pro-Trump", "Trump Tower"."""
    roles = story.lexicon.get(Roles)
    text = story.text
    if mention.text.isupper() and len(mention.text) > 2:
        return True
    if text[mention.start - 1 : mention.start] in _JOINED or text[mention.end : mention.end + 1] in _JOINED:
        return True
    before = words_of(text, max(0, mention.start - 20), mention.start, roles)
    if before and text[before[-1].end : mention.start] != " ":
        before = []  # of the sentence before
    if before and (before[-1].text in DETERMINERS or before[-1].capital or before[-1].owns):
        return True
    if len(before) > 1 and before[-1].text in _WITHIN_NAMES and before[-2].capital and not before[-2].owns:
        return True
    if text.startswith((" & ", " Inc", " Ltd"), mention.end):
        return True
    after = words_of(text, mention.end, mention.end + 20, roles)
    return bool(
        after
        and text[mention.end : after[0].start] == " "
        and (after[0].capital or after[0].text in roles.attributes or roles.head(after[0].text))
    )
