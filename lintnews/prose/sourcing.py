"""Sources without a name: who they are said to be, and what reason the copy gives for it.

A source counts where the copy lets it say something: before or after a verb of saying, or after `according to`. One
that the copy has met before (`the official said`) is not counted again.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from lintnews.expressions import expression
from lintnews.prose.quoting.anonymity import Grant, find_grants
from lintnews.prose.quoting.sourcing_words import Sourcing
from lintnews.prose.zones import Zone
from lintnews.records import Record
from lintnews.source import Span

_WORD = expression(r"[^\W_](?:[\w.'’&-]*[\w'’])?|[,;:()\u2014\u2013]|\ufffc+")
_REACH = 160  # characters to either side of a noun in which its determiner and its verb are looked for
_NAMED = expression(r"\s+[A-Z][\w.'’-]+\s+[A-Z]|,\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*)+,|\s+(?:named|called)\b")


class UnnamedSource(Record):
    """A source without a name: the span of the noun with what stands before it.

    `vague` is one of whom nothing is said (`sources`, `critics`); `granted` says that the copy speaks of anonymity;
    `reason` is the span of the words that give a reason for it, or None.
    """

    start: int
    end: int
    vague: bool
    granted: bool = False
    reason: Span | None = None


def find_unnamed(
    unquoted: str,
    folded: str,
    zones: Sequence[Zone],
    sentences: Sequence[Span],
    sourcing: Sourcing,
) -> tuple[UnnamedSource, ...]:
    """The unnamed sources of a story, in order. `unquoted` is its text with quotations blanked."""
    nouns, told = sourcing.find(folded)
    starts = [sentence.start for sentence in sentences]
    found = []
    for start, end in nouns:
        number = bisect_right(starts, start) - 1
        if number < 0 or sentences[number].end < end or unquoted[start] == "\ufffc":
            continue
        source = _Mention(unquoted, folded, start, end, sentences[number], sourcing).source()
        if source is not None:
            found.append((number, source))
    grants = dict(find_grants(unquoted, folded, told, sentences, starts, sourcing))
    paragraphs = [zone.start for zone in zones]
    return tuple(sorted(_with_reasons(found, grants, sentences, paragraphs)))


def names_follow(unquoted: str, at: int, end: int, sourcing: Sourcing) -> bool:
    """Whether somebody with a name is credited in this stretch: a capital next to a verb of saying."""
    words = list(_WORD.finditer(unquoted, at, end))
    for number, match in enumerate(words):
        if match[0] not in sourcing.naming:
            continue
        around = words[max(number - 1, 0) : number] + words[number + 1 : number + 3]
        if any(word[0][0].isupper() and not _heads_sentence(unquoted, word.start()) for word in around):
            return True
        before = words[number - 1][0] if number else ""
        if before[:1].isupper() and before.lower() not in sourcing.unnaming:
            return True
    return False


def _heads_sentence(unquoted: str, at: int) -> bool:
    before = unquoted[max(at - 3, 0) : at].rstrip(" \n“‘\"'")
    return not before or before.endswith((".", "?", "!", "\ufffc"))


class _Mention:
    """A noun that may be an unnamed source, from `start` to `end`, in its sentence."""

    def __init__(self, unquoted: str, folded: str, start: int, end: int, sentence: Span, sourcing: Sourcing) -> None:
        self.unquoted = unquoted
        self.noun = folded[start:end]
        self.start = start
        self.end = end
        self.sentence = sentence
        self.sourcing = sourcing
        self.folded = folded

    def source(self) -> UnnamedSource | None:
        """The source, or None where the noun is none here: cheap questions first."""
        following = _WORD.search(self.folded, self.end, min(self.end + 30, self.sentence.end))
        after = following.group() if following else ""
        if after and after not in self.sourcing.following and after not in self.sourcing.saying and after[0].isalnum():
            return None
        if self.noun.startswith("source") and after == "for":
            return None  # a source for a claim is no person
        if _NAMED.match(self.unquoted, self.end, self.sentence.end):
            return None
        phrase = self._phrase()
        if phrase is None:
            return None
        start, counted, plain = phrase
        if self._named_before(start):
            return None
        vague = self.noun in self.sourcing.vague and plain and self._ends_here(after)
        if not vague and not counted and not self._knows(after):
            return None
        if self._credited(start) or self._says():
            return UnnamedSource(start, self.end, vague)
        return None

    def _ends_here(self, after: str) -> bool:
        return after in self.sourcing.saying or after in self.sourcing.helping or not after[:1].isalnum()

    def _knows(self, after: str) -> bool:
        """`people familiar with the talks`: what they know stands in the place of a number."""
        return after in self.sourcing.knowing and self.noun in self.sourcing.people

    def _phrase(self) -> tuple[int, bool, bool] | None:
        """Where the noun phrase begins, whether it is counted (`a`, `two`), whether nothing describes the noun.

        None for a definite one, which the copy has met before, and for one in the singular with no article.
        """
        sourcing = self.sourcing
        low = max(self.sentence.start, self.start - _REACH)
        words = [] if self.noun in ("some", "many") else list(_WORD.finditer(self.unquoted, low, self.start))[-7:]
        start, counted, plain = self.start, False, True
        unknown = 0
        for match in reversed(words):
            word = match.group().lower().replace("’", "'")
            if word in sourcing.definite:
                return None
            if word in sourcing.one or word in sourcing.several:
                start, unknown = match.start(), 0
                counted = counted or word in sourcing.one or word not in ("some", "many", "other")
                continue
            if not word[0].isalnum() or any(
                word in words for words in (sourcing.breaks, sourcing.prepositions, sourcing.saying)
            ):
                break
            plain = False
            if word in sourcing.describing or word.endswith(("'s", "s'")) or match.group()[0].isupper():
                start = match.start() if not unknown else start
                continue
            unknown += 1
            if unknown > 2:
                break
        if unknown and not counted:
            plain = False
        singular = not self.noun.endswith("s") and self.noun not in ("people", "some", "many")
        return None if singular and not counted else (start, counted, plain)

    def _named_before(self, start: int) -> bool:
        """`Ann Lee, a former adviser, said`: a name that the phrase describes."""
        before = self.unquoted[max(self.sentence.start, start - 60) : start].rstrip()
        if self.noun.endswith("s") or not before.endswith((" as", " and", ",", "—", "–")):
            return False
        if before[-1] in "sd":
            return True
        words = before[:-1].split()
        return bool(words) and (words[-1][0].isupper() or words[-1].endswith(")"))

    def _credited(self, start: int) -> bool:
        """After `according to`, or after a verb of saying that itself follows a quotation or a comma."""
        lead = self.unquoted[max(self.sentence.start, start - 40) : start].rstrip().lower()
        if lead.endswith(self.sourcing.crediting):
            return True
        words = _WORD.findall(lead)
        return len(words) > 1 and words[-1] in self.sourcing.saying and words[-2][0] in ",\ufffc"

    def _says(self) -> bool:
        """Whether the noun is the subject of a verb of saying, which a clause may part from it."""
        commas, since, who = 0, 0, -9
        for place, match in enumerate(
            _WORD.finditer(self.unquoted, self.end, min(self.sentence.end, self.end + _REACH))
        ):
            word = match.group().lower()
            if word in ",\u2014\u2013":
                commas, since, who = commas + 1, 0, -9 if commas % 2 else who
            elif word in self.sourcing.saying:
                if place - who > 2:  # "people who tell you" are no source, "people who left in May say" are
                    after = self.unquoted[match.end() + 1 : match.end() + 2]
                    return commas == 0 or (since == 0 and (commas != 1 or not after.isupper()))
            elif word in ("who", "speaking", "asking", "citing"):
                who = place
            elif who < 0 and (word in self.sourcing.breaks or word[0] in "():;\ufffc"):
                return False
            since += word not in ",\u2014\u2013"
        return False


def _with_reasons(
    found: Sequence[tuple[int, UnnamedSource]],
    grants: Mapping[int, Grant],
    sentences: Sequence[Span],
    paragraphs: Sequence[int],
) -> Iterator[UnnamedSource]:
    """Each source with what its sentence says of anonymity, or a sentence of its paragraph that refers back to it;
    then the grants left over, each for a source that the nouns do not tell."""
    own = {number for number, _ in found}
    shared = {
        bisect_right(paragraphs, sentences[number].start): number
        for number, grant in grants.items()
        if number not in own and grant.refers_back
    }
    spoken = set()
    for number, source in found:
        near = number if number in grants else shared.get(bisect_right(paragraphs, source.start))
        grant = None if near is None else grants[near]
        if grant is None:
            yield source
        else:
            spoken.add(near)
            yield source._replace(vague=False, granted=True, reason=grant.reason)
    for number, grant in grants.items():
        if number not in spoken:
            yield UnnamedSource(grant.start, grant.end, False, True, grant.reason)
