"""Vale's tests of rules: under the key `tests` of a rule, or in a file of their own beside it (`Weasel.test.yml`)."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lintnews import engine, formats, pack, ruleset
from lintnews.errors import LintnewsError
from lintnews.finding import Finding
from lintnews.lexicon import Lexicon
from lintnews.loading import packfiles, rulecheck
from lintnews.pack import RuleFile
from lintnews.records import Record
from lintnews.ruleset import RuleSet
from lintnews.source import Source


class Outcome(Record):
    """What one test came to: the rule that its file is named for, its place (counted from 1), the rules that fired,
    what is wrong.
    """

    rule: str
    path: str
    line: int
    column: int
    fired: frozenset[str]
    problem: str | None


def of_pack(folder: str, rules: Sequence[RuleFile], lexicon: Lexicon) -> Iterator[Outcome]:
    """The tests in the files of a pack, run as Vale runs them: on all its rules, or on the one that a test names.
    Raises RuleError for a file that cannot be read.
    """
    together: RuleSet | None = None
    for entry in packfiles.tests(folder):
        file = pack.yaml_file(entry.path, list)
        for path, mistake in rulecheck.in_tests(file.data):
            raise file.mistake(path, mistake)
        for number, test in enumerate(file.data):
            try:
                if test.get("rule"):
                    tried = ruleset.of_file(_named(str(test["rule"]), os.path.dirname(entry.path), rules), lexicon)
                else:
                    tried = together = together or ruleset.of_files(rules, lexicon)
                found = findings(test, tried)
                problem = wrong(test, found)
            except LintnewsError as error:
                found, problem = (), str(error)
            line, column = file.position([number]) or (1, 1)
            yield Outcome(
                packfiles.id_of(folder, entry.path, packfiles.TESTS),
                entry.path,
                line,
                column,
                frozenset(f.rule for f in found),
                problem,
            )


def _named(name: str, folder: str, rules: Sequence[RuleFile]) -> RuleFile:
    """The rule whose file a test names, as seen from the file of the test: of its pack, or of one beside it. Raises
    LintnewsError.
    """
    path = os.path.normpath(os.path.join(folder, name))
    for rule in rules:
        if os.path.normpath(rule.path) == path:
            return rule
    if not os.path.isfile(path):
        raise LintnewsError("", f"no rule is '{name}'; give its path from the folder of this file")
    parts = os.path.normpath(name).removesuffix(".yml").split(os.sep)
    return pack.read_rule(path, ".".join(part for part in parts if part != os.pardir))


def findings(test: Mapping[str, Any], rules: RuleSet) -> tuple[Finding, ...]:
    """What rules find in the copy of a test."""
    extension = str(test.get("format", "md")).lstrip(".")
    source = Source(str(test.get("input", "")), f"input.{extension}")
    return engine.check(formats.read(source, rules.lexicon), rules)


def wrong(test: Mapping[str, Any], findings: Sequence[Finding]) -> str | None:
    """What is wrong with the findings of a test, or None."""
    got = "".join(f"{f.line}:{f.column}:{f.rule}:{f.message}\n" for f in findings)
    name, shown = test.get("name", ""), got.strip() or "nothing"
    if test.get("want") is not None and str(test["want"]).strip() != got.strip():
        return f"test '{name}': the output is not what is wanted, but {shown}"
    for text in _texts(test.get("contains")):
        if text not in got:
            return f"test '{name}': the output does not contain '{text}', it is {shown}"
    for text in _texts(test.get("absent")):
        if text in got:
            return f"test '{name}': the output contains '{text}'"
    return None


def _texts(written: Any) -> list[str]:
    """One text, or each of a list."""
    return [str(text) for text in (written if isinstance(written, list) else [written]) if text]
