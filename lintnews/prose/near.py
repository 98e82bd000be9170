"""Words that one slip parts."""


def parted_by_one_slip(one: str, other: str) -> bool:
    """Whether the words differ by one letter left out, put in or changed, or by two neighbors that changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if one[:1] != other[:1] and one[-1:] != other[-1:] and min(len(one), len(other)) > 2:
        return False  # no slip in a word of some length reaches both its ends
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    ours, theirs = one[at:], other[at:]
    changed = ours[1:] == theirs[1:] or (ours[2:] == theirs[2:] and ours[:2] == theirs[1::-1])
    return changed or ours[1:] == theirs or ours == theirs[1:]


def unlike(one: str, other: str, slips: int) -> bool:
    """Whether more than so many slips part the words, as their letters alone show: a slip leaves one letter of each
    word, or none, without its like in the other.
    """
    rest = one
    for letter in other:
        rest = rest.replace(letter, "", 1)
    return len(rest) > slips or len(rest) + len(other) - len(one) > slips
