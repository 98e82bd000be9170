"""A story as a copy editor sees it: zones, metadata, and facts that are each computed on demand and once."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lintnews.draft import Comment as Comment
from lintnews.draft import Draft
from lintnews.draft import Value as Value
from lintnews.prose.attribution import Quote, attribute, by_zone
from lintnews.prose.folding import fold_whole, join, straighten
from lintnews.prose.memo import fact
from lintnews.prose.names import Name, find_names
from lintnews.prose.naming.forms import NameForms
from lintnews.prose.orthography.language import is_foreign
from lintnews.prose.orthography.vocabulary import Vocabulary
from lintnews.prose.orthography.words import Unusual, Words
from lintnews.prose.page.bylines import Byline, find_bylines
from lintnews.prose.page.credits import Credit, find_credits
from lintnews.prose.page.datelines import Dateline, find_datelines
from lintnews.prose.people import Person, find_people, titles_of
from lintnews.prose.quotes import BLANK as BLANK
from lintnews.prose.quotes import Quotation, blanked, find_quotations
from lintnews.prose.quoting.resolution import Resolver
from lintnews.prose.quoting.sourcing_words import Sourcing
from lintnews.prose.quoting.typed_marks import Paragraph, find_marks
from lintnews.prose.quoting.wordtags import Tags
from lintnews.prose.sentences import find_sentences
from lintnews.prose.sourcing import UnnamedSource, find_unnamed
from lintnews.prose.titles import Title
from lintnews.prose.titling.nickname import Nickname
from lintnews.prose.titling.nicknames import Nicknames
from lintnews.prose.titling.office_words import OfficeWords
from lintnews.prose.zones import Zone, by_kind
from lintnews.source import Span

if TYPE_CHECKING:
    import datetime

    from lintnews.prose.spelling import Misspelling


class Document(Draft):
    """A story with its facts; `Draft` has what its format reads of it."""

    @fact
    def folded(self) -> str:
        """`text` in lower case with straight apostrophes and plain spaces, each character in its place."""
        return fold_whole(self.text)

    @fact
    def vocabulary(self) -> Vocabulary:
        """The words of the story."""
        return Vocabulary(self.text)

    @fact
    def unusual(self) -> Unusual:
        """The words of the story that no dictionary has, and others that call for a second look."""
        return self.lexicon.get(Words).unusual(self.vocabulary.distinct)

    @fact
    def is_foreign(self) -> bool:
        """Whether the story is in another language than the packs are for, and not only badly spelled."""
        if not is_foreign(self.vocabulary.distinct, len(self.unusual.unknown)):
            return False
        from lintnews.prose.spelling import Speller

        return not self.lexicon.get(Speller).badly_spelled(self.text, self.vocabulary, self.unusual)

    @fact
    def misspellings(self) -> "tuple[Misspelling, ...]":
        """The misspelled words of the story and those that lack a space between them, in order."""
        from lintnews.prose.spelling import Speller

        return tuple(self.lexicon.get(Speller).misspellings(self.text, self.vocabulary, self.unusual))

    @fact
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the story, without its apparatus."""
        return find_sentences(self.text, self.zones, self.lexicon.get(Tags).goes_on)

    @fact
    def typed_marks(self) -> tuple[Paragraph, ...]:
        """The double quotation marks as typed, paragraph by paragraph, with those that lack a partner."""
        return find_marks(self.text, self.zones)

    @fact
    def astray_marks(self) -> tuple[Paragraph, ...]:
        """Those of `typed_marks` where not every quotation stands between two marks beyond doubt."""
        return tuple(paragraph for paragraph in self.typed_marks if not paragraph.in_order)

    @fact
    def names(self) -> tuple[Name, ...]:
        """The mentions of persons, organisations and places, in order."""
        return find_names(self.text, self.zones, self.lexicon)

    @fact
    def name_forms(self) -> NameForms:
        """The words that the names are made of, each with the mentions that have it."""
        return NameForms(self.text, self.names, self.lexicon)

    @fact
    def credits(self) -> tuple[Credit, ...]:
        """The credit lines, read, in order."""
        return find_credits(self.text, self.zones, self.lexicon)

    @fact
    def bylines(self) -> tuple[Byline, ...]:
        """The bylines in the copy, read, in order; those of the front matter are in `metadata`."""
        return find_bylines(self.text, self.zones, self.lexicon)

    @fact
    def date(self) -> "datetime.date | None":
        """The story's date: its metadata's, a time stamp's, a byline's or a dateline's with a year, what `--as-of`
        gives, or that of its update.
        """
        from lintnews.prose.calendar import parse

        values = [value.text for value in self.metadata.get("date", ())]
        values += [self.text[zone.start : zone.end] for zone in self.zones if zone[0::3] == ("furniture", "date")]
        values += [self.text[byline.start : byline.end] for byline in self.bylines]
        values += [dateline.day for dateline in self.datelines if dateline.day]
        values.append(str(self.lexicon.sections.get("as-of", "")))
        values += [value.text for value in self.metadata.get("updated", ())]
        return next((day for value in values if value and (day := parse(value))), None)

    @fact
    def authors(self) -> tuple[str, ...]:
        """The names in the bylines, those of the metadata among them."""
        bylined = [name for byline in self.bylines for name in byline.names]
        return tuple(dict.fromkeys([*bylined, *self.declared("byline", "authors")]))

    def declared(self, *names: str) -> tuple[str, ...]:
        """The people whom these pieces of metadata name (`authors`, `contributors`), each once."""
        from lintnews.prose.page.credited import people_in

        values = [value.text for name in names for value in self.metadata.get(name, ())]
        return tuple(dict.fromkeys(p.name for value in values for p in people_in(value, self.lexicon) if p.name))

    @fact
    def datelines(self) -> tuple[Dateline, ...]:
        """The datelines, read, in order."""
        return find_datelines(self.text, self.zones, self.lexicon)

    @fact
    def office_words(self) -> Mapping[str, Sequence[int]]:
        """Where the words stand that offices are told by, by the word."""
        return self.lexicon.get(OfficeWords).find(self.folded)

    @fact
    def nicknames(self) -> tuple[Nickname, ...]:
        """What stands for the holder of an office: "the top US diplomat"."""
        return self.lexicon.get(Nicknames).find(self.text, self.folded, self.zones, self.office_words)

    @fact
    def people(self) -> tuple[Person, ...]:
        """The cast: every person, each mention and title, in the order of their first mention."""
        return find_people(self.text, self.folded, self.zones, self.names, self.nicknames, self.lexicon)

    @fact
    def titles(self) -> tuple[tuple[Person, Title], ...]:
        """Every title with a person who holds it, once, though a row of names may share it."""
        return titles_of(self.people)

    @fact
    def quotations(self) -> tuple[Quotation, ...]:
        """Everything between quotation marks, in order; `quotes` says who speaks."""
        return find_quotations(self.text, self.zones)

    @fact
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations with their cues and speakers, and who these are."""
        quotes = attribute(self.text, self.quotations, self.zones, self.lexicon, sentences=self.sentences)
        if not quotes:
            return ()
        words = self.vocabulary.distinct
        resolver = Resolver(self.text, self.unquoted, words, self.people, self.names, self.zones, self.sentences)
        return resolver.resolve(quotes)

    @fact
    def quoting_zones(self) -> tuple[tuple[Zone, tuple[Quote, ...]], ...]:
        """The zones that hold quotations, each with its `quotes`, in order."""
        return tuple(by_zone(self.quotes, self.zones))

    @fact
    def unnamed_sources(self) -> tuple[UnnamedSource, ...]:
        """Those who say something without a name, in order, with the reason that the copy gives."""
        words = self.lexicon.get(Sourcing)
        return find_unnamed(self.unquoted, self.folded, self.zones, self.sentences, words)

    @fact
    def unquoted(self) -> str:
        """`text` with every quotation blanked, marks included, at equal length."""
        return blanked(self.text, self.quotations, keep=False)

    @fact
    def quoted(self) -> str:
        """`text` with everything but quotations blanked, at equal length."""
        return blanked(self.text, self.quotations, keep=True)

    def seen(self, quotes: str, straight: bool = False, joined: bool = False) -> str:
        """`text` as a rule with this `quotes` key sees it (`skip`, `include` or `only`), its length the same: with
        apostrophes and spaces as they are typed where it is to be `straight`, without line ends where `joined`.
        """
        key = (quotes, straight, joined)
        if key not in self._seen:
            text = self.text if quotes == "include" else self.quoted if quotes == "only" else self.unquoted
            text = straighten(text) if straight else text
            self._seen[key] = join(text) if joined else text
        return self._seen[key]

    @fact
    def zones_by_kind(self) -> Mapping[str, Sequence[Zone]]:
        """The zones of each kind that the story has, in order."""
        return by_kind(self.zones)

    @fact
    def sentence_starts(self) -> list[int]:
        """Where each of `sentences` starts."""
        return [sentence.start for sentence in self.sentences]
