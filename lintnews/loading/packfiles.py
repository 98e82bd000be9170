"""The files of a pack: its rules, and the tests that stand beside them in files of their own."""

import os
from collections.abc import Iterator

TESTS = ".test.yml"


def files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Every YAML file of a pack, in a fixed order, without its tests. As with Vale, folders that begin with a dot or
    an underscore are left out.
    """
    return (entry for entry in _yaml_files(folder) if not entry.name.endswith(TESTS))


def tests(folder: str) -> Iterator[os.DirEntry[str]]:
    """The files of tests in a pack (`name.test.yml`), in a fixed order."""
    return (entry for entry in _yaml_files(folder) if entry.name.endswith(TESTS))


def id_of(folder: str, path: str, ending: str = ".yml") -> str:
    """The id of the rule in a file of a pack."""
    inside = os.path.relpath(path, folder).removesuffix(ending)
    return ".".join([os.path.basename(os.path.abspath(folder)), *inside.split(os.sep)])


def _yaml_files(folder: str) -> Iterator[os.DirEntry[str]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith((".", "_")) or (entry.is_symlink() and _leads_up(entry)):
            continue
        if entry.is_dir():
            yield from _yaml_files(entry.path)
        elif entry.name.endswith(".yml"):
            yield entry


def _leads_up(link: os.DirEntry[str]) -> bool:
    """Whether a link leads to a folder that it stands in, or nowhere."""
    target, here = os.path.realpath(link.path), os.path.realpath(os.path.dirname(link.path))
    return not os.path.exists(target) or os.path.join(here, "").startswith(os.path.join(target, ""))


def misnamed(folder: str) -> Iterator[str]:
    """Files that by their keys are rules, and by their ending would never be read."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.endswith(".yaml") and entry.is_file():
            with open(entry.path, "rb") as file:
                if any(line.startswith(b"extends:") for line in file):
                    yield entry.path
