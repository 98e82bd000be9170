"""The one loop: a story and the rules in force become findings, in a fixed order."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from lintnews import unfiled
from lintnews.accept import Accepted, Registered
from lintnews.document import BLANK, Document
from lintnews.expressions import expression
from lintnews.finding import Finding, Fix, Level
from lintnews.once import once
from lintnews.rule import Hit, Rule
from lintnews.ruleset import RuleSet
from lintnews.source import Span

# More findings of one rule in one story than anybody would read; a file made to do harm could have millions.
MOST = 10_000
_LINE_END = expression(r"\s*[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]\s*")
_PLACE = expression(r"%(?:\[(\d+)\])?(?:\.\d+)?[sdvqf]|%%|\{(\w+)\}")


def everything(rule: str) -> bool:
    """Asks every rule."""
    return True


def check(story: Document, rules: RuleSet, asked: Callable[[str], bool] = everything) -> tuple[Finding, ...]:
    """The findings of a story, in the order of the text, then of the rules' names.

    Of a file that holds several stories, each is checked for itself. Only rules whose id is `asked` run. Raises
    RuleError for a pattern that takes too long.
    """
    if story.parts:
        return tuple(once({f for part in story.parts for f in check(part, rules, asked)}))
    found = rules.index.find(story.folded)
    findings: set[Finding] = set()
    preferred: set[str] = set()
    triggers, rule_of = found.get, rules.rule
    last = list[Rule]()
    for number in sorted({*rules.always, *found}):
        rule = rule_of(number)
        if rule.needs and not getattr(story, rule.needs):
            continue
        if (asked is everything or asked(rule.id)) and (rule.stands or _in_force(rule, story)):
            if rule.weighs:
                last.append(rule)
                continue
            hits = rule.hits(story, triggers(number, ()))
            first = next(hits, None)  # most rules find nothing in most stories
            if first is not None and not (rule.reads_language and story.is_foreign):
                findings.update(_findings(story, rules, rule, [first, *islice(hits, MOST - 1)]))
                if rule.knows_better:
                    preferred.add(rule.id)
    if last:
        findings |= _by_number(story, rules, last, findings)
    if story.comments:
        from lintnews import directives  # most stories have none

        ran = [id for id in (*rules.ids, *unfiled.OF_DIRECTIVES) if asked(id)]
        known = (*rules.known, *unfiled.OF_DIRECTIVES)
        kept = directives.apply(story, sorted(findings), known, ran)
        findings = set(unfiled.as_configured(kept, rules.unfiled))
    return tuple(once(findings, preferred))


def _by_number(story: Document, rules: RuleSet, counting: Sequence[Rule], findings: set[Finding]) -> set[Finding]:
    """What rules find that count the findings of others, but for those that a comment silences."""
    from lintnews import directives

    told = Counter(finding.rule for finding in directives.kept(story, sorted(findings)))
    return {
        finding
        for rule in counting
        for finding in _findings(story, rules, rule, [*islice(rule.hits_by_number(story, told), MOST)])
    }


def _in_force(rule: Rule, story: Document) -> bool:
    """Whether a rule with dates stands on the day of the run, or on the one that `--as-of` gives."""
    import time

    today = str(story.lexicon.sections.get("as-of") or time.strftime("%Y-%m-%d"))
    return rule.since <= today and (not rule.expires or today < rule.expires)


def _findings(story: Document, rules: RuleSet, rule: Rule, hits: list[Hit]) -> list[Finding]:
    if "scope" in vars(rule):  # not every kind looks at it, and a newsroom may set it for any rule
        hits = [hit for hit in hits if hit.in_source or rule.looks_at.region_at(story, hit.start, hit.end)]
    hits.sort(key=lambda hit: (hit.start, hit.end))
    # Vale's rules may say that accepted words are not right.
    right = [rules.accepted] if getattr(rule, "vocab", True) else []
    if rule.heeds_register:
        right.append(story.lexicon.get(Registered))
    findings = [_finding(story, rule, hit) for hit in hits if not _is_right(story.text[hit.start : hit.end], right)]
    return findings[: rule.limit or None]


def _is_right(match: str, right: Sequence[Accepted]) -> bool:
    return any(match in words for words in right)


def _finding(story: Document, rule: Rule, hit: Hit) -> Finding:
    span = Span(hit.start, hit.end) if hit.in_source else story.source_span(hit.start, hit.end)
    match = (story.source.text if hit.in_source else story.text)[hit.start : hit.end]
    message = _message(hit.message or rule.message, rule, {"match": match, **hit.values})
    # What stands for code tells a person nothing.
    shown = story.source.text[span.start : span.end] if BLANK in match else match
    line, column = story.source.position(span.start)
    end_line, end_column = story.source.position(span.end)
    return Finding(
        rule=rule.id,
        level=Level[rule.level.upper()] if hit.level is None else hit.level,
        message=message if shown is match else message.replace(match, shown),
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        match=shown,
        suggestions=hit.suggestions,
        fix=_fix(story, hit, match, span.start, span.end),
        link=rule.link,
        why=rule.why,
        of_story=hit.of_story,
    )


def _fix(story: Document, hit: Hit, match: str, start: int, end: int) -> Fix | None:
    """An edit, where it is safe: the source reads as the story shows, and no quoted words are touched."""
    if not hit.safe or not hit.suggestions or not story.editable or story.source.text[start:end] != match:
        return None
    if _within_quotation(story, hit):
        return None
    text = story.written(hit.suggestions[0], start)
    return None if text is None else Fix(start, end, text)


def _within_quotation(story: Document, hit: Hit) -> bool:
    """Whether a hit reaches what stands between the marks of a quotation; the marks themselves may be mended."""
    if hit.in_source:
        inside = (story.source_span(quote.start + 1, max(quote.end - 1, quote.start + 1)) for quote in story.quotations)
        return any(span.start < hit.end and span.end > hit.start for span in inside)
    return BLANK in story.unquoted[hit.start : hit.end] and any(
        quote.start + 1 < hit.end and quote.end - 1 > hit.start for quote in story.quotations
    )


def _message(template: str, rule: Rule, values: Mapping[str, str]) -> str:
    """The message with its `{name}` and Vale's `%s`, `%[2]s` filled; spare values are dropped, line ends are spaces."""
    ordered = [values.get(name, "") for name in rule.placeholders]
    at = 0

    def fill(match: re.Match[str]) -> str:
        nonlocal at
        if match.group() == "%%":
            return "%"
        if match.group(2):
            return values.get(match.group(2), match.group())
        place = int(match.group(1)) - 1 if match.group(1) else at
        at = place + 1
        return ordered[place] if place < len(ordered) else match.group()

    return _LINE_END.sub(" ", _PLACE.sub(fill, template)).strip()
