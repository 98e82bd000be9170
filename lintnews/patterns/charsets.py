"""Single characters of a pattern and sets of them, as .NET writes them, put into the dialect of `regex`."""

from lintnews.expressions import expression
from lintnews.patterns.literals import UNKNOWN, Part
from lintnews.prose.folding import fold

_HEX = expression(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|x\{([0-9A-Fa-f]{1,6})\})")
_PROPERTY = expression(r"\\[pP](?:\{\^?[\w \-=:]+\}|[A-Z])")
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b", "0": "\0"}
_CLASSES = "dDwWsS"


class PatternError(ValueError):
    """A pattern that cannot be read: what is wrong, and at which of its characters, counted from 0."""

    def __init__(self, problem: str, at: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.at = at


class Characters:
    """Reads a pattern from left to right. `at` is where it stands."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def character(self) -> tuple[str, str | None]:
        """An escape that stands for a character, in or out of a set; None for one of several characters."""
        start = self.at
        found = _HEX.match(self.pattern, start)
        if found:
            self.at = found.end()
            code = int(found[1] or found[2] or found[3], 16)
            if code > 0x10FFFF:
                raise PatternError(f"'{found[0]}' is no character", start)
            return f"\\U{code:08x}", chr(code)
        found = _PROPERTY.match(self.pattern, start)
        if found:
            self.at = found.end()
            return found[0].replace("{Is", "{In"), None
        char = self.pattern[start + 1 : start + 2]
        self.at += 2
        if char in _CONTROLS:
            return f"\\x{ord(_CONTROLS[char]):02x}", _CONTROLS[char]
        if char and char in _CLASSES:
            return f"\\{char}", None
        if not char or (char.isalnum() and char.isascii()):
            raise PatternError(
                f"'\\{char}' is not an escape that is known; for the letter itself write '{char}'", start
            )
        return f"\\{char}", char

    def set(self) -> tuple[str, Part]:
        start = self.at
        negated = self.pattern.startswith("[^", start)
        self.at += 2 if negated else 1
        texts, chars, without = ["[^" if negated else "["], list[str | None](), ""
        first = True
        while first or self.pattern[self.at : self.at + 1] != "]":
            if self.at >= len(self.pattern):
                raise PatternError("this '[' is never closed", start)
            if self.pattern.startswith("-[", self.at) and not first:
                self.at += 1
                without = f"(?!{self.set()[0]})"
                continue
            text, char = self._member()
            texts.append(text)
            chars.append(char)
            first = False
        self.at += 1
        known = {fold(char) for char in chars if char is not None}
        plain = not negated and None not in chars and len(known) <= 6
        text = "".join(texts) + "]"
        return f"(?:{without}{text})" if without else text, Part(frozenset(known), None) if plain else UNKNOWN

    def _member(self) -> tuple[str, str | None]:
        """One character, class or range of a set."""
        posix = expression(r"\[:\^?[a-z]+:\]").match(self.pattern, self.at)
        if posix:
            self.at = posix.end()
            return posix[0], None
        start = self.at
        text, char = self._set_character()
        if (
            char is not None
            and self.pattern.startswith("-", self.at)
            and self.pattern[self.at + 1 : self.at + 2] not in ("]", "[", "")
        ):
            self.at += 1
            end_text, end = self._set_character()
            if end is None or ord(end) < ord(char):
                raise PatternError(f"'{self.pattern[start : self.at]}' is not a range", start)
            return f"{text}-{end_text}", None
        return text, char

    def _set_character(self) -> tuple[str, str | None]:
        char = self.pattern[self.at]
        if char != "\\":
            self.at += 1
            return (f"\\{char}" if char in "[]^-&|~" else char), char
        if self.pattern.startswith("\\b", self.at):
            self.at += 2
            return "\\x08", "\b"
        return self.character()
