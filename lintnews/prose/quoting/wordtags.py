"""The tag of a word: a letter that says what it does in a clause, told from the word and from what stands before it.

Q quotation ending in a comma, a question or a dash; q one that runs on; z one that ends in a full stop
V verb of saying, W its -ing form, P its passive; A verb of attitude, B its -ing form; G gesture, F its -ing form
K noun of saying
N capitalised word; n other word; O possessive ('s); d number; M day or month
H subject pronoun; o object pronoun; h possessive pronoun; R who, which; t that; D article; J quantifier
I preposition; w with; T to; Y by; L according; a as; S subordinator; C conjunction; r adverb
x form of be; u modal; X other auxiliary
E past form of another verb; g -ing form of another verb
, ; : - ( ) . themselves (a dash of any kind, any stop).
"""

from collections.abc import Sequence
from functools import partial

from lintnews.lexicon import Lexicon
from lintnews.prose.memo import Memo
from lintnews.prose.quoting.cues import Cues

_CLOSED = {
    "H": """i he she they we it you everyone everybody someone somebody nobody there he's she's it's
        they've we've i've i'm he'd she'd they'd we'd i'd they're we're you're he'll she'll they'll we'll i'll""",
    "o": "him them me us himself herself themselves itself myself ourselves yourself",
    "h": "his her their its my our your whose",
    "R": "who which whom",
    "t": "that",
    "D": "the a an this these those no every such",
    "J": """some any each another both all several many most few other others one two three four five six seven eight
        nine ten half certain various more none either neither""",
    "w": "with",
    "I": """in on at of for from about into over under between among against during after before since until
        through throughout across around behind beyond near without within despite toward towards upon off out up down
        like via amid outside inside above below along past per except including regarding concerning following besides
        onto till versus vs alongside""",
    "T": "to",
    "Y": "by",
    "L": "according",
    "a": "as",
    "S": """because when while if although though whether what how why where unless once than whereas whatever whenever
        wherever whoever""",
    "C": "and but or nor & yet so plus",
    "x": """was were is are be been being am isn't aren't wasn't weren't get gets got""",
    "u": "will would can could should may might must shall can't couldn't won't wouldn't shouldn't cannot",
    "X": """has have had having does
        did do doesn't didn't don't hasn't haven't hadn't ain't""",
    "r": """not never also then again later earlier now just even still only first once twice often always instead
        afterward afterwards meanwhile however moreover further furthermore recently soon today's perhaps maybe too
        quite very rather almost ever already too twice here there indeed nevertheless nonetheless long yesterday today
        tonight tomorrow ago thus therefore hence last next else together back away far well
        shortly immediately directly""",
    "M": """week weeks month months year years day days night morning afternoon evening weekend monday tuesday wednesday
        thursday friday saturday sunday january february march april june july august september october november
        december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec mondays
        tuesdays wednesdays thursdays fridays saturdays sundays""",
    "E": """went came took gave made left put held led ran lost won sat stood used began became met kept brought built
        bought caught chose fell fought flew forgot grew heard hit hung hurt laid leapt let lit paid rode rose sent shot
        shook shut spent stole struck taught threw understood woke wore drew drove ate broke bent bound dealt dug sank
        sang sold slept slid spun spread sprang swept swam swung tore withdrew cut set quit turns turned goes comes
        takes gives makes gets leaves puts holds leads runs loses wins sits stands begins becomes meets keeps brings
        wants needs looks works seems appears remains tries taken given gone done
        driven chosen broken fallen thrown eaten forgotten risen shaken stolen begun""",
}
_WORDS = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
# Words that are capitalised within a sentence only as part of a name.
_NEVER_NAMES = frozenset("IwHohDJtRTYaCS")
_BEFORE_NOUN = frozenset("DhOdIwEga")
# Quantifiers that stand for several people.
_PLURAL = frozenset(
    """two three four five six some many most few both all any several other others more people men women children
    police percent cent""".split()
)
# Verbs whose form in -s is no plural noun.
_ALWAYS_VERBS = frozenset(("say", "tell", "write", "add", "argue", "explain", "describe", "believe", "think"))
# What a team, a family or a government do: the team say.
_OF_GROUPS = frozenset(("say", "describe", "believe"))
# What may be a subject by itself, though a noun may follow.
_POINTING = frozenset("this these those such every no".split())
_NOUNS_IN_LY = frozenset("ally anomaly assembly bully family fly monopoly rally reply supply".split())
# Participles that open a sentence; others may be names: Manning supporters.
_OPENING = frozenset(("giving", "taking", "making", "having", "holding", "using", "wearing", "facing", "fighting"))
# How many words to remember the tags of.
_MEMORY = 100_000


