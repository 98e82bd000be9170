"""The indefinite article that does not go with the sound of what follows."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import ClassVar, Literal

from lintnews.document import Document
from lintnews.expressions import expression
from lintnews.prose.orthography.masking import masked
from lintnews.prose.orthography.surroundings import Surroundings
from lintnews.prose.orthography.words import Words
from lintnews.rule import Hit, Rule, Trigger

_NEXT = expression(r" [\"“‘'*_(]{0,3}[$£€]?(\d[\d,.]*|[^\W\d_]+)")
# What may stand before an article: each trigger begins with one, so that no other word that ends in `a` is one.
_OPENERS = (" ", '"', "“")
_VOWELS = "aeiou"
_CONSONANTS = "bcdfghjklmnpqrstvwxyz"
_DIGITS = "0123456789"
_CURRENCIES = "$£€"
_QUOTES = "\"“'"
# Numbers that are read as eight, eleven and eighteen; those that may be read as hundreds, years among them.
_EIGHT_OR_ELEVEN = expression(r"8|1[18](?:,\d{3}|\.\d|\D|$)")
_HUNDREDS = expression(r"1,?[18]\d\d(?!\d)")
_AN_LETTERS = frozenset("AEFHILMNORSX")
_LETTERS_OF_WORDS = frozenset("FHLMNRSX")
# Capitals behind the first letter, before small ones or behind a small one: `MSc`, `mRNA`.
_MIXED = expression(r"[A-Z]{2}[A-Z]*[a-rt-z]|[a-z][A-Z]{2}")
# Longer words in capitals are read as words, not letter by letter.
_LONGEST_INITIALS = 4
_HYPHENS = ("-", "\u2011")
# Letters that stand for a word that is not printed: `s--t`, `a***ed`.
_ANY_DASH = ("\u2013", "\u2014", "*")
_SENTENCE_END = (".", "!", "?", ":", "\n", "“", '"', "(", "—", ".”")
# The least frequency (Zipf's scale times ten) of an English word: other languages have an `a` too.
_ENGLISH = 22


class Kind(Rule):
    """Reports `a` where what follows begins with the sound of a vowel, and `an` where it does not.

    Words are judged by their first letter, but for those of `an` (`hour`) and of `a` (`one`, `uni*`), which sound other
    than they look, and of `either`, which go with both. A star stands for the rest of a word; the longest entry holds.
    Before the words of `skip` an article is another mistake, or none. Numbers are read as English has them (`an 8`,
    `an 11`, `a $1.8`), words in capitals letter by letter; those of `initials` want `an`. `{right}` in the message is
    the article, `{next}` the word after it.
    """

    an: list[str] = []
    a: list[str] = []
    either: list[str] = []
    skip: list[str] = []
    initials: list[str] = []
    quotes: Literal["skip", "include", "only"] = "include"

    reads_language: ClassVar[bool] = True
    placeholders = ("match", "right", "next")

    @cached_property
    def _phrases(self) -> list[str]:
        looks = [*(word.rstrip("*") for word in self.an), *map(str.lower, self.initials)]
        letters = [f"{letter}-".lower() for letter in _LETTERS_OF_WORDS]
        numbers = [sign + number for sign, number in product(("", *_CURRENCIES), ("8", "11", "18"))]
        after_a = (*_VOWELS, *_QUOTES, *numbers, *looks, *letters)
        after_an = (*_CONSONANTS, "u", *_QUOTES, *_DIGITS, *_CURRENCIES, *(word.rstrip("*") for word in self.a))
        phrases = [f"a {start}" for start in after_a] + [f"an {start}" for start in after_an]
        return [opener + phrase for phrase, opener in product(phrases, _OPENERS)]

    def triggers(self) -> Sequence[str]:
        return self._phrases

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        text = story.text
        for start in sorted({trigger.start + 1 for trigger in triggers}):
            end = start + (2 if story.folded.startswith("an ", start) else 1)
            following = _NEXT.match(text, end)
            right = self._article(following[1]) if following else ""
            if following is None or right in ("", story.folded[start:end]):
                continue
            if self._is_article(story, start, end, following) and self.sees(story, start, end):
                right = right.capitalize() if text[start].isupper() else right
                yield Hit(start, end, {"right": right, "next": following[0].strip()}, (right,), safe=True)

    def _is_article(self, story: Document, start: int, end: int, following: re.Match[str]) -> bool:
        """Whether `a` or `an` is an article, and what follows it an English word."""
        text, word = story.text, following[1]
        if text[start].isupper():
            opens = start < 2 or text[start - 3 : start].rstrip(" ").endswith(_SENTENCE_END)
            name = word[0].isupper() and not word.isupper() and end - start == 2
            if not opens or name or text[start:end] == "AN":
                return False
        after = text[following.end() : following.end() + 1]
        if after in _ANY_DASH or (word.lower() in self.skip and not word.isupper() and after not in _HYPHENS):
            return False
        if masked(text, start, end) or story.lexicon.get(Surroundings).foreign(text, start, following.end()):
            return False
        return len(word) == 1 or not word.islower() or story.lexicon.get(Words).frequency(word) >= _ENGLISH

    def _article(self, word: str) -> str:
        """The article that goes with a word; empty for both."""
        if word[0].isdigit():
            if _HUNDREDS.match(word):
                return ""
            return "an" if _EIGHT_OR_ELEVEN.match(word) else "a"
        if word in self.initials:
            return "an"
        if _MIXED.match(word):
            return self._initial(word[:2].upper())
        if word.isupper() or len(word) == 1:
            return self._initial(word.upper())
        listed = self._listed(word.lower())
        if listed is not None:
            return listed
        if not word[0].isascii():
            return ""
        return "an" if word[0].lower() in _VOWELS else "a"

    def _initial(self, word: str) -> str:
        """The article of a letter, or of a word in capitals, which is read letter by letter or as a word."""
        if len(word) == 1:
            return "an" if word in _AN_LETTERS else "a"
        if word[0] in _LETTERS_OF_WORDS or (word[0] == "U" and len(word) > _LONGEST_INITIALS):
            return ""
        return "an" if word[0] in _AN_LETTERS else "a"

    def _listed(self, word: str) -> str | None:
        if word in self._entries:
            return self._entries[word]
        starts = (word[:size] + "*" for size in range(len(word), 0, -1))
        return next((self._entries[start] for start in starts if start in self._entries), None)

    @cached_property
    def _entries(self) -> dict[str, str]:
        """The article of each entry."""
        lists = (("an", self.an), ("a", self.a), ("", self.either))
        return {entry: article for article, entries in lists for entry in entries}
