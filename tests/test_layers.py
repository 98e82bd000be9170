"""Imports point one way only: each module may import what stands left of it in the design's line."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "lintnews"
LAYERS = (
    ("errors", "modules", "cache", "globs", "records"),
    ("expressions", "encoding", "wordlists", "valecomments"),
    ("source",),
    ("lexicon", "yamlfile", "accept"),
    ("finding", "prose"),
    ("draft",),
    ("document",),
    ("markup",),
    ("formats", "scope", "rule"),
    ("references",),
    ("patterns", "edits", "actions", "formula", "measures"),
    ("kinds",),
    ("loading",),
    ("pack",),
    ("unfiled", "ruleset", "valeini"),
    ("configfile", "config"),
    ("directives", "once", "engine"),
    ("fix", "jsonschema", "valetests", "examples", "reporters", "reports"),
    ("linter",),
    ("__init__",),
    ("run",),
    ("lsp",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
APART = ("formats", "kinds", "reporters")
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
FILES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The modules of the package that a file imports, as dotted names below it."""
    names = set()
    for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "lintnews":
            inside = node.module.removeprefix("lintnews").lstrip(".")
            names |= {f"{inside}.{alias.name}".lstrip(".") for alias in node.names}
    return names


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_point_one_way(path: Path) -> None:
    own = path.parts[0].removesuffix(".py")
    for name in imported(path):
        other = name.split(".")[0]
        if other in ("__version__", own) or (other not in RANK and (PACKAGE / "__init__.py").exists()):
            continue
        assert RANK[other] <= RANK[own], f"{path} imports {name}"


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.parts[0] in APART and path.name != "__init__.py"], ids=str
)
def test_formats_kinds_and_reporters_stand_alone(path: Path) -> None:
    siblings = {p.stem for p in FILES if p.parts[0] == path.parts[0] and p.name != "__init__.py"}
    for name in imported(path):
        folder, _, module = name.partition(".")
        assert folder != path.parts[0] or module.split(".")[0] not in siblings, f"{path} imports {name}"
