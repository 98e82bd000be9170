"""The language server, over its real protocol: `lintnews lsp` in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest

ROOT = Path(__file__).parent.parent
STORY = """Council backs bridge

By Tomas Okafor

The 🌉 council's spokesperon, Anna Whitcombe, said the the bridge would open in May.

"We asked for a spokesperon," Whitcombe said.
"""


class Editor:
    """A client that writes requests and reads what comes back."""

    def __init__(self, folder: Path, encodings: list[str]) -> None:
        command = [sys.executable, "-m", "lintnews", "lsp"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
        self._number = 0
        self._notices: list[dict[str, Any]] = []
        self.uri = (folder / "draft.txt").as_uri()
        general = {"general": {"positionEncodings": encodings}}
        asked = {"processId": None, "rootUri": folder.as_uri(), "capabilities": general}
        self.capabilities = self.request("initialize", asked)["capabilities"]
        self.notify("initialized", {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.request("shutdown", None)
        self.notify("exit", None)
        assert self._process.wait(10) == 0
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def notify(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def request(self, method: str, params: object) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._number and "method" not in message:
                return message["result"]
            self._notices.append(message)

    def open(self, text: str) -> list[dict[str, Any]]:
        item = {"uri": self.uri, "languageId": "plaintext", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return self.diagnostics()

    def diagnostics(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.notice("textDocument/publishDiagnostics")["diagnostics"]
        return found

    def notice(self, method: str) -> dict[str, Any]:
        """The next notification of this method; `passed` are the methods of those before it."""
        self.passed: list[str] = []
        while True:
            message = self._notices.pop(0) if self._notices else self._receive()
            self.passed.append(message.get("method", ""))
            if message.get("method") == method:
                params: dict[str, Any] = message["params"]
                return params

    def actions(self, at: dict[str, Any], only: list[str] | None = None) -> list[dict[str, Any]]:
        context = {"diagnostics": [], **({"only": only} if only else {})}
        asked = {"textDocument": {"uri": self.uri}, "range": at, "context": context}
        found: list[dict[str, Any]] = self.request("textDocument/codeAction", asked)
        return found

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while header := self._process.stdout.readline().strip():
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
        assert length, "the server hung up"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    with Editor(tmp_path, ["utf-16"]) as opened:
        yield opened


def of(rule: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in found if one["code"] == rule]


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 19), ("utf-16", 17), ("utf-32", 16)])
def test_positions_are_in_the_units_that_the_client_asked_for(tmp_path: Path, encoding: str, column: int) -> None:
    with Editor(tmp_path, [encoding]) as editor:
        assert editor.capabilities["positionEncoding"] == encoding
        first, second = of("typos.misspelling", editor.open(STORY))
    assert first["range"] == {"start": {"line": 4, "character": column}, "end": {"line": 4, "character": column + 11}}
    assert first["severity"] == 1 and first["source"] == "lintnews"
    assert second["range"]["start"] == {"line": 6, "character": 16}


def test_a_change_is_read_again_and_closing_clears(editor: Editor) -> None:
    assert of("typos.misspelling", editor.open(STORY))
    document = {"uri": editor.uri, "version": 2}
    whole = {"text": "Council backs bridge\n\nBy Tomas Okafor\n\nThe council said a spokesperon would come.\n"}
    editor.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [whole]})
    (found,) = of("typos.misspelling", editor.diagnostics())
    assert found["range"]["start"] == {"line": 4, "character": 19}
    editor.notify("textDocument/didClose", {"textDocument": {"uri": editor.uri}})
    assert editor.diagnostics() == []


def test_fixes_are_offered_and_never_within_a_quotation(editor: Editor) -> None:
    found = editor.open(STORY)
    outside, inside = of("typos.misspelling", found)
    (fix,) = editor.actions(outside["range"], ["quickfix"])
    assert fix["title"] == "Write 'spokesperson'" and fix["isPreferred"]
    assert fix["edit"]["changes"][editor.uri] == [{"range": outside["range"], "newText": "spokesperson"}]
    assert editor.actions(inside["range"], ["quickfix"]) == []
    (every,) = editor.actions(outside["range"], ["source.fixAll"])
    assert [edit["newText"] for edit in every["edit"]["changes"][editor.uri]] == ["spokesperson", "the"]


def test_hover_tells_why(editor: Editor) -> None:
    (finding, *_) = of("typos.misspelling", editor.open(STORY))
    at = {"textDocument": {"uri": editor.uri}, "position": finding["range"]["start"]}
    assert "typos.misspelling" in editor.request("textDocument/hover", at)["contents"]["value"]
    at["position"] = {"line": 0, "character": 0}
    assert editor.request("textDocument/hover", at) is None


def test_a_changed_configuration_holds_at_once_and_a_broken_one_is_told(editor: Editor, tmp_path: Path) -> None:
    assert of("typos.misspelling", editor.open(STORY))
    configuration = tmp_path / "lintnews.yml"
    changed = {"changes": [{"uri": configuration.as_uri(), "type": 1}]}
    configuration.write_text("rules: {typos.misspelling: off}\n")
    editor.notify("workspace/didChangeWatchedFiles", changed)
    assert not of("typos.misspelling", editor.diagnostics())
    configuration.write_text("ruels: {}\n")
    editor.notify("workspace/didChangeWatchedFiles", changed)
    assert "lintnews.yml:1:1" in editor.notice("window/showMessage")["message"]
    assert editor.diagnostics() == []
    document = {"uri": editor.uri, "version": 2}
    editor.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": STORY}]})
    assert editor.diagnostics() == [] and editor.passed == ["textDocument/publishDiagnostics"]


def test_a_stretch_behind_astral_characters_is_changed_in_place(editor: Editor) -> None:
    assert len(of("typos.misspelling", editor.open(STORY))) == 2
    place = {"start": {"line": 4, "character": 17}, "end": {"line": 4, "character": 28}}
    before = {"start": {"line": 4, "character": 4}, "end": {"line": 4, "character": 7}}
    changes = [{"range": place, "text": "mayor"}, {"range": before, "text": ""}]
    document = {"uri": editor.uri, "version": 2}
    editor.notify("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
    found = editor.diagnostics()
    assert [one["range"]["start"]["line"] for one in of("typos.misspelling", found)] == [6]
    (twice,) = of("typos.doubled-word", found)
    assert twice["range"]["start"]["character"] == STORY.splitlines()[4].index("the the") - 8


def test_news_is_told_by_its_content_where_its_name_may_be_anything(editor: Editor) -> None:
    editor.uri = editor.uri.rpartition(".")[0] + ".xml"
    assert editor.open("<project><name>spokesperon</name></project>") == []
    editor.uri = editor.uri.rpartition(".")[0] + "-wire.xml"
    nitf = "<nitf><body><body.content><p>The council said a spokesperon would come.</p></body.content></body></nitf>"
    (found,) = of("typos.misspelling", editor.open(nitf))
    assert found["range"]["start"]["character"] == nitf.index("spokesperon")
