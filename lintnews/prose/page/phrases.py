"""Whole lines that are known by their words: `skip to [main] content`, `jump to (comments|navigation)`."""

import re
from collections.abc import Iterable, Mapping

from lintnews.expressions import expression
from lintnews.prose.folding import fold
from lintnews.prose.memo import Memo

# What may stand before the first word of a pattern without being part of its notation.
_SIGNS = " \t-–—*•&©™:.,'’‘\"“”/>»|"
_WORD = expression(r"[^\W_]+(?:['’-][^\W_]+)*")
_TWO_WORDS = expression(r"[^\W_]+(?:['’][^\W_]+)* ([^\W\d_]+(?:['’][^\W_]+)*)(?= |$)")
_CHOICE = expression(r"[\[(|#{]|\.\.\.")
_PART = expression(r"\.\.\.|\{names\}|[\[\]()|#]|(?:(?!\.\.\.)[^\s\[\]()|#{])+|\s+")
_NAMES = r"[A-ZÀ-Þ][\w.'’\-]*(?:[ ,/&]+(?:(?:and|of|for|the|in) )*[A-ZÀ-Þ][\w.'’\-]*)*"
# Before the first word: signs, but no quotation mark, for what is said is story.
_BEFORE = r"(?:(?![\"“”‘])[\W_])*?"
# Between words: space, and brackets, which a pattern cannot name.
_GAP = r"[\s()\[\]]*"
# A name in a pattern that stands for nothing.
_NAMED = expression(r"\{(?!names\})[^{}]*\}?")
_CLOSED_BY = {"[": "]", "(": ")"}
_CLOSES = {"]": "[", ")": "("}
# Longer paragraphs are story, whatever they begin with.
LONGEST = 600
# How many patterns are kept with their second word.
_MOST = 10_000


class Phrases:
    """Labelled patterns for whole paragraphs. `find` gives the label of the one that a paragraph is.

    A pattern is words. `[a]` may be left out, `(a|b)` is either, `#` is a number, `{names}` is words that
    begin with capitals, `...` is anything or nothing.
    Words match in any case and with any apostrophe, except those written in capitals, which match capitals only.
    Signs before the first word and after the last count for nothing, unless the pattern has them.

    A pattern is found by its first word and made into a regular expression when a paragraph first begins so;
    one that begins with `...` or `{names}` by the word after that. What the patterns make is linear in the paragraph
    for each `...`, and paragraphs are short.
    """

    def __init__(self, patterns: Mapping[str, Iterable[str]]) -> None:
        self._first: dict[str, list[tuple[str, str]]] = {}
        self._second: Memo[str, frozenset[str]] = Memo(_second, _MOST)
        self._inside: dict[str, list[tuple[str, str]]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}
        for label, some in patterns.items():
            for pattern in some:
                self._add(label, pattern)

    def _add(self, label: str, pattern: str) -> None:
        rest = pattern.removeprefix("...").lstrip().removeprefix("{names}").lstrip()
        for key in _keys(rest):
            if rest == pattern:
                self._first.setdefault(key, []).append((label, pattern))
            else:
                inside = "/" if " / " in pattern else _opening(rest) or key
                entries = self._inside.setdefault(inside, [])
                entries += [(label, pattern)] * ((label, pattern) not in entries)

    def inside(self, folded: str) -> list[str]:
        """Which words of those that `find` looks for within lines a whole text holds."""
        return [key for key in self._inside if key in folded]

    def find(self, line: str, folded: str, first: str | None = None, inside: Iterable[str] | None = None) -> str | None:
        """The label of the first pattern that is this whole line; `folded` is the line folded, `first` its first word,
        `inside` what `inside` gives for the text that it stands in.
        """
        if len(line) > LONGEST:
            return None
        first = first_word(folded) if first is None else first
        label = self._beginning(line, folded, first) if first in self._first or "-" in first else None
        if label is not None:
            return label
        for key in self._inside if inside is None else inside:
            if key in folded:
                for label, pattern in self._inside[key]:
                    if self._matches(pattern, line):
                        return label
        return None

    def _beginning(self, line: str, folded: str, first: str) -> str | None:
        """The label of the first pattern that begins with the first word and is this whole line."""
        second = None
        for word in (first, first_word(first.partition("-")[0])) if "-" in first else (first,):
            for label, pattern in self._first.get(word, ()):
                follows = self._second[pattern]
                if follows and second is None:
                    second = _second_word(folded) if word == first else ""
                if (not follows or not second or second in follows) and self._matches(pattern, line):
                    return label
        return None

    def _matches(self, pattern: str, line: str) -> bool:
        compiled = self._compiled.get(pattern)
        if compiled is None:
            compiled = self._compiled[pattern] = compile_line(pattern)
        return compiled.fullmatch(line) is not None


