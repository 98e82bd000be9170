"""Titles that change on the way down a story: one office under two names, titles that clash, another country's term."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.prose.people import Person
from lintnews.prose.titles import Title, Word, words_of
from lintnews.prose.titling.epithets import fits
from lintnews.prose.titling.nicknames import Nickname
from lintnews.prose.titling.office_words import OfficeWords
from lintnews.prose.titling.offices import Countries, Offices
from lintnews.prose.titling.roles import Roles
from lintnews.prose.titling.wording import Wording
from lintnews.rule import Hit, Rule, Trigger

# Words of a title that name no body.
_PLAIN = frozenset(("of", "the", "for", "and", "at", "in", "to", "former", "acting", "senior", "chief", "vice"))


class Kind(Rule):
    """Reports titles that do not stay the same down the story. `finds` says which:

    - `drift`: a synonym or journalese for an office ("the top US diplomat") although the story has given its holder
      the title of the office; `weak` ones ("the premier") are reported only where `weak` is true and the holder was
      named within `near` characters
    - `conflict`: one person with two titles that nobody has at once, such as minister and deputy minister, or
      spokesperson of two bodies, with no word of former or then
    - `wrong-country`: an office under the name that other countries give it ("US foreign minister")
    - `mixed`: one person's title in two forms (spokesman and spokesperson, adviser and advisor, chairman and chair)

    The offices, and what they are called, are the section `offices` of a pack's `lexicon.yml`.
    """

    finds: Literal["drift", "conflict", "wrong-country", "mixed"]
    weak: bool = False
    near: int = 300

    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "person", "title", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds == "wrong-country":
            return self._wrong_country(story)
        find = {"drift": self._drift, "conflict": self._conflict, "mixed": self._mixed}[self.finds]
        return (hit for person in story.people for hit in find(story, person) if self.sees(story, hit.start, hit.end))

    def _drift(self, story: Document, person: Person) -> Iterator[Hit]:
        for epithet in person.epithets:
            nickname = epithet.nickname
            if nickname is None or epithet.mention.shared or nickname.weak != self.weak:
                continue
            if nickname.weak and not (nickname.definite and self._is_near(person, nickname)):
                continue
            title = _given(story, person, nickname)
            if title is None or _is_own(person, nickname) or _explains(person, nickname):
                continue
            values = {"person": person.name, "title": title.text}
            yield Hit(nickname.start, nickname.end, values, _instead(story, person, nickname, title))

    def _is_near(self, person: Person, epithet: Nickname | Title) -> bool:
        """Whether the person was named shortly before."""
        at = bisect_left(person.mentions, epithet.start, key=lambda mention: mention.start)
        return any(
            mention.how == "name" and epithet.start - mention.end <= self.near
            for mention in person.mentions[max(at - 4, 0) : at]
        )

    def _conflict(self, story: Document, person: Person) -> Iterator[Hit]:
        held = [title for title in person.titles if title.place != "alone" and not title.status and not title.plural]
        for at, title in enumerate(held):
            for earlier in held[:at]:
                if _clash(story, earlier, title):
                    yield Hit(title.start, title.end, {"person": person.name, "title": earlier.text})
                    break

    def _mixed(self, story: Document, person: Person) -> Iterator[Hit]:
        roles, offices = story.lexicon.get(Roles), story.lexicon.get(Offices)
        first: dict[str, tuple[str, Title]] = {}
        shared = {epithet.mention.end for epithet in person.epithets if epithet.mention.shared}
        for title in person.titles:
            if title.plural or title.end in shared or offices.varied.isdisjoint(title.words):
                continue
            if title.place == "alone" and not self._is_near(person, title):
                continue
            for word in words_of(story.text, story.folded, title.start, title.end, roles):
                neutral = offices.normal([word.text])[0]
                if len(offices.forms_of(neutral)) == 1:
                    continue
                known, other = first.setdefault(neutral, (word.text, title))
                if known != word.text and not _apart(other, title):
                    right = known.capitalize() if word.capital else known
                    yield Hit(
                        word.start, word.start + len(word.text), {"person": person.name, "right": right}, (right,)
                    )

    def _wrong_country(self, story: Document) -> Iterator[Hit]:
        roles, countries = story.lexicon.get(Roles), story.lexicon.get(Countries)
        for form, office in story.lexicon.get(OfficeWords).misused:
            for start in story.office_words.get(form, ()):
                end = start + len(form)
                low = max(story.text.rfind("\n", 0, start) + 1, start - 40)
                behind = words_of(story.text, story.folded, low, start, roles)
                code, first = _country_before(behind, story.text, start, countries)
                right = office.instead.get(code, "")
                if not right or (first and behind[first - 1].text in roles.counts | {"a", "an", "and", "no"}):
                    continue
                if self.sees(story, behind[first].start, end):
                    better = f"{story.text[behind[first].start : start].rstrip()} {right}"
                    yield Hit(behind[first].start, end, {"right": better}, (better,))


def _given(story: Document, person: Person, nickname: Nickname) -> Title | None:
    """The first title beside the person's name that names the office outright."""
    lexicon = story.lexicon
    offices, countries, roles = lexicon.get(Offices), lexicon.get(Countries), lexicon.get(Roles)
    for title in person.titles:
        if title.place != "alone" and fits(title, nickname, offices, countries, roles):
            return title
    return None


