"""Titles that nobody has at once: minister and deputy, senator and governor, spokesperson of two bodies."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.names import Name
from lintnews.prose.titles import ARTICLES, OWNERS, Title, words_of
from lintnews.prose.titling.bodies import Bodies
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.offices import LINKS, Offices
from lintnews.prose.titling.roles import Roles

# Words of a title that name no body.
_PLAIN = frozenset(("of", "the", "for", "and", "at", "in", "to", "former", "acting", "senior", "chief", "vice"))
# What makes the holder of a title another one's stand-in, where the rest of the two titles is alike.
_BELOW = frozenset(("deputy", "vice", "shadow", "under", "assistant"))
# Before the noun of a rank they make it a lower one.
_LOWER = frozenset(("lieutenant", "major", "brigadier"))
# Each country has its own.
_SENT = frozenset(("ambassador", "consul"))
# A vice admiral is called an admiral, too.
_RANKED = frozenset(("admiral", "marshal", "chancellor"))
# These have assistants of the same calling, besides whoever ranks alone.
_MANAGING = frozenset(("manager",))
# Behind these, and with no article behind a name, a title may be one of several.
_UNSURE = {"", "a", "an", *OWNERS}
# Behind these a title is of some other time.
_TIMES = frozenset(("under", "during", "since", "from", "by", "after"))
# What says, before the noun of a title, that somebody came to it or had it once.
_CHANGES = (
    r"\b(?:became|becom\w+|promot\w+|elevated|rais\w+|nam(?:ed|ing)|made|appoint\w+|elected|sworn in|rose|reassigned"
    r"|moved|demoted|tapped|stint|serv(?:ed|ing)|was|been|while|when|once|formerly|previously|then|also|doubl(?:e|es|ed|ing)"
    r"|concurrently|both)\b[^.;\n]{0,40}?\b"
)


class Clashes:
    """Compares the titles that one story gives one person."""

    def __init__(self, text: str, folded: str, names: Sequence[Name], lexicon: Lexicon) -> None:
        self._text = text
        self._folded = folded
        self._names = names
        self._roles = lexicon.get(Roles)
        self._offices = lexicon.get(Offices)
        self._countries = lexicon.get(Countries)
        self._bodies = lexicon.get(Bodies)
        # For the nouns of two titles, whether the story tells of a change.
        self._changes: dict[tuple[str, str], bool] = {}

    def clash(self, one: Title, other: Title) -> bool:
        """Whether nobody has both titles at once, and the story does not say that one followed the other."""
        if self._is_double(one) or self._is_double(other) or _TIMES & {*one.words, *other.words}:
            return False
        if one.status != other.status:
            return self._not_yet(one, other) and not self._follows(one, other)
        return self._excluded(one, other) and not self._follows(one, other)

    def _not_yet(self, one: Title, other: Title) -> bool:
        """Whether one is acting or elect in front of the name, and the other the office outright."""
        if not one.place == other.place == "before" or one.article or other.article:
            return False
        if {one.status, other.status} not in ({"acting", ""}, {"pending", ""}):
            return False
        held = one if one.status else other
        if held.status == "pending" and not held.words[-1].endswith("elect"):
            return False  # the candidate for governor is a mayor
        plain = [[self._roles.bare(word) for word in title.words] for title in (one, other)]
        left, right = ([word for word in words if not self._roles.status([word])] for words in plain)
        return self._written_out(left)[-len(right) :] == self._written_out(right)

    def _written_out(self, words: Sequence[str]) -> list[str]:
        return self._offices.normal([self._roles.short.get(word, word) for word in words])

    def apart(self, one: Title, other: Title) -> bool:
        """Whether two titles are of two bodies: chairman of the one, chair of the other."""
        if set(one.held.offices) & set(other.held.offices):
            return False
        bodies = [set(title.words) - _PLAIN - {title.head} for title in (one, other)]
        return bool(bodies[0] and bodies[1] and not bodies[0] & bodies[1])

    def _excluded(self, one: Title, other: Title) -> bool:
        ids = set(one.held.offices) & set(other.held.offices)
        same_country = not (one.held.country and other.held.country) or one.held.country == other.held.country
        if one.below != other.below and ids:
            return same_country
        if ids and not one.below:
            return not same_country
        if same_country and self._stands_in(one, other):
            return True
        if not same_country and self._is_sent_by_two(one, other):
            return True
        if {self._offices.forms_of(title.head)[0] for title in (one, other)} == {"spokesperson"}:
            return self._speak_for_two(one, other)
        if same_country and self._offices.exclude(one.held, other.held):
            return self._are_sure(one, other)
        if not one.place == other.place == "before" or one.article or other.article:
            return False
        return self._in_row(one, other)

    def _are_sure(self, one: Title, other: Title) -> bool:
        """Whether neither title may be one of several: "a president", "his minister"."""
        articles = {title.article for title in (one, other) if title.place != "before" or title.article}
        return articles.isdisjoint(_UNSURE)

    def _is_sent_by_two(self, one: Title, other: Title) -> bool:
        """Whether two titles are of envoys of two countries: the Turkish and the Greek ambassador."""
        if one.head != other.head or one.head not in _SENT:
            return False
        return all(
            title.words[-1] == title.head and self._countries.is_adjective(title.words[0]) for title in (one, other)
        )

    def _stands_in(self, one: Title, other: Title) -> bool:
        """Whether one is the other's deputy, of whatever: the chair and the vice chair of one council."""
        if not _BELOW & {*one.words, *other.words} or one.head in _RANKED:
            return False
        if "assistant" in (*one.words, *other.words) and one.head not in self._roles.ranking | _MANAGING:
            return False  # an assistant professor is called professor
        words = [self._plain(title) for title in (one, other)]
        cores = [sorted(word for word in row if word not in _BELOW and word not in LINKS) for row in words]
        below = [len(set(row) & _BELOW) for row in words]
        # Police Commissioner Poe, Deputy Commissioner Poe.
        short = one.place == other.place == "before" and not (one.article or other.article)
        bare = short and cores[below[1] > below[0]] == [words[0][-1]] == [words[1][-1]]
        return (cores[0] == cores[1] or bare) and below[0] != below[1]

    def _plain(self, title: Title) -> list[str]:
        """The words of a title in one spelling, without its country."""
        written = [self._roles.short.get(word, word) for word in title.words]
        joined = " ".join(written).replace("-", " ").split()
        plain = self._countries.of(self._offices.normal(joined))[1]
        owner = title.article
        owned = owner and owner not in ARTICLES and owner not in OWNERS and owner not in self._countries.code
        return [owner, *plain] if owned else plain

    def _in_row(self, one: Title, other: Title) -> bool:
        """Whether the nouns of two titles are of a row in which nobody is two things at once."""
        if one.head == other.head:
            return self._is_lowered(*sorted((one, other), key=lambda title: title.start))
        if any(title.head == "general" and not self._roles.are_ranks(title.words) for title in (one, other)):
            return False
        heads = {self._offices.forms_of(title.head)[0] for title in (one, other)}
        return len(heads) == 2 and any(heads <= row for row in self._roles.exclusive)

    def _is_lowered(self, first: Title, later: Title) -> bool:
        """Whether a rank has lost what it was: a colonel is a lieutenant colonel below; a general may be one short."""
        if not (self._roles.are_ranks(first.words) and self._roles.are_ranks(later.words)):
            return False
        more = {*self._written_out(later.words)} - {*self._written_out(first.words)}
        return len(first.words) == 1 and not more.isdisjoint(_LOWER)

    def _is_double(self, title: Title) -> bool:
        """Whether it names two offices: "deputy prime minister and foreign minister"."""
        if "and" not in title.words:
            return False
        at = title.words.index("and")
        head = self._roles.head
        return any(head(word) for word in title.words[:at]) and any(head(word) for word in title.words[at:])

    def _follows(self, one: Title, other: Title) -> bool:
        """Whether the story tells that somebody came to one of the titles, or had it at another time."""
        heads = one.head, other.head
        if heads not in self._changes:
            words = sorted({form for head in heads for form in self._offices.forms_of(head)})
            said = re.compile(_CHANGES + "(?:" + "|".join(map(re.escape, words)) + r")\b")
            self._changes[heads] = said.search(self._folded) is not None
        return self._changes[heads]

    def _speak_for_two(self, one: Title, other: Title) -> bool:
        bodies = self._body(one), self._body(other)
        return bool(bodies[0] and bodies[1]) and not self._bodies.same(*bodies)

    def _body(self, title: Title) -> str:
        """The body that a title names, folded; empty where it names none for sure."""
        words = words_of(self._text, title.start, title.end, self._roles)
        capitals = [word for word in words if word.capital and self._roles.head(word.text) is None]
        if not capitals:
            return ""
        start, end = capitals[0].start, capitals[-1].start + len(capitals[-1].text)
        body = self._folded[start:end]
        at = bisect_left(self._names, start, key=lambda name: name.start)
        kinds = {name.kind for name in self._names[at : at + 6] if name.end <= end}
        sure = ("organisation" in kinds and "person" not in kinds) or self._bodies.known(body)
        return body if sure else ""
