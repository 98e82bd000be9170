"""The head of a page: its headline, its byline, the decks and the captions of pictures around them."""

from collections.abc import Sequence
from itertools import islice, takewhile

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.page.bylines import Bylines
from lintnews.prose.page.datelines import Datelines
from lintnews.prose.page.parts import HEADING, HEADLINE, STOP, Part
from lintnews.prose.zones import Zone

# Paragraphs at the head of a story among which a byline may stand; more of them where what stands around a page on the
# web is above the story, up to the third sentence.
HEAD = 12
LONGEST_HEAD = 50
# No deck and no line of the navigation is a sentence as long as this.
SENTENCE = 60
# A heading in single quotation marks, or that ends in them, and AFP's between hyphens.
CROSSHEAD = expression(r"(?:[A-Z][^“”\".,:!?'‘’]* )?['‘]\w(?:[^'’.,!?]|(?<=\w)['’](?=\w))*+['’]|- \S[^\n]* -")
_SENTENCES = expression(r"[.!?]['’\"”)]* +(?=[A-Z“\"])")


def head_of(parts: Sequence[Part]) -> tuple[int, int]:
    """How many paragraphs the head of a story has at most, and which is the first that may be its body."""
    top = enumerate(parts[:LONGEST_HEAD])
    told = (n for n, part in top if part.long or (len(part.line) > SENTENCE and STOP.search(part.line)))
    sentences = [*islice(told, 3)]
    return max([HEAD, *sentences]), sentences[0] if sentences else 0


def _is_label(line: str) -> bool:
    """Whether a line may be the name of a section or a site: `World`, `Home / News / Local`."""
    return len(line) < 40 and (len(line.split()) <= 2 or any(f" {sign} " in line for sign in "/|>\u203a\u00bb"))


def _may_be_headline(line: str) -> bool:
    return len(line.split()) > 3 and len(line) <= HEADLINE and not STOP.search(line)


def _is_picture(zone: Zone) -> bool:
    return zone.detail == "photo" and zone.kind in ("credit", "caption")


