"""Who is quoted, how often and in how many words: the report of `lintnews sources` (a first cut)."""

import json
from collections.abc import Sequence
from typing import Any

from lintnews.document import Document


def as_json(stories: Sequence[Document]) -> str:
    return json.dumps({"version": 1, "stories": [_story(story) for story in stories]}, ensure_ascii=False)


def _story(story: Document) -> dict[str, Any]:
    quotes = []
    for quote in story.quotes:
        start, end = story.source_span(quote.start, quote.end)
        line, column = story.source.position(start)
        row: dict[str, Any] = {"start": start, "end": end, "line": line, "column": column}
        row |= {"text": story.text[quote.start : quote.end], "kind": quote.kind, "attributed": quote.attributed}
        row["speaker"] = row["cue"] = None
        if quote.speaker:
            span = story.source_span(quote.speaker.start, quote.speaker.end)
            text = story.text[quote.speaker.start : quote.speaker.end]
            row["speaker"] = {**span._asdict(), "text": text, "person": quote.speaker.person or None}
        if quote.cue:
            span = story.source_span(quote.cue.start, quote.cue.end)
            row["cue"] = {**span._asdict(), "text": story.text[quote.cue.start : quote.cue.end]}
        quotes.append(row)
    return {"path": story.name, "quotes": quotes, "speakers": []}
