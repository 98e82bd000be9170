"""The data files are whole, and look-ups in them say what a plain dictionary would."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.lexicon import Lexicon
from lintnews.prose.orthography.words import ABSENT, NAME, Table, Words

ROOT = Path(__file__).parent.parent


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PACKAGES = tool("word_packages")
TABLES = tool("word_tables")


@pytest.mark.parametrize("name", ["en.words", "en.misspellings"])
def test_a_data_file_is_whole(name: str) -> None:
    data = (ROOT / "lintnews" / "data" / name).read_bytes()
    table = TABLES.unpack(data)
    assert table
    assert TABLES.pack(table) == data


@given(st.dictionaries(st.from_regex(r"[a-z']{1,12}", fullmatch=True), st.from_regex(r"[#-~]{1,6}", fullmatch=True)))
def test_a_table_holds_what_was_put_in(tmp_path_factory: pytest.TempPathFactory, table: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("words") / "xx.words"
    path.write_bytes(TABLES.pack(table))
    read = Table(str(path))
    for word, value in table.items():
        assert read.get(word) == value.encode()
        if word + "x" not in table:
            assert read.get(word + "x") == b""


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "xx.words"
    path.write_bytes(b"plain text\n" * 9)
    with pytest.raises(ValueError, match="not a file of words"):
        Table(str(path))


def test_frequencies_tell_common_words_from_rare_ones_and_names() -> None:
    words = Words(Lexicon())
    assert words.frequency("the") > words.frequency("government") > words.frequency("refoulement") >= 0
    assert words.frequency("hillary") == NAME
    assert words.frequency("spokesperon") == ABSENT


@pytest.mark.parametrize(
    "word", ["favourite", "favorite", "labour", "labor", "organise", "organize", "grey", "gray", "jewellery", "jewelry"]
)
def test_every_english_is_known(word: str) -> None:
    assert Words(Lexicon()).frequency(word) > 20


def test_the_frequencies_of_the_build_follow_affixes() -> None:
    plural = {
        "kind": "suffix",
        "replacements": [
            {"remove": "y", "add": "ies", "condition": "[^aeiou]y"},
            {"remove": "", "add": "s", "condition": "[^y]"},
        ],
    }
    assert list(PACKAGES.derived("city", plural)) == ["cities"]
    assert list(PACKAGES.derived("town", plural)) == ["towns"]


@given(st.sampled_from("acomodate goverment neccesary tommorow definately parlament occured xylofone".split()))
def test_words_alike_share_a_third(word: str) -> None:
    third = len(word) // 3
    begin, middle, end = word[:third], word[third : 2 * third], word[2 * third :]
    pattern = re.compile(f"{begin}.*|{word[0]}.*(?:{middle}.*|{end})")
    common = (ROOT / "lintnews" / "data" / "en.common").read_text("utf-8").split()[::2]
    near = {right for right in common if abs(len(right) - len(word)) < 3 and pattern.fullmatch(right)}
    assert {right for right, _ in Lexicon().get(Words).alike(word)} == near
