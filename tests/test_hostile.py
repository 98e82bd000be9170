"""Files that are broken or made to do harm, through the real command line: one clear line each, in bounded time and
memory, and the other files are checked all the same.
"""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import lintnews
from lintnews.errors import ReadError
from lintnews.markup.galley import MOST, Galley
from lintnews.prose.zones import Zone
from lintnews.source import Source
from tests.formats_help import read
from tests.matching import hits_of, rule_of

ROOT = Path(__file__).parent.parent
BOMB = (
    '<!DOCTYPE nitf [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    "<nitf><body>&c;</body></nitf>"
)
OUTSIDE = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body>&a;</body></nitf>'
PARAMETER = '<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://example.com/a.dtd"> %a;]><nitf><body>x</body></nitf>'


def docx(document: bytes, name: str = "word/document.xml") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, document)
    return file.getvalue()


HOSTILE: dict[str, tuple[bytes, str]] = {
    "cut.nitf": (b"<nitf><body><body.content><p>One", "ends too early"),
    "crossed.nitf": (b"<nitf><body><p>One</body></nitf>", "mismatched tag"),
    "bomb.xml": (BOMB.encode(), "declares the entity 'a'"),
    "bomb.nitf": (BOMB.encode(), "declares the entity 'a'"),
    "outside.nitf": (OUTSIDE.encode(), "declares the entity 'a'"),
    "parameter.nitf": (PARAMETER.encode(), "declares the entity"),
    "deep.nitf": (b"<nitf>" + b"<a>" * 50_000, "nested more than"),
    "wide.nitf": (b"<nitf>" + b"<a/>" * 450_000 + b"</nitf>", "more than 400,000 elements"),
    "instructions.xml": (b"<?a?>" * 900 + b"x", "this does not look like"),
    "comments.xml": (b"<!--a-->" * 600 + b"x", "this does not look like"),
    "cut.rss": (b"<rss><channel><item><title>One", "ends too early"),
    "other.xml": (b"<svg></svg>", "this does not look like"),
    "cut.ninjs": (b'{"headline": "One', "has no end"),
    "deep.ninjs": (b'{"a": ' + b"[" * 100_000, "nested more than"),
    "list.ninjs": (b"[1, 2]", "an object was expected"),
    "number.json": (b"12", "this does not look like"),
    "bomb.docx": (docx(b"<a>" + b" " * 5_000_000 + b"</a>"), "unpacks to"),
    "cut.docx": (docx(b"<a/>")[:60], "no Word document, or a broken one"),
    "other.docx": (docx(b"<a/>", "content.xml"), "no Word document"),
    "other.odt": (docx(b"<a/>", "content.xml"), "a zip archive and no Word document"),
    "broken.md": (b"---\ntitle: a: b\n---\n\nOne.\n", "broken YAML"),
    "broken-toml.md": (b"+++\ntitle = 'a\n+++\n\nOne.\n", "broken TOML"),
    "broken-json.md": (b'{"title": "a,\n}\n\nOne.\n', "broken JSON"),
    "tags.html": (b"<body>" + b"<b>x" * 260_000, "more than 500,000 tags"),
    "elements.ans": (
        b'{"type":"story","content_elements":[' + b",".join([b'{"type":"text"}'] * 50_001) + b"]}",
        "more than 50,000 elements",
    ),
    "lines.txt": (b"x\n" * 260_000, "more than 250,000 lines"),
    "line.txt": (b'"' * 1_000_100, "a paragraph of 1,000,100 characters"),
    "marks.txt": (b'He said "one" to him.\n\n' * 130_000, "more than 250,000"),
    "braces.md": (b"{{" * 260_000, "more than 250,000 template tags"),
    "braces.html": (b"{{" * 260_000, "more than 250,000 template tags"),
    "brackets.md": (b"[" * 1_100_000, "more than 250,000 marks of Markdown"),
    "depths.md": (b">" * 1_100_000, "more than 250,000 marks of Markdown"),
    "references.nitf": (b"<nitf>" + b"&amp;" * 1_100_000 + b"</nitf>", "more than 250,000 character references"),
    "escapes.ninjs": (b'{"headline": "' + b"\\n" * 1_100_000 + b'"}', "more than 250,000 escaped characters"),
    "fragment.ninjs": (b'{"body_html": "' + b"<p>" * 260_000 + b'"}', "more than 250,000 tags"),
    "bytes.txt": (b"caf\x81 \x8d \x90", "neither UTF-8 nor Windows-1252"),
    "half.txt": (b"\xff\xfeO\x00n\x00e", "UTF-16"),
    "binary.txt": (bytes(range(256)) * 4, "binary"),
    "paper.txt": (b"%PDF-1.7", "a PDF"),
}


def limited() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded with setrlimit")
def test_each_hostile_file_gets_one_line_and_the_others_are_checked(tmp_path: Path) -> None:
    for name, (data, _) in HOSTILE.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "zz-good.txt").write_text("He said said it.\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LINTNEWS_CACHE": str(tmp_path / ".cache")}
    command = [sys.executable, "-m", "lintnews", "--no-config", "--format", "json", "--jobs", "1", "--fail-on", "never"]
    done = subprocess.run(
        [*command, *sorted(HOSTILE), "zz-good.txt"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
        timeout=60,
        preexec_fn=limited,
    )
    told = {line.split(": ")[1].split(":")[0].split(" ")[0]: line for line in done.stderr.decode().splitlines()}
    for name, (_, expected) in HOSTILE.items():
        assert expected in told.pop(name, "nothing"), name
    assert (told, done.returncode) == ({}, 2)
    assert [story["path"] for story in json.loads(done.stdout)["stories"]] == ["zz-good.txt"]


def test_no_format_sets_more_paragraphs_than_a_story_can_have() -> None:
    galley = Galley(Source("x", "story"))
    galley.zones = [Zone("paragraph", 0, 1)] * (MOST + 1)
    with pytest.raises(ReadError, match="more than 250,000 paragraphs"):
        galley.open("paragraph")


@pytest.mark.parametrize(
    ("format", "item"),
    [
        ("feed", "<item><title>Pier opens</title></item>"),
        ("newsml", "<newsItem><contentSet><inlineXML><p>a</p></inlineXML></contentSet></newsItem>"),
    ],
)
def test_a_file_of_very_many_stories_is_refused(format: str, item: str) -> None:
    with pytest.raises(ReadError, match="more than 10,000 stories"):
        read(f"<rss>{item * 10_001}</rss>", format)


def test_what_is_looked_for_in_the_source_is_looked_for_once() -> None:
    """A rule that looks into the source of an entry does not look into all others."""
    item = (
        "<item><title>Pier opens</title><description>&lt;p>A pier.&lt;/p><![CDATA[<img src=a>]]></description></item>"
    )
    feed = read(f"<rss>{item * 3}</rss>", "feed")
    at = feed.source.text.index("<img")
    kind = rule_of("picture", finds="unseen")
    assert [[hit.start for hit in hits_of(kind, part)] for part in feed.parts] == [
        [at + n * len(item)] for n in range(3)
    ]


def test_a_name_that_is_cut_off_at_an_initial() -> None:
    copy = "Council closes bridge\n\nAda Example Fox N\n\nAda Example said so. Ada Example Fox N left.\n"
    lintnews.Linter().check(lintnews.parse(copy, format="text", name="draft.txt"))
