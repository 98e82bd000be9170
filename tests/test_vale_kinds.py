# ruff: noqa: E501
"""Occurrence, repetition, consistency, conditional, capitalization, metric and readability."""

from typing import Any

import pytest

from lintnews import formats, kinds
from lintnews.formula import Formula, FormulaError
from lintnews.lexicon import Lexicon
from lintnews.prose.readability import syllables
from lintnews.prose.zones import Zone
from lintnews.source import Source
from tests.matching import hits_of, matches, rule_of, story_of


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        ({"token": "!", "max": 1}, "No! Yes! Oh!", ["!"]),
        ({"token": "!", "max": 3}, "No! Yes! Oh!", []),
        ({"token": "very", "max": 1, "ignorecase": True}, "Very, very", ["Very"]),
        ({"token": "and", "min": 2}, "this and that", ["and"]),
        ({"token": "and", "min": 1}, "this, that", ["this"]),
        ({"token": "\\w+", "max": 3, "scope": "sentence"}, "One two three. One two three four.", ["One"]),
    ],
)
def test_occurrence(fields: dict[str, Any], text: str, expected: list[str]) -> None:
    assert matches("occurrence", text, **fields) == expected


def test_occurrence_counts_and_points_to_the_top() -> None:
    (hit,) = hits_of(rule_of("occurrence", token="and", min=2, scope="raw"), story_of("this"))
    assert (hit.start, hit.end, hit.in_source, hit.values) == (0, 0, True, {"count": "0"})
    (hit,) = hits_of(rule_of("occurrence", token="a", max=2), story_of("a a a"))
    assert hit.values == {"count": "3"}


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        ({}, "It was the the end", ["the the"]),
        ({}, "It was the\nthe end", ["the\nthe"]),
        ({}, "I forgot that. that is all", ["that. that"]),
        ({}, "I forgot that. That is all", []),
        ({"ignorecase": True}, "The the end", ["The the"]),
        ({"ignorecase": True}, "I forgot that. That is all", []),
        ({"alpha": True}, "10 10 the the", ["the the"]),
        ({"max": 1}, "no no no", ["no no"]),
        ({"exceptions": ["had had"]}, "he had had the the", ["the the"]),
        ({}, 'She said "it was was so long ago"', []),
    ],
)
def test_repetition(fields: dict[str, Any], text: str, expected: list[str]) -> None:
    assert matches("repetition", text, tokens=[r"[^\s.!?]+"], **fields) == expected


def test_repetition_fixes_by_truncation() -> None:
    fields = {"tokens": ["\\w+"], "action": {"name": "edit", "params": ["truncate", " "]}}
    (hit,) = hits_of(rule_of("repetition", **fields), story_of("the the"))
    assert (hit.values, hit.suggestions, hit.safe) == ({"match": "the"}, ("the",), True)


PARAGRAPHS = "an adviser spoke\nan advisor left\nthe adviser and an adviser came"
ZONES = [Zone("paragraph", 0, 16), Zone("paragraph", 17, 32), Zone("paragraph", 33, len(PARAGRAPHS))]


def test_consistency_reports_from_the_second_form_on() -> None:
    rule = rule_of("consistency", either={"adviser": "advisor", "gray": "grey"})
    hits = hits_of(rule, story_of(PARAGRAPHS, ZONES))
    assert [(PARAGRAPHS[h.start : h.end], h.start, h.values["first"]) for h in hits] == [
        ("advisor", 20, "adviser"),
        ("adviser", 52, "adviser"),
    ]


@pytest.mark.parametrize(
    ("either", "text", "expected"),
    [
        ({"adviser": "advisor"}, "an adviser, an adviser", []),
        ({"a": "b", "c": "d"}, "a c", []),
        ({"a": "b", "c": "d"}, "a c d", ["d"]),
        ({"e-mail": "e?mail"}, "email, e-mail", ["e-mail"]),
        ({"\\d+ percent": "\\d+%"}, "4 percent, not 5%", []),
        ({"\\d+ percent": "\\d+% "}, "4 percent, not 5% of", ["5% "]),
    ],
)
def test_consistency(either: dict[str, str], text: str, expected: list[str]) -> None:
    assert matches("consistency", text, either=either) == expected


def test_occurrence_points_to_each_block_that_lacks_it() -> None:
    text = "One and two\nThree it.\nFour\n\u201cAll of it.\u201d"
    zones = [Zone("paragraph", 0, 11), Zone("paragraph", 12, 21), Zone("heading", 22, 26), Zone("quote-block", 27, 39)]
    hits = hits_of(rule_of("occurrence", token="and", min=1), story_of(text, zones))
    assert [text[hit.start : hit.end] for hit in hits] == ["Three", "Four"]


