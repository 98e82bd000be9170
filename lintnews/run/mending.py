"""The safe fixes of a run, put into the files or shown: what one fix makes of a text may want another."""

import argparse
import sys
from collections.abc import Callable, Sequence

from lintnews import fix
from lintnews.errors import ReadError
from lintnews.finding import Finding, Level, Report
from lintnews.run.inspection import Inspection
from lintnews.source import Source

Narrow = Callable[[list[Report]], list[Report]]


class Mending:
    """Mends what a run reports, and nothing else."""

    def __init__(self, inspection: Inspection, options: argparse.Namespace) -> None:
        self._inspection = inspection
        self._least = Level[(options.level or "suggestion").upper()]
        # Which lines are new, or known, can be told of the file as it stands alone.
        self._rounds = 1 if options.since is not None or options.baseline else fix.ROUNDS

    def settled(self, report: Report) -> str:
        """The text of a story with its fixes, and those that they give rise to."""
        return fix.settled(report.source, report.findings, self._again, self._rounds)

    def _again(self, source: Source) -> list[Finding]:
        return [finding for finding in self._inspection.check(source).findings if finding.level >= self._least]

    def diff(self, reports: Sequence[Report]) -> str:
        """What would be changed, as a patch."""
        return fix.diff((report, self.settled(report)) for report in reports)

    def mend(self, reports: Sequence[Report], paths: Sequence[str], narrow: Narrow) -> tuple[list[Report], bool]:
        """Write the fixes into the files at `paths` (not into standard input). Gives the reports of what is left, and
        whether all could be written; what could not is told on standard error.
        """
        kept, written, whole = list(reports), [], True
        for number, (report, path) in enumerate(zip(reports, paths, strict=True)):
            if path == "-" or not fix.edits(report.findings):
                continue
            try:
                fix.write(report.source, self.settled(report))
            except ReadError as error:
                print(f"lintnews: {error}", file=sys.stderr)
                whole = False
                continue
            left = self._inspection(path).report
            if left:
                kept[number] = left
                written.append(number)
        for number, left in zip(written, narrow([kept[number] for number in written]), strict=True):
            kept[number] = left
        return kept, whole
