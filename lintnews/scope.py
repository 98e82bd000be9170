"""Which parts of a story a rule looks at: Vale's scopes and ours."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from lintnews.errors import did_you_mean
from lintnews.expressions import expression
from lintnews.prose.memo import Memo
from lintnews.prose.zones import APPARATUS, PROSE, Zone

if TYPE_CHECKING:
    from lintnews.document import Document

# The names, beside its own, that a kind of zone goes by.
_ALSO = {
    "headline": ("heading",),
    "quote-block": ("blockquote",),
    "caption": ("figure",),
}
# What no zone is called by.
_PARTS = ("text", "all", "sentence", "summary", "raw", "heading", "blockquote", "figure", "alt", "title")
_DETAILS = ("h1", "h2", "h3", "h4", "h5", "h6", "header", "cell", "caption")
# What has such details, and which.
_DETAILED = {"heading": _DETAILS[:6], "table": _DETAILS[6:], "figure": _DETAILS[-1:]}
# What looks like one, and is no ending of a file.
_LIKE_DETAIL = expression(r"h\d+|row|column|body|footer")
# What `summary` is made of, which is also what readability is measured on.
RUNNING = frozenset({"paragraph", "quote-block", "list"})
# Stretches within a block, which only a scope that names them looks at.
_INLINE = frozenset({"link", "strong", "emphasis"})
# Vale's scopes in source code and front matter: known, and in a story there is nothing of the kind.
_ELSEWHERE = ("comment", "line", "block", "frontmatter", "code", "attr", "meta")
# How many kinds of zones are kept with what is known of them.
_KEPT = 1000
NAMES = (*_PARTS, *_DETAILS, *_ELSEWHERE, *sorted(_INLINE), *sorted(PROSE | APPARATUS))


class Scope:
    """A scope as a rule gives it: a list is either-or, `&` is both, `~` is not, a dot narrows.

    `heading`, `heading.h2`, `table.cell`, `paragraph & ~quote-block`. `text`, the default, is all that readers read
    as the story; `all` is everything; `sentence` is each sentence of that; `summary` the running text (paragraphs,
    lists, block quotations) at once; `raw` the source file as it stands; `link`, `strong` and `emphasis` stretches
    within a block. A format at the end (`text.md`) holds for files of that ending alone.
    """

    def __init__(self, written: str | list[str]) -> None:
        self._choices = [
            [_selector(part) for part in one.split("&")] for one in ([written] if isinstance(written, str) else written)
        ]
        # By the kind and the detail of a zone and the ending of its file.
        self._known = Memo(self._selects, _KEPT)

    def _names(self, name: str) -> bool:
        return any(name in parts and not no for choice in self._choices for no, parts in choice)

    @cached_property
    def raw(self) -> bool:
        """Whether it is the source file that the rule looks at."""
        return self._names("raw")

    @cached_property
    def summary(self) -> bool:
        """Whether the whole story is one block."""
        return self._names("summary")

    @cached_property
    def sentence(self) -> bool:
        """Whether each sentence is a block of its own."""
        return self._names("sentence")

    @cached_property
    def block_quotes(self) -> bool:
        """Whether it names block quotations."""
        return self._names("blockquote") or self._names("quote-block")

    @cached_property
    def inline(self) -> bool:
        """Whether links or stretches in italics or bold are looked at."""
        return any(self._names(name) for name in _INLINE)

    def selects(self, zone: Zone, extension: str = "") -> bool:
        """Whether a zone of a file with this ending (without the dot) is within the scope."""
        return self._known[zone[0], zone[3], extension]

    def _selects(self, key: tuple[str, str, str]) -> bool:
        kind, detail, extension = key
        if kind in _INLINE:
            names = {kind, extension}
            return any(not all(no for no, _ in choice) and _holds(choice, names) for choice in self._choices)
        names = {kind, *_ALSO.get(kind, ()), *detail.split("."), extension, "all"}
        if "alt" in names:
            names.add("attr")
            names.discard("figure")
        if kind in PROSE:
            names.add("text")
            if self.sentence and "alt" not in names:
                names.add("sentence")
        return any(_holds(choice, names) for choice in self._choices)

    def regions(self, story: "Document") -> Iterator[Zone]:
        """The blocks that a rule looks at, one after the other, in order; those of `raw` are spans of the source."""
        if self.raw:
            yield Zone("raw", 0, len(story.source.text))
        elif self.summary:
            running = [zone for zone in story.zones if zone.kind in RUNNING]
            if running:
                yield Zone("summary", running[0].start, running[-1].end)
        else:
            extension = _extension(story)
            for zone in _merged(story) if self.inline else story.zones:
                if self.selects(zone, extension):
                    yield from self._blocks(story, zone)

    def region_at(self, story: "Document", start: int, end: int) -> Zone | None:
        """The block that holds a span, or None where no block that the rule looks at does."""
        if self.raw or self.summary:
            zone = None if self.raw else story.zone_at(start)
            if zone and zone.kind not in RUNNING:
                return None
            return next((zone for zone in self.regions(story) if zone.start <= start and end <= zone.end), None)
        if self.inline:
            extension = _extension(story)
            for inline in story.inlines:
                if inline.start <= start and end <= inline.end and self.selects(inline, extension):
                    return inline
        zone = story.zone_at(start)
        if zone is None or end > zone.end or not self.selects(zone, _extension(story)):
            return None
        return next((block for block in self._blocks(story, zone) if block.start <= start and end <= block.end), None)

    def shown(self, story: "Document", text: str, region: Zone) -> str:
        """What a region holds of the text of a story; of the running text, what stands between its parts is blank."""
        if not self.summary:
            return text[region.start : region.end]
        parts, at = list[str](), region.start
        for zone in story.zones:
            if zone.kind in RUNNING and zone.start >= at:
                parts += ["\n" * (zone.start - at), text[zone.start : zone.end]]
                at = zone.end
        return "".join(parts)

    def _blocks(self, story: "Document", zone: Zone) -> Iterator[Zone]:
        """The zone itself, or its sentences where the scope asks for sentences."""
        if not self.sentence or zone.kind not in PROSE:
            yield zone
            return
        at = bisect_left(story.sentence_starts, zone.start)
        while at < len(story.sentences) and story.sentences[at].start < zone.end:
            sentence = story.sentences[at]
            yield Zone(zone.kind, sentence.start, min(sentence.end, zone.end), zone.detail)
            at += 1


def _merged(story: "Document") -> list[Zone]:
    return sorted((*story.zones, *story.inlines), key=lambda zone: zone.start)


def selects(written: str | list[str], zone: Zone) -> bool:
    """Whether a zone is within a scope as a rule gives it."""
    return Scope(written).selects(zone)


def problem(written: str | list[str]) -> str | None:
    """What is wrong with a scope, in a few words, or None."""
    for one in [written] if isinstance(written, str) else written:
        for selector in one.split("&"):
            parts = selector.strip().removeprefix("~").strip().split(".")
            if parts[0].startswith("doc("):
                return "lintnews does not select by 'doc(...)'; name the kind of block, such as heading.h2"
            if "frontmatter" in parts or "class" in parts:
                continue
            for place, part in enumerate(parts):
                ending = place > 0 and place == len(parts) - 1 and part.isalnum() and not _LIKE_DETAIL.fullmatch(part)
                if part not in NAMES and not ending:
                    within = _DETAILED.get(parts[0]) if place else None
                    hint = f"; '{parts[0]}' has {', '.join(within)}" if within else did_you_mean(part, NAMES)
                    return f"unknown scope '{part}'{hint}"
        if ("&" in one or "." in one) and not _can_select(one):
            return f"nothing in a story is '{one.strip()}' at once; for either of them, write a list"
    return None


def _can_select(one: str) -> bool:
    """Whether any block could be within a scope that is no list; of what stories have not, any is thought to be."""
    parts = [name for _, names in map(_selector, one.split("&")) for name in names]
    if not {"raw", "summary", "class", *_ELSEWHERE}.isdisjoint(parts):
        return True
    scope = Scope(one)
    endings = ("", *(part for part in parts if part not in NAMES))
    details = ("", "alt", "title", *_DETAILS)
    kinds = (*PROSE, *APPARATUS, *_INLINE)
    return any(scope.selects(Zone(kind, 0, 0, more), end) for kind in kinds for more in details for end in endings)


def _selector(part: str) -> tuple[bool, frozenset[str]]:
    part = part.strip()
    return part.startswith("~"), frozenset(name.strip() for name in part.removeprefix("~").strip().split("."))


def _holds(choice: Iterable[tuple[bool, frozenset[str]]], names: set[str]) -> bool:
    """Whether all parts of a choice hold; what is only denied is denied of the text of the story."""
    choice = list(choice)
    if all(no for no, _ in choice) and "text" not in names:
        return False
    return all((parts <= names) is not no for no, parts in choice)


def _extension(story: "Document") -> str:
    return story.name.rpartition(".")[2].lower() if "." in story.name else ""
