"""The words that credit a quotation: reader of the lexicon section `cues`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lintnews.lexicon import Lexicon

_VOWELS = "aeiou"
# Base forms that end like participles.
_BASE_ING = frozenset(("bring", "sing", "ring", "sting", "string", "fling", "swing"))


class Verbs:
    """The forms of a list of verbs: `base` (also the plural present), `present` (-s), `past`, `going` (-ing)."""

    def __init__(self, entries: Iterable[str]) -> None:
        base, present, past, going = set(), set(), set(), set()
        for entry in entries:
            forms = verb_forms(entry)
            base.add(forms[0])
            if not any(form.endswith(("d", "t", "e", "n", "w", "g")) for form in forms[1:] if not form.endswith("ing")):
                past.add(forms[0])  # as in: the sign read
            for form in forms[1:]:
                if form.endswith("ing") and form not in _BASE_ING:
                    going.add(form)
                elif form.endswith("s"):
                    present.add(form)
                else:
                    past.add(form)
        self.base = frozenset(base)
        self.present = frozenset(present)
        self.past = frozenset(past)
        self.going = frozenset(going)

    def forms(self) -> frozenset[str]:
        """All forms."""
        return self.base | self.present | self.past | self.going


class Cues:
    """The cue words: verbs of `speech`, `attitude` and `gesture`, and `nouns` of saying in both numbers.

    `saying` are the forms of the verbs of speech, `introducing` those of the verbs whose sentence introduces a
    quotation that follows it: many verbs of speech, and the verbs of praise and blame among those of attitude.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        section: Mapping[str, Any] = lexicon.sections.get("cues", {})
        introducing = list(section.get("introducing", ()))
        judging = list(section.get("judging", ()))
        self.introducing = Verbs([*introducing, *judging]).forms()
        self.speech = Verbs([*section.get("speech", ()), *introducing])
        self.saying = self.speech.forms()
        self.attitude = Verbs([*section.get("attitude", ()), *judging])
        self.gesture = Verbs(section.get("gesture", ()))
        self.nouns = frozenset(form for entry in section.get("nouns", ()) for form in noun_forms(entry))

    def goes_on(self) -> frozenset[str]:
        """The finite forms after which a quoted question belongs to the sentence that follows it."""
        return self.speech.present | self.speech.past | self.gesture.present | self.gesture.past


def verb_forms(entry: str) -> list[str]:
    """The forms of a verb, its base form first: those written out, or the regular ones of a single word."""
    forms = entry.lower().split()
    if len(forms) != 1:
        return forms
    verb = forms[0]
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return [verb, third, verb + "ed", verb + "ing"]


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
