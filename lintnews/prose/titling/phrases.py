"""Titles read forward from their first word: article, modifiers, head, then what they are of."""

from lintnews.prose.titles import ARTICLES, OWNERS, Title, Word, words_of
from lintnews.prose.titling.offices import Offices
from lintnews.prose.titling.roles import Head, Roles

OF = frozenset(("of", "for", "at", "to", "in", "on", "with", "from", "under", "by", "since", "during", "after"))
# What a title may begin with that names a body: "Bank of Japan Governor", "council chairman".
BODIES = frozenset(
    """bank board bureau church city club college committee company council county court department district house
    ministry office parish party school state team town union university village""".split()
)

# So many words after its head, what a title is "of" may go on behind other words, too.
_FAR = 7
# Verbs whose subject a phrase behind a comma is, rather than what somebody in front of it is.
_TOLD = frozenset("said says told tells added reported reports announced confirmed wrote".split())


class Phrases:
    """Reads the titles of one story that begin at a known word."""

    def __init__(self, text: str, folded: str, roles: Roles, offices: Offices) -> None:
        self._text = text
        self._folded = folded
        self._roles = roles
        self._offices = offices
        self._front = offices.front

    def _words(self, start: int, end: int) -> list[Word]:
        return words_of(self._text, start, end, self._roles)

    def _closes(self, word: Word) -> bool:
        """Whether no title goes on over a word: "who", but not the WHO."""
        return word.text in self._roles.closers and not self._is_capitals(word)

    def _is_capitals(self, word: Word) -> bool:
        return word.capital and self._text[word.start + 1 : word.start + 2].isupper()

    def phrase(self, words: list[Word], place: str) -> Title | None:
        """A title read forward from its first word: article, modifiers, head, then "of" and what it is of."""
        first = 0
        article = ""
        while first < len(words) and (
            words[first].text in ARTICLES or words[first].text in OWNERS or words[first].owns
        ):
            article = words[first].text
            first += 1
        head: Head | None = None
        at = last = first
        while at < len(words) and at - first < 9:
            word = words[at]
            if word.text in OF or self._closes(word) or (word.owns and at > first and not word.capital):
                break
            found = self._roles.head(word.text)
            if found:
                head, last = found, at
            elif head and not word.capital and word.text not in self._roles.modifiers:
                break
            at += 1
        if head is None:
            return None
        if not article and not self._may_open(words[first], last == first):
            return None
        end = self._tail(words, last)
        if place == "after" and (words[last].owns or (end < len(words) and self._goes_on(words[end], article))):
            return None
        return self._title(words[first:end], place, head, article)

    def _goes_on(self, word: Word, article: str) -> bool:
        """Whether the word behind what may be a title makes it no title: "Poe, the mayor said"."""
        if word.capital or word.text in _TOLD:
            return True
        return not article and not self._closes(word)

    def _may_open(self, word: Word, lone: bool) -> bool:
        """Without an article a title begins with its head, a capital, or a word that titles hold."""
        roles = self._roles
        known = (
            word.text in roles.modifiers or word.text in BODIES or roles.status([word.text]) or word.text in roles.below
        )
        return bool(word.capital or known or roles.head(word.text) or lone)

    def _before_of(self, words: list[Word]) -> int:
        """The place of the head in a run that ends with what it is of; -1 where there is none."""
        for place in range(len(words) - 2, max(len(words) - 10, 0), -1):
            far = len(words) - place > _FAR and words[place].text != "of"
            if words[place].text in OF and self._roles.head(words[place - 1].text) and not far:
                return self._before_body(words, place - 1)
            joins = words[place].text == "and" and words[place - 1].capital and words[place + 1].capital
            if (self._closes(words[place]) and not joins) or words[place].owns:
                break
        return -1

    def _before_body(self, words: list[Word], head: int) -> int:
        """The place of the head, or of the one before it that is of it: chairman of the Joint Chiefs of Staff."""
        at = head
        while at > 1 and words[at].capital and words[at - 1].capital:
            at -= 1
        at -= words[at - 1].text == "the" if at > 1 else 0
        whole = at > 1 and words[head].capital and words[at - 1].text == "of" and self._roles.head(words[at - 2].text)
        return at - 2 if whole else head

    def _tail(self, words: list[Word], last: int) -> int:
        """Where a title ends that goes on with "of state", "for Europe", "and chief executive"."""
        end = at = last + 1
        if at < len(words) and words[at].text not in OF and words[at].text != "and":
            return end
        while at < len(words) and at - last < 10:
            word = words[at]
            if word.text == "and":
                ahead = words[at + 1 : at + 4]
                if not any(later.capital or self._roles.head(later.text) for later in ahead):
                    break
            elif self._closes(word) or (word.text in OF and at - last > 6):
                break
            elif word.text not in OF and word.text not in ARTICLES:
                end = at + 1
            at += 1
        return end

    def _title(self, words: list[Word], place: str, head: Head, article: str) -> Title:
        folded = tuple([word.text for word in words])
        sense = self._offices.sense(folded, "" if article in ARTICLES or article in OWNERS else article, head.plural)
        last = words[-1]
        start, end = words[0].start, last.end
        if last.owns:
            end -= 1 if self._text[end - 1] in "'’" else 2
        text = self._text[start:end]
        if "\n" in text or "  " in text:
            text = " ".join(text.split())
        return Title(start, end, text, place, head.word, folded, *sense, head.plural, article)
