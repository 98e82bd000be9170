# ruff: noqa: E501  (a message is one line, here as in the terminal)
"""Loading packs: every mistake in a rule file is one line that names its place and what to do."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from lintnews import jsonschema, kinds, pack, ruleset
from lintnews.cache import Cache
from lintnews.errors import LintnewsError, RuleError, did_you_mean
from lintnews.yamlfile import YamlFile

HEAD = "extends: existence\nmessage: m\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "token: [a]", "3:1: unknown key 'token' in a rule of kind existence; did you mean 'tokens'?"),
        ("extends: existence\ntokens: [a]", "1:1: the key 'message' is missing; a rule of kind existence needs it"),
        (
            "message: m",
            "1:1: the key 'extends' is missing; it names the kind of the rule, such as 'extends: existence'",
        ),
        ("extends: existance\nmessage: m", "1:1: unknown kind 'existance'; did you mean 'existence'?"),
        (
            "extends: script\nmessage: m",
            "1:1: lintnews does not run Vale's 'script' rules; remove the file, or configure 'house.rule: off' under 'rules'",
        ),
        (
            HEAD + "tokens: [a, no]",
            "3:13: text is wanted here, not false (YAML takes yes, no, on and off for that); "
            "put the word in quotation marks",
        ),
        (HEAD + "tokens:\n- a\n- 2.50", "5:3: text is wanted here, not the number 2.5; put it in quotation marks"),
        (
            HEAD + "tokens: {a: b}",
            "3:1: a list of texts is wanted here, not a mapping",
        ),
        (
            HEAD + "tokens: [a]\ncode: true",
            "4:1: Vale has given up 'code'; write 'scope: raw' to look at the file as it stands",
        ),
        (HEAD + "tokens: [a]\nscope: heading.h7", "4:1: unknown scope 'h7'; 'heading' has h1, h2, h3, h4, h5, h6"),
        (
            "extends: consistency\nmessage: m\neither: {a: b}\nexceptions: [a]",
            "4:1: unknown key 'exceptions' in a rule of kind consistency",
        ),
        (
            "extends: substitution\nmessage: m\nswap:\n- a: b\n- c: d\n- a: e",
            "6:3: the key 'a' is given twice; keep one",
        ),
        (
            HEAD + "tokens: [a]\naction: [{name: replace}]",
            "4:1: a mapping of keys to values is wanted here, not a list",
        ),
        (
            HEAD + "tokens+: [a]",
            "3:1: 'tokens+' changes what a rule builds on, and this one extends a kind; write 'tokens'",
        ),
        (HEAD + "tokens: [a]\nlimit: '3.5'", "4:1: a whole number is wanted here, not the text '3.5'"),
        (HEAD + "tokens: [a]\nnonword: maybe", "4:1: true or false is wanted here, not the text 'maybe'"),
        (
            "extends: spelling\nmessage: m\nlists: [wordfrq]",
            "3:9: unknown entry of 'lists': 'wordfrq'; did you mean 'wordfreq'?",
        ),
        (HEAD + "tokens: [a]\nlevel: warn", "4:1: unknown level 'warn'; did you mean 'warning'?"),
        (
            HEAD + "tokens: [a]\nscope: heading & paragraph",
            "4:1: nothing in a story is 'heading & paragraph' at once; for either of them, write a list",
        ),
        (
            HEAD + "tokens: [a]\nscope: [text, link.text.md]",
            "4:15: nothing in a story is 'link.text.md' at once; for either of them, write a list",
        ),
        (
            HEAD + "tokens: [a]\nscope: []",
            "4:1: no scope is named; name where to look, such as 'headline', or leave 'scope' out for the story",
        ),
        (HEAD + "tokens: [a]\nscope: hedline", "4:1: unknown scope 'hedline'; did you mean 'headline'?"),
        (HEAD + "tokens: [a]\nscope: [text, ~tabel]", "4:15: unknown scope 'tabel'; did you mean 'table'?"),
        (
            HEAD + "tokens:\n- ok\n- a(b",
            "5:3: the pattern 'a(b' cannot be read: this '(' is never closed, at character 2",
        ),
        (
            HEAD + "tokens: [a]\nexceptions: ['[z-a]']",
            "4:14: the pattern '[z-a]' cannot be read: 'z-a' is not a range, at character 2",
        ),
        (HEAD, "1:1: there is nothing to look for; give 'tokens' or 'raw'"),
        (HEAD.replace("m\n", "'{mach}'\n") + "tokens: [a]", "2:1: unknown placeholder '{mach}'; did you mean 'match'?"),
        (HEAD + "tokens: [a]\nbad: [no marks]", "4:7: this marks nothing; write [[...]] around what is to be found"),
        (
            HEAD + "tokens: [a]\naction: {name: replce}",
            "4:1: unknown action 'replce'; did you mean 'replace'?; it is one of replace, remove, suggest, convert, edit",
        ),
        (HEAD + "tokens: [a]\ntokens: [b]", "4:1: the key 'tokens' is given twice; keep one"),
        (HEAD + "tokens: [a\nlevel: error", "4:6: broken YAML: did not find expected ',' or ']'"),
        (
            HEAD + "tokens:\n\t- a",
            "4:1: broken YAML: found character that cannot start any token; use spaces, not tabs, to indent",
        ),
        (HEAD + "tokens: [a]\nexpires: 2026-02-30", "4:1: '2026-02-30' is not a date; write it as 2026-01-31"),
        (
            HEAD + "tokens: [a]\nsince: 2026-02-01\nexpires: 2026-02-01",
            "5:1: the rule would never stand: it expires no later than the day since which it holds",
        ),
        (
            "extends: metric\nmessage: m\nformula: check[A.B] + words\ncondition: '> 1'",
            "3:1: the formula cannot be read: unknown name 'check', at character 1",
        ),
        (
            HEAD + "tokens: [a]\ntests: [{name: x, input: y}]",
            "4:9: a test needs one of 'want', 'contains' and 'absent'",
        ),
        (HEAD + "tokens: [a]\nlimit: -1", "4:1: the most findings in a story are 1 or more, or 0 for all"),
        (
            HEAD + "tokens: [a]\ngood: ['an [[a]]']",
            "4:8: there is nothing to mark in good copy; take the [[...]] out, or move it to 'bad'",
        ),
        (HEAD + "tokens:\n- a: b", "4:3: text is wanted here, not a mapping"),
        (HEAD + "tokens: null", "3:1: a list of texts is wanted here, not nothing"),
        (
            HEAD + "tokens: ['\\p{Foo}']",
            "3:10: the pattern '\\p{Foo}' cannot be read: unknown property, at character 1",
        ),
        (
            HEAD + "tokens: ['a{99999999}']",
            "3:10: the pattern 'a{99999999}' cannot be read: a part may be repeated at most 10000 times, at character 2",
        ),
        (
            "extends: substitution\nmessage: m\nswap: {'(a)b': '$1 $2'}",
            "3:8: '$2' stands for a group, and the key has 1",
        ),
        (
            "extends: consistency\nmessage: m\neither: {a: a}",
            "3:10: the two forms are the same; give two of which a story is to use one",
        ),
        (
            "extends: capitalization\nmessage: m\nmatch: $title\nthreshold: 80",
            "4:1: this is the share of the words that must be right, from 0 to 1, such as 0.8",
        ),
        (
            "extends: register\nmessage: m\npeople: [{name: A B, from: 2026-02-01, to: 2026-01-01}]",
            "3:40: this day is before the first one in office, 2026-02-01",
        ),
        (
            "extends: register\nmessage: m\npeople: [{name: A B, forms: A C}]",
            "3:22: a list of names is wanted here, such as [Tony Blinken]",
        ),
        (
            "extends: register\nmessage: m\npeople: [{name: A B, wrong: [A B]}]",
            "3:22: 'A B' is the right name; list only misspellings of it",
        ),
        ("- a", "1:1: this is not a mapping of keys to values"),
        ("", "1:1: the file is empty; write the keys of a rule, or remove it"),
        (HEAD + "tokens: ['']", "3:1: there is nothing to look for; give 'tokens' or 'raw'"),
        (HEAD.replace("m\n", "' '\n") + "tokens: [a]", "2:1: the message is empty; say what is wrong and what to do"),
        (
            HEAD + "tokens: ['(((a{1000}){1000}){1000})']",
            "3:10: the pattern '(((a{1000}){1000}){1000})' cannot be read: a part may be repeated at most 10000 times, at character 12",
        ),
        (
            HEAD + "tokens: ['(?<1a>x)']",
            "3:10: the pattern '(?<1a>x)' cannot be read: bad character in group name, at character 1",
        ),
        (
            HEAD + 'tokens: ["\\d"]',
            "3:11: broken YAML: found unknown escape character; write a text with a backslash in single quotation marks",
        ),
        (HEAD + "tokens: !x [a]", "3:9: broken YAML: the tag '!x' means nothing here; leave it out"),
        ("extends: [existence]", "1:1: the name of one kind or rule is wanted here, such as 'extends: existence'"),
        (HEAD + "tokens: [a]\n~: b", "4:1: unknown key 'None' in a rule of kind existence"),
        (
            "extends: metric\nmessage: m\nformula: words\ncondition: ' '",
            "4:1: there is nothing to compare with; give a condition such as '> 25'",
        ),
        (
            "extends: substitution\nmessage: m\nswap:\n  a: b\n  no: c",
            "5:3: text is wanted here, not false (YAML takes yes, no, on and off for that); put the word in quotation marks",
        ),
        (
            "extends: substitution\nmessage: m\nswap:\n  a: b\n  '*c': d",
            "5:3: the pattern '*c' cannot be read: there is nothing for '*' to repeat, at character 1",
        ),
    ],
)
def test_mistakes_are_placed(tmp_path: Path, text: str, expected: str) -> None:
    path = tmp_path / "rule.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as raised:
        pack.read_rule(str(path), "house.rule")
    assert str(raised.value) == f"{path}:{expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "tokens: [a, 24]\nname: Old\ncode: false", {"tokens": ["a", "24"]}),
        ("extends: existence\nmessage: no {context} here\ntokens: [a]", {"tokens": ["a"]}),
        ("extends: substitution\nmessage: m\nswap: [{a: b}, {1: 2}]", {"swap": {"a": "b", "1": "2"}}),
        ("extends: existence\nmessage: m\nTokens: [a]\nignoreCase: true", {"tokens": ["a"], "ignorecase": True}),
    ],
)
def test_what_vale_reads_loosely(tmp_path: Path, text: str, expected: dict[str, Any]) -> None:
    path = tmp_path / "rule.yml"
    path.write_text(text, encoding="utf-8")
    fields = pack.read_rule(str(path), "house.rule").fields
    assert {key: value for key, value in fields.items() if key not in ("extends", "message")} == expected


def test_all_mistakes_of_a_pack_are_told(tmp_path: Path) -> None:
    files = {"S/a.yml": "extends: script\nmessage: m", "S/b.yml": HEAD, "S/c.yml": HEAD + "tokens: [a]"}
    folder = house(tmp_path, files) + "/S"
    with pytest.raises(RuleError) as raised:
        pack.load(folder)
    assert [(error.name, error.line) for error in (raised.value, *raised.value.also)] == [
        (f"{folder}/a.yml", 1),
        (f"{folder}/b.yml", 1),
    ]
    rules, _ = pack.load(folder, {"S.a", "S.b"})
    assert [rule.id for rule in rules] == ["S.a", "S.b", "S.c"]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("exceptions", ["description", "expires"], None),
        ("code", ["scope"], None),
        ("Warning", ["warning"], "warning"),
        ("sawp", ["pos", "swap"], "swap"),
        ("ignore", ["ignorecase"], "ignorecase"),
        ("percent", ["ap.percent", "ap.percent-words"], "ap.percent"),
        ("bbc.percent", ["ap.percent"], None),
        ("titles.drift", ["typos.drive", "titles.clash"], None),
        ("", ["a"], None),
    ],
)
def test_did_you_mean(word: str, known: list[str], meant: str | None) -> None:
    assert did_you_mean(word, known) == (f"; did you mean '{meant}'?" if meant else "")


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "rule.yml"
    path.write_bytes(b"message: caf\xe9")
    with pytest.raises(RuleError, match=":1:13: cannot be read: this is not UTF-8; save the file as UTF-8"):
        pack.read_rule(str(path), "house.rule")


def house(folder: Path, files: dict[str, str]) -> str:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(folder)


def test_ids_come_from_paths(tmp_path: Path) -> None:
    rule = HEAD + "tokens: [a]"
    files = {"Style/One.yml": rule, "Style/sub/Two.yml": rule, "Style/_old/Three.yml": "x", "Style/One.test.yml": "- x"}
    rules, _ = pack.load(house(tmp_path, files) + "/Style")
    assert [file.id for file in rules] == ["Style.One", "Style.sub.Two"]


def test_packs_extend_packs(tmp_path: Path) -> None:
    rule = HEAD + "tokens: [a]"
    house(
        tmp_path, {"a/x.yml": rule, "b/y.yml": rule, "b/pack.yml": "extends: [../a/]", "c/pack.yml": "extends: ../b/"}
    )
    folders = pack.with_bases([str(tmp_path / "c")])
    assert [Path(folder).name for folder in folders] == ["a", "b", "c"]
    assert ruleset.load([str(tmp_path / "c")], {}, {}, Cache(None)).ids == ["a.x", "b.y"]


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("extends: ../a/", "1:10: the pack '../a/' extends this one again"),
        ("extends: [tittles]", "1:11: unknown pack 'tittles'; did you mean 'titles'?"),
        ("nmae: a", "1:1: unknown key 'nmae' in pack.yml; did you mean 'name'?"),
        ("version: 1.0", "1:1: text is wanted here; put it in quotation marks"),
    ],
)
def test_mistakes_in_pack_yml(tmp_path: Path, description: str, expected: str) -> None:
    house(tmp_path, {"a/pack.yml": description})
    with pytest.raises(RuleError) as raised:
        ruleset.load([str(tmp_path / "a")], {}, {}, Cache(None))
    assert str(raised.value) == f"{tmp_path}/a/pack.yml:{expected}"


def test_two_rules_of_one_name(tmp_path: Path) -> None:
    rule = HEAD + "tokens: [a]"
    house(tmp_path, {"x/a/r.yml": rule, "y/a/r.yml": rule})
    with pytest.raises(RuleError, match=r"the rule .a\.r. stands in .*x/a/r\.yml too"):
        ruleset.load([str(tmp_path / "x/a"), str(tmp_path / "y/a")], {}, {}, Cache(None))


@pytest.mark.parametrize("end", ["---", "---\n", "---\n\n  \n", "...\n"])
def test_a_file_may_end_with_the_line_that_begins_a_document(tmp_path: Path, end: str) -> None:
    path = tmp_path / "rule.yml"
    path.write_text(f"---\n{HEAD}tokens: [a]\n{end}", encoding="utf-8")
    assert pack.read_rule(str(path), "house.rule").fields["tokens"] == ["a"]


def test_vale_spells_keys_as_it_likes(tmp_path: Path) -> None:
    path = tmp_path / "rule.yml"
    path.write_text(HEAD + "ignoreCase: true\nTokens: [a]", encoding="utf-8")
    assert pack.read_rule(str(path), "house.rule").fields["ignorecase"] is True


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 3000 + "]" * 3000, "a: \ud800", "a: \x07", "? [a]\n: b", "a: !!x y", "a: &x [*x]"]
)
def test_hostile_yaml_is_one_line(text: str) -> None:
    with pytest.raises(LintnewsError) as raised:
        YamlFile(text, "f.yml", RuleError)
    assert str(raised.value).startswith("f.yml:1:")
    assert "\n" not in str(raised.value)


def test_aliases_and_merged_keys() -> None:
    text = "a: &x {k: 1, l: 2}\nb: *x\nc: {<<: *x, l: 3}"
    assert YamlFile(text, "f.yml", RuleError).data == {
        "a": {"k": 1, "l": 2},
        "b": {"k": 1, "l": 2},
        "c": {"k": 1, "l": 3},
    }


def test_dates_and_times_are_text() -> None:
    text = "[2022-07-29, 12:30, 007, 1.5, 12, true]"
    assert YamlFile(text, "f.yml", RuleError).data == ["2022-07-29", "12:30", "007", 1.5, 12, True]


@pytest.mark.parametrize("what", ["rule", "config"])
def test_json_schema(what: Any) -> None:
    schema = jsonschema.describe(what)
    assert json.loads(json.dumps(schema)) == schema
    if what == "rule":
        assert sorted(schema["$defs"]) == kinds.known()
        assert schema["$defs"]["substitution"]["required"] == ["message", "extends", "swap"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cue: {verbs: [croak]}", "1:1: no part of a story is read with 'cue'; did you mean 'cues'?"),
        ("cues: 3", "1:1: a mapping is wanted here"),
        ("cues: {speech: croak}", "1:8: a list is wanted here"),
        (
            "cues: {speech: [croak, 3]}",
            "1:24: text, in quotation marks where YAML takes it for another, is wanted here",
        ),
        ("cues: {speach: [croak]}", "1:8: 'cues' has no 'speach'; did you mean 'speech'?"),
        ("offices: {baker: 3}", "1:11: a mapping is wanted here"),
        ("offices: {baker: {top: [loaf]}}", "1:11: the key 'forms' is missing; it lists the right names of the office"),
        ("offices: {baker: {forms: loaf}}", "1:19: a list is wanted here"),
        (
            "offices: {baker: {forms: [loaf], nickname: [x]}}",
            "1:34: an office has no 'nickname'; did you mean 'nicknames'?",
        ),
        ("outlets: {bugle: The Bugle}", "1:11: a list is wanted here"),
        ("cues: {verbs: [croak]}", "1:8: 'cues' has no 'verbs'; there are introducing, speech,"),
        (
            "states: {Winnemac: Winn.}\noffices: {us-president: {top: [b]}}\nspelling: {letters: x}\nstates-of: x",
            "4:1:",
        ),
        (
            "lines: {nozone: {a: [b]}}",
            "1:9: no zone is named 'nozone'; there are byline, caption, contributors, credit,",
        ),
        ("first-lines: {furnitur: {a: [b]}}", "1:15: no zone is named 'furnitur'; did you mean 'furniture'?"),
        ("lines: {note: {a: [b, '(a|b']}}", "1:23: '(' is never closed in '(a|b'; put ')' where the choice ends"),
        ("lines: {note: {a: ['c [a b']}}", "1:20: '[' is never closed in 'c [a b'; put ']' where the choice ends"),
        ("lines: {note: {a: ['c a] b']}}", "1:20: ']' closes nothing in 'c a] b'; put '[' where the choice begins"),
        ("lines: {note: {a: ['(c a] b']}}", "1:20: ']' closes nothing in '(c a] b'; put '[' where the choice begins"),
        ("lines: {note: {a: ['a|b']}}", "1:20: '|' stands between choices in brackets, such as (a|b), and there are"),
        ("lines: {note: {a: ['a {name}']}}", "1:20: '{name}' means nothing in a pattern; there is {names}"),
        ("last-lines: {note: {a: ['{names} ...']}}", "1:25: '{names} ...' has no word by which a line could be known"),
        ("dateline-forms: 3", "1:1: a mapping is wanted here"),
        ("dateline-forms: {PA: 3}", "1:18: a mapping is wanted here"),
        ("dateline-forms: {PA: {dash: '-'}}", "1:18: the key 'capitals' is missing; it says whether the place is in"),
        ("dateline-forms: {PA: {dash: '-', capitals: x}}", "1:34: true or false is wanted here"),
        ("dateline-forms: {AP: {dsh: '-'}}", "1:23: the form of a dateline has no 'dsh'; did you mean 'dash'?"),
        ("spelling: {langauge: nl}", "1:12: 'spelling' has no 'langauge'; did you mean 'language'?"),
        ("- a", "1:1: this is not a mapping of keys to values"),
    ],
)
def test_mistakes_in_a_lexicon(tmp_path: Path, text: str, expected: str) -> None:
    folder = house(tmp_path, {"S/lexicon.yml": text}) + "/S"
    with pytest.raises(RuleError) as raised:
        pack.load(folder)
    assert str(raised.value).startswith(f"{folder}/lexicon.yml:{expected}")


@pytest.mark.skipif(sys.platform == "win32", reason="makes links")
def test_links_in_a_pack_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    folder = Path(house(tmp_path, {"S/a.yml": "extends: existence\nmessage: m\ntokens: [x]\n"})) / "S"
    for name, target in (("up", ".."), ("here", "."), ("self.yml", "self.yml"), ("b.yml", "a.yml"), ("gone.yml", "no")):
        (folder / name).symlink_to(target)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "c.yml").write_text((folder / "a.yml").read_text())
    (folder / "in").symlink_to(tmp_path / "other")
    assert [rule.id for rule in pack.load(str(folder))[0]] == ["S.a", "S.b", "S.in.c"]


def test_files_that_may_be_empty(tmp_path: Path) -> None:
    assert pack.load(house(tmp_path, {"S/lexicon.yml": "", "S/pack.yml": "# later"}) + "/S") == ([], {})