def first_word(folded: str) -> str:
    """The first word of a folded line, `#` for a number and an empty string for none."""
    match = _WORD.search(folded)
    if match is None:
        return ""
    word = match.group()
    return "#" if word.isdecimal() else word


def _second_word(folded: str) -> str:
    words = _WORD.finditer(folded)
    next(words, None)
    match = next(words, None)
    return match.group() if match else ""


def _second(pattern: str) -> frozenset[str]:
    """The words that may stand second in what a pattern matches; none where that may be any word."""
    found = [_TWO_WORDS.match(chosen) for chosen in _each_choice(pattern)]
    words = frozenset(fold(match.group(1)) for match in found if match)
    return words if all(found) else frozenset()


def _each_choice(pattern: str) -> list[str]:
    """A pattern with each of the words that its first brackets offer: `this (page|site) is` and the like."""
    before, _, rest = pattern.partition("(")
    choices, closed, behind = rest.partition(")")
    if not closed or not {*"([{"}.isdisjoint(choices):
        return [pattern]
    return [f"{before}{choice}{behind}" for choice in choices.split("|")]


def _opening(pattern: str) -> str:
    """The words up to the first choice or gap of a pattern, where there are two or more."""
    words = fold(_CHOICE.split(pattern, maxsplit=1)[0]).split()
    return " ".join(words) if len(words) > 1 and all(word.isalpha() for word in words) else ""


def _keys(pattern: str) -> list[str]:
    """The words that a pattern may begin with."""
    pattern = pattern.lstrip(_SIGNS)
    if pattern.startswith("["):
        inside, _, rest = pattern[1:].partition("]")
        return [*_keys(inside), *_keys(rest.lstrip())]
    if pattern.startswith("("):
        return [key for choice in pattern[1:].partition(")")[0].split("|") for key in _keys(choice)]
    if pattern.startswith("#"):
        return ["#"]
    return [first_word(fold(pattern))]


def mistake(pattern: str) -> str:
    """What is wrong with how a pattern is written, and what to do; empty for nothing."""
    open: list[str] = []
    for part in _PART.findall(pattern):
        if part in ("[", "("):
            open.append(part)
        elif part in _CLOSES:
            if not open or open.pop() != _CLOSES[part]:
                return f"'{part}' closes nothing in '{pattern}'; put '{_CLOSES[part]}' where the choice begins"
        elif part == "|" and not open:
            return f"'|' stands between choices in brackets, such as (a|b), and there are none in '{pattern}'"
    if open:
        return f"'{open[-1]}' is never closed in '{pattern}'; put '{_CLOSED_BY[open[-1]]}' where the choice ends"
    name = _NAMED.search(pattern)
    if name:
        return f"'{name.group()}' means nothing in a pattern; there is {{names}}"
    words = pattern.replace("{names}", "").replace("#", "0")
    return "" if any(map(str.isalnum, words)) else f"'{pattern}' has no word by which a line could be known"


def compile_line(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression for a whole line."""
    parts = [_BEFORE]
    for part in _PART.findall(pattern):
        parts.append(_regex(part))
    return expression("".join(parts) + r"[\W_]*", re.DOTALL)


def _regex(part: str) -> str:
    if part in ("...", "{names}"):
        return _NAMES if part == "{names}" else ".*?"
    if part.isspace():
        return _GAP
    signs = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "#": r"\d+(?:,\d{3})*"}
    if part in signs:
        return signs[part]
    escaped = re.sub(r"['’]", "['’‘]", re.escape(part))
    letters = [char for char in part if char.isalpha()]
    end = r"\b" if part[-1].isalnum() else ""
    return (escaped if len(letters) > 1 and part.upper() == part else f"(?i:{escaped})") + end
