"""Addresses on the web and of mail, whose parts are no words of the copy."""

from lintnews.expressions import expression

# Longer than any address that a reader is shown.
_REACH = 300
_OPENS = expression(r"://|(?:^|[(<\[\"'“‘])www\.|@\w*")


def in_address(text: str, start: int, end: int) -> bool:
    """Whether a span stands within an address that begins before it, or in the name before the sign of a mailbox.

    What begins where the address begins, such as an expression for addresses themselves, does not.
    """
    before = text[max(start - _REACH, 0) : start]
    if before and not before[-1].isspace() and _OPENS.search(before.split()[-1]):
        return True
    return text[end : end + 1] in "@.-_" and _is_mailbox(text[end : end + 64])


def _is_mailbox(after: str) -> bool:
    at = after.find("@")
    return at >= 0 and after[at + 1 : at + 2].isalnum() and not any(char.isspace() for char in after[:at])
