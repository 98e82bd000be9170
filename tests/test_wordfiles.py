"""Files of accepted words in every make that newsrooms have."""

from pathlib import Path

import pytest

from lintnews.cli import main
from lintnews.errors import ConfigError
from lintnews.wordlists import wordfiles

AFFIXES = """SET UTF-8
FLAG long
PFX Re Y 1
PFX Re 0 re .
SFX Su Y 3
SFX Su 0 s [^sxzhy]
SFX Su y ies [^aeiou]y
SFX Su 0 es [sxzh]
SFX Ed N 1
SFX Ed 0 ed [^e]
"""


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("plain.txt", "# names\nGriner\nVan der Berg  # twice a year\n\nC#\n", ["Griner", "Van der Berg", "C#"]),
        ("accept.txt", "(?i)kombucha\nShōgun\n", ["kombucha", "Shōgun"]),
        ("bare.dic", "2\nkombucha\nmezcal\n", ["kombucha", "mezcal"]),
        ("uncounted.dic", "kombucha\n", ["kombucha"]),
        ("user.dic", "OOoUserDict1\nlang: <none>\ntype: positive\n---\nkombucha\nmez=cal\nteh==the\n",
         ["kombucha", "mezcal", "teh"]),
    ],
)  # fmt: skip
def test_words_are_read(tmp_path: Path, name: str, text: str, words: list[str]) -> None:
    assert wordfiles.read(write(tmp_path, name, text)) == words


def test_the_forms_of_an_affix_file_are_words(tmp_path: Path) -> None:
    write(tmp_path, "house.aff", AFFIXES)
    path = write(tmp_path, "house.dic", "4\npolity/SuRe\tpo:noun\nbox/Su\nvapour/Ed\ntaxi/SuRe\n")
    words = wordfiles.read(path)
    assert {"polity", "polities", "repolity", "repolities", "boxes", "vapoured", "taxis", "retaxis"} == {*words} - {
        "box",
        "vapour",
        "taxi",
        "retaxi",
    }


def test_numbered_flags_and_flags_of_the_word_itself(tmp_path: Path) -> None:
    write(
        tmp_path,
        "house.aff",
        "SET UTF-8\nFORBIDDENWORD !\nNEEDAFFIX ?\nAF 3\nAF S # 1\nAF !\nAF S?\nSFX S Y 1\nSFX S 0 s .\n",
    )
    path = write(tmp_path, "house.dic", "3\nproof/1\nalot/2\ntrouser/3 po:noun\n")
    assert wordfiles.read(path) == ["proof", "proofs", "trousers"]


# Dictionaries as the languages of Europe have them: the affix file, an entry with its flags, and its words.
@pytest.mark.parametrize(
    ("affixes", "entry", "words"),
    [
        # In UTF-8, letters such as these end with a byte that is a space or a line break elsewhere.
        ("SET UTF-8\nSFX V Y 1\nSFX V a à a\n", "alla/V", ["alla", "allà"]),
        ("SET UTF-8\nPFX V Y 1\nPFX V 0 Å .\n", "land/V", ["land", "Åland"]),
        ("SFX N Y 1\nSFX N 0 s/G .\nSFX G Y 1\nSFX G 0 ' s\n", "owner/N", ["owner", "owners", "owners'"]),
        ("ONLYINCOMPOUND o\nSFX j Y 2\nSFX j 0 s/o .\nSFX j 0 e .\n", "Hund/j", ["Hund", "Hunde"]),
        ("ONLYINCOMPOUND o\nSFX j Y 1\nSFX j 0 s .\n", "-haus/jo", []),
        ("NEEDAFFIX h\nSFX Y Y 1\nSFX Y 0 et/h .\nSFX h Y 1\nSFX h 0 s .\n", "hus/Y", ["hus", "husets"]),
        (
            "CIRCUMFIX c\nPFX G Y 1\nPFX G 0 ge/c .\nSFX T Y 2\nSFX T 0 t/c .\nSFX T 0 en .\n",
            "lach/GT",
            ["lach", "gelacht", "lachen"],
        ),
        # The condition holds, but what is to be cut off does not stand there.
        ("SFX T Y 1\nSFX T om en m\n", "atoom/T", ["atoom", "atoen"]),
        ("SFX T Y 1\nSFX T em en m\n", "atoom/T", ["atoom"]),
    ],
    ids=["grave", "ring", "again", "part-form", "part-word", "needs", "circumfix", "cut", "not-cut"],
)
def test_affixes_of_other_languages(tmp_path: Path, affixes: str, entry: str, words: list[str]) -> None:
    if "SET" not in affixes:
        affixes = "SET ISO8859-1\n" + affixes
    write(tmp_path, "house.aff", affixes)
    found = wordfiles.read(write(tmp_path, "house.dic", f"1\n{entry}\n"))
    assert sorted(found) == sorted(words)


