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
_ORDINALS = {
    **{"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"},
    "twelve": "twelfth",
}
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


def spelled(text: str) -> str:
    """A whole number below a quadrillion, or an ordinal, in words: `1,205` as `one thousand two hundred five`, `3rd`
    as `third`. Anything else stays as it is.
    """
    number = text.strip().lower().replace(",", "")
    ordinal = number[-2:] in ("st", "nd", "rd", "th")
    number = number[:-2] if ordinal else number
    if not (number.isascii() and number.isdigit()) or len(number) > 15:
        return text
    words = _in_words(int(number))
    if not ordinal:
        return words
    head, last = words[: -len(_last(words))], _last(words)
    return head + (_ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"))


def figures(text: str) -> str:
    """A number or ordinal in words, in figures: `one hundred and five` as `105`, `third` as `3rd`. Anything else stays
    as it is.
    """
    words = text.strip().lower().replace("-", " ").split()
    ordinal = bool(words) and words[-1] not in _WORDS and words[-1] not in _SCALE
    if ordinal:
        words[-1] = _cardinal(words[-1])
    total, part = 0, 0
    for word in words:
        if word == "hundred":
            part = (part or 1) * 100
        elif word in _SCALE:
            total, part = total + (part or 1) * _SCALE[word], 0
        elif word in _UNITS or word in _TENS:
            part += _WORDS[word]
        elif word != "and" or word == words[0]:
            return text
    if not words:
        return text
    number = total + part
    return f"{number}{_suffix(number)}" if ordinal else str(number)


def _in_words(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens = next(word for word, value in _TENS.items() if value == number - number % 10)
        return f"{tens}-{_UNITS[number % 10]}" if number % 10 else tens
    name, size = max(((n, s) for n, s in _SCALE.items() if s <= number), key=lambda scale: scale[1])
    rest = f" {_in_words(number % size)}" if number % size else ""
    return f"{_in_words(number // size)} {name}{rest}"


def _last(words: str) -> str:
    return words.replace("-", " ").split()[-1]


def _cardinal(word: str) -> str:
    for cardinal, ordinal in _ORDINALS.items():
        if word == ordinal:
            return cardinal
    return f"{word[:-4]}y" if word.endswith("ieth") else word.removesuffix("th")


def _suffix(number: int) -> str:
    if 10 < number % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
