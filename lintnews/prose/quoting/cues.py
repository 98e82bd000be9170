"""The words that credit a quotation: reader of the lexicon section `cues`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon

_VOWELS = "aeiou"
# Base forms that end like participles.
_BASE_ING = frozenset(("bring", "sing", "ring", "sting", "string", "fling", "swing"))
_WORD = expression(r"\w+")


class Verbs:
    """The forms of a list of verbs: `base` (also the plural present), `present` (-s), `past`, `going` (-ing)."""

    def __init__(self, entries: Iterable[str] = (), others: "Verbs | None" = None) -> None:
        self.base: set[str] = set()
        self.present: set[str] = set()
        self.past: set[str] = set()
        self.going: set[str] = set()
        for entry in entries:
            forms = entry.lower().split()
            if len(forms) == 1:
                self._add(*_regular(forms[0]))
            else:
                self._add_written(forms)
        if others is not None:
            for own, more in zip(self._sets(), others._sets(), strict=True):
                own |= more

    def _sets(self) -> tuple[set[str], ...]:
        return self.base, self.present, self.past, self.going

    def _add(self, base: str, present: str, past: str, going: str) -> None:
        self.base.add(base)
        self.present.add(present)
        self.past.add(past)
        self.going.add(going)

    def _add_written(self, forms: Sequence[str]) -> None:
        """Add the forms of a verb as they are written out, its base form first."""
        self.base.add(forms[0])
        if not any(form.endswith(("d", "t", "e", "n", "w", "g")) for form in forms[1:] if not form.endswith("ing")):
            self.past.add(forms[0])  # as in: the sign read
        for form in forms[1:]:
            if form.endswith("ing") and form not in _BASE_ING:
                self.going.add(form)
            elif form.endswith("s"):
                self.present.add(form)
            else:
                self.past.add(form)

    def forms(self) -> frozenset[str]:
        """All forms."""
        return frozenset().union(*self._sets())


class Idioms:
    """Finds the first of some idioms in the words of a sentence, in lower case with one space between them.

    An idiom is the forms of its first word, a stroke, and what follows, with `*` for any word; or one phrase as it
    stands. An expression of hundreds of choices is slow to find none, so it is tried only where a word stands that
    one of them begins with.
    """

    def __init__(self, idioms: Sequence[str]) -> None:
        self._pattern = expression(rf"\b(?:{'|'.join(map(_pattern, idioms))})\b") if idioms else None
        self._idioms = idioms

    @cached_property
    def _first(self) -> frozenset[str]:
        """Where to try: the words that idioms begin with, and more where these are compounds."""
        begins = [idiom.partition(" / " if " / " in idiom else " ")[0] for idiom in self._idioms]
        return frozenset(_WORD.findall(" ".join(begins)))

    def search(self, text: str) -> re.Match[str] | None:
        """The first idiom in a text."""
        if self._pattern is None:
            return None
        for word in _WORD.finditer(text):
            if word[0] in self._first and (found := self._pattern.match(text, word.start())):
                return found
        return None


class Cues:
    """The cue words: verbs of `speech`, `attitude` and `gesture`, and `nouns` of saying in both numbers.

    `saying` are the forms of the verbs of speech, `introducing` those of the verbs whose sentence introduces a
    quotation that follows it: many verbs of speech, and the verbs of praise and blame among those of attitude.
    `affirming` are those of verbs that do so in the paragraph above, too, where `that` follows.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        section: Mapping[str, Any] = lexicon.sections.get("cues", {})
        introducing, judging = Verbs(section.get("introducing", ())), Verbs(section.get("judging", ()))
        self.introducing = introducing.forms() | judging.forms()
        self.affirming = Verbs(section.get("affirming", ())).forms()
        self.speech = Verbs(section.get("speech", ()), introducing)
        self.saying = self.speech.forms()
        self.attitude = Verbs(section.get("attitude", ()), judging)
        self.gesture = Verbs(section.get("gesture", ()))
        self.nouns = frozenset(form for entry in section.get("nouns", ()) for form in noun_forms(entry))

    def goes_on(self) -> frozenset[str]:
        """The finite forms after which a quoted question belongs to the sentence that follows it."""
        said = self.speech.present | self.speech.past
        return frozenset(said | self.gesture.present | self.gesture.past)


def _regular(verb: str) -> tuple[str, str, str, str]:
    """The forms of a regular verb."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return verb, third, verb + "ed", verb + "ing"


def noun_forms(entry: str) -> Iterator[str]:
    """A noun and its plural: as written out, or regular."""
    forms = entry.lower().split()
    yield from forms
    if len(forms) == 1:
        noun = forms[0]
        if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
            yield noun[:-1] + "ies"
        else:
            yield noun + ("es" if noun.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _pattern(idiom: str) -> str:
    forms, _, rest = idiom.partition(" / ")
    return f"(?:{'|'.join(forms.split())}) {rest.replace('*', '[a-z]+')}" if rest else forms
