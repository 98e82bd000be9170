# ruff: noqa: E501
"""What Vale's documentation says of its rules, on copy of our own."""

import json
from pathlib import Path
from typing import Any

import pytest

import lintnews
from lintnews.edits import edited
from lintnews.finding import Finding
from tests.matching import matches, rule_of, story_of


def findings(folder: Path, rules: dict[str, str], text: str, name: str = "a.md", **config: Any) -> list[Finding]:
    """The findings of a story under the packs of a folder, of which the first has the rules to try."""
    for path, rule in rules.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(rule, encoding="utf-8")
    packs = [next(iter(rules)).split("/")[0] + "/"]
    (folder / "lintnews.yml").write_text(json.dumps({"packs": packs, **config}))
    (folder / name).write_text(text, encoding="utf-8")
    return list(lintnews.Linter.for_path(folder / name).check(lintnews.read(folder / name)))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINTNEWS_CACHE", str(tmp_path / ".cache"))


@pytest.mark.parametrize(
    ("params", "text", "expected"),
    [
        (["regex", r"(\w+)_(\w+)", "$1-$2"], "snake_case", "snake-case"),
        (["replace", "'", ""], "it's", "its"),
        (["remove", ".?!"], "Is it? No.", "Is it No"),
        (["trim", "*_"], "*_bold_*", "bold"),
        (["trim_left", " "], " T", "T"),
        (["trim_right", ".?!"], "so?!", "so"),
        (["truncate", " "], "the the", "the"),
        (["split", " by ", 0], "Acme Cloud by Acme", "Acme Cloud"),
        (["split", " by ", 4], "Acme", "Acme"),
        (["squeeze"], "too   many\n spaces", "too many spaces"),
        (["wrap", "`"], "a_b", "`a_b`"),
        (["unwrap", "*"], "*a*", "a"),
        (["unwrap", "*"], "*a", "*a"),
        ([["prefix", "\u201c"], ["suffix", "\u201d"]], "a", "\u201ca\u201d"),
        ([["trim_right", "!"], ["lower"], ["wrap", "`"]], "Wow!", "`wow`"),
        (["trim_right", "!", "lower", "wrap", "`"], "Wow!", "`wow`"),
        (["lower"], "foo Bar", "foo bar"),
        (["upper"], "foo Bar", "FOO BAR"),
        (["capitalize"], "foo Bar", "Foo Bar"),
        (["uncapitalize"], "Foo Bar", "foo Bar"),
        (["title"], "foo of the Bar", "Foo of the Bar"),
        (["sentence"], "foo Bar", "Foo bar"),
        (["simple"], "foo Bar", "foo bar"),
        (["kebab"], "foo Bar", "foo-bar"),
        (["snake"], "fooBar", "foo_bar"),
        (["camel"], "foo Bar", "fooBar"),
        (["pascal"], "foo Bar", "FooBar"),
        (["smart"], "\"It's -- 'so' ---...\"", "\u201cIt\u2019s \u2013 \u2018so\u2019 \u2014\u2026\u201d"),
        (["dumb"], "\u201cIt\u2019s\u201d \u2014 \u2026", "\"It's\" -- ..."),
        (["ascii"], "na\u00efve Stra\u00dfe \u2014 \u00d8rsted", "naive Strasse -- Orsted"),
        (["words"], "21", "twenty-one"),
        (["words"], "1,205", "one thousand two hundred five"),
        (["words"], "3rd", "third"),
        (["words"], "21st", "twenty-first"),
        (["words"], "20th", "twentieth"),
        (["words"], "many", "many"),
        (["digits"], "twenty-one", "21"),
        (["digits"], "one hundred and five", "105"),
        (["digits"], "two million three thousand", "2003000"),
        (["digits"], "third", "3rd"),
        (["digits"], "twenty-second", "22nd"),
        (["digits"], "twelfth", "12th"),
        (["digits"], "tooth", "tooth"),
        (["digits"], "", ""),
    ],
)  # fmt: skip
def test_edits(params: list[Any], text: str, expected: str) -> None:
    assert edited(text, params) == expected