def _is_own(person: Person, nickname: Nickname) -> bool:
    """Whether the words of a nickname are a title that the story gave the person first: "the fire chief"."""
    words = fold(nickname.text).split()
    core = [word for word in words if word not in ("the", "a", "an")]
    return any(
        title.place != "alone" and len(title.words) <= len(core) and list(title.words) == core[-len(title.words) :]
        for title in person.titles
        if title.end != nickname.end
    )


def _explains(person: Person, nickname: Nickname) -> bool:
    """Whether it only says what the title beside it means: "Russia's top diplomat, Foreign Minister Jan Roe"."""
    return any(
        title.start == nickname.end + 2 or title.end == nickname.start - 2
        for title in person.titles
        if title.place != "alone"
    )


def _instead(story: Document, person: Person, nickname: Nickname, title: Title) -> tuple[str, ...]:
    """What may stand in the place of a nickname: the title, then the bare surname."""
    wording = story.lexicon.get(Wording)
    surname = person.surname or person.name
    beside = any(
        mention.how == "name" and mention.start in (nickname.end + 1, nickname.end + 2) for mention in person.mentions
    )
    if beside and not nickname.definite:
        return (title.text,)
    right = wording.alone(title)
    if nickname.definite:
        right = f"{'The' if story.text[nickname.start].isupper() else 'the'} {right}"
    elif story.text[nickname.start].isupper():
        right = right[0].upper() + right[1:]
    return (right,) if beside else (right, surname)


def _clash(story: Document, one: Title, other: Title) -> bool:
    """Whether nobody has both titles at once."""
    ids = set(one.held.offices) & set(other.held.offices)
    if one.below != other.below:
        same_country = not (one.held.country and other.held.country) or one.held.country == other.held.country
        return bool(ids) and same_country
    if ids and not one.below:
        return bool(one.held.country and other.held.country and one.held.country != other.held.country)
    offices = story.lexicon.get(Offices)
    if {offices.forms_of(title.head)[0] for title in (one, other)} == {"spokesperson"}:
        bodies = [_bodies(story, title) for title in (one, other)]
        return bool(bodies[0] and bodies[1] and not bodies[0] & bodies[1])
    return _exclude(story.lexicon.get(Roles), one, other)


def _exclude(roles: Roles, one: Title, other: Title) -> bool:
    """Whether two titles in front of the name are of a row in which nobody is two things at once."""
    if one.head == other.head or not one.place == other.place == "before" or one.article or other.article:
        return False
    if any(title.head == "general" and not roles.are_ranks(title.words) for title in (one, other)):
        return False
    return any(one.head in row and other.head in row for row in roles.exclusive)


def _bodies(story: Document, title: Title) -> set[str]:
    """The words of the bodies that a title names."""
    at = bisect_left(story.names, title.start, key=lambda name: name.start)
    words: set[str] = set()
    for name in story.names[at : at + 4]:
        if name.end <= title.end and name.kind == "organisation":
            words.update(story.folded[name.start : name.end].split())
    return words - {"of", "the", "for", "and"}


def _apart(one: Title, other: Title) -> bool:
    """Whether two titles are of two bodies: chairman of the one, chair of the other."""
    if set(one.held.offices) & set(other.held.offices):
        return False
    bodies = [set(title.words) - _PLAIN - {title.head} for title in (one, other)]
    return bool(bodies[0] and bodies[1] and not bodies[0] & bodies[1])


def _country_before(behind: Sequence[Word], text: str, start: int, countries: Countries) -> tuple[str, int]:
    """The country that the words right before a place name, and the number of the first of them."""
    for size in (2, 1):
        words = behind[-size:]
        if len(words) == size and not text[words[-1].end : start].strip("\u2019'sS "):
            code = countries.code.get(" ".join(word.text for word in words))
            if code:
                return code, len(behind) - size
    return "", 0