def test_a_scope_of_sentences_reads_headings_and_lists() -> None:
    text = "On its way\nIt is late. It is here.\none\ntwo. Three"
    zones = [Zone("headline", 0, 10), Zone("paragraph", 11, 34), Zone("list", 35, len(text))]
    rule = rule_of("existence", tokens=["^.*$"], nonword=True, scope="sentence")
    assert [text[hit.start : hit.end] for hit in hits_of(rule, story_of(text, zones))] == [
        "On its way", "It is late.", "It is here.", "one", "two.", "Three",
    ]  # fmt: skip
    rule = rule_of("existence", tokens=["^.*$"], nonword=True, scope="sentence & paragraph")
    assert len(hits_of(rule, story_of(text, zones))) == 2


def test_consistency_of_quotation_marks_looks_at_quotations() -> None:
    text = 'It is a \u201cpark\u201d, a "park".'
    assert matches("consistency", text, either={'"': "[\u201c\u201d]"}, nonword=True) == ['"']


def test_consistency_without_word_edges() -> None:
    assert matches("consistency", "4 percent, not 5%", either={"\\d percent": "\\d%"}, nonword=True) == ["5%"]


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        ({}, "The WHO met.", ["WHO"]),
        ({}, "The World Health Organization (WHO) met. The WHO left.", []),
        ({"exceptions": ["WHO"]}, "The WHO and the IMF", ["IMF"]),
        ({}, '"I trust the World Health Organization (WHO)," she said of the WHO.', []),
        ({"second": "organi[sz]ation"}, "The WHO, an organisation", []),
        ({"second": "organi[sz]ation"}, "The WHO and the IMF", ["WHO", "IMF"]),
    ],
)
def test_conditional(fields: dict[str, Any], text: str, expected: list[str]) -> None:
    rule = {"first": r"\b[A-Z]{3,5}\b", "second": r"\(([A-Z]{3,5})\)", **fields}
    assert matches("conditional", text, **rule) == expected


def test_conditional_looks_back_and_not_ahead() -> None:
    text = "The WHO met.\nThe World Health Organization (WHO)\nthe WHO"
    zones = [Zone("paragraph", 0, 12), Zone("paragraph", 13, 48), Zone("paragraph", 49, len(text))]
    rule = rule_of("conditional", first=r"\b[A-Z]{3,5}\b", second=r"\(([A-Z]{3,5})\)")
    assert [hit.start for hit in hits_of(rule, story_of(text, zones))] == [4]


@pytest.mark.parametrize(
    ("fields", "text", "is_right"),
    [
        ({"match": "$sentence"}, "Mayor wins vote in landslide", True),
        ({"match": "$sentence"}, "Mayor Wins Vote In Landslide", False),
        ({"match": "$sentence"}, "mayor wins vote in landslide", False),
        ({"match": "$sentence"}, "NATO chief meets Smith in a long and dull session", True),
        ({"match": "$sentence", "threshold": 1}, "NATO chief meets Smith", False),
        ({"match": "$sentence", "threshold": 1, "exceptions": ["Smith"]}, "NATO chief meets Smith", True),
        ({"match": "$sentence", "threshold": 1, "exceptions": ["White House"]}, "The White House says", True),
        ({"match": "$sentence", "threshold": 1, "indicators": [":"]}, "Vote: Mayor wins", True),
        ({"match": "$sentence", "threshold": 1, "prefix": r"[A-Z]\. "}, "B. An heading", True),
        ({"match": "$sentence"}, "1. A short guide", True),
        ({"match": "$sentence"}, "2) how it works", True),
        ({"match": "$sentence"}, "1. A Short Guide", False),
        ({"match": "$sentence"}, "12 killed in blast", True),
        ({"match": "$sentence"}, "\ufffc is how it works", True),
        ({"match": "$title"}, "The War of the Worlds", True),
        ({"match": "$title"}, "The War Of The Worlds", False),
        ({"match": "$title"}, "The war of the worlds", False),
        ({"match": "$title", "style": "AP"}, "Life With Father", True),
        ({"match": "$title", "style": "Chicago", "threshold": 1}, "Life With Father", False),
        ({"match": "$title", "style": "Chicago"}, "Life with Father", True),
        ({"match": "$title", "threshold": 1}, "How to Win a State-of-the-Art Prize", True),
        ({"match": "$title", "threshold": 1, "exceptions": ["iPhone"]}, "The iPhone Wins", True),
        ({"match": "$title", "threshold": 1, "exceptions": ["iPhone"]}, "The Iphone Wins", False),
        ({"match": "$lower"}, "all small", True),
        ({"match": "$upper"}, "not All", False),
        ({"match": "^[A-Z].*[^.]$"}, "No stop", True),
        ({"match": "^[A-Z].*[^.]$"}, "A stop.", False),
    ],
)
def test_capitalization(fields: dict[str, Any], text: str, is_right: bool) -> None:
    assert matches("capitalization", text, **fields) == ([] if is_right else [text])


