"""How words are put into a file: escaped as its format needs them, or refused where that is not certain to be right."""

from collections.abc import Callable, Sequence

from lintnews.expressions import expression
from lintnews.records import Record

# The text as it is written, or None where it must not be put there.
Escape = Callable[[str], str | None]

_MARKUP = expression(r"[\\`*_\[\]<>|~{}$^\r\n]|&#?\w+;")
_OPENS = expression(r"(?:[#>+=-]+|\d+[.)])(?:\s|$)")
# What a YAML value without quotes cannot hold, or cannot begin with.
_YAML = expression(r"[\s\-?:,\[\]{}#&*!|>'\"%@`]|.*?(?::(?:\s|$)|\s#|[\r\n])")


class Passage(Record):
    """A stretch of the source that is written in a way of its own."""

    start: int
    end: int
    escape: Escape


class Writing:
    """How a file is written: `usual`, and otherwise in the passages given."""

    def __init__(self, usual: Escape, passages: Sequence[Passage] = ()) -> None:
        self._usual = usual
        self._passages = passages

    def __call__(self, text: str, offset: int) -> str | None:
        """What to put at an offset of the source so that it reads `text`; None where that is not known."""
        for start, end, escape in self._passages:
            if start <= offset < end:
                return escape(text)
        return self._usual(text)


def plain(text: str) -> str | None:
    """Plain text is what it is."""
    return text


def markdown(text: str) -> str | None:
    """Words that Markdown might take for markup are refused."""
    return None if _MARKUP.search(text) or _OPENS.match(text) else text


def markup(text: str) -> str | None:
    """Text between the tags of HTML and XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fragment(text: str) -> str | None:
    """Words that may be markup or plain text, which only the program that reads them knows."""
    return None if any(sign in text for sign in "&<>") else text


def attribute(text: str) -> str | None:
    """The value of an attribute, in whichever quotes."""
    return None if any(sign in text for sign in "&<>\"'\r\n") else text


def line(text: str) -> str | None:
    """Words on a line of their own in ArchieML."""
    return None if any(sign in text for sign in "&<>[]{}\\:*\r\n") else text


def json_string(ascii_only: bool) -> Escape:
    """Strings of a JSON file that holds markup or plain text; `ascii_only` of one that escapes all other letters."""

    def escape(text: str) -> str | None:
        import json

        words = fragment(text)
        return None if words is None else json.dumps(words, ensure_ascii=ascii_only)[1:-1]

    return escape


def double_quoted(text: str) -> str | None:
    """Strings in double quotes, as YAML and TOML have them."""
    return None if not text.isprintable() else text.replace("\\", "\\\\").replace('"', '\\"')


def single_quoted(text: str) -> str | None:
    """YAML in single quotes."""
    return text.replace("'", "''") if text.isprintable() else None


def block(text: str) -> str | None:
    """YAML below a bar: all but line ends."""
    return text if text.isprintable() else None


def literal(text: str) -> str | None:
    """TOML in single quotes, which nothing can escape."""
    return text if "'" not in text and text.isprintable() else None


def unquoted(text: str) -> str | None:
    """A YAML value without quotes: what would end it, or make it another kind of value, is refused."""
    return None if not text or _YAML.match(text) else text