def test_an_affix_file_in_another_encoding_than_it_says_is_told(tmp_path: Path) -> None:
    (tmp_path / "house.aff").write_bytes(b"SET UTF-8\nSFX V Y 1\nSFX V 0 \xe9 .\n")
    path = write(tmp_path, "house.dic", "1\nall/V\n")
    with pytest.raises(ConfigError, match="as 'SET' says; save it as UTF-8"):
        wordfiles.read(path)


@pytest.mark.parametrize(
    ("data", "problem"), [(b"caf\xe9\n", "save it as UTF-8"), (None, "cannot be read")], ids=["latin", "missing"]
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, data: bytes | None, problem: str) -> None:
    path = tmp_path / "words.txt"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ConfigError, match=problem):
        wordfiles.read(str(path))


def test_an_entry_that_can_never_match_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "names.txt", "# ours\nGriner\n----\nkombucha\n!!  # why\n")
    write(tmp_path, "draft.txt", "Council backs plan\n\nThe plan passed.\n")
    config = write(tmp_path, "lintnews.yml", "packs: [typos]\naccept: [Griner, names.txt]\n")
    assert main(["check", "--config", config, str(tmp_path / "draft.txt")]) == 0
    told = capsys.readouterr().err.splitlines()
    assert [line.rpartition("names.txt:")[2] for line in told] == [
        "3: '----' can never match: it has no letter and no digit",
        "5: '!!' can never match: it has no letter and no digit",
    ]


def test_an_entry_of_the_configuration_that_can_never_match_is_a_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "draft.txt", "Council backs plan\n")
    config = write(tmp_path, "lintnews.yml", "accept:\n  - Griner\n  - '--'\n")
    assert main(["check", "--config", config, str(tmp_path / "draft.txt")]) == 2
    assert "lintnews.yml:3:5: '--' in 'accept' can never match" in capsys.readouterr().err


def test_the_patterns_of_a_vale_vocabulary_are_spelled_out(tmp_path: Path) -> None:
    path = tmp_path / "accept.txt"
    path.write_text("[Gg]alley\nproofs?\n(?i)LaTeX\nAT&T\n# a comment\n")
    assert wordfiles.read(str(path)) == ["Galley", "galley", "proof", "proofs", "latex", "AT&T"]


def test_a_dictionary_of_what_is_wrong_accepts_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "wrong.dic", "OOoUserDict1\nlang: en\ntype: negative\n---\nteh==the\n")
    assert wordfiles.read(path) == []


def test_a_pattern_in_the_configuration_is_spelled_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path, "draft.txt", "Council backs plan\n\nThe recieved goverments fell, and the acheived goverment rose.\n"
    )
    config = write(
        tmp_path, "lintnews.yml", "packs: [typos]\naccept: ['[Rr]ecieved', 'goverments?', 'ach(ei|ie)ved']\n"
    )
    assert main(["check", "--config", config, str(tmp_path / "draft.txt")]) == 0
    assert "is misspelled" not in capsys.readouterr().out


def test_a_pattern_that_is_no_list_of_words_is_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "draft.txt", "Council backs plan\n")
    config = write(tmp_path, "lintnews.yml", "accept:\n  - 'galley.*'\n")
    assert main(["check", "--config", config, str(tmp_path / "draft.txt")]) == 2
    assert "lintnews.yml:2:5: 'galley.*' in 'accept' can never match: it is a pattern" in capsys.readouterr().err
