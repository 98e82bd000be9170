"""Word documents."""

import io
import zipfile

from lintnews import formats
from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.formats_help import check_places, told, zones


def docx(document: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for part, text in parts.items():
            archive.writestr(f"word/{part}.xml".replace("word/../", ""), text)
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


def test_notes_at_the_foot_and_what_the_properties_say() -> None:
    body = "<w:document><w:body><w:p><w:r><w:t>It closed.</w:t></w:r></w:p></w:body></w:document>"
    rule = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>See the report.</w:t></w:r></w:p></w:footnote>'
    core = "<cp:coreProperties><dc:title>{}</dc:title><dc:creator>{}</dc:creator></cp:coreProperties>"
    custom = '<Properties><property name="Contributors"><vt:lpwstr>Cy Test</vt:lpwstr></property></Properties>'
    parts = {"footnotes": f"<w:footnotes>{rule}{note}</w:footnotes>", "../docProps/custom": custom}

    def story(title: str, creator: str) -> Document:
        packed = docx(body, **parts, **{"../docProps/core": core.format(title, creator)})
        return formats.read(Source.from_bytes(packed, "story.docx"), Lexicon())

    read = story("Bridge closes", "Ada Example")
    assert zones(read) == [("paragraph", "It closed."), ("paragraph.footnote", "See the report.")]
    assert told(read) == {"headline": ["Bridge closes"], "creator": ["Ada Example"], "contributors": ["Cy Test"]}
    assert told(story("Microsoft Word - bridge.docx", "Microsoft Office User")) == {"contributors": ["Cy Test"]}
    assert "headline" in told(story("Home prices rise", "admin"))
