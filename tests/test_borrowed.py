"""Lists that a user has installed are read, and no others."""

from pathlib import Path

import pytest

from lintnews.formats import text
from lintnews.kinds.spelling import Kind
from lintnews.lexicon import Lexicon
from lintnews.prose.orthography import borrowed
from lintnews.rule import Hit
from lintnews.source import Source

DICTIONARY = """\
abberivation->abbreviation
zwondo->wonder, wand,
flarb->class, disabled because of name clash in C++
covert->cover, overt,
"""


def found(copy: str, lists: list[str]) -> list[Hit]:
    story = text.read(Source(f"Council backs plan\n\n{copy}\n", "draft.txt"), Lexicon())
    return list(Kind("typos.x", {"message": "", "finds": "misspelling", "lists": lists}).hits(story, ()))


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "their_codespell" / "data"
    data.mkdir(parents=True)
    (data.parent / "__init__.py").write_text("")
    (data / "dictionary.txt").write_text(DICTIONARY, encoding="utf-8")
    (tmp_path / "their_wordfreq.py").write_text(
        "def zipf_frequency(word, language):\n    return 3.5 * (word == 'presidetial')\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(borrowed, "PACKAGES", {"codespell": "their_codespell", "wordfreq": "their_wordfreq"})
    borrowed.codespell.cache_clear()
    borrowed.zipf.cache_clear()


@pytest.mark.usefixtures("installed")
def test_the_dictionary_of_codespell_adds_misspellings() -> None:
    copy = "A zwondo of a flarb, a covert Zwondo and zwondo@example.org."
    assert found(copy, []) == []
    assert [hit.suggestions for hit in found(copy, ["codespell"])] == [("wonder", "wand"), ("class",)]


@pytest.mark.usefixtures("installed")
def test_wordfreq_knows_younger_words() -> None:
    copy = "A prosecuter and a presidetial plan."
    assert [hit.suggestions[0] for hit in found(copy, [])] == ["prosecutor", "presidential"]
    assert [hit.suggestions[0] for hit in found(copy, ["wordfreq"])] == ["prosecutor"]


def test_a_list_that_is_not_installed_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(borrowed, "PACKAGES", {"codespell": "no_such_codespell", "wordfreq": "no_such_wordfreq"})
    rule = Kind("typos.x", {"message": "", "finds": "misspelling", "lists": ["codespell", "wordfreq"]})
    assert [path for path, _ in rule.problems()] == [["lists", 0], ["lists", 1]]
    assert all("pip install" in problem for _, problem in rule.problems())
