"""Where sentences end: a stop, whatever closes after it, a space and a capital, unless the stop belongs to a word."""

import re
from collections.abc import Container, Sequence

from lintnews.expressions import expression
from lintnews.prose.zones import PROSE, Zone
from lintnews.records import maker
from lintnews.source import Span

# A stop with what closes after it, where something that can begin a sentence follows.
_STOP = expression(r"([.!?…])(['’\"”»)\]]*)\s+(?=['‘\"“«(\[–—-]*[^\W_a-z]|['‘\"“«`]|[$£€#@])")

# Titles and the like, which a name or a number follows: their stop never ends a sentence.
_LEADING = frozenset(
    """mr mrs ms mx dr prof sen sens rep reps gov govs lt gen maj col capt cpt sgt cmdr adm rev fr hon pres st ste mt
    ft messrs mmes supt insp det pvt cpl spc ald atty amb assn vs v no nos p pp vol fig art sec cf e.g i.e al approx ca
    """.split()
)
# Abbreviations that may stand last in a sentence: the next word decides.
_EITHER = frozenset(
    """jr sr inc corp co cos ltd llc bros plc esq ave blvd rd dept univ mfg intl natl etc est dist
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn
    tex va vt wash wis wyo ont que a.m p.m u.s u.k u.n e.u d.c n.y n.j n.c s.c n.d s.d n.h n.m r.i w.va ph.d b.c m.d
    """.split()
)
# Words that begin a sentence far more often than they follow an abbreviation.
_STARTERS = frozenset(
    """the he she it they we you i in on at but and or so yet for a an this that these those his her its their our my
    there then when while after before as if although though because since once until with without by from to of under
    over during what who why how where which not no yes now here some many most all both each every another other
    one two three however meanwhile still also such asked according despite
    """.split()
)
_WORD_BEFORE = 24
# A word of letters alone that is longer than any of these is no abbreviation.
_LONG = max(map(len, _LEADING | _EITHER))
_make_span = maker(Span)


def find_sentences(text: str, zones: Sequence[Zone], verbs: Container[str] = ()) -> tuple[Span, ...]:
    """The sentences of the zones that readers read as the story, in order, without the space between them.

    `verbs` are the forms of verbs of saying: after `"Why?"` a sentence goes on where one of them follows.
    """
    found: list[Span] = []
    for kind, start, end, _ in zones:
        if kind in PROSE:
            found += split_sentences(text, start, end, verbs, lines=kind in ("list", "table"))
    return tuple(found)


def split_sentences(text: str, start: int, end: int, verbs: Container[str] = (), lines: bool = False) -> list[Span]:
    """The sentences of `text[start:end]`; with `lines`, a line end ends one too."""
    if lines:
        of_lines = expression(r"[^\n]*\S[^\n]*").finditer(text, start, end)
        return [span for line in of_lines for span in split_sentences(text, *line.span(), verbs)]
    found = []
    while start < end and text[start].isspace():
        start += 1
    for match in _STOP.finditer(text, start, end):
        if ends_sentence(text, start, match, end, verbs):
            found.append(_make_span((start, match.end(2))))
            start = match.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(_make_span((start, end)))
    return found


def ends_sentence(text: str, start: int, stop: re.Match[str], end: int, verbs: Container[str]) -> bool:
    """Whether a stop that a capital follows ends the sentence that began at `start`."""
    sign, closing = stop.groups()
    if closing:
        return sign not in "!?" or not _goes_on(text, stop.end(), end, verbs)
    if sign != ".":
        return True
    at = stop.start()
    word = text[max(start, at - _WORD_BEFORE) : at].rpartition(" ")[2]
    if len(word) > _LONG and word.isalpha():
        return True
    word = word.lstrip("'‘\"“«([`").lower()
    if word in _LEADING:
        return word in ("no", "al", "st") and _starts(text, stop.end(), end)
    if word in _EITHER or _is_initial(word):
        return _starts(text, stop.end(), end)
    return not (word.isdigit() and at - len(word) == start)


def _is_initial(word: str) -> bool:
    word = word.replace("&", "")
    if len(word) < 2:
        return word.isalpha()
    return "." in word and len(word) < 8 and word[1::2].count(".") == len(word) // 2


def _starts(text: str, at: int, end: int) -> bool:
    """Whether the next word is one that begins sentences, or a quotation begins; a number or a name goes on."""
    following = _NEXT_WORD.match(text, at, end)
    return text[at] in _QUOTES if following is None else following.group(1).lower() in _STARTERS


_QUOTES = frozenset("'‘\"“«`")
_NEXT_WORD = expression(r"([^\W\d_]+)")
# A subject, what a pair of commas says of it, and the word after it: Ann Lee, head of “Go” Labs in Calif., asked
_NAMED = expression(
    r"[^,.!?…\"“”«»\n]{2,60}, (?:[^.!?…\"“”\n]|(?<= [A-Z][a-z])\.|(?<= [A-Z][a-z]{2})\.|(?<= [A-Z][a-z]{3})\."
    r"|[\"“][^\"“”.!?\n]{1,20}[\"”]){2,120}?, ([a-zA-Z]+)\b"
)
# Verbs that say that somebody spoke only with the particle behind them: Lee went on, …
_PARTICLE = expression(
    r"(?:[\w.'’-]+ ){1,4}(?:went|goes|cuts?|broke|hits?|shot|shoots|butted|weighed) (?:on|in|back)\b ?[^\w ]"
)
# Up to the next stop that belongs to no title and no initial.
_CLAUSE = expression(
    r"(?:\b(?:Messrs|Prof|Capt|Supt|Insp|Mrs|Sen|Rep|Gov|Gen|Maj|Col|Sgt|Rev|Det|Mr|Ms|Dr|Lt|St|[A-Z])\."
    r"|[^.!?…\"“”«»]){0,80}"
)


def _goes_on(text: str, at: int, end: int, verbs: Container[str]) -> bool:
    """Whether what follows a quoted question says who asked it: `"Why?" Ms. Lee asked.`"""
    clause = _CLAUSE.match(text, at, min(end, at + 80)).group()  # type: ignore[union-attr]
    words = re.findall(r"[^\W\d_]+", clause)
    short = 1 < len(words) < 4 and words[-1].endswith("ed") and at + len(clause) < end
    if not verbs or short or any(word in verbs for word in words[:6]):
        return bool(verbs)
    if _PARTICLE.match(text, at, end):
        return True
    named = _NAMED.match(text, at, min(end, at + 200))
    return named is not None and named.group(1).lower() in verbs
