"""One government under the names of its country, its capital and its palace."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from lintnews.document import Document
from lintnews.prose.folding import fold
from lintnews.prose.names import Name
from lintnews.prose.naming.company import Company
from lintnews.prose.naming.name_words import NameWords
from lintnews.prose.titling.countries import Countries
from lintnews.rule import Hit, Rule, Trigger


class Kind(Rule):
    """Reports a government that says and does things under so many names as `names` says: Russia, Moscow, the Kremlin.

    The names are those of the section `country-words` of a pack's `lexicon.yml`; those in `apart` are not counted.
    """

    names: int = 3
    apart: list[str] = []

    heeds_register: ClassVar[bool] = False
    placeholders: ClassVar[tuple[str, ...]] = ("match", "right")

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        governments, acts = story.lexicon.get(Countries).governments, story.lexicon.get(NameWords).acts
        apart = {fold(name) for name in self.apart}
        called: dict[str, dict[str, str]] = {}
        for name in self._named(story, governments):
            word = story.text[name.start : name.end]
            code = governments[story.folded[name.start : name.end]]
            if fold(word) in apart or not Company.of(story.text, name.start, name.end).acts(acts):
                continue
            if not self.sees(story, name.start, name.end):
                continue
            seat = "" if story.lexicon.get(Countries).is_country(word) else fold(word)
            known = called.setdefault(code, {})
            if seat not in known:
                known[seat] = word
                if len(known) == self.names:
                    others = list(known.values())[:-1]
                    right = " and ".join([", ".join(others[:-1]), others[-1]]) if len(others) > 1 else others[0]
                    yield Hit(name.start, name.end, {"right": right}, (others[0],))

    def _named(self, story: Document, governments: Mapping[str, str]) -> list[Name]:
        """The names of those governments that the story has under so many names at all."""
        folded = story.folded
        words = governments.keys() & {folded[name[0] : name[1]] for name in story.names if name[2] != "person"}
        codes = Counter([governments[word] for word in words])
        words = {word for word in words if codes[governments[word]] >= self.names}
        if not words:  # as in most stories
            return []
        return [name for name in story.names if name[2] != "person" and folded[name[0] : name[1]] in words]
