"""The language server: findings as diagnostics while a story is written, their fixes as code actions.

It speaks the Language Server Protocol 3.17 through pygls, which comes with the extra `lintnews[lsp]`. Offsets are code
points as everywhere; only here do they become units of the encoding that the client has negotiated.
"""

import argparse
import asyncio
import os
from collections.abc import Iterator

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import PositionCodec, TextDocument

from lintnews import __version__, engine, fix, formats
from lintnews.document import Document
from lintnews.errors import LintnewsError
from lintnews.finding import Finding, Fix, Level
from lintnews.run import discovery
from lintnews.run.session import Session
from lintnews.source import Source

PAUSE = 0.2  # seconds without a keystroke before a story is read again
_FORMATS = {"plaintext": "text", "markdown": "markdown", "html": "html", "mdx": "markdown", "archieml": "archieml"}
_SEVERITIES = {
    Level.ERROR: types.DiagnosticSeverity.Error,
    Level.WARNING: types.DiagnosticSeverity.Warning,
    Level.SUGGESTION: types.DiagnosticSeverity.Information,
}
_FIX_ALL = "source.fixAll.lintnews"
_RULES = ("**/*.yml", "**/*.yaml", "**/*.txt", "**/*.dic")


class Reading:
    """An open story as it was last read: its findings, and its edits in the units of the client."""

    def __init__(self, story: Document, findings: tuple[Finding, ...], codec: PositionCodec) -> None:
        self.findings = findings
        self._story = story
        self._source = story.source
        self._codec = codec
        self._quoted = [story.source_span(quote.start, quote.end) for quote in story.quotations]

    def position(self, offset: int) -> types.Position:
        """The position of a code point of the source: lines from 0, characters in the client's units."""
        line, column = self._source.position(offset)
        before = self._source.line(line)[: column - 1]
        return types.Position(line - 1, self._codec.client_num_units(before))

    def range(self, finding: Finding | Fix) -> types.Range:
        """The span of a finding or a fix, as the protocol has it."""
        return types.Range(self.position(finding.start), self.position(finding.end))

    def at(self, span: types.Range) -> Iterator[Finding]:
        """The findings that touch a range."""
        for finding in self.findings:
            own = self.range(finding)
            if _key(own.start) <= _key(span.end) and _key(own.end) >= _key(span.start):
                yield finding

    def diagnostic(self, finding: Finding) -> types.Diagnostic:
        """A finding as the editor shows it."""
        return types.Diagnostic(
            range=self.range(finding),
            message=finding.message,
            severity=_SEVERITIES[finding.level],
            source="lintnews",
            code=finding.rule,
            code_description=types.CodeDescription(finding.link) if finding.link else None,
        )

    def replacements(self, finding: Finding) -> list[Fix]:
        """What an editor may put in the place of a finding: nothing within a quotation, and only whole text."""
        first = [finding.fix] if finding.fix else []
        verbatim = self._story.editable and self._source.text[finding.start : finding.end] == finding.match
        if not verbatim or any(span.start < finding.end and finding.start < span.end for span in self._quoted):
            return first
        return first + [Fix(finding.start, finding.end, word) for word in finding.suggestions[len(first) :]]

    def edit(self, edits: list[Fix]) -> list[types.TextEdit]:
        """Edits as the protocol has them."""
        return [types.TextEdit(self.range(one), one.text) for one in edits]