def test_capitalization_offers_the_title() -> None:
    rule = rule_of("capitalization", match="$title", action={"name": "replace"})
    (hit,) = hits_of(rule, story_of("the War Of the Worlds"))
    assert (hit.suggestions, hit.safe) == (("The War of the Worlds",), False)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("7 / 2", 3),
        ("words / 2", 5),
        ("-words + 1", -9),
        ("words > 3 && sentences == 2", True),
        ("words > 3 ? 1 : 0", 1),
        ("!(words > 3) || false", False),
        ("math.sqrt(16) + math.pow(2, 3)", 12),
        ("0.39 * (words / sentences)", 1.95),
        ("math.max(words, 11) % 4", 3),
        ("1 - 2 - 3", -4),
    ],
)
def test_formulas(written: str, value: float) -> None:
    numbers = {"words": 10.0, "sentences": 2.0}
    assert Formula(written, numbers)(numbers) == pytest.approx(value)


@pytest.mark.parametrize(
    ("written", "problem", "at"),
    [
        ("wrds / 2", "unknown name 'wrds'; did you mean 'words'?", 0),
        ("1 +", "a number or a name is missing", 3),
        ("(1", "')' is missing", 2),
        ("1 2", "'2' is not expected here", 1),
        ("words; 1", "';' has no meaning in a formula", 5),
        ("__import__('os')", "unknown name '__import__'", 0),
        ("(" * 500, "brackets are nested too deeply", 50),
        ("-" * 500 + "1", "too many signs in a row", 50),
    ],
)
def test_formulas_that_cannot_be_read(written: str, problem: str, at: int) -> None:
    with pytest.raises(FormulaError) as raised:
        Formula(written, {"words"})
    assert (str(raised.value), raised.value.at) == (problem, at)


def test_metric_measures_the_story_or_its_blocks() -> None:
    text = "Big news\nOne two three. Four.\nA B"
    zones = [Zone("headline", 0, 8, "h1"), Zone("paragraph", 9, 29), Zone("heading", 30, 33, "h2")]
    story = story_of(text, zones)
    (hit,) = hits_of(rule_of("metric", formula="words / sentences + heading.h2", condition="> 2"), story)
    assert (hit.start, hit.end, hit.in_source, hit.values) == (0, 0, True, {"value": "3.00"})
    assert not hits_of(rule_of("metric", formula="words", condition="> 4"), story)
    (hit,) = hits_of(rule_of("metric", formula="words", condition="> 1", scope="headline"), story)
    assert (hit.start, hit.end) == (0, 8)
    assert not hits_of(rule_of("metric", formula="words / list", condition="> 1"), story)


def test_the_running_text_is_measured_and_is_the_summary() -> None:
    text = "Big news\nOne two three. Four.\nfive six\nSeven.\nA B"
    kinds_of = ("headline", "paragraph", "list", "quote-block", "table")
    starts = (0, 9, 30, 39, 46)
    zones = [Zone(*zone) for zone in zip(kinds_of, starts, (8, 29, 38, 45, 49), strict=True)]
    story = story_of(text, zones)
    counts = {"words": "7.00", "sentences": "4.00", "paragraphs": "1.00", "blockquote": "1.00"}
    for formula, value in counts.items():
        (hit,) = hits_of(rule_of("metric", formula=formula, condition="> 0"), story)
        assert hit.values == {"value": value}, formula
    (hit,) = hits_of(rule_of("occurrence", token=r"\w+", max=1, scope="summary", quotes="include"), story)
    assert (hit.start, hit.values) == (9, {"count": "7"})
    rule = rule_of("existence", tokens=["Four", "news", "B", "\\w+ven"], scope="summary", quotes="include")
    assert [text[hit.start : hit.end] for hit in hits_of(rule, story)] == ["Four", "Seven"]


