"""The heads of wire copy: the slug, the marks of a version, the headline, notes for the desk, the byline; and when it
was sent.
"""

import re
from collections.abc import Iterator, Sequence

from lintnews.document import Value
from lintnews.expressions import expression
from lintnews.markup.fragments import set_plain
from lintnews.markup.galley import Galley
from lintnews.source import Span

# A head as long as a paragraph tells the story in short.
SUMMARY = 120
_SLUG = expression(
    r"(?:BC|AM|PM|AP|US|EU)-{1,2}\w|[\w,. ()-]+-{2}\w|[A-Z0-9]+(?:[-/][A-Z0-9]+)+/?(?: \([A-Z0-9 ,]+\))?/?$"
)
_KEYWORD = expression(r"[a-z] [a-z]\W*?([a-z]{2}-\S+)", re.IGNORECASE)
_BYLINE = expression(r"By [A-Z]|By .*=$")
_DESK = expression(r"(?:Eds|Editors|Editor['’]s note|AP (?:Photos?|Video|Graphics?)|With AP)\b", re.IGNORECASE)
_VERSION = expression(r"(?:[A-Z]+|\d+(?:ST|ND|RD|TH))(?: (?:[A-Z]+|\d+(?:ST|ND|RD|TH)?)){0,2}")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# 02-20-16 0337GMT of ANPA, 212322 GMT Nov 18 of IPTC 7901
_SENT = expression(
    r"\b(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) (?P<hour>\d\d)(?P<minute>\d\d) ?(?P<zone>GMT)?"
    r"|\b(?P<day2>\d\d)(?P<hour2>\d\d)(?P<minute2>\d\d) (?:(?P<zone2>GMT|UTC) |[A-Z]{3,4} )?"
    rf"(?P<month2>{'|'.join(_MONTHS)})[a-z]* (?P<year2>\d\d)\b",
    re.IGNORECASE,
)
_SENT_LINE = expression(
    rf"(?:[A-Z]{{2}}-[A-Z]{{2}}-|[A-Z]{{2,5}} )?(?:{_SENT.pattern})(?: ?[A-Z]{{3,4}})?", re.IGNORECASE
)


def set_heads(galley: Galley, heads: Sequence[Span]) -> None:
    """Set the lines above a story, each as what it is."""
    kinds = list(_kinds(galley.text, heads))
    for (kind, detail), line in zip(kinds, heads, strict=True):
        line = Span(line.start, line.start + len(galley.text[slice(*line)].rstrip("/= ")))
        shown = galley.text[slice(*line)]
        if kind == "slug" and (keyword := _KEYWORD.match(shown)):
            galley.add("slug", [galley.value(keyword[1], line.start + keyword.start(1), line.start + keyword.end(1))])
        elif kind in ("slug", "headline", "note") or (kind == "byline" and shown.startswith("By ")):
            galley.add(kind, [galley.value(shown, *line)])
        if kind != "slug":
            set_plain(galley, [line], kind, detail)


def _kinds(text: str, heads: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """The zone of each head and its detail; `slug` for what is no copy."""
    lines = [text[slice(*line)] for line in heads]
    last = max((n for n, line in enumerate(lines) if not _BYLINE.match(line) and not _DESK.match(line)), default=-1)
    before = ""
    for number, line in enumerate(lines):
        above = not before and number < last
        slug = _SLUG.match(line) or _KEYWORD.match(line)
        if (not before and slug) or (above and (line.endswith("/") or _VERSION.fullmatch(line))):
            yield "slug", ""
        elif _DESK.match(line):
            yield "note", "editors"
        elif _BYLINE.match(line) or before == "byline":
            before = "byline"
            yield "byline", ""
        elif not before:
            before = "headline"
            yield "headline", ""
        elif len(line) > SUMMARY:
            yield "paragraph", "abstract"
        else:
            yield "byline" if line.endswith("=") else "heading", ""


def is_slug(line: str) -> bool:
    """Whether a line is the name that a story goes by on the wire."""
    return _SLUG.match(line) is not None


def is_sent_line(line: str) -> bool:
    """Whether a line says when the story was sent, and nothing else."""
    return _SENT_LINE.fullmatch(line.strip()) is not None


def sent(galley: Galley, start: int, end: int) -> Iterator[Value]:
    """When a story was sent, as its last lines say, in ISO 8601."""
    for match in _SENT.finditer(galley.text, start, end):
        found = {name.rstrip("2"): part for name, part in match.groupdict().items() if part}
        month = found["month"].lower()
        number = int(month) if month.isdigit() else 1 + _MONTHS.index(month)
        day, clock = f"20{found['year']}-{number:02}-{found['day']}", f"{found['hour']}:{found['minute']}"
        yield galley.value(f"{day}T{clock}{'Z' if 'zone' in found else ''}", *match.span())
