"""Surnames by themselves: before the full name, without one, or of two people."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.naming.coreference import Mention
from lintnews.prose.naming.given_names import GivenNames, without_accents
from lintnews.prose.naming.name_words import NameWords
from lintnews.prose.naming.similarity import Neighbours
from lintnews.prose.orthography.words import ABSENT, NAME, Words
from lintnews.prose.page.outlets import Outlets
from lintnews.prose.people import Person
from lintnews.prose.titles import words_of
from lintnews.prose.titling.roles import Roles
from lintnews.references.mentions import (
    DETERMINERS,
    in_body,
    in_paragraph,
    is_attribute,
    is_bare,
    is_initial,
    paragraph,
    shared_surnames,
)
from lintnews.references.sharedsurnames import shared_surname
from lintnews.references.twosurnames import two_surnames
from lintnews.rule import Hit, Rule, Trigger

# Words in a paragraph that is told from a headline, a standfirst, an item of a list.
_LEAD, _SENTENCE = 15, 6
# What persons do, and bodies do not.
_SAYS = expression(
    r" (?:said|says|told|tells|added|adds)\b(?=[^\n]{0,120}?\b(?:he|she|his|her|him|himself|herself)\b)"
    r"|, (?:\d{1,3},|who) .{0,60}?\b(?:said|told)\b"
)
# What says so in front of the name, and what behind it says that a person does: ” said Quillan, who saw it.
_SAID = expression(r"[”\"’] (?:said|added) ")
_WHO = expression(r", (?:who\b|\d{1,3}\b|(?:his|her)\b)")
# Names that people give themselves elsewhere: PlutoPete, but McDonagh.
_HANDLE = expression(r"(?!(?:Ma?c|D[eiu]|L[ae]|V[ao]n|Fitz)[A-Z][a-z]+$)[A-Z]\w*?[a-z][A-Z]")
_MAY_SAY = (" said", " says", " told", " tells", " added", " adds", ", ")
_PREPOSITIONS = frozenset("about at by for from in into of on over to via with".split())

_FIRM = (" and Co", " & Co", " Inc", " plc", " Ltd")


class Kind(Rule):
    """Reports a surname by itself that leaves readers asking who is meant. `finds` says which:

    - `surname-first`: a bare surname before the full name (with a title in front it is let pass)
    - `surname-only`: somebody who says something and is called by a bare surname throughout the story
    - `shared-surname`: a bare surname where two people of this surname were last named together; with `apart`, the
      first one where they were named one after the other
    - `two-surnames`: somebody called by one part of a double surname here and by the other there, or by the family
      name, which stands first, here and by the given name there

    Only paragraphs count, since headlines and captions stand apart.
    """

    finds: Literal["surname-first", "surname-only", "shared-surname", "two-surnames"]

    apart: bool = False

    reads_language: ClassVar[bool] = True
    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "person", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds == "shared-surname":
            found = shared_surname(story, self.apart)
        else:
            find = {"surname-first": _surname_first, "surname-only": _surname_only, "two-surnames": two_surnames}
            found = find[self.finds](story)
        return (hit for hit in found if self.sees(story, hit.start, hit.end))


def _surname_first(story: Document) -> Iterator[Hit]:
    people = [person for person in story.people if _comes_bare(person)]
    if not people:
        return
    shared, known, start = shared_surnames(story), story.lexicon.get(GivenNames), _body_start(story)
    for person in people:
        if person.surname in shared or is_initial(person.surname) or person.given.split()[0] not in known:
            continue
        mentions = in_body(story, person)
        told = (mention for mention in mentions if mention.start >= start and _in_sentence(story, mention))
        first = next(told, None)
        if first is None or not all(is_bare(mention, person) for mention in mentions if mention.start <= first.start):
            continue
        full = next((mention for mention in told if not is_bare(mention, person)), None)
        if full is None or paragraph(story, full) == paragraph(story, first) or is_attribute(story, first):
            continue
        titled = any(title.place == "before" and title.end < first.start <= title.end + 3 for title in person.titles)
        if not titled and not _names_firm(story, person.surname):
            yield Hit(first.start, first.end, {"person": person.name, "right": full.text}, (full.text,))


def _names_firm(story: Document, surname: str) -> bool:
    """Whether the story has a body that is called after somebody of this surname: Taft Broadcasting, Poe & Co."""
    if any(f"{surname}{ending}" in story.text for ending in _FIRM):
        return True
    bodies = (story.text[name.start : name.end] for name in story.names if name.kind == "organisation")
    return any(body.startswith(f"{surname} ") for body in bodies)


def _comes_bare(person: Person) -> bool:
    """Whether a person is called by the surname before a full name."""
    if not person.given or len(person.mentions) < 2:
        return False
    surname = person.surname
    full = [at for at, (_, _, text, _, _) in enumerate(person.names) if " " in text and text != surname]
    return bool(full) and full[-1] >= len(full)  # else all of them stand first


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


def _surname_only(story: Document) -> Iterator[Hit]:
    """The first of the words by which a story credits somebody whom it never gives a full name or a title."""
    words, roles = story.lexicon.get(Words), story.lexicon.get(NameWords).roles
    seen: set[str] | None = None
    says = story.text.startswith
    for name in [name for name in story.names if not name[2] and says(_MAY_SAY, name[1])]:
        word = story.text[name.start : name.end]
        if not _says(story.text, name.start, name.end) or not word.isalpha() or word.isupper() or _HANDLE.match(word):
            continue
        if roles(word) or words.frequency(fold(word)) not in (ABSENT, NAME):
            continue
        seen = _introduced(story) if seen is None else seen
        if fold(word) in seen or story.lexicon.get(Outlets).is_one(word):
            continue
        seen.add(fold(word))
        if in_paragraph(story, name.start) and _opens_clause(story, name.start) and not _alike(story, fold(word)):
            yield Hit(name.start, name.end, {"person": word})


def _says(text: str, start: int, end: int) -> bool:
    """Whether a person of whom only a surname is given says something here."""
    if _SAYS.match(text, end):
        return True
    return _SAID.search(text, max(start - 8, 0), start) is not None and _WHO.match(text, end) is not None


def _introduced(story: Document) -> set[str]:
    """The folded words that stand in or behind a longer name, and those of the people who made the story."""
    found = {word for name in (*story.authors, *story.declared("contributors")) for word in fold(name).split()}
    roles = story.lexicon.get(Roles)
    for name in story.names:
        words = story.folded[name.start : name.end].split()
        before = words_of(story.text, max(0, name.start - 20), name.start, roles)
        if before and story.text[before[-1].end : name.start] != " ":
            before = []  # of the sentence before
        if len(words) > 1 or name.kind or (before and before[-1].capital and before[-1].text not in roles.openers):
            found.update(words)
    return found | {without_accents(word) for word in found if not word.isascii()}


def _opens_clause(story: Document, start: int) -> bool:
    """Whether a clause begins here, so that no noun in front says what is named: "the website Quillan"."""
    roles = story.lexicon.get(Roles)
    before = story.folded[max(0, start - 20) : start].split()
    if before and (before[-1] in _PREPOSITIONS or before[-1] in DETERMINERS):
        return False  # a post on Quillan says, the Bundesbank told him
    return not before or not before[-1][-1].isalpha() or before[-1] in roles.closers or before[-1] in roles.openers


def _alike(story: Document, word: str) -> bool:
    """Whether the story has a name one slip away, so that the word is another's name misspelled."""
    return bool(Neighbours(other for other in story.name_forms.words if other[0] == word[0]).of(word))
