"""Stories for the rules on credits and dates, and what a rule finds in them."""

from functools import cache
from typing import Any

from lintnews import formats, pack
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.matching import hits_of, rule_of

BODY = (
    "The council voted on Tuesday to close the bridge for repairs that are to last until the end of next year, "
    "a decision that shop owners on both banks had fought for months in hearings, petitions and the courts."
)
HEAD = ("Council closes bridge", "By Gil Penn, CNN")


@cache
def words(as_of: str = "") -> Lexicon:
    """What lines are known by, and the day as of which a story is read."""
    sections = pack.load(pack.find("credits", "."))[1]
    return Lexicon({**sections, "as-of": as_of} if as_of else sections)


def story_of(*paragraphs: str, front: str = "", as_of: str = "") -> Document:
    """A story of these paragraphs, in Markdown where it has front matter."""
    text = "\n\n".join(paragraphs) + "\n"
    if front:
        return formats.read(Source(f"---\n{front}\n---\n\n{text}", "story.md"), words(as_of))
    return formats.read(Source(text, "story.txt"), words(as_of))


def found(kind: str, story: Document, **fields: Any) -> list[str]:
    """What a rule of a kind finds in a story."""
    hits = hits_of(rule_of(kind, **fields), story)
    return [(story.source.text if hit.in_source else story.text)[hit.start : hit.end] for hit in hits]
