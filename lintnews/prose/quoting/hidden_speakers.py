"""Speakers who are not the subject of the words that credit: `This led Lee to say`, `Lee released a video that said`.

Read where a quotation is credited to a subject that only sets somebody speaking, is a piece of somebody's work, or is a
share of those whom a poll asked.
"""

from collections.abc import Callable, Mapping
from typing import Any

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.quoting.cue_sources import Reading
from lintnews.prose.quoting.cues import Cues, Verbs
from lintnews.prose.quoting.phrases import NOMINAL, Phrase, phrase_left, phrase_right
from lintnews.prose.quoting.subjects import GOING, subject

Word = Callable[[int], str]
# The longest name and office, in tokens, between a verb and the colon behind them.
_NAME = 12
# How far from the words that credit a poll is named, in tokens: further than sentences that people write are long.
_NEAR = 200
_NAMED = frozenset("NnDJhOKrdIC")
_UNDER = expression(r"[IYTw]D")  # posted it under a headline that
_BINDING = frozenset(("must", "shall", "may", "cannot"))
_UNDER_LAW = expression(r"I(D[^,:;]*),(?:[DJhnNOKIC]+|H)u")
# How the phrase for a share of people begins: 22 percent, six in 10, the vast majority of.
_SHARE = expression(r"D?J*(?:d|J|n(?=I))")
_SHARES = frozenset("percent cent % majority half third quarter two-thirds three-quarters in".split())


class HiddenSpeakers:
    """Reader of the lexicon section `cues` for verbs whose subject is not the one who speaks, and for polls."""

    def __init__(self, lexicon: Lexicon) -> None:
        section: Mapping[str, Any] = lexicon.sections.get("cues", {})
        self._moving = Verbs(section.get("moving", ())).forms()
        self._prompting = Verbs(section.get("prompting", ())).forms()
        self._issuing = Verbs(section.get("issuing", ())).forms()
        self._showing = frozenset(section.get("showing", ()))
        self._hearing = Verbs(section.get("hearing", ())).forms()
        self._saying = lexicon.get(Cues).speech.base | lexicon.get(Cues).gesture.base
        self._polls = frozenset(section.get("polls", ()))

    def found(self, tags: str, word: Word, reading: Reading) -> Reading:
        """A reading with the one who speaks in place of a subject that does not. `word` is the word of a token."""
        speaker, cue = reading.speaker, reading.cue[0]
        hidden: Phrase | None = None
        law = None if reading.word else _UNDER_LAW.match(tags)
        if law is not None and word(0) == "under" and word(law.end() - 1) in _BINDING:
            return reading._replace(speaker=law.span(1), word=True)  # under the contract, the city must “…”
        if tags[cue] == ":":
            hidden = self._moved(tags, word, cue)
        elif speaker is None:
            return reading
        elif tags[cue] in "VA" and tags[:cue].endswith(("T", "Tr")):
            hidden = self._prompted(tags, word, tags.rindex("T", 0, cue))
        elif tags[cue] == "E" and word(cue) in self._hearing:
            hidden = self._heard(tags, word, cue)
            reading = reading._replace(word=reading.word or hidden is not None)
        elif tags[cue] in GOING:
            hidden = self._shown(tags, word, cue)
        elif tags[slice(*speaker)] in ("t", "R") and tags[speaker[0] - 1] in NOMINAL:
            hidden = self._issuer(tags, word, speaker[0])
        elif _SHARE.match(tags, speaker[0]):
            hidden = self._poll(tags, word, speaker, cue)
        return reading._replace(speaker=hidden) if hidden else reading

    def _moved(self, tags: str, word: Word, colon: int) -> Phrase | None:
        """Whom something moves to speak: `It does not surprise the historian Ada Lee: “…”`"""
        for at in range(colon - 1, max(colon - _NAME, 0), -1):
            if word(at) in self._moving:
                return (at + 1, colon) if "N" in tags[at + 1 : colon] else None
            if tags[at] not in _NAMED:
                return None
        return None

    def _prompted(self, tags: str, word: Word, to: int) -> Phrase | None:
        """Whom something leads to say what they say: `…, prompting Lee to say “…”`"""
        who = (to - 1, to) if tags[to - 1] in "oh" else phrase_left(tags, to, 0)
        return who if who is not None and who[0] > 0 and word(who[0] - 1) in self._prompting else None

    def _shown(self, tags: str, word: Word, cue: int) -> Phrase | None:
        """Whom a film or a report shows speaking: `They were called to reports of a man shouting “…”`"""
        who = phrase_left(tags, cue, 0)
        of = who[0] - 1 if who else 0
        return who if of > 0 and word(of) == "of" and word(of - 1) in self._showing else None

    def _heard(self, tags: str, word: Word, cue: int) -> Phrase | None:
        """Whom somebody hears speaking: `Lee heard a woman scream, “…”`"""
        what = phrase_right(tags, cue + 1)
        speaks = what is not None and what[1] - what[0] > 1 and word(what[1] - 1) in self._saying
        return (what[0], what[1] - 1) if what is not None and speaks else None

    def _issuer(self, tags: str, word: Word, that: int) -> Phrase | None:
        """Who has put out what speaks: `Lee released a video that said “…”`"""
        what = phrase_left(tags, that, 0)
        verb = what[0] - 1 if what else -1
        if what is None or verb < 0 or word(verb) not in self._issuing or _UNDER.search(tags, *what):
            return None
        who = subject(tags, verb, 0)
        return who if who is not None and tags[who[0]] not in "Rt" else None

    def _poll(self, tags: str, word: Word, share: Phrase, cue: int) -> Phrase | None:
        """The poll whose words a share of those it asked agrees with: `In the poll 22 percent say it is “…”`"""
        if not any(word(at) in _SHARES for at in range(*share)):
            return None
        low, high = max(cue - _NEAR, 0), min(cue + _NEAR, len(tags))
        polls = [at for at in range(low, high) if tags[at] in "nKVA" and word(at) in self._polls]
        before = [at for at in polls if at < cue]
        if before:
            return phrase_left(tags, before[-1] + 1, 0)
        start = tags.find("LT", cue, high)
        return phrase_right(tags, start + 2) if start > 0 and polls else None
