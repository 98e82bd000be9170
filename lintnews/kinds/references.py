"""How people are referred to: fully at first, by the surname after."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.coreference import Mention
from lintnews.prose.folding import fold
from lintnews.prose.given_names import GivenNames
from lintnews.prose.people import Person
from lintnews.prose.roles import Roles
from lintnews.prose.titles import words_of
from lintnews.rule import Hit, Rule, Trigger

_BODY = frozenset(("paragraph", "list", "quote-block"))
# Words in a paragraph that is told from a headline, a standfirst, an item of a list.
_LEAD, _SENTENCE = 15, 6
_DETERMINERS = frozenset(
    ("his", "her", "their", "its", "the", "a", "an", "this", "that", "every", "each", "no", "another", "any", "all")
)
# Between two capitals they are part of a name: "Women for Quillan".
_WITHIN_NAMES = frozenset(("for", "of"))


class Kind(Rule):
    """Reports references to people that come out of order or say too much or too little. `finds` says which:

    - `surname-first`: a bare surname before the full name (with a title in front it is let pass)
    - `no-description`: the first full name of somebody who is quoted or named again, without a title or description
    - `repeated-name`: the full name of somebody already introduced, where nobody else has the surname
    - `repeated-title`: the title before the name of somebody already introduced by it
    - `courtesy`: a courtesy title before a name, one of `courtesies` (to which a house may add `Dr`)

    Only paragraphs count, since headlines and captions stand apart.
    """

    finds: Literal["surname-first", "no-description", "repeated-name", "repeated-title", "courtesy"]

    courtesies: list[str] = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Messrs"]

    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "person", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        find = {
            "surname-first": _surname_first,
            "no-description": _no_description,
            "repeated-name": _repeated_name,
            "repeated-title": _repeated_title,
            "courtesy": self._courtesy,
        }[self.finds]
        return (hit for hit in find(story) if self.sees(story, hit.start, hit.end))

    def _courtesy(self, story: Document) -> Iterator[Hit]:
        courtesies = {fold(word) for word in self.courtesies}
        for person in story.people:
            for mention in _in_body(story, person):
                before = story.folded[max(0, mention.start - 12) : mention.start]
                word = before.rstrip().rpartition(" ")[2].rpartition("\n")[2]
                if word.rstrip(".") in courtesies:
                    start = mention.start - len(before) + before.rindex(word)
                    yield Hit(start, mention.end, {"person": person.name, "right": mention.text}, (mention.text,))


def _surname_first(story: Document) -> Iterator[Hit]:
    people = [person for person in story.people if _comes_bare(person)]
    if not people:
        return
    shared, known, start = _shared_surnames(story), story.lexicon.get(GivenNames), _body_start(story)
    for person in people:
        if person.surname in shared or person.given.split()[0] not in known:
            continue
        mentions = _in_body(story, person)
        told = (mention for mention in mentions if mention.start >= start and _in_sentence(story, mention))
        first = next(told, None)
        if first is None or not all(_is_bare(mention, person) for mention in mentions if mention.start <= first.start):
            continue
        full = next((mention for mention in told if not _is_bare(mention, person)), None)
        if full is None or _paragraph(story, full) == _paragraph(story, first) or _is_attribute(story, first):
            continue
        if not any(title.place == "before" and title.end < first.start <= title.end + 3 for title in person.titles):
            yield Hit(first.start, first.end, {"person": person.name, "right": full.text}, (full.text,))


def _comes_bare(person: Person) -> bool:
    """Whether a person is called by the surname before a full name."""
    if not person.given or len(person.mentions) < 2:
        return False
    bare = False
    for _, _, text, how, _ in person.mentions:
        if how == "name":
            if " " not in text or text == person.surname:
                bare = True
            elif bare:
                return True
    return False


def _no_description(story: Document) -> Iterator[Hit]:
    for person in story.people:
        mentions = _in_body(story, person)
        if len(mentions) < 2 or not person.given or _is_bare(mentions[0], person):
            continue
        first = mentions[0]
        zone = story.zone_at(first.start)
        if zone is None or any(title.place != "alone" for title in person.titles if title.start < zone.end):
            continue
        ahead = story.text[first.end : first.end + 3]
        if not ahead.startswith((",", " (", " —", " –", "—")) and not _stands_by_role(story, first):
            yield Hit(first.start, first.end, {"person": person.name})


def _repeated_name(story: Document) -> Iterator[Hit]:
    shared = _shared_surnames(story)
    for person in story.people:
        if person.given and person.surname not in shared:
            full = [mention for mention in _in_body(story, person) if not _is_bare(mention, person)]
            for mention in full[1:]:
                values = {"person": person.name, "right": person.surname}
                yield Hit(mention.start, mention.end, values, (person.surname,))


def _repeated_title(story: Document) -> Iterator[Hit]:
    shared = _shared_surnames(story)
    for person in story.people:
        mentions = _in_body(story, person)
        if not person.given or not mentions or person.surname in shared:
            continue
        introduced = False
        starts = {mention.start: mention for mention in mentions}
        for title in person.titles:
            mention = starts.get(title.end + 1)
            if title.place != "before" or title.plural or title.article or mention is None:
                continue
            if introduced and mention.start > mentions[0].start and not title.status:
                values = {"person": person.name, "right": person.surname}
                yield Hit(title.start, mention.end, values, (person.surname,))
            introduced = True


def _shared_surnames(story: Document) -> set[str]:
    """The surnames that several people have."""
    once: set[str] = set()
    several: set[str] = set()
    for person in story.people:
        (several if person.surname in once else once).add(person.surname)
    return several


def _in_body(story: Document, person: Person) -> list[Mention]:
    """The mentions of a person by name in paragraphs."""
    zones = ((mention, story.zone_at(mention.start)) for mention in person.names)
    return [mention for mention, zone in zones if zone is not None and zone.kind in _BODY]


def _body_start(story: Document) -> int:
    """Where the first paragraph of some length begins; above it stand the headline and what goes with it."""
    for zone in story.zones:
        if zone.kind == "paragraph" and len(story.text[zone.start : zone.end].split(None, _LEAD)) >= _LEAD:
            return zone.start
    return len(story.text)


def _in_sentence(story: Document, mention: Mention) -> bool:
    """Whether a mention stands among so many words that they are no headline."""
    zone = story.zone_at(mention.start)
    return zone is not None and len(story.text[zone.start : zone.end].split(None, _SENTENCE)) >= _SENTENCE


def _is_bare(mention: Mention, person: Person) -> bool:
    return " " not in mention.text or mention.text == person.surname


def _paragraph(story: Document, mention: Mention) -> int:
    zone = story.zone_at(mention.start)
    return zone.start if zone else -1


def _is_attribute(story: Document, mention: Mention) -> bool:
    """Whether a surname describes what follows: "the Clinton campaign", "pro-Trump", "Trump Tower"."""
    roles = story.lexicon.get(Roles)
    text = story.text
    if mention.text.isupper() and len(mention.text) > 2:
        return True
    if text[mention.start - 1 : mention.start] in ("-", "@", "#", "/") or text[mention.end : mention.end + 1] in (
        "-",
        "/",
    ):
        return True
    before = words_of(text, story.folded, max(0, mention.start - 20), mention.start, roles)
    if before and (before[-1].text in _DETERMINERS or before[-1].capital or before[-1].owns):
        return True
    if len(before) > 1 and before[-1].text in _WITHIN_NAMES and before[-2].capital and not before[-2].owns:
        return True
    after = words_of(text, story.folded, mention.end, mention.end + 20, roles)
    return bool(
        after
        and text[mention.end : after[0].start] == " "
        and (after[0].capital or after[0].text in roles.attributes or roles.head(after[0].text))
    )


def _stands_by_role(story: Document, mention: Mention) -> bool:
    """Whether the word in front says who somebody is: "engineer Maria Quillan", "his wife, Jill", "Quillan's Tom"."""
    roles = story.lexicon.get(Roles)
    before = words_of(story.text, story.folded, max(0, mention.start - 20), mention.start, roles)
    if not before:
        return False
    word = before[-1].text
    return bool(roles.head(word) or before[-1].owns or word in roles.men or word in roles.women)