@pytest.mark.parametrize("number", [*range(0, 130), 999, 1000, 1001, 12_345, 1_000_000, 10**14 + 7])
def test_numbers_in_words_and_back(number: int) -> None:
    assert edited(str(number), [["words"], ["digits"]]) == str(number)
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    assert edited(f"{number}{suffix}", [["words"], ["digits"]]) == f"{number}{suffix}"


@pytest.mark.parametrize(
    ("action", "problem"),
    [
        ("{name: edit, params: [remov, x]}", "unknown edit 'remov'; did you mean 'remove'?"),
        ("{name: edit, params: [qqq]}", "unknown edit 'qqq'; it is one of regex, replace,"),
        ("{name: edit, params: [trim]}", "the edit 'trim' takes 1 more of params, not 0"),
        ("{name: edit, params: [[lower, x]]}", "the edit 'lower' takes 0 more of params, not 1"),
        ("{name: edit, params: [regex, '(', '']}", "the pattern '(' cannot be read: this '(' is never closed, at character 1"),
        ("{name: edit, params: [split, a, b]}", "the edit 'split' takes a separator and the number of the part to keep, from 0"),
        ("{name: edit}", "the action 'edit' needs params; it is one of"),
        ("{name: edt}", "unknown action 'edt'; did you mean 'edit'?"),
        ("{name: replace, param: [a]}", "unknown key 'param' in an action; did you mean 'params'?"),
        ("{name: replace, params: a}", "the params of an action are a list of words"),
    ],
)  # fmt: skip
def test_mistakes_in_actions(tmp_path: Path, action: str, problem: str) -> None:
    rule = f"extends: existence\nmessage: m\ntokens: [a]\naction: {action}\n"
    with pytest.raises(lintnews.RuleError) as raised:
        findings(tmp_path, {"S/R.yml": rule}, "a")
    assert str(raised.value).startswith(f"{tmp_path}/S/R.yml:4:1: {problem}")


def test_an_action_speaks_of_the_groups_of_its_token(tmp_path: Path) -> None:
    rule = r"""
extends: existence
message: "Put the family name first: '%s' should be '%s'."
nonword: true
action: {name: replace, params: ['$2, $1']}
tokens: ['never \((\w+)\)', '\b([A-Z][a-z]+) ([A-Z][a-z]+)(?= \(author\))']
"""
    (found,) = findings(tmp_path, {"S/R.yml": rule}, "It was Ada Moran (author) who said so.\n")
    assert found.message == "Put the family name first: 'Ada Moran' should be 'Moran, Ada'."
    assert (found.match, found.suggestions, found.fix is not None) == ("Ada Moran", ("Moran, Ada",), True)


def test_an_edit_that_changes_nothing_is_not_offered(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: m\naction: {name: edit, params: [split, ' by ', 0]}\ntokens: [acme( by x)?]\n"
    found = findings(tmp_path, {"S/R.yml": rule}, "It is acme by x, and acme.\n")
    assert [(f.match, f.suggestions) for f in found] == [("acme by x", ("acme",)), ("acme", ())]


def test_a_fix_that_would_join_words_is_none(tmp_path: Path) -> None:
    rule = r"""
extends: existence
message: m
nonword: true
action: {name: edit, params: [trim_right, '!']}
tokens: ['\w+!(?:\s|$)']
"""
    (found,) = findings(tmp_path, {"S/R.yml": rule}, "They won! Then they left.\n")
    assert (found.match, found.suggestions, found.fix) == ("won! ", ("won!",), None)


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        ({"matchcase": True}, "a ok, A OK, A ok", ["a-ok", "A-OK", "A-OK"]),
        ({"capitalize": True}, "A ok", ["A-OK"]),
        ({"swap": {"obviously": ""}}, "It is obviously.", [""]),
    ],
)  # fmt: skip
def test_substitutions_take_the_case_of_the_match(fields: dict[str, Any], text: str, expected: list[str]) -> None:
    rule = rule_of(
        "substitution", **{"swap": {"a ok": "A-OK"}, "ignorecase": True, "action": {"name": "replace"}, **fields}
    )
    from tests.matching import hits_of

    assert [hit.suggestions[0] for hit in hits_of(rule, story_of(text))] == expected


