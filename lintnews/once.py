"""One fault is told once, though several rules find it."""

from collections.abc import Container, Iterable

from lintnews.finding import Finding, in_order

# How many findings before one are compared with it.
_NEAR = 4


def once(findings: Iterable[Finding], preferred: Container[str] = ()) -> list[Finding]:
    """The findings in order, without those that ask for the same change as another one that says it at a higher level,
    or of fewer words: "Hilary" to "Hillary", and "Hilary Clinton" to "Hillary Clinton". What the
    `preferred` rules say goes before all others.

    A fault that several rules find lies within one of a few words, so each is compared with its neighbours alone.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=in_order):
        near = [other for other in kept[-_NEAR:] if other.end > finding.start and _asks_the_same(other, finding)]
        if any(_tells_better(other, finding, preferred) for other in near):
            continue
        if near:
            kept[-_NEAR:] = [other for other in kept[-_NEAR:] if other not in near]
        kept.append(finding)
    return kept


def _asks_the_same(one: Finding, other: Finding) -> bool:
    """Whether two findings of two rules come to the same text."""
    if one.rule == other.rule or not one.suggestions or not other.suggestions:
        return False
    inner, outer = sorted((one, other), key=lambda finding: finding.end - finding.start)
    if inner.start < outer.start or inner.end > outer.end:
        return False
    before, after = outer.match[: inner.start - outer.start], outer.match[inner.end - outer.start :]
    return before + inner.suggestions[0] + after == outer.suggestions[0]


def _tells_better(one: Finding, other: Finding, preferred: Container[str]) -> bool:
    return _order(one, preferred) <= _order(other, preferred)


def _order(finding: Finding, preferred: Container[str]) -> tuple[bool, int, int]:
    return finding.rule not in preferred, -finding.level, finding.end - finding.start
