"""Write lintnews.yml, the pre-commit entry and a CI workflow, where they do not stand yet."""

import argparse
import json
import os
import re
from typing import TYPE_CHECKING

from lintnews import __version__
from lintnews.errors import ConfigError
from lintnews.expressions import expression
from lintnews.run import output

if TYPE_CHECKING:
    from lintnews.valeini import ValeSettings
    from lintnews.wordlists.othercheckers import TakenOver

_CONFIG = """\
# What lintnews checks here. The editors own this file; `lintnews schema config` prints a JSON Schema of it.
packs: [{packs}]

# Words and names that are right, or files of them, one a line.
accept: {accept}

# off, a level (suggestion, warning, error), or keys of the rule. `lintnews rules` lists them all.
rules:{rules}
{overrides}
exclude: []
"""

# Names that YAML cannot take for anything else.
_PLAIN = expression(r"(?!(?:true|false|null|yes|no|on|off|y|n)$)(?:\.{1,2}/)?[a-z_][\w./-]*", re.IGNORECASE)
# The pack that a newsroom's own rules begin with.
_HOUSE = "house"

_REJECTED = """\
# Words that are not printed here, with what to write, where that is known.
extends: reject
message: "'{{match}}' is not printed here."
level: error
reject:
{words}"""

_HOOK = """\
repos:
  - repo: https://github.com/lintnews/lintnews
    rev: v{version}
    hooks:
      - id: lintnews
"""

_WORKFLOW = """\
name: copy desk
on: pull_request
jobs:
  lintnews:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {{fetch-depth: 0}}
      - uses: actions/setup-python@v5
        with: {{python-version: "3.x"}}
      - run: pip install lintnews=={version}
      - run: lintnews check --since "origin/${{{{ github.base_ref }}}}" .
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write, and the house style to begin with."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="default: this folder")
    parser.add_argument("--style", metavar="PACK", help="a house style to switch on, such as ap")


def run(options: argparse.Namespace) -> int:
    """Write each file that is not there, and say what was done. Raises ConfigError."""
    from lintnews import pack
    from lintnews.config import DEFAULT_PACKS
    from lintnews.valeini import ValeSettings
    from lintnews.valeini import read as read_vale
    from lintnews.wordlists.othercheckers import TakenOver, take_over

    packs = [*DEFAULT_PACKS]
    if options.style:
        pack.find(options.style, options.folder)
        packs.append(options.style)
    if os.path.exists(options.folder) and not os.path.isdir(options.folder):
        raise ConfigError(options.folder, "this is a file; give the folder that lintnews is to check")
    is_new = not os.path.exists(os.path.join(options.folder, "lintnews.yml"))
    taken = take_over(options.folder) if is_new else TakenOver([], {}, [])
    vale = read_vale(options.folder) if is_new else ValeSettings()
    _tell(taken, vale)
    packs += vale.packs
    files = []
    if taken.reject:
        packs.append(f"{_HOUSE}/")
        rejected = "".join(f"  {_quoted(word)}: {_quoted(right)}\n" for word, right in sorted(taken.reject.items()))
        files.append((os.path.join(_HOUSE, "rejected-words.yml"), _REJECTED.format(words=rejected)))
    for name, text in (
        ("lintnews.yml", _configuration(packs, taken.accept, vale)),
        *files,
        (".pre-commit-config.yaml", _HOOK.format(version=__version__)),
        (os.path.join(".github", "workflows", "lintnews.yml"), _WORKFLOW.format(version=__version__)),
    ):
        path = os.path.normpath(os.path.join(options.folder, name))
        _write(path, text)
    return 0


def _tell(taken: "TakenOver", vale: "ValeSettings") -> None:
    """Say what was taken over, and what could not be."""
    for source in taken.sources:
        print(f"{source}: its words were taken over")
    if vale.source:
        print(f"{vale.source}: its styles and rules were taken over")
    for style in vale.missing:
        print(f"{vale.source}: the style '{style}' is not in its folder of styles, and was left out")
    for key in vale.unread:
        print(f"{vale.source}: '{key}' was not taken over; put '<!-- vale off -->' before what it is for")
    for rule in vale.refused:
        print(f"{rule} is off, as lintnews does not run it")


def _configuration(packs: list[str], accepted: list[str], vale: "ValeSettings") -> str:
    """The text of lintnews.yml."""
    overrides = "".join(
        f"  - files: [{', '.join(map(_quoted, globs))}]\n    rules:{_mapping(rules, 6)}\n"
        for globs, rules in vale.overrides
    )
    return _CONFIG.format(
        packs=", ".join(map(_plain, packs)),
        accept=f"[{', '.join(map(_quoted, accepted))}]",
        rules=_mapping(vale.rules, 2),
        overrides=overrides and f"\noverrides:\n{overrides}",
    )


def _mapping(rules: dict[str, str], indent: int) -> str:
    """Rules and their levels, one a line."""
    return "".join(f"\n{' ' * indent}{_plain(rule)}: {level}" for rule, level in rules.items()) or " {}"


def _plain(name: str) -> str:
    """A name as YAML takes it for text, in quotation marks only where it must stand in them."""
    return name if _PLAIN.fullmatch(name) else _quoted(name)


def _quoted(word: str) -> str:
    return json.dumps(word, ensure_ascii=False)


def _write(path: str, text: str) -> None:
    if os.path.exists(path):
        hint = f"; add this to it:\n{text}" if path.endswith(".yaml") else ""
        print(f"{path} is there already and was left as it is{hint}")
        return
    output.write(path, text)
    print(f"{path} written")