def test_an_empty_replacement_takes_out(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: \"Remove '%s'.\"\naction: {name: replace}\nswap: {'(?:obvious|obviously)': ''}\n"
    found = findings(tmp_path, {"S/R.yml": rule}, "It is (obviously). It is obviously wrong.\n")
    assert [(f.message, f.suggestions, f.fix is not None) for f in found] == [
        ("Remove 'obviously'.", ("",), True),
        ("Remove 'obviously'.", ("",), False),  # two spaces would be left
    ]


COPY = """\
# A [here](x) title

Click [here](https://example.org) or **here**, *or here*.

> A **[here](x)** block, which is a quotation.

- [here too](x)
"""


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        ("link", [(1, 6), (3, 8), (7, 4)]),
        ("strong", [(3, 40)]),
        ("[emphasis, heading]", [(1, 6), (3, 52)]),
        ("link.md", [(1, 6), (3, 8), (7, 4)]),
        ("link.html", []),
        ("text & ~heading", [(3, 8), (3, 40), (3, 52), (7, 4)]),
        ("list.text.md", [(7, 4)]),
        ("~blockquote & ~heading", [(3, 8), (3, 40), (3, 52), (7, 4)]),
        ("blockquote", [(5, 8)]),
        ("quote-block.md", [(5, 8)]),
        ("[blockquote, list]", [(5, 8), (7, 4)]),
        ("blockquote\nquotes: skip", []),
        ("code", []),
        ("meta.class.image", []),
        ("text.class.title", []),
    ],
)  # fmt: skip
def test_scopes_of_stretches(tmp_path: Path, scope: str, places: list[tuple[int, int]]) -> None:
    rule = f"extends: existence\nmessage: m\nscope: {scope}\ntokens: [here]\n"
    assert [(f.line, f.column) for f in findings(tmp_path, {"S/R.yml": rule}, COPY)] == places


