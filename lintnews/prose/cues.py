"""The words that credit a quotation: reader of the lexicon section `cues`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lintnews.lexicon import Lexicon

_VOWELS = "aeiou"


class Cues:
    """Forms of cue words in lower case, each with its part: `speech`, `attitude`, `gesture` verbs, `nouns`.

    Finite forms (and base forms, which read as the plural present) and `-ing` forms are kept apart, since they find
    their subjects in different places.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        section: Mapping[str, Any] = lexicon.sections.get("cues", {})
        self.speech, self.saying = _split(section.get("speech", ()))
        self.attitude, self.holding = _split(section.get("attitude", ()))
        self.gesture, self.gesturing = _split(section.get("gesture", ()))
        self.nouns = frozenset(form for entry in section.get("nouns", ()) for form in noun_forms(entry))


def _split(entries: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    finite, going = [], []
    for entry in entries:
        for form in verb_forms(entry):
            (going if form.endswith("ing") and form not in ("bring", "sing", "ring", "sting") else finite).append(form)
    return frozenset(finite), frozenset(going)


def verb_forms(entry: str) -> Iterator[str]:
    """The forms of a verb: those written out, or the regular ones of a single word."""
    forms = entry.lower().split()
    yield from forms
    if len(forms) != 1:
        return
    verb = forms[0]
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    elif verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    else:
        yield from (verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"), verb + "ed", verb + "ing")


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
