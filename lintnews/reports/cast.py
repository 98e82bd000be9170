"""Who is who: the report of `lintnews cast`: every person, each form of the name, each title."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lintnews.document import Document
from lintnews.prose.people import Person


def as_json(stories: Sequence[Document]) -> str:
    """`{"version": 1, "stories": [{"path", "people": [{"person", "first", "forms", "titles", ...}]}]}`.

    Offsets are 0-based half-open code points of the source, lines and columns 1-based.
    """
    rows = [{"path": story.name, "people": [_person(story, person) for person in story.people]} for story in stories]
    return json.dumps({"version": 1, "stories": rows}, ensure_ascii=False)


def as_text(stories: Sequence[Document], color: bool = False) -> str:
    """The cast of each story for a person to read."""
    return "\n\n".join(_in_words(story, color) for story in stories)


def _person(story: Document, person: Person) -> dict[str, Any]:
    forms: dict[str, dict[str, Any]] = {}
    for mention in person.mentions:
        form = forms.setdefault(mention.text, {"text": mention.text, "how": mention.how, "places": []})
        form["places"].append(_place(story, mention.start, mention.end))
    titles = [
        {"text": title.text, "place": title.place, "status": title.status, "offices": title.held.offices}
        | {"country": title.held.country, **_place(story, title.start, title.end)}
        for title in person.titles
    ]
    return {
        "person": person.name,
        "given": person.given,
        "surname": person.surname,
        "gender": person.gender,
        "first": _place(story, person.first.start, person.first.end),
        "mentions": len(person.mentions),
        "forms": list(forms.values()),
        "titles": titles,
    }


def _place(story: Document, start: int, end: int) -> dict[str, int]:
    span = story.source_span(start, end)
    line, column = story.source.position(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _in_words(story: Document, color: bool) -> str:
    lines = [story.name]
    for person in story.people:
        first = _place(story, person.first.start, person.first.end)
        name = f"\033[1m{person.name}\033[0m" if color else person.name
        lines.append(f"  {name}  first at {first['line']}:{first['column']}")
        forms: dict[str, list[int]] = {}
        for mention in person.mentions:
            forms.setdefault(mention.text, []).append(_place(story, mention.start, mention.end)["line"])
        lines += _rows("called", forms)
        titles: dict[str, list[int]] = {}
        for title in person.titles:
            if title.place != "alone":
                titles.setdefault(title.text, []).append(_place(story, title.start, title.end)["line"])
        lines += _rows("title", titles)
    if not story.people:
        lines.append("  nobody is named")
    return "\n".join(lines)


def _rows(label: str, forms: Mapping[str, Sequence[int]]) -> list[str]:
    """`called  Blinken (lines 3, 9 and 13)`, the label before the first only."""
    rows = []
    for number, (text, places) in enumerate(forms.items()):
        distinct = list(dict.fromkeys(places))
        shown = ", ".join(map(str, distinct[:12])) + (", ..." if len(distinct) > 12 else "")
        rows.append(f"    {label if not number else '':8}{text} (line{'s' if len(distinct) > 1 else ''} {shown})")
    return rows
