"""The examples in rules are their tests."""

from pathlib import Path

import pytest

from lintnews import examples, pack
from lintnews.errors import RuleError
from lintnews.loading.marking import marked

RULE = """extends: substitution
message: "Use '%s' instead of '%s'."
action: {name: replace}
swap: {utilise: use}
"""


def problems(folder: Path, rule: str, coverage: bool = False) -> list[str]:
    pack = folder / "house"
    pack.mkdir(exist_ok=True)
    (pack / "words.yml").write_text(rule, encoding="utf-8")
    found, count = examples.failures([str(pack)], coverage)
    assert count == 1
    return [str(failure).removeprefix(f"{pack}/") for failure in found]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ('bad: ["They [[utilise|use]] it."]\ngood: ["They used it."]', []),
        ('bad: ["We [[utilise|use]] and [[utilise|use]]."]', []),
        (
            'bad:\n- "They [[utilise]] it."',
            ["words.yml:6:3: house.words: fixes 'utilise' to 'use'; write [[utilise|use]]"],
        ),
        (
            'bad: ["They [[utilise|employ]] it."]',
            ["words.yml:5:7: house.words: offers 'use' for 'utilise', not 'employ'"],
        ),
        (
            'bad: ["They [[utilise it|use]]."]',
            ["words.yml:5:7: house.words: does not find 'utilise it', but 'utilise'"],
        ),
        ('bad: ["They [[use|use]] it."]', ["words.yml:5:7: house.words: does not find 'use'"]),
        (
            'bad: ["They [[utilise|use]] it, utilise it."]',
            ["words.yml:5:7: house.words: also finds 'utilise', which is not marked: Use 'use' instead of 'utilise'."],
        ),
        (
            'good: ["They utilise it."]',
            ["words.yml:5:8: house.words: finds 'utilise' in good copy: Use 'use' instead of 'utilise'."],
        ),
        ('good:\n- >\n  She said: "Let us utilise it, all of us."\n', []),
        ("tests:\n- {name: a, input: They utilise it, want: \"1:6:house.words:Use 'use' instead of 'utilise'.\"}", []),
        ("tests:\n- {name: a, input: They utilise it, contains: house.words, absent: [house.other]}", []),
        ("tests:\n- {name: a, input: They use it, want: ''}", []),
        (
            "tests:\n- {name: a, input: They use it, contains: house}",
            ["words.yml:6:3: house.words: test 'a': the output does not contain 'house', it is nothing"],
        ),
    ],
)
def test_examples_of_a_rule(tmp_path: Path, keys: str, expected: list[str]) -> None:
    assert problems(tmp_path, RULE + keys) == expected


def test_coverage_asks_for_an_example_that_fires(tmp_path: Path) -> None:
    assert problems(tmp_path, RULE + 'good: ["They use it."]') == []
    (problem,) = problems(tmp_path, RULE + 'good: ["They use it."]', coverage=True)
    assert problem.endswith("house.words: no example fires this rule; give one under 'bad'")
    assert problems(tmp_path, RULE + 'bad: ["They [[utilise|use]] it."]', coverage=True) == []


