"""Front matter: the keys above a draft, between `---` (YAML, or the language that the line names) or `+++` (TOML), as a
JSON object or as plain lines, as metadata under common names.
"""

import re
from collections.abc import Sequence

from lintnews.document import Value
from lintnews.markup import frontblocks
from lintnews.markup.galley import Galley
from lintnews.markup.strings import aligned
from lintnews.markup.writing import Escape, block, double_quoted, literal, plain, single_quoted, unquoted
from lintnews.records import Record
from lintnews.source import Piece, Source

# The keys that newsrooms and site generators use, as their names without case, hyphens, underscores and spaces.
_ALIASES = {
    "headline": "title headline hed linktitle titletag ogtitle seotitle",
    "subhead": "subhead subtitle subheadline dek deck standfirst description blurb summary excerpt abstract",
    "byline": "byline bylines by creditline",
    "authors": "author authors writer writers reporter reporters creator",
    "contributors": "contributors contributor contributing additionalreporting contrib credits shirttail",
    "dateline": "dateline location located place",
    "date": "date published pubdate publishdate publishedat publicationdate",
    "updated": "updated lastmod modified updatedat lastmodifiedat lastmodified",
    "embargo": "embargo embargoed embargoeduntil embargountil holduntil publishafter",
    "note": "note editornote editorsnote ednote editorialnote",
    "correction": "correction corrections clarification",
    "internal": "internalnote internalbudget budget budgetline",
    "credit": "credit imagecredit photocredit photographer",
    "caption": "caption imagecaption cutline photocaption",
    "alt": "alt alttext imagealt imagedescription",
    "slug": "slug slugline internalid",
    "source": "source contentsource wire agency distributor",
    "language": "lang language languagecode locale",
    "status": "draft status",
}
_NAMES = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}
# Tables that only group keys, such as Hugo's and Zola's.
_GROUPS = frozenset({"params", "extra", "seo", "meta"})
# Of an author or an image given as a table, the keys that hold what the table is for.
_INNER = {"headline": ("title", "text"), "caption": ("caption", "text"), "credit": ("credit", "name")}
# Tables that describe a picture, and keys in them that name its maker.
_PICTURES = frozenset("image images cover hero header banner picture photo featuredimage leadimage thumbnail".split())
_MAKERS = frozenset("author by attribution source creator photographer".split())


class FrontMatter(Record):
    """Metadata by common name in the order of the file, the visible pieces of the title, where the body begins, and
    how the title is written.
    """

    metadata: dict[str, list[Value]]
    title: list[Piece]
    end: int
    escape: Escape = plain


def read(source: Source) -> FrontMatter | None:
    """The front matter of a file, or None where it has none. Raises ReadError with line and column for a broken one."""
    block = frontblocks.find(source)
    if block is None:
        return None
    metadata: dict[str, list[Value]] = {}
    title: list[Piece] = []
    escape: Escape = plain
    for path, value, at, to in frontblocks.values(source, block):
        name = _name(path)
        if name is None or not value.strip():
            continue
        pieces = [Piece(value, at, to)] if block.language == "lines" else aligned(source.text, at, to, value)
        metadata.setdefault(name, []).append(Value(value.strip(), pieces[0].start, pieces[-1].end))
        if name == "headline" and not title:
            title, escape = pieces, _escape(source.text[at], block.language)
    return FrontMatter(metadata, title, block.end, escape)


def set_title(galley: Galley) -> int:
    """Set the title of front matter as the headline and note its metadata; where the body begins, 0 without any."""
    front = read(galley.source)
    if front is None:
        return 0
    galley.metadata = front.metadata
    if front.title:
        galley.open("headline")
        galley.extend(front.title)
        galley.close()
        galley.written(front.title[0].start, front.title[-1].end, front.escape)
    return front.end


def _escape(opening: str, language: str) -> Escape:
    """How a value is written that begins with this character."""
    if language == "lines":
        return plain
    if opening == "'":
        return single_quoted if language == "yaml" else literal
    return double_quoted if opening == '"' else block if opening in "|>" else unquoted


def common_name(key: str) -> str | None:
    """The common name of a key, whatever its case and joints, or None."""
    return _NAMES.get(_bare(key))


def _bare(key: str) -> str:
    return re.sub(r"[\W_]+", "", key).lower()


def _name(path: Sequence[str | int]) -> str | None:
    """The common name of a value, by the keys that lead to it; of a table, only what it is named for counts."""
    keys = [key for key in path if isinstance(key, str)]
    if len(keys) > 1 and keys[0].lower() in _GROUPS:
        keys = keys[1:]
    if len(keys) == 2 and _bare(keys[0]) in _PICTURES:
        inner = "credit" if _bare(keys[1]) in _MAKERS else common_name(keys[1])
        return inner if inner in ("caption", "alt", "credit") else None
    name = common_name(keys[0]) if keys else None
    if name is None or len(keys) == 1:
        return name
    return name if len(keys) == 2 and keys[1].lower() in _INNER.get(name, ("name",)) else None
