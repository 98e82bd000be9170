"""Comments in a draft that silence rules: `lintnews: ignore-next ap.percent -- the style desk agreed`.

`off` and `on` bound a block, `ignore` is for the line of the comment, `ignore-next` for the next line that is not
blank, `ignore-file` for the whole story. Rules are named by id, or by the pack or folder that they are in; a
directive that names none is for all. Vale's own comments hold, too.
"""

import os
import re
from collections.abc import Iterator, Sequence

from lintnews.document import Comment, Document
from lintnews.errors import did_you_mean
from lintnews.expressions import expression
from lintnews.finding import Finding, Level
from lintnews.records import Record
from lintnews.unfiled import ACROSS, UNKNOWN, UNUSED

_DIRECTIVE = expression(r"\s*lintnews:\s*([\w-]+)\s*(.*?)\s*(?:(?:--|\u2014)\s*(.*?)\s*)?", re.DOTALL)
_VERBS = ("off", "on", "ignore", "ignore-next", "ignore-file")


class Directive(Record):
    """One rule name of one directive, the lines (from 1, both included) that it silences, and its comment."""

    verb: str
    rule: str
    first: int
    last: int
    comment: Comment

    def silences(self, finding: Finding) -> bool:
        """Whether the finding is one that it is for."""
        return self.first <= finding.line <= self.last and names(self.rule, finding.rule)


class Stretch(Record):
    """What one of Vale's comments silences: a rule, from the comment on to the one that ends it, perhaps for some words
    of the copy alone. That it silences nothing here is no fault.
    """

    rule: str
    start: int
    end: int
    matches: tuple[str, ...]

    def silences(self, finding: Finding) -> bool:
        """Whether the finding is one that it is for."""
        if self.matches and finding.match not in self.matches:
            return False
        return self.start <= finding.start < self.end and names(self.rule, finding.rule)


def names(name: str, rule: str) -> bool:
    """Whether a name given by a person means this rule: its id, its pack, or nothing, which is all."""
    return not name or rule == name or rule.startswith(f"{name}.")


def apply(story: Document, findings: Sequence[Finding], known: Sequence[str], ran: Sequence[str]) -> list[Finding]:
    """The findings that no directive silences, with what is wrong with the directives themselves.

    `known` are the rules that exist, `ran` those that were asked: a directive for a rule that was not asked
    silences nothing, and that is no fault.
    """
    directives, problems = _read(story)
    stretches = [*_of_vale(story)]
    used: set[Directive] = set()
    kept = []
    for finding in findings:
        silencing = [directive for directive in directives if directive.silences(finding)]
        used.update(silencing)
        if not silencing and not any(stretch.silences(finding) for stretch in stretches):
            kept.append(finding)
    for directive in directives:
        if directive.rule and not any(names(directive.rule, rule) for rule in known):
            if _is_elsewhere(directive.rule):
                continue
            hint = did_you_mean(directive.rule, list(known))
            problems.append(_finding(story, directive.comment, UNKNOWN, f"No rule is named '{directive.rule}'{hint}"))
        elif directive not in used and any(names(directive.rule, rule) for rule in ran):
            what = f"'{directive.rule}'" if directive.rule else "anything"
            message = f"This '{directive.verb}' does not silence {what} here; delete it."
            problems.append(_finding(story, directive.comment, UNUSED, message))
    return kept + [problem for problem in problems if problem.rule in ran]


def kept(story: Document, findings: Sequence[Finding]) -> list[Finding]:
    """The findings that no directive silences."""
    silencers: list[Directive | Stretch] = [*_read(story)[0], *_of_vale(story)] if story.comments else []
    return [finding for finding in findings if not any(silencer.silences(finding) for silencer in silencers)]


def _is_elsewhere(rule: str) -> bool:
    """Whether a rule or a pack comes with lintnews, and is only not in force here, which is no fault."""
    from lintnews import pack

    if rule == ACROSS:
        return True
    parts = rule.split(".")
    path = os.path.join(pack.BUILT_IN, *parts)
    return parts[0] in pack.built_in_names() and (
        len(parts) == 1 or os.path.exists(f"{path}.yml") or os.path.isdir(path)
    )


def _read(story: Document) -> tuple[list[Directive], list[Finding]]:
    directives: list[Directive] = []
    problems: list[Finding] = []
    opened: dict[str, tuple[int, Comment]] = {}
    for comment in story.comments:
        match = _DIRECTIVE.fullmatch(comment.text)
        if match is None:
            continue
        verb, rules = match[1], re.split(r"[,\s]+", match[2]) if match[2] else [""]
        if verb not in _VERBS:
            hint = did_you_mean(verb, _VERBS) or f"; one of {', '.join(_VERBS)}"
            problems.append(_finding(story, comment, UNKNOWN, f"'{verb}' is no lintnews directive{hint}"))
        elif verb == "off":
            for rule in rules:
                opened.setdefault(rule, (story.source.position(comment.end)[0], comment))
        elif verb == "on":
            here = story.source.position(comment.start)[0]
            for rule in rules if rules != [""] else [*opened] or [""]:
                if rule in opened:
                    first, start = opened.pop(rule)
                    directives.append(Directive("off", rule, first, here, start))
                else:
                    problems.append(_finding(story, comment, UNUSED, f"This 'on' ends no 'off {rule}'; delete it."))
        else:
            directives += [Directive(verb, rule, *_lines(story, verb, comment), comment) for rule in rules]
    last = story.source.line_count
    directives += [Directive("off", rule, first, last, comment) for rule, (first, comment) in opened.items()]
    return directives, problems


def _of_vale(story: Document) -> Iterator[Stretch]:
    """What Vale's comments switch off, each as far as the one that switches it on again."""
    from lintnews import valecomments

    opened: dict[tuple[str, tuple[str, ...]], Stretch] = {}
    for comment in story.comments:
        said = valecomments.read(comment.text)
        if said is None:
            continue
        what = (said.rule, said.matches)
        if said.off:
            opened.setdefault(what, Stretch(said.rule, comment.start, len(story.source.text) + 1, said.matches))
        elif what in opened:
            yield opened.pop(what)._replace(end=comment.end)
    yield from opened.values()


def _lines(story: Document, verb: str, comment: Comment) -> tuple[int, int]:
    source = story.source
    if verb == "ignore-file":
        return 1, source.line_count
    first, last = source.position(comment.start)[0], source.position(comment.end)[0]
    if verb == "ignore":
        return first, last
    following = (line for line in range(last + 1, source.line_count + 1) if source.line(line).strip())
    line = next(following, last)
    return line, line


def _finding(story: Document, comment: Comment, rule: str, message: str) -> Finding:
    start = story.source.position(comment.start)
    end = story.source.position(comment.end)
    text = story.source.text[comment.start : comment.end]
    return Finding(rule, Level.WARNING, message, comment.start, comment.end, *start, *end, text)