class Desk:
    """The open stories, and the configuration that holds for each."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._session = Session(options)
        self.readings: dict[str, Reading] = {}
        # The mistake that keeps stories from being read, which is told once and not with every key that is hit.
        self.mistake = ""

    def reload(self) -> None:
        """Forget every configuration: one of their files has changed."""
        self._session = Session(self._options)

    def read(self, document: TextDocument) -> Reading | None:
        """Read and check an open document; None for one that is no story. Raises LintnewsError."""
        path = to_fs_path(document.uri) or ""
        saved = document.uri.startswith("file:") and bool(path)
        name = path if saved else os.path.join(os.getcwd(), "untitled.txt")
        known = document.language_id in _FORMATS
        if saved:
            known = discovery.is_story(path, document.source) or self._session.includes(path)
        if not known or self._session.excludes(name):
            self.readings.pop(document.uri, None)
            return None
        rules = self._session.rules_for(name)
        format = None if saved else _FORMATS[document.language_id or "plaintext"]
        story = formats.read(Source(document.source, name), rules.lexicon, format)
        reading = Reading(story, engine.check(story, rules), document.position_codec)
        self.readings[document.uri] = reading
        return reading


def server(options: argparse.Namespace) -> LanguageServer:
    """A server that is ready to be started."""
    made = LanguageServer("lintnews", __version__)
    desk = Desk(options)
    _add_diagnostics(made, desk)
    _add_actions(made, desk)
    return made


def _publish(server: LanguageServer, desk: Desk, uri: str) -> None:
    document = server.workspace.get_text_document(uri)
    try:
        reading = desk.read(document)
        desk.mistake = ""
    except LintnewsError as error:
        if str(error) != desk.mistake:
            desk.mistake = str(error)
            server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"lintnews: {error}"))
        reading = None
    shown = [reading.diagnostic(finding) for finding in reading.findings] if reading else []
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, document.version))


def _add_diagnostics(made: LanguageServer, desk: Desk) -> None:
    @made.feature(types.INITIALIZED)
    def initialized(server: LanguageServer, _: types.InitializedParams) -> None:
        """Ask to be told when a configuration, a rule or a word list changes on the disk."""
        watched = server.client_capabilities.workspace and server.client_capabilities.workspace.did_change_watched_files
        if not watched or not watched.dynamic_registration:
            return
        options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob) for glob in _RULES])
        one = types.Registration("lintnews-rules", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(types.RegistrationParams([one]))

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(server: LanguageServer, params: types.DidOpenTextDocumentParams) -> None:
        _publish(server, desk, params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(server: LanguageServer, params: types.DidChangeTextDocumentParams) -> None:
        uri, version = params.text_document.uri, params.text_document.version
        await asyncio.sleep(PAUSE)
        document = server.workspace.text_documents.get(uri)
        if document and document.version == version:  # nothing more was typed meanwhile
            _publish(server, desk, uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(server: LanguageServer, params: types.DidCloseTextDocumentParams) -> None:
        desk.readings.pop(params.text_document.uri, None)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def rules_changed(server: LanguageServer, _: types.DidChangeWatchedFilesParams) -> None:
        desk.reload()
        for uri in list(server.workspace.text_documents):
            _publish(server, desk, uri)


def _add_actions(made: LanguageServer, desk: Desk) -> None:
    kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix, _FIX_ALL])

    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri, only = params.text_document.uri, params.context.only
        reading = desk.readings.get(uri)
        if reading is None:
            return []
        offered = [*_quick_fixes(reading, uri, params.range), *_fix_all(reading, uri)]
        return [action for action in offered if only is None or any(_is_kind(action, kind) for kind in only)]

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        """Why a finding is one."""
        reading = desk.readings.get(params.text_document.uri)
        found = [*reading.at(types.Range(params.position, params.position))] if reading else []
        if reading is None or not found:
            return None
        told = "\n\n".join(f"{finding.message}\n\n{finding.why} *({finding.rule})*" for finding in found)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, told), reading.range(found[0]))


def _quick_fixes(reading: Reading, uri: str, span: types.Range) -> Iterator[types.CodeAction]:
    for finding in reading.at(span):
        for change in reading.replacements(finding):
            yield types.CodeAction(
                title=f"Write '{change.text}'" if change.text else f"Delete '{finding.match}'",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[reading.diagnostic(finding)],
                edit=types.WorkspaceEdit({uri: reading.edit([change])}),
                is_preferred=change == finding.fix or None,
            )


def _fix_all(reading: Reading, uri: str) -> Iterator[types.CodeAction]:
    edits = fix.edits(reading.findings)
    if edits:
        change = types.WorkspaceEdit({uri: reading.edit(edits)})
        yield types.CodeAction(title="Make every safe fix of lintnews", kind=_FIX_ALL, edit=change)


def _is_kind(action: types.CodeAction, asked: str) -> bool:
    kind = action.kind or ""
    return kind == asked or kind.startswith(asked + ".")


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character
