"""Word documents."""

import io
import zipfile

from lintnews import formats
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.formats_help import check_places, zones


def docx(document: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for part, text in parts.items():
            archive.writestr(f"word/{part}.xml", text)
    return file.getvalue()


def test_word_documents() -> None:
    body = (
        '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The plan</w:t></w:r></w:p><w:p/>'
        "<w:p><w:r><w:t>One </w:t></w:r><w:ins><w:r><w:t>two</w:t></w:r></w:ins><w:del><w:r><w:delText>teh</w:delText>"
        "</w:r></w:del><w:r><w:br/><w:t>three</w:t></w:r></w:p></w:body></w:document>"
    )
    styles = '<w:styles><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'
    story = formats.read(Source.from_bytes(docx(body, styles=styles), "a.docx"), Lexicon())
    check_places(story)
    assert zones(story) == [("headline", "The plan"), ("paragraph", "One two\nthree")]
    assert not story.editable
    assert story.source.position(story.source_span(story.text.index("two"), len(story.text)).start)[0] == 3


def test_what_word_hides_and_joins() -> None:
    document = (
        "<w:document><w:body><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>It closed </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>at noon.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> Hidden.</w:t></w:r></w:p>"
        '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Seen.</w:t></w:r></w:p></w:body></w:document>'
    )
    story = formats.read(Source.from_bytes(docx(document), "story.docx"), Lexicon())
    assert zones(story) == [("paragraph", "It closed at noon."), ("paragraph", "Seen.")]
    assert story.source.position(story.source_span(story.text.index("Seen"), len(story.text)).start) == (3, 1)
