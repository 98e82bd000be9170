"""The words that titles are made of: heads, short forms, courtesy, what makes a title former or acting."""

from collections.abc import Iterator, Sequence

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.folding import fold
from lintnews.prose.memo import Memo
from lintnews.records import Record

_WORD = expression(r"[^\W_](?:[\w.&'’/-]*[\w.])?")
_KEPT = 50_000
# Parts of names of places.
_ABBREVIATED = frozenset(("st.", "mt.", "ft."))
# What an office is of comes behind one of these words.
_OF = expression(r" (?:of|for|to)\b")


class Head(Record):
    """The noun that a title turns on, written out in the singular, and whether it stood in the plural."""

    word: str
    plural: bool


def _nouns(lexicon: Lexicon, known: frozenset[str]) -> Iterator[str]:
    """The nouns that a house's own offices turn on: "master" of its harbor master, "reeve" of the reeve of its town."""
    for office in lexicon.sections.get("offices", {}).values():
        for form in map(fold, office["forms"]):
            words = form.split(), _OF.split(form, 1)[0].split()
            if not any(row[-1] in known for row in words) and words[1][-1].isalpha() and len(words[1][-1]) > 2:
                yield words[1][-1]


class Roles:
    """Reader of the section `title-words`. All look-ups take folded words."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.sections.get("title-words", {})

        def words(key: str) -> frozenset[str]:
            value = section.get(key, "")
            return frozenset(value.split() if isinstance(value, str) else map(fold, value))

        self.heads = words("heads")
        self.heads |= set(_nouns(lexicon, self.heads))
        self.ranking = words("ranking")
        self.modifiers = words("modifiers")
        # What stands before "and" within an office: Work and Pensions Secretary.
        self.paired = self.modifiers | words("affairs")
        self.closers, self.openers, self.counts = words("closers"), words("openers"), words("counts")
        self.attributes = words("attributes")
        self.acts = frozenset(fold(" ".join(lexicon.sections.get("names", {}).get("acts", ()))).split())
        days = lexicon.sections.get("names", {}).get("calendar", ())
        self.calendar = frozenset(fold(" ".join(days)).split())
        self.men, self.women = words("men"), words("women")
        self.below, self.former = words("below"), words("former")
        self.pending, self.acting = words("pending"), words("acting")
        self._telling = self.former | self.acting | self.pending
        self.short: dict[str, str] = {fold(word): role for word, role in section.get("short", {}).items()}
        self.courtesy: dict[str, str] = {fold(word): sex for word, sex in section.get("courtesy", {}).items()}
        self.exclusive = [frozenset(row.split()) for row in section.get("exclusive", ())]
        self.formal = words("formal-heads")
        anywhere, alone = (*section.get("shortened", ()), (), ())[:2]
        self._shortened = {self._written_out(word): word for word in (*anywhere, *alone)}
        self._only_alone = frozenset(alone)
        self.spellings: dict[str, str] = dict(section.get("spellings", {}))
        self.gendered: list[Sequence[str]] = list(section.get("gendered", ()))
        # The head that a word is: as it stands, short, in the plural, hyphened ("secretary-general", "ex-mayor").
        self.head = Memo(self._head, _KEPT).__getitem__
        self.trimmed = Memo(self._trim, _KEPT).__getitem__
        # The words between two spaces, mostly one: where each starts and ends, what it says, folded, whether it has a
        # capital, and whether it owns.
        self.pieces = Memo(self._pieces, _KEPT).__getitem__

    def _head(self, word: str) -> Head | None:
        if word in self.heads:
            return Head(word, False)
        short = self.short.get(word)
        if short:
            singular = short.removesuffix("s")
            return Head(singular if singular in self.heads else short, short != singular and singular in self.heads)
        if word.endswith("s") and word[:-1] in self.heads:
            return Head(word[:-1], True)
        if word.endswith("ies") and word[:-3] + "y" in self.heads:
            return Head(word[:-3] + "y", True)
        if word.endswith("men") and word[:-3] + "man" in self.heads:
            return Head(word[:-3] + "man", True)
        if "-" in word:
            first, _, last = word.rpartition("-")
            if last in self.pending or first in self.former:
                return self.head(first if last in self.pending else last)
            return self.head(last) if last in self.heads else None
        return None

    def _trim(self, word: str) -> tuple[str, int, bool]:
        """A word as it stands, without the full stop of its sentence and its genitive ending: `(word, stops, owns)`."""
        if word.isalpha():
            return word, 0, False
        stop = word[-1] == "." and not (
            word in self.short or word in self.courtesy or "." in word[:-1] or word in _ABBREVIATED
        )
        plain = word[:-1] if stop else word
        if plain.endswith("'s") and len(plain) > 2:
            return plain[:-2], stop, True
        return (plain[:-1], stop, True) if plain.endswith("s'") else (plain, stop, False)

    def _pieces(self, piece: str) -> list[tuple[int, int, str, bool, bool]]:
        if piece.isalpha() and piece.isascii():  # as most are
            return [(0, len(piece), piece.lower(), piece[0].isupper(), False)]
        found = []
        for match in _WORD.finditer(fold(piece)):
            word, spare, owns = self._trim(match[0])
            found.append((match.start(), match.end() - spare, word, piece[match.start()].isupper(), owns))
        return found

    def _written_out(self, short: str) -> str:
        return self.short.get(fold(short), "").capitalize()

    def shortened(self, word: str, lone: bool) -> str:
        """`Sen.` for `Senator` (as for `Sen.`); empty for a word that houses do not shorten in this company."""
        short = self._shortened.get(word, word)
        return short if short in self._shortened.values() and (lone or short not in self._only_alone) else ""

    def written_out(self, word: str, lone: bool) -> str:
        """`Senator` for `Sen.` (as for `Senator`); empty for a word that houses do not shorten in this company."""
        short = self.shortened(word, lone)
        return self._written_out(short) if short else ""

    def bare(self, word: str) -> str:
        """A word without the hyphened part that gives its status: "president-elect", "ex-mayor"."""
        first, hyphen, last = word.rpartition("-")
        if hyphen and last in self.pending:
            return first
        return last if hyphen and first in self.former else word

    def are_ranks(self, words: Sequence[str]) -> bool:
        """Whether a title is a rank alone: `Lt. Gen.`, not `Attorney General`."""
        return all(word in self.short or any(word in row for row in self.exclusive) for word in words)

    def status(self, words: Sequence[str]) -> str:
        """`former`, `acting`, `pending` or nothing: what the words of a title say of its holder's hold on it."""
        if self._telling.isdisjoint(words) and "-" not in "".join(words):
            return ""
        for word in words:
            first, _, last = word.partition("-")
            if word in self.former or (last and first in self.former):
                return "former"
            if word in self.acting:
                return "acting"
            if word in self.pending or word.rpartition("-")[2] in self.pending:
                return "pending"
        return ""

    def sex(self, words: Sequence[str]) -> str:
        """`m` or `f` where a word of a title tells it."""
        for word in words:
            if word in self.men:
                return "m"
            if word in self.women:
                return "f"
        return ""
