"""What is story and what is not: every paragraph gets its zone, from its words and from where it stands."""

from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold_whole
from lintnews.prose.page.credit_slips import CreditSlips
from lintnews.prose.page.credits import Credits
from lintnews.prose.page.datelines import Datelines
from lintnews.prose.page.heads import CROSSHEAD, Head
from lintnews.prose.page.lines import Lines
from lintnews.prose.page.outlets import Outlets
from lintnews.prose.page.paragraphs import ITEM, find_paragraphs
from lintnews.prose.page.parts import HEADING, Part, parts_of
from lintnews.prose.page.phrases import LONGEST, first_word
from lintnews.prose.page.tails import Tail
from lintnews.prose.page.timestamps import Timestamps
from lintnews.prose.zones import Zone
from lintnews.records import maker
from lintnews.source import Span

# Paragraphs of a promotion that may be skipped.
LONGEST_ASIDE = 12
# Who took a picture, in the brackets that end its caption.
_TAKEN = expression(
    r"\((?:[A-Z][\w .&'’-]{1,40}: [A-Z][\w .'’-]{1,40}(?:[/,] ?[\w ]+)?|"
    r"(?:Submitted|Supplied|Provided|Contributed|Courtesy)(?: (?:by|of|photo)\b|:)[^()]*|Supplied)\)$"
)


def find_zones(text: str, lexicon: Lexicon, paragraphs: Sequence[Span] | None = None) -> tuple[Zone, ...]:
    """The zones of a plain-text story, in order; its paragraphs are found unless they are given."""
    spans = find_paragraphs(text) if paragraphs is None else paragraphs
    make = maker(Zone)
    zones = [make(("paragraph", start, end, "")) for start, end in spans]
    return _Reading(text, zones, lexicon, plain=True).zones()


def refine_zones(text: str, zones: Sequence[Zone], lexicon: Lexicon, page: bool = False) -> tuple[Zone, ...]:
    """The zones of a story whose format marks some of them: each `paragraph` and `heading` becomes what its words
    say that it is (`byline`, `dateline` and the rest, `credit`, `contributors`, `note`, `furniture`, `caption`);
    zones of other kinds stay. A headline is left to the format. Of a whole `page`, what stands below the story is
    told apart as it is in plain text.
    """
    return _Reading(text, zones, lexicon, plain=False, page=page).zones()


def _only_begins(line: str) -> bool:
    """Whether what stands in brackets at the head of a paragraph is but a part of it: `[DESK: ask] The mayor said`."""
    return line.startswith("[") and 0 < line.find("]") < len(line) - 2


