"""Who is credited within a paragraph: what its sentences say, and what they hand on to the sentences after them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.clauses import Sentence
from lintnews.prose.quoting.crediting import announced, credit
from lintnews.prose.quoting.cue_sources import Reading, cue_span, headed, moved, source_of
from lintnews.prose.quoting.following import about_somebody, looking_back, signature, signed_by
from lintnews.prose.quoting.main_clauses import main_verb
from lintnews.prose.quoting.stances import Stances, stance
from lintnews.prose.quoting.subjects import NOMINAL, phrase_left
from lintnews.prose.quoting.wordtags import Tags

_NO_WORDS = str.maketrans("", "", "Qqz,;:-().")
_VERBS = frozenset("VWABGFEXxuPKL:")
# What a phrase for somebody holds: a name or a pronoun.
_PERSONAL = frozenset("NH")
# What may stand for somebody in a phrase, or for somebody's words.
_OWNED = frozenset("NKORt")
_SAYING = frozenset("VWL")
# What tells, or may tell, of somebody who says something.
_TELLING = frozenset("VWLKABFGP:")
# What nobody does who did not do it: Lee did not respond. (But: Lee did not agree.)
_GOING_ON = frozenset(("continue", "continues", "continued"))
# How words for people who do something end: the minister, the secretary.
_AGENT = expression(r"(?:[eo]r|ist|ian|man|woman|ary)\Z")
_ASKING = frozenset(("ask", "asks", "asked"))
_WHETHER = expression(r"S(?:H|[DhJ]?[nNOK]+)\Z")
_ASKED = expression(r"(o|h(?=[SRI])|[DhJ]?[nNOKE]+)(?:,[^,]{1,12},)?[SRI]")
_ANSWERING = frozenset(("respond", "reply", "answer"))
# What may tell that somebody spoke, and so credit quotations that follow.
_LEADING = frozenset("VWAGL")
# The longest sentence, in tokens, in which a gesture stands for speech: `Lee shrugs.`
_GESTURE = 9
# How a question begins that is none of the speaker's: `Do people complain?` `Why is that?`
_ASKS = expression(r"[Cr]*(?:[xuX]|[SR][xuX])")
# How much of a sentence is read on either side of a quotation, in tokens: more than any sentence that people write.
_WINDOW = 250


class Credit(NamedTuple):
    """Spans of speaker and cue, in code points, where known; and where the credit stands."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    how: str


NONE = Credit(None, None, "")


