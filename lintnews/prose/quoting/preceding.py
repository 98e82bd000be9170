"""The cue before a quotation: the word to its left that credits it, if one does.

Read from the quotation to the left: the nearest word of saying, unless a word that stands between says more of whose
words are quoted, or the word of saying belongs to another clause.
"""

from lintnews.expressions import expression
from lintnews.prose.quoting.cue_sources import Reading, cue_span, source_of
from lintnews.prose.quoting.main_clauses import FINITE, main_start
from lintnews.prose.quoting.phrases import phrase_left
from lintnews.prose.quoting.reach import (
    governs,
    is_aside,
    is_closed,
    is_inner,
    is_named_so,
    is_relative,
    of_himself,
    opens_clause,
)
from lintnews.records import Record

_REACH = 90
# What opens or ends a clause.
_ENDS = frozenset(",;:-SRtaC")
# What neither credits nor parts clauses.
_IDLE = frozenset("QqznNOdMHohDJIwTYrg().")
_INCLUDED = expression(r",I[Dn]*N{2,}\Z")
_ON_THE_NEWS = expression(r"I[DJhnNO]*K,\Z")
_IN_WORDS_OF = expression(r"C?ID?[gn]?KI[DhJnNO]+,")  # in the words of Lee,
_BY_SOMEBODY = expression(r"(?:I[DJ]?[nM]|[rM])?Y")  # described at the time by Lee
_WITH_SOMEBODY = expression(r"w[DJhnNO]+\Z")
_BY_THE_WAY = expression(r",CHV,\Z")  # Lee said, and I quote,
_IN_WORDS_HERE = expression(r"(,ID?)KI[DhJnNO]+,\Z")  # it was, in the words of Lee,
_MAY_STAND_BETWEEN = "t,:rTIaHohM"


class Left(Record):
    """A cue before a quotation: 3 a word of saying at once before it, 2 one further off, 1 a word of attitude, a noun
    or a colon, 0 any other verb. `near` where hardly anything stands between.
    """

    cue: int
    strength: int
    near: bool = False

    def reading(self, tags: str) -> Reading:
        return Reading(source_of(tags, self.cue, 0), cue_span(tags, self.cue), self.strength > 0)


def cue_before(tags: str, at: int, low: int) -> Left | None:
    """The cue before the quotation at token `at`, among the tokens from `low`."""
    if at > low and tags[at - 1] in ":-" and _labels(tags, low, at - 1):
        return Left(at - 1, 3)
    return _Search(tags, at, low).result()


