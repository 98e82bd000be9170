# ruff: noqa: E501  (a message is one line, here as in the terminal)
"""What strange input and rough handling get: one clear line, the right exit status, and everything else still done."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lintnews.cli import main
from lintnews.errors import LintnewsError, ReadError
from lintnews.linter import read_source
from lintnews.run import discovery, jobs
from tests.conftest import DRAFT, TWICE, Run, environment, findings


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("gone.txt", None, "gone.txt: no such file"),
        ("two\nlines.txt", None, "two\\nlines.txt: no such file"),
        ("b.txt", b"ab\0cd\n", "b.txt: this is a binary file; lintnews reads text"),
        ("p.txt", b"%PDF-1.7\n", "p.txt: this is a PDF; lintnews reads text"),
        ("z.txt", b"\x1f\x8b\x08", "z.txt: this is a compressed file; lintnews reads text"),
        ("u.txt", b"\xff\xfea", "u.txt: byte 1 is not UTF-16-LE; save the file as UTF-8"),
        ("w.txt", b"one\ncaf\x81\n", "w.txt:2:4: neither UTF-8 nor Windows-1252 can read this byte; save the file as UTF-8"),
        ("f.md", b"---\ntitle: [a\n---\nText.\n", "f.md:3:1: broken YAML: did not find expected ',' or ']'"),
        ("t.md", b"+++\ntitle = [a\n+++\nText.\n", "t.md:2:10: broken TOML: invalid value"),
        ("d.docx", b"PK\x03\x04nothing", "d.docx: "),
        ("n.json", b'{"type": "text", "body_text": ', "n.json:"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_stops_no_other(
    run: Run, desk: Path, name: str, data: bytes | None, problem: str
) -> None:
    if data is not None:
        (desk / name).write_bytes(data)
    done = run("--format", "jsonl", name, "draft.txt")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"lintnews: {problem}")
    assert findings(done) == TWICE


def test_what_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ReadError, match=r"^a\.txt: cannot be read: permission denied$"):
        read_source("a.txt")
    monkeypatch.undo()
    monkeypatch.setattr(os, "scandir", refuse)
    assert list(discovery.find([str(tmp_path), "a.txt"], lambda _: False)) == [str(tmp_path), "a.txt"]
    with pytest.raises(ReadError, match="cannot be read: permission denied"):
        read_source(str(tmp_path))


@pytest.mark.parametrize("data", ["", "\n", "\n\n \t\n\r\n", "\ufeff"])
@pytest.mark.parametrize("name", ["e.txt", "e.md", "e.html"])
def test_nothing_to_read_is_nothing_to_say(run: Run, desk: Path, name: str, data: str) -> None:
    (desk / name).write_text(data, newline="")
    done = run("--no-config", name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = run("--format", "jsonl", "--stdin-filename", name, "-", stdin=data)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "name", ["with space.txt", "new\nline.txt", "-dash.txt", "a%b#c?:d.txt", os.fsdecode(b"\xff.txt")]
)
@pytest.mark.parametrize(
    "format", ["text", "json", "jsonl", "github", "gitlab", "sarif", "junit", "checkstyle", "html"]
)
def test_any_name_of_a_file_is_printed_in_any_format(run: Run, desk: Path, name: str, format: str) -> None:
    (desk / "copy").mkdir()
    (desk / "copy" / name).write_text(DRAFT)
    done = run("--format", format, "copy")
    assert (done.returncode, done.stderr) == (1, "")
    done.stdout.encode()


def test_sarif_writes_relative_addresses(run: Run, desk: Path) -> None:
    (desk / "a b%.txt").write_text(DRAFT)
    addresses = []
    for path in ("a b%.txt", "./a b%.txt", str(desk / "a b%.txt")):
        log = json.loads(run("--format", "sarif", path).stdout)
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        addresses.append(place["artifactLocation"]["uri"])
    assert addresses == ["a%20b%25.txt", "./a%20b%25.txt", f"file://{desk}/a%20b%25.txt"]


def test_deep_folders_and_circles_of_links(run: Run, desk: Path) -> None:
    deep = desk / "deep"
    for _ in range(30):
        deep = deep.joinpath(*["d"] * 10)
        deep.mkdir(parents=True)
    (deep / "x.txt").write_text(DRAFT)
    (desk / "deep" / "up").symlink_to("..", target_is_directory=True)
    (desk / "deep" / "self").symlink_to("self")
    (desk / "deep" / "nowhere.txt").symlink_to("gone.txt")
    (desk / "deep" / "link.txt").symlink_to(desk / "draft.txt")
    done = run("--format", "jsonl", "deep")
    assert (done.returncode, done.stderr) == (1, "")
    assert sorted({path for path, _, _ in findings(done)}) == sorted(
        [str((deep / "x.txt").relative_to(desk)), "deep/link.txt"]
    )


def test_a_folder_without_stories_is_told(run: Run, desk: Path) -> None:
    (desk / "none").mkdir()
    done = run("none")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("lintnews: no stories here (files in .txt, ")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--format", "srif"], "; did you mean 'sarif'?; see 'lintnews check --help'"),
        (["--level", "eror"], "; did you mean 'error'?; see 'lintnews check --help'"),
        (["--fial-on", "never"], "unrecognized arguments: --fial-on; did you mean '--fail-on'?; see"),
        (["--jobs", "0"], "argument --jobs: '0' is no number of processes; give 1 or more; see"),
        (["--as-of", "2026-02-30"], "argument --as-of: '2026-02-30' is no day; write it as 2026-01-31; see"),
        (["--as", "markdwn"], "unknown format 'markdwn'; did you mean 'markdown'?"),
        (["--select", ""], "argument --select: no rule is named; give rules or packs, parted by commas; see"),
        (["--select", " , "], "argument --select: no rule is named; give rules or packs, parted by commas; see"),
        (["--fix", "--diff"], "argument --diff: not allowed with argument --fix; see 'lintnews check --help'"),
        (["--select", "hose"], "unknown rule or pack 'hose'; did you mean 'house'?"),
        (["--ignore", "house.plain,ap"], "unknown rule or pack 'ap'; the pack 'ap' is not among 'packs'"),
        (["--select", "ap.percent"], "unknown rule or pack 'ap.percent'; the pack 'ap' is not among 'packs'"),
        (["--config", "house"], "house: cannot be read: Is a directory"),
        (["--since", ""], "'' is no git revision; --since takes a branch, a tag or a commit"),
        (["--baseline", "none.json"], "none.json: cannot be read: No such file or directory"),
        (["--write-baseline", "house"], "house: cannot be written: is a directory"),
    ],
)  # fmt: skip
def test_a_mistake_on_the_command_line_is_one_line(run: Run, arguments: list[str], problem: str) -> None:
    done = run(*arguments, "draft.txt")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert problem in done.stderr


def test_a_command_that_is_mistyped_is_no_file(run: Run) -> None:
    done = run("sorces", "draft.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "lintnews: no file and no command is named 'sorces'; did you mean 'sources'?\n"


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        ("extends: none.yml", "1:1: extends 'none.yml', which is no file"),
        ("packs: [house/, hose/]", "1:17: no such pack folder: 'hose/'"),
        ("packs: ['']", "1:9: unknown pack ''"),
        ("packs: [..]", "1:9: unknown pack '..'; for the folder beside the configuration, write '../'"),
        ("packs:\n- typs", "2:3: unknown pack 'typs'; did you mean 'typos'?"),
        ("accept: [Ada, words.txt]", "1:15: 'words.txt' cannot be read: No such file or directory"),
        ("accept: [yes]", "1:10: this entry of 'accept' is not text; put it in quotation marks"),
        ("rules: {typos: off}", "1:9: unknown rule 'typos'; that is a pack, so name its rules, such as 'typos."),
        ("rules: {ap.percent: off}", "1:9: unknown rule 'ap.percent'; the pack 'ap' is not among 'packs'"),
        ("rules: {house.plain: of}", "1:9: 'of' is no level; did you mean 'off'?"),
        ("rules: {1: off}", "1:9: '1' is no rule; `lintnews rules` lists them"),
        ("packs: [house/]\nrules: {house.plain: {swap: {a: 1}}}", "2:9: house.plain: text is wanted here, not the number 1"),
        ("overrides:\n- files: '*.txt'", "2:3: an override needs 'files', a list of globs, and 'rules'"),
        ("overrides:\n- files: ['*.txt']\n  rule: {}", "3:3: unknown key 'rule'; did you mean 'rules'?"),
        ("fail-on: eror", "1:1: 'fail-on' is one of suggestion, warning, error, never"),
        ("packs: [house/]\n---\nrules: {}", "2:1: broken YAML: a second document begins here; keep one document to a file"),
        ("accept: [a\nrules: {}", "2:6: broken YAML: did not find expected ',' or ']'"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_configuration_names_its_place(run: Run, desk: Path, config: str, problem: str) -> None:
    (desk / "lintnews.yml").write_text(config + "\n")
    done = run("draft.txt")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"lintnews: lintnews.yml:{problem}")


def test_a_configuration_may_have_crlf_and_keys_with_nothing_behind_them(run: Run, desk: Path) -> None:
    (desk / "lintnews.yml").write_bytes(
        b"\xef\xbb\xbfpacks:\r\n  - house/\r\nrules:\r\nexclude:\r\naccept: # none yet\r\n"
    )
    assert findings(run("--format", "jsonl", "draft.txt")) == TWICE


def test_configurations_extend_one_another_and_later_overrides_win(run: Run, desk: Path) -> None:
    (desk / "desk" / "letters").mkdir(parents=True)
    (desk / "base.yml").write_text("extends: lintnews.yml\nrules: {house.plain: suggestion}\n")
    (desk / "desk" / "lintnews.yml").write_text(
        "extends: ../base.yml\noverrides:\n"
        "- {files: ['**/a.txt'], rules: {house.plain: warning}}\n- {files: ['letters/*'], rules: {house.plain: error}}\n"
    )
    for name in ("desk/a.txt", "desk/b.txt", "desk/letters/a.txt"):
        (desk / name).write_text("They utilise it.\n")
    data = json.loads(run("--format", "json", "desk").stdout)
    assert [(story["path"], story["findings"][0]["level"]) for story in data["stories"]] == [
        ("desk/a.txt", "warning"),
        ("desk/b.txt", "suggestion"),
        ("desk/letters/a.txt", "error"),
    ]


@pytest.mark.parametrize(
    ("variables", "cache"),
    [
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, ""),
        ({"PYTHONIOENCODING": "ascii:strict"}, ""),
        ({"HOME": "", "LINTNEWS_CACHE": "", "XDG_CACHE_HOME": ""}, ""),
        ({"LINTNEWS_CACHE": "/dev/null"}, ""),
        ({"LINTNEWS_CACHE": "draft.txt"}, ""),
    ],
)
def test_any_environment_will_do(spawn: Run, desk: Path, variables: dict[str, str], cache: str) -> None:
    (desk / "draft.txt").write_text("The caf\u00e9 will utilise \U0001f600 it.\n", encoding="utf-8")
    done = spawn("draft.txt", **variables)
    assert (done.returncode, done.stderr) == (1, "")
    assert "The caf\u00e9 will utilise \U0001f600 it." in done.stdout


@pytest.mark.parametrize(
    ("closed", "status", "said"),
    [
        (">&-", 1, ""),
        ("2>&-", 1, ""),
        ("<&-", 1, ""),
        ("> /dev/full 2>&1", 2, ""),
        ("> /dev/full", 2, "lintnews: the output cannot be written: no space left on device\n"),
    ],
)
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs Linux")
def test_streams_may_be_closed_or_full(desk: Path, closed: str, status: int, said: str) -> None:
    command = f"{sys.executable} -m lintnews draft.txt {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=desk, capture_output=True, text=True, env=environment(desk))
    assert (done.returncode, done.stderr) == (status, said)


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize("everybody", [True, False])
def test_ctrl_c_is_one_line_and_leaves_nobody_behind(desk: Path, processes: str, everybody: bool) -> None:
    copy = desk / "copy"
    copy.mkdir()
    for number in range(60):
        (copy / f"{number}.txt").write_text(DRAFT * 400)
    command = [sys.executable, "-m", "lintnews", "--jobs", processes, "copy"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # What runs the tests may itself have been told to ignore Ctrl-C, which a process inherits.
    running = subprocess.Popen(  # type: ignore[call-overload]
        command, cwd=desk, env=environment(desk), start_new_session=True, preexec_fn=_heed_ctrl_c, **streams
    )
    while not list(desk.glob(".cache/*")):  # packs are compiled: the run is under way
        time.sleep(0.01)
    time.sleep(0.15)
    (os.killpg if everybody else os.kill)(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=20)  # ends when the last process that holds the pipes does
    assert (running.returncode, said) == (130, b"lintnews: interrupted\n")


def _heed_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(LintnewsError, match="a process died, perhaps for want of memory; try --jobs 1"):
        list(jobs.run(_die, ["a", "b", "c"], 2))


def test_a_mistake_in_another_process_is_raised_here() -> None:
    with pytest.raises(ReadError, match="b: no story"):
        list(jobs.run(_refuse, ["a", "b", "c"], 2))


def _die(path: str) -> str:
    os._exit(9) if path == "b" else None
    return path


def _refuse(path: str) -> str:
    if path == "b":
        raise ReadError(path, "no story")
    return path


def test_a_fault_of_lintnews_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    def stumble(*_: object) -> None:
        raise KeyError("zone")

    monkeypatch.setattr("lintnews.engine.check", stumble)
    done = run("draft.txt")
    expected = "draft.txt: this is a fault of lintnews (KeyError: 'zone'); please report it, with what LINTNEWS_TRACEBACK=1 shows"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"lintnews: {expected}\n")
    monkeypatch.setenv("LINTNEWS_TRACEBACK", "1")
    with pytest.raises(KeyError):
        main(["draft.txt"])


def test_a_mistake_in_a_rule_is_named_from_here(run: Run, desk: Path) -> None:
    (desk / "house" / "bad.yml").write_text("extends: existence\nmessage: m\ntoken: [a]\n")
    problem = "house/bad.yml:3:1: unknown key 'token' in a rule of kind existence; did you mean 'tokens'?"
    assert run("draft.txt").stderr == f"lintnews: {problem}\n"


def test_gitignore_of_any_folder_above_holds(run: Run, desk: Path) -> None:
    for name in ("desk/a/skip.txt", "desk/a/keep.txt", "desk/a/b/skip.txt", "desk/build/z.txt"):
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text(DRAFT)
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("desk/**/skip.txt\nbuild/\n")
    (desk / "desk" / "a" / ".gitignore").write_text("!b/skip.txt\n")
    paths = [story["path"] for story in json.loads(run("--format", "json", "desk").stdout)["stories"]]
    assert paths == ["desk/a/b/skip.txt", "desk/a/keep.txt"]
    named = json.loads(run("--format", "json", "desk/a/skip.txt", "./desk/a/keep.txt").stdout)["stories"]
    assert [story["path"] for story in named] == ["desk/a/skip.txt", "./desk/a/keep.txt"]


def test_statistics_go_beside_the_findings(run: Run) -> None:
    done = run("--statistics", "--format", "jsonl", "draft.txt")
    assert findings(done) == TWICE
    assert done.stderr == "     2 error      house.plain\n"


@pytest.mark.parametrize("command", ["check", "sources", "cast", "words"])
def test_commands_that_read_stories_tell_of_what_they_could_not(run: Run, desk: Path, command: str) -> None:
    done = run(command, "gone.txt", "draft.txt")
    assert (done.returncode, done.stderr) == (2, "lintnews: gone.txt: no such file\n")
    done = run(command)
    assert (done.returncode, done.stderr) == (
        2,
        "lintnews: no files given; name a file, a folder or - for standard input\n",
    )


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout.startswith("lintnews ")
    shown = run("--help")
    assert shown.returncode == 0
    assert "  explain  Explain a rule" in shown.stdout


def test_a_folder_is_asked_for_news_in_endings_that_are_shared(tmp_path: Path) -> None:
    for name, text in {
        "a.xml": '<?xml version="1.0"?>\n<nitf><body/></nitf>',
        "b.xml": "<svg/>",
        "c.json": '{"headline": "One", "versioncreated": "2026-01-01"}',
        "d.json": '{"name": "one", "version": "1.0"}',
        "e.json": '{"type": "story", "content_elements": []}',
        "f.newsml": "<newsItem/>",
        "g.xml": "<NewsML><NewsItem/></NewsML>",
    }.items():
        (tmp_path / name).write_text(text)
    found = [Path(path).name for path in discovery.find([str(tmp_path)], lambda _: False, lambda _: False)]
    assert found == ["a.xml", "c.json", "e.json", "f.newsml", "g.xml"]
