"""What is story and what is not: every paragraph gets its zone, from its words and from where it stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.page.bylines import Bylines
from lintnews.prose.page.credit_slips import CreditSlips
from lintnews.prose.page.credits import Credits
from lintnews.prose.page.datelines import Datelines
from lintnews.prose.page.lines import Lines
from lintnews.prose.page.paragraphs import ITEM, find_paragraphs
from lintnews.prose.page.phrases import LONGEST, first_word
from lintnews.prose.page.timestamps import Timestamps
from lintnews.prose.zones import Zone
from lintnews.source import Span

# A paragraph this long is story wherever it stands, and what stands before the first of them is the page's head.
LONG = 200
# A headline, and a heading within a story, is never longer.
HEADLINE = 200
HEADING = 70
# Paragraphs at the head of a story among which a byline may stand, and a dateline in capitals alone.
HEAD = 12
_STOP = expression(r"[.!?…]['’\"”)\]]*$")
# A heading in quotation marks, and AFP's between hyphens.
_CROSSHEAD = expression(r"(['‘])\w(?:[^'’.,!?]|(?<=\w)['’](?=\w))*+['’]|- \S[^\n]* -")
_SENTENCES = expression(r"[.!?]['’\"”)]* +(?=[A-Z“\"])")


def find_zones(text: str, lexicon: Lexicon, paragraphs: Sequence[Span] | None = None) -> tuple[Zone, ...]:
    """The zones of a plain-text story, in order; its paragraphs are found unless they are given."""
    spans = find_paragraphs(text) if paragraphs is None else paragraphs
    zones = [Zone("paragraph", start, end) for start, end in spans]
    return _Reading(text, zones, lexicon, plain=True).zones()


def refine_zones(text: str, zones: Sequence[Zone], lexicon: Lexicon) -> tuple[Zone, ...]:
    """The zones of a story whose format marks some of them: each `paragraph` and `heading` becomes what its words
    say that it is (`byline`, `dateline` and the rest, `credit`, `contributors`, `note`, `furniture`, `caption`);
    zones of other kinds stay. A headline is left to the format.
    """
    return _Reading(text, zones, lexicon, plain=False).zones()


def _is_label(line: str) -> bool:
    """Whether a line may be the name of a section or a site: `World`, `Home / News / Local`."""
    return len(line) < 40 and (len(line.split()) <= 2 or any(f" {sign} " in line for sign in "/|>\u203a\u00bb"))


def _may_be_headline(line: str) -> bool:
    return len(line.split()) > 3 and len(line) <= HEADLINE and not _STOP.search(line)


def _ends_story(zone: Zone) -> bool:
    return zone.kind == "contributors" or (zone.kind == "credit" and zone.detail not in ("photo", "contact"))


class _Part(NamedTuple):
    """A paragraph while it is read: its zone and its text, cut where it is long, as it stands and folded."""

    zone: Zone
    line: str
    folded: str
    long: bool


class _Reading:
    """One reading of one story, paragraph by paragraph."""

    def __init__(self, text: str, zones: Sequence[Zone], lexicon: Lexicon, plain: bool) -> None:
        self.text = text
        self.folded = fold(text)
        self.plain = plain
        self.lines = lexicon.get(Lines)
        self.bylines = lexicon.get(Bylines)
        self.datelines = lexicon.get(Datelines)
        self.credits = lexicon.get(Credits)
        self.slips = lexicon.get(CreditSlips)
        self.timestamps = lexicon.get(Timestamps)
        self.inside = self.lines.inside(self.folded)
        self.parts = [self._part(zone) for zone in zones]

    def _part(self, zone: Zone) -> _Part:
        _, start, end, _ = zone
        cut = min(end, start + 1600)
        return _Part(zone, self.text[start:cut], self.folded[start:cut], end - start > LONG)

    def zones(self) -> tuple[Zone, ...]:
        found = self._apart()
        if self.plain:
            self._headline(found)
        self._byline(found)
        if self.plain:
            self._decks(found)
            self._tail(found)
        return tuple(self._opened(found))

    def _apart(self) -> list[Zone]:
        """Every paragraph that its own words show to be apparatus, the rest as they were."""
        long = [number for number, part in enumerate(self.parts) if part.long]
        first = min(long[0] if long else HEAD, HEAD)
        last = long[-1] if long else -1
        found = [self._alone(number, part, number < first, number > last) for number, part in enumerate(self.parts)]
        for number, zone in enumerate(found):
            if zone.detail == "share":
                beside = any(
                    near.kind == "furniture" for near in found[max(number - 1, 0) : number + 2] if near != zone
                )
                found[number] = zone._replace(detail="page") if beside else self.parts[number].zone
            elif zone.kind == "caption" and self.parts[number].line.endswith((",", ":")) and number + 1 < len(found):
                below = found[number + 1]
                if below.kind == "paragraph":
                    found[number + 1] = below._replace(kind="caption", detail="photo")
        return found

    def _alone(self, number: int, part: _Part, above: bool, below: bool) -> Zone:
        zone = part.zone
        if zone.kind == "quote-block" and number and part.line[0] in "—–-" and len(part.line) < HEADING:
            return zone._replace(kind="paragraph", detail="citation")
        if zone.kind not in ("paragraph", "heading", "list"):
            return zone
        if above and self.timestamps.is_one(part.folded):
            return Zone("furniture", zone.start, zone.end, "date")
        first = first_word(part.folded)
        if len(part.line) <= LONGEST:
            label = self.lines.find(part.line, part.folded, first, above, below, self.inside)
            if label is not None:
                return Zone(label[0], zone.start, zone.end, label[1])
        possible = zone.kind == "paragraph" and self.credits.possible(part.folded, first)
        last = below and number >= len(self.parts) - 3
        if possible and self.credits.read(self.text, zone.start, zone.end, last):
            return Zone("contributors", zone.start, zone.end)
        if last and zone.kind == "paragraph" and self.slips.find(self.text, zone.start, zone.end):
            return Zone("contributors", zone.start, zone.end, "misspelled")
        if len(part.line) < 20 and not any(map(str.isalnum, part.line)):
            return Zone("furniture", zone.start, zone.end, "rule")
        if self.plain and ITEM.match(part.line) and not _CROSSHEAD.fullmatch(part.line):
            return Zone("list", zone.start, zone.end)
        return zone

    def _headline(self, found: list[Zone]) -> None:
        """The first paragraph that is not apparatus, where it reads as a headline; of a section's name and a longer
        line below it, the longer line.
        """
        body = [number for number, zone in enumerate(found) if zone.kind == "paragraph"]
        lines = [n for n in body[:6] if not self.bylines.read(self.text, *found[n][1:3], unmarked=n != body[0])]
        for at, number in enumerate(lines):
            after = [self.parts[below] for below in body if below > number][:3]
            if not after or not self._is_headline(self.parts[number], after):
                break
            below = self.parts[lines[at + 1]].line if at + 1 < len(lines) else ""
            if not (_is_label(self.parts[number].line) and _may_be_headline(below) and len(after) > 1):
                for label in lines[:at]:
                    found[label] = found[label]._replace(kind="heading")
                found[number] = found[number]._replace(kind="headline")
                break

    def _is_headline(self, part: _Part, after: Sequence[_Part]) -> bool:
        line = part.line
        if len(line) > HEADLINE or self._dateline(part) or self.bylines.read(self.text, *part.zone[1:3]):
            return False
        if not _STOP.search(line) or line.isupper():
            return True
        if any(self._dateline(below) or self.bylines.read(self.text, *below.zone[1:3]) for below in after[:2]):
            return True
        if len(_SENTENCES.findall(line)) > 1 or part.folded.endswith((" said.", " says.")):
            return False
        words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
        titled = sum(word[0].isupper() for word in words) > 0.75 * len(words)
        return titled or (len(line) <= 120 and max(len(below.line) for below in after) >= 1.5 * len(line))

    def _dateline(self, part: _Part, lead: bool = True) -> bool:
        return self.datelines.find(self.text, part.zone.start, part.zone.end, lead) is not None

    def _byline(self, found: list[Zone]) -> None:
        """The byline: above the story, or below it."""
        body, headline = 0, None
        for number, zone in enumerate(found[:HEAD]):
            headline = number if zone.kind == "headline" else headline
            if zone.kind not in ("paragraph", "heading"):
                continue
            after_by = number and self.parts[number - 1].folded.strip(" :") == "by"
            under = headline is not None and number - headline <= 4 and body == 0 and number + 1 < len(found)
            if self.bylines.read(self.text, zone.start, zone.end, unmarked=self.plain and bool(under or after_by)) or (
                number and found[number - 1].kind == "byline" and self.bylines.goes_on(self.text, zone.start, zone.end)
            ):
                found[number] = zone._replace(kind="byline", detail="")
            elif self.parts[number].long or _STOP.search(self.parts[number].line):
                body += 1
            if body > 2:
                break
        for number in range(max(HEAD, len(found) - 4), len(found)):
            zone = found[number]
            if zone.kind == "paragraph" and self.bylines.read(self.text, zone.start, zone.end):
                found[number] = zone._replace(kind="byline", detail="")

    def _decks(self, found: list[Zone]) -> None:
        """Short lines between headline and byline, and short lines without a stop within the story, are headings."""
        bylines = [number for number, zone in enumerate(found) if zone.kind == "byline"]
        head = bylines[0] if bylines else 0
        headline = next((number for number, zone in enumerate(found[:HEAD]) if zone.kind == "headline"), len(found))
        for number, zone in enumerate(found[headline + 1 :], headline + 1):
            line = self.parts[number].line
            if zone.kind != "paragraph" or (number >= head and len(line) > HEADING):
                continue
            crosshead = bool(_CROSSHEAD.fullmatch(line))
            bare = crosshead or (not _STOP.search(line) and line[-1] not in ",;:\"”'’)")
            within = number + 1 < len(found) and len(line) <= HEADING and (crosshead or line[0].isupper())
            if bare and (number < head or within):
                found[number] = zone._replace(kind="heading")

    def _tail(self, found: list[Zone]) -> None:
        """Short lines among furniture below the end of a story are furniture too: all of them below a credit, else
        those that are no sentences.
        """
        furniture = [number for number, zone in enumerate(found) if zone.kind == "furniture" and zone.detail == "page"]
        ends = [number for number, zone in enumerate(found) if _ends_story(zone)]
        if ends and furniture and furniture[-1] > ends[-1]:
            self._to_furniture(found, range(ends[-1] + 1, len(found)))
        last = len(found)
        while last and (found[last - 1].kind != "paragraph" or self._is_bare(last - 1)):
            last -= 1
        first = next((number for number in furniture if number >= last), len(found))
        self._to_furniture(found, range(first + 1, len(found)))

    def _is_bare(self, number: int) -> bool:
        part = self.parts[number]
        return len(part.line) <= HEADING and not _STOP.search(part.line)

    def _to_furniture(self, found: list[Zone], numbers: range) -> None:
        for number in numbers:
            if found[number].kind in ("paragraph", "heading", "list") and not self.parts[number].long:
                found[number] = Zone("furniture", found[number].start, found[number].end, "page")

    def _opened(self, found: Sequence[Zone]) -> Iterator[Zone]:
        """Every zone, with the datelines that open paragraphs apart. One without an agency opens the body only."""
        opening = 2
        for zone in found:
            if zone.kind != "paragraph":
                yield zone
                continue
            dateline = self.datelines.find(self.text, zone.start, zone.end, lead=opening > 0)
            opening -= 1
            if dateline is None or dateline.end >= zone.end:
                yield zone
            else:
                yield Zone("dateline", zone.start, dateline.end)
                yield zone._replace(start=dateline.end)
