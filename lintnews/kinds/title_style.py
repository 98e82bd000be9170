"""How a house writes titles: capitals, short forms."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.people import Person
from lintnews.prose.titles import Title
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.roles import Roles
from lintnews.prose.titling.unheld import UnheldTitles
from lintnews.prose.titling.vicinity import places
from lintnews.prose.titling.wording import Wording
from lintnews.rule import Hit, Rule, Trigger

_OPENING = expression(r"(?:[.!?:;…][\"'”’)\]]*|[“\"‘(*•|>–—\n-])[ \t\u00a0]*\Z")

# What makes a title former, with a capital.
_PAST = expression(r"Former(?= )|Ex-|Then-")

# Ranks that stand before another, short with it.
_RANKING = frozenset(("Lieutenant", "Lt.", "Major", "Maj.", "Brigadier", "Brig.", "Sergeant", "Sgt."))

# Whose titles hold the name that they bear.
_PEERS = frozenset("duke duchess earl countess marquess marchioness prince princess".split())


class Kind(Rule):
    """Reports titles that are not written as the house writes them. `finds` says what:

    - `before-name`: the capitals of a formal title right before a name, by `style`: `upper` (AP, Reuters) or `lower`
    - `alone`: the capitals of a title that stands after a name or alone, by `style`; in lower case also of one that
      nobody in the story is known to hold
    - `mixed-capitals`: a title with capitals after a name or alone where the story has it in lower case elsewhere
    - `former`: `Former`, `Ex-` or `Then-` with a capital within a sentence
    - `short`: a title before a full name that is not shortened (`Senator` for `Sen.`), or, with `style: long`, one
      that is
    - `mixed-short`: a title shortened before some names and not before others; the rarer form is reported

    Formal titles are those of the offices in the lexicon and the heads in its `formal-heads`.
    """

    finds: Literal["before-name", "alone", "mixed-capitals", "former", "short", "mixed-short"]
    style: Literal["upper", "lower", "short", "long"] = "upper"

    reads_language: ClassVar[bool] = True
    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        find = {
            "before-name": self._before_name,
            "alone": self._alone,
            "mixed-capitals": self._mixed_capitals,
            "former": self._former,
            "short": self._short,
            "mixed-short": self._mixed_short,
        }[self.finds]
        return (hit for hit in find(story) if self.sees(story, hit.start, hit.end))

    def _before_name(self, story: Document) -> Iterator[Hit]:
        for person, title in story.titles:
            if title.place != "before" or title.article or not _stands_before(person, title):
                continue
            right = _recased(story, title, self.style == "upper")
            if right.split() != title.text.split() and _formal(story, title) and not _opens(story, title.start):
                yield Hit(title.start, title.end, {"right": right}, (right,))

    def _alone(self, story: Document) -> Iterator[Hit]:
        for person, title in story.titles:
            if title.place == "before" and (_stands_before(person, title) or not title.article):
                continue
            right = _recased(story, title, self.style == "upper")
            if right.split() == title.text.split() or _of_a_name(story, title) or _holds_a_name(story, title, right):
                continue
            if _formal(story, title) and not _opens(story, title.start):
                yield Hit(title.start, title.end, {"right": right}, (right,))
        if self.style == "lower":
            yield from _unheld(story)

    def _mixed_capitals(self, story: Document) -> Iterator[Hit]:
        wording = story.lexicon.get(Wording)
        for _, title in story.titles:
            if title.place == "before" or title.text.islower() or _opens(story, title.start):
                continue
            right = wording.lower(title.text)
            core = wording.alone(title)
            if right == title.text or not core or core not in right:
                continue
            if any(story.text[at : at + len(core)] == core for at in places(story.folded, core.casefold())):
                yield Hit(title.start, title.end, {"right": right}, (right,))

    def _former(self, story: Document) -> Iterator[Hit]:
        for _, title in story.titles:
            past = _PAST.match(title.text)
            if title.status == "former" and past and not _opens(story, title.start):
                right = past[0].lower()
                yield Hit(title.start, title.start + past.end(), {"right": right}, (right,), safe=True)

    def _short(self, story: Document) -> Iterator[Hit]:
        for title in _before_full_names(story):
            other = _other_length(story, title, self.style == "long")
            if other and other != title.text:
                yield Hit(title.start, title.end, {"right": other}, (other,))

    def _mixed_short(self, story: Document) -> Iterator[Hit]:
        seen: dict[str, tuple[list[Title], list[Title]]] = {}
        for title in _before_full_names(story):
            long = _other_length(story, title, True)
            short = _other_length(story, title, False)
            if long and short:
                seen.setdefault(title.head, ([], []))[title.text == long].append(title)
        for shorts, longs in seen.values():
            rarer, makes_long = (longs, False) if len(longs) <= len(shorts) else (shorts, True)
            for title in rarer if shorts and longs else ():
                right = _other_length(story, title, makes_long)
                yield Hit(title.start, title.end, {"right": right}, (right,))


def _unheld(story: Document) -> Iterator[Hit]:
    """Titles with capitals that nobody is known to hold, made of nothing but words of titles and countries."""
    wording, countries = story.lexicon.get(Wording), story.lexicon.get(Countries).code
    held = {start for _, title in story.titles for start in range(title.start, title.end)}
    for span in story.lexicon.get(UnheldTitles).find(story.unquoted):
        text = story.text[span.start : span.end]
        right = wording.lower(text)
        plain = all(word.islower() or fold(word) in countries for word in right.split())
        if plain and right != text and held.isdisjoint(range(span.start, span.end)):
            yield Hit(span.start, span.end, {"right": right}, (right,))


def _stands_before(person: Person, title: Title) -> bool:
    return any(mention.start in (title.end + 1, title.end) for mention in person.mentions if mention.how == "name")


def _before_full_names(story: Document) -> Iterator[Title]:
    """The titles before full names that houses shorten."""
    roles = story.lexicon.get(Roles)
    for person, title in story.titles:
        if title.place != "before" or title.article or "bank" in title.words:
            continue
        before, _, last = _parts(title)
        if roles.shortened(last, not before) and any(
            mention.start == title.end + 1 and mention.how == "name" and " " in mention.text
            for mention in person.mentions
        ):
            yield title


def _other_length(story: Document, title: Title, long: bool) -> str:
    """The title with its last word, and a rank in front, short or written out; empty where it has no such form."""
    roles = story.lexicon.get(Roles)
    before, ranks, last = _parts(title)
    other = roles.written_out if long else roles.shortened
    word = other(last, not before)
    return " ".join([*before, *(other(rank, True) or rank for rank in ranks), word]) if word else ""


def _parts(title: Title) -> tuple[list[str], list[str], str]:
    """The words of a title, those that rank its last one (`Lieutenant Colonel`), and the last."""
    *before, last = title.text.split()
    at = len(before)
    while at and before[at - 1] in _RANKING:
        at -= 1
    return before[:at], before[at:], last


def _formal(story: Document, title: Title) -> bool:
    offices = story.lexicon.get(Offices)
    ids = title.held.offices
    return all(offices.by_id[id].formal for id in ids) if ids else title.head in story.lexicon.get(Roles).formal


def _of_a_name(story: Document, title: Title) -> bool:
    """Whether the title is part of a name: `the Office of the Secretary of State`, `the President's Cup`."""
    if title.head in _PEERS and title.text[0].isupper() and " of " in title.text:
        return True  # the Duchess of Orme
    after = story.text[title.end : title.end + 4]
    owns = after[:3] in ("’s ", "'s ") and after[3:].isupper()
    return owns or story.text[max(title.start - 14, 0) : title.start].endswith("Office of the ")


def _holds_a_name(story: Document, title: Title, right: str) -> bool:
    """Whether what looks like a title in a list is a name, or a title with one: `Kevin Bishop`, `Gov. Tor Orme`; and
    so is what one person holds in the plural, a team.
    """
    words, others = title.text.split(), right.split()
    if title.plural or words[0] in story.lexicon.get(GivenNames):
        return title.place == "after"
    pairs = list(zip(words, others, strict=True))
    return any(one[0] != one[1] and two[0] == two[1] and two[0][:1].isupper() for one, two in pairwise(pairs))


def _recased(story: Document, title: Title, upper: bool) -> str:
    """The title in the capitals of the house; what is former or acting stays in lower case."""
    wording, roles = story.lexicon.get(Wording), story.lexicon.get(Roles)
    if not upper:
        return wording.lower(title.text)
    words = title.text.split()
    small = roles.former | roles.acting | {"of", "the", "for", "and", "to", "then", "-"}
    if any(word[0].isupper() and roles.head(word.casefold()) for word in words):
        return title.text  # what stands in front of it describes the person
    for at in range(_last_words(words, roles), len(words)):
        # The state of a state senator is no part of the title, that of the secretary of state is.
        keeps = words[at].casefold() in small or (
            words[at] == "state" and at + 1 < len(words) and words[at + 1] not in small
        )
        then, hyphen, word = (
            words[at].rpartition("-") if words[at].startswith(("then-", "ex-")) else ("", "", words[at])
        )
        words[at] = words[at] if keeps else f"{then}{hyphen}{word[0].upper()}{word[1:]}"
    return " ".join(words)


def _last_words(words: Sequence[str], roles: Roles) -> int:
    """Where the words begin that make the title proper: after `and`, and after any word that is not of titles."""
    for at in range(len(words) - 1, -1, -1):
        word = words[at].casefold().rstrip(".,").removeprefix("then-").removeprefix("ex-")
        if word not in roles.modifiers and word not in ("of", "the", "for") and not roles.head(words[at].casefold()):
            return at + 1
    return 0


def _opens(story: Document, start: int) -> bool:
    """Whether a sentence, an item or a line begins here, so that a capital says nothing."""
    zone = story.zone_at(start)
    low = max(start - 12, zone.start if zone else 0)
    return _OPENING.search(story.text[low:start]) is not None or (zone is not None and zone.start == start)
