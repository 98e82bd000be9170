"""Whether a capital is there because a sentence begins, told from the few characters around it."""

from lintnews.expressions import expression

# A stop, perhaps inside quotation marks or brackets, with space after it; or the start of a line.
_STOP = expression(r"(?:(?:^|\n)\s*|(\w*)[.!?][\"'’”)\]]*\s+)[\"'‘“(\[]*$")
_GOES_ON = expression(r"[ ,]\s?(?:who |that |which )?[a-z]{2}")
_REACH = 24


def opens_sentence(text: str, start: int, end: int) -> bool:
    """Whether the word at a span begins a sentence that goes on in lower case."""
    found = _STOP.search(text[max(start - _REACH, 0) : start])
    if found is None or (found.group(1) is None and start > _REACH and "\n" not in text[start - _REACH : start]):
        return False
    before = found.group(1)
    abbreviated = before is not None and (before == "" or (before[:1].isupper() and len(before) <= 5))
    return not abbreviated and _GOES_ON.match(text, end) is not None
