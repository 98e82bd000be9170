"""The line below a quotation that signs it: `- Ada Lee, mayor`, as under pull quotes and block quotes."""

from collections.abc import Sequence

from lintnews.expressions import expression
from lintnews.prose.quotes import Quotation
from lintnews.prose.quoting.credits import Credit
from lintnews.prose.zones import Zone

_DASHES = "-–—―"
_NAME = r"((?!An? |The )[A-Z][\w.'’-]+(?: (?:[a-z]{1,3} )?[A-Z][\w.'’-]*){1,4}(?<![.\"”]))"
_NAME_LINE = expression(rf"(){_NAME}(?:, [^\n“”\".!?]{{2,80}}|(?=\.?[\"”]))\.?[\"”]?")
_CREDIT_LINE = expression(
    r"\s*([-–—―]+)\s*((?!An? )[A-Z][^\s,.\n]*(?: [^\s,.\n]+){0,5})(?:,[^\n“”\"]{0,300}|[^\n“”\"]{0,80})"
)
_UNDER = expression(rf"\s(){_NAME}(?: spokes[a-z]+)?(?:(?:,| on | of | at )[^\n“”\".!?]{{2,80}})?")
_CITED = expression(r"()((?!An? )[A-Z][^\s,.\n]*(?: [^\s,.\n]+){0,5})[^\n“”\"]{0,80}")


def signature_below(text: str, quotation: Quotation, zone: Zone, line_zone: Zone | None) -> Credit | None:
    """The credit that `line_zone` gives the last quotation of the paragraph above it, `zone`.

    Without a dash, the quotation must be the whole paragraph. The line may stand within its marks, or be the rest of
    its paragraph.
    """
    under = _UNDER.match(text, quotation.end, zone.end)
    if under is not None and under.end() == zone.end and not text[zone.start : quotation.start].strip():
        return Credit(under.span(2), None, "signed")
    if line_zone is None:
        return None
    alone = not text[zone.start : quotation.start].strip() and quotation.end == zone.end
    line = _CREDIT_LINE.match(text, line_zone.start, line_zone.end)
    if line is None and alone:
        line = _NAME_LINE.match(text, line_zone.start, line_zone.end)
    if line is None and line_zone.detail == "citation":
        line = _CITED.match(text, line_zone.start, line_zone.end)
    if line is None or line.end() != line_zone.end or (line.group(2).isupper() and text[line.end(2)] != ","):
        return None  # `— ENDS —` signs nothing
    return Credit(line.span(2), line.span(1) if line.group(1) else None, "signed")


def signed_throughout(text: str, quotations: Sequence[Quotation], credits: Sequence[Credit]) -> list[Credit]:
    """The credits of a paragraph, at whose end a name behind a dash signs all that says nothing of who speaks."""
    last, end = credits[-1], quotations[len(credits) - 1].end
    if last.cue is None or last.cue[0] < end or text[last.cue[0]] not in _DASHES:
        return list(credits)
    return [last if credit.how in ("", "run-on") else credit for credit in credits]
