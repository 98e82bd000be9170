"""Globs of a configuration, as `.gitignore` has them: each holds below the folder of the file that it is written in."""

import os
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from lintnews.records import Record

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Glob(Record):
    """A glob of a configuration that another one builds on; the folder is as seen from that other one's."""

    pattern: str
    folder: str


class Globs:
    """Some globs together, of which the last that says anything of a path decides. `home` is the folder of those that
    come as bare text.
    """

    def __init__(self, globs: Sequence[str | Glob], home: str) -> None:
        self._globs = [Glob(one, "") if isinstance(one, str) else one for one in globs]
        self._home = home

    def match(self, path: str) -> bool:
        """Whether a path is one that they mean."""
        for folder, spec in self._specs:
            inside = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
            decided = spec.check_file(inside).include
            if decided is not None:
                return decided
        return False

    @cached_property
    def _specs(self) -> "list[tuple[str, GitIgnoreSpec]]":
        """The folders and what is written in each, the last first."""
        if not self._globs:
            return []
        from pathspec import GitIgnoreSpec

        together = [(folder, [*globs]) for folder, globs in groupby(self._globs, lambda glob: glob.folder)]
        return [
            (os.path.join(self._home, folder), GitIgnoreSpec.from_lines(glob.pattern for glob in globs))
            for folder, globs in reversed(together)
        ]


def moved(globs: Sequence[str | Glob], folder: str) -> list[Glob]:
    """Globs of a configuration in this folder, as one that builds on it has them."""
    apart = (Glob(one, "") if isinstance(one, str) else one for one in globs)
    return [Glob(pattern, os.path.normpath(os.path.join(folder, inside))) for pattern, inside in apart]
