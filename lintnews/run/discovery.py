"""Which files to read: those named, and in folders those that are stories, less .gitignore and `exclude`."""

import os
from collections.abc import Callable, Iterator, Sequence

from lintnews.errors import ConfigError

# Files of these endings in a folder are stories, and those that end in the name of a format; others only where they are
# named, or a configuration includes them.
STORY_ENDINGS = (
    ".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".html", ".htm", ".xhtml", ".aml",
    ".archieml", ".nitf", ".newsml", ".ninjs", ".ans", ".anpa", ".iptc", ".wire", ".docx", ".docm",
)  # fmt: skip
# Files of these are stories where their content is one of the formats of news, which the beginning tells.
SHARED_ENDINGS = (".xml", ".json")
_NEWS = ("nitf", "newsml", "newsml1", "ninjs", "ans")
_BEGINNING = 16_000


def find(
    paths: Sequence[str], excluded: Callable[[str], bool], included: Callable[[str], bool] = bool
) -> Iterator[str]:
    """The files to read, each once, in the order of the paths and, within a folder, of the names.

    `excluded` says of any file whether it is left out, `included` of one in a folder, which by its name would be no
    story, whether it is one.

    A path that does not exist is yielded too, and so is a folder that cannot be looked into: reading it tells what
    is wrong. Raises ConfigError for no path at all.
    """
    if not paths:
        raise ConfigError("", "no files given; name a file, a folder or - for standard input")
    seen = set()
    for path in paths:
        folder = os.path.isdir(path)
        for found in map(_tidy, _below(path)) if folder else [path]:
            if folder and not (is_story(found) or included(found) or os.path.isdir(found)):
                continue
            whole = found if found == "-" else os.path.abspath(found)
            if whole not in seen and not excluded(found):
                seen.add(whole)
                yield found


def is_story(path: str, text: str | None = None) -> bool:
    """Whether a file in a folder is a story, by its name, and where that may be anything's, by how its text begins;
    that is read from the file unless it is given.
    """
    name = path.lower()
    if name.endswith(STORY_ENDINGS):
        return True
    from lintnews import formats

    if not name.endswith(SHARED_ENDINGS):
        return os.path.splitext(name)[1][1:] in formats.names()
    from lintnews.source import Source

    if text is None:
        try:
            with open(path, "rb") as file:
                text = file.read(_BEGINNING).decode("utf-8-sig", "replace")
        except OSError:
            return False
    beginning = Source(text[:_BEGINNING], path)
    news = (formats.by_name(format) for format in _NEWS)
    return any(format.detects(beginning) for format in news if name.endswith(format.EXTENSIONS))


def _tidy(path: str) -> str:
    """A path below the current folder without the dot that stands for it, as git and code hosts write paths."""
    return path[2:] if path.startswith(f".{os.sep}") and path[2:] != "-" else path


class _Ignore:
    """The lines of one .gitignore, for paths below its folder."""

    def __init__(self, name: str) -> None:
        from pathspec import GitIgnoreSpec

        self._folder = os.path.abspath(os.path.dirname(name))
        with open(name, encoding="utf-8", errors="replace") as file:
            self._spec = GitIgnoreSpec.from_lines(file)

    def ignores(self, path: str, folder: bool) -> bool | None:
        """True or False where a line decides about this path, None where none does."""
        inside = os.path.relpath(os.path.abspath(path), self._folder).replace(os.sep, "/")
        return self._spec.check_file(inside + "/" if folder else inside).include


def _above(folder: str) -> Iterator[_Ignore]:
    """The .gitignore files above a folder, from the root of its repository down."""
    chain = []
    at = os.path.abspath(folder)
    while not os.path.exists(os.path.join(at, ".git")):
        above = os.path.dirname(at)
        if above == at:
            return
        at = above
        chain.append(at)
    for place in reversed(chain):
        name = os.path.join(place, ".gitignore")
        if os.path.isfile(name):
            yield _Ignore(name)


def _below(top: str) -> Iterator[str]:
    """Every file in a folder that is neither hidden nor ignored, and folders that cannot be looked into.

    The loop keeps a stack of its own, as folders may lie deeper than Python lets functions call one another.
    """
    waiting: list[tuple[str, bool, list[_Ignore]]] = [(top, True, [*_above(top)])]
    while waiting:
        path, is_folder, ignores = waiting.pop()
        if not is_folder:
            yield path
            continue
        own = os.path.join(path, ".gitignore")
        if os.path.isfile(own):
            ignores = [*ignores, _Ignore(own)]
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name, reverse=True)
        except OSError:
            yield path
            continue
        kept = ((entry, entry.is_dir(follow_symlinks=False)) for entry in entries if not entry.name.startswith("."))
        waiting += [
            (entry.path, is_folder, ignores)
            for entry, is_folder in kept
            if (is_folder or _is_file(entry)) and not _ignored(entry.path, is_folder, ignores)
        ]


def _is_file(entry: "os.DirEntry[str]") -> bool:
    """Whether an entry is a file or a link to one; a link to itself is none, which `entry.is_file` does not forgive."""
    return entry.is_file(follow_symlinks=False) or os.path.isfile(entry.path)


def _ignored(path: str, folder: bool, ignores: list[_Ignore]) -> bool:
    """The last .gitignore that says anything of a path decides, as in git."""
    for ignore in reversed(ignores):
        decided = ignore.ignores(path, folder)
        if decided is not None:
            return decided
    return False
