"""Who is credited within a paragraph: what its sentences say, and what they hand on to the sentences after them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.clauses import Sentence
from lintnews.prose.quoting.crediting import credit
from lintnews.prose.quoting.credits import NONE, Credit, credit_of
from lintnews.prose.quoting.cue_sources import Reading, headed, moved, sender
from lintnews.prose.quoting.following import signature
from lintnews.prose.quoting.hidden_speakers import HiddenSpeakers
from lintnews.prose.quoting.leads import LeadReader

_NO_WORDS = str.maketrans("", "", "Qqz,;:-().")
_VERBS = frozenset("VWABGFEXxuPKL:")
# What a phrase for somebody holds: a name or a pronoun.
_PERSONAL = frozenset("NH")
# What may stand for somebody in a phrase, or for somebody's words.
_OWNED = frozenset("NKORt")
_SAYING = frozenset("VWL")
# What tells, or may tell, of somebody who says something.
_TELLING = frozenset("VWLKABFGP:")
# How much of a sentence is read on either side of a quotation, in tokens: more than any sentence that people write.
_WINDOW = 250


class SentenceReader:
    """Reads what the sentences of a story say of its quotations."""

    def __init__(self, text: str, quotations: Sequence[Quotation], leads: LeadReader, hidden: HiddenSpeakers) -> None:
        self._text = text
        self._quotations = quotations
        self._leads = leads
        self._hidden = hidden

    def credits(
        self,
        sentence: Sentence,
        known: Credit | None = None,
        following: Callable[[], Sentence | None] = lambda: None,
    ) -> tuple[list[Credit], Credit | None]:
        """The credit of every quotation of a sentence, and what later sentences inherit, or None for nobody.

        `known` is what this one inherits; `following` reads the next sentence of the paragraph if it quotes nothing.
        """
        tags = sentence.tags
        alone = not tags.translate(_NO_WORDS)
        if alone and known is None and (after := following()) is not None:
            known = self._leads.backward(after)
        bare = alone or (known is not None and _VERBS.isdisjoint(tags))
        if bare and (known is None or alone or signature(tags, max(sentence.quotes)) is None):
            return [known._replace(how="chain") if known else NONE] * len(sentence.quotes), known
        credits = []
        main: Credit | None = None
        telling = not _TELLING.isdisjoint(tags)
        for at, reading in zip(sentence.quotes, self._readings(sentence), strict=True):
            how = "sentence" if reading is not None and reading.word else "embedded"
            if how == "embedded" and known is not None and not (reading and _does(tags, at, reading)):
                credits.append(known._replace(how="chain"))  # it goes on: “They agree,” but not all
                main = main or known
                continue
            if how == "embedded" and not telling and _states(tags, at, reading):
                how = "statement"
            if reading and how != "sentence" and self._is_thing(sentence, reading):
                reading = reading._replace(speaker=None)
            found = credit_of(sentence, reading, how) if reading else Credit(None, None, how)
            if found.speaker is None and known is not None:
                found = found._replace(speaker=known.speaker)
            credits.append(found)
            if main is None or reading is None or reading.speaker is None or tags[reading.speaker[0]] != "R":
                main = found
        last = next(reversed(sentence.quotes))
        if main is not None and main.how == "sentence" and tags[last : last + 3] == "QHV":
            main = credit_of(sentence, Reading((last + 1, last + 2), (last + 2, last + 3)), "sentence")
        return credits, main

    def _is_thing(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether the subject of a verb that only helps, or is, names nobody and nobody's words: `The plan is`."""
        speaker, verb = reading.speaker, sentence.tags[reading.cue[0]]
        if speaker is None or verb not in "xuX":
            return False
        tags = sentence.tags[slice(*speaker)]
        return _OWNED.isdisjoint(tags) and ("H" not in tags or sentence.word(self._text, speaker[0]) in ("it", "there"))

    def _readings(self, sentence: Sentence) -> list[Reading | None]:
        """What credits each quotation of a sentence; a scare quote within it reads as one more noun."""
        tags = sentence.tags
        if len(sentence.quotes) == 1 and len(tags) <= _WINDOW:
            return [self._sound(sentence, at, credit(tags, at, 0, len(tags), None)) for at in sentence.quotes]
        mentions = {at for at, number in sentence.quotes.items() if tags[at] == "q" and self._is_mention(number)}
        places = [at for at in sentence.quotes if at not in mentions]
        plain = "".join("n" if at in mentions else tag for at, tag in enumerate(tags)) if mentions else tags
        every = list(sentence.quotes)
        readings: list[Reading | None] = []
        last: Reading | None = None
        for at in every:
            before, after = bisect_left(places, at), bisect_right(places, at)
            base, end = max(0, at - _WINDOW), min(at + _WINDOW, len(tags))
            low = max(places[before - 1] + 1, base) if before else base
            high = min(places[after], end) if after < len(places) else end
            window = plain[base:at] + tags[at] + plain[at + 1 : end]
            reading = moved(credit(window, at - base, low - base, high - base, moved(last, -base)), base)
            reading = self._sound(sentence, at, reading)
            if len(readings) > 1 and _goes_on_behind_dash(tags, every[len(readings) - 2], at):
                reading = readings[-2] or reading
            readings.append(reading)
            if at not in mentions:
                last = reading
        return readings

    def _sound(self, sentence: Sentence, at: int, reading: Reading | None) -> Reading | None:
        """A reading of the quotation at token `at`, mended by what only words tell."""
        if reading is None:
            return None
        cue = sentence.tags[reading.cue[0]]
        if cue == ":" and sentence.tags[reading.cue[0] - 1] == "P":
            start, end = self._quotations[sentence.quotes[at]][:2]
            if self._text[start:end].rstrip("\"'”’»").endswith("?"):
                return reading._replace(speaker=None)  # she is asked: “And then?”
        word = partial(sentence.word, self._text)
        if sentence.tags[at - 1] == ":" and (cue == ":" or reading.speaker is None):
            sent = sender(sentence.tags, at - 1, word)
            if sent is not None:
                return reading._replace(speaker=sent)
        if cue == ":":
            reading = headed(sentence.tags, reading, lambda start: word(start) == "from")
        if cue == "O" and self._is_mention(sentence.quotes[at]):
            return None  # television's “Hello”
        return self._hidden.found(sentence.tags, word, reading)

    def _is_mention(self, number: int) -> bool:
        return self._quotations[number].kind == "mention"


