"""The kind existence, and the matching that it shares with substitution."""

from typing import Any

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from lintnews.patterns.dialect import PatternError, read
from lintnews.patterns.literals import required
from lintnews.prose.folding import fold
from lintnews.prose.zones import Zone
from tests.matching import hits_of, matches, rule_of, story_of


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        ({"tokens": ["utilise"]}, "They utilise it. Utilise utilised.", ["utilise"]),
        ({"tokens": ["utilise"], "ignorecase": True}, "Utilise it", ["Utilise"]),
        ({"tokens": ["so called"]}, "the so\ncalled plan", ["so\ncalled"]),
        ({"tokens": ["don't"]}, "They don\u2019t", ["don\u2019t"]),
        ({"tokens": ["don\u2019t"]}, "They don't don\u2019t", ["don\u2019t"]),
        ({"tokens": ["cat", "cat nap"]}, "a cat nap", ["cat"]),
        ({"tokens": ["cat nap", "cat"]}, "a cat nap", ["cat nap"]),
        ({"tokens": ["a b", "b c d"]}, "a b c d", ["a b"]),
        ({"tokens": ["very \\w+"]}, "very good, very bad", ["very good", "very bad"]),
        ({"tokens": ["!"]}, "No! Yes!No", ["!"]),
        ({"tokens": ["!"], "nonword": True}, "No! Yes!", ["!", "!"]),
        ({"tokens": ["(?i)foo", "bar"]}, "FOO BAR", ["FOO", "BAR"]),
        ({"tokens": ["bar", "(?i)foo"]}, "FOO BAR", ["FOO"]),
        ({"tokens": ["(\\w)\\1"]}, "aa bb", ["aa", "bb"]),
        ({"raw": ["\\d+ ", "percent"]}, "about 5 percent", ["5 percent"]),
        ({"raw": ["\\d+ "], "tokens": ["percent", "per cent"]}, "5 per cent", ["5 per cent"]),
        ({"raw": [" of"], "tokens": ["all", "both"], "append": True}, "all of, both of", ["all of", "both of"]),
        ({"tokens": ["^But"], "nonword": True}, "But\nBut no", ["But", "But"]),
        ({"tokens": ["good"], "exceptions": ["good"]}, "good", []),
        ({"tokens": ["good \\w+"], "exceptions": ["Friday"]}, "good Friday good day", ["good day"]),
        ({"tokens": ["mea"], "exceptions": ["Mea culpa"]}, "a mea culpa, mea", ["mea"]),
        ({"tokens": ["\\w+ed"], "exceptions": ["(?:re|un)loaded"]}, "reloaded baked", ["baked"]),
        ({"tokens": ["very"]}, 'He said "this is a very good thing" very.', ["very"]),
        ({"tokens": ["very"], "quotes": "only"}, 'He said "this is a very good thing" very.', ["very"]),
        ({"tokens": ["very"], "quotes": "include"}, 'He said "this is a very good thing" very.', ["very", "very"]),
    ],
)
def test_existence(fields: dict[str, Any], text: str, expected: list[str]) -> None:
    assert matches("existence", text, **fields) == expected


def test_accepted_words_excuse() -> None:
    rule = rule_of("existence", tokens=["big \\w+"])
    assert len(hits_of(rule, story_of("big Ben big dog"))) == 2
    assert len(hits_of(rule, story_of("big Ben big dog", accept=["Ben"]))) == 1


def test_blocks_are_kept_apart() -> None:
    text = "very very good"
    zones = [Zone("headline", 0, 4), Zone("paragraph", 5, 14)]
    assert [hit.start for hit in hits_of(rule_of("existence", tokens=["very"]), story_of(text, zones))] == [0, 5]
    assert not hits_of(rule_of("existence", tokens=["very very"]), story_of(text, zones))
    body = rule_of("existence", tokens=["v[e]ry"], scope="paragraph")
    assert [hit.start for hit in hits_of(body, story_of(text, zones))] == [5]


