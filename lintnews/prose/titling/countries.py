"""Countries by their names: reader of the lexicon section `country-words`."""

from collections.abc import Sequence

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold_word


class Countries:
    """Names, adjectives and seats of government, to codes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.code: dict[str, str] = {}
        self.adjective: dict[str, str] = {}
        self._seats: set[str] = set()
        # What stands for a government, folded, without the adjective: Russia, Moscow, Kremlin.
        self.governments: dict[str, str] = {}
        for code, words in lexicon.sections.get("country-words", {}).items():
            bar = words.index("|") if "|" in words else len(words)
            for word in words[:bar]:
                self.code.setdefault(fold_word(word), code)
            for word in words[bar + 1 :]:
                self.code.setdefault(fold_word(word), code)
                self._seats.add(fold_word(word))
            self.adjective[code] = words[min(1, bar - 1)]
            nouns = [word for word in words if word not in ("|", self.adjective[code])]
            self.governments.update(dict.fromkeys(map(fold_word, nouns), code))

    def is_country(self, word: str) -> bool:
        """Whether a word that stands for a government is the country's own name."""
        return fold_word(word) not in self._seats

    def is_adjective(self, word: str) -> bool:
        """Whether a folded word is a country's adjective: what is a country's own, not what is about it."""
        return self.adjective.get(self.code.get(word, ""), "").lower() == word

    def of(self, words: Sequence[str]) -> tuple[str, list[str]]:
        """The first country named among folded words, and the words without it. A seat of government is kept."""
        for at, word in enumerate(words):
            for size in (2, 1):
                phrase = word if size == 1 else " ".join(words[at : at + 2])
                code = self.code.get(phrase)
                if code:
                    if phrase in self._seats:
                        return code, list(words)
                    rest = [*words[:at], *words[at + size :]]
                    return code, rest
        return "", list(words)