class _Search:
    """One walk to the left. What it keeps on the way: `spare`, a word that is no word of saying but may credit;
    `indirect`, a word of saying of another clause; `weak`, the verb of the clause itself.
    """

    def __init__(self, tags: str, at: int, low: int) -> None:
        self._tags = tags
        self._at = at
        self._low = low
        self._main = main_start(tags, low, at)
        if "a" in tags[low : self._main]:
            self._main = low  # as Lee said
        self._spare: Left | None = None
        self._indirect: int | None = None
        self._weak: int | None = None
        self._closed = False
        self._of_another = False
        self._infinitive: int | None = None

    def result(self) -> Left | None:
        tags, at = self._tags, self._at
        for cue in range(at - 1, max(self._low, at - _REACH) - 1, -1):
            tag = tags[cue]
            if tag in _IDLE:
                continue
            if tag in "VWL" and not (tag == "L" and tags[cue - 1 : cue] == "t"):
                found = self._saying(cue)
                if found is not None:
                    return found
            else:
                self._other(cue)
        if self._infinitive is not None:
            return Left(self._infinitive, 3)
        here = _IN_WORDS_HERE.search(tags, self._low, at) if tags[at - 1] == "," else None
        if here is not None:
            return Left(here.end(1), 1)
        if self._spare is None and self._indirect is None and _IN_WORDS_OF.match(tags, self._low):
            return Left(tags.index("K", self._low), 1)
        announced = tags[at - 1] == ":" and at > self._low + 1
        nearer = self._spare is not None and self._of_another and self._spare.cue > (self._indirect or 0)
        if self._indirect is not None and not nearer and not (announced and self._indirect < self._main):
            return Left(self._indirect, 2)
        if announced and (self._spare is None or self._indirect is not None):
            return Left(at - 1, 1)
        return self._spare or (None if self._weak is None else Left(self._weak, 0))

    def _near(self, cue: int) -> bool:
        return self._at - cue < 4 and not self._tags[cue + 1 : self._at].strip(_MAY_STAND_BETWEEN)

    def _saying(self, cue: int) -> Left | None:
        """What a word of saying decides, or None to go on."""
        tags, spare = self._tags, self._spare
        if self._near(cue):
            if _BY_THE_WAY.search(tags, max(cue - 3, 0), cue + 2):
                return None
            if tags[cue - 1 : cue] != "T":
                return Left(cue, 3)
            self._infinitive = cue  # wanted to say: perhaps somebody says that of somebody
            return None
        if self._infinitive is not None:
            return Left(cue if governs(tags, cue, self._infinitive) else self._infinitive, 3)
        if spare is not None and (found := self._over(cue, spare)) is not None:
            return found
        outside = cue < self._main and (self._weak is not None or tags[self._at - 1] == ":")
        if outside or (tags[cue] == "V" and self._is_indirect(cue)):
            self._of_another = tags[:cue].rstrip("Xxur").endswith("R")
            self._indirect = cue if self._indirect is None else self._indirect
            return None
        outer = self._outer(cue)
        return Left(cue if outer is None else outer, 2)

    def _over(self, cue: int, spare: Left) -> Left | None:
        """Which of a word of saying and one after it decides, or None to go on."""
        tags = self._tags
        if of_himself(tags, cue, spare.cue):
            return Left(cue, 2)
        if spare.near and is_named_so(tags, spare.cue):
            return spare
        if spare.near and not is_inner(tags, spare.cue) and not governs(tags, cue, spare.cue):
            return spare
        if tags[cue - 1 : cue] == "Q" and is_relative(tags, spare.cue):
            return spare  # “…,” said Lee, who thinks it “…”
        return spare if cue < self._main or opens_clause(tags, cue + 1, spare.cue + 1) else None

    def _outer(self, inner: int) -> int | None:
        """The word of saying whose clause holds another one: `said that the facts speak for themselves`."""
        tags = self._tags
        for cue in range(inner - 1, max(self._low, self._at - _REACH) - 1, -1):
            if tags[cue] in ",;:-RQzSC":
                return None
            if tags[cue] in "VW" and tags[inner] == "V":
                if tags[cue - 1 : cue] == "R":
                    return None  # the aide who spoke to us said
                return None if tags[cue + 1] == "I" else cue
        return None

    def _is_indirect(self, verb: int) -> bool:
        tags = self._tags
        before = tags[:verb].rstrip("Xxur")
        of_another = before.endswith("R") and not before.endswith(",R")  # voters who say
        when = before.endswith("IH") and tags[verb + 1 : verb + 2] != "t"  # before he said
        aside = of_another or when or tags[verb - 1 : verb + 2] == "XVw"
        aside = aside or is_closed(tags, verb, self._at) or is_aside(tags, verb, self._at)
        aside = aside or tags[verb - 1 : verb] == "S"  # when asked
        return aside or tags[:verb].rstrip("r").endswith("T") or tags[verb - 1 : verb] == "u" or is_inner(tags, verb)

    def _has_spare(self) -> bool:
        """Whether a nearer word may credit: no noun of another phrase, as in `asked by Lee about the e-mails, “…”`."""
        return self._spare is not None and (self._spare.near or self._tags[self._spare.cue] != "K")

    def _other(self, cue: int) -> None:
        tags, tag = self._tags, self._tags[cue]
        if tag == "P" and _BY_SOMEBODY.match(tags, cue + 1) and self._indirect is None and not self._has_spare():
            self._indirect = cue  # asked by Lee
        if self._spare is None and self._may_credit(cue, tag):
            aside = _ON_THE_NEWS.search(tags, max(cue - 6, 0), self._at)
            self._spare = Left(cue, 1, self._near(cue) and aside is None)
        elif self._spare is not None and tags[cue : cue + 2] == "At" and tags[self._spare.cue] == "A":
            if not self._spare.near and governs(tags, cue, self._spare.cue):
                self._spare = Left(cue, 1)  # thinks that others talk of it
        elif tag == "t" and tags[cue - 1] == "K" and self._spare is None:
            self._spare = Left(cue - 1, 1)
        elif tag == "t" and self._spare is None and (reporting := _unknown(tags, cue, self._low)) >= 0:
            self._spare = Left(reporting, 1)
        elif tag in FINITE and (self._weak is None or not self._closed):
            self._weak = cue
        elif tag in _ENDS:
            self._closed = self._closed or self._weak is not None

    def _may_credit(self, cue: int, tag: str) -> bool:
        if tag in "AG":
            return True
        tags, at = self._tags, self._at
        if tag in "BF" and tags[:cue].rstrip("r").endswith("x"):
            return True  # is praising
        if tag == "K" and _announces(tags, cue, at):
            return True
        if tag in "BF" and tags[cue - 1] in ",K" and self._weak is None:
            return True  # a petition calling it
        if tag in "BF" and self._weak is None and _WITH_SOMEBODY.search(tags, max(cue - 8, self._low), cue):
            return True  # with one friend calling it
        if not self._near(cue) or "M" in tags[cue:at]:
            return False
        if tag == "E":
            return tags[at - 1] in ",:" and tags[cue - 1 : cue] != "R"
        return tag in "BFK" and tags[at - 1] != ":" and "a" not in tags[cue:at]


def _unknown(tags: str, that: int, low: int) -> int:
    """The verb before `that` and a clause, whatever it is: `sniped that she`, `made the point that she`, or -1."""
    if tags[that + 1 : that + 2] not in tuple("HDNnJhOKd"):
        return -1
    at = that - 1
    while at > max(low, that - 7) and tags[at] in "DnNJKhOIrMo":
        at -= 1
    return at if at >= low and tags[at] == "E" else -1


def _announces(tags: str, noun: int, at: int) -> bool:
    """Whether a noun of saying introduces a quotation with `that`: `her claim in court that`."""
    end = at - 1 if tags[at - 1] == "," else at
    return tags[end - 1] == "t" and not tags[noun + 1 : end - 1].strip("IYDJhOnNdM")


def _labels(tags: str, low: int, mark: int) -> bool:
    """Whether a name before a mark labels what follows, perhaps after a dash: `Ada Lee:`, `Not so fast - Ada Lee:`."""
    start = max(low, tags.rfind("-", low, mark) + 1)
    if tags[mark] == "-" and _INCLUDED.search(tags, low, mark):
        return True  # others, including Lee -
    if tags[mark] == "-" and start > low:
        return False
    return mark > start and tags[mark - 1] == "N" and phrase_left(tags, mark, start) == (start, mark)
