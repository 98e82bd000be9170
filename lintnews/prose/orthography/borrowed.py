"""Lists under share-alike licences, which lintnews does not ship: read where the user has installed them."""

import os
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module, util

CODESPELL = "codespell"
WORDFREQ = "wordfreq"
# The package that holds each list.
PACKAGES = {CODESPELL: "codespell_lib", WORDFREQ: "wordfreq"}


def missing(name: str) -> bool:
    """Whether the package of a list is not installed."""
    return util.find_spec(PACKAGES[name]) is None


@cache
def codespell() -> Mapping[str, tuple[str, ...]]:
    """The misspellings that codespell's dictionary has, each with what was meant. Empty where it is not installed."""
    found = util.find_spec(PACKAGES[CODESPELL])
    path = os.path.join(os.path.dirname(found.origin or ""), "data", "dictionary.txt") if found else ""
    table: dict[str, tuple[str, ...]] = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for line in file:
                wrong, arrow, right = line.strip().partition("->")
                # What follows the last comma is a remark, where there is more than one word before it.
                words = tuple(word.strip() for word in right.split(",") if word.strip() and " " not in word.strip())
                if arrow and words and wrong.isalpha():
                    table[wrong.lower()] = words
    return table


@cache
def zipf() -> Callable[[str, str], float]:
    """wordfreq's measure of how common a word is in a language; 0 for every word where it is not installed."""
    if missing(WORDFREQ):
        return lambda word, language: 0.0
    measure: Callable[[str, str], float] = import_module(PACKAGES[WORDFREQ]).zipf_frequency
    return measure
