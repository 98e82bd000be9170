"""What cspell, its editor extension and Vale are told in a folder is taken over."""

from pathlib import Path

import pytest

from lintnews.wordlists.othercheckers import take_over


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_accepted_words(tmp_path: Path) -> None:
    write(tmp_path, ".vscode/settings.json", '{\n // ours\n "cSpell.words": ["kombucha", "http://x",],\n}')
    write(tmp_path, "cspell.json", '{"version": "0.2", "words": ["mezcal"], /* no */ "ignoreWords": ["kombucha"]}')
    write(tmp_path, "cspell.config.yaml", "words:\n  - 7\n  - kombucha\n  - pisco\n")
    write(tmp_path, "package.json", '{"name": "x", "cspell": {"words": ["asado"]}}')
    write(tmp_path, "styles/config/vocabularies/House/accept.txt", "Griner\n[Gg]alley\nfoo.*\n")
    taken = take_over(str(tmp_path))
    assert taken.accept == ["kombucha", "http://x", "mezcal", "pisco", "asado", "Griner", "Galley", "galley"]
    assert taken.sources[:3] == [".vscode/settings.json", "cspell.json", "cspell.config.yaml"]
    assert len(taken.sources) == 5


def test_rejected_words(tmp_path: Path) -> None:
    write(
        tmp_path,
        "cspell.json",
        '{"flagWords": ["hte", "irregardless: regardless", "alot->a lot, many"], "words": ["hte"]}',
    )
    write(tmp_path, "styles/config/vocabularies/House/reject.txt", "[Ss]nafu\n\\\\bx.*\n")
    taken = take_over(str(tmp_path))
    assert taken.reject == {
        "hte": "",
        "irregardless": "regardless",
        "alot": "a lot",
        "Snafu": "",
        "snafu": "",
    }
    assert taken.accept == []
    assert len(taken.sources) == 2


def test_the_project_lists_of_cspell(tmp_path: Path) -> None:
    write(tmp_path, ".cspell/words.txt", "# ours\nkombucha\n!teh\n~mezcal\n")
    definitions = '[{"name": "ours", "path": "./.cspell/words.txt", "addWords": true}, {"path": "gone.txt"}, 7]'
    write(tmp_path, "cspell.json", f'{{"dictionaryDefinitions": {definitions}}}')
    taken = take_over(str(tmp_path))
    assert taken.accept == ["kombucha"]
    assert taken.reject == {"teh": ""}


def test_codespell(tmp_path: Path) -> None:
    write(
        tmp_path,
        ".codespellrc",
        "[codespell]\nskip = *.po\nignore-words-list = kombucha,  Griner\nignore-words = own.txt\n",
    )
    write(tmp_path, "setup.cfg", "[metadata]\nname = x\n[codespell]\ndictionary = -,house.txt\n")
    write(tmp_path, "pyproject.toml", '[tool.codespell]\nignore_words_list = ["asado", "pisco"]\n')
    write(tmp_path, "own.txt", "mezcal\n")
    write(tmp_path, "house.txt", "alot->a lot, many,\n")
    taken = take_over(str(tmp_path))
    assert taken.accept == ["kombucha", "Griner", "mezcal", "asado", "pisco"]
    assert taken.reject == {"alot": "a lot"}
    assert taken.sources == ["setup.cfg", ".codespellrc", "pyproject.toml"]


def test_typos(tmp_path: Path) -> None:
    words = '[default.extend-words]\nasado = "asado"\nhte = "the"\n[type.md.extend-identifiers]\nGriner = "Griner"\n'
    write(tmp_path, "_typos.toml", words)
    write(tmp_path, "pyproject.toml", '[tool.typos.default.extend-words]\npisco = "pisco"\n[tool.typos.files]\nx = 1\n')
    taken = take_over(str(tmp_path))
    assert (taken.accept, taken.reject) == (["asado", "Griner", "pisco"], {"hte": "the"})


def test_lists_that_stand_where_their_checkers_look(tmp_path: Path) -> None:
    write(tmp_path, ".harper-dictionary.txt", "kombucha\n")
    write(tmp_path, ".vscode/ltex.dictionary.en-US.txt", "Griner\n")
    assert take_over(str(tmp_path)).accept == ["kombucha", "Griner"]


@pytest.mark.parametrize("name", ["package.json", "pyproject.toml", "setup.cfg", "_typos.toml", "cspell.yaml"])
def test_no_settings_is_no_mistake(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, "not [ json")
    assert take_over(str(tmp_path)) == ([], {}, [])
