"""The zones of plain text, as the credits pack tells them."""

from functools import cache

from lintnews import pack
from lintnews.lexicon import Lexicon
from lintnews.prose.layout import find_zones

BODY = (
    "The council voted on Tuesday to close the bridge for repairs that are to last until the end of next year, "
    "a decision that shop owners on both banks had fought for months in hearings, petitions and the courts."
)
# As it was taken from a page of the web.
STORY = f"""Skip to Content

Council closes bridge for a year

By Ada Example, CNN

{BODY}

“We had no choice,” the mayor said.

The-CNN-Wire
™ & © 2022 Cable News Network, Inc., a WarnerMedia Company. All rights reserved.

CNN’s Bo Sample and Cy Test contributed reporting.

Article Topic Follows: Local

Jump to comments ↓

BE PART OF THE CONVERSATION

KQXX 7 is committed to providing a forum for civil and constructive conversation.
"""


@cache
def lexicon() -> Lexicon:
    """What lines are known by."""
    return Lexicon(pack.load(pack.find("credits", "."))[1])


def zones(text: str) -> list[tuple[str, str]]:
    """Each zone as its kind and its words."""
    return [(zone.kind, text[zone.start : zone.end]) for zone in find_zones(text, lexicon())]


def kinds(text: str) -> list[str]:
    """The kinds of the zones."""
    return [kind for kind, _ in zones(text)]
