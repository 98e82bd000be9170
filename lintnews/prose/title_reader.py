"""Titles before a name ("US Secretary of State Antony Blinken") and after it ("Price, a State Department spokesman").

Method: from the name outward, word by word, until a word that no title holds. Only the neighbourhood of names is read,
so the time is that of the number of names.
"""

from lintnews.expressions import expression
from lintnews.prose.roles import Head
from lintnews.prose.title_phrases import OF, Phrases
from lintnews.prose.titles import ARTICLES, OWNERS, Title, Word

_REACH = 90
# Most titles have no more words than these and one.
_FEW = 4
# What ends the stretch beside a name in which its title may stand.
_BREAK = expression(r"[,;:()\[\]“”\"!?\n\ufffc—–]|\s-\s")
_AFTER = expression(r"(?:,\s+|\s+[—–-]\s+|\s*[—–]\s*|\s+\()")
_AGE = expression(r"(?:now\s+|aged?\s+)?\d{1,3}(?:-year-old)?,?\s+")


class TitleReader(Phrases):
    """Reads the titles beside the names of one story."""

    def before(self, start: int, low: int, word: str, named: int = 0) -> Title | None:
        """The title that ends where the name begins, or a comma before it ("The secretary, Jane Doe, said").

        `word` is the folded word in front; `named` is where the last name before ends, which may open the title ("Doe
        campaign manager Ann Poe").
        """
        text = self._text
        left = max(low, start - _REACH)
        if word not in self._roles.heads and not word.endswith(",") and not self._may_end(word, start, left):
            return None
        run_end = self._run_end(start, left)
        if run_end < 0:
            return None
        breaks = [match.end() for match in _BREAK.finditer(text, left, run_end)]
        left = breaks[-1] if breaks else left
        near = left + len(self._folded[left:run_end].rpartition(" ")[0])
        for _ in range(_FEW):
            near = self._folded.rfind(" ", left, near)
            if near < 0:
                break
        if near > left:
            title, whole = self._before(near + 1, run_end, named)
            if whole:
                return title
        return self._before(left, run_end, named)[0]

    def _before(self, left: int, run_end: int, named: int) -> tuple[Title | None, bool]:
        """The title that ends a run of words, and whether words are left in front of it, so that it is whole."""
        text = self._text
        words = self._since_sentence(self._words(left, run_end))
        if not words or words[-1].end < run_end - (text[run_end - 1] == "."):
            return None, True
        comma = text[run_end] == ","
        found = self._backward(words, comma, named)
        if found is None:
            return None, False
        first, head = found
        article = self._article(words, first)
        if comma and not article:
            return None, first > 1
        return self._title(words[first:], "before", head, article), first > 1

    def _may_end(self, word: str, start: int, left: int) -> bool:
        """Whether a word may end a title: a head, or what a head is "of", with a capital or as in an office's name."""
        if self._roles.head(word) or self._roles.head(word.lstrip("(\"“‘'—–")):
            return True
        if not (word in self._offices.last_words or self._text[start - 1 - len(word) : start - len(word)].isupper()):
            return False
        low = max(left, start - 60)
        return self._text.find(" of ", low, start) >= 0 or self._text.find(" for ", low, start) >= 0

    def _run_end(self, start: int, left: int) -> int:
        """Where the words end that may be a title of the name that starts here; -1 where there are none."""
        text, end = self._text, start
        while end > left and text[end - 1] in " \u00a0\n":
            end -= 1
        if end in (start, left):
            return -1
        if text[end - 1] != ",":
            return end
        end -= 1
        space = max(text.rfind(" ", left, end), text.rfind("\n", left, end), left - 1) + 1
        return end if self._may_end(self._folded[space:end], end + 1, left) else -1

    def after(self, end: int, high: int) -> Title | None:
        """The title that follows a name behind a comma, a dash or a bracket, up to the next stop."""
        text = self._text
        lead = _AFTER.match(text, end, high)
        if lead is None:
            return None
        at = lead.end()
        age = _AGE.match(text, at, high)
        at = age.end() if age else at
        stop = _BREAK.search(text, at, min(high, at + _REACH))
        words = self._words(at, stop.start() if stop else min(high, at + _REACH))
        return self.phrase(self._to_sentence_end(words), "after")

    def _backward(self, words: list[Word], comma: bool, named: int) -> tuple[int, Head] | None:
        """The first word of the title that ends a run of words, and its head."""
        at = len(words) - 1
        if words[at].owns:
            return None
        head = self._roles.head(words[at].text)
        if head is None:
            at = self._before_of(words)
            head = self._roles.head(words[at].text) if at >= 0 else None
        if head is None or words[at].owns:
            return None
        first = at
        while (
            first > 0
            and at - first < 8
            and (
                self._joins(words, first - 1, comma)
                or (first > 1 and words[first - 2].end > named and self._between(words, first - 1))
            )
        ):
            first -= 1
        while first < at and words[first].text in ("and", "of"):
            first += 1
        return first, head

    def _before_of(self, words: list[Word]) -> int:
        """The place of the head in a run that ends with what it is of; -1 where there is none."""
        for place in range(len(words) - 2, max(len(words) - 8, 0), -1):
            if words[place].text in OF and self._roles.head(words[place - 1].text):
                return place - 1
            if words[place].text in self._roles.closers or words[place].owns:
                break
        return -1

    def _joins(self, words: list[Word], at: int, comma: bool) -> bool:
        """Whether the word at a place belongs to the title that begins behind it."""
        word, roles = words[at], self._roles
        if word.owns:
            return False
        if word.text in ("and", "&"):
            return at > 0 and roles.head(words[at - 1].text) is not None
        if word.text in self._roles.closers or word.text in ARTICLES or word.text in OWNERS:
            return False
        if word.text == "of":
            return at > 0 and roles.head(words[at - 1].text) is not None and not comma
        if word.capital:
            return at > 0 or word.text not in self._roles.openers
        return bool(
            word.text in roles.modifiers
            or word.text in roles.heads
            or word.text in roles.below
            or word.text in roles.short
            or roles.status([word.text])
            or "-" in word.text
        )

    def _between(self, words: list[Word], at: int) -> bool:
        """Whether a word that titles do not hold stands between what makes it part of one: "Russian arms dealer"."""
        word, before = words[at], words[at - 1]
        if (
            word.capital
            or word.owns
            or word.text in self._roles.closers
            or word.text in OF
            or word.text in ARTICLES | OWNERS
        ):
            return False
        if before.text in ARTICLES or before.text in OWNERS or before.owns:
            return True
        return before.capital and before.text not in self._roles.openers and not self._roles.head(before.text)

    def _article(self, words: list[Word], first: int) -> str:
        if first == 0:
            return ""
        word = words[first - 1]
        return word.text if word.text in ARTICLES or word.text in OWNERS or word.owns else ""

    def _since_sentence(self, words: list[Word]) -> list[Word]:
        """The words of the last sentence of a run."""
        for at in range(len(words) - 2, -1, -1):
            if self._text[words[at].end : words[at].end + 1] == ".":
                return words[at + 1 :]
        return words

    def _to_sentence_end(self, words: list[Word]) -> list[Word]:
        for at, word in enumerate(words):
            if self._text[word.end : word.end + 1] == ".":
                return words[: at + 1]
        return words
