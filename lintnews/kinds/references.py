"""References to people: described at first, briefly after."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.prose.naming.coreference import Mention
from lintnews.prose.titles import words_of
from lintnews.prose.titling.roles import Roles
from lintnews.references.mentions import in_body, is_bare, later_name, shared_surnames
from lintnews.rule import Hit, Rule, Trigger

# What courtesy calls anybody.
_SAYING_NOTHING = frozenset(("mr", "mrs", "ms", "miss", "mx", "messrs", "monsieur", "madame", "herr", "frau"))
# Characters behind a name that may still be of the name of a work: Mrs Brown's Boys
_REACH = 20


class Kind(Rule):
    """Reports references to people that say too much or too little. `finds` says which:

    - `no-description`: the first full name of somebody who is quoted or named again, without a title or description
    - `repeated-name`: the full name of somebody already introduced, where nobody else has the surname
    - `repeated-title`: the title before the name of somebody already introduced by it
    - `courtesy`: a courtesy title before a name, one of `courtesies` (to which a house may add `Dr`), save those of
      figures and works in `exceptions` (`Miss Marple`)

    Only paragraphs count, since headlines and captions stand apart.
    """

    finds: Literal[
        "no-description",
        "repeated-name",
        "repeated-title",
        "courtesy",
    ]

    courtesies: list[str] = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Messrs"]
    exceptions: list[str] = []

    reads_language: ClassVar[bool] = True
    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "person", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        find = {
            "no-description": _no_description,
            "repeated-name": _repeated_name,
            "repeated-title": _repeated_title,
            "courtesy": self._courtesy,
        }[self.finds]
        return (hit for hit in find(story) if self.sees(story, hit.start, hit.end))

    def _courtesy(self, story: Document) -> Iterator[Hit]:
        courtesies = {fold(word) for word in self.courtesies}
        for person in story.people:
            for mention in in_body(story, person):
                before = story.folded[max(0, mention.start - 12) : mention.start]
                word = before.rstrip().rpartition(" ")[2].rpartition("\n")[2]
                if word.rstrip(".") in courtesies:
                    start = mention.start - len(before) + before.rindex(word)
                    if self._is_figure(story.folded[start : mention.end + _REACH]):
                        continue
                    yield Hit(start, mention.end, {"person": person.name, "right": mention.text}, (mention.text,))

    def _is_figure(self, text: str) -> bool:
        """Whether a text, folded, begins with the name of a figure or work."""
        text = text.replace(". ", " ", 1)
        return any(re.match(rf"{re.escape(fold(name))}\b", text) for name in self.exceptions)


def _no_description(story: Document) -> Iterator[Hit]:
    for person in story.people:
        mentions = in_body(story, person)
        if len(mentions) < 2 or not person.given or is_bare(mentions[0], person):
            continue
        first = mentions[0]
        zone = story.zone_at(first.start)
        if zone is None or any(title.place != "alone" for title in person.titles if title.start < zone.end):
            continue
        ahead = story.text[first.end : first.end + 3]
        if not ahead.startswith((",", " (", " —", " –", "—")) and not _stands_by_role(story, first):
            yield Hit(first.start, first.end, {"person": person.name})


def _repeated_name(story: Document) -> Iterator[Hit]:
    shared = shared_surnames(story)
    for person in story.people:
        if person.given and person.surname not in shared:
            full = [mention for mention in in_body(story, person) if not is_bare(mention, person)]
            for mention in full[1:]:
                right = later_name(person)
                yield Hit(mention.start, mention.end, {"person": person.name, "right": right}, (right,))


def _repeated_title(story: Document) -> Iterator[Hit]:
    shared = shared_surnames(story)
    for person in story.people:
        mentions = in_body(story, person)
        if not person.given or not mentions or person.surname in shared:
            continue
        introduced = False
        starts = {mention.start: mention for mention in mentions}
        for title in person.titles:
            mention = starts.get(title.end + 1)
            if title.place != "before" or title.plural or title.article or mention is None:
                continue
            if introduced and mention.start > mentions[0].start and not title.status:
                right = later_name(person)
                yield Hit(title.start, mention.end, {"person": person.name, "right": right}, (right,))
            introduced = True


def _stands_by_role(story: Document, mention: Mention) -> bool:
    """Whether the word in front says who somebody is: "engineer Maria Quillan", "his wife, Jill", "Quillan's Tom"."""
    roles = story.lexicon.get(Roles)
    before = words_of(story.text, max(0, mention.start - 20), mention.start, roles)
    if not before:
        return False
    word = before[-1].text
    describes = word in roles.courtesy and word.rstrip(".") not in _SAYING_NOTHING  # the Rev. Ann Poe
    return bool(describes or roles.head(word) or before[-1].owns or word in roles.men or word in roles.women)
