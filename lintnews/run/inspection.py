"""One file from path to findings, as a run of `check` asks for it."""

import argparse
import os
from collections.abc import Iterable, Sequence

from lintnews import directives, engine, unfiled
from lintnews.directives import names
from lintnews.document import Document
from lintnews.errors import TRACEBACK, LintnewsError, ReadError, stumble
from lintnews.finding import Report, in_order
from lintnews.records import Record
from lintnews.run.session import Session
from lintnews.source import Source


class Outcome(Record):
    """What became of a file: its report, or the problem that kept it from being read (or written); a `note` tells
    of what is no mistake.
    """

    path: str
    report: Report | None
    problem: str = ""
    note: str = ""


class Inspection:
    """Reads and checks files. It can be pickled, for use in several processes."""

    def __init__(self, session: Session, options: argparse.Namespace) -> None:
        self._session = session
        self._select = _listed(options.select)
        self._ignore = _listed(options.ignore)
        self._fix: bool = options.fix

    def __call__(self, path: str) -> Outcome:
        """Check one file. Raises ConfigError and RuleError, which are not the file's fault."""
        try:
            story = self._session.read(path)
            report = self._report(story)
        except ReadError as error:
            return Outcome(path, None, str(error))
        except LintnewsError:
            raise
        except Exception as error:
            if os.environ.get(TRACEBACK):
                raise
            return Outcome(path, None, str(ReadError(path, stumble(error))))
        if self._fix and report.findings and not story.editable:
            return Outcome(path, report, note=f"{story.name}: not fixed: this format is only read, never written")
        return Outcome(path, report)

    def check(self, source: Source) -> Report:
        """Check what is in a source. Raises ReadError, ConfigError and RuleError."""
        return self._report(self._session.parse(source))

    def _report(self, story: Document) -> Report:
        rules = self._session.rules_for(story.name)
        asked = self.asks if self._select or self._ignore else engine.everything
        return Report(story.name, story.source, engine.check(story, rules, asked))

    def across(self, reports: Sequence[Report]) -> list[Report]:
        """The reports with the names that their stories spell otherwise than most of the others do."""
        from lintnews.reports.register import Register

        register = Register()
        stories = [self._session.parse(report.source) for report in reports]
        for story in stories:
            register.add(story)
        merged = []
        for story, report in zip(stories, reports, strict=True):
            rules = self._session.rules_for(story.name)
            found = [f for f in register.check(story) if self.asks(f.rule) and f.match not in rules.accepted]
            found = unfiled.as_configured(directives.kept(story, found), rules.unfiled)
            merged.append(report._replace(findings=tuple(sorted({*report.findings, *found}, key=in_order))))
        return merged

    def asks(self, rule: str) -> bool:
        """Whether this run asks a rule."""
        if self._select and not any(names(name, rule) for name in self._select):
            return False
        return not any(names(name, rule) for name in self._ignore)

    def unknown(self, known: Iterable[str]) -> list[str]:
        """The names asked for or ignored that no rule has."""
        known = list(known)
        asked = (*self._select, *self._ignore)
        return [name for name in asked if not any(names(name, rule) for rule in known)]


def _listed(value: str | None) -> list[str]:
    return [part.strip() for part in (value or "").split(",") if part.strip()]
