"""Alternatives of a rule that can hardly ever be found, which Vale's rules may have and nobody would hear of."""

from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.patterns.tokens import is_phrase, is_word_character

_OPENS_WITH_MARK = expression(r"\\[.#+$(\[]")
_ENDS_IN_MARK = expression(r"(?<!\\)\\[.!?%+)\]]$")
_LINE_END = expression(r"(?<!\\)\\n")


def dead(alternatives: Sequence[str], ignorecase: bool, word: bool, raw: bool) -> Iterator[tuple[int, str]]:
    """Such alternatives by their number, with what to do; `word` says that they stand as words of their own, `raw` that
    they are looked for in the file as it stands.
    """
    met = set[str]()
    for number, written in enumerate(alternatives):
        same = written.lower() if ignorecase else written
        if written.strip() and same in met:
            yield number, f"'{written}' stands above already; take one out"
        met.add(same)
        if word and written.strip():
            yield from ((number, f"'{written}' {problem}") for problem in _at_the_edges(written))
        if not raw and _LINE_END.search(written) and "[" not in written:
            yield number, f"'{written}' asks for a line's end, and a paragraph is one line here; write '\\s'"


def _at_the_edges(written: str) -> Iterator[str]:
    """What keeps a word of its own from being found: it must end where a word does, and a mark ends none."""
    remedy = "leave the mark out, or give the rule 'nonword: true'"
    plain = is_phrase(written)
    if (plain and _is_mark(written[0])) or _OPENS_WITH_MARK.match(written):
        yield f"begins with a mark, so it is found only right behind a letter; {remedy}"
    elif (plain and _is_mark(written[-1])) or ("|" not in written and _ENDS_IN_MARK.search(written)):
        yield f"ends in a mark, so it is found only right before a letter; {remedy}"


def _is_mark(char: str) -> bool:
    return not is_word_character(char) and not char.isspace()
