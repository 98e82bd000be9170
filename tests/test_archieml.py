"""ArchieML."""

from lintnews import formats
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.formats_help import read, zones


def test_archieml_goes_on_behind_an_object_within_a_freeform_array() -> None:
    text = "[+body]\nThe ice sings.\n\n{.photo}\nsrc: ice.jpg\n{}\n\nThe men go home.\n[]\n"
    story = formats.for_source(Source(text, "story.aml")).read(Source(text, "story.aml"), Lexicon())
    assert [story.text[z.start : z.end] for z in story.zones if z.kind == "paragraph"][-1] == "The men go home."


def test_who_is_quoted_below_a_quotation_in_archieml() -> None:
    story = read("[body]\ntype: quote\nquote: It will be hard.\nattribution: Ada Example, mayor\n[]\n", "archieml")
    assert zones(story) == [("quote-block", "It will be hard."), ("paragraph.citation", "Ada Example, mayor")]
