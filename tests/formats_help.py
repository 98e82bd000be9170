"""What every test of a format asks: that the story lies where it says it lies."""

from lintnews import formats
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.source import Source

# Each shows as a space or as another line end.
_LINE_ENDS = str.maketrans("\r\n\u2028", "   ")


def check_places(story: Document) -> None:
    """Zones and metadata lie within the story, zones are in order and apart, and verbatim pieces are verbatim."""
    text, source = story.text, story.source.text
    at = 0
    for zone in story.zones:
        assert at <= zone.start < zone.end <= len(text)
        shown = text[zone.start : zone.end]
        assert zone.kind == "dateline" or shown == shown.strip()
        at = zone.end
        for piece in story.view.pieces(zone.start, zone.end):
            assert 0 <= piece.start <= piece.end <= len(source)
            if len(piece.text) == piece.end - piece.start and not piece.text.isspace():
                assert source[piece.start : piece.end].translate(_LINE_ENDS) == piece.text.translate(_LINE_ENDS)
    for values in story.metadata.values():
        for value in values:
            assert 0 <= value.start <= value.end <= len(source)
            assert value.text
    for comment in story.comments:
        assert 0 <= comment.start < comment.end <= len(source)
        assert comment.text in source[comment.start : comment.end]


def read(text: str, format: str | None = None, name: str = "draft") -> Document:
    """A story from text, its places checked."""
    story = formats.read(Source(text, name), Lexicon(), format)
    check_places(story)
    return story


def zones(story: Document) -> list[tuple[str, str]]:
    """Each zone as its kind (with the detail after a point) and its words."""
    return [(f"{zone.kind}.{zone.detail}".rstrip("."), story.text[zone.start : zone.end]) for zone in story.zones]


def told(story: Document) -> dict[str, list[str]]:
    """The metadata of a story: what each name says."""
    return {name: [value.text for value in values] for name, values in story.metadata.items()}
