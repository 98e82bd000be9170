"""Who is quoted, how often, in how many words and with which cues, who has no name, and what nobody is credited with.

The report of `lintnews sources`, for programs (`as_json`) and for a standards editor (`as_text`). Only speech counts:
scare quotes, titles and nicknames are listed in JSON as mentions, and counted nowhere.
"""

import json
from collections.abc import Sequence
from typing import Any

from lintnews.document import Document
from lintnews.prose.attribution import Quote
from lintnews.reports.ledger import Ledger, SpeakerEntry

_SHOWN = 60  # characters of a quotation that the text report shows
_COLUMN = 46


def as_json(stories: Sequence[Document]) -> str:
    """`{"version": 1, "stories": [{"path", "quotes", "speakers", "anonymous"}]}`.

    Offsets are 0-based half-open code points of the source, lines and columns 1-based; `person`, `title` and `reason`
    are null where there is none. `share` is the part of the story's quoted words, from 0 to 1.
    """
    return json.dumps({"version": 1, "stories": [_story(story) for story in stories]}, ensure_ascii=False)


def as_text(stories: Sequence[Document], color: bool = False) -> str:
    """The sources of each story for a person to read."""
    return "\n\n".join("\n".join(_in_words(story, color)) for story in stories)


def _story(story: Document) -> dict[str, Any]:
    ledger = Ledger(story)
    return {
        "path": story.name,
        "quotes": [_quote(story, quote) for quote in story.quotes],
        "speakers": [
            {
                "person": entry.person or None,
                "title": entry.title or None,
                "quotes": entry.quotes,
                "words": entry.words,
                "share": round(entry.words / ledger.words, 3) if ledger.words else 0.0,
                "name": entry.name,
                "anonymous": entry.anonymous,
            }
            for entry in ledger.speakers
        ],
        "anonymous": [
            {**_place(story, source.start, source.end), "text": story.text[source.start : source.end]}
            | {"reason": story.text[source.reason.start : source.reason.end] if source.reason else None}
            for source in ledger.anonymous
        ],
    }


def _quote(story: Document, quote: Quote) -> dict[str, Any]:
    row: dict[str, Any] = {**_place(story, quote.start, quote.end), "text": story.text[quote.start : quote.end]}
    row |= {"kind": quote.kind, "attributed": quote.attributed, "how": quote.how or None, "words": quote.words}
    row |= {"speaker": None, "cue": None}
    if quote.speaker:
        row["speaker"] = _span(story, quote.speaker.start, quote.speaker.end)
        row["speaker"]["person"] = quote.speaker.person or None
    if quote.cue:
        row["cue"] = _span(story, quote.cue.start, quote.cue.end)
    return row


def _span(story: Document, start: int, end: int) -> dict[str, Any]:
    return {**story.source_span(start, end)._asdict(), "text": story.text[start:end]}


def _place(story: Document, start: int, end: int) -> dict[str, int]:
    span = story.source_span(start, end)
    line, column = story.source.position(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _in_words(story: Document, color: bool) -> list[str]:
    ledger = Ledger(story)
    bold, plain = ("\033[1m", "\033[0m") if color else ("", "")
    lines = [f"{bold}{story.name}{plain}"]
    if not ledger.count:
        lines.append("  nobody is quoted")
    else:
        lines.append(f"  {_counted(ledger.count, 'quotation')}, {_counted(ledger.words, 'word')}")
        named = [entry for entry in ledger.speakers if not entry.anonymous]
        hidden = [entry for entry in ledger.speakers if entry.anonymous]
        lines += _table("Speakers", named, ledger.words)
        lines += _table("Without a name", hidden, ledger.words)
    if ledger.anonymous:
        lines += ["", "  Anonymous sources"]
    for source in ledger.anonymous:
        reason = story.text[source.reason.start : source.reason.end] if source.reason else "no reason given"
        lines.append(f"    {_at(story, source.start, source.end)}  {story.text[source.start : source.end]}: {reason}")
    if ledger.uncredited:
        lines += ["", "  Credited to nobody"]
    for quote in ledger.uncredited:
        lines.append(f"    {_at(story, quote.start, quote.end)}  {_shown(story.text[quote.start : quote.end])}")
    return lines


def _table(heading: str, entries: Sequence[SpeakerEntry], words: int) -> list[str]:
    if not entries:
        return []
    lines = ["", f"  {heading:{_COLUMN}}  Quotations   Words   Share  Cues"]
    for entry in entries:
        name = _shown(f"{entry.name}, {entry.title}" if entry.title else entry.name, _COLUMN - 2)
        share = f"{100 * entry.words / words:.0f}%"
        cues = ", ".join(cue if count == 1 else f"{cue} {count}" for cue, count in entry.cues)
        lines.append(f"    {name:{_COLUMN - 2}}  {entry.quotes:10}  {entry.words:6}  {share:>6}  {cues}".rstrip())
    return lines


def _at(story: Document, start: int, end: int) -> str:
    place = _place(story, start, end)
    return f"{place['line']}:{place['column']}"


def _shown(text: str, width: int = _SHOWN) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= width else folded[: width - 3].rstrip() + "..."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
