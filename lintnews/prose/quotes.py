"""Quotations: where they begin and end, and whether they are somebody's words."""

from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.prose.quoting.marks import Pair, find_marks, pair_marks
from lintnews.prose.quoting.singles import pair_singles
from lintnews.prose.zones import PROSE, Zone
from lintnews.records import Record, maker

# Stands for quoted text in what style rules see: neither a letter nor a space, so no pattern runs across it.
BLANK = "\ufffc"
# Four quoted words is where speech begins to outweigh scare quotes, titles and nicknames.
SPEECH_WORDS = 4

_WORD = expression(r"[A-Za-z]++(?= )|[^\W_]++(?:[.'’\-‑&@/][^\W_]++)*+")
_LINE = expression(r"[^\n]*\S[^\n]*")
# The line that says below a block quotation who speaks, or the end of its last line.
_SIGNED = expression(r"(?:\s*\n\s*|(?<=[.!?”\"])\s+)[-–—―]+\s*[A-Z][^\n]{1,80}\Z")
_MARKED = expression(r"“[^”]*+(?:”|\Z)|\"[^\"]*+(?:\"|\Z)")

# What stands before the title of a source in a list of them, an author, a year or nothing; and after it, who has
# published it.
_CITES = expression(r"(?:^|[\^.)]|\^ [a-z](?: [a-z])*|\b(?:In|See)) *\Z")
_GOES_ON = expression(r"\. [A-Z]")


class Quotation(Record):
    """A stretch between quotation marks, which its span includes; one that runs over paragraphs is one in each.

    `kind` is `speech` (somebody's words) or `mention` (a scare quote, a title, a nickname, a sign).
    `words` counts the words inside. `marks` is `double`, `single` or `none` (a block quotation). `opened` and `closed`
    are the lengths of its marks, 0 where there is none. `continued` says that it goes on from the paragraph before,
    `continues` that it goes on in the next. `fault` is what is wrong with its marks: `unclosed`, `unopened`, `mixed`,
    `wrong-way`, or empty.
    """

    start: int
    end: int
    kind: str
    words: int
    marks: str = "double"
    opened: int = 1
    closed: int = 1
    continued: bool = False
    continues: bool = False
    fault: str = ""


_make_quotation = maker(Quotation)


def find_quotations(text: str, zones: Sequence[Zone]) -> tuple[Quotation, ...]:
    """The quotations of a story in order, from the zones that readers read as the story.

    A mark that is at fault spoils nothing beyond its paragraph; `typed_marks` tells which are.
    """
    paragraphs = _paragraphs(text, zones)
    marks = find_marks(text)
    pairs = pair_marks(text, paragraphs, marks.doubles)
    if marks.singles:
        pairs = pair_singles(text, paragraphs, marks.singles, pairs)
    found = []
    for pair in pairs:
        inside = text[pair.start + pair.opened : pair.end - pair.closed]
        words = count_words(inside)
        if words:
            named = words < SPEECH_WORDS or len(inside.split()) < 2 or _is_title(inside, words)
            named = named or _is_cited(text, pair, zones)
            kind = "mention" if named else "speech"
            found.append(_make_quotation((*pair[:2], kind, words, *pair[2:])))
    for zone in zones:
        if zone.kind == "quote-block" and not _tells(text, zone):
            end = _end_of_block(text, zone)
            words = count_words(text[zone.start : end])
            if words:
                kind = "mention" if words < SPEECH_WORDS else "speech"  # `Summary`, above a box of text
                found.append(Quotation(zone.start, end, kind, words, "none", 0, 0))
    found.sort()
    return tuple(found)


def _end_of_block(text: str, zone: Zone) -> int:
    """Where the words of a block quotation end, before the line that says whose they are."""
    signed = _SIGNED.search(text, max(zone.start, zone.end - 120), zone.end)
    return signed.start() if signed else zone.end


def _tells(text: str, zone: Zone) -> bool:
    """Whether a block quotation opens with a quotation in marks and goes on with who said it, as a paragraph does."""
    if text[zone.start] not in '"“':
        return False
    return count_words(_MARKED.sub(" ", text[zone.start : _end_of_block(text, zone)])) > 1


def count_words(text: str) -> int:
    """How many words a text has; a number, and a compound with hyphens, is one."""
    return len(_WORD.findall(text))


def _paragraphs(text: str, zones: Sequence[Zone]) -> list[tuple[int, int]]:
    """The stretches that a quotation stays within: zones, and the lines of lists and tables."""
    found: list[tuple[int, int]] = []
    for zone in zones:
        if zone.kind in ("list", "table"):
            found += [line.span() for line in _LINE.finditer(text, zone.start, zone.end)]
        elif zone.kind in PROSE and (zone.kind != "quote-block" or _tells(text, zone)):
            found.append((zone.start, zone.end))
    return found


def _is_cited(text: str, pair: Pair, zones: Sequence[Zone]) -> bool:
    """Whether an item of a list gives these words as the title of a source: `^ "How ships turn". Harbour Papers.`"""
    if _GOES_ON.match(text, pair.end) is None or text[pair.end - pair.closed - 1] in ".!?,":
        return False
    item = next((zone for zone in zones if zone.kind == "list" and zone.start <= pair.start < zone.end), None)
    return item is not None and _CITES.search(text, item.start, pair.start) is not None


_SMALL = frozenset("a an and as at but by for from in is of on or the to with vs v".split())


def _is_title(inside: str, words: int) -> bool:
    """Whether quoted words read as the title of a work: capitals throughout, and nothing that ends a sentence."""
    if words > 14 or inside[-1:] in "!?" or not inside[:1].isupper() or ". " in inside:
        return False
    found = _WORD.findall(inside.rstrip(",."))
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in found) and found[0] != "I"


def blanked(text: str, spans: Sequence[Quotation], keep: bool) -> str:
    """A text with these quotations blanked at equal length, or with all but them where they are to be kept."""
    parts, at = [], 0
    for span in spans:
        start, end = max(span.start, at), max(span.end, at)
        outside, inside = text[at:start], text[start:end]
        parts += [BLANK * len(outside), inside] if keep else [outside, BLANK * len(inside)]
        at = end
    rest = text[at:]
    return "".join([*parts, BLANK * len(rest) if keep else rest])