def _goes_on_behind_dash(tags: str, first: int, at: int) -> bool:
    """Whether a quotation goes on with one that dashes part from it: `“A” - at which they cried “B!” - “and C.”`"""
    parted = tags.rfind("-", first, at - 1) if tags[at - 1] == "-" else -1
    return parted == first + 1


def tells(sentence: Sentence) -> bool:
    """Whether anybody says anything in a sentence."""
    return not _SAYING.isdisjoint(sentence.tags)


def _does(tags: str, at: int, reading: Reading) -> bool:
    """Whether a quotation is part of what somebody does: `He ordered the board to “do the right thing”`."""
    speaker = reading.speaker
    person = speaker is not None and not _PERSONAL.isdisjoint(tags[slice(*speaker)])
    return person and reading.cue[0] < at and tags[at - 1] not in ",Sq"


def _states(tags: str, at: int, reading: Reading | None) -> bool:
    """Whether a sentence in which nobody says, thinks or does anything plainly states what it quotes: `The plan is “…”`
    or `The plan, “…,” has failed`.
    """
    if reading is None:
        return tags[at - 1 : at + 1] == ",Q" and tags[at + 1 : at + 2] in ("x", "u", "X")
    thing = reading.speaker is not None and _PERSONAL.isdisjoint(tags[slice(*reading.speaker)])
    verbs = "xuXE" if thing and tags[at - 1] != "T" else "xuX"  # a law that made it a crime to “...” may speak
    return 0 < reading.cue[0] < at and tags[reading.cue[0]] in verbs
