"""The examples in rules are their tests: what `bad` marks is found, nothing else is, and fixed text is clean.

`They [[utilise|use]] it.` marks the exact span and, after the bar, what is to stand there. An example of one
paragraph is read as body text (as a headline, a caption and so on where the rule's scope asks for that), one with a
blank line as a whole story in plain text, one that begins with front matter as a whole story in Markdown. Vale's own
`tests` are run as Vale runs them.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lintnews import engine, formats, kinds, pack, ruleset, valetests
from lintnews.config import DEFAULT_PACKS
from lintnews.document import Document
from lintnews.errors import LintnewsError
from lintnews.finding import Finding
from lintnews.lexicon import Lexicon
from lintnews.loading.marking import marked
from lintnews.pack import RuleFile
from lintnews.prose.zones import APPARATUS, Zone
from lintnews.records import Record
from lintnews.ruleset import RuleSet
from lintnews.scope import Scope
from lintnews.source import Source, View

_ZONES = (
    *((kind, "") for kind in ("paragraph", "headline", "list", "quote-block", "caption", "alt", "title")),
    *(("heading", f"h{level}") for level in range(1, 7)),
    *(("table", detail) for detail in ("cell", "header", "caption")),
    *((kind, "") for kind in sorted(APPARATUS)),
)


class Failure(Record):
    """An example that does not hold: the rule, the place of the example (counted from 1), what is wrong."""

    rule: str
    path: str
    line: int
    column: int
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.rule}: {self.problem}"


def failures(folders: Sequence[str], coverage: bool = False) -> tuple[list[Failure], int]:
    """The examples of these pack folders that do not hold, and the number of rules; with `coverage`, the rules that
    no example fires besides. Raises RuleError for a rule that cannot be loaded.
    """
    lexicon, packs = Lexicon(), dict[str, list[RuleFile]]()
    for folder in dict.fromkeys([*(pack.find(name, ".") for name in DEFAULT_PACKS), *folders]):
        rules, words = pack.load(folder)
        lexicon = lexicon.merged(words)
        if folder in folders:
            packs[folder] = rules
    found, fired = [], set[str]()
    for folder, rules in packs.items():
        for outcome in valetests.of_pack(folder, rules, lexicon):
            fired |= outcome.fired
            if outcome.problem:
                found.append(Failure(*outcome[:4], outcome.problem))
    files = [file for rules in packs.values() for file in rules]
    found += [failure for file in files for failure in of_rule(file, lexicon, coverage and file.id not in fired)]
    return found, len(files)


def doubts(folders: Sequence[str]) -> list[Failure]:
    """What the rules of these pack folders can do without, which is no failure. Raises RuleError."""
    found = []
    for file in (file for folder in folders for file in pack.load(folder)[0]):
        for path, problem in kinds.build(file.kind, file.id, file.fields).doubts():
            place = pack.yaml_file(file.path).position([*path]) or (1, 1)
            found.append(Failure(file.id, file.path, *place, problem))
    return found


def of_rule(file: RuleFile, lexicon: Lexicon, coverage: bool = False) -> list[Failure]:
    """The examples of one rule that do not hold; with `coverage`, that there is none."""
    trial = _Trial(file, lexicon)
    problems: list[tuple[list[str | int], str]] = []
    rule = kinds.build(file.kind, file.id, file.fields)
    judged: list[tuple[list[str | int], Callable[[Any], str | None], Any]] = [
        (path, trial.bad if key == "bad" else trial.good, example) for path, key, example in rule.examples()
    ]
    judged += [(["tests", number], trial.vale, test) for number, test in enumerate(rule.tests)]
    for path, judge, example in judged:
        try:
            problem = judge(example)
        except LintnewsError as error:
            problem = str(error)
        if problem:
            problems.append((path, problem))
    if coverage and not trial.fired:
        problems.append(([], "no example fires this rule; give one under 'bad'"))
    if not problems:
        return []
    source = pack.yaml_file(file.path)
    places = [source.position(path) or (1, 1) for path, _ in problems]
    return [Failure(file.id, file.path, *place, problem) for place, (_, problem) in zip(places, problems, strict=True)]


def found_in(file: RuleFile, lexicon: Lexicon, example: str) -> tuple[Finding, ...]:
    """What one rule finds in one of its examples of bad copy."""
    trial = _Trial(file, lexicon)
    return trial.check(trial.story(marked(example)[0]))


class _Trial:
    """One rule alone, tried on its examples; `fired` tells whether it has found anything yet."""

    def __init__(self, file: RuleFile, lexicon: Lexicon) -> None:
        self._rules: RuleSet = ruleset.of_files([file], lexicon)
        self._zone = _zone_for(file.fields)
        self.fired = False

    def bad(self, example: str) -> str | None:
        """What is wrong with an example of bad copy, or None."""
        text, spans = marked(example)
        findings = self.check(self.story(text))
        wanted = {(start, end) for start, end, _ in spans}
        for start, end in sorted(wanted - {(f.start, f.end) for f in findings}):
            return f"does not find '{text[start:end]}'{_instead(text, start, end, findings)}"
        for finding in findings:
            if (finding.start, finding.end) not in wanted:
                return f"also finds '{finding.match}', which is not marked: {finding.message}"
        by_span = {(finding.start, finding.end): finding for finding in findings}
        offers = [(by_span[start, end], fix) for start, end, fix in spans]
        return next((p for p in (_wrong_offer(*offer) for offer in offers) if p), None) or self._refixed(text, offers)

    def good(self, example: str) -> str | None:
        """What is wrong with an example of good copy, or None."""
        return next((f"finds '{f.match}' in good copy: {f.message}" for f in self.check(self.story(example))), None)

    def vale(self, test: Mapping[str, Any]) -> str | None:
        """What is wrong with one of Vale's tests, or None."""
        findings = valetests.findings(test, self._rules)
        self.fired = self.fired or bool(findings)
        return valetests.wrong(test, findings)

    def _refixed(self, text: str, offers: Sequence[tuple[Finding, str | None]]) -> str | None:
        """What is still found once everything marked has been put right."""
        left = 0
        for finding, fix in sorted(offers, key=lambda offer: -offer[0].start):
            left += fix is None
            if fix is not None:
                text = text[: finding.start] + fix + text[finding.end :]
        findings = self.check(self.story(text)) if left < len(offers) else ()
        if len(findings) > left:
            return f"still finds '{findings[-1].match}' once the text is put right"
        return None

    def check(self, story: Document) -> tuple[Finding, ...]:
        findings = engine.check(story, self._rules)
        self.fired = self.fired or bool(findings)
        return findings

    def story(self, text: str) -> Document:
        if text.startswith("---\n"):
            return formats.read(Source(text, "example.md"), self._rules.lexicon)
        if re.search(r"\n[ \t]*\n", text.strip()):
            return formats.read(Source(text, "example.txt"), self._rules.lexicon)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        zone = self._zone._replace(start=start, end=max(start, end))
        return Document(Source(text, "example.txt"), View.identity(text), [zone], self._rules.lexicon)


def _zone_for(fields: Mapping[str, Any]) -> Zone:
    """The kind of zone that an example of one paragraph stands for: body text, unless the rule never looks there."""
    scope = Scope(fields.get("scope", "text"))
    zones = [Zone(kind, 0, 0, detail) for kind, detail in _ZONES]
    return next((zone for zone in zones if scope.selects(zone)), zones[0])


def _instead(text: str, start: int, end: int, findings: Sequence[Finding]) -> str:
    """What was found near by, if anything was."""
    near = [f for f in findings if f.start < end and f.end > start]
    return f", but '{near[0].match}'" if near else ""


def _wrong_offer(finding: Finding, wanted: str | None) -> str | None:
    offered = finding.fix.text if finding.fix else next(iter(finding.suggestions), None)
    if wanted is None:
        if finding.fix:
            return f"fixes '{finding.match}' to '{offered}'; write [[{finding.match}|{offered}]]"
        return None
    if offered is None:
        return f"offers nothing for '{finding.match}', not '{wanted}'"
    return None if offered == wanted else f"offers '{offered}' for '{finding.match}', not '{wanted}'"
