"""Numbers as copy writes them: `three`, `twenty-one`, `1,200`, `$5.3 million`."""

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
_WORDS = {word: number for number, word in enumerate(_UNITS)} | _TENS | {"dozen": 12, "a dozen": 12}
_SCALE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 10**12}

# A whole number, in figures or words, for use in a pattern.
NUMERAL = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+|(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four"
    r"|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen))"
)


def value_of(words: str) -> float | None:
    """The number that words or figures give, with a scale (`5.3 million`) where there is one, or None."""
    text = words.lower().strip().lstrip("$£€").replace(",", "")
    number, _, scale = text.partition(" ")
    if scale and scale not in _SCALE:
        return None
    factor = _SCALE.get(scale, 1)
    try:
        return float(number) * factor
    except ValueError:
        pass
    if number in _WORDS:
        return _WORDS[number] * factor
    tens, _, unit = number.partition("-")
    if tens in _TENS and unit in _UNITS[1:10]:
        return (_TENS[tens] + _UNITS.index(unit)) * factor
    return None
