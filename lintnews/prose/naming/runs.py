"""Runs of capitalised words, cut into the names that they hold."""

from lintnews.expressions import expression
from lintnews.lexicon import Lexicon
from lintnews.prose.memo import Memo
from lintnews.prose.naming.called import around_marks
from lintnews.prose.naming.family_first import family_first
from lintnews.prose.naming.labels import kind_of, kind_of_body, whole
from lintnews.prose.naming.name_words import (
    ALSO_SURNAME,
    BODY,
    CALENDAR,
    DOUBTFUL,
    FAMILY_FIRST,
    GIVEN,
    JOB,
    KNOWN,
    OPENER,
    PEOPLE,
    PLACE,
    TITLE,
    NameWords,
)
from lintnews.prose.naming.openings import (
    NO_PERSON,
    body_size,
    first_given,
    is_adverb,
    is_surname,
    is_unknown,
    opens_with_job,
)
from lintnews.prose.naming.pieces import Piece, Reading, Token, make_piece, make_token
from lintnews.prose.orthography.words import Words
from lintnews.prose.titling.roles import Roles

_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
# What popes and monarchs of one name are counted by.
_NUMERAL = expression(r"(?=[XVI])X{0,2}(?:IX|IV|V?I{0,3})")
# How many runs are kept with what they hold.
_KEPT = 20_000
# Put before a run of a headline where every word has a capital, so that it is read word by word.
CAPITALS = " "
# The kind of a title that may be a surname, for as long as the story has not been asked.
TITLED = "title"
# Bits of words that part the names of a run from one another.
_PARTING = TITLE | OPENER
# Adjectives, nearly always.
_STATES = frozenset({"U.S.", "U.K.", "U.N.", "E.U."})
# Family names that nothing else looks like.
_GAELIC = expression(r"(?:Mc|Mac|O['\u2019])[A-Z]")
# Letters read one by one, where other names are not in capitals.
_INITIALISM = expression(r"[A-Z]{2,4}s?")
# What compounds with names end in that is no word by itself.
_MAKES = frozenset({"esque", "ism", "ish", "ite", "ian", "philic", "phobic"})
# What a word holds that is no name.
_NO_NAME = Reading("", ())


