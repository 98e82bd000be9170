"""Another language is another data file: nothing in the code is English but its defaults."""

import subprocess
import sys
from pathlib import Path

import pytest

from lintnews.errors import ConfigError
from lintnews.formats import text
from lintnews.kinds.spelling import Kind
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.words import Words
from lintnews.source import Source

SCRIPT = Path(__file__).parent.parent / "tools" / "build_words.py"

# A language that nobody speaks, with a letter that English lacks.
WORDS = """
vørmel 55
snakkelig 50
tirribas 48
kølleby 45
og 70
da 68
Mørk
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    (tmp_path / "list.txt").write_text(WORDS, encoding="utf-8")
    subprocess.run(
        [sys.executable, SCRIPT, "language", "xx", tmp_path / "list.txt", tmp_path / "dictionaries"], check=True
    )
    spelling = {"language": "xx", "letters": "abcdefghijklmnopqrstuvwxyzø", "function-words": ["og", "da"]}
    return Lexicon({"folder": str(tmp_path), "spelling": spelling})


@pytest.mark.parametrize(
    ("copy", "finds", "match", "right"),
    [
        ("Da vørml og snakkelig.", "misspelling", "vørml", "vørmel"),
        ("Da vormel og snakkelig.", "misspelling", "vormel", "vørmel"),
        ("Da vørmel og snakklegi da.", "misspelling", "snakklegi", "snakkelig"),
        ("Da tirribasog kølleby da.", "missing-space", "tirribasog", "tirribas og"),
        ("Da tirri- bas og kølleby da.", "stray-space", "tirri- bas", "tirribas"),
    ],
)
def test_its_misspellings_are_found(lexicon: Lexicon, copy: str, finds: str, match: str, right: str) -> None:
    story = text.read(Source(f"Kølleby\n\n{copy}\n", "draft.txt"), lexicon)
    (hit,) = Kind("typos.x", {"message": "", "finds": finds}).hits(story, ())
    assert (story.text[hit.start : hit.end], hit.suggestions[0]) == (match, right)


def test_its_words_are_known(lexicon: Lexicon) -> None:
    story = text.read(
        Source("Kølleby\n\nDa vørmel og kølleby, da Mørk og Tirribas. Goverment!\n", "draft.txt"), lexicon
    )
    assert [*Kind("typos.x", {"message": "", "finds": "misspelling"}).hits(story, ())] == []
    words = lexicon.get(Words)
    assert words.variant("color") is None
    assert words.corrections("recieved") == ()


def test_a_language_without_a_dictionary_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match=r"tlh\.words: there is no such dictionary"):
        Words(Lexicon({"spelling": {"language": "tlh"}}))
