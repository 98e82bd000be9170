"""What journalists are, in bylines and credit lines: `Associated Press writer`, `Transport correspondent`."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold

_TOKEN = expression(r"\S+")
# Small words of a byline, beside those of roles and of names.
_SMALL = frozenset("and in at for from near of the with to on reporting a an by author agency agencies".split())


class Roles:
    """Reads roles. Sections of the lexicon: `roles` and `role-modifiers`, what journalists are (`senior` `writer`)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._roles = frozenset(lexicon.sections.get("roles", ()))
        self._about = self._roles | frozenset(lexicon.sections.get("role-modifiers", ()))

    def is_role(self, words: str) -> bool:
        """Whether words say what a journalist is: `Political correspondent`."""
        tokens = fold(words).split()
        return self.has_role(words) and all(token in self._about for token in tokens)

    def has_role(self, words: str) -> bool:
        """Whether a journalist's work is among the words."""
        return any(token.strip(".,") in self._roles for token in fold(words).split())

    def is_about(self, word: str) -> bool:
        """Whether a word is one of those that say what journalists are: `senior`."""
        return fold(word) in self._about

    def may_sign(self, word: str) -> bool:
        """Whether a word in small letters may stand in a byline that has no `By`: `in`, `correspondent`."""
        word = word.strip(".,;:|()")
        return not word.isalpha() or word in self._about or word in _SMALL

    def end(self, words: str) -> int:
        """Where the roles that open words end (`Associated Press writer `), or 0."""
        found, any_role = 0, False
        for match in _TOKEN.finditer(words):
            word = fold(match.group()).strip(",.")
            if any_role and word == "in":
                break
            if word in self._roles or (word in self._about and match.group() != words.split()[-1]):
                found, any_role = match.end(), any_role or word in self._roles
            elif any_role:
                break
        return found if any_role else 0

    def start(self, words: str, name: int) -> int:
        """Where the role begins that follows a name of so many words without a comma, or 0."""
        tokens = list(_TOKEN.finditer(words))
        if len(tokens) < name + 2 or tokens[-1].group() not in self._roles:
            return 0
        at = tokens[name].start()
        return at if words[at].isupper() and not self.end(words[:at]) else 0

    def split(self, role: str) -> tuple[str, str]:
        """`The Associated Press writer` is an outlet and a role."""
        tokens = role.split()
        first = next((n for n, token in enumerate(tokens) if fold(token) in self._about), 0)
        news = next((n for n, token in enumerate(tokens[:-1]) if token == "News" and tokens[n + 1].islower()), -1)
        first = max(first, news + 1)  # CBS News reporter, KFF Health News correspondent
        return " ".join(tokens[:first]), " ".join(tokens[first:])
