"""What was meant by a word that is none: a common word that one slip, or two, made it from, or two words run together.

Candidates are ranked by what the slips cost less how common the word is (Kernighan, Church and Gale, A spelling
correction program based on a noisy channel model, 1990, in logarithms). A word that stands in the story itself counts
as more common, and may be rare.
"""

from collections.abc import Container

from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.morphology import Morphology
from lintnews.prose.orthography.slips import cost_of, misplaced, one_slip, plural, stutters
from lintnews.prose.orthography.words import Words
from lintnews.records import Record

_WEIGHT = 0.1
_RARE = 14
_IN_STORY = 10
# The worst score that still explains a word, by its length in letters: of one slip, and of two.
_WORST = {4: -3.0, 5: -1.8, 6: -0.9, 7: -0.4, 8: 0.0}
_WORST_OF_LONG = 0.2
_WORST_OF_TWO = {4: -4.0, 5: -3.2, 6: -3.0, 7: -2.2, 8: -1.7, 9: -1.1, 10: -0.3, 11: 0.0}
_WORST_OF_TWO_OF_LONG = 1.2
# The least length of a word with two slips of any kind; shorter ones may have swapped letters.
_LONG_ENOUGH_FOR_TWO = 6
# A score this good outweighs the guess that the writer made a new word by rule.
_OUTWEIGHS = -2.5
_OUTWEIGHS_BEGINNING = -1.4
_OUTWEIGHS_COMPOUND = -0.9
_OUTWEIGHS_OF_TWO = -2.3
# The same of a word that has one vowel for another, as endings have that sound alike: `conquerer`, `reproducable`.
_OUTWEIGHS_SPELLING = -1.0
_KEPT = 20_000
_JOINED_LENGTH = 6
_JOINED_FUNCTION_WORDS = 5
# The least frequency of the two words of a missing space, by their length in letters.
_JOINED = {1: 50, 2: 50, 3: 50}
_JOINED_LEAST = 40
_JOINED_OUTWEIGHS = -1.3


class Meant(Record):
    """What was meant, the likeliest first, and how well it explains the word: the lower the score, the better, and
    0 is bad. `joined` where the first is two words.
    """

    words: tuple[str, ...]
    score: float
    slips: int = 1
    joined: bool = False


class Reader:
    """Reads unknown words. Built once for a lexicon; what may explain a word it finds once and keeps."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.get(Words)
        self._morphology = lexicon.get(Morphology)
        words = lexicon.sections.get("spelling", {}).get("function-words", ())
        self._function_words: frozenset[str] = frozenset(words)
        self._near: dict[str, list[tuple[str, float, int]]] = {}
        self._far: dict[str, list[tuple[str, float, int]]] = {}

    def meant(self, word: str, story: Container[str] = ()) -> Meant | None:
        """What was meant by a lower-case word that no dictionary has, or None where nothing common explains it.

        `story` holds the words of the story that it stands in.
        """
        single = self._ranked(self._one_slip(word), story, _WORST.get(len(word), _WORST_OF_LONG))
        best, right = single[0] if single else (0.0, "")
        joined = self._joined(word)
        if joined and best > _JOINED_OUTWEIGHS:
            return Meant((joined, right) if right else (joined,), best, joined=True)
        made = self._made_by_rule(word, right, best)
        if single and not made:
            return Meant(tuple(right for _, right in single[:3]), best)
        worst = _OUTWEIGHS_OF_TWO if made else _WORST_OF_TWO.get(len(word), _WORST_OF_TWO_OF_LONG)
        near = {right for right, _, _ in self._one_slip(word)} if made else ()
        farther = [one for one in self._two_slips(word) if one[0] not in near]
        double = self._ranked(farther, story, worst)
        if made and double and word == double[0][1] + "s":
            return None
        return Meant(tuple(right for _, right in double[:3]), double[0][0], slips=2) if double else None

    def _made_by_rule(self, word: str, right: str, score: float) -> bool:
        """Whether the word is rather a new one than a slip: a common word that explains it well outweighs that."""
        if score <= _OUTWEIGHS_SPELLING and _other_vowel(word, right):
            return False
        if self._morphology.with_ending(word):
            return score > _OUTWEIGHS or word == right + "s"
        if self._morphology.with_beginning(word):
            return score > _OUTWEIGHS_BEGINNING
        return score > _OUTWEIGHS_COMPOUND and self._morphology.compounded(word)

    def _ranked(
        self, candidates: list[tuple[str, float, int]], story: Container[str], worst: float
    ) -> list[tuple[float, str]]:
        """The candidates that explain a word, the best first, with their scores."""
        scores: dict[str, float] = {}
        for right, cost, frequency in candidates:
            if right in story:
                frequency = max(frequency, _RARE) + _IN_STORY
            score = cost - _WEIGHT * frequency
            if frequency >= _RARE and score <= worst:
                scores[right] = min(score, scores.get(right, score))
        return sorted((score, right) for right, score in scores.items())

    def _one_slip(self, word: str) -> list[tuple[str, float, int]]:
        found = self._near.get(word)
        if found is None:
            found = []
            slips = one_slip(word, self._words.knows, self._words.letters)
            for right, cost in (*slips, *stutters(word), *plural(word)):
                frequency = self._words.frequency(right)
                if frequency >= 0:
                    found.append((right, cost, frequency))
            _keep(self._near, word, found)
        return found

    def _two_slips(self, word: str) -> list[tuple[str, float, int]]:
        if len(word) < min(_WORST_OF_TWO):
            return []
        found = self._far.get(word)
        if found is None:
            swapped = ((right, cost, self._words.frequency(right)) for right, cost in misplaced(word))
            found = [one for one in swapped if one[2] >= 0]
            for right, frequency in self._words.alike(word) if len(word) >= _LONG_ENOUGH_FOR_TWO else ():
                if abs(len(right) - len(word)) <= 2:
                    cost = cost_of(word, right, 2)
                    if cost is not None:
                        found.append((right, cost, frequency))
            _keep(self._far, word, found)
        return found

    def _joined(self, word: str) -> str | None:
        """The two words that a missing space ran together, one of them a function word."""
        if len(word) < _JOINED_FUNCTION_WORDS:
            return None
        found = []
        for place in range(1, len(word)):
            parts = word[:place], word[place:]
            if len(word) < _JOINED_LENGTH and not self._function_words.issuperset(parts):
                continue
            if not self._function_words.isdisjoint(parts) and parts[1] not in ("a", "an") and not _ill_joined(*parts):
                surplus = min(self._words.frequency(part) - _JOINED.get(len(part), _JOINED_LEAST) for part in parts)
                if surplus >= 0:
                    found.append((surplus, " ".join(parts)))
        return max(found)[1] if found else None


def _ill_joined(first: str, second: str) -> bool:
    """Whether two words are no pair, an article before the wrong sound: `a equivalent`."""
    return first == "a" and second[0] in "aeio"


def _other_vowel(word: str, right: str) -> bool:
    """Whether two words differ by one vowel that is neither the first letter nor the last."""
    if len(word) != len(right):
        return False
    differing = [at for at in range(len(word)) if word[at] != right[at]]
    at = differing[0] if differing else 0
    return len(differing) == 1 and 0 < at < len(word) - 1 and word[at] in "aeiou" and right[at] in "aeiou"


def _keep(kept: dict[str, list[tuple[str, float, int]]], word: str, found: list[tuple[str, float, int]]) -> None:
    """Keep a result, and forget all of them before they fill the memory."""
    if len(kept) >= _KEPT:
        kept.clear()
    kept[word] = found
