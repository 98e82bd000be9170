"""Front matter: the keys above a draft, between `---` (YAML) or `+++` (TOML) or as a JSON object, as metadata under
common names.
"""

import re
from collections.abc import Iterable, Sequence

from lintnews.document import Value
from lintnews.errors import ReadError
from lintnews.expressions import expression
from lintnews.markup.galley import Galley
from lintnews.markup.strings import aligned
from lintnews.markup.writing import Escape, block, double_quoted, literal, plain, single_quoted, unquoted
from lintnews.records import Record
from lintnews.source import Piece, Source

Path = tuple[str | int, ...]

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
_FENCE = expression(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_ENDS = {
    "---": expression(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"),
    "+++": expression(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n?|\n|\Z)"),
}
_JSON = expression(r'\{\s*"[\w-]+"\s*:')
_REST = expression(r"[ \t]*(?:\r\n?|\n|\Z)")
_YAML_KEY = expression(
    r"""(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*(?:[\w.-][\w. -]*+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*:(?!\S)"""
)
_TOML_KEY = expression(r"""(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t]*(?:\[{1,2}[^\[\]]*\]|["'\w.-]+[ \t]*=)""")


class FrontMatter(Record):
    """Metadata by common name in the order of the file, the visible pieces of the title, where the body begins, and
    how the title is written.
    """

    metadata: dict[str, list[Value]]
    title: list[Piece]
    end: int
    escape: Escape = plain


class _Block(Record):
    """The content of front matter, where the body begins, and its language: `---`, `+++` or `{`."""

    start: int
    stop: int
    end: int
    fence: str


def begins(text: str) -> bool:
    """Whether a file opens with front matter: a fence, something like a key, and a closing fence."""
    return _fenced(text) is not None or _opens_with_json(text)


def read(source: Source) -> FrontMatter | None:
    """The front matter of a file, or None where it has none. Raises ReadError with line and column for a broken one."""
    values: Iterable[tuple[Path, str, int, int]]
    if _JSON.match(source.text):
        values, end = _json(source)
        block = _Block(0, end, end, "{")
    else:
        found = _fenced(source.text)
        if found is None:
            return None
        block, read_values = found, _yaml if found.fence == "---" else _toml
        values = read_values(source.text[block.start : block.stop], source.name)
    metadata: dict[str, list[Value]] = {}
    title: list[Piece] = []
    escape: Escape = plain
    for path, value, at, to in values:
        name = _name(path)
        if name is None or not value.strip():
            continue
        at, to = block.start + at, block.start + to
        pieces = aligned(source.text, at, to, value)
        metadata.setdefault(name, []).append(Value(value.strip(), pieces[0].start, pieces[-1].end))
        if name == "headline" and not title:
            title, escape = pieces, _escape(source.text[at], block.fence)
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


def _escape(opening: str, fence: str) -> Escape:
    """How a value is written that begins with this character."""
    if opening == "'":
        return single_quoted if fence == "---" else literal
    return double_quoted if opening == '"' else block if opening in "|>" else unquoted


def _fenced(text: str) -> _Block | None:
    opening = _FENCE.match(text)
    if opening is None:
        return None
    fence = opening.group(1)
    closing = _ENDS[fence].search(text, opening.end())
    if closing is None:
        return None
    key = _YAML_KEY if fence == "---" else _TOML_KEY
    inside = text[opening.end() : closing.start()]
    if inside.strip() and key.match(inside) is None:
        return None
    return _Block(opening.end(), closing.start(), closing.end(), fence)


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


def _opens_with_json(text: str) -> bool:
    """Whether an object opens the file and more than the object is in it."""
    from lintnews.markup import jsontext

    if _JSON.match(text) is None:
        return False
    try:
        return bool(text[jsontext.opening(text)[1] :].strip())
    except jsontext.JsonMistake:
        return False


def _json(source: Source) -> tuple[list[tuple[Path, str, int, int]], int]:
    """The strings of the object that opens a file, quotes included, and where the body begins."""
    from lintnews.markup import jsontext

    try:
        data, end = jsontext.opening(source.text)
    except jsontext.JsonMistake as mistake:
        place = source.position(min(mistake.offset, len(source.text)))
        raise ReadError(source.name, f"broken JSON: {mistake.problem}", *place) from None
    rest = _REST.match(source.text, end)
    found = [(path, str(text), text.start - 1, text.end + 1) for path, text in jsontext.paths(data)]
    return found, rest.end() if rest else end


def _yaml(text: str, name: str) -> Iterable[tuple[Path, str, int, int]]:
    from lintnews.yamlfile import YamlFile

    return YamlFile(text, name, ReadError, first_line=2, values=False).scalars()


def _toml(text: str, name: str) -> Iterable[tuple[Path, str, int, int]]:
    import tomllib

    from lintnews.markup.tomlstrings import strings

    try:
        tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _toml_mistake(str(error), text, name) from None
    return strings(text)


def _toml_mistake(problem: str, text: str, name: str) -> ReadError:
    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", problem)
    what = problem[: place.start()] if place else problem or "nested too deeply"
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (len(text.splitlines()) + 1, 1)
    return ReadError(name, f"broken TOML: {what[:1].lower()}{what[1:]}", line + 1, column)
