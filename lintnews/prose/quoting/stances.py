"""What shows, without a word of saying, that somebody is about to speak: `Lee was furious.` `Lee has another view.`

Read only where a sentence stands right before a quotation that nothing else credits.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.quoting.clauses import Sentence
from lintnews.prose.quoting.cue_sources import Reading, owner_left
from lintnews.prose.quoting.cues import Idioms, Verbs, noun_forms
from lintnews.prose.quoting.main_clauses import FINITE, main_verb
from lintnews.prose.quoting.phrases import Phrase, phrase_right
from lintnews.prose.quoting.subjects import subject

# The longest sentence, in tokens, of the paragraph above whose stand leads in to what somebody says.
_SHORT = 16
_NOBODY = frozenset("it there this that these those which nobody nothing".split())
# What may stand between `was` and a mood, and before the noun that somebody has: `was by far the most`, `has his own`.
_DEGREE = frozenset("rnJDgE")
_BEFORE_NOUN = frozenset("DJhnNEgrBOAP")
_CHANGES = expression(r"r*[EP]")  # what befalls a thing: was posted, was never read
_CLAUSE_ENDS = frozenset(";:-RStaQqz")
# What follows `called` where it judges: him a fool, the owners a disgrace.
_CALLING = frozenset(("call", "calls", "called"))
_CALLED = expression(r"(?:[oH]|[DJh]*[nN]+)D")
_COMPARED = frozenset("more less equally rather as even similarly characteristically typically".split())
_FRAMES = frozenset("view opinion eyes mind words telling estimation judgment judgement reckoning".split())
# Lee, a baker; Lee, 54.
_NAMED = expression(r"(N{1,5}),[Ddn](?:[JnNOKDIC,]{0,8}[nNOK])?")
_ROLE = expression(r"[^:]{1,12}:N{2,4}")  # man of the match: Ada Lee
_PRESENTS = expression(
    r"(?:and |but |then |just |first |next |so )?(?:among (?:them|these|those) (?:is|was|are|were)"
    r"|(?:one|another|others|the first|the last)(?: of (?:them|these|those))? (?:is|was|are|were)"
    r"|there (?:is|was)|there's|here is|here's|here|take|meet|enter|consider|ask|for|to|over to|(?:more )?from) "
)


class Stances:
    """Reader of the lexicon section `cues` for what people feel, think and are about to tell."""

    def __init__(self, lexicon: Lexicon) -> None:
        section: Mapping[str, Any] = lexicon.sections.get("cues", {})
        self.moods = frozenset(" ".join(section.get("moods", ())).split())
        self.manners = frozenset(" ".join(section.get("manners", ())).split())
        self.minding = Verbs(section.get("minding", ())).forms()
        self.hoping = Verbs(section.get("hoping", ())).forms()
        self.seeming = Verbs(section.get("seeming", ())).forms()
        self.utterances = frozenset(form for noun in section.get("utterances", ()) for form in noun_forms(noun))
        self.idioms = Idioms(section.get("idioms", ()))
        self.before_speaker = Idioms(section.get("before-speaker", ()))


def stance(sentence: Sentence, words: Sequence[str], stances: Stances, above: bool) -> Reading | None:
    """Who is about to speak, and the token that shows it. `words` are those of the sentence, in lower case.

    `above` says that the sentence ends the paragraph above the quotation.
    """
    tags = sentence.tags
    asked = words[-1:] == ["?"]
    verb = _verb(tags)
    long = above and len(tags) > _SHORT
    if asked or verb < 0:
        idiom = None if asked or long else _idiom(tags, words, stances, None, verb)
        return idiom or _verbless(tags, words, stances)
    who = subject(tags, verb, 0)
    reading = _presented(tags, words) or _framed(tags, words)
    reading = reading or (None if long else _idiom(tags, words, stances, who, verb))
    if reading is not None or who is None or words[who[0]] in _NOBODY or not tags[slice(*who)].strip("J"):
        return reading
    reading = _mood(tags, words, stances, who, verb)
    if reading is None and not long:
        reading = _mind(tags, words, stances, who, verb)
    if reading is None and not above:
        reading = _hope(tags, words, stances, who, verb)
    return reading


def _verb(tags: str) -> int:
    """The main verb, which stands before a clause that follows: `Lee left, as others wept.`"""
    verb = main_verb(tags, 0, len(tags))
    for clause in (",a", ",S"):
        start = tags.find(clause, 1, max(verb, 0))
        if start > 0 and not FINITE.isdisjoint(tags[:start]):
            return main_verb(tags, 0, start)
    return verb


def _mood(tags: str, words: Sequence[str], stances: Stances, who: Phrase, verb: int) -> Reading | None:
    """`Lee is furious`, `Lee seemed unmoved`, `the reaction of Lee was scathing`, `Lee was asked why`."""
    if tags[verb] != "x" and words[verb] not in stances.seeming:
        return None
    owner = _owner(tags, words, stances, who)
    if owner is not None and owner != who and tags[verb] == "x" and not _CHANGES.match(tags, verb + 1):
        return Reading(owner, (verb, verb + 1))  # Lee's first message was short and kind
    for at in range(verb + 1, min(verb + 8, len(tags))):
        manner = words[at] in stances.manners and (owner is not None or words[at - 1] in _COMPARED)
        if (
            manner
            or words[at] in stances.moods
            or (at < verb + 3 and tags[at] == "P" and words[at] in ("asked", "pressed", "quizzed"))
        ):
            return Reading(owner or who, (at, at + 1))
        if tags[at] not in _DEGREE:
            break
    return None


def _mind(tags: str, words: Sequence[str], stances: Stances, who: Phrase, verb: int) -> Reading | None:
    """`Lee fears for the future`, `Lee has another view`."""
    does = verb
    while tags[does] in "Xuxr" and does + 1 < len(tags):
        does += 1
    active = does == verb or (len(tags) <= _SHORT and ("x" not in tags[verb:does] or words[does].endswith("ing")))
    calls = words[does] in _CALLING and _CALLED.match(tags, does + 1)
    if active and (calls or words[does] in stances.minding):
        return Reading(who, (does, does + 1))
    if tags[verb] == "x":
        return None  # Lee is a new version of somebody
    for at in range(verb + 1, min(verb + 8, len(tags))):
        if words[at] in stances.utterances:
            return Reading(who, (at, at + 1))
        if tags[at] not in _BEFORE_NOUN:
            break
    return None


def _hope(tags: str, words: Sequence[str], stances: Stances, who: Phrase, verb: int) -> Reading | None:
    """`Lee confirmed the news`, `Lee wants to stay`, `Lee began with a sharp message`: only beside the quotation."""
    does = verb
    while tags[does] in "Xr" and does + 1 < len(tags):
        does += 1
    if words[does] in stances.hoping and (does == verb or tags[does] == "A"):  # not: did not suggest
        return Reading(who, (does, does + 1))
    at = tags.find("w", verb) + 1
    while 0 < at < len(tags) and tags[at] in _BEFORE_NOUN and words[at] not in stances.utterances:
        at += 1
    if 0 < at < len(tags) and words[at] in stances.utterances and _CLAUSE_ENDS.isdisjoint(tags[verb:at]):
        return Reading(who, (at, at + 1))
    return None


def _owner(tags: str, words: Sequence[str], stances: Stances, who: Phrase) -> Phrase | None:
    """Whose word the subject is: `Lee's verdict`, `her advice to others`; the word itself where nobody is named."""
    noun = next((at for at in range(*who) if words[at] in stances.utterances), None)
    if noun is None:
        return None
    at = noun - 1
    while at >= 0 and tags[at] in _DEGREE:
        at -= 1
    if at >= 0 and tags[at] == "h":
        return at, at + 1
    return (owner_left(tags, at + 1, 0) if at >= 0 and tags[at] == "O" else None) or who


def _idiom(tags: str, words: Sequence[str], stances: Stances, who: Phrase | None, verb: int) -> Reading | None:
    """`Lee hit back`, `Lee did not mince her words`, `Those fears are shared by Lee`.

    `verb` is the main verb, -1 where none is known: it may be the idiom's own.
    """
    text = _joined(words)
    found = stances.before_speaker.search(text)
    if found is not None:
        last = text.count(" ", 0, found.end())
        person = phrase_right(tags, last + 1)
        return Reading(person, (last, last + 1)) if person else None
    found = stances.idioms.search(text)
    if found is None:
        return None
    at = text.count(" ", 0, found.start())
    if verb < 0:
        start = len(tags) - len(tags.lstrip("Cr"))
        who = (start, at) if at > start and not tags[start:at].strip("DJhNnOKdIC,") else None
    elif words[max(at - 4, 0) : at].count("how"):
        who = subject(tags, at, 0)
    elif at < verb or tags[at - 1] == "T" or not _CLAUSE_ENDS.isdisjoint(tags[verb:at]):
        return None  # an idiom of another clause
    last = at + found[0].count(" ")
    return Reading(who, (at, last + 1)) if who and words[who[0]] not in _NOBODY else None


def _framed(tags: str, words: Sequence[str]) -> Reading | None:
    """`In Lee's view, it will fail.` `As Lee sees it, it will fail.`"""
    comma = tags.find(",")
    if comma < 3 or words[0] not in ("in", "as"):
        return None
    if words[0] == "in" and words[comma - 1] in _FRAMES and tags[comma - 2] in "Oh":
        return Reading(owner_left(tags, comma - 1, 1), (comma - 1, comma))
    if words[0] == "as" and words[comma - 2 : comma] in (["sees", "it"], ["saw", "it"], ["is", "concerned"]):
        return Reading(phrase_right(tags, 3 if words[1] == "far" else 1), (comma - 2, comma))
    return None


def _joined(words: Sequence[str]) -> str:
    """Words with one space between them and none within."""
    return " ".join(words).replace("put it", "put-it") if "put it" in words else " ".join(words)


def _presented(tags: str, words: Sequence[str]) -> Reading | None:
    """`Among them was Lee.` `Take Lee, a baker.` `Over to Lee.`"""
    found = _PRESENTS.match(_joined(words))
    if found is None:
        return None
    at = found[0].count(" ")
    who = phrase_right(tags, at)
    if who is not None and tags[at] == "h" and tags[who[1] - 1] == "K":
        return Reading((at, at + 1), (who[1] - 1, who[1]))  # here is my answer
    if who is None or "N" not in tags[slice(*who)] or tags[who[1] : who[1] + 1] not in ("", ",", ".", "R"):
        return None
    led = words[at - 1] in ("from", "to", "for") and not FINITE.isdisjoint(tags)
    if led and (words[at - 1] == "from" or words[who[1] + 1 : who[1] + 2] not in (["it"], ["the"], ["that"], ["this"])):
        return None  # from Leddon, the road goes on
    return Reading(who, (at - 1, at))


def _verbless(tags: str, words: Sequence[str], stances: Stances) -> Reading | None:
    """`Lee's verdict?` `From Lee, the baker.` `Lee, a baker.`"""
    presented = _presented(tags, words)
    if presented is not None:
        return presented
    body = tags.rstrip(".")
    noun = len(body) - 1
    if words[noun : noun + 1] and words[noun] in stances.utterances:
        who = _owner(tags, words, stances, (0, noun + 1))
        if who is not None and who != (0, noun + 1):
            return Reading(who, (noun, noun + 1))
    if not FINITE.isdisjoint(tags):
        return None
    if _ROLE.fullmatch(body):
        return Reading((body.rindex(":") + 1, len(body)), (body.rindex(":"), body.rindex(":") + 1))
    named = _NAMED.fullmatch(body)
    return Reading((0, named.end(1)), (0, named.end(1))) if named else None