class RunReader:
    """Cuts runs into pieces; what it has read is kept, as stories repeat their names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon.get(NameWords)
        self.frequency = lexicon.get(Words).frequency
        self._modifiers = lexicon.get(Roles).modifiers
        # What may part the words of a run whatever its roles.
        self._parting = self.words.weekdays | _STATES | {"X.", *[firm[-1] for firm in self.words.firms]}
        # What a run holds; behind `CAPITALS`, a run of a headline where every word has a capital.
        self.read = Memo(self._read, _KEPT).__getitem__

    def _read(self, run: str) -> Reading:
        if run.isalpha():
            pieces = self._word(run)
            return Reading(run, pieces) if pieces else _NO_NAME
        if run[0] == CAPITALS:  # each word for itself
            words = self._tokens(run[1:])
            return Reading(run, tuple([make_piece((word.start, word.end, "", "", "", "", True)) for word in words]))
        tokens = self._tokens(run)
        if self._is_whole(run, tokens):
            found = self._segment(tokens, False)
        else:
            found = [piece for group in around_marks(run, tokens) for piece in self._cut(group)]
        return Reading(run, tuple(found), run.partition(" ")[0].lower() in self.words.particles)

    def _is_whole(self, run: str, tokens: list[Token]) -> bool:
        """Whether nothing parts the words of a run, as in most, so that `_cut` need not look at each."""
        roles, words = 0, set[str]()
        for token in tokens:
            roles |= token[3]
            words.add(token[0])
        if roles & (_PARTING | JOB) or "-" in run or '"' in run or "\u201c" in run:
            return False
        return self._parting.isdisjoint(words) and not is_adverb(tokens[0])

    def _word(self, run: str) -> tuple[Piece, ...]:
        """What a run of one word holds: no name where it is a title and no surname, or a word that opens a sentence."""
        token = make_token((run, 0, len(run), self.words.roles(run)))
        if token.roles & TITLE and token.roles & ALSO_SURNAME:
            return (make_piece((0, len(run), TITLED, "", "", "", True)),)
        return () if token.roles & _PARTING or is_adverb(token) else (self._single(token, False),)

    def _tokens(self, run: str) -> list[Token]:
        """The words of a run."""
        roles = self.words.roles
        tokens, capitals, start = [], 0, 0
        for text in run.replace(",", " ").replace("\n", " ").replace("\u00a0", " ").split(" "):
            end = start + len(text)
            if text:
                tokens.append(make_token((text, start, end, roles(text))))
                capitals += end - start > 1 and text.isupper()
            start = end + 1
        if capitals > 1:  # a byline in capitals
            tokens = [
                token._replace(roles=roles(token.text.capitalize()))
                if token.text.isupper() and not token.roles
                else token
                for token in tokens
            ]
        return tokens

    def _cut(self, tokens: list[Token]) -> list[Piece]:
        """Titles and words that open a sentence part the names of a run from one another."""
        words = self.words
        if len(tokens) > 1 and tokens[-1].text in words.weekdays and tokens[-2].text not in words.named_days:
            return [*self._cut(tokens[:-1]), whole(tokens[-1:], "other")]
        while len(tokens) > 3 and tokens[-1].text in words.honours and tokens[-2].text in words.honours:
            tokens = tokens[:-1]  # Jane Doe MP MBE
        pieces: list[Piece] = []
        at, titled = 0, False
        for index, token in enumerate(tokens):
            if "-" in token.text and (head := self._head(tokens, at, index)) is not None:
                pieces += self._segment([*tokens[at:index], head], titled)
                at, titled = index + 1, False
                continue
            if titled and index == at and token.text in words.title_tails:
                at = index + 1
                continue
            if index > at and (tokens[index - 1].text, token.text) in words.firms:
                pieces += self._segment(tokens[at : index - 1], titled)
                pieces.append(whole(tokens[index - 1 : index + 1], "organisation"))
                at, titled = index + 1, False
                continue
            title = bool(token.roles & TITLE) and not is_surname(tokens, at, index)
            title = title or (index == 0 and opens_with_job(tokens))
            opens = not index and (is_adverb(token) or token.text == "X.")  # posted on X. Then ...
            if token.roles & OPENER and not (token.roles & ALSO_SURNAME and is_surname(tokens, at, index)):
                opens = True  # but not in Edward Said
            if title or opens or token.text in _STATES:
                if not (title and titled and index - at == 1 and tokens[at].text.casefold() in self._modifiers):
                    end = self._office_start(tokens, at, index) if title else index
                    pieces += self._segment(tokens[at:end], titled)  # but not Prime in Deputy Prime Minister
                at, titled = index + 1, title
        return pieces + self._segment(tokens[at:], titled)

    def _office_start(self, tokens: list[Token], at: int, title: int) -> int:
        """Where the words begin that say what a title is of, behind a place that is a given name: Austin Fire Chief."""
        plain = title == at + 2 and tokens[at].roles & GIVEN and not tokens[at + 1].roles & (KNOWN | GIVEN)
        return at + 1 if plain and tokens[at + 1].text.casefold() in self._modifiers else title

    def _head(self, tokens: list[Token], at: int, index: int) -> Token | None:
        """The name in a compound such as `Trump-backed`; none in the given name of `Moon Jae-in`."""
        token = tokens[index]
        head, _, tail = token.text.partition("-")
        if not tail[:1].islower() or not head[0].isupper() or (index > at and tokens[index - 1].roles & FAMILY_FIRST):
            return None
        tail = tail.partition("-")[0]
        if self.frequency(tail) < 0 and (index > at or tail not in _MAKES):  # Priscilla Yeung Man-yee, Min-jung
            return None
        return Token(head, token.start, token.start + len(head), self.words.roles(head))

    def _segment(self, tokens: list[Token], titled: bool) -> list[Piece]:
        if not tokens:
            return []
        if len(tokens) == 1:
            return [self._single(tokens[0], titled)]
        first = first_given(tokens)
        if first == 1 and self._is_given(tokens):
            first = 0
        body = 0 if titled and tokens[0].roles & CALENDAR and is_unknown(tokens) else body_size(tokens, first)
        if body:
            return [whole(tokens[:body], kind_of_body(tokens[:body])), *self._segment(tokens[body:], False)]
        if titled and first != 0 and is_unknown(tokens if first is None else tokens[:first]):
            first = 0
        if tokens[0].roles & FAMILY_FIRST and (eastern := family_first(tokens, titled)):
            return [eastern]
        if first is None and len(tokens) > 2 and tokens[-1].text in _SUFFIXES:
            first = 0
        if first is None or first == len(tokens) - 1:
            return self._no_person(tokens)
        person = self._person(tokens[first:], titled)
        return [*self._no_person(tokens[:first]), person] if first else [person]

    def _is_given(self, tokens: list[Token]) -> bool:
        """Whether a word that nothing knows is a given name, as an initial and one more word follow: Samual L. Poe."""
        word, initial = tokens[0], tokens[1].text
        single = len(initial) == 2 and initial[1] == "." and len(tokens) == 3
        return single and not word.roles and self.frequency(word.text.casefold()) < 0

    def _person(self, tokens: list[Token], titled: bool) -> Piece:
        """A name that starts with a given name: given names, then the family name with its particles, then Jr."""
        if tokens[-1].text in self.words.honours and len(tokens) > 2:
            tokens = tokens[:-1]
        start, end, suffix = tokens[0].start, tokens[-1].end, ""
        if tokens[-1].text in _SUFFIXES and len(tokens) > 2:
            suffix, tokens = tokens[-1].text, tokens[:-1]
        if len(tokens) == 2 and _NUMERAL.fullmatch(tokens[1].text) and (titled or len(tokens[1].text) > 1):
            return make_piece((start, end, "person", "", tokens[0].text, tokens[1].text, False))  # Leo XIV
        cut = self._surname_start(tokens)
        given = " ".join([token.text for token in tokens[:cut]])
        surname = " ".join([token.text for token in tokens[cut:]])
        first = tokens[0].roles
        elsewhere = not titled and bool(first & DOUBTFUL) and bool(first & (PLACE | PEOPLE | BODY | OPENER))
        if not suffix and _INITIALISM.fullmatch(tokens[-1].text) and not tokens[0].text.isupper():
            return make_piece((start, end, "", "", "", "", False))  # Tory MPs, Ann Poe TV, Example FC
        doubtful = elsewhere or (not titled and tokens[0].text.isupper() and not surname.isupper())
        return make_piece((start, end, "" if elsewhere else "person", given, surname, suffix, doubtful))

    def _surname_start(self, tokens: list[Token]) -> int:
        """The number of the first word of a family name, a particle if it has one."""
        cut = len(tokens) - 1
        while cut > 1 and tokens[cut - 1].text.lower() in self.words.particles:
            cut -= 1
        return cut

    def _no_person(self, tokens: list[Token]) -> list[Piece]:
        roles = tokens[-1].roles
        if len(tokens) == 1:
            return [whole(tokens, kind_of(roles))]
        if all(token.roles & (PEOPLE | PLACE | CALENDAR) for token in tokens):
            return [whole(tokens, kind_of(roles))]
        if any(token.roles & KNOWN for token in tokens) or len(tokens) > 4:
            return [whole(tokens, "other" if roles & PEOPLE else "")]
        if len(tokens) > 2 and tokens[-1].text in self.words.honours:
            tokens = tokens[:-1]
        if len(tokens) == 2 and tokens[0].text.lower() in self.words.particles:  # De Wit, a family name alone
            return [make_piece((tokens[0].start, tokens[-1].end, "", "", "", "", True))]
        cut = self._surname_start(tokens)
        given = " ".join([token.text for token in tokens[:cut]])
        surname = " ".join([token.text for token in tokens[cut:]])
        kind = "person" if _GAELIC.match(tokens[-1].text) else ""
        return [make_piece((tokens[0].start, tokens[-1].end, kind, given, surname, "", True))]

    @staticmethod
    def _single(token: Token, titled: bool) -> Piece:
        text, start, end, roles = token
        if titled and (roles & ALSO_SURNAME or not roles & (NO_PERSON | PEOPLE | PLACE | OPENER)):
            return make_piece((start, end, "person", "", text, "", False))
        doubtful = not roles & KNOWN or bool(roles & (GIVEN | ALSO_SURNAME))
        return make_piece((start, end, kind_of(roles) if roles & KNOWN else "", "", "", "", doubtful))