def test_a_title_is_offered_with_its_code_as_it_stands() -> None:
    source = Source("# use `ls` now\n", "a.md")
    rule = rule_of("capitalization", match="$title", scope="heading", action={"name": "replace"})
    (hit,) = hits_of(rule, formats.read(source, Lexicon()))
    assert hit.suggestions == ("Use `ls` Now",)


def test_readability() -> None:
    hard = "Institutional considerations necessitate extraordinarily complicated deliberations. " * 3
    rule = rule_of("readability", metrics=["Flesch-Kincaid", "SMOG"], grade=8)
    (hit,) = hits_of(rule, story_of(hard.strip()))
    assert float(hit.values["grade"]) > 8
    assert not hits_of(rule, story_of("The cat sat on the mat. The dog ran."))
    assert not hits_of(rule, story_of(""))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("table", 2), ("the", 1), ("rhythm", 1), ("beautiful", 3), ("role", 1), ("whole", 1), ("places", 2),
        ("rules", 1), ("called", 1), ("settled", 2), ("wanted", 2), ("going", 2), ("mayor", 2), ("eye", 1), ("media", 3),
        ("official", 3), ("associate", 4), ("radio", 3), ("nation", 2), ("millions", 2), ("society", 4), ("patient", 2),
        ("science", 2), ("experience", 4), ("annual", 3), ("language", 2), ("idea", 3), ("video", 3), ("create", 2),
        ("likely", 2), ("largely", 2), ("settlement", 3), ("statements", 2), ("criticism", 4), ("league", 1),
        ("mosque", 1), ("something", 2), ("basically", 3), ("responsibilities", 6),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("kind", "fields", "problem"),
    [
        ("occurrence", {"token": "a"}, "this can never report anything; give 'max' or 'min'"),
        ("occurrence", {"token": "(", "max": 1}, "the pattern '(' cannot be read: this '(' is never closed, at character 1"),
        ("metric", {"formula": "wrds", "condition": "> 1"}, "the formula cannot be read: unknown name 'wrds'; did you mean 'words'?, at character 1"),
        ("metric", {"formula": "words", "condition": "> x"}, "the condition cannot be read: unknown name 'x', at character 3"),
        ("readability", {"metrics": ["SMUG"], "grade": 8}, "unknown metric 'SMUG'; did you mean 'SMOG'?"),
        ("capitalization", {"match": "$sentense"}, "unknown case '$sentense'; did you mean '$sentence'?"),
        ("consistency", {"either": {"a": "(b"}}, "the pattern '(b' cannot be read: this '(' is never closed, at character 1"),
        ("conditional", {"first": "a", "second": "[b"}, "the pattern '[b' cannot be read: this '[' is never closed, at character 1"),
        ("metric", {"formula": "3 + 4", "condition": "> 1"}, "this is the same for every story; name what is counted: words, sentences, paragraphs, characters, ..."),
        ("occurrence", {"token": ",", "max": 2, "min": 5}, "nothing is 5 or more and at most 2, so all would be reported; swap the two"),
        ("occurrence", {"token": "", "max": 2}, "there is nothing to count; give a word or an expression, such as ','"),
        ("repetition", {"tokens": ["a"], "max": -1}, "this many repeats are let pass; it is 0 or more"),
        ("repetition", {"tokens": [""]}, "there is nothing to look for; give the expression of a word, such as '[^\\s]+'"),
        ("conditional", {"first": "", "second": "b"}, "there is nothing to look for, so the rule would never report anything; give an expression"),
        ("capitalization", {"match": "[A-Z]*"}, "this expression matches any text, so nothing would be reported; bind it to the ends, as in '^[A-Z].*$', or give one of $title, $sentence, $lower, $upper"),
        ("consistency", {"either": {"Web": "web"}, "ignorecase": True}, "the two forms are the same; without 'ignorecase' they differ; give two of which a story is to use one"),
        ("spelling", {"filters": ["x?"]}, "this lets every word pass and nothing is reported; name the words meant"),
        ("substitution", {"swap": {"colour": "colour"}}, "'colour' stands for itself and is never reported; take the pair out, or set 'ignorecase: true' for its other capitals"),
        ("substitution", {"swap": {" ": "a"}}, "this key is empty and finds nothing; write what is to be found before the colon"),
        ("repetition", {"tokens": []}, "there is nothing to look for; give the expression of a word, such as '[^\\s]+'"),
    ],
)  # fmt: skip
def test_problems(kind: str, fields: dict[str, Any], problem: str) -> None:
    rule = kinds.build(kind, "test.rule", {"message": "m", "extends": kind, **fields})
    assert next(rule.problems())[1] == problem
