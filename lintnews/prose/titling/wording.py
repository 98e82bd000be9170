"""How a title is written where it stands alone, and in which of its forms a story has it."""

from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.memo import Memo
from lintnews.prose.titles import Title
from lintnews.prose.titling.countries import Countries
from lintnews.prose.titling.offices import LINKS
from lintnews.prose.titling.roles import Roles

_KEPT = frozenset(("ceo", "cfo", "coo", "cto", "cio", "mp", "mep", "msp"))
# Adjectives that are names, of parties, and keep the capital they are given.
_PARTIES = frozenset("republican democratic democrat conservative labour liberal libertarian tory".split())
# Nouns that belong to the name before them: `Orme County Sheriff`, `Orme College President`.
_OF_NAMES = frozenset("county city district state borough university college school church council".split())
# Words that are no part of the name after them: `Deputy Orme County Sheriff`.
_RANKS = frozenset("deputy assistant associate senior junior chief vice former acting interim then".split())
# The most words that the name of an office has.
_LONGEST = 9
# How many titles are kept with their wording.
_TITLES_KEPT = 5000
# Not countries: their name is that of the body, and stays.
_BODIES = frozenset(("EU", "UN"))


class Wording:
    """Writes titles in lower case, but for the words that keep their capital anywhere."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._roles = lexicon.get(Roles)
        self._countries = lexicon.get(Countries)
        offices = lexicon.sections.get("offices", {}).values()
        # `US Secretary of State` as `US secretary of state`, `Fed Chair` as `Fed chair`; names within it stay.
        self.lower = Memo(self._lower, _TITLES_KEPT).__getitem__
        self._alone = Memo(self._shorn, _TITLES_KEPT)
        self._written = {fold(form): form for entry in offices for form in entry["forms"]}
        self._firsts = frozenset([form.partition(" ")[0] for form in self._written])

    def _lower(self, text: str) -> str:
        words, done = text.split(), list[str]()
        folded = [fold(word) for word in words]
        kept = self._in_names(words)
        at = 0
        while at < len(words):
            for size in range(min(len(words) - at, _LONGEST), 0, -1) if folded[at] in self._firsts else ():
                form = self._written.get(" ".join(folded[at : at + size]))
                if form:
                    done.append(_no_higher(form, words[at : at + size]))
                    break
            else:
                size = 1
                done.append(words[at] if at in kept else self._word(words[at]))
            at += size
        return " ".join(done)

    def _in_names(self, words: list[str]) -> set[int]:
        """The places of words that are part of a name: after `of` and the like where all is not known, and beside
        capitals that are no words of titles.
        """
        folded = [fold(word).rstrip(".,") for word in words]
        named = [word[:1].isupper() and not self._known(plain) for word, plain in zip(words, folded, strict=True)]
        link = next((at for at, plain in enumerate(folded) if at and plain in LINKS), len(words))
        tail = folded[link + 1 :]
        is_name = LINKS.intersection(tail) - {"the"} and any(word in self._countries.code for word in tail)
        kept = set(range(link, len(words))) if is_name or any(named[link:]) else set()
        for at, plain in enumerate(folded[:link]):
            before, after = at > 0 and named[at - 1], at + 1 < link and named[at + 1]
            if (before and plain in _OF_NAMES) or (after and plain not in _RANKS and not self._roles.head(plain)):
                kept.add(at)
        return kept

    def alone(self, title: Title) -> str:
        """The title as it stands alone on later reference: lower case, without its country and status."""
        return self._alone[title.text]

    def _shorn(self, text: str) -> str:
        words = [word for word in text.split() if not self._roles.status([fold(word)])]
        if len(words) > 2 and fold(words[-1]) in self._roles.short and fold(" ".join(words[:-1])) in self._written:
            del words[-1]  # the rank of an officer who holds an office
        rest = words
        for size in (2, 1):
            code = self._countries.code.get(fold(" ".join(words[:size])).removesuffix("'s"), "")
            if len(words) > size and code and code not in _BODIES:
                rest = words[size:]
                break
        return self.lower(" ".join(rest))

    def _word(self, word: str) -> str:
        folded = fold(word).rstrip(".,")
        short = self._roles.short.get(fold(word))
        if short:
            return short
        if folded in _KEPT or folded in _PARTIES or folded in self._countries.code:
            return word
        return word.lower() if self._known(folded) else word

    def _known(self, folded: str) -> bool:
        """Whether a word is one that titles are made of, or one that says whose they are."""
        roles = self._roles
        return bool(
            folded in LINKS
            or folded in roles.modifiers
            or folded in roles.short
            or folded in _RANKS
            or folded in self._countries.code
            or roles.head(folded)
        )


def _no_higher(form: str, words: list[str]) -> str:
    """A form with small letters where the words have them: `former treasury secretary` stays."""
    return " ".join(word if word == good.lower() else good for good, word in zip(form.split(), words, strict=True))