class Tags:
    """The tag of each word, from the lexicon and the closed classes of English. Built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        cues = lexicon.get(Cues)
        self.introducing, self.affirming = cues.introducing, cues.affirming
        self.goes_on = cues.goes_on()
        kinds = ((cues.gesture, "G", "F"), (cues.attitude, "A", "B"), (cues.speech, "V", "W"))
        self._verbs: dict[str, tuple[str, str]] = {}
        for verbs, tag, going in kinds:
            self._verbs.update({form: (tag, "base") for form in verbs.base})
            self._verbs.update({form: (tag, "present") for form in verbs.present})
            self._verbs.update({form: (tag, "past") for form in verbs.past})
            self._verbs.update({form: (going, "going") for form in verbs.going})
        for form in [form for form in self._verbs if _WORDS.get(form, "E") != "E"]:
            del self._verbs[form]
        self._nouns = cues.nouns
        self._known: dict[str, str] = {}
        self._opening: Memo[str, str] = Memo(partial(self._plain, first=True), _MEMORY)
        # The tags of words that have one tag wherever they stand but for the start of a sentence.
        self.plain: dict[str, str] = {mark: mark for mark in ",;()-"}

    def of(self, word: str, first: bool, found: Sequence[str], last: str) -> str:
        """The tag of a word that stands after the tags `found`, the last of them that of the word `last`.

        `first` says that a capital may be there because a sentence begins.
        """
        tag = self._opening[word] if first else self._known.get(word)
        if tag is None:
            tag = self._plain(word, first=False)
            if len(self._known) < _MEMORY:
                self._known[word] = tag
                if tag and tag != "E":
                    self.plain[word] = tag
        before = found[-1] if found else "^"
        if tag == "E" and before in "DhO" and last not in _POINTING:
            return "n"  # the retired surgeon
        if tag:
            return tag
        at = len(found) - 1
        while at >= 0 and found[at] == "r":
            at -= 1
        governing = found[at] if at >= 0 else "^"
        return self._verb(word.lower(), before, last, governing)

    def _plain(self, word: str, first: bool) -> str:
        """The tag that a word has anywhere, or nothing for a cue, whose neighbours decide."""
        low = word.lower().replace("’", "'")
        tag = _WORDS.get(low)
        if word[0].isupper():
            if first and low in self._verbs:
                return ""
            if first and low in _OPENING:
                return "g"
            if word == "A" and not first:
                return "N"  # an initial
            if tag == "M" or (tag is not None and (tag in _NEVER_NAMES or first) and tag != "E"):
                return tag
            return "O" if low.endswith(("'s", "s'")) else "d" if low[0].isdigit() else "N"
        if low in self._verbs:
            return ""
        if tag is not None:
            return tag
        return "K" if low in self._nouns else _by_shape(low)

    def _verb(self, low: str, before: str, last: str, governing: str) -> str:
        """The tag of a form of a cue verb: a verb, or the noun or adjective that is written the same.

        `before` is the tag of the word before, `governing` that of the last one that is no adverb.
        """
        tag, form = self._verbs[low]
        noun = "K" if low in self._nouns else "n"
        if form == "going":
            return noun if before in "DhO" else tag
        if form == "past":
            if governing == "x" or before == "S" or low in ("titled", "entitled"):
                return "P"  # was asked, when asked
            describes = before in "DhO" or (before == "d" and low.endswith("ed"))  # No 10 said
            return "n" if describes and last not in _POINTING else tag
        if form == "present" and ((before == "J" and last in _PLURAL) or before in "VA"):
            return noun
        if form == "present" and before == "^" and low[:-1] not in _ALWAYS_VERBS:
            return noun
        # A voice over says, in what some call: verbs.
        if before in _BEFORE_NOUN and not (before == "I" and (form == "base" or low[:-1] in _ALWAYS_VERBS)):
            return noun
        if form == "base" and last == "That":
            return noun
        if form == "base" and before == "r" and governing in "DhO":
            return noun  # in a later tweet
        if form == "base":
            plural = (last.endswith("s") and "-" not in last and not last.endswith(("ss", "ous"))) or last in _PLURAL
            return (
                tag
                if before in "HTXxurCRtSV,:("
                or (before == "J" and plural)
                or (before in "nNKo" and plural)
                or (before in "nN" and low in _OF_GROUPS)
                else noun
            )
        return noun if before in "nK" and noun == "K" and last.endswith("s") else tag

    def opening(self, word: str) -> str:
        """The tag of a capitalised word that opens a sentence where no verb follows: `Dashing from a meeting`."""
        tag = _by_shape(word.lower())
        return tag if tag in "gE" else "N"

    def as_verb(self, word: str) -> str:
        """The tag of a noun in -s that turns out to be a verb, if it may be one: `the letter notes that`."""
        tag, form = self._verbs.get(word.lower(), ("K", ""))
        return tag if form == "present" else "K"

    def as_noun(self, word: str, found: list[str], following: str) -> str:
        """The tag of a verb in -s that turns out to be a noun, if its form is one and a noun or `that` comes before."""
        low = word.lower()
        if self._verbs.get(low, ("", ""))[1] != "present" or low[:-1] in _ALWAYS_VERBS:
            return found[-1]
        if following == "," and found[-3:-2] != ["I"] and found[-4:-1] != ["I", "n", "n"]:
            return found[-1]
        if len(found) > 1 and found[-2] in ("nNtq" if following not in "IYw," else "n"):
            return "K" if low in self._nouns else "n"
        return found[-1]


def _by_shape(low: str) -> str:
    """The tag of an unknown word, from how it begins and ends."""
    if low.endswith(("'s", "s'")):
        return "O"
    if low[0].isdigit():
        return "n" if low.endswith("-old") else "d"
    if low.endswith("ly"):
        return "n" if low in _NOUNS_IN_LY else "r"
    if low.endswith("ed") and (len(low) > 4 or low.endswith("ied")):
        return "E"
    return "g" if low.endswith("ing") and len(low) > 5 else "n"
