"""Explain a rule: what it says, why, where that comes from, and examples of wrong and right copy; or a kind of rule."""

import argparse
import json
import re

from lintnews.errors import ConfigError, did_you_mean
from lintnews.expressions import expression
from lintnews.rule import Rule
from lintnews.run import session
from lintnews.run.session import Session

_MARK = expression(r"\[\[(.*?)(?:\|(.*?))?\]\]", re.DOTALL)


# Rules without a file.
_BUILT_IN = {
    "lintnews.unused-directive": "A directive in a draft (`lintnews: ignore-next RULE`) silences nothing. It was left "
    "when the copy changed, and would hide the next mistake.",
    "lintnews.unknown-rule": "A directive in a draft names a rule that does not exist, so it silences nothing.",
    "names.across-stories": "One story of a run spells a name otherwise than most others do. `--across` asks it.",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The rule, and the file for which to explain it."""
    parser.add_argument("rule", metavar="RULE", help="the id of a rule, such as typos.misspelling, or a kind")
    parser.add_argument("--path", default=".", metavar="PATH", help="the file or folder it is asked for")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation. Raises ConfigError for an unknown rule."""
    from lintnews import kinds, pack

    here = Session(options)
    rules = here.rules_for(options.path)
    if options.rule in rules.ids:
        print(explanation(rules.rule(rules.ids.index(options.rule)), "in force"))
        return 0
    folders = [*here.config_for(options.path).pack_folders, *(pack.find(name, ".") for name in pack.built_in_names())]
    files = {file.id: file for folder in folders for file in pack.load(folder)[0]}
    if options.rule not in files:
        if options.rule in _BUILT_IN:
            print(f"{options.rule}\n\n  {_BUILT_IN[options.rule]}")
            return 0
        if options.rule in kinds.known():
            print(manual(options.rule))
            return 0
        inside = sorted(id for id in files if id.startswith(f"{options.rule}."))
        hint = (
            f"; that is a pack, with {', '.join(inside)}"
            if inside
            else did_you_mean(options.rule, {*files, *_BUILT_IN, *kinds.known()})
        )
        raise ConfigError("", f"unknown rule '{options.rule}'{hint}")
    file = files[options.rule]
    print(explanation(kinds.build(file.kind, file.id, file.fields), "off; switch it on in lintnews.yml"))
    return 0


def manual(name: str) -> str:
    """The manual page of a kind: what it reports, and its keys beside those of every rule."""
    from inspect import cleandoc

    from lintnews import kinds, schema

    kind = kinds.by_name(name)
    lines = [f"extends: {name}", "", cleandoc(kind.__doc__ or ""), ""]
    for key, (_, default) in schema.keys_of(kind).items():
        if key not in schema.keys_of(Rule) or key in vars(kind).get("__annotations__", ()):
            lines.append(f"  {key}: {'must be given' if default is schema.REQUIRED else json.dumps(default)}")
    return "\n".join(lines)


def explanation(rule: Rule, state: str) -> str:
    """The manual page of a rule."""
    lines = [f"{rule.id} ({rule.level}, {state})", "", f"  {rule.message}"]
    for label, text in (("Why", rule.why), ("Source", rule.source), ("Link", rule.link), ("Owner", rule.owner)):
        if text:
            lines.append(f"  {label}: {' '.join(text.split())}")
    for label, examples in (("Wrong", rule.bad), ("Right", rule.good)):
        for example in examples:
            shown = _MARK.sub(lambda m: f"{m[1]} (-> {m[2]})" if m[2] is not None else f"[{m[1]}]", example).strip()
            lines.append(f"  {label}: " + shown.replace("\n", "\n         "))
    lines += ["", f"  To switch it off, in lintnews.yml:  rules: {{{rule.id}: off}}"]
    lines.append(f"  To silence it once, in the draft:   lintnews: ignore-next {rule.id} -- the reason")
    return "\n".join(lines)