@pytest.mark.parametrize(
    ("token", "places"),
    [
        (r"\A(?!(?:feat|fix)\b)", [0, 17]),  # a place, with no words of its own
        (r"(?<=\ba)(?=\s)", [5, 23]),
        ("x?", []),  # what finds nothing beside other things says nothing
    ],
)
def test_a_place_may_be_all_that_is_found(token: str, places: list[int]) -> None:
    text = "Add a thing here\nOnce a day\nfix a thing"
    zones = [Zone("paragraph", 0, 16), Zone("paragraph", 17, 27), Zone("paragraph", 28, len(text))]
    hits = hits_of(rule_of("existence", tokens=[token], nonword=True), story_of(text, zones))
    assert [(hit.start, hit.end) for hit in hits if hit.start < 28] == [(place, place) for place in places]


def test_raw_scope_reads_the_source() -> None:
    rule = rule_of("existence", tokens=["<!--"], nonword=True, scope="raw")
    assert [(hit.start, hit.in_source) for hit in hits_of(rule, story_of("a <!-- b"))] == [(2, True)]


PLAIN = st.text("ab -", min_size=1, max_size=5).filter(lambda text: text.strip())
LOOKS = ["(?=a)", "(?<=b)", "(?= a)", "(?<=ab )", "(?<!a)"]
PIECE = st.sampled_from(["a", "b", " ", "-", "ab", "a?", "b+", "(?:a|b)", "[ab]", "a{2}", r"\w", ".", r"\b", *LOOKS])
PATTERN = st.lists(PIECE, min_size=1, max_size=4).map("".join).filter(lambda text: text.strip())
TEXT = st.text("abAB -", max_size=30)


@example(["ab-", "-b."], "AB-B-BA", True, False)
@given(st.lists(st.one_of(PLAIN, PATTERN), min_size=1, max_size=5), TEXT, st.booleans(), st.booleans())
def test_tokens_alone_match_as_one_expression(tokens: list[str], text: str, ignorecase: bool, nonword: bool) -> None:
    """What Vale does in one expression is done token by token, and comes out the same."""
    frame = "(?:%s)" if nonword else r"\b(?:%s)\b"
    flags = regex.V0 | regex.MULTILINE | (regex.IGNORECASE if ignorecase else 0)
    expected = [m.span() for m in regex.finditer(frame % "|".join(tokens), text, flags)]
    if any(m.end() == m.start() for token in tokens for m in regex.finditer(frame % token, text, flags)):
        return  # where a token can match nothing, an empty match may hide another token's; no rule means that
    rule = rule_of("existence", tokens=tokens, ignorecase=ignorecase, nonword=nonword)
    assert [(hit.start, hit.end) for hit in hits_of(rule, story_of(text))] == expected