class Head:
    """Reads the head of one story. `plain` says that the format marks nothing: a byline may lack its `By`."""

    def __init__(self, text: str, parts: Sequence[Part], lexicon: Lexicon, plain: bool) -> None:
        self.text = text
        self.parts = parts
        self.plain = plain
        self.bylines = lexicon.get(Bylines)
        self.datelines = lexicon.get(Datelines)
        self.length, self.lead = head_of(parts)

    def headline(self, found: list[Zone]) -> None:
        """The first paragraph that is not apparatus, where it reads as a headline; of a section's name and a longer
        line below it, the longer line.
        """
        body = [number for number, zone in enumerate(found[: self.length + 1]) if zone.kind == "paragraph"]
        lines = self._lines(found, body)
        if not lines:
            return
        labels = list(takewhile(lambda number: _is_label(self.parts[number].line), lines[:-2]))
        below = lines[len(labels)]
        number = below if _may_be_headline(self.parts[below].line) else lines[0]
        after = [self.parts[n] for n in range(number + 1, len(found)) if found[n].kind == "paragraph"][:3]
        if after and self._is_headline(self.parts[number], after):
            for label in body[: body.index(number)]:
                found[label] = found[label]._replace(kind="heading")
            found[number] = found[number]._replace(kind="headline")

    def unmarked_headline(self, found: list[Zone]) -> None:
        """In a format that marks headlines and has none marked: the line that opens the story, above a byline."""
        if len(found) < 3 or found[0].kind != "paragraph" or any(zone.kind == "headline" for zone in found):
            return
        below = found[1]
        by = below.kind == "byline" or self.bylines.read(self.text, below.start, below.end) is not None
        if by and _may_be_headline(self.parts[0].line):
            found[0] = found[0]._replace(kind="headline")

    def _lines(self, found: Sequence[Zone], body: Sequence[int]) -> list[int]:
        """The first of these paragraphs that are no bylines: up to two more behind one that is no label."""
        lines: list[int] = []
        wanted = len(body)
        for number in body:
            if len(lines) == wanted:
                break
            if not self.bylines.read(self.text, *found[number][1:3], unmarked=number != body[0]):
                lines.append(number)
                if wanted == len(body) and not _is_label(self.parts[number].line):
                    wanted = len(lines) + 2
        return lines

    def _is_headline(self, part: Part, after: Sequence[Part]) -> bool:
        line = part.line
        if len(line) > HEADLINE or self._dateline(part) or self.bylines.read(self.text, *part.zone[1:3]):
            return False
        if not STOP.search(line) or line.isupper():
            return True
        if any(self._dateline(below) or self.bylines.read(self.text, *below.zone[1:3]) for below in after[:2]):
            return True
        if len(_SENTENCES.findall(line)) > 1 or part.folded.endswith((" said.", " says.")):
            return False
        words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
        titled = sum(word[0].isupper() for word in words) > 0.75 * len(words)
        return titled or (len(line) <= 120 and max(len(below.line) for below in after) >= 1.5 * len(line))

    def _dateline(self, part: Part, lead: bool = True) -> bool:
        return self.datelines.find(self.text, part.zone.start, part.zone.end, lead) is not None

    def byline(self, found: list[Zone]) -> None:
        """The byline: above the story, or below it."""
        body, headline, bylined = 0, None, False
        for number, zone in enumerate(found[: self.length]):
            headline = number if zone.kind == "headline" else headline
            signed = zone.kind == "contributors" and headline is not None and number < self.lead and not bylined
            if zone.kind not in ("paragraph", "heading") and not signed:  # Written by A
                continue
            unmarked = self.plain and self._may_lack_by(found, number, headline, body)
            if self.bylines.read(self.text, zone.start, zone.end, unmarked=unmarked) or (
                number and found[number - 1].kind == "byline" and self.bylines.goes_on(self.text, zone.start, zone.end)
            ):
                found[number] = zone._replace(kind="byline", detail="")
                bylined = True
            elif self.parts[number].long or STOP.search(self.parts[number].line):
                body += 1
            if body > 2:
                break
        for number in range(max(self.lead + 1, len(found) - 4), len(found)):
            zone = found[number]
            if zone.kind in ("paragraph", "list") and (
                self.bylines.signs(self.text, zone.start, zone.end)
                or (zone.kind == "paragraph" and self.bylines.read(self.text, zone.start, zone.end))
            ):
                found[number] = zone._replace(kind="byline", detail="")

    def _may_lack_by(self, found: Sequence[Zone], number: int, headline: int | None, body: int) -> bool:
        """Whether a byline without its `By` may stand here: below a `By` of its own, or soon below the headline, at
        most one sentence between them where what follows shows that it is one.
        """
        if number and self.parts[number - 1].folded.strip(" :") == "by":
            return True
        if headline is None or number + 1 >= len(found):
            return False
        between = sum(zone.kind != "furniture" for zone in found[headline + 1 : number])
        return between <= 3 and (body == 0 or (body == 1 and self._backs(found[number + 1])))

    def _backs(self, below: Zone) -> bool:
        """Whether what stands below a name shows it to be a byline: a role, an outlet or a time stamp."""
        return below[0::3] == ("furniture", "date") or self.bylines.goes_on(self.text, below.start, below.end)

    def decks(self, found: list[Zone]) -> None:
        """Short lines between headline and byline, and short lines without a stop within the story, are headings."""
        bylines = [number for number, zone in enumerate(found) if zone.kind == "byline"]
        head = bylines[0] if bylines else 0
        top = found[: self.length]
        headline = next((number for number, zone in enumerate(top) if zone.kind == "headline"), len(found))
        for number, zone in enumerate(found[headline + 1 :], headline + 1):
            line = self.parts[number].line
            if zone.kind != "paragraph" or (number >= head and len(line) > HEADING):
                continue
            if (
                _is_picture(found[number - 1])
                and number < self.lead
                and not STOP.search(line)
                and not line.endswith(":")
            ):
                found[number] = zone._replace(kind="caption", detail="photo")
                continue
            crosshead = bool(CROSSHEAD.fullmatch(line))
            bare = crosshead or (not STOP.search(line) and not line.endswith(tuple(",;:\"”'’)")))
            within = number + 1 < len(found) and len(line) <= HEADING and (crosshead or line[:1].isupper())
            if bare and (number < head or within):
                found[number] = zone._replace(kind="heading")
