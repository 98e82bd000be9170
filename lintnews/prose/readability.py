"""How hard a text is to read: counts of words, sentences and syllables, and the grades made of them."""

import math
from collections.abc import Callable, Mapping

from lintnews.expressions import expression

_WORD = expression(r"[^\W_]+(?:['\u2019\-.][^\W_]+)*")
_VOWELS = expression(r"[aeiouy\u00e0-\u00fc]+")
# Where a run of vowels is two syllables, or a word has one without a vowel.
_APART = expression(
    r"(?<![cst])i(?=a)(?<!gi(?=a[ln]?$))|(?<=[ct])i(?=at)"  # media, associate
    r"|(?<![cstgxln])i(?=o)|i(?=u)|i(?=et)|(?<![ct])i(?=en[ct])|^sci(?=en)"  # radio, stadium, science
    r"|(?<=[aeiouy][^aeiouycst])i(?=er)|(?<=[aeiouy][^aeiouy][^aeiouycst])i(?=er)"  # carrier
    r"|(?<![qgaeo])u(?=a)|(?<![qg])u(?=en[ct]|ou|el)"  # annual, fluent
    r"|(?<=[aeiouy])ings?$|(?<=[aeo])y(?=[aeo])(?!es?$|ed$)"  # going, mayor
    r"|(?<=[aeiouy][^aeiouy])e(?=as?$)|e(?=os?$)|(?<=cr)e(?=at)|(?<=^r)e(?=ali|act)"  # idea, video, create
    r"|(?<=[aeiouy].{2})e(?=ans?$)|(?<=[tv])eo(?=r)|^neo"  # European, theory
    r"|(?<=[aeiouy])sms?$|^mc"  # criticism, McCoy
)
# Vowels that are not sounded.
_MUTE = expression(
    r"(?<![aeiouy])e$(?<![^aeiouy]le)|(?<=[aeiou])[gq]ues?$|ques?$(?<=sque)"  # role, league, mosque
    r"|(?<=[^aeioutd])ed$(?<![^aeiouyl]led)"  # called
    r"|(?<=[^aeiouysxzcg])es$(?<![cs]hes)(?<![^aeiouy]les)"  # rules
    r"|(?<=[aeiouy][^aeiouy])e(?=(?:ly|ments?|ful|fully|less|ness)$)"  # likely
    r"|(?<=[aeiouy][^aeiouy][^aeiouyl])e(?=(?:ly|ments?|ful|fully|less|ness)$)|(?<=ic)ally$"  # largely, basically
    r"|^(?:some|every|there|where|home|fore|state|spokes|safe|life|time|white|like)(?=[^aeiouy])(?!ly|ment|ful|less|ness|r)"
)
# Endings that make a word of three syllables no harder (Gunning).
_EASY_ENDINGS = ("es", "ed", "ing")
_LONG = 6
_MANY = 3


def syllables(word: str) -> int:
    """The syllables of an English word, by its runs of vowels; at least one."""
    word = word.lower()
    runs = len(_VOWELS.findall(word))
    return max(runs + len(_APART.findall(word)) - len(_MUTE.findall(word)), 1)


def count(text: str, sentences: int, paragraphs: int) -> dict[str, float]:
    """The numbers that grades and formulas are made of, by Vale's names for them."""
    words = _WORD.findall(text)
    lengths = [(word, syllables(word)) for word in words]
    return {
        "words": float(len(words)),
        "sentences": float(sentences),
        "paragraphs": float(paragraphs),
        "characters": float(sum(map(str.isalnum, "".join(words)))),
        "syllables": float(sum(length for _, length in lengths)),
        "long_words": float(sum(len(word) > _LONG for word in words)),
        "polysyllabic_words": float(sum(length >= _MANY for _, length in lengths)),
        "complex_words": float(sum(_is_complex(*one) for one in lengths)),
    }


def _is_complex(word: str, length: int) -> bool:
    return length - word.endswith(_EASY_ENDINGS) >= _MANY


def gunning_fog(of: Mapping[str, float]) -> float:
    """Gunning, The Technique of Clear Writing, 1952."""
    return 0.4 * (of["words"] / of["sentences"] + 100 * of["complex_words"] / of["words"])


def coleman_liau(of: Mapping[str, float]) -> float:
    """Coleman and Liau, A computer readability formula designed for machine scoring, 1975."""
    return 5.88 * of["characters"] / of["words"] - 29.6 * of["sentences"] / of["words"] - 15.8


def flesch_kincaid(of: Mapping[str, float]) -> float:
    """Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, 1975."""
    return 0.39 * of["words"] / of["sentences"] + 11.8 * of["syllables"] / of["words"] - 15.59


def smog(of: Mapping[str, float]) -> float:
    """McLaughlin, SMOG grading: a new readability formula, 1969."""
    return 1.043 * math.sqrt(30 * of["polysyllabic_words"] / of["sentences"]) + 3.1291


def automated_readability(of: Mapping[str, float]) -> float:
    """Smith and Senter, Automated readability index, 1967."""
    return 4.71 * of["characters"] / of["words"] + 0.5 * of["words"] / of["sentences"] - 21.43


GRADES: Mapping[str, Callable[[Mapping[str, float]], float]] = {
    "Gunning Fog": gunning_fog,
    "Coleman-Liau": coleman_liau,
    "Flesch-Kincaid": flesch_kincaid,
    "SMOG": smog,
    "Automated Readability": automated_readability,
}
