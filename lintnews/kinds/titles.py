"""Titles that change on the way down a story: one office under two names, titles that clash, another country's term."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.lettercase import like
from lintnews.prose.people import Person
from lintnews.prose.titles import Title, Word, words_of
from lintnews.prose.titling.clashes import Clashes
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.fitting import fits, is_own
from lintnews.prose.titling.nickname import Nickname
from lintnews.prose.titling.office_words import OfficeWords
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.portfolios import renamed
from lintnews.prose.titling.roles import Roles
from lintnews.prose.titling.wording import Wording
from lintnews.references.mentions import later_name
from lintnews.rule import Hit, Rule, Trigger

# So many different titles of one person are compared.
_MOST = 20
# A boss of what many have a boss of stands so many times as far from the name at most as a weak synonym does.
_FAR = 3
# So many people are asked whether a synonym is their title.
_PEOPLE = 60
_SMALL = frozenset(("of", "the", "for"))
# The first letter of a word that takes a capital in a title.
_LETTER = expression(r"\b(?!(?:of|the|for)\b)[a-z]")


class Kind(Rule):
    """Reports titles that do not stay the same down the story. `finds` says which:

    - `drift`: a synonym or journalese for an office ("the top US diplomat") although the story has given its holder
      the title of the office; `weak` ones ("the premier") are reported only where `weak` is true and the holder was
      named within `near` characters
    - `conflict`: one person with two titles that nobody has at once, such as minister and deputy minister, or
      spokesperson of two bodies, or acting and not acting, with no word of former or then
    - `wrong-country`: an office under the name that other countries give it ("US foreign minister"); with `weak`, one
      that its own country has another name for ("British foreign minister")
    - `mixed`: one person's title in two forms (spokesman and spokesperson, adviser and advisor, chairman and chair)

    The offices, and what they are called, are the section `offices` of a pack's `lexicon.yml`.
    """

    finds: Literal["drift", "conflict", "wrong-country", "mixed"]
    weak: bool = False
    near: int = 300

    reads_language: ClassVar[bool] = True
    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "person", "title", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds == "wrong-country":
            return self._wrong_country(story)
        if self.finds == "drift":
            people = [person for person in story.people if any(epithet.nickname for epithet in person.epithets)]
            find = self._drift
        else:
            people = [person for person in story.people if person.titles]
            find = self._conflict if self.finds == "conflict" else self._mixed
        found = chain.from_iterable(find(story, person) for person in people)
        more = _renamed(story) if self.finds == "drift" and not self.weak else ()
        return (hit for hit in chain(found, more) if self.sees(story, hit.start, hit.end))

    def _drift(self, story: Document, person: Person) -> Iterator[Hit]:
        own = _beside_names(story.people[:_PEOPLE] if self.weak else (person,))
        foreign = story.lexicon.get(OfficeWords).foreign
        given = [title for title in person.titles if title.place != "alone"]
        explained = {title.start - 2 for title in given}, {title.end + 2 for title in given}
        named = {mention.start for mention in person.names}
        for epithet in person.epithets:
            nickname = epithet.nickname
            if nickname is None or epithet.mention.shared or nickname.weak != self.weak:
                continue
            if nickname.weak and not (nickname.definite and self._is_near(person, nickname)):
                continue
            common = not nickname.offices and story.text[nickname.core].islower()
            if common and not self._is_near(person, nickname, _FAR):
                continue  # the rebel chief may be another one by now
            title = epithet.given or _given(story, person, nickname)
            # Right beside the title it only says what that means: "Russia's top diplomat, Foreign Minister Jan Roe".
            explains = nickname.end in explained[0] or nickname.start in explained[1]
            if title is None or explains or is_own(own, nickname):
                continue
            if story.folded[nickname.core : nickname.end] in foreign and not self._is_meant(story, person, nickname):
                continue  # but of another country, who holds the office by this name
            values = {"person": person.name, "title": title.text}
            yield Hit(nickname.start, nickname.end, values, _instead(story, person, nickname, title, named))

    def _is_meant(self, story: Document, person: Person, nickname: Nickname) -> bool:
        """Whether another country's name for an office stands for somebody: near, doing something, and nobody's own."""
        acts = story.text[nickname.start].isupper() or story.text.startswith((" said", " told", " added"), nickname.end)
        return acts and self._is_near(person, nickname) and not is_own(_beside_names(story.people), nickname)

    def _is_near(self, person: Person, epithet: Nickname | Title, times: int = 1) -> bool:
        """Whether the person was named shortly before."""
        at = bisect_left(person.names, epithet.start, key=lambda mention: mention.start)
        return at > 0 and epithet.start - person.names[at - 1].end <= self.near * times

    def _conflict(self, story: Document, person: Person) -> Iterator[Hit]:
        held = [
            title for title in person.titles if title.place != "alone" and title.status != "former" and not title.plural
        ]
        if len(held) < 2:
            return
        clashes = Clashes(story.text, story.folded, story.names, story.lexicon)
        distinct: dict[tuple[object, ...], Title] = {}
        for title in held:
            distinct.setdefault((title.words, title.place, title.article, title.held), title)
            for earlier in list(distinct.values())[:_MOST]:
                if earlier.start >= title.start:
                    break
                if earlier.words != title.words and clashes.clash(earlier, title):
                    yield Hit(title.start, title.end, {"person": person.name, "title": earlier.text})
                    break

    def _mixed(self, story: Document, person: Person) -> Iterator[Hit]:
        offices, roles = story.lexicon.get(Offices), story.lexicon.get(Roles)
        varying = [title for title in person.titles if not offices.varying.isdisjoint(title.words)]
        if not varying:
            return
        clashes = Clashes(story.text, story.folded, story.names, story.lexicon)
        first: dict[str, tuple[int, int, Title]] = {}
        shared = {epithet.mention.end for epithet in person.epithets if epithet.mention.shared}
        for title in varying:
            if title.plural or title.end in shared:
                continue
            if title.place == "alone" and not self._is_near(person, title):
                continue
            for start, end in _varied(story, title):
                form = story.folded[start:end]
                left, right, other = first.setdefault(offices.normal([form])[0], (start, end, title))
                sexes = {roles.sex([form]), roles.sex([story.folded[left:right]])}
                if story.folded[left:right] != form and (sexes == {"m", "f"} or not clashes.apart(other, title)):
                    known = story.text[left:right]
                    if known[0].isupper() != story.text[start].isupper():
                        known = _cased(known.lower(), story.text[start:end])
                    yield Hit(start, end, {"person": person.name, "right": known}, (known,))

    def _wrong_country(self, story: Document) -> Iterator[Hit]:
        roles, countries = story.lexicon.get(Roles), story.lexicon.get(Countries)
        places = story.office_words
        words = story.lexicon.get(OfficeWords)
        told = not words.misused_forms.isdisjoint(places)
        for form, office in [pair for pair in words.misused if pair[0] in places] if told else ():
            others = office.rendered if self.weak else office.instead
            for start in places[form] if others else ():
                end = start + len(form)
                low = max(story.text.rfind("\n", 0, start) + 1, start - 40)
                behind = words_of(story.text, low, start, roles)
                code, first = _country_before(behind, story.text, start, countries)
                right = others.get(code, "")
                if not right or (first and behind[first - 1].text in roles.counts | {"a", "an", "and", "no"}):
                    continue
                if office.national and not _before_name(story.text, start, end):
                    continue  # the Canadian president of the club
                if self.sees(story, behind[first].start, end):
                    owner = story.text[behind[first].start : start].rstrip()
                    if "defence" in form:
                        right = right.replace("defense", "defence")
                    better = f"{owner} {_cased(right, story.text[start:end])}"
                    yield Hit(behind[first].start, end, {"right": better}, (better,))


def _renamed(story: Document) -> Iterator[Hit]:
    """Ministers who are called secretaries as well, and the other way about."""
    wording = story.lexicon.get(Wording)
    for start, end, person, title in renamed(story.people, story.text, story.folded, story.lexicon):
        article, right = story.text[start : start + 4], wording.alone(title)
        alone = article.lower() == "the "
        instead = (f"{article}{right}", later_name(person)) if alone else (title.text,)
        yield Hit(start, end, {"person": person.name, "title": title.text}, instead)


def _before_name(text: str, start: int, end: int) -> bool:
    """Whether a title with a capital stands right before another capital."""
    return text[start].isupper() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _given(story: Document, person: Person, nickname: Nickname) -> Title | None:
    """The first title beside the person's name that names the office outright."""
    lexicon = story.lexicon
    offices, roles = lexicon.get(Offices), lexicon.get(Roles)
    for title in person.titles:
        if title.place != "alone" and fits(title, nickname, offices, roles):
            return title
    return None


