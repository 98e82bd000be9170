"""Explain a rule: what it says, why, where that comes from, and examples of wrong and right copy; or a kind of rule."""

import argparse
import json
import re
from collections.abc import Sequence

from lintnews import unfiled
from lintnews.errors import ConfigError, did_you_mean
from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.rule import Rule
from lintnews.run import session
from lintnews.run.session import Session

_MARK = expression(r"\[\[(.*?)(?:\|(.*?))?\]\]", re.DOTALL)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The rule, and the file for which to explain it."""
    parser.add_argument("rule", metavar="RULE", help="the id of a rule, such as typos.misspelling, or a kind")
    parser.add_argument("--path", default=".", metavar="PATH", help="the file or folder it is asked for")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation. Raises ConfigError for an unknown rule."""
    from lintnews import kinds, pack

    here = Session(options)
    rules = here.rules_for(here.existing(options.path))
    if options.rule in rules.ids:
        rule = rules.rule(rules.ids.index(options.rule))
        print(
            explanation(
                rule, "in force", said(rule, rules.lexicon), f"off, in lintnews.yml:  rules: {{{rule.id}: off}}"
            )
        )
        return 0
    folders = [*here.config_for(options.path).pack_folders, *(pack.find(name, ".") for name in pack.built_in_names())]
    files = {file.id: file for folder in folders for file in pack.load(folder)[0]}
    if options.rule not in files:
        if options.rule in unfiled.MEANINGS:
            print(f"{options.rule}\n\n  {unfiled.MEANINGS[options.rule]}")
            return 0
        if options.rule in kinds.known():
            print(manual(options.rule))
            return 0
        inside = sorted(id for id in files if id.startswith(f"{options.rule}."))
        hint = (
            f"; that is a pack, with {', '.join(inside)}"
            if inside
            else did_you_mean(options.rule, {*files, *unfiled.MEANINGS, *kinds.known()})
        )
        raise ConfigError("", f"unknown rule '{options.rule}'{hint}")
    file = files[options.rule]
    rule = kinds.build(file.kind, file.id, file.fields)
    print(explanation(rule, "off", said(rule, rules.lexicon), _on(rule, rules.known)))
    return 0


def _on(rule: Rule, known: Sequence[str]) -> str:
    """How to switch a rule on: by its level, where its pack is in force, else with its pack."""
    if rule.id in known:
        return f"on, in lintnews.yml:  rules: {{{rule.id}: {rule.level}}}"
    return f"on, in lintnews.yml:  add '{rule.id.split('.')[0]}' to 'packs', with all the rules of that pack"


def manual(name: str) -> str:
    """The manual page of a kind: what it reports, and its keys beside those of every rule."""
    from inspect import cleandoc

    from lintnews import kinds
    from lintnews.loading import schema

    kind = kinds.by_name(name)
    lines = [f"extends: {name}", "", cleandoc(kind.__doc__ or ""), ""]
    for key, (_, default) in schema.keys_of(kind).items():
        if key not in schema.keys_of(Rule) or key in vars(kind).get("__annotations__", ()):
            lines.append(f"  {key}: {'must be given' if default is schema.REQUIRED else json.dumps(default)}")
    names = ", ".join(f"{{{place}}}" for place in kind.placeholders)
    lines += ["", f"In a message, these stand for what is found: {names}; so does %s, for each in this order."]
    return "\n".join(lines)


def said(rule: Rule, lexicon: Lexicon) -> str:
    """What the rule says of the first of its examples in which it finds something, or its message as it is written."""
    from lintnews import examples
    from lintnews.loading import schema
    from lintnews.pack import RuleFile

    fields = {key: value for key, value in vars(rule).items() if key in schema.keys_of(type(rule))}
    for example in rule.bad:
        found = examples.found_in(RuleFile(rule.id, rule.extends, fields, ""), lexicon, example)
        if found:
            return found[0].message
    return rule.message


def explanation(rule: Rule, state: str, message: str, switch: str) -> str:
    """The manual page of a rule, with a message that it prints, and how to switch it off or on."""
    lines = [f"{rule.id} ({rule.level}, {state})", "", f"  {message}"]
    for label, text in (("Why", rule.why), ("Source", rule.source), ("Link", rule.link), ("Owner", rule.owner)):
        if text:
            lines.append(f"  {label}: {' '.join(text.split())}")
    for label, examples in (("Wrong", rule.bad), ("Right", rule.good)):
        for example in examples:
            shown = _MARK.sub(lambda m: f"{m[1]} (-> {m[2]})" if m[2] is not None else f"[{m[1]}]", example).strip()
            lines.append(f"  {label}: " + shown.replace("\n", "\n         "))
    lines += ["", f"  To switch it {switch}"]
    if state != "off":
        lines.append(f"  To silence it once, in the draft:   lintnews: ignore-next {rule.id} -- the reason")
    return "\n".join(lines)
