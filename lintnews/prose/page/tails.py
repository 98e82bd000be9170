"""The tail of a page: what stands below the end of a story, and who its authors are."""

from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.page.bylines import find_bylines
from lintnews.prose.page.heads import head_of
from lintnews.prose.page.parts import Part
from lintnews.prose.page.roles import Roles
from lintnews.prose.zones import Zone

# Paragraphs at the end of a story among which its authors may be introduced.
_LAST = 12
_INTRODUCED = expression(r" (?:is|was|are|has been|joined|covers|reports|writes|leads|edits|can be)\b|$")
# `Ada Example is a reporter in Rome`, below the line that credits contributors.
_STRANGER = expression(r"(?:[A-Z][\w'’.-]+ ){2,4}(?:is|was|has been) (?:an?|the) ([^.,]{3,60})")


def _ends_story(zone: Zone) -> bool:
    return zone.kind == "contributors" or (zone.kind == "credit" and zone.detail not in ("photo", "contact"))


class Tail:
    """Reads the tail of one story, once its head is read."""

    def __init__(self, text: str, parts: Sequence[Part], lexicon: Lexicon) -> None:
        self.text = text
        self.parts = parts
        self.lexicon = lexicon

    def read(self, found: list[Zone]) -> None:
        """Short lines among furniture below the end of a story are furniture too: all of them below a credit, else
        those that are no sentences.
        """
        self._bios(found)
        furniture = [number for number, zone in enumerate(found) if zone.kind == "furniture" and zone.detail == "page"]
        lead = head_of(self.parts)[1]
        ends = [number for number, zone in enumerate(found) if number > lead and _ends_story(zone)]
        if ends and furniture and furniture[-1] > ends[-1]:
            self._to_furniture(found, range(ends[-1] + 1, len(found)))
        last = len(found)
        while last and (found[last - 1].kind != "paragraph" or self.parts[last - 1].is_bare):
            last -= 1
        if not last:
            return  # an agenda or an index, with no sentence that could end the story
        first = next((number for number in furniture if number >= last), len(found))
        self._to_furniture(found, range(first + 1, len(found)))

    def _to_furniture(self, found: list[Zone], numbers: range) -> None:
        for number in numbers:
            if found[number].kind in ("paragraph", "heading", "list") and not self.parts[number].long:
                found[number] = Zone("furniture", found[number].start, found[number].end, "page")

    def _bios(self, found: list[Zone]) -> None:
        """Paragraphs that say who an author is (`Ada Example is a reporter in Rome`), or name one, are no story."""
        roles = self.lexicon.get(Roles)
        names = [name for byline in find_bylines(self.text, found, self.lexicon) for name in byline.names]
        ended = False
        for number in range(max(len(found) - _LAST, 1), len(found)):
            zone, line = found[number], self.parts[number].line
            if zone.kind in ("paragraph", "heading"):
                at = next((len(name) for name in names if line.startswith(name)), 0)
                stranger = _STRANGER.match(line) if ended and not at else None
                if (at and _INTRODUCED.match(line, at)) or (stranger and roles.has_role(stranger[1])):
                    found[number] = Zone("furniture", zone.start, zone.end, "bio")
            ended = ended or zone.kind == "contributors"
