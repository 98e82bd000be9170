"""End to end: the real command line, with what it prints, where, and its exit status."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DRAFT, Run, environment


def test_findings_go_to_standard_output_with_line_and_column(run: Run) -> None:
    done = run("draft.txt")
    assert (done.returncode, done.stderr) == (1, "")
    assert "draft.txt:1:16: error: Use 'use' instead of 'utilise'. [house.plain]" in done.stdout
    assert "  1 | The mayor will utilise the grant.\n     |                ^^^^^^^\n" in done.stdout
    assert done.stdout.count("Short words are read.") == 1
    assert done.stdout.endswith("2 errors in 1 story\n")


def test_json_is_the_interface_of_the_design(run: Run) -> None:
    done = run("check", "--format", "json", "draft.txt")
    data = json.loads(done.stdout)
    assert data["version"] == 1
    assert data["summary"] == {"stories": 1, "errors": 2, "warnings": 0, "suggestions": 0}
    assert data["stories"][0]["path"] == "draft.txt"
    assert data["stories"][0]["findings"][0] == {
        "rule": "house.plain",
        "level": "error",
        "message": "Use 'use' instead of 'utilise'.",
        "line": 1,
        "column": 16,
        "end_line": 1,
        "end_column": 23,
        "start": 15,
        "end": 22,
        "match": "utilise",
        "suggestions": ["use"],
        "fix": {"start": 15, "end": 22, "text": "use"},
    }


def test_every_file_read_is_listed_in_order(run: Run, desk: Path) -> None:
    (desk / "b.md").write_text("Nothing to see.\n")
    data = json.loads(run("--format", "json", "draft.txt", "b.md").stdout)
    assert [story["path"] for story in data["stories"]] == ["draft.txt", "b.md"]


def test_standard_input_takes_a_name(run: Run) -> None:
    data = json.loads(run("--format", "json", "--stdin-filename", "desk/x.txt", "-", stdin=DRAFT).stdout)
    assert data["stories"][0]["path"] == "desk/x.txt"
    assert len(data["stories"][0]["findings"]) == 2


def test_standard_input_stands_for_the_file_whose_name_it_takes(run: Run, desk: Path) -> None:
    data = json.loads(run("--format", "json", "--stdin-filename", "desk/x.txt", stdin=DRAFT).stdout)
    assert data["stories"][0]["path"] == "desk/x.txt"
    config = desk / "lintnews.yml"
    config.write_text(f"{config.read_text()}exclude: ['*.txt']\n")
    assert json.loads(run("--format", "json", "--stdin-filename", "x.txt", "-", stdin=DRAFT).stdout)["stories"] == []
    assert len(json.loads(run("--format", "json", "-", stdin=DRAFT).stdout)["stories"]) == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["draft.txt"], 1),
        (["--fail-on", "never", "draft.txt"], 0),
        (["--ignore", "house.plain", "draft.txt"], 0),
        (["--select", "house", "draft.txt"], 1),
        (["--no-config", "--select", "attribution", "draft.txt"], 0),
    ],
)
def test_exit_status(run: Run, arguments: list[str], status: int) -> None:
    assert run(*arguments).returncode == status


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["missing.txt"], "lintnews: missing.txt: no such file"),
        ([], "lintnews: no files given; name a file, a folder or - for standard input"),
        (["--selct", "x", "draft.txt"], "lintnews: unrecognized arguments: --selct; did you mean '--select'?; see"),
        (
            ["--select", "house.plian", "draft.txt"],
            "lintnews: unknown rule or pack 'house.plian'; did you mean 'house.plain'?",
        ),
        (["--config", "none.yml", "draft.txt"], "lintnews: none.yml: cannot be read: No such file or directory"),
        (["test", ".cache"], "lintnews: .cache: no rules here; give a pack, its folder, or the file of a rule"),
        (["check", "check"], "lintnews: check: no such file"),
        (["--as", "feed", "a.xml"], "lintnews: a.xml:2:1: this is no feed; its root element is 'a'"),
        (["rules", "nope"], "lintnews: nope: no such file or folder"),
        (["explain", "house.plain", "--path", "nope/a.md"], "lintnews: nope/a.md: no such file or folder"),
        (["explain", "house.plian"], "lintnews: unknown rule 'house.plian'; did you mean 'house.plain'?"),
        (["--since", "HEAD", "draft.txt"], "lintnews: --since HEAD: "),
        (["--config", "lintnews.yml", "--no-config", "draft.txt"], "lintnews: argument --no-config: not allowed with"),
        (["init", "draft.txt"], "lintnews: draft.txt: this is a file; give the folder that lintnews is to check"),
        (["schema", "rules"], "lintnews: argument rule|config: invalid choice: 'rules' (choose from"),
    ],
)
def test_a_mistake_is_one_line_and_status_2(run: Run, desk: Path, arguments: list[str], line: str) -> None:
    (desk / ".cache").mkdir()
    (desk / "a.xml").write_text("\n<a>b</a>")
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(line)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a picture; lintnews reads text"),
        ("odd.txt", b"caf\x81 \x8d closed\n", "neither UTF-8 nor Windows-1252 can read this byte"),
    ],
)
def test_an_unreadable_file_does_not_stop_the_others(
    run: Run, desk: Path, name: str, data: bytes, problem: str
) -> None:
    (desk / name).write_bytes(data)
    done = run("--format", "json", name, "draft.txt")
    assert done.returncode == 2
    assert problem in done.stderr and done.stderr.count("\n") == 1
    assert json.loads(done.stdout)["summary"]["errors"] == 2


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        ("packs: [house/\n", "lintnews.yml:2:1: broken YAML: "),
        ("pakcs: [house/]\n", "lintnews.yml:1:1: unknown key 'pakcs'; did you mean 'packs'?"),
        ("packs: house/\n", "lintnews.yml:1:1: 'packs' is a list"),
        ("packs: [house/]\nrules:\n  house.plan: off\n", "lintnews.yml:3:3: unknown rule 'house.plan'; did you mean"),
        (
            "packs: [house/]\nrules:\n  house.plain: eror\n",
            "lintnews.yml:3:3: 'eror' is no level; did you mean 'error'?",
        ),
        ("packs: [house/]\nrules:\n  house.plain: {swpa: {}}\n", "lintnews.yml:3:3: house.plain: unknown key 'swpa'"),
        ("packs: [hose/]\n", "lintnews.yml:1:9: no such pack folder: 'hose/'"),
        (
            "packs: [house]\n",
            "lintnews.yml:1:9: unknown pack 'house'; for the folder beside the configuration, write 'house/'",
        ),
        ("extends: lintnews.yml\n", "lintnews.yml:1:1: extends 'lintnews.yml', which extends this file again"),
    ],
)
def test_a_mistake_in_the_configuration_has_its_place(run: Run, desk: Path, config: str, problem: str) -> None:
    (desk / "lintnews.yml").write_text(config)
    done = run("draft.txt")
    assert done.returncode == 2
    assert done.stderr.startswith(f"lintnews: {problem}")
    assert done.stderr.count("\n") == 1


def test_fix_writes_safe_edits_and_reports_what_is_left(run: Run, desk: Path) -> None:
    (desk / "draft.txt").write_bytes("\ufeffThey utilise it.\r\n\r\n\u201cWe utilise it,\u201d she said.\r\n".encode())
    (desk / "draft.txt").chmod(0o640)
    assert "+\ufeffThey use it." in run("--diff", "draft.txt").stdout
    assert b"utilise it.\r" in (desk / "draft.txt").read_bytes()
    done = run("--fix", "draft.txt")
    assert (done.returncode, done.stdout) == (0, "")
    expected = "\ufeffThey use it.\r\n\r\n\u201cWe utilise it,\u201d she said.\r\n".encode()
    assert (desk / "draft.txt").read_bytes() == expected
    assert (desk / "draft.txt").stat().st_mode & 0o777 == 0o640


def test_a_story_that_is_named_in_two_ways_is_checked_once(run: Run, desk: Path) -> None:
    paths = ("draft.txt", "./draft.txt", str(desk / "draft.txt"), "house/../draft.txt", ".", str(desk))
    data = json.loads(run("--format", "json", *paths).stdout)
    assert [story["path"] for story in data["stories"] if story["path"].endswith("draft.txt")] == ["draft.txt"]


def test_what_a_story_lacks_stays_in_the_baseline_while_the_story_grows(run: Run, desk: Path) -> None:
    (desk / "lintnews.yml").write_text("rules: {credits.missing-contributors: {when: always, level: error}}\n")
    story = desk / "short.txt"
    story.write_text("Fete\n\nBy Ada Lee\n\nThe mayor spoke.\n\nShe left the hall.\n")
    assert run("--write-baseline", "known.json", "short.txt").returncode == 0
    story.write_text(story.read_text() + "\nThe crowd went after her.\n")
    assert run("--baseline", "known.json", "short.txt").stdout == ""
    story.write_text(story.read_text() + "\nThey sang the the anthem.\n")
    assert "typos.doubled-word" in run("--baseline", "known.json", "short.txt").stdout


@pytest.mark.parametrize(
    ("rule", "file"),
    [
        ("credits.missing-byline", "enabled: true\n"),
        ("credits.missing-contributors", "when: always\n"),
        ("house.few", "extends: occurrence\nmessage: few\nscope: summary\ntoken: ferry\nmin: 2\n"),
        ("house.short", "extends: metric\nmessage: short\nformula: words\ncondition: < 900\n"),
    ],
)
def test_what_a_story_lacks_stays_in_the_baseline_whatever_becomes_of_its_words(
    run: Run, desk: Path, rule: str, file: str
) -> None:
    house = rule.startswith("house")
    if house:
        (desk / "house" / f"{rule[6:]}.yml").write_text(file)
    keys = "" if house else f"rules: {{{rule}: {{{file.strip()}}}}}\n"
    (desk / "lintnews.yml").write_text(f"packs: [credits, house/]\n{keys}")
    story = desk / "short.txt"
    story.write_text("Fete\n\nThe mayor spoke to the crowd on Monday.\n\nShe left the hall.\n")
    assert rule in run("short.txt").stdout
    assert run("--write-baseline", "known.json", "short.txt").returncode == 0
    story.write_text("Fair\n\nAn aide sang.\n\nShe stayed there.\n")
    assert run("--baseline", "known.json", "short.txt").stdout == ""


def test_a_dash_for_a_file_to_write_is_standard_output(run: Run, desk: Path) -> None:
    recorded = run("--write-baseline", "-", "draft.txt").stdout
    run("--write-baseline", "deeper/known.json", "draft.txt")
    assert recorded == (desk / "deeper/known.json").read_text().replace("../draft.txt", "draft.txt")
    assert run("cast", "--write", "-", "draft.txt").stdout.startswith("# People")
    assert not (desk / "-").exists()


def test_baseline_hides_what_it_records_and_nothing_else(run: Run, desk: Path) -> None:
    assert run("--write-baseline", "known.json", "draft.txt").returncode == 0
    (desk / "draft.txt").write_text("A new paragraph.\n\n" + DRAFT + "\nThey utilise more.\n")
    data = json.loads(run("--baseline", "known.json", "--format", "json", "draft.txt").stdout)
    assert [finding["line"] for finding in data["stories"][0]["findings"]] == [7]


def test_since_reports_on_changed_lines(run: Run, desk: Path) -> None:
    git = ["git", "-c", "user.name=desk", "-c", "user.email=desk@example.org"]
    for arguments in (["init", "-q"], ["add", "draft.txt"], ["commit", "-qm", "draft"]):
        subprocess.run([*git, *arguments], cwd=desk, check=True)
    (desk / "draft.txt").write_text(DRAFT + "\nThey utilise more.\n")
    data = json.loads(run("--since", "HEAD", "--format", "json", "draft.txt").stdout)
    assert [finding["line"] for finding in data["stories"][0]["findings"]] == [5]
    unsaved = "They utilise this.\n\n" + DRAFT + "\nThey utilise more.\n"
    done = run("--since", "HEAD", "--format", "json", "--stdin-filename", "draft.txt", "-", stdin=unsaved)
    data = json.loads(done.stdout)
    assert [finding["line"] for finding in data["stories"][0]["findings"]] == [1, 7]


def test_folders_are_walked_without_what_git_and_the_configuration_leave_out(run: Run, desk: Path) -> None:
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("ignored/\n*.tmp.txt\n!kept.tmp.txt\n")
    (desk / "lintnews.yml").write_text("packs: [house/]\nexclude: ['old/**']\n")
    read = ("a.txt", "kept.tmp.txt", "old/d.txt", "sub/f.md")
    for name in (*read, "ignored/b.txt", "c.tmp.txt", "e.py", ".hidden/g.txt"):
        path = desk / "copy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("They utilise it.\n")
    (desk / "old").mkdir()
    (desk / "old" / "h.txt").write_text("They utilise it.\n")
    data = json.loads(run("--format", "json", "copy", "old").stdout)
    paths = [story["path"] for story in data["stories"]]
    assert paths == [f"copy/{name}" for name in read]


def test_a_configuration_includes_stories_whose_names_do_not_say_so(run: Run, desk: Path) -> None:
    (desk / "wire").mkdir()
    for name in ("a.wir", "b.log"):
        (desk / "wire" / name).write_text("They utilise it.\n")
    done = run("wire")
    assert (done.returncode, done.stdout) == (0, "") and "no stories here" in done.stderr
    (desk / "lintnews.yml").write_text("packs: [house/]\ninclude: ['wire/*.wir']\n")
    data = json.loads(run("--format", "json", "wire").stdout)
    assert [story["path"] for story in data["stories"]] == ["wire/a.wir"]


def test_the_number_of_processes_changes_nothing(run: Run, desk: Path) -> None:
    for number in range(12):
        (desk / f"s{number:02}.txt").write_text(f"Story {number}.\n\nThey utilise it.\n")
    one, two = (run("--format", "json", "--jobs", jobs, ".").stdout for jobs in ("1", "2"))
    assert one == two
    assert json.loads(one)["summary"]["stories"] == 13


def test_github_is_the_format_in_github_actions(run: Run) -> None:
    done = run("draft.txt", GITHUB_ACTIONS="true")
    expected = (
        "::error file=draft.txt,line=1,endLine=1,col=16,endColumn=23,title=house.plain::Use 'use' instead of 'utilise'."
    )
    assert done.stdout.splitlines()[0] == expected


def test_a_closed_pipe_is_one_line(run: Run, desk: Path) -> None:
    (desk / "draft.txt").write_text(DRAFT * 3000)
    command = f"{sys.executable} -m lintnews --format jsonl draft.txt | head -n 1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=desk, capture_output=True, text=True, env=environment(desk), check=False
    )
    assert done.stdout == "2\n"
    assert done.stderr == "lintnews: the output pipe was closed before everything was printed\n"


def test_rules_explain_and_schema_print(run: Run) -> None:
    assert "house.plain" in run("rules").stdout
    assert "Short words are read." in run("explain", "house.plain").stdout
    assert "silences nothing" in run("explain", "lintnews.unused-directive").stdout
    assert "  ignorecase: false\n" in run("explain", "substitution").stdout
    assert "what is found: {expected}, {observed}; so does %s" in run("explain", "substitution").stdout
    assert "\n  Use '4%' instead of '4 percent'.\n" in run("explain", "ap.percent").stdout
    assert "  To switch it on, in lintnews.yml:  add 'ap' to 'packs'" in run("explain", "ap.percent").stdout
    assert "  To switch it off, in lintnews.yml:  rules: {house.plain: off}" in run("explain", "house.plain").stdout
    assert "that is a pack, with ap.abbreviated-words, ap.abbreviations, " in run("explain", "ap").stderr
    assert run("explain", "existance").stderr == "lintnews: unknown rule 'existance'; did you mean 'existence'?\n"
    assert json.loads(run("schema").stdout)["$schema"]


def test_init_writes_what_is_not_there(run: Run, desk: Path) -> None:
    before = (desk / "lintnews.yml").read_text()
    done = run("init")
    assert done.returncode == 0, done.stderr
    assert (desk / "lintnews.yml").read_text() == before
    assert "id: lintnews" in (desk / ".pre-commit-config.yaml").read_text()
    assert "lintnews check" in (desk / ".github" / "workflows" / "lintnews.yml").read_text()


def test_names_are_compared_across_stories(run: Run, desk: Path) -> None:
    (desk / "lintnews.yml").write_text("packs: [names]\n")
    (desk / "archive").mkdir()
    for number in range(8):
        name = "Vesna Moran" if number != 5 else "Vesna Morran"
        (desk / "archive" / f"{number}.txt").write_text(f"Bridge {number} opens\n\nMayor {name} opened the bridge.\n")
    data = json.loads(run("--across", "--format", "json", "archive").stdout)
    found = [(story["path"], f["rule"], f["suggestions"]) for story in data["stories"] for f in story["findings"]]
    assert found == [("archive/5.txt", "names.across-stories", ["Vesna Moran"])]
    assert run("cast", "--write", "people.yml", "archive").returncode == 0
    assert "Vesna Moran" in (desk / "people.yml").read_text()


@pytest.mark.parametrize(
    ("setting", "level"), [("names.across-stories: off", None), ("names.across-stories: error", "error")]
)
def test_names_across_stories_are_silenced_like_a_rule(run: Run, desk: Path, setting: str, level: str | None) -> None:
    (desk / "archive").mkdir()
    for number in range(12):
        name = "Vesna Maran" if number > 10 else "Vesna Moran"
        (desk / "archive" / f"{number:02}.md").write_text(f"# The bridge\n\nThe bridge will close, {name} said.\n")
    excused = "<!-- lintnews: ignore-next names.across-stories -- his own -->\nThe bridge, Vesna Maran said, is old.\n"
    (desk / "archive" / "x.md").write_text(f"# The bridge\n\n{excused}")
    (desk / "lintnews.yml").write_text(f"packs: [names]\nrules: {{{setting}}}\n")
    data = json.loads(run("--across", "--format", "json", "archive").stdout)
    found = [(story["path"], f["level"]) for story in data["stories"] for f in story["findings"]]
    assert found == ([("archive/11.md", level)] if level else [])


def test_unknown_words_are_listed_with_counts(run: Run, desk: Path) -> None:
    (desk / "x.txt").write_text("The glimwick fell.\n\nAnother glimwick, and a house.\n")
    rows = json.loads(run("words", "--format", "json", "x.txt").stdout)
    assert "glimwick" in json.dumps(rows) and "house" not in json.dumps(rows)


def test_rules_may_be_selected_that_the_first_file_has_not(run: Run, desk: Path) -> None:
    (desk / "apart").mkdir()
    (desk / "apart" / "lintnews.yml").write_text("packs: [typos]\n")
    (desk / "apart" / "a.txt").write_text("It will utilise the grant.\n")
    data = json.loads(run("--format", "json", "--select", "house.plain", "apart/a.txt", "draft.txt").stdout)
    assert [len(story["findings"]) for story in data["stories"]] == [0, 2]


def test_files_that_their_endings_hide(run: Run, desk: Path) -> None:
    (desk / "lintnews.yml").rename(desk / "lintnews.yaml")
    assert run("draft.txt").stderr == "lintnews: lintnews.yaml: lintnews reads 'lintnews.yml'; rename this file\n"
    (desk / "lintnews.yaml").rename(desk / "lintnews.yml")
    (desk / "house" / "plain.yml").rename(desk / "house" / "plain.yaml")
    (desk / "house" / "notes.yaml").write_text("a: b\n")
    assert run("draft.txt").stderr == "lintnews: house/plain.yaml: a rule's file ends in '.yml'; rename it\n"


def test_the_examples_of_one_file_are_run(run: Run, desk: Path) -> None:
    (desk / "house" / "other.yml").write_text("extends: existence\nmessage: m\ntokens: [a]\nbad: ['[[b]]']\n")
    assert run("test", "house/plain.yml").stderr == "1 rule, 0 failures\n"
    done = run("test", "house/other.yml")
    assert (done.returncode, done.stderr) == (1, "1 rule, 1 failure\n")
    assert run("test", "house/none.yml").returncode == 2


def test_globs_are_relative_to_the_file_that_holds_them(run: Run, desk: Path) -> None:
    (desk / "lintnews.yml").write_text(
        "packs: [house/]\nexclude: [/old/, '*.wire.txt']\n"
        "overrides:\n  - files: [opinion/**]\n    rules: {house.plain: off}\n"
    )
    for folder in ("opinion", "opinion/opinion", "old", "city/old", "city/opinion", "city/new"):
        (desk / folder).mkdir(parents=True)
        (desk / folder / "a.txt").write_text(DRAFT)
    (desk / "city" / "b.wire.txt").write_text(DRAFT)
    (desk / "city" / "lintnews.yml").write_text("extends: ../lintnews.yml\nexclude: [new/]\n")
    (desk / "opinion" / "lintnews.yml").write_text("extends: ../lintnews.yml\n")
    data = json.loads(run("--format", "json", "city", "old", "opinion").stdout)
    assert {story["path"]: len(story["findings"]) for story in data["stories"]} == {
        "city/old/a.txt": 2,
        "city/opinion/a.txt": 2,
        "opinion/a.txt": 0,
        "opinion/opinion/a.txt": 0,
    }


def test_an_example_that_fails_is_named_from_the_current_folder(run: Run, desk: Path) -> None:
    (desk / "house" / "plain.yml").write_text("extends: existence\nmessage: m\ntokens: [a]\nbad: ['[[b]]']\n")
    assert run("test").stdout == "house/plain.yml:4:7: house.plain: does not find 'b'\n"


LEFT = "lintnews: ignore-next house.plain\nA good word.\n\nlintnews: ignore-next house.plian\nA good word.\n"


@pytest.mark.parametrize(
    ("configured", "options", "expected"),
    [
        ("{}", [], ["unused-directive warning", "unknown-rule warning"]),
        ("{lintnews.unused-directive: off}", [], ["unknown-rule warning"]),
        (
            "{lintnews.unknown-rule: error, lintnews.unused-directive: suggestion}",
            [],
            ["unused-directive suggestion", "unknown-rule error"],
        ),
        ("{}", ["--ignore", "lintnews.unused-directive"], ["unknown-rule warning"]),
        ("{}", ["--ignore", "lintnews"], []),
        ("{}", ["--select", "house"], []),
        ("{}", ["--select", "lintnews,house"], ["unused-directive warning", "unknown-rule warning"]),
    ],
)
def test_what_is_said_of_directives_is_set_as_for_other_rules(
    run: Run, desk: Path, configured: str, options: list[str], expected: list[str]
) -> None:
    (desk / "lintnews.yml").write_text(f"packs: [house/]\nrules: {configured}\n")
    (desk / "left.txt").write_text(LEFT)
    (story,) = json.loads(run("--format", "json", *options, "left.txt").stdout)["stories"]
    assert [f"{f['rule'].removeprefix('lintnews.')} {f['level']}" for f in story["findings"]] == expected


def test_a_rule_without_a_file_has_only_a_level(run: Run, desk: Path) -> None:
    (desk / "lintnews.yml").write_text("packs: [house/]\nrules: {lintnews.unused-directive: {scope: text}}\n")
    assert "lintnews.yml:2:9: lintnews.unused-directive: unknown key 'scope'" in run("draft.txt").stderr
    (desk / "lintnews.yml").write_text("packs: [house/]\nrules: {lintnews.unused-directve: off}\n")
    assert "did you mean 'lintnews.unused-directive'?" in run("draft.txt").stderr


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('{"version": 9, "findings": []}', "this baseline is of another version of lintnews; write it anew"),
        ("[1]", "this is no baseline; write one with --write-baseline"),
        ("", "broken JSON; write it anew with --write-baseline"),
    ],
)
def test_a_file_that_is_no_baseline(run: Run, desk: Path, content: str, problem: str) -> None:
    (desk / "known.json").write_text(content)
    done = run("--baseline", "known.json", "draft.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("lintnews: known.json") and problem in done.stderr


def test_init_takes_over_accepted_words(run: Run, desk: Path) -> None:
    (desk / "fresh").mkdir()
    (desk / "fresh" / "cspell.json").write_text('{"words": ["glimwick"]}')
    assert "cspell.json" in run("init", "fresh").stdout
    assert 'accept: ["glimwick"]' in (desk / "fresh" / "lintnews.yml").read_text()


def test_init_takes_nothing_over_into_a_configuration_that_is_there(run: Run, desk: Path) -> None:
    (desk / "cspell.json").write_text('{"words": ["glimwick"], "flagWords": ["yes"]}')
    shown = run("init").stdout
    assert shown.startswith("lintnews.yml is there already and was left as it is\n")
    assert "cspell.json" not in shown and not (desk / "house" / "rejected-words.yml").exists()


def test_init_takes_over_rejected_words(run: Run, desk: Path) -> None:
    (desk / "fresh").mkdir()
    (desk / "fresh" / "cspell.json").write_text('{"flagWords": ["irregardless: regardless", "yes"]}')
    (desk / "fresh" / "draft.txt").write_text("Council backs plan\n\nIt will go on irregardless.\n")
    assert run("init", "fresh").returncode == 0
    (finding,) = json.loads(run("--format", "json", "--select", "house", "fresh/draft.txt").stdout)["stories"][0][
        "findings"
    ]
    assert (finding["rule"], finding["suggestions"]) == ("house.rejected-words", ["regardless"])


def test_what_is_only_read_is_not_fixed_and_says_so(run: Run, desk: Path) -> None:
    wire = b"\x01abc123 4 POL 250 \r\nPier/\r\n\x02The new pier\r\n  We utilise it.\r\n\x03\r\n"
    (desk / "a.iptc").write_bytes(wire)
    done = run("a.iptc", "draft.txt", "--fix")
    assert "a.iptc:4:6: error" in done.stdout
    assert done.stderr == "lintnews: a.iptc: not fixed: this format is only read, never written\n"
    assert (desk / "a.iptc").read_bytes() == wire
    assert "utilise" not in (desk / "draft.txt").read_text()