def test_a_fix_that_breaks_the_rule_again(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: m\naction: {name: replace}\nswap: {a a: b, b b: c}\n"
    assert problems(tmp_path, rule + 'bad: ["b [[a a|b]]."]') == [
        "words.yml:5:7: house.words: still finds 'b b' once the text is put right"
    ]


def test_a_rule_for_headlines_is_tried_on_headlines(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: m\nscope: headline\ntokens: [slams]\n"
    assert problems(tmp_path, rule + 'bad: ["Mayor [[slams]] council"]\n') == []


def test_a_whole_story(tmp_path: Path) -> None:
    rule = RULE + "bad:\n- |\n  Council votes\n\n  They [[utilise|use]] it.\ngood: [x]"
    assert problems(tmp_path, rule) == []


DOUBTFUL = """\
extends: existence
message: m
ignorecase: true
tokens: [.NET, etc\\., '#tag', a b, A B, 'x\\ny', 'don\\.t', 'HTTP ']
good: [x]
"""


@pytest.mark.parametrize(
    ("more", "doubtful"),
    [
        ("", ["etc\\.", "#tag", "A B", "x\\ny"]),
        ("nonword: true\n", ["A B", "x\\ny"]),
        ("scope: raw\n", ["etc\\.", "#tag", "A B"]),
        ("raw: [x]\n", ["A B", "x\\ny"]),
    ],
)
def test_tokens_that_can_hardly_be_found_are_noted(tmp_path: Path, more: str, doubtful: list[str]) -> None:
    (tmp_path / "rule.yml").write_text(DOUBTFUL + more)
    assert examples.failures([f"{tmp_path}/"])[0] == []
    doubts = examples.doubts([f"{tmp_path}/"])
    assert [doubt.problem.split("' ")[0][1:] for doubt in doubts] == doubtful
    assert {doubt.line for doubt in doubts} == {4}


@pytest.mark.parametrize(
    ("rule", "doubt"),
    [
        ("extends: existence\ntokens: [a]\naction: {name: replace}", "4:9: the action offers nothing; give 'params'"),
        (
            "extends: substitution\nswap: {a: b, c: d, b: a}",
            "3:23: 'a' stands for 'b' and 'b' for 'a'; take one pair out",
        ),
    ],
)
def test_what_a_rule_can_do_without_is_noted(tmp_path: Path, rule: str, doubt: str) -> None:
    (tmp_path / "rule.yml").write_text(f"message: m\n{rule}")
    (found,) = examples.doubts([f"{tmp_path}/"])
    assert f"{found.line}:{found.column}: {found.problem}".startswith(doubt)


def test_our_own_rules_leave_no_doubt() -> None:
    assert examples.doubts([pack.find(name, ".") for name in pack.built_in_names()]) == []


def test_marks() -> None:
    assert marked("a [[b|c]] [[[CQ]]] [[x|]]") == ("a b [CQ] x", [(2, 3, "c"), (4, 8, None), (9, 10, "")])
    with pytest.raises(ValueError, match="never closed"):
        marked("a [[b")


WEASEL = "extends: existence\nmessage: \"'%s' says nothing.\"\nignorecase: true\ntokens: [really, very]\n"
TESTS = """\
- name: found
  input: We really need this.
  want: |
    1:4:house.Weasel:'really' says nothing.
- name: alone
  rule: Weasel.yml
  input: Very good.
  contains: house.Weasel
- name: a column that is wrong
  input: We really need this.
  want: "1:9:house.Weasel:'really' says nothing."
- name: nobody
  rule: Gone.yml
  input: x
  want: ""
"""


def test_tests_in_files_of_their_own_are_run(tmp_path: Path) -> None:
    pack = tmp_path / "house"
    pack.mkdir()
    (pack / "Weasel.yml").write_text(WEASEL)
    (pack / "Weasel.test.yml").write_text(TESTS)
    found, rules = examples.failures([f"{pack}/"], coverage=True)
    assert rules == 1
    assert [str(failure).removeprefix(f"{pack}/") for failure in found] == [
        "Weasel.test.yml:9:3: house.Weasel: test 'a column that is wrong': the output is not what is wanted, "
        "but 1:4:house.Weasel:'really' says nothing.",
        "Weasel.test.yml:12:3: house.Weasel: no rule is 'Gone.yml'; give its path from the folder of this file",
    ]


def test_tests_may_stand_beside_the_pack(tmp_path: Path) -> None:
    for folder, name, text in (
        ("house/plain", "Weasel.yml", WEASEL),
        (
            "tests",
            "house.test.yml",
            TESTS.replace("house.", "house.plain.").replace("Weasel.yml", "../house/plain/Weasel.yml"),
        ),
    ):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / name).write_text(text)
    found, _ = examples.failures([str(tmp_path / "tests")])
    assert [failure.line for failure in found] == [1, 9, 12]  # 5, on the rule that it names, holds


@pytest.mark.parametrize(
    ("tests", "problem"),
    [
        ("- name: a\n  input: x\n  want: ''\n  view: Commit\n", "4:3: lintnews has no views; take the test out"),
        ("- name: a\n  input: x\n", "1:3: a test needs one of 'want', 'contains' and 'absent'"),
        ("- name: a\n  inptu: x\n  want: ''\n", "2:3: unknown key 'inptu' in a test; did you mean 'input'?"),
        ("- a\n", "1:3: a test is a mapping of 'name', 'input' and what is wanted"),
        ("name: a\n", "1:1: this is not a list of tests"),
    ],
)
def test_mistakes_in_files_of_tests_are_placed(tmp_path: Path, tests: str, problem: str) -> None:
    (tmp_path / "Weasel.yml").write_text(WEASEL)
    (tmp_path / "Weasel.test.yml").write_text(tests)
    with pytest.raises(RuleError) as raised:
        examples.failures([str(tmp_path)])
    assert str(raised.value) == f"{tmp_path}/Weasel.test.yml:{problem}"
