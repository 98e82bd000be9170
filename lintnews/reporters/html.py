"""A page to pass round the desk: each story's findings with the words around them."""

from collections.abc import Sequence
from html import escape

from lintnews.finding import Finding, Level, Report

_STYLE = """\
body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1b1b1b}
h2{font-size:1.1em;margin:2em 0 .5em}li{margin:.8em 0}q{quotes:none;color:#555}mark{background:#ffe08a}
.error b{color:#b00020}.warning b{color:#8a5a00}.suggestion b{color:#00608a}code{color:#777}"""
_AROUND = 60


def report(reports: Sequence[Report], color: bool = False) -> str:
    """One page that needs nothing beside it."""
    count = {level: sum(f.level is level for story in reports for f in story.findings) for level in Level}
    heads = ", ".join(
        f"{count[level]} {level}{'' if count[level] == 1 else 's'}" for level in sorted(Level, reverse=True)
    )
    rows = ["<!doctype html>", '<html lang="en"><meta charset="utf-8"><title>lintnews</title>']
    rows += [f"<style>{_STYLE}</style>", f"<h1>lintnews: {heads}</h1>"]
    for story in reports:
        rows.append(f"<h2>{escape(story.path)}</h2>")
        items = [_item(story, finding) for finding in story.findings]
        rows += ["<ol>", *items, "</ol>"] if items else ["<p>Nothing found.</p>"]
    return "\n".join([*rows, "</html>"])


def _item(story: Report, f: Finding) -> str:
    text = story.source.text
    before, after = text[max(0, f.start - _AROUND) : f.start], text[f.end : f.end + _AROUND]
    words = f"<q>{escape(before)}<mark>{escape(text[f.start : f.end])}</mark>{escape(after)}</q>"
    place = f"line {f.line}, column {f.column}"
    return (
        f'<li class="{f.level}"><b>{f.level}</b> {escape(f.message)} <code>{escape(f.rule)}, {place}</code><br>{words}'
    )
