"""Titles before a name ("US Secretary of State Antony Blinken") and after it ("Price, a State Department spokesman").

Method: from the name outward, word by word, until a word that no title holds. Only the neighbourhood of names is read,
so the time is that of the number of names.
"""

from lintnews.expressions import expression
from lintnews.prose.titles import ARTICLES, OWNERS, Title, Word
from lintnews.prose.titling.offices import COMMA, HEAD, NOTHING
from lintnews.prose.titling.phrases import BODIES, OF, Phrases
from lintnews.prose.titling.roles import Head

_REACH = 90
# How many words behind a name are asked whether they may be the head of its title.
_MOST = 12
# Most titles have no more words than these and one.
_FEW = 4
# What ends the stretch beside a name in which its title may stand.
_BREAK = expression(r"[,;:()\[\]“”\"!?\n\ufffc—–]|\s-\s")
_AFTER = expression(r"(?:,\s+|\s+[—–-]\s+|\s*[—–]\s*|\s+\()")
# A name between commas.
_ENCLOSED = expression(r"(?:[A-ZÀ-Þ][\w.'’-]*\s){0,3}[A-ZÀ-Þ][\w.'’-]+,")
# What somebody is said to be now: "Doe is mayor", "Doe was named the club's president".
_BEING = expression(
    r"(?:,\s+\d{1,3},)?\s+(?:(?:is|has\s+been|had\s+been|remains|serves\s+as)\s+(?:(?:now|also|currently|still)\s+)?"
    r"|(?:became|(?:was|is|has\s+been)\s+(?:named|appointed|elected|made|sworn\s+in\s+as))\s+)"
)
# How long somebody has been what they are, or since when.
_PERIOD = expression(
    r"\s(?:since|until|during|in\s+\d{4}\b|on\s+[A-Z]\w+day\b|for\s+(?:\d+|a|almost|many|more|nearly|over|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
# What ranks somebody among others, and names no office: the first mayor to resign.
_RANKS = frozenset("only first second third last next latest most least best worst other same kind sort type".split())
_MARKS = "*_~'‘’#"
_AGE = expression(r"(?:now\s+|aged?\s+)?\d{1,3}(?:-year-old)?,?\s+")


class TitleReader(Phrases):
    """Reads the titles beside the names of one story."""

    def may_end(self, word: str, end: int) -> bool:
        """Whether a folded word that ends here, in front of a name, may be the last of a title."""
        if self._front(word) != NOTHING or self._text[end - len(word) : end - len(word) + 1].isupper():
            return True
        of = self._folded.startswith(" of ", end - len(word) - 4)
        return of and word not in self._roles.openers  # director of operations Ann Poe

    def before(self, start: int, low: int, word: str, named: int = 0) -> Title | None:
        """The title that ends where the name begins, or a comma before it ("The secretary, Jane Doe, said").

        `word` is the folded word in front; `named` is where the last name before ends, which may open the title ("Doe
        campaign manager Ann Poe").
        """
        text = self._text
        left = max(low, start - _REACH)
        front = self._front(word)
        if front == COMMA:
            run_end = self._before_comma(start, left)
        elif front == HEAD or self._may_be_of(front, word, start - 1, left):
            run_end = start - 1
        else:
            return None
        if run_end <= left or not text[start - 1].isspace():
            return None
        near = run_end
        for _ in range(_FEW + 1):
            near = self._folded.rfind(" ", left, near)
            if near < 0:
                break
        if near > left:
            breaks = [match.end() for match in _BREAK.finditer(text, near + 1, run_end)]
            title, whole = self._before(breaks[-1] if breaks else near + 1, run_end, named)
            if whole or breaks:
                return title
        breaks = [match.end() for match in _BREAK.finditer(text, left, run_end)]
        return self._before(breaks[-1] if breaks else left, run_end, named)[0]

    def _before(self, left: int, run_end: int, named: int) -> tuple[Title | None, bool]:
        """The title that ends a run of words, and whether words are left in front of it, so that it is whole."""
        text = self._text
        words = self._since_sentence(self._words(left, run_end))
        stop = text[run_end - 1] == "."
        if not words or words[-1].end < run_end - stop or (stop and not words[-1].text.endswith(".")):
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

    def _may_be_of(self, front: int, word: str, end: int, left: int) -> bool:
        """Whether a word that ends here may be what a head is "of": it has a capital or ends an office's name."""
        if front == NOTHING and not self.may_end(word, end):
            return False
        low, find = max(left, end - 59), self._text.find
        return find(" of ", low, end) >= 0 or find(" for ", low, end) >= 0 or find(" to ", low, end) >= 0

    def _before_comma(self, start: int, left: int) -> int:
        """Where the comma in front of the name stands if the words before it may be a title; else -1."""
        text = self._text
        end = start - 2
        space = max(text.rfind(" ", left, end), text.rfind("\n", left, end), left - 1) + 1
        word = self._folded[space:end]
        front = self._front(word)
        if front == HEAD or self._may_be_of(front, word, end, left):
            return end
        # The leader of the rail union, Ann Poe, said
        enclosed = front == NOTHING and " of " in self._folded[left:end] and _ENCLOSED.match(text, start)
        return end if enclosed else -1

    def after(self, end: int, high: int) -> Title | None:
        """The title that follows a name behind a comma, a dash or a bracket, up to the next stop."""
        text, folded = self._text, self._folded
        lead = _AFTER.match(text, end, high)
        if lead is None:
            return None
        at = lead.end()
        age = _AGE.match(text, at, high)
        at = age.end() if age else at
        high = min(high, at + _REACH)
        first = folded[at:high].partition(" ")[0]
        if first in self._roles.closers or first in OF:
            return None
        return self._following(at, high)

    def said_to_be(self, end: int, high: int) -> Title | None:
        """The title that a name is said to hold: "Doe is mayor"."""
        being = _BEING.match(self._text, end, high)
        if being is None:
            return None
        at = being.end()
        high = min(high, at + _REACH)
        period = _PERIOD.search(self._text, at, high)
        title = self._following(at, period.start() if period else high)
        return None if title is None or title.plural or not _RANKS.isdisjoint(title.words) else title

    def _following(self, at: int, high: int) -> Title | None:
        """The title that begins here, up to the next stop."""
        text, folded = self._text, self._folded
        stop = _BREAK.search(text, at, high)
        high = stop.start() if stop else high
        if not self._may_hold_head(folded[at:high]):
            return None
        return self.phrase(self._to_sentence_end(self._words(at, high)), "after")

    def _may_hold_head(self, folded: str) -> bool:
        """Whether a stretch may hold the head of a title; cheaper than reading its words."""
        head, trimmed = self._roles.head, self._roles.trimmed
        for word in folded.split(None, _MOST)[:_MOST]:
            if head(trimmed(word.strip(_MARKS) or word)[0]) or head(word):
                return True
        return False

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

    def _joins(self, words: list[Word], at: int, comma: bool) -> bool:
        """Whether the word at a place belongs to the title that begins behind it."""
        word, roles = words[at], self._roles
        if word.owns:
            return False
        if word.text in ("and", "&"):
            if at and words[at - 1].capital and words[at + 1].capital and words[at - 1].text in roles.paired:
                return True  # Health and Human Services Secretary
            if at and roles.head(words[at - 1].text) is not None:
                return True
            return at > 0 and self._offices.is_form([word.text for word in words[at - 1 :]])
        if self._closes(word) or word.text in ARTICLES or word.text in OWNERS:
            return False
        if word.text == "under" and (words[at + 1].text != "secretary" or words[at + 1].capital != word.capital):
            return False  # served under Secretary Poe
        if word.text == "of":
            body = at > 0 and words[at - 1].capital and (at > 1 or words[at - 1].text in BODIES)
            of_body = body and words[at + 1].capital and roles.head(words[at + 1].text) is None
            last = words[-1]
            if not last.capital and roles.head(last.text) and roles.status([last.text]) != "pending":
                return False  # the manager of singer Ann Poe, the partner of City striker Tom Roe
            return at > 0 and (roles.head(words[at - 1].text) is not None or of_body) and not comma
        if word.capital:
            return at > 0 or word.text not in self._roles.openers or self._is_capitals(word)
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
        if word.capital or word.owns or self._closes(word) or word.text in OF or word.text in ARTICLES | OWNERS:
            return False
        if before.text in ARTICLES or before.text in OWNERS or before.owns:
            return True
        if before.text in self._roles.openers or before.text in self._roles.calendar:
            return False
        if word.text in self._roles.acts or word.text.endswith("ed"):
            return False  # Ohio met Gov. Ann Poe
        return before.capital and not self._roles.head(before.text)

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
