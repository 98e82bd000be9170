"""Words that one slip parts, or two."""


def parted_by_one_slip(one: str, other: str) -> bool:
    """Whether one letter left out, put in or replaced, or two neighbors swapped, turn one word into the other.

    Source of the measure: Damerau, A technique for computer detection and correction of spelling errors,
    CACM 7(3), 1964.
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    more = len(long) - len(short)
    if more > 1 or one == other:
        return False
    if len(short) > 2 and short[0] != long[0] and short[-1] != long[-1]:
        return False  # no slip in a word of some length reaches both its ends
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if more:
        return short[at:] == long[at + 1 :]
    if short[at + 1 :] == long[at + 1 :]:
        return True
    return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]


def within_two_slips(left: str, right: str) -> bool:
    """Whether two such slips at most part the words, each of them apart from the other.

    Source of the method: a row at a time with neighbors swapped at most once, after Lowrance and Wagner, An extension
    of the string-to-string correction problem, JACM 22(2), 1975.
    """
    if unlike(left, right, 2):
        return False
    last: list[int] = []
    above: list[int] = []
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left):
        last, above, row = above, row, [at + 1]
        for place, other in enumerate(right):
            cost = min(above[place + 1] + 1, row[place] + 1, above[place] + (letter != other))
            if at and place and letter == right[place - 1] and other == left[at - 1]:
                cost = min(cost, last[place - 1] + 1)
            row.append(cost)
        if min(row) > 2:
            return False
    return row[-1] <= 2


def unlike(one: str, other: str, slips: int) -> bool:
    """Whether more than so many slips part the words, as their letters alone show: a slip leaves one letter of each
    word, or none, without its like in the other.
    """
    rest = one
    for letter in other:
        rest = rest.replace(letter, "", 1)
    return len(rest) > slips or len(rest) + len(other) - len(one) > slips
