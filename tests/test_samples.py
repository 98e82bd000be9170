"""A story as each kind of newsroom program writes it, and what is read of it: metadata and zones with their places.

Beside each sample stands what is expected, one line a value and a zone. After a change that is meant, look at the
difference that `python -m tests.test_samples` makes.
"""

from functools import cache
from pathlib import Path

import pytest

from lintnews import formats, pack
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.formats_help import check_places

SAMPLES = sorted(p for p in (Path(__file__).parent / "samples").iterdir() if p.suffix != ".expected")
# Front matter above HTML looks like Markdown where no name tells.
_BY_CONTENT = {"eleventy.njk": "markdown"}


@cache
def lexicon() -> Lexicon:
    return Lexicon(pack.load(pack.find("credits", "."))[1])


def read(path: Path) -> Document:
    return formats.read(Source.from_bytes(path.read_bytes(), path.name), lexicon())


def told(path: Path) -> str:
    story = read(path)
    rows = []
    for part in story.parts or (story,):
        check_places(part)
        rows.append(f"{part.format}{'' if part.editable else ', read only'}")
        rows += [f"{name}: {value.text}" for name, values in part.metadata.items() for value in values]
        for zone in part.zones:
            line, column = part.source.position(part.source_span(zone.start, zone.end).start)
            kind = f"{zone.kind}.{zone.detail}".rstrip(".")
            rows.append(f"{line}:{column} {kind} | {part.text[zone.start : zone.end]}")
        rows.append(f"byline names: {', '.join(name for byline in part.bylines for name in byline.names)}")
        rows.append(f"credits: {', '.join(person.name for credit in part.credits for person in credit.people)}")
        rows += [f"dateline place: {line.place} / {line.region}" for line in part.datelines]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_sample(path: Path) -> None:
    assert told(path) == path.with_name(path.name + ".expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_format_is_found_by_content_alone(path: Path) -> None:
    source = Source.from_bytes(path.read_bytes(), "stdin")
    assert formats.read(source, lexicon()).format == _BY_CONTENT.get(path.name, read(path).format)


if __name__ == "__main__":
    for path in SAMPLES:
        path.with_name(path.name + ".expected").write_text(told(path), encoding="utf-8")
