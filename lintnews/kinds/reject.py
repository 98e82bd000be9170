"""Words that the house does not print, with what to write."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from lintnews.document import Document
from lintnews.prose.folding import fold, straighten
from lintnews.prose.lettercase import cased
from lintnews.prose.orthography.masking import masked
from lintnews.rule import Hit, Rule, Trigger
from lintnews.wordlists.wordpatterns import unmatchable


class Kind(Rule):
    """Reports each word or phrase of `reject` and offers its value; an empty value offers nothing.

    A key in small letters is found in any case and its value takes over the capitals; a key with capitals is found
    as it is written (`E-mail: email` lets `e-mail` pass). Keys stand as whole words, apostrophes of both kinds are
    alike, and a possessive is found with its word. `{right}` in the message is what to write.
    """

    reject: dict[str, str | None]

    placeholders = ("match", "right")

    @cached_property
    def _keys(self) -> list[str]:
        return list(self.reject)

    def problems(self) -> Iterator[tuple[str | Sequence[str | int], str]]:
        if not self.reject:
            yield ["reject"], "there is nothing to look for; give pairs of 'word: what to write'"
        for key, value in self.reject.items():
            problem = unmatchable(key)
            if problem:
                yield ["reject", key], f"'{key}' can never be found: {problem}"
            elif value == key:
                yield ["reject", key], f"'{key}' is to be replaced by itself"

    def triggers(self) -> Sequence[str]:
        return [fold(key) for key in self._keys]

    def hits(self, story: Document, triggers: Sequence[Trigger]) -> Iterator[Hit]:
        for trigger in triggers:
            key = self._keys[trigger.number]
            start, end = trigger.start, trigger.end
            written = story.text[start:end]
            if not key.islower() and straighten(written) != straighten(key):
                continue
            if not _whole(story.folded, start, end) or not self.sees(story, start, end):
                continue
            if masked(story.text, start, end):
                continue
            value = self.reject[key] or ""
            right = cased(value, written) if key.islower() else value
            yield Hit(start, end, {"right": right}, (right,) if right else (), safe=bool(right))


def _whole(folded: str, start: int, end: int) -> bool:
    before, after = folded[max(start - 1, 0) : start], folded[end : end + 3]
    if before.isalnum() or before in ("-", "_", "@", "#", "/", "."):
        return False
    if after[:1] == "'" and after[1:2].isalpha():
        return after[1:2] == "s" and not after[2:].isalpha()
    return not after[:1].isalnum() and after[:1] not in ("-", "_", "@", "/")
