"""What a sentence without quotations hands on to those after it, or says of the one before it."""

from functools import partial

from lintnews.expressions import expression
from lintnews.prose.quoting.clauses import Sentence
from lintnews.prose.quoting.crediting import announced
from lintnews.prose.quoting.credits import Credit, credit_of
from lintnews.prose.quoting.cue_sources import Reading, cue_span, source_of
from lintnews.prose.quoting.following import about_somebody, looking_back, signed_by
from lintnews.prose.quoting.hidden_speakers import HiddenSpeakers
from lintnews.prose.quoting.main_clauses import main_verb
from lintnews.prose.quoting.phrases import NOMINAL
from lintnews.prose.quoting.stances import Stances, stance
from lintnews.prose.quoting.wordtags import Tags

# What a phrase for somebody holds: a name or a pronoun.
_PERSONAL = frozenset("NH")
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
# How much of a sentence is read, in tokens: more than any sentence that people write.
_WINDOW = 250


class LeadReader:
    """Reads the sentences of a story that quote nothing, for who spoke or is about to speak."""

    def __init__(self, text: str, tags: Tags, stances: Stances, hidden: HiddenSpeakers) -> None:
        self._text = text
        self._introducing, self._affirming = tags.introducing, tags.affirming
        self._stances = stances
        self._hidden = hidden

    def lead(self, sentence: Sentence, above: bool = False, near: bool = True, answered: bool = False) -> Credit | None:
        """The credit that a sentence without quotations gives to those that follow it.

        One in the paragraph `above` gives none by saying that something is so, unless it affirms it: the quotation may
        be anybody's. One that stands `near`, right before the quotation, also credits whom it shows to feel, think or
        tell. What somebody asks is `answered` where no question follows.
        """
        base = max(0, len(sentence.tags) - _WINDOW)
        if base:
            sentence = Sentence(sentence.tags[base:], sentence.places[base:], {})
        tags = sentence.tags
        if tags.endswith(":"):
            reading = announced(tags, len(tags))
            if reading and reading.speaker and tags[reading.cue[0]] == ":":
                it = sentence.word(self._text, reading.speaker[0]) == "it"  # it gets better:
                reading = reading._replace(speaker=None) if it else reading
            reading = reading and self._hidden.found(tags, partial(sentence.word, self._text), reading)
            return credit_of(sentence, reading, "chain") if reading else None
        asks = _ASKS.match(tags) is not None and self._text[sentence.places[-1].end() - 1] == "?"
        for at in range(len(tags) - 1, -1, -1) if not asks and not _LEADING.isdisjoint(tags) else ():
            if tags[at] == "L" or (tags[at] in "VWAG" and self._introduces(sentence, at, above)):
                return self._lead(sentence, at, answered)
        if not near:
            return None
        words = [self._text[place.start() : place.end()].lower() for place in sentence.places]
        reading = stance(sentence, words, self._stances, above)
        return credit_of(sentence, reading, "chain") if reading else None

    def _introduces(self, sentence: Sentence, at: int, above: bool) -> bool:
        """Whether a verb says that somebody spoke: not `he would not say`, `asked to leave`, `praised by all`."""
        tags = sentence.tags
        if tags[at] == "G" and len(tags) > _GESTURE:
            return False
        word = sentence.word(self._text, at)
        states = tags[at : at + 2] in ("Vt", "At") and (not above or word in self._affirming)
        puts = word.endswith(" it") and tags[at + 1 : at + 2] not in ("I", "T")  # bluntly, not on the shelf
        if tags[at] != "G" and not states and not puts and word not in self._introducing:
            return False
        if tags[at] in "AG":
            source = source_of(tags, at, 0) if main_verb(tags, 0, len(tags)) == at else None
            if source is None or not _PERSONAL.isdisjoint(tags[slice(*source)]):
                return source is not None
            return tags[source[0]] == "D" and _AGENT.search(sentence.word(self._text, source[1] - 1)) is not None
        if word in _GOING_ON:
            source = source_of(tags, at, 0)
            if source is None or _PERSONAL.isdisjoint(tags[slice(*source)]):
                return False  # the trial continues
        before = tags[:at].rstrip("Xxur")
        if before.endswith("R") and before[-2:-1] not in NOMINAL | {","}:
            return False  # asked who said it
        if _WHETHER.search(before) and any(
            t == "V" and sentence.word(self._text, n) in _ASKING for n, t in enumerate(before)
        ):
            return False  # asked whether she said it
        unreal = tags[at - 1 : at] in ("T", "u") and tags[at + 1 : at + 2] != "t"
        unreal = unreal or (word in _ANSWERING and at > 1 and sentence.word(self._text, at - 1) in ("not", "never"))
        return tags[at] != "V" or not (unreal or tags[at + 1 : at + 2] == "T")

    def _lead(self, sentence: Sentence, cue: int, answered: bool) -> Credit:
        source = source_of(sentence.tags, cue, 0)
        if answered and sentence.word(self._text, cue) in _ASKING:
            match = _ASKED.match(sentence.tags, cue + 1)  # Lee asked the clerk why
            source = (cue + 1, match.end(1)) if match else source
        reading = Reading(source, cue_span(sentence.tags, cue))
        reading = self._hidden.found(sentence.tags, partial(sentence.word, self._text), reading)
        return credit_of(sentence, reading, "chain")

    def backward(self, sentence: Sentence, below: bool = False, leads: bool = False) -> Credit | None:
        """A sentence after a quotation that says who spoke: `So says Lee.` `(Ada Lee, mayor)` `Those words of Lee…`

        One that opens the paragraph `below` must plainly refer to the quotation, or be about somebody by name, where
        the quotation `leads` the story.
        """
        so = bool(sentence.tags) and sentence.word(self._text, 0) == "so"
        reading = looking_back(sentence.tags, so) if so or not below else signed_by(sentence.tags)
        reading = reading or (about_somebody(sentence.tags) if leads else None)
        return credit_of(sentence, reading, "chain") if reading else None
