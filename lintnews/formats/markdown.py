"""Markdown: CommonMark with tables and footnotes, front matter, template tags of site generators, and MDX."""

import re
from collections.abc import Iterable

from lintnews.document import Comment, Document
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.markup import commonmark, frontblocks, frontmatter, markers, writing
from lintnews.markup.galley import Galley, refuse_if_long, refuse_if_many
from lintnews.markup.templates import Tag, captions
from lintnews.markup.typesetter import Typesetter
from lintnews.source import Source

EXTENSIONS = (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".qmd", ".rmd")

_SIGNS = expression(r"^(?:#{1,6} \S|(?:```|~~~)\w*$)|\]\((?:https?:|/|#)[^()\s]*\)|^\[[^\]\n]+\]: \S", re.MULTILINE)

# What the parser keeps in mind, one by one.
_MARKS = "[]<>*_`!&\\~"


def detects(source: Source) -> bool:
    """Front matter, a heading, a fence or a link."""
    return frontblocks.begins(source.text) or _SIGNS.search(source.text, 0, 20_000) is not None


def read(source: Source, lexicon: Lexicon) -> Document:
    """The story, without code, link targets, front matter and template tags; of HTML in it, what a page shows.

    Raises ReadError for broken front matter and for more marks of Markdown than a story can have.
    """
    refuse_if_long(source.text, source.name)
    refuse_if_many(sum(map(source.text.count, _MARKS)) // 4, source.name, "marks of Markdown")
    galley = Galley(source)
    start = frontmatter.set_title(galley)
    tags = markers.merged(_tags(source, start), markers.find_markers(source.text, start))
    galley.comments = [Comment(tag.comment, tag.start, tag.end) for tag in tags if tag.comment is not None]
    Typesetter(galley, tags, has_headline=bool(galley.zones)).run(commonmark.events(source.text, start, tags))
    for tag in tags:
        for name, at, end in captions(source.text, tag):
            galley.open("caption", "alt" if name == "alt" else "")
            galley.copy(at, end)
    galley.comments.sort(key=lambda comment: comment.start)
    return galley.document(lexicon, writing.markdown)


def _tags(source: Source, start: int) -> Iterable[Tag]:
    text = source.text
    if source.name.lower().endswith(".mdx"):
        from lintnews.markup import mdx

        refuse_if_many(text.count("{") // 2, source.name, "template tags")
        return mdx.find_tags(text, start)
    from lintnews.markup import templates

    return templates.tags_in(source, start)
