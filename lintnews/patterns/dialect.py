"""Regular expressions as rule files write them: .NET's dialect, Vale's, put into that of the `regex` library.

They differ in little: where a flag inside a group ends, what a brace without a number means, how names and the end of
the text are written. The same pass over a pattern finds its mistakes and the strings it cannot do without.
"""

from lintnews.expressions import expression
from lintnews.patterns import literals
from lintnews.patterns.charsets import Characters
from lintnews.patterns.charsets import PatternError as PatternError
from lintnews.patterns.literals import EMPTY, UNKNOWN, Part
from lintnews.prose.folding import fold
from lintnews.records import Record

# The library makes room for every one of them.
_MOST_REPEATS = 10_000
_QUANTIFIER = expression(r"(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})[?+]?")
_INLINE_FLAGS = expression(r"\(\?([imsnx]*(?:-[imsnx]+)?)([:)])")
_GROUP = expression(
    r"\((?:\?(?:(?P<around>[=!]|<[=!])|[:>]|P?<(?P<name>\w+)>|'(?P<quoted>\w+)'|(?P<condition>\((?=[\w?]))))?"
)
_REFERENCE = expression(r"\\(?:[1-9]\d?|k<(\w+)>|k'(\w+)')")
_PLAIN = expression(r"[^\\\[\](){}|*+?^$.]+(?![*+?{])")
_TYPOGRAPHIC = expression("[\u2018\u2019\u02bc\u00a0\u202f\u2009]|\\\\[xupP]")
_LINES = expression(r"(?<!\[)\^|\$|\\[nr]")
_EDGES = {"b": r"\b", "B": r"\B", "A": r"\A", "z": r"\Z", "Z": r"(?=\n?\Z)", "G": r"\G"}


class Expression(Record):
    """A pattern for the `regex` library (V0) and what was learned in reading it.

    `part` says what it matches, `near` what the text holds there, with what it looks at in front and behind; `bound`
    that it refers to its groups by number or name, `leaks` that it sets flags for whatever follows it. A pattern that
    is not `straight` speaks of typographic characters, one that is not `joined` of line ends, so text must be shown
    to it as it is written.
    """

    text: str
    part: Part
    near: Part
    bound: bool
    leaks: bool
    straight: bool
    joined: bool


def read(pattern: str) -> Expression:
    """Raises PatternError."""
    reader = _Reader(pattern)
    try:
        text, part = reader.alternatives()
    except RecursionError:
        raise PatternError("groups are nested too deeply", 0) from None
    if reader.at < len(pattern):
        raise PatternError("this ')' has no '('", reader.at)
    straight = _TYPOGRAPHIC.search(pattern) is None
    joined = _LINES.search(pattern) is None
    part, near = (UNKNOWN, UNKNOWN) if reader.spaced else (part, reader.near)
    return Expression(text, part, near, reader.bound, reader.leaks, straight, joined)


class _Look(Record):
    """A look that must find something, `back` in front of its place or behind it; `parts` are what it finds."""

    back: bool
    parts: list[Part]


def _with_looks(parts: list[Part], looks: list[_Look | None]) -> list[Part]:
    """The parts of a pattern with what it looks at before its first letter and after its last."""
    parts = list(parts)
    for at in reversed(range(len(parts))):
        look = looks[at]
        if parts[at] != EMPTY:
            break
        if look is not None and not look.back:
            parts[at : at + 1] = look.parts
            break
    for at, look in enumerate(looks):
        if parts[at] != EMPTY:
            break
        if look is not None and look.back:
            parts[at : at + 1] = look.parts
            break
    return parts