class _Reading:
    """One reading of one story, paragraph by paragraph."""

    def __init__(self, text: str, zones: Sequence[Zone], lexicon: Lexicon, plain: bool, page: bool = False) -> None:
        self.text = text
        self.plain = plain
        self.page = page
        self.lines = lexicon.get(Lines)
        self.datelines = lexicon.get(Datelines)
        self.credits = lexicon.get(Credits)
        self.outlets = lexicon.get(Outlets)
        self.slips = lexicon.get(CreditSlips)
        self.timestamps = lexicon.get(Timestamps)
        self.parts = parts_of(text, zones)
        self.inside = self.lines.inside(fold_whole(text))
        self.head = Head(text, self.parts, lexicon, plain)
        self.tail = Tail(text, self.parts, lexicon)

    def zones(self) -> tuple[Zone, ...]:
        found = self._apart()
        if self.plain:
            self.head.headline(found)
        else:
            self.head.unmarked_headline(found)
        self.head.byline(found)
        if self.plain:
            self.head.decks(found)
        if self.plain or self.page:
            self.tail.read(found)
        return tuple(self._opened(found))

    def _apart(self) -> list[Zone]:
        """Every paragraph that its own words show to be apparatus, the rest as they were."""
        long = [number for number, part in enumerate(self.parts) if part.long]
        first = min(long[0] if long else self.head.length, self.head.length)
        last = long[-1] if long else -1
        found = [self._alone(number, part, number < first, number > last) for number, part in enumerate(self.parts)]
        for number, zone in enumerate(found):
            if not zone[3] and zone[0] != "caption":
                continue
            if zone.detail == "aside":
                self._aside(found, number)
            elif zone.detail == "aside-end":
                found[number] = zone._replace(detail="page")
            elif zone.detail in ("share", "count"):
                near = [one for one in found[max(number - 1, 0) : number + 2] if one != zone]
                beside = any(one.kind == "furniture" and one.detail not in ("count", "rule") for one in near)
                found[number] = zone._replace(detail="page") if beside else self._by_signs(self.parts[number])
            elif zone.kind == "caption" and self.parts[number].line.endswith((",", ":")) and number + 1 < len(found):
                below = found[number + 1]
                if below.kind == "paragraph":
                    found[number + 1] = below._replace(kind="caption", detail="photo")
        return found

    def _aside(self, found: list[Zone], first: int) -> None:
        """Between a line that offers to skip something and the one that ends it nothing is story."""
        found[first] = found[first]._replace(detail="page")
        below = range(first + 1, min(first + LONGEST_ASIDE, len(found)))
        last = next((number for number in below if found[number].detail == "aside-end"), first)
        for number in range(first + 1, last + 1):
            found[number] = Zone("furniture", *found[number][1:3], "page")

    def _alone(self, number: int, part: Part, above: bool, below: bool) -> Zone:
        zone = part.zone
        if zone.kind == "quote-block" and number and part.line[:1] in tuple("—–-") and len(part.line) < HEADING:
            return zone._replace(kind="paragraph", detail="citation")
        if zone.kind not in ("paragraph", "heading", "list") and not (zone.kind == "byline" and above):
            return zone
        if (above or (below and not part.line.endswith("."))) and self.timestamps.is_one(part.folded):
            told = above or any(word in part.folded for word in ("published", "updated", "posted"))
            return Zone("furniture", zone.start, zone.end, "date" if told else "day")
        if zone.kind == "byline":
            return zone
        first = first_word(part.folded)
        if len(part.line) <= LONGEST:
            label = self.lines.find(part.line, part.folded, first, above, below, self.inside)
            if label is not None and not _only_begins(part.line):
                return Zone(label[0], zone.start, zone.end, label[1])
        possible = zone.kind == "paragraph" and self.credits.possible(part.folded, first)
        last = below and number >= len(self.parts) - 3
        if possible and self.credits.read(self.text, zone.start, zone.end, last):
            return Zone("contributors", zone.start, zone.end)
        if last and zone.kind == "paragraph" and self.slips.find(self.text, zone.start, zone.end):
            return Zone("contributors", zone.start, zone.end, "misspelled")
        return self._by_signs(part)

    def _by_signs(self, part: Part) -> Zone:
        """A paragraph whose words say nothing: a rule, a caption that ends in who took the picture, an item."""
        zone = part.zone
        if len(part.line) < 20 and not any(map(str.isalnum, part.line)):
            return Zone("furniture", zone.start, zone.end, "rule")
        if part.line.startswith("((") and part.line.endswith("))") and "@" in part.line:  # where the desk is reached
            return Zone("credit", zone.start, zone.end, "contact")
        if part.line[0] == "(" and part.line[-1] == ")" and self.outlets.are_known(part.line[1:-1]):  # (AFP, Reuters)
            return Zone("credit", zone.start, zone.end, "wire")
        if self.datelines.alone(part.line):
            return Zone("dateline", zone.start, zone.end)
        if part.line.endswith(")") and not part.long and _TAKEN.search(part.line):
            return Zone("caption", zone.start, zone.end, "photo")
        if self.plain and ITEM.match(part.line) and not CROSSHEAD.fullmatch(part.line):
            return Zone("list", zone.start, zone.end)
        return zone

    def _opened(self, found: Sequence[Zone]) -> Iterator[Zone]:
        """Every zone, with the datelines that open paragraphs apart. One without an agency opens the body only."""
        opening = 2
        for zone in found:
            if zone[0] != "paragraph":
                yield zone
                continue
            if opening <= 0 and self.text.find("(", zone[1], zone[2]) < 0:
                yield zone  # without brackets there is no agency in them
                continue
            dateline = self.datelines.find(self.text, zone.start, zone.end, lead=opening > 0)
            opening -= 1
            if dateline is None or dateline.end >= zone.end:
                yield zone
            else:
                yield Zone("dateline", zone.start, dateline.end)
                yield zone._replace(start=dateline.end)
