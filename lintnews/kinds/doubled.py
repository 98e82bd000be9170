"""The same word twice in a row."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.finding import Level
from lintnews.prose.orthography.masking import masked
from lintnews.rule import Hit, Rule, Trigger

_SHORTEST = 4
_MOST_SPACE = 3
_FIRST_WORD = expression(r"\w*")
_STOP = expression(r"[.!?\n]")
_CLAUSE = 80
_WORD_BEFORE = expression(r"([\w'’]+)\W*$")


class Kind(Rule):
    """Reports a word that stands twice in a row, where nobody could mean that.

    `never` lists words that never do; they have the rule's level. Words of `particles` (`came in in 1979`) and all
    others of four letters or more are told no higher than a warning: a particle unless a verb of `phrasal` or one in
    -ed or -ing stands before it (and before a form of `be` one of `clefts` in the same sentence, as in `what it is is
    luck`), any other word only outside quotations, in small letters, and once in the story. Words of `openers`
    are told where they open a sentence. Words of `allowed` are let pass, and those of `thrice` unless they
    stand three times. The first of the two is offered for both.
    """

    never: list[str] = []
    particles: list[str] = []
    phrasal: list[str] = []
    be: list[str] = []
    clefts: list[str] = []
    openers: list[str] = []
    allowed: list[str] = []
    thrice: list[str] = []
    quotes: Literal["skip", "include", "only"] = "include"

    reads_language: ClassVar[bool] = True

    def triggers(self) -> Sequence[str]:
        return ["", *(f"{word} {word}" for word in (*self.never, *self.openers))]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        words = (*self.never, *self.openers)
        with_capital = {words[one.number - 1] for one in triggers if story.text[one.start].isupper()}
        for word in sorted(with_capital | story.vocabulary.doubled):
            pairs = [span for span in _pairs(story.folded, word) if self._stands_alone(story, *span)]
            if word in self.never:
                yield from (self._hit(story, *span, certain=True) for span in pairs)
            elif word in self.thrice:
                yield from self._three_times(story, word)
            elif word in self.particles or word in self.openers:
                slips = (span for span in pairs if not self._phrasal(story, span[0]))
                yield from (self._hit(story, *span, certain=False) for span in slips)
            elif len(pairs) == 1 and self._is_unmeant(story, word, *pairs[0]):
                yield self._hit(story, *pairs[0], certain=False)

    def _three_times(self, story: Document, word: str) -> Iterator[Hit]:
        at = story.folded.find(f" {word} {word} {word} ")
        while at >= 0:
            start, end = at + 1, at + 3 * len(word) + 3
            if self.sees(story, start, end) and story.text[start:end].islower():
                milder = Level.WARNING if self.level == "error" else None
                yield Hit(start, end, suggestions=(f"{word} {word}", word), level=milder)
            at = story.folded.find(f" {word} {word} {word} ", end)

    def _is_unmeant(self, story: Document, word: str, start: int, end: int) -> bool:
        """Whether a word of which nothing is known is likely to be doubled by a slip."""
        said = story.unquoted[start:end] != story.text[start:end]
        return len(word) >= _SHORTEST and word not in self.allowed and story.text[start:end].islower() and not said

    def _hit(self, story: Document, start: int, end: int, certain: bool) -> Hit:
        first = story.text[start:end].split()[0]
        milder = Level.WARNING if self.level == "error" and not certain else None
        return Hit(start, end, suggestions=(first,), safe=certain, level=milder)

    def _stands_alone(self, story: Document, start: int, end: int) -> bool:
        """Whether a pair is two whole words on one line, no more than two, no name, and no markup."""
        text = story.text
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if before.isalnum() or before in tuple("'’.-_/@#") or after.isalnum() or after in tuple("-_/@'’&"):
            return False
        first, second = text[start:end].split()
        thrice = story.folded.startswith(f" {second.lower()} ", end)
        if thrice or not second.islower() or (first.isupper() and len(first) > 1):
            return False
        return self.sees(story, start, end) and not masked(text, start, end)

    def _phrasal(self, story: Document, start: int) -> bool:
        """Whether a particle belongs to the verb before it, and its twin to what follows; or opens a sentence."""
        found = _WORD_BEFORE.search(story.folded[max(start - 24, 0) : start])
        word = _FIRST_WORD.match(story.folded, start)
        if word is None or not story.text[start].islower():
            return word is None or word[0] not in self.openers
        if word[0] not in self.particles:
            return True
        if found is None or not (found[1] in self.phrasal or found[1].endswith(("ed", "ing"))):
            return False
        if word[0] not in self.be:
            return True
        sentence = _STOP.split(story.folded[max(start - _CLAUSE, 0) : start])[-1]
        return not set(self.clefts).isdisjoint(sentence.split())


def _pairs(folded: str, word: str) -> Iterator[tuple[int, int]]:
    """Where a word stands twice with nothing but a little space between."""
    at = folded.find(word + " ")
    while at >= 0:
        second = at + len(word) + 1
        while folded[second : second + 1] == " " and second - at <= len(word) + _MOST_SPACE:
            second += 1
        if folded.startswith(word, second):
            yield at, second + len(word)
        at = folded.find(word + " ", at + 1)