def _beside_names(people: Sequence[Person]) -> list[Title]:
    """The titles beside the names of people, twice at most where their words are the same."""
    kept: dict[tuple[str, ...], list[Title]] = {}
    for person in people:
        for title in person.titles:
            if title.place != "alone":
                same = kept.setdefault(title.words, [])
                same += [title] if len(same) < 2 else []
    return [title for same in kept.values() for title in same]


def _instead(story: Document, person: Person, nickname: Nickname, title: Title, named: Set[int]) -> tuple[str, ...]:
    """What may stand in the place of a nickname: the title, then the bare surname. `named` is where names begin."""
    wording = story.lexicon.get(Wording)
    surname = later_name(person)
    beside = nickname.end + 1 in named or nickname.end + 2 in named
    if beside and not nickname.definite:
        return (title.text,)
    right = f"former {wording.alone(title)}" if nickname.former else wording.alone(title)
    if nickname.definite:
        right = f"{'The' if story.text[nickname.start].isupper() else 'the'} {right}"
    elif story.text[nickname.start].isupper():
        right = right[0].upper() + right[1:]
    return (right,) if beside else (right, surname)


def _varied(story: Document, title: Title) -> Iterator[tuple[int, int]]:
    """The places in a title of words, or of two together, that have other forms: `chairman`, `council member`."""
    offices = story.lexicon.get(Offices)
    words = words_of(story.text, title.start, title.end, story.lexicon.get(Roles))
    for at, word in enumerate(words):
        if word.text in offices.varied:
            yield word.start, word.start + len(word.text)
        for after in words[at + 1 : at + 2]:
            if f"{word.text} {after.text}" in offices.varied:
                yield word.start, after.start + len(after.text)


def _cased(form: str, written: str) -> str:
    """A form with the capitals of the one that it stands in for."""
    if all(word[0].isupper() or word in _SMALL for word in written.replace("-", " ").split()):
        return _LETTER.sub(lambda match: match[0].upper(), form)
    return form if written.islower() else like(written, form)


def _country_before(behind: Sequence[Word], text: str, start: int, countries: Countries) -> tuple[str, int]:
    """The country that the words right before a place name, and the number of the first of them."""
    for size in (2, 1):
        words = behind[-size:]
        if len(words) == size and not text[words[-1].end : start].strip("\u2019'sS "):
            code = countries.code.get(" ".join(word.text for word in words))
            if code:
                return code, len(behind) - size
    return "", 0