class SentenceReader:
    """Reads what the sentences of a story say of its quotations."""

    def __init__(self, text: str, quotations: Sequence[Quotation], tags: Tags, stances: Stances) -> None:
        self._text = text
        self._quotations = quotations
        self._introducing = tags.introducing
        self._stances = stances

    def credits(
        self,
        sentence: Sentence,
        known: Credit | None = None,
        following: Callable[[], Sentence | None] = lambda: None,
    ) -> tuple[list[Credit], Credit | None]:
        """The credit of every quotation of a sentence, and what later sentences inherit, or None for nobody.

        `known` is what this one inherits; `following` reads the next sentence of the paragraph, where it has no
        quotations.
        """
        tags = sentence.tags
        alone = not tags.translate(_NO_WORDS)
        if alone and known is None and (after := following()) is not None:
            known = self.backward(after)
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
            found = self._credit(sentence, reading, how) if reading else Credit(None, None, how)
            if found.speaker is None and known is not None:
                found = found._replace(speaker=known.speaker)
            credits.append(found)
            if main is None or reading is None or reading.speaker is None or tags[reading.speaker[0]] != "R":
                main = found
        return credits, main

    def _is_thing(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether the subject of a verb that only helps, or is, names nobody and nobody's words: `The plan is`."""
        speaker, verb = reading.speaker, sentence.tags[reading.cue[0]]
        if speaker is None or verb not in "xuX":
            return False
        tags = sentence.tags[slice(*speaker)]
        return _OWNED.isdisjoint(tags) and ("H" not in tags or self._word(sentence, speaker[0]) in ("it", "there"))

    def _readings(self, sentence: Sentence) -> list[Reading | None]:
        """What credits each quotation of a sentence; a scare quote within it reads as one more noun."""
        tags = sentence.tags
        if len(sentence.quotes) == 1 and len(tags) <= _WINDOW:
            return [self._sound(sentence, at, credit(tags, at, 0, len(tags), None)) for at in sentence.quotes]
        mentions = {at for at, number in sentence.quotes.items() if tags[at] == "q" and self._is_mention(number)}
        places = [at for at in sentence.quotes if at not in mentions]
        plain = "".join("n" if at in mentions else tag for at, tag in enumerate(tags)) if mentions else tags
        readings = []
        last: Reading | None = None
        for at in sentence.quotes:
            before, after = bisect_left(places, at), bisect_right(places, at)
            base, end = max(0, at - _WINDOW), min(at + _WINDOW, len(tags))
            low = max(places[before - 1] + 1, base) if before else base
            high = min(places[after], end) if after < len(places) else end
            window = plain[base:at] + tags[at] + plain[at + 1 : end]
            reading = moved(credit(window, at - base, low - base, high - base, moved(last, -base)), base)
            reading = self._sound(sentence, at, reading)
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
        if cue == ":":
            return headed(sentence.tags, reading, lambda start: self._word(sentence, start) == "from")
        return None if cue == "O" and self._is_mention(sentence.quotes[at]) else reading  # television's “Hello”

    def _is_mention(self, number: int) -> bool:
        return self._quotations[number].kind == "mention"

    def lead(self, sentence: Sentence, above: bool = False, near: bool = True, answered: bool = False) -> Credit | None:
        """The credit that a sentence without quotations gives to those that follow it.

        One in the paragraph `above` gives none by saying that something is so: the quotation may be anybody's. One that
        stands `near`, right before the quotation, also credits whom it shows to feel, think or tell. What somebody asks
        is `answered` where no question follows.
        """
        base = max(0, len(sentence.tags) - _WINDOW)
        if base:
            sentence = Sentence(sentence.tags[base:], sentence.places[base:], {})
        tags = sentence.tags
        if tags.endswith(":"):
            reading = announced(tags, len(tags))
            if reading and reading.speaker and tags[reading.cue[0]] == ":":
                it = self._word(sentence, reading.speaker[0]) == "it"  # it gets better:
                reading = reading._replace(speaker=None) if it else reading
            return self._credit(sentence, reading, "chain") if reading else None
        asks = _ASKS.match(tags) is not None and self._text[sentence.places[-1].end() - 1] == "?"
        for at in range(len(tags) - 1, -1, -1) if not asks and not _LEADING.isdisjoint(tags) else ():
            if tags[at] == "L" or (tags[at] in "VWAG" and self._introduces(sentence, at, above)):
                return self._lead(sentence, at, answered)
        if not near:
            return None
        words = [self._text[place.start() : place.end()].lower() for place in sentence.places]
        reading = stance(sentence, words, self._stances, above)
        return self._credit(sentence, reading, "chain") if reading else None

    def _introduces(self, sentence: Sentence, at: int, above: bool) -> bool:
        """Whether a verb says that somebody spoke: not `he would not say`, `asked to leave`, `praised by all`."""
        tags = sentence.tags
        if tags[at] == "G" and len(tags) > _GESTURE:
            return False
        states = tags[at : at + 2] in ("Vt", "At") and not above
        word = self._word(sentence, at)
        puts = word.endswith(" it") and tags[at + 1 : at + 2] not in ("I", "T")  # bluntly, not on the shelf
        if tags[at] != "G" and not states and not puts and word not in self._introducing:
            return False
        if tags[at] in "AG":
            source = source_of(tags, at, 0) if main_verb(tags, 0, len(tags)) == at else None
            if source is None or not _PERSONAL.isdisjoint(tags[slice(*source)]):
                return source is not None
            return tags[source[0]] == "D" and _AGENT.search(self._word(sentence, source[1] - 1)) is not None
        if word in _GOING_ON:
            source = source_of(tags, at, 0)
            if source is None or _PERSONAL.isdisjoint(tags[slice(*source)]):
                return False  # the trial continues
        before = tags[:at].rstrip("Xxur")
        if before.endswith("R") and before[-2:-1] not in NOMINAL | {","}:
            return False  # asked who said it
        if _WHETHER.search(before) and any(
            t == "V" and self._word(sentence, n) in _ASKING for n, t in enumerate(before)
        ):
            return False  # asked whether she said it
        unreal = tags[at - 1 : at] in ("T", "u") and tags[at + 1 : at + 2] != "t"
        unreal = unreal or (word in _ANSWERING and at > 1 and self._word(sentence, at - 1) in ("not", "never"))
        return tags[at] != "V" or not (unreal or tags[at + 1 : at + 2] == "T")

    def _lead(self, sentence: Sentence, cue: int, answered: bool) -> Credit:
        source = source_of(sentence.tags, cue, 0)
        if answered and self._word(sentence, cue) in _ASKING:
            match = _ASKED.match(sentence.tags, cue + 1)  # Lee asked the clerk why
            source = (cue + 1, match.end(1)) if match else source
        return self._credit(sentence, Reading(source, cue_span(sentence.tags, cue)), "chain")

    def _word(self, sentence: Sentence, at: int) -> str:
        return self._text[slice(*sentence.span(at, at + 1))].lower()

    def backward(self, sentence: Sentence, below: bool = False, leads: bool = False) -> Credit | None:
        """A sentence after a quotation that says who spoke: `So says Lee.` `(Ada Lee, mayor)` `Those words of Lee…`

        One that opens the paragraph `below` must plainly refer to the quotation, or be about somebody by name, where
        the quotation `leads` the story.
        """
        so = bool(sentence.tags) and self._word(sentence, 0) == "so"
        reading = looking_back(sentence.tags, so) if so or not below else signed_by(sentence.tags)
        reading = reading or (about_somebody(sentence.tags) if leads else None)
        return self._credit(sentence, reading, "chain") if reading else None

    def _credit(self, sentence: Sentence, reading: Reading, how: str) -> Credit:
        """A reading in tokens, as spans of the text."""
        found, cue = reading.speaker, reading.cue
        if found and sentence.tags[slice(*found)] in ("R", "t") and sentence.tags[found[0] - 1] in NOMINAL:
            found = (phrase_left(sentence.tags, found[0], 0) or found)[0], found[1]  # a banner that
        return Credit(sentence.span(*found) if found else None, sentence.span(*cue), how)


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
