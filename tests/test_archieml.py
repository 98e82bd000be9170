"""ArchieML."""

from lintnews import formats
from lintnews.lexicon import Lexicon
from lintnews.source import Source
from tests.formats_help import read, told, zones


def test_archieml_goes_on_behind_an_object_within_a_freeform_array() -> None:
    text = "[+body]\nThe ice sings.\n\n{.photo}\nsrc: ice.jpg\n{}\n\nThe men go home.\n[]\n"
    story = formats.for_source(Source(text, "story.aml")).read(Source(text, "story.aml"), Lexicon())
    assert [story.text[z.start : z.end] for z in story.zones if z.kind == "paragraph"][-1] == "The men go home."


def test_who_is_quoted_below_a_quotation_in_archieml() -> None:
    story = read("[body]\ntype: quote\nquote: It will be hard.\nattribution: Ada Example, mayor\n[]\n", "archieml")
    assert zones(story) == [("quote-block", "It will be hard."), ("paragraph.citation", "Ada Example, mayor")]


def test_what_goes_on_until_end_and_what_does_not() -> None:
    def shown(text: str) -> list[str]:
        return [words for _, words in zones(read(text, "archieml"))]

    assert shown("text: One two.\n* Three four.\n:end\n") == ["One two.", "* Three four."]
    assert shown("text: One two.\n:skip\n:endskip\nThree four.\n:end\n") == ["One two."]
    assert shown("text: One two.\n{photo}\nThree four.\n:end\n") == ["One two."]
    assert shown("[facts]\n* One two.\ntext: Three.\n* Four.\n[]\n") == ["One two.", "Four."]
    assert shown("[facts]\ntext: One.\n* Two.\n:end\ntext: Three.\n[]\n") == ["One.", "* Two.", "Three."]
    assert shown("text: One.\n:skip this\ntext: Two.\n:endskipping\ntext: Three.\n") == ["One.", "Three."]


def test_keys_in_any_letters_and_freeform_within_an_object() -> None:
    assert told(read("título.text: One.\n", "archieml")) == {}
    story = read("{story}\n[.+body]\nOne two.\ntitre: Trois quatre cinq six sept huit.\n[]\n{}\n", "archieml")
    assert [words for _, words in zones(story)] == ["One two.", "Trois quatre cinq six sept huit."]
