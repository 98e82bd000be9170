"""What is passed over for speed changes nothing: each short cut against the plain way."""

import re
from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from lintnews.lexicon import Lexicon
from lintnews.prose import people
from lintnews.prose.attribution import Quote, by_zone
from lintnews.prose.folding import fold
from lintnews.prose.memo import fact
from lintnews.prose.orthography.language import is_foreign
from lintnews.prose.orthography.words import ABSENT, NAME, Words
from lintnews.prose.quoting import clauses, marks, preceding
from lintnews.prose.quoting.sourcing_words import Sourcing
from lintnews.prose.quoting.wordtags import Tags
from lintnews.prose.zones import Zone

ENGLISH = "the board was made of people who said nothing and left early without much of a word".split()
FOREIGN = "dass sich niemand gemeldet habe weil nicht iPhone naïve été Brücke the of was x1 Lee 12 gestern noch".split()
MARKED = ['"', "“", "”", " ", "\n\n", "a", "8", ".", ",", "(", ")", "—", "'", "«", "»"]
TAGS = "QqzVWPABGFKNnOdMHohRtDJIwTYLaSCrxuXEg,;:-()."
WORDS = ["Lee", "Ann", "the", "board", "boards", "it", "put", "puts", "said", "says", "that", "will", "by", "of"]
WORDS += ["(", ")", ",", ":", ".", "she", "named", "signed", "claims", "notes", "after", "two", "workers", "who", "a"]
CUES = {"cues": {"speech": ["say says said saying", "note notes noted noting"], "nouns": ["claim claims"]}}


@given(st.text(TAGS, min_size=2, max_size=30), st.data())
def test_tags_that_neither_credit_nor_part_clauses_are_passed_over(tags: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(tags) - 1))
    found = preceding.cue_before(tags, at, 0)
    with patch.object(preceding, "_IDLE", frozenset()):
        assert preceding.cue_before(tags, at, 0) == found


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_words_that_call_for_no_second_look_read_the_same_with_one(words: list[str]) -> None:
    text, tags = " ".join(words), Lexicon(CUES).get(Tags)
    read = clauses.read_sentence(text, 0, len(text), (), 0, 0, tags)
    with patch.object(clauses, "_LOOK", dict.fromkeys(clauses._LOOK, TAGS)):
        assert clauses.read_sentence(text, 0, len(text), (), 0, 0, tags).tags == read.tags


@given(st.lists(st.integers(0, 12), max_size=8), st.lists(st.integers(0, 60), max_size=8))
def test_zones_hold_the_quotations_that_begin_before_their_end(lengths: list[int], starts: list[int]) -> None:
    zones, at = [], 0
    for length in lengths:
        zones.append(Zone("paragraph", at, at + length + 1))
        at += length + 2
    quotes = [Quote(start, start + 1, "speech", 1, False, None, None) for start in sorted(starts)]
    held: dict[Zone, list[Quote]] = {}
    for quote in quotes:
        zone = next((zone for zone in zones if quote.start < zone.end), None)
        if zone:
            held.setdefault(zone, []).append(quote)
    assert [(zone, list(some)) for zone, some in by_zone(quotes, zones)] == list(held.items())


def test_a_fact_is_worked_out_once() -> None:
    asked = []

    class Story:
        @fact
        def words(self) -> int:
            """How many."""
            asked.append(self)
            return 3

    story = Story()
    assert (story.words, story.words, len(asked)) == (3, 3, 1)
    assert isinstance(Story.words, fact)


@given(st.lists(st.sampled_from(ENGLISH + FOREIGN)))
def test_copy_is_foreign_where_look_ups_of_all_its_words_say_so(words: list[str]) -> None:
    known, distinct = Lexicon().get(Words), frozenset(words)
    plain = [word for word in distinct if len(word) >= 3 and not word[0].isupper() and word.isalpha()]
    unknown = sum(known.frequency(word) in (ABSENT, NAME) for word in plain)
    foreign = len(plain) >= 12 and 3 * unknown > len(plain)
    assert is_foreign(distinct, len(known.unusual(distinct).unknown)) == foreign


@given(st.lists(st.sampled_from(MARKED)))
def test_marks_in_pairs_are_quotations_as_marks_read_one_by_one_are(signs: list[str]) -> None:
    text = "".join(signs)
    paragraphs = [match.span() for match in re.finditer(r"(?:(?!\n\n).)+", text, re.DOTALL)]
    found = marks.find_marks(text).doubles
    pairs = marks.pair_marks(text, paragraphs, found)
    with patch.object(marks, "_plain_pairs", lambda text, low, found: None):
        assert marks.pair_marks(text, paragraphs, found) == pairs


@given(st.lists(st.sampled_from(["official", "law officials", "s", "un", "_", " ", "é", ".", "Officials", "someone"])))
def test_nouns_for_sources_are_whole_words(pieces: list[str]) -> None:
    text = fold("".join(pieces))
    lexicon = Lexicon({"sourcing": {"people": ["official officials"], "vague": ["someone"]}})
    expected = re.finditer(r"(?<![^\W_])(?:officials?|someone)(?![^\W_])", text)
    assert [tuple(span) for span in lexicon.get(Sourcing).find(text)[0]] == [match.span() for match in expected]


@example(["h", "he", " ", "he"])
@given(st.lists(st.sampled_from(["he", "she", "his", "herself", "has", "the", "s", "h", "him", " ", ".", "é", "“"])))
def test_the_first_pronoun_of_a_clause_is_found(pieces: list[str]) -> None:
    text = "".join(pieces)
    plain = re.match(r"[^.!?“”\"\n;:]*?\b(he|she|his|her|him|himself|herself)\b", text)
    found = people._PRONOUN.match(text)
    assert (found and found.span(1)) == (plain and plain.span(1))
