"""Vale's own configuration, `.vale.ini`: the styles and rules that it puts in force, in lintnews's words."""

import configparser
import glob
import os
import re
from collections.abc import Iterator

from lintnews.errors import RuleError
from lintnews.expressions import expression
from lintnews.records import Record

_NAMES = (".vale.ini", "_vale.ini", ".vale", "_vale")
# The styles that Vale has within it.
_INNER = ("Vale", "")
_ALL = ("*", "*.*", "**")
_BRACES = expression(r"\{([^{}]*)\}")
_UNREAD = ("TokenIgnores", "BlockIgnores")
_MEANING = {"no": "off", "suggestion": "suggestion", "warning": "warning", "error": "error"}


class ValeSettings(Record):
    """What a folder tells Vale: the file that says so, pack folders, and rules that are off or have another level, for
    all files and for those that globs name. `refused` are rules that lintnews does not run, which are off; `missing`
    are styles without a folder; `unread` are keys that have no match in lintnews.
    """

    source: str = ""
    packs: tuple[str, ...] = ()
    rules: dict[str, str] = {}
    overrides: tuple[tuple[tuple[str, ...], dict[str, str]], ...] = ()
    refused: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def read(folder: str) -> ValeSettings:
    """The settings of a folder; none where it has no such file, or one that cannot be read."""
    name = next((name for name in _NAMES if os.path.isfile(os.path.join(folder, name))), None)
    parser = _parsed(os.path.join(folder, name)) if name else None
    if name is None or parser is None:
        return ValeSettings()
    styles = parser["DEFAULT"].get("StylesPath", "styles")
    sections = {section: _own(parser, section) for section in parser.sections()}
    wanted = dict.fromkeys(style for keys in sections.values() for style in _styles(keys))
    missing = [style for style in wanted if not os.path.isdir(os.path.join(folder, styles, style))]
    alone = _alone(sections, wanted, os.path.join(folder, styles))
    wanted |= dict.fromkeys(id.partition(".")[0] for id in alone)
    packs = [os.path.normpath(os.path.join(styles, style)) + "/" for style in wanted if style not in missing]
    rules, overrides = {id: "off" for id, is_on in alone.items() if not is_on}, []
    for section, keys in sections.items():
        told = {key: _MEANING[value.lower()] for key, value in keys.items() if value.lower() in _MEANING}
        told = {id: value for id, value in told.items() if _is_rule(id, wanted, os.path.join(folder, styles))}
        if section in _ALL or len(sections) == 1:
            rules.update(told)
        elif told:
            overrides.append((tuple(_globs(section)), told))
    refused = [id for pack in packs for id in _refused(os.path.join(folder, pack))]
    rules = {**dict.fromkeys(refused, "off"), **{id: value for id, value in rules.items() if id not in refused}}
    unread = [key for key in _UNREAD if any(key in keys for keys in sections.values())]
    return ValeSettings(name, tuple(packs), rules, tuple(overrides), tuple(refused), tuple(missing), tuple(unread))


def _parsed(path: str) -> configparser.RawConfigParser | None:
    parser = configparser.RawConfigParser(strict=False, delimiters=("=",), allow_no_value=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        with open(path, encoding="utf-8-sig") as file:
            parser.read_string(f"[DEFAULT]\n{file.read()}")
    except (OSError, ValueError, configparser.Error):
        return None
    return parser


def _own(parser: configparser.RawConfigParser, section: str) -> dict[str, str]:
    """The keys of a section, with those that stand above all sections."""
    return {key: value or "" for key, value in parser[section].items()}


def _styles(keys: dict[str, str]) -> Iterator[str]:
    styles = (style.strip() for style in keys.get("BasedOnStyles", "").split(","))
    return (style for style in styles if style not in _INNER)


def _alone(sections: dict[str, dict[str, str]], styles: dict[str, None], folder: str) -> dict[str, bool]:
    """The rules of styles of which some are switched on one by one, and whether each is."""
    every = [item for keys in sections.values() for item in keys.items()]
    on = {id for id, value in every if value.lower() in ("yes", *_MEANING) and value.lower() != "no"}
    names = dict.fromkeys(id.partition(".")[0] for id in sorted(on))
    new = [name for name in names if name and any(_is_rule(id, {name: None}, folder) for id in on)]
    patterns = [f"{glob.escape(name)}/**/*.yml" for name in new if name not in styles]
    files = [path for pattern in patterns for path in sorted(glob.glob(pattern, root_dir=folder, recursive=True))]
    ids = [path.removesuffix(".yml").replace(os.sep, ".") for path in files]
    return {id: id in on for id in ids}


def _is_rule(id: str, styles: dict[str, None], folder: str) -> bool:
    """Whether it is a rule of one of these styles, which stand in a folder."""
    return id.partition(".")[0] in styles and os.path.isfile(os.path.join(folder, *id.split(".")) + ".yml")


def _globs(written: str) -> Iterator[str]:
    """A glob without braces, which those of lintnews have not: `*.{md,txt}` is two."""
    braces = _BRACES.search(written)
    if braces is None:
        yield written
        return
    for choice in re.split(r"\s*,\s*", braces[1]):
        yield from _globs(written[: braces.start()] + choice + written[braces.end() :])


def _refused(folder: str) -> list[str]:
    """The rules of a pack that lintnews does not run."""
    from lintnews import pack
    from lintnews.loading import packfiles

    try:
        pack.load(folder)
    except RuleError as error:
        return [packfiles.id_of(folder, one.name) for one in (error, *error.also) if one.name.endswith(".yml")]
    return []
