"""Check stories and report what must not go out (the default command)."""

import argparse
import os
import sys
from collections.abc import Sequence

from lintnews import reporters, ruleset, unfiled
from lintnews.configfile import FAIL_ON, LEVELS
from lintnews.errors import ConfigError, did_you_mean
from lintnews.finding import Level, Report
from lintnews.run import discovery, jobs, session
from lintnews.run.inspection import Inspection
from lintnews.run.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of a check, and those of every command that reads stories."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--format", choices=reporters.names(), help="how to print findings (default: text)")
    mending = parser.add_mutually_exclusive_group()
    mending.add_argument("--fix", action="store_true", help="apply the safe fixes, never within a quotation")
    mending.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument("--select", type=_names, metavar="RULE,...", help="ask only these rules or packs")
    parser.add_argument("--ignore", metavar="RULE,...", help="do not ask these rules or packs")
    parser.add_argument("--level", choices=LEVELS, help="report only findings of this level or above")
    parser.add_argument("--fail-on", choices=FAIL_ON, help="the level that makes the exit status 1 (default: error)")
    parser.add_argument("--since", metavar="REF", help="report only on lines changed since this git revision")
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that this file records")
    parser.add_argument("--write-baseline", metavar="FILE", help="record all present findings in this file")
    parser.add_argument("--across", action="store_true", help="also compare names between the stories of this run")
    parser.add_argument("--jobs", type=_count, metavar="N", help="processes to use (default: by the number of files)")
    parser.add_argument("--statistics", action="store_true", help="count findings by rule, on standard error")
    session.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Check, print, and tell by the exit status: 0 clean, 1 findings to fail on, 2 a mistake."""
    here = Session(options)
    paths = list(here.find())
    if not paths and any(map(os.path.isdir, options.paths)):
        endings = ", ".join(discovery.STORY_ENDINGS)
        print(f"lintnews: no stories here (files in {endings}); name them, or 'include' them", file=sys.stderr)
    inspection = Inspection(here, options)
    _refuse_unknown(here, inspection, paths)
    reports, origins, broken = [], [], False
    for outcome in jobs.run(inspection, paths, options.jobs):
        if outcome.problem:
            broken = True
            print(f"lintnews: {outcome.problem}", file=sys.stderr)
        if outcome.note:
            print(f"lintnews: {outcome.note}", file=sys.stderr)
        if outcome.report:
            reports.append(outcome.report)
            origins.append(outcome.path)
    if options.across:
        reports = inspection.across(reports)
    reports = _narrowed(reports, options)
    if options.fix:
        from lintnews.run.mending import Mending

        reports, whole = Mending(inspection, options).mend(reports, origins, lambda some: _narrowed(some, options))
        broken = broken or not whole
    if options.write_baseline:
        from lintnews.run import baseline

        baseline.write(options.write_baseline, reports)
        return 2 if broken else 0
    _print(reports, inspection, options)
    return 2 if broken else _status(reports, here, options)


def _names(value: str) -> str:
    if not value.replace(",", "").strip():
        raise argparse.ArgumentTypeError("no rule is named; give rules or packs, parted by commas")
    return value


def _count(value: str) -> int:
    if not value.isdigit() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"'{value}' is no number of processes; give 1 or more")
    return int(value)


def _refuse_unknown(here: Session, inspection: Inspection, paths: Sequence[str]) -> None:
    """A misspelt name after --select would ask nothing and look like a clean story."""
    known = {*unfiled.MEANINGS}
    unknown: list[str] = []
    for number, path in enumerate(paths):
        name = here.name_of(path)
        known.update(here.rules_for(name).known)
        for note in here.config_for(name).notes if number == 0 else ():
            print(f"lintnews: {note}", file=sys.stderr)
        unknown = inspection.unknown(known)
        if not unknown:  # other files may have rules that the first one has not
            return
    for name in unknown:
        names = {*known, *(rule.rpartition(".")[0] for rule in known)}
        hint = ruleset.elsewhere(name, known) or did_you_mean(name, names)
        raise ConfigError("", f"unknown rule or pack '{name}'{hint}")


def _narrowed(reports: list[Report], options: argparse.Namespace) -> list[Report]:
    """The reports less what --level, --since and --baseline leave out."""
    if options.level:
        least = Level[options.level.upper()]
        reports = [r._replace(findings=tuple(f for f in r.findings if f.level >= least)) for r in reports]
    if options.since is not None:
        from lintnews.run import changes

        reports = changes.only(reports, options.since)
    if options.baseline:
        from lintnews.run import baseline

        reports = baseline.without(options.baseline, reports)
    return reports


def _print(reports: list[Report], inspection: Inspection, options: argparse.Namespace) -> None:
    name = options.format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    if options.diff:
        from lintnews.run.mending import Mending

        text = Mending(inspection, options).diff(reports)
    else:
        color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        text = reporters.by_name(name).report(reports, color)
    if text:
        print(text)
    if options.statistics:
        print(reporters.statistics(reports), file=sys.stderr)


def _status(reports: list[Report], here: Session, options: argparse.Namespace) -> int:
    for report in reports:
        bar = options.fail_on or here.config_for(report.path).fail_on
        if bar != "never" and any(finding.level >= Level[bar.upper()] for finding in report.findings):
            return 1
    return 0