def test_one_text_is_a_list_of_one(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: m\nscope: alt\nnonword: true\nraw: ^.*$\n"
    copy = "![A long road](x.png)\n\nA road.\n"
    assert [f.match for f in findings(tmp_path, {"S/R.yml": rule}, copy)] == ["A long road"]
    assert findings(tmp_path, {"S/R.yml": rule.replace("alt", "text.attr.alt")}, copy)


def test_values_in_quotation_marks_are_what_they_say(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: m\nignorecase: 'True'\nlimit: '1'\ntokens: [here]\n"
    assert [f.match for f in findings(tmp_path, {"S/R.yml": rule}, "Here and here.\n")] == ["Here"]
    rule = "extends: readability\nmessage: m\ngrade: '-99.5'\nmetrics: [SMOG]\n"
    assert len(findings(tmp_path, {"S/R.yml": rule}, "Here and here.\n")) == 1


def test_nothing_is_no_word_of_its_own(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nswap: {obvious: ''}\n"
    (found,) = findings(tmp_path, {"S/R.yml": rule}, "It is obvious.\n")
    assert found.message == "Use '', not 'obvious'."


def test_a_message_is_one_line_and_shows_what_is_found(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: |\n  Bad '%s',\n  so mend it.\nscope: raw\nnonword: true\ntokens: ['^ +`', '[a-z]{3}\\nb']\n"
    found = findings(tmp_path, {"S/R.yml": rule}, "- x\n\n   `code` here\n\nThe end\nby night.\n")
    assert [f.message for f in found] == ["Bad '   `', so mend it.", "Bad 'end b', so mend it."]


RAW = "extends: substitution\nmessage: m\nscope: raw\nnonword: true\naction: {name: replace}\nswap: "


def test_a_raw_rule_edits_marks_and_no_quoted_words(tmp_path: Path) -> None:
    copy = "# A *long* headline\n\nHe called it a \u201cgood plan\u201d, a good day. It\u2019s so.\n"
    marks = RAW + """{'[\\x{201C}\\x{201D}]': '"', '\\x{2019}': "'"}"""
    found = findings(tmp_path, {"S/R.yml": marks}, copy)
    assert [(f.match, f.fix is not None) for f in found] == [("\u201c", True), ("\u201d", True), ("\u2019", True)]
    found = findings(tmp_path, {"S/R.yml": RAW + "{good: fine}"}, copy)
    assert [(f.column, f.fix is not None) for f in found] == [(17, False), (31, True)]


def test_scopes_of_stretches_in_html(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: m\nscope: [link, strong, emphasis]\ntokens: [here]\n"
    text = '<p>Go <a href="x">here</a>, <b>here</b>, <em>or here</em> or here.</p>\n<p><i>here</i></p>\n'
    assert [f.column for f in findings(tmp_path, {"S/R.yml": rule}, text, "a.html")] == [19, 32, 49, 7]


@pytest.mark.parametrize(
    ("scope", "columns"), [("table.caption", [17]), ("figure.caption", [92]), ("alt", [59]), ("caption", [17, 59, 92])]
)
def test_captions_in_html(tmp_path: Path, scope: str, columns: list[int]) -> None:
    rule = f"extends: existence\nmessage: m\nscope: {scope}\ntokens: [here]\n"
    table = "<table><caption>here</caption></table>"
    text = f'{table}<figure><img alt="x here" src="a.png"><figcaption>At here</figcaption></figure>'
    assert [f.column for f in findings(tmp_path, {"S/R.yml": rule}, text, "a.html")] == columns


def test_an_accepted_word_is_counted(tmp_path: Path) -> None:
    rule = "extends: occurrence\nmessage: m\nmax: 1\ntoken: Zorb\n"
    assert findings(tmp_path, {"S/R.yml": rule}, "Zorb, Zorb.\n", accept=["Zorb"])


def test_a_scope_by_selector_is_refused_in_words(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: m\nscope: 'doc(h2 + p)'\ntokens: [here]\n"
    with pytest.raises(
        lintnews.RuleError, match=r"R\.yml:3:1: lintnews does not select by 'doc\(...\)'; name the kind"
    ):
        findings(tmp_path, {"S/R.yml": rule}, "here")


PARENT = """\
extends: existence
message: "Hedge: '%s'."
tokens: [perhaps, maybe]
good: [It rains.]
"""


@pytest.mark.parametrize(
    ("child", "expected"),
    [
        ("extends: Base.Hedging\nlevel: error\n", ["perhaps", "maybe"]),
        ("extends: Base.Hedging\ntokens: [arguably]\n", ["arguably"]),
        ("extends: Base.Hedging\ntokens+: [arguably]\ntokens-: [perhaps]\n", ["maybe", "arguably"]),
        ("extends: Base._shared.Slang\nmessage: note\n", ["maybe"]),
        ("extends: House.Middle\n", ["maybe"]),
        ("extends: ap.pleaded\nswap+: {maybe: perhaps}\nswap-: [pled guilty]\n", ["pled not guilty", "maybe"]),
    ],
)  # fmt: skip
def test_a_rule_builds_on_another(tmp_path: Path, child: str, expected: list[str]) -> None:
    rules = {
        "House/Hedging.yml": child,
        "House/_apart/Middle.yml": "x",
        "Base/Hedging.yml": PARENT,
        "Base/_shared/Slang.yml": "extends: Base.Hedging\ntokens-: [perhaps]\n",
    }
    if "Middle" in child:
        rules["House/Middle.yml"] = "extends: Base.Hedging\ntokens-: [perhaps]\nenabled: false\n"
    text = "They pled not guilty, perhaps maybe arguably.\n"
    for _ in range(2):  # from the files, and from the cache
        found = findings(tmp_path, rules, text)
        assert sorted(f.match for f in found if f.rule == "House.Hedging") == sorted(expected)


def test_what_a_rule_builds_on_may_change(tmp_path: Path) -> None:
    rules = {"House/Hedging.yml": "extends: Base.Hedging\n", "Base/Hedging.yml": PARENT}
    assert [f.match for f in findings(tmp_path, rules, "perhaps so")] == ["perhaps"]
    rules["Base/Hedging.yml"] = PARENT.replace("perhaps", "so")
    assert [f.match for f in findings(tmp_path, rules, "perhaps so")] == ["so"]


@pytest.mark.parametrize(
    ("child", "problem"),
    [
        ("extends: Base.Hdging\n", "1:1: no rule 'Base.Hdging' is beside this pack, nor among those of lintnews"),
        ("extends: House.Hedging\n", "1:1: the chain of 'extends' from 'House.Hedging' on never ends"),
        ("extends: Base.Hedging\ntokens-: [never]\n", "2:1: 'never' is not in the 'tokens' that this builds on"),
        ("extends: Base.Hedging\ntokens: [a]\ntokens+: [b]\n", "3:1: give 'tokens', which replaces what it builds on, or 'tokens+', not both"),
        ("extends: Base.Hedging\ntokens+: b\n", "2:1: 'tokens+' adds a list to a list, or a mapping to a mapping"),
        ("extends: Base.Hedging\ntoken+: [b]\n", "2:1: unknown key 'token' in a rule of kind existence; did you mean 'tokens'?"),
    ],
)  # fmt: skip
def test_mistakes_in_building_on_another(tmp_path: Path, child: str, problem: str) -> None:
    with pytest.raises(lintnews.RuleError) as raised:
        findings(tmp_path, {"House/Hedging.yml": child, "Base/Hedging.yml": PARENT}, "x")
    assert str(raised.value) == f"{tmp_path}/House/Hedging.yml:{problem}"


@pytest.mark.parametrize(
    ("dates", "count"),
    [
        ("since: 2026-03-01", 0),
        ("since: 2026-02-01", 1),
        ("expires: 2026-02-01", 0),
        ("expires: 2026-02-02", 1),
        ("since: 2026-01-01\nexpires: 2026-03-01", 1),
    ],
)
def test_a_rule_stands_from_a_day_to_a_day(tmp_path: Path, dates: str, count: int) -> None:
    (tmp_path / "S").mkdir()
    (tmp_path / "S" / "R.yml").write_text(f"extends: existence\nmessage: m\ntokens: [here]\n{dates}\n")
    linter = lintnews.Linter(packs=[f"{tmp_path}/S/"])
    linter.config.words["as-of"] = "2026-02-01"
    assert len(linter.check(linter.parse_source(lintnews.source.Source("here", "a.txt")))) == count


def test_repetition_is_seen_across_markup(tmp_path: Path) -> None:
    rule = (
        "extends: repetition\nmessage: \"'%s' is repeated!\"\nignorecase: true\nalpha: true\ntokens: ['[^\\s.!?]+']\n"
    )
    found = findings(tmp_path, {"S/R.yml": rule}, "See the Mermaid [Mermaid guide][1].\n\n[1]: https://example.org\n")
    assert [(f.match, f.message) for f in found] == [("Mermaid Mermaid", "'Mermaid' is repeated!")]


HEDGE = "extends: existence\nmessage: m\ntokens: [perhaps, maybe]\n"
COUNT = (
    "extends: metric\nmessage: 'so often: %s'\nformula: check[\"S.Hedge\"] * 2 + check['S.Boast']\ncondition: '> 2'\n"
)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("It is perhaps so, and maybe the best.\n", ["so often: 5.00"]),
        ("It is perhaps so.\n", []),
        ("It is perhaps the best. <!-- vale S.Hedge = NO --> Maybe, or perhaps maybe.\n", ["so often: 3.00"]),
    ],
)
def test_a_formula_counts_the_findings_of_other_rules(tmp_path: Path, text: str, messages: list[str]) -> None:
    rules = {"S/All.yml": COUNT, "S/Hedge.yml": HEDGE, "S/Boast.yml": HEDGE.replace("perhaps, maybe", "best")}
    found = findings(tmp_path, rules, text)
    assert [f.message for f in found if f.rule == "S.All"] == messages


def test_a_formula_names_rules_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(lintnews.RuleError) as raised:
        findings(tmp_path, {"S/All.yml": COUNT, "S/Hedge.yml": HEDGE}, "x")
    assert str(raised.value) == f"{tmp_path}/S/All.yml:3:1: check[...] names no rule in force: 'S.Boast'"


def test_kinds_take_all_keys_of_vale() -> None:
    keys = {
        "custom": True,
        "filters": [],
        "ignore": "",
        "dicpath": "d",
        "dictionaries": [],
        "append": True,
        "aff": "a",
        "dic": "en_US.dic",
    }
    assert matches("spelling", "speling", **keys) == ["speling"]


@pytest.mark.parametrize("custom", [True, False])
def test_what_has_digits_and_addresses_are_no_words(custom: bool) -> None:
    text = "The 3rd zorb is C3PO at zorb.example.com/zorb and max_zorb_3."
    assert matches("spelling", text, custom=custom) == ["zorb"]


@pytest.mark.parametrize(("vocab", "expected"), [("true", ["octo"]), ("false", ["OctoCat", "octo"])])
def test_vocab_says_whether_accepted_words_are_right(tmp_path: Path, vocab: str, expected: list[str]) -> None:
    rule = f"extends: existence\nmessage: m\nvocab: {vocab}\ntokens: [OctoCat, octo]\n"
    found = findings(tmp_path, {"S/R.yml": rule}, "The OctoCat and the octo.\n", accept=["OctoCat"])
    assert [f.match for f in found] == expected


DICTIONARY = {
    "styles/config/dictionaries/bay.dic": "3\nquoin/S\nVelmar\nkelp\n",
    "styles/config/dictionaries/bay.aff": "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n",
}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", ["Velmar", "velmar", "zorb"]),
        ("dictionaries: [bay]", ["The", "and", "lay", "in", "velmar", "zorb"]),
        ("dictionaries: [bay]\nappend: true", ["velmar", "zorb"]),
        ("dictionaries: [en_US, bay]", ["velmar", "zorb"]),
        ("dictionaries: [bay]\nappend: true\nignore: [zorbs.txt]", ["velmar"]),
        ("dictionaries: [deep]\ndicpath: words\nappend: true", ["Velmar", "velmar"]),
        ("dic: words/deep.dic\nappend: true", ["Velmar", "velmar"]),
    ],
)  # fmt: skip
def test_spelling_reads_the_dictionaries_that_it_names(tmp_path: Path, keys: str, expected: list[str]) -> None:
    files = {"styles/House/Spelling.yml": f"extends: spelling\nmessage: \"'%s'?\"\n{keys}\n", **DICTIONARY}
    files |= {"styles/zorbs.txt": "zorb\n", "words/deep.dic": "1\nzorb\n"}
    found = findings(tmp_path, files, "The quoins and KELP lay in Velmar's velmar, zorb.\n", packs=["styles/House/"])
    assert [f.match.removesuffix("'s") for f in found] == expected


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ("ignore: none.txt", "none.txt: no such file; the rule 'S.R' names it under 'ignore'"),
        ("dictionaries: [bay]", "bay.dic: no such file; the rule 'S.R' names it as a dictionary"),
    ],
)
def test_files_that_a_spelling_rule_lacks(tmp_path: Path, keys: str, problem: str) -> None:
    with pytest.raises(lintnews.ConfigError, match=problem):
        findings(tmp_path, {"S/R.yml": f"extends: spelling\nmessage: m\n{keys}\n"}, "A word.\n")