class _Reader(Characters):
    """Reads a pattern from left to right; each method returns its translation and what it matches."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern)
        self.bound = False
        self.leaks = False
        self.spaced = False
        self.near = UNKNOWN
        self._depth = 0
        # What the item read last looks at, if it is a look in front or behind; the parts of the group read last.
        self._look: _Look | None = None
        self._parts: list[Part] = []
        # How often a part of the group that is being read, and of the item read last, stands in what is matched.
        self._room = self._inside = 1

    def alternatives(self) -> tuple[str, Part]:
        """Up to the end or a closing bracket. A flag set on the way holds for the rest of the group."""
        texts, parts, near, flags = [], [], [], list[str]()
        while True:
            text, items, looks = self._sequence(flags)
            texts.append(text)
            parts.append(literals.sequence(items))
            if self._depth == 0:
                near.append(literals.sequence(_with_looks(items, looks)))
            if self.at >= len(self.pattern) or self.pattern[self.at] == ")":
                break
            self.at += 1
        part = parts[0] if len(parts) == 1 else literals.either(parts)
        self._parts = items if len(parts) == 1 else [part]
        if near:
            self.near = near[0] if len(near) == 1 else literals.either(near)
        return "|".join(texts), part

    def _sequence(self, flags: list[str]) -> "tuple[str, list[Part], list[_Look | None]]":
        texts, parts, looks = ["".join(flags)], list[Part](), list[_Look | None]()
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            inline = _INLINE_FLAGS.match(self.pattern, self.at)
            if inline and inline[2] == ")":
                self._note_flags(inline[1])
                flags.append(f"(?{inline[1]}:" if inline[1] else "(?:")
                texts.append(flags[-1])
                self.at = inline.end()
                continue
            self._inside, self._look = 1, None
            text, part = self._quantified(*self._item())
            self._room = max(self._room, self._inside)
            texts.append(text)
            parts.append(part)
            looks.append(self._look)
        return "".join(texts) + ")" * len(flags), parts, looks

    def _note_flags(self, flags: str) -> None:
        self.leaks = self.leaks or self._depth == 0
        self.spaced = self.spaced or "x" in flags.partition("-")[0]
        if "n" in flags:
            raise PatternError("the flag 'n' is not supported; write (?:...) for groups that do not capture", self.at)

    def _quantified(self, text: str, part: Part) -> tuple[str, Part]:
        found = _QUANTIFIER.match(self.pattern, self.at)
        if not found:
            return text, part
        start, self.at, self._look = self.at, found.end(), None
        if _QUANTIFIER.match(self.pattern, self.at):
            raise PatternError("two quantifiers in a row", self.at)
        sign, least, comma, most = found.groups()
        if sign:
            bounds = {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        else:
            bounds = (int(least), int(most) if most else None if comma else int(least))
        if bounds[1] is not None and bounds[1] < bounds[0]:
            raise PatternError("the quantifier's numbers are the wrong way round", start)
        self._inside *= max(bounds[0], bounds[1] or 1)
        if self._inside > _MOST_REPEATS:
            raise PatternError(f"a part may be repeated at most {_MOST_REPEATS} times", start)
        return text + found[0], literals.repeated(part, *bounds)

    def _item(self) -> tuple[str, Part]:
        plain = _PLAIN.match(self.pattern, self.at)
        if plain:
            self.at = plain.end()
            return plain[0], literals.literal(fold(plain[0]))
        char = self.pattern[self.at]
        if char == "(":
            return self._group()
        if char == "[":
            return self.set()
        if char == "\\":
            return self._escape()
        if _QUANTIFIER.match(self.pattern, self.at):
            raise PatternError(f"there is nothing for '{char}' to repeat", self.at)
        self.at += 1
        if char in "^$":
            return char, EMPTY
        if char == ".":
            return char, UNKNOWN
        return (f"\\{char}" if char in "{}]" else char), literals.literal(fold(char))

    def _group(self) -> tuple[str, Part]:
        start = self.at
        if self.pattern.startswith("(?#", start):
            self.at = self.pattern.find(")", start) + 1 or len(self.pattern)
            return "", EMPTY
        flags = _INLINE_FLAGS.match(self.pattern, start)
        opening = flags or _GROUP.match(self.pattern, start)
        if opening is None or (opening[0] == "(" and self.pattern.startswith("(?", start)):
            raise PatternError(f"'{self.pattern[start : start + 4]}' is not a kind of group that is supported", start)
        self.at = opening.end()
        head, around = opening[0], None
        if flags:
            self.spaced = self.spaced or "x" in flags[1].partition("-")[0]
        else:
            around = opening["around"]
            if opening["name"] or opening["quoted"]:
                head = f"(?P<{opening['name'] or opening['quoted']}>"
            if opening["condition"]:
                self.bound = True
                head += self._up_to_bracket()
        around_it, self._room = self._room, 1
        self._depth += 1
        text, part = self.alternatives()
        self._depth -= 1
        self._inside, self._room = self._room, around_it
        if self.at >= len(self.pattern):
            raise PatternError("this '(' is never closed", start)
        self.at += 1
        if head.startswith("(?("):
            part = UNKNOWN
        self._look = _Look(around == "<=", self._parts) if around in ("=", "<=") else None
        return f"{head}{text})", EMPTY if around else part

    def _up_to_bracket(self) -> str:
        end = self.pattern.find(")", self.at) + 1 or len(self.pattern)
        text, self.at = self.pattern[self.at : end], end
        return text

    def _escape(self) -> tuple[str, Part]:
        start = self.at
        if start + 1 >= len(self.pattern):
            raise PatternError("the pattern ends in a lone backslash", start)
        char = self.pattern[start + 1]
        if char in _EDGES:
            self.at += 2
            return _EDGES[char], EMPTY
        reference = _REFERENCE.match(self.pattern, start)
        if reference:
            self.at, self.bound = reference.end(), True
            name = reference[1] or reference[2]
            return (f"(?P={name})" if name else f"(?:{reference[0]})"), UNKNOWN
        text, chars = self.character()
        return text, UNKNOWN if chars is None else literals.literal(fold(chars))