@given(PATTERN, TEXT)
def test_required_strings_are_in_every_match(pattern: str, text: str) -> None:
    match = regex.search(pattern, text, regex.IGNORECASE)
    if match:
        assert any(string in fold(match.group()) for string in required(read(pattern).part) or [""])
        assert any(string in fold(text) for string in required(read(pattern).near) or [""])


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"(?<=\b[A-Z][a-z]{2,15}, )AL\b(?!,? \d{5})", [", al"]),
        (r"\d+(?= percent)", [" percent"]),
        (r"(?<=ab)(?<=b)cd", ["abcd"]),
        (r"(?<=foo)bar|baz(?=qux)", ["bazqux", "foobar"]),
        (r"(?:(?<=foo)bar|baz)", ["bar", "baz"]),
        (r"a(?<=foo)b", None),
        (r"(?=foo)?b", None),
        (r"(?<!foo)bar", ["bar"]),
    ],
)
def test_looks_around_tell_what_the_text_holds(pattern: str, needed: list[str] | None) -> None:
    assert required(read(pattern).near) == needed


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("colou?r(?:ed|s)?", ["color", "colour"]),
        (r"\d+ per ?cent", [" per cent", " percent"]),
        ("(?:foo|.)bar", ["bar"]),
        ("(?:foo|.)", None),
        ("(?<=very )good", ["good"]),
        ("(?:abc)*d", None),
        ("(?:abc)+d", ["abc"]),
        ("[Uu]tili[sz]e", ["utilise", "utilize"]),
        (r"e\.g\.", ["e.g."]),
        (r"(?<=\w) ,", [" ,"]),
        (r"\.\?|\( ", ["( ", ".?"]),
        (r"\. [A-Z]", None),
        (r"\*\*|\[\]|%%", ["%%", "**", "[]"]),
        (r"\$\d|\.[\"”]", None),
    ],
)
def test_required_strings(pattern: str, needed: list[str] | None) -> None:
    assert required(read(pattern).part) == needed


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("a(?i)b|c", "aB C c", ["aB", "C", "c"]),
        ("(?:(?i)a)a", "Aa AA", ["Aa"]),
        (r"(?'x'a)\k<x>", "aa", ["aa"]),
        (r"a{", "a{", ["a{"]),
        ("[a-z-[aeiou]]+", "strange", ["str", "ng"]),
        (r"end\z", "end end", ["end"]),
        ("[[]", "[", ["["]),
        (r"\u2019s", "\u2019s", ["\u2019s"]),
        ("x(?#note)y", "xy", ["xy"]),
        ("[^]a]", "]b", ["b"]),
    ],
)
def test_dotnet_dialect(pattern: str, text: str, expected: list[str]) -> None:
    assert [m.group() for m in regex.finditer(read(pattern).text, text, regex.V0)] == expected


@pytest.mark.parametrize(
    ("pattern", "at"), [("(a", 0), ("a)", 1), ("[a", 0), ("*a", 0), ("a**", 2), (r"a\q", 1), ("a[z-a]", 2), ("(?R)", 0)]
)
def test_mistakes_are_placed(pattern: str, at: int) -> None:
    with pytest.raises(PatternError) as raised:
        read(pattern)
    assert raised.value.at == at


@given(st.text(r"ab\[](){}|*+?.^$-:=!<>P'i1,d ", max_size=12))
def test_any_pattern_is_read_or_refused(pattern: str) -> None:
    try:
        expression = read(pattern)
    except PatternError as error:
        assert 0 <= error.at <= len(pattern)
        return
    try:
        regex.compile(expression.text, regex.V0)
    except regex.error:
        assert expression.bound, "only what refers to groups may be left to the library to refuse"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to very@paper.example or see https://paper.example/very/bad.", []),
        ("See www.paper.example/very and (https://very.example), very much.", ["very"]),
        ("They are @very_bad and very@paper.example is not a very good address.", ["very"]),
        ("Is very.bad very-bad, or very_bad?", ["very", "very"]),
    ],
)
def test_addresses_hold_no_words(text: str, expected: list[str]) -> None:
    assert matches("existence", text, tokens=["very"]) == expected


def test_addresses_themselves_are_found() -> None:
    assert matches("existence", "See https://a.example now", tokens=[r"https?://\S+"], nonword=True) == [
        "https://a.example"
    ]


@pytest.mark.parametrize(
    ("token", "sees"),
    [
        ('"[^"]+"[.,]', True),
        ('["\u201c]\\w+', True),
        ('\\"so', True),
        ('[\\w"] {2,}', False),
        ('[^"]very', False),
        ('very(?!")', False),
        ("['\u2019]s", False),
        ("very", False),
    ],
)
def test_a_rule_about_marks_looks_into_quotations(token: str, sees: bool) -> None:
    assert rule_of("existence", tokens=[token]).quotes == ("include" if sees else "skip")
    assert rule_of("existence", tokens=[token], quotes="skip").quotes == "skip"
    assert rule_of("existence", tokens=[token, "very"]).quotes == "skip"


def test_a_long_alternation_is_read_in_linear_time() -> None:
    words = [f"word{number}" for number in range(20_000)]
    assert required(read("|".join(words)).part) is None
    assert required(read("|".join(words[:20])).part) is not None
