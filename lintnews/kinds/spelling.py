"""Misspelled words, with names left alone; or, as Vale does it, every word that no dictionary has."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from lintnews.document import Document
from lintnews.finding import Level
from lintnews.patterns.exceptions import WithExceptions
from lintnews.prose.orthography.masking import hyphenated, masked, torn
from lintnews.prose.orthography.words import ABSENT, Words
from lintnews.prose.spelling import Misspelling
from lintnews.rule import Hit, Trigger

if TYPE_CHECKING:
    from lintnews.patterns.pattern import Pattern

# What Vale lets pass unless a rule is `custom`: numbers, names in capitals or camel case, addresses, file names.
_FILTERS = (r"[A-Z][a-z]+[A-Z]+\w+", r"[A-Z]+$", r"^[A-Z]$")
# Words of all kinds; a filter for each of them leaves none to report.
_SAMPLES = ("a", "Zq", "eb9", "UN", "o'clock", "m\u00fcde")
# How common wordfreq must hold an unknown word (Zipf's scale) that is then no misspelling.
_YOUNG = 2.7
_FAULTS = {"misspelling": "misspelled", "missing-space": "joined", "stray-space": "broken"}


class Kind(WithExceptions):
    """Reports misspelled words.

    As Vale has it, every word that no dictionary has is reported, but for what matches one of `filters` or stands in
    the word files named in `ignore`; `custom` switches Vale's own filters off. The words of `dictionaries` (or `dic`),
    which are Hunspell's and stand in `dicpath` or in `styles/config/dictionaries`, take the place of lintnews's own, or
    with `append` are added to them; those of English are lintnews's. `aff` and `threshold` are read and not used.

    `finds: misspelling` reports only words that a common word explains, and says what was meant: those of a list of
    misspellings, and lower-case words that no dictionary has and that a slip or two part from a common word.
    `finds: missing-space` reports two words run together, `finds: stray-space` words broken in two. Where the rule's
    level is `error`, one that is not sure is a warning. Quotations are read too; nothing in them is edited. `{right}`
    in the message is the likeliest word.

    `lists` names lists that lintnews may not ship and reads where they are installed: `codespell`, whose dictionary
    adds misspellings (`pip install codespell`), and `wordfreq`, which knows younger words (`pip install wordfreq`).
    """

    quotes: Literal["skip", "include", "only"] = "include"
    finds: Literal["unknown", "misspelling", "missing-space", "stray-space"] = "unknown"
    custom: bool = False
    filters: list[str] = []
    ignore: str | list[str] = []
    dicpath: str = ""
    dictionaries: list[str] = []
    append: bool = False
    aff: str = ""
    dic: str = ""
    threshold: int = 0
    lists: list[Literal["codespell", "wordfreq"]] = []

    placeholders = ("match", "right")

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        from lintnews.patterns.pattern import Pattern
        from lintnews.prose.orthography.borrowed import missing

        for number, written in enumerate(self.filters):
            problem = Pattern(self.id, written).problem()
            if problem:
                yield ["filters", number], problem
            elif all(Pattern(self.id, written).finds(word) for word in _SAMPLES):
                yield (
                    ["filters", number],
                    "this lets every word pass and nothing is reported; name the words meant",
                )
        for number, name in enumerate(self.lists):
            if missing(name):
                yield ["lists", number], f"'{name}' is not installed; run 'pip install {name}', or leave it out"
        yield from super().problems()

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        if self.finds == "unknown":
            yield from self._unknown(story)
            return
        if story.is_foreign:
            return
        for found in self._found(story):
            if _FAULTS[self.finds] != found.fault or not self.sees(story, found.start, found.end):
                continue
            if self.excuses(story, story.text, found.start, found.end):
                continue
            yield Hit(
                found.start,
                found.end,
                values={"right": found.suggestions[0]},
                suggestions=found.suggestions,
                safe=found.listed and len(found.suggestions) == 1,
                level=None if found.sure or self.level != "error" else Level.WARNING,
            )

    def _found(self, story: Document) -> Iterator[Misspelling]:
        """The misspelled words, by the lists that are installed too."""
        found = story.misspellings
        if "wordfreq" in self.lists:
            found = tuple(one for one in found if one.listed or not _is_young(story.text[one.start : one.end]))
        yield from found
        if "codespell" in self.lists and self.finds == "misspelling":
            told = {one.start for one in found}
            yield from (one for one in self._by_codespell(story) if one.start not in told)

    def _by_codespell(self, story: Document) -> Iterator[Misspelling]:
        """Its misspellings in lower case that no dictionary has as words."""
        from lintnews.prose.orthography.borrowed import codespell

        known, table = story.lexicon.get(Words), codespell()
        words = {word for word in table.keys() & story.vocabulary.distinct if known.frequency(word) == ABSENT}
        for start, end in story.vocabulary.places(words):
            if not torn(story.text, start, end) and not masked(story.text, start, end):
                yield Misspelling(start, end, table[story.text[start:end]], True, listed=True)

    def _unknown(self, story: Document) -> Iterator[Hit]:
        from lintnews.prose.orthography.unknownwords import UnknownWords
        from lintnews.wordlists.stylefiles import is_own

        text = story.text
        own, ignored = self._words_named(story.lexicon.sections)
        names = self.dictionaries or [self.dic]
        alone = own is not None and not self.append and all(map(is_own, names))
        for start, end in story.lexicon.get(UnknownWords).find(text, own, alone):
            word = text[start:end]
            if word in ignored or word.lower() in ignored or any(each.find(word) for each in self._passed):
                continue
            if masked(text, start, end):
                continue
            if not self.custom and (torn(text, start, end) or hyphenated(text, start, end)):
                continue
            if self.sees(story, start, end) and not self.excuses(story, text, start, end):
                yield Hit(start, end)

    @cached_property
    def _passed(self) -> "list[Pattern]":
        from lintnews.patterns.pattern import Pattern

        written = (*self.filters, *(() if self.custom else _FILTERS))
        return [Pattern(self.id, one) for one in written]

    def _words_named(self, sections: Mapping[str, Any]) -> tuple[frozenset[str] | None, frozenset[str]]:
        """The words of the dictionaries that it names, and those of the files of `ignore`. Raises ConfigError."""
        kept: tuple[frozenset[str] | None, frozenset[str]] | None = self.__dict__.get("_kept")
        if kept is None:
            from lintnews.wordlists import stylefiles

            names = [self.ignore] if isinstance(self.ignore, str) else self.ignore
            own = stylefiles.dictionaries(sections, self.id, self.dictionaries or [self.dic], self.dicpath)
            kept = self.__dict__["_kept"] = (own, stylefiles.ignored(sections, self.id, names))
        return kept


def _is_young(word: str) -> bool:
    from lintnews.prose.orthography.borrowed import zipf

    return zipf()(word, "en") >= _YOUNG
